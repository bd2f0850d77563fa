"""Rounds that could not be asked when they were due, or were begun and left."""

from __future__ import annotations

import pytest

from sandbox.server import Person
from tests.stories.rounds import (
    BERLIN,
    FIRST_WEEK,
    asked_for,
    check_in,
    day_of,
    last_round,
    offered,
    sinking,
    tap_through,
)
from tests.stories.sharing import about
from tests.stories.telling import TABLES, Story

NEXT_DAY = day_of(FIRST_WEEK, 1)
AGAIN = day_of(FIRST_WEEK, 7)
STILL_OPEN = "This is still open"


async def _left_for_a_week(tale: Story) -> Person:
    """Somebody whose next look-back is due on the evening of 25 October."""
    ana = await asked_for(tale)
    await tale.taps(ana, "Not this time")
    return ana


async def _asked_by_drift(tale: Story) -> bool:
    rows = await tale.rows(TABLES.flag_events)
    return ("asked", "M3") in [(row.kind, row.rule) for row in rows]


def _open(tale: Story, person: Person) -> int:
    """How many messages show a question of a round."""
    return sum("Skip this one" in message.labels for message in tale.shown(person))


async def test_whose_check_in_comes_in_their_quiet_hours_is_asked_with_its_answer(
    tale: Story,
) -> None:
    ana = await _left_for_a_week(tale)
    await about(tale, ana, quiet_from="18:00", quiet_until="07:00")
    await check_in(tale, ana, AGAIN, wait=False)
    assert len(offered(tale, ana)) == 1
    await tale.taps(ana, "Undo")
    await tale.taps(ana, "7")
    await tale.until(f"{AGAIN} 19:00", BERLIN)
    assert len(offered(tale, ana)) == 1
    await tap_through(tale, ana, 3, 7, 6, 5, 4)
    assert "Thank you for looking back" in last_round(tale, ana).text


async def test_an_answer_shortly_before_quiet_hours_is_followed_at_once(tale: Story) -> None:
    ana = await _left_for_a_week(tale)
    await about(tale, ana, quiet_from="18:35", quiet_until="07:00")
    await check_in(tale, ana, AGAIN, wait=False)
    assert len(offered(tale, ana)) == 1


@pytest.mark.both_databases
async def test_an_offer_that_telegram_refused_comes_after_the_next_check_in(tale: Story) -> None:
    ana = await _left_for_a_week(tale)
    await check_in(tale, ana, AGAIN, wait=False)
    tale.world.order_fault("error", method="sendMessage", chat=ana)
    await tale.until(f"{AGAIN} 18:45", BERLIN)
    assert offered(tale, ana) == []
    await check_in(tale, ana, day_of(AGAIN, 1))
    assert len(offered(tale, ana)) == 1
    await tale.taps(ana, "Not this time")
    await check_in(tale, ana, day_of(AGAIN, 2))
    assert offered(tale, ana) == []
    await check_in(tale, ana, day_of(AGAIN, 7))
    assert len(offered(tale, ana)) == 1, "and back on Sundays"


async def test_an_offer_that_was_held_up_for_hours_does_not_come_at_night(tale: Story) -> None:
    ana = await _left_for_a_week(tale)
    await check_in(tale, ana, AGAIN, wait=False)
    fault = tale.world.order_fault("too_many", chat=ana, times=None, retry_after=1800)
    await tale.until(f"{AGAIN} 23:00", BERLIN)
    fault.cancel()
    await tale.until(f"{day_of(AGAIN, 1)} 12:00", BERLIN)
    assert offered(tale, ana) == []
    await check_in(tale, ana, day_of(AGAIN, 1))
    assert len(offered(tale, ana)) == 1


async def test_who_could_not_be_reached_until_it_closed_is_asked_again(tale: Story) -> None:
    ana = await _left_for_a_week(tale)
    await check_in(tale, ana, AGAIN, wait=False)
    fault = tale.world.order_fault("too_many", chat=ana, times=None, retry_after=1800)
    await tale.until(f"{day_of(AGAIN, 2)} 12:00", BERLIN)
    fault.cancel()
    await check_in(tale, ana, day_of(AGAIN, 2))
    assert len(offered(tale, ana)) == 1


@pytest.mark.both_databases
async def test_what_was_begun_and_left_comes_down_once_after_the_next_check_in(
    tale: Story,
) -> None:
    ana = await asked_for(tale)
    await tap_through(tale, ana, 3, 7)
    left = last_round(tale, ana).message_id
    await tale.restart()
    await check_in(tale, ana, NEXT_DAY, wait=False)
    assert last_round(tale, ana).message_id == left, "the reply stands alone at first"
    await tale.until(f"{NEXT_DAY} 18:41", BERLIN)
    again = tale.last(ana)
    assert again.text.startswith(STILL_OPEN)
    assert "3 of 5" in again.text
    assert _open(tale, ana) == 1
    await tap_through(tale, ana, 6, start=False)
    assert last_round(tale, ana).message_id == again.message_id
    assert STILL_OPEN not in tale.texts(ana)
    await tale.until(f"{NEXT_DAY} 23:50", BERLIN)
    assert tale.last(ana).message_id == again.message_id
    await tap_through(tale, ana, 5, 4, start=False)
    assert "Thank you for looking back" in tale.last(ana).text
    (week,) = [row for row in await tale.rows(TABLES.checkins) if row.kind == "week"]
    said = [row.value for row in await tale.rows(TABLES.answers) if row.checkin_id == week.id]
    assert (week.state, week.late, said) == ("done", False, [3, 7, 6, 5, 4])


