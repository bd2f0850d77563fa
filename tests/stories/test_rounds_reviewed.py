"""The look-back and the four questions among other things: other questions, Undo, late answers."""

from __future__ import annotations

from tests.stories.rounds import (
    BERLIN,
    check_in,
    offered,
    tap_through,
)
from tests.stories.telling import TABLES, Story

REACHED = "Did you manage to reach someone?"


async def _events(tale: Story, kind: str) -> list[str]:
    return [row.rule for row in await tale.rows(TABLES.flag_events) if row.kind == kind]


async def test_two_messages_of_one_day_are_each_asked_about(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 4, 6)
    for number in range(6, 15):
        await check_in(tale, ana, f"2026-10-{number:02}", pain=4 if number < 12 else 8)
    (_,) = offered(tale, ana)
    await check_in(tale, ana, "2026-10-15", pain=8)
    assert await _events(tale, "told") == ["P1f"]
    await tap_through(tale, ana, 3, 3, 0, 0)
    await tale.until("2026-10-15 19:15", BERLIN)
    assert await _events(tale, "told") == ["P1f", "M2"]
    await tale.until("2026-10-18 18:30", BERLIN)
    asked = [m for m in tale.shown(ana) if REACHED in m.text]
    assert len(asked) == 2
    for one in asked:
        await tale.taps(ana, "Yes", one.message_id)
    assert await _events(tale, "reached") == ["P1f", "M2"]
