"""The look-back and the four questions among other things: other questions, Undo, late answers."""

from __future__ import annotations

import pytest

from sandbox.server import Person
from tests.stories.rounds import (
    BERLIN,
    FIRST_FOUR,
    FIRST_WEEK,
    asked_for,
    check_in,
    day_of,
    last_round,
    offered,
    press,
    tap_through,
)
from tests.stories.sharing import follows
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


async def test_answers_that_were_taken_back_do_not_ask_again_after_a_week(tale: Story) -> None:
    ana = await asked_for(tale, "four")
    await tap_through(tale, ana, 0, 0, 2, 1)  # 3 for worry: to be asked once more
    await tale.taps(ana, "Undo", last_round(tale, ana).message_id)
    await tap_through(tale, ana, 0, start=False)
    assert await _four_again(tale, ana, day_of(FIRST_FOUR, 1)) == day_of(FIRST_FOUR, 14)


async def test_what_was_answered_in_time_counts_when_the_rest_is_answered_late(
    tale: Story,
) -> None:
    ana = await asked_for(tale, "four")
    await tap_through(tale, ana, 1, 2)  # and puts the telephone away
    await check_in(tale, ana, day_of(FIRST_FOUR, 1))
    await check_in(tale, ana, day_of(FIRST_FOUR, 2))  # counted; it is asked again in a week
    await press(tale, ana, "look-late")
    await tap_through(tale, ana, 3, 2, start=False)
    await tale.taps(ana, "Undo", last_round(tale, ana).message_id)
    await tap_through(tale, ana, 3, start=False)
    again = await _four_again(tale, ana, day_of(FIRST_FOUR, 3))
    await tap_through(tale, ana, 2, 1, 0, 0)
    await tale.until(f"{again} 20:00", BERLIN)
    assert await _events(tale, "told") == ["M2"]


async def _four_again(tale: Story, ana: Person, day: str) -> str:
    """Check in until the four questions are offered; on which day."""
    while True:
        await check_in(tale, ana, day)
        for offer in offered(tale, ana):
            if "the last two weeks" in offer.text:
                return day
            await tale.taps(ana, "Not this time")
        day = day_of(day, 1)


async def test_a_typed_number_answers_what_was_asked_last(tale: Story) -> None:
    ana = await asked_for(tale)
    await tale.taps(ana, "Tomorrow")
    await check_in(tale, ana, day_of(FIRST_WEEK, 1), wait=False)
    await tale.says(ana, "/checkin")  # about right now, and left
    await tale.until(f"{day_of(FIRST_WEEK, 1)} 18:45", BERLIN)
    await press(tale, ana, "look-begin")
    await tale.says(ana, "3")
    kinds = {row.id: row.kind for row in await tale.rows(TABLES.checkins)}
    newest = (await tale.rows(TABLES.answers))[-1]
    assert (kinds[newest.checkin_id], newest.question, newest.value) == ("week", "leg", 3)


async def test_what_is_for_the_next_visit_alone_tells_no_caregiver(tale: Story) -> None:
    ana, ben = await asked_for(tale), tale.world.person("Ben")
    await follows(tale, ben, ana, on_flags=True)
    await tap_through(tale, ana, 2, 2, 2, 2, 5)
    for number in (4, 7, 11, 14, 18, *range(19, 36)):
        await check_in(tale, ana, day_of(FIRST_WEEK, number), mood=3 if number > 18 else 6)
        if number % 7 == 0:
            await tap_through(tale, ana, *([2] * 4 if number < 28 else [6] * 4), 5)
    await tale.until(f"{day_of(FIRST_WEEK, 35)} 20:00", BERLIN)
    assert await _events(tale, "told") == ["M1", "P5", "M1"]
    last = tale.last(ana)
    assert "gets in the way" in last.text
    assert "mood has been" in last.text
    told = [m.text for m in tale.shown(ben) if "hard on many days lately" in m.text]
    assert len(told) == 1
    assert "pain" not in told[0]


async def test_what_waited_when_the_bot_was_blocked_comes_after_the_next_check_in(
    tale: Story,
) -> None:
    ana = await asked_for(tale)
    await tale.taps(ana, "Not this time")
    await check_in(tale, ana, day_of(FIRST_WEEK, 7), wait=False)
    tale.world.block(ana)
    await tale.until(f"{day_of(FIRST_WEEK, 8)} 12:00", BERLIN)
    tale.world.unblock(ana)
    await tale.settle()
    assert offered(tale, ana) == []
    await check_in(tale, ana, day_of(FIRST_WEEK, 8))
    assert len(offered(tale, ana)) == 1


@pytest.mark.parametrize("begun", [False, True])
async def test_an_offer_goes_when_it_is_switched_off_and_what_was_begun_stays(
    tale: Story, begun: bool
) -> None:
    ana = await asked_for(tale)
    if begun:
        await tap_through(tale, ana, 3)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Look-back")
    await tale.taps(ana, "Off")
    assert offered(tale, ana) == []
    assert ("Skip this one" in [label for m in tale.shown(ana) for label in m.labels]) is begun


async def test_a_second_round_waits_while_the_first_is_open(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 4, 6)
    await check_in(tale, ana, "2026-10-17")  # and something else is asked
    for day, waiting in (("2026-10-18", 1), ("2026-10-19", 1), ("2026-10-20", 1)):
        await check_in(tale, ana, day)
        assert len(offered(tale, ana)) == waiting, day
    assert "Once a week" in offered(tale, ana)[0].text, "the four questions have closed"
