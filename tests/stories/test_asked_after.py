"""What is asked after words that could not wait: once, after the newest that still stands."""

from __future__ import annotations

import pytest

from sandbox.server import Person, ShownMessage
from tests.stories.conftest import Begin
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
REACHED = "Have you reached help?"
NEXT_DAY = "Thinking of yesterday."
WORDS = "I want to kill myself"
NOT_MEANT = "That's not what I meant"
NUMB = "Numb between legs, bladder or bowel"
WEAK = "New weakness, foot drop, clumsy hands"
INFECTED = "Fever, chills, or wound red or leaking"


async def _asked(tale: Story, ana: Person, *questions: tuple[str, int]) -> None:
    """How often it was asked by when, of the day and month of the story."""
    for at, count in questions:
        await tale.until(f"2026-10-{at}", BERLIN)
        text = tale.texts(ana)
        assert text.count(REACHED) + text.count(NEXT_DAY) == count, at


async def _picks(tale: Story, ana: Person, sign: str) -> ShownMessage:
    await tale.says(ana, "/urgent")
    return await tale.taps(ana, sign)


@pytest.mark.both_databases
async def test_a_fever_that_was_not_meant_takes_back_no_earlier_sign(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 4, 6)
    await _picks(tale, ana, NUMB)
    await tale.until("2026-10-05 12:05", BERLIN)
    await tale.says(ana, "I have a fever")
    await tale.taps(ana, NOT_MEANT)
    (left,) = await tale.rows(TABLES.safety_events)
    assert left.kind == "red-ces"
    await _asked(tale, ana, ("05 12:29", 0), ("05 12:31", 1), ("05 18:00", 1))
    assert "hours matter" in (await tale.taps(ana, "Not going")).text


@pytest.mark.both_databases
async def test_a_text_that_was_not_meant_takes_back_no_earlier_crisis(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, WORDS)
    await tale.taps(ana, "Someone is with me")
    await tale.until("2026-10-05 20:00", BERLIN)
    await tale.says(ana, "I want to die")
    await tale.taps(ana, NOT_MEANT)
    assert len(await tale.rows(TABLES.safety_events)) == 1
    await _asked(tale, ana, ("06 11:59", 0), ("06 12:01", 1), ("07 18:30", 1))
    done = await tale.answers(ana, 6, 4)
    assert "leaving the tips out this week" in done.text


async def test_what_was_due_before_a_sign_that_was_not_meant_is_asked_at_once(tale: Story) -> None:
    ana = await tale.joined()
    await _picks(tale, ana, WEAK)
    await tale.until("2026-10-05 13:50", BERLIN)
    await tale.says(ana, "I have a fever")
    await _asked(tale, ana, ("05 14:30", 0))
    await tale.taps(ana, NOT_MEANT)
    await _asked(tale, ana, ("05 14:30", 1), ("05 20:00", 1))


async def test_not_meant_pressed_again_takes_nothing_else_back(tale: Story) -> None:
    ana = await tale.joined()
    joke = await tale.says(ana, WORDS)
    await tale.taps(ana, NOT_MEANT)
    tale.clock.advance(seconds=30)
    await tale.says(ana, WORDS)
    tale.clock.advance(seconds=30)
    await tale.taps(ana, NOT_MEANT, joke.message_id)
    assert len(await tale.rows(TABLES.safety_events)) == 1
    await _asked(tale, ana, ("06 12:01", 1))


async def test_words_recorded_late_are_taken_back_by_their_own_button(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "I want to die")
    tale.clock.advance(minutes=10)
    fault = tale.world.order_fault("status", method="sendMessage", status=502, times=None)
    tale.world.send(ana, "i took all my pills")
    await tale.world.settled()
    await fault.happened()
    tale.clock.advance(minutes=5)
    fault.cancel()
    tale.clock.advance(minutes=5)
    await tale.settle()
    await tale.taps(ana, NOT_MEANT)
    (left,) = await tale.rows(TABLES.safety_events)
    assert left.kind == "crisis-1"


@pytest.mark.both_databases
async def test_an_overdose_late_in_the_day_of_a_crisis_is_asked_about_a_day_later(
    begin: Begin,
) -> None:
    async with begin("2026-10-04 22:30") as tale:  # 00:30 in Berlin
        ana = await tale.joined()
        await tale.says(ana, WORDS)
        await tale.until("2026-10-05 23:50", BERLIN)
        await tale.says(ana, "i took all my pills")
        await _asked(tale, ana, ("06 23:49", 0), ("06 23:51", 1), ("08 23:59", 1))


@pytest.mark.both_databases
async def test_an_infection_after_a_foot_that_drops_is_asked_about_two_hours_later(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await _picks(tale, ana, WEAK)
    await tale.until("2026-10-05 13:58", BERLIN)
    await _picks(tale, ana, INFECTED)
    await _asked(tale, ana, ("05 15:57", 0), ("05 15:59", 1), ("05 20:00", 1))


async def test_a_crisis_every_few_hours_does_not_push_the_note_away_for_ever(tale: Story) -> None:
    ana = await tale.joined()
    for day in (5, 6, 7):
        for hour in ("12", "17", "22"):
            await tale.until(f"2026-10-{day:02} {hour}:00", BERLIN)
            await tale.says(ana, WORDS)
    await _asked(tale, ana, ("07 22:00", 1), ("08 22:00", 2), ("12 12:00", 2))


async def test_an_answer_that_came_is_no_answer_to_what_comes_later(tale: Story) -> None:
    ana = await tale.joined()
    await _picks(tale, ana, NUMB)
    await _asked(tale, ana, ("05 12:31", 1))
    await _picks(tale, ana, NUMB)
    await _asked(tale, ana, ("05 13:00", 1), ("05 13:02", 2), ("05 20:00", 2))


async def test_whoever_blocked_the_bot_is_not_asked_about_long_ago(tale: Story) -> None:
    ana = await tale.joined()
    await _picks(tale, ana, NUMB)
    tale.world.block(ana)
    await tale.until("2026-10-05 17:00", BERLIN)
    tale.world.unblock(ana)
    await _picks(tale, ana, INFECTED)
    await tale.until("2026-10-05 18:00", BERLIN)
    await _picks(tale, ana, WEAK)
    await _asked(tale, ana, ("05 19:59", 0), ("05 20:01", 1))


async def test_what_an_outage_held_up_is_asked_though_later_words_were_not_meant(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await _picks(tale, ana, WEAK)
    tale.clock.advance(minutes=10)
    await tale.says(ana, "I have a fever")
    await tale.stop()
    await tale.until("2026-10-05 18:00", BERLIN)
    tale.world.tap(ana, NOT_MEANT)
    await tale.start()
    await tale.settle()
    await _asked(tale, ana, ("05 18:01", 1), ("05 23:00", 1))
