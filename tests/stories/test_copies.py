"""The question of one check-in in two messages: the one that was answered stays, and only it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from sandbox.server import Fault, Person
from tests.stories.telling import TABLES, Story

pytestmark = pytest.mark.both_databases

BERLIN = "Europe/Berlin"


async def _with_a_reminder_on_its_way(tale: Story) -> tuple[Person, int, Fault]:
    """Telegram takes no new message when the reminder is due; also the first question's id."""
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 20:29", BERLIN)
    question = tale.last(ana).message_id
    fault = tale.world.order_fault("status", method="sendMessage", status=502, times=None)
    await tale.until("2026-10-06 20:30", BERLIN)
    await fault.happened()
    return ana, question, fault


async def test_a_reminder_that_an_answer_overtook_is_not_sent(tale: Story) -> None:
    ana, question, fault = await _with_a_reminder_on_its_way(tale)
    await tale.taps(ana, "6", question)
    fault.cancel()
    await tale.until("2026-10-06 20:40", BERLIN)
    assert tale.last(ana).message_id == question
    assert "Mood" in tale.last(ana).text
    assert len(tale.questions(ana)) == 1


@pytest.mark.parametrize("typed", [False, True])
async def test_the_coping_reply_is_not_taken_away_with_an_overtaken_reminder(
    tale: Story, typed: bool
) -> None:
    ana, question, fault = await _with_a_reminder_on_its_way(tale)
    for number in (6, 4):
        if typed:
            await tale.says(ana, str(number))
        else:
            name = "pain" if number == 6 else "mood"
            tale.world.press(ana, question, f"answer:2:{name}:{number}")
            await tale.settle()
    fault.cancel()
    await tale.until("2026-10-06 20:40", BERLIN)
    [reply] = [m for m in tale.shown(ana) if m.message_id == question]
    assert "Pain 6 · Mood 4" in reply.text
    assert tale.questions(ana) == []
    assert (await tale.rows(TABLES.checkins))[-1].state == "done"


async def test_the_newer_of_two_copies_goes_when_the_older_one_is_answered(tale: Story) -> None:
    ana = await tale.joined()
    older = tale.last(ana).message_id
    tale.world.order_fault("reset_before", method="deleteMessage", times=None)
    newer = (await tale.says(ana, "/checkin")).message_id
    assert newer != older
    tale.world.faults.clear()
    tale.world.press(ana, older, "answer:1:pain:6")
    await tale.settle()
    await tale.until("2026-10-05 13:00", BERLIN)
    [question] = tale.questions(ana)
    assert question.message_id == older
    assert "Mood" in question.text


async def test_the_older_of_two_copies_goes_when_the_newer_one_is_answered(tale: Story) -> None:
    ana = await tale.joined()
    fault = tale.world.order_fault("reset_before", method="deleteMessage", times=None)
    newer = (await tale.says(ana, "/checkin")).message_id
    await tale.taps(ana, "6")
    fault.cancel()
    await tale.until("2026-10-05 13:00", BERLIN)
    [question] = tale.questions(ana)
    assert question.message_id == newer
    assert "Mood" in question.text


async def test_a_copy_that_was_overtaken_while_it_was_being_sent_goes_again(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 20:29", BERLIN)
    question = tale.last(ana).message_id
    fault = tale.world.order_fault("hold_before", method="sendMessage")
    tale.clock.move_to(datetime(2026, 10, 6, 18, 30, tzinfo=UTC))
    await tale.bot.sweeps.look()
    sending = asyncio.ensure_future(tale.bot.courier.deliver())
    await fault.held()
    tale.world.press(ana, question, "answer:2:pain:6")
    await tale.world.settled()
    fault.release()
    await sending
    await tale.settle()
    [left] = tale.questions(ana)
    assert left.message_id == question
    assert "Mood" in left.text