async def test_an_undone_check_in_brings_it_down_once_all_the_same(tale: Story) -> None:
    ana = await asked_for(tale)
    await tap_through(tale, ana, 3, 7)
    await check_in(tale, ana, NEXT_DAY, wait=False)
    await tale.until(f"{NEXT_DAY} 18:35", BERLIN)
    await tale.taps(ana, "Undo", tale.last(ana).message_id)
    await tale.until(f"{NEXT_DAY} 18:42", BERLIN)
    assert STILL_OPEN not in tale.texts(ana), "the check-in is asked still"
    await tale.taps(ana, "7")
    await tale.until(f"{NEXT_DAY} 19:00", BERLIN)
    assert tale.texts(ana).count(STILL_OPEN) == 1
    assert _open(tale, ana) == 1


@pytest.mark.parametrize("goes_on", ["Undo", "6"])
async def test_who_goes_on_further_up_stays_there(tale: Story, goes_on: str) -> None:
    ana = await asked_for(tale)
    await tap_through(tale, ana, 3, 7)
    left = last_round(tale, ana).message_id
    await check_in(tale, ana, NEXT_DAY, wait=False)
    await tale.taps(ana, goes_on, left)
    await tale.until(f"{NEXT_DAY} 19:00", BERLIN)
    assert last_round(tale, ana).message_id == left
    assert _open(tale, ana) == 1
    await tap_through(tale, ana, 5, start=False)
    assert tale.toast(ana) != "I have that already."


async def test_it_stays_up_there_after_words_of_crisis(tale: Story) -> None:
    ana = await asked_for(tale)
    await tap_through(tale, ana, 3, 7)
    await check_in(tale, ana, NEXT_DAY, wait=False)
    await tale.says(ana, "I want to kill myself")
    await tale.until(f"{NEXT_DAY} 20:00", BERLIN)
    assert STILL_OPEN not in tale.texts(ana)


async def test_who_switched_it_off_is_not_shown_it_again(tale: Story) -> None:
    ana = await asked_for(tale)
    await tap_through(tale, ana, 3, 7)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Look-back")
    await tale.taps(ana, "Off")
    await check_in(tale, ana, NEXT_DAY)
    assert STILL_OPEN not in tale.texts(ana)


async def test_an_offer_that_was_not_begun_is_not_brought_again(tale: Story) -> None:
    ana = await asked_for(tale)
    (offer,) = offered(tale, ana)
    await check_in(tale, ana, NEXT_DAY)
    assert [m.message_id for m in offered(tale, ana)] == [offer.message_id]


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("weekday", "turn"),
    [
        (5, "2026-10-31"),  # drift would ask today
        (2, "2026-11-11"),  # asked a day ago: drift would ask a week after that, on 4 November
    ],
)
async def test_a_mood_that_was_a_slip_asks_no_four_questions(
    tale: Story, weekday: int, turn: str
) -> None:
    ana = await sinking(tale)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Four questions")
    await tale.presses(ana, f"round-day:four:{weekday}")
    for day in (day_of("2026-10-25", number) for number in range(20)):
        slip = day == "2026-10-29"
        await check_in(tale, ana, day, mood=5 if day < "2026-10-30" else 7, wait=False)
        assert await _asked_by_drift(tale) is slip
        if slip:
            await tale.taps(ana, "Undo")
            await tale.taps(ana, "9")
            assert not await _asked_by_drift(tale)
        await tale.until(f"{day} 18:45", BERLIN)
        for offer in offered(tale, ana):
            if "the last two weeks" in offer.text and day > "2026-10-28":
                assert day == turn
                return
            await tale.taps(ana, "Not this time")
    raise AssertionError("never asked")


async def test_in_quiet_hours_sunken_mood_asks_a_day_later_when_nothing_can_be_undone(
    tale: Story,
) -> None:
    ana = await sinking(tale)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Four questions")
    await tale.presses(ana, "round-day:four:5")
    for number in range(25, 29):
        await check_in(tale, ana, f"2026-10-{number}", mood=5)
        for _ in offered(tale, ana):
            await tale.taps(ana, "Not this time")
    await about(tale, ana, quiet_from="18:00", quiet_until="07:00")
    await check_in(tale, ana, "2026-10-29", mood=5)
    assert await _asked_by_drift(tale)
    assert offered(tale, ana) == []
    await check_in(tale, ana, "2026-10-30", mood=5, wait=False)
    (four,) = offered(tale, ana)
    assert "the last two weeks" in four.text
