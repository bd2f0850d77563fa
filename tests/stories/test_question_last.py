"""Whatever else is said at the time of the daily question, the question stands last."""

from __future__ import annotations

import logging
from typing import Any

import pytest
from sqlalchemy import text

from care import asking
from tests.stories.telling import TABLES, Story, content

BERLIN = "Europe/Berlin"


async def test_the_day_after_an_operation_the_question_stands_last(tale: Story) -> None:
    ana = await tale.joined(situation="Surgery ahead", operation="2026-10-07")
    await tale.answers(ana, 6, 5)
    await tale.until("2026-10-08 18:29", BERLIN)
    before = len(tale.shown(ana))
    await tale.until("2026-10-08 18:30", BERLIN)
    came = [m.text for m in tale.shown(ana)[before:]]
    assert len(came) == 3
    assert "Did it take place?" in came[0]
    assert "some signs can't wait" in came[1]
    assert "Pain" in came[2]
    assert {"0", "10"} <= set(tale.last(ana).labels)


async def test_the_question_about_a_call_goes_before_it(tale: Story) -> None:
    ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-04")
    await tale.answers(ana, 9, 6)
    for day in (6, 7):
        await tale.until(f"2026-10-{day:02} 18:30", BERLIN)
        await tale.answers(ana, 9, 6)
    await tale.until("2026-10-08 18:30", BERLIN)
    assert "Did you manage to reach someone?" in tale.texts(ana)
    assert {"0", "10"} <= set(tale.last(ana).labels)


@pytest.mark.both_databases
async def test_a_bug_beside_the_question_does_not_stop_it(
    tale: Story, caplog: pytest.LogCaptureFixture
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 5, 6)
    asked = len(tale.questions(ana))
    await tale.until("2026-10-06 18:29", BERLIN)
    tale.clock.advance(minutes=1)

    def breaks(conn: Any, *_: object) -> None:
        conn.execute(text("delete from outbox"))
        conn.execute(text("select nothing from nowhere"))

    misses = content().thresholds.misses
    now = tale.clock.now()
    with caplog.at_level(logging.ERROR):
        await tale.bot.database.run(asking.ask_due, now, misses, beside=(breaks,))
        await tale.settle()
    assert "what is said beside the question failed" in caplog.text
    assert len(tale.questions(ana)) == asked + 1
    assert await tale.rows(TABLES.outbox) != [], "what it had done is undone"
