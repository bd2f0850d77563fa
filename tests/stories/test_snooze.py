"""A question that is put off comes back when it said, at the foot of the chat."""

from __future__ import annotations

import pytest

from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"


async def test_an_hour_later_it_is_back_at_the_foot_of_the_chat(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 18:30", BERLIN)
    await tale.until("2026-10-06 18:31", BERLIN)
    asked = tale.last(ana)
    offered = await tale.taps(ana, "Later")
    assert offered.message_id == asked.message_id
    assert offered.labels == ["15 minutes", "1 hour", "This evening", "« Back"]
    put_off = await tale.taps(ana, "1 hour")
    assert put_off.message_id == asked.message_id
    assert "7:31" in put_off.text
    await tale.says(ana, "/help")
    await tale.restart()
    await tale.until("2026-10-06 19:30", BERLIN)
    assert tale.questions(ana) == []
    await tale.until("2026-10-06 19:31:30", BERLIN)
    back = tale.last(ana)
    assert "last 24 hours" in back.text
    assert "still open" not in back.text
    assert back.message_id != asked.message_id
    assert "ask again at" not in tale.texts(ana), "one message a check-in"
    await tale.until("2026-10-06 21:32", BERLIN)
    assert "still open" in tale.last(ana).text, "one reminder, two hours after"
    await tale.until("2026-10-06 23:50", BERLIN)
    assert tale.texts(ana).count("still open") == 1
    await tale.answers(ana, 5, 5)
    assert [c.state for c in await tale.rows(TABLES.checkins)] == ["done", "done"]


@pytest.mark.both_databases
async def test_this_evening_is_eight_and_is_not_offered_in_the_evening(tale: Story) -> None:
    ana = await tale.joined()  # noon
    question = tale.last(ana)
    await tale.taps(ana, "Later")
    put_off = await tale.taps(ana, "This evening")
    assert "8:00\u202fPM" in put_off.text
    await tale.until("2026-10-05 20:00", BERLIN)
    asked = tale.last(ana)
    assert "Pain" in asked.text
    assert asked.message_id != question.message_id
    offered = await tale.taps(ana, "Later")
    assert "This evening" not in offered.labels
    await tale.until("2026-10-05 23:30", BERLIN)
    assert "still open" not in tale.texts(ana), "coming back was the reminder"


@pytest.mark.both_databases
async def test_never_beyond_the_end_of_the_day(tale: Story) -> None:
    ana = await tale.joined()
    await tale.until("2026-10-05 23:20", BERLIN)
    offered = await tale.taps(ana, "Later")
    assert offered.labels == ["15 minutes", "« Back"]
    await tale.until("2026-10-05 23:50", BERLIN)
    tale.world.tap(ana, "15 minutes")
    await tale.settle()
    assert "closes before that" in tale.toast(ana)
    back = await tale.taps(ana, "« Back")
    assert "Pain" in back.text
    tale.world.tap(ana, "Later")
    await tale.settle()
    assert "closes before that" in tale.toast(ana)
    await tale.until("2026-10-06 00:01", BERLIN)
    tale.world.press(ana, offered.message_id, "snooze:1:15")
    await tale.settle()
    assert tale.toast(ana) == "That check-in is closed."


@pytest.mark.both_databases
async def test_twice_and_after_answering_and_on_second_thoughts(tale: Story) -> None:
    ana = await tale.joined()
    question = tale.last(ana).message_id
    await tale.taps(ana, "Later")
    tale.world.press(ana, question, "snooze:1:15")
    tale.world.press(ana, question, "snooze:1:60")
    await tale.settle()
    assert tale.toast(ana) == "I have that already."
    (row,) = await tale.rows(TABLES.checkins)
    assert (row.snoozed_until - tale.clock.now()).total_seconds() <= 15 * 60
    asked = await tale.taps(ana, "Answer now")
    assert "Pain" in asked.text
    assert (await tale.rows(TABLES.checkins))[0].snoozed_until is None
    await tale.answers(ana, 6, 4)
    tale.world.press(ana, question, "later:1")
    tale.world.press(ana, question, "snooze:1:15")
    tale.world.press(ana, question, "open:1")
    await tale.settle()
    assert tale.toast(ana) == "I have that already."
    assert "Pain 6 · Mood 4" in tale.last(ana).text
    await tale.until("2026-10-05 23:00", BERLIN)
    assert len(tale.questions(ana)) == 0, "nothing comes back that was answered"


@pytest.mark.both_databases
async def test_a_typed_answer_ends_the_wait(tale: Story) -> None:
    ana = await tale.joined()
    await tale.taps(ana, "Later")
    await tale.taps(ana, "15 minutes")
    await tale.says(ana, "6")
    await tale.says(ana, "4")
    await tale.until("2026-10-05 13:00", BERLIN)
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6, 4]
    assert tale.questions(ana) == []


async def test_what_was_put_off_comes_in_quiet_hours_and_in_a_pause(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Quiet hours")
    await tale.says(ana, "12-18")
    await tale.says(ana, "/pause")
    await tale.says(ana, "/checkin")
    await tale.taps(ana, "Later")
    await tale.taps(ana, "15 minutes")
    await tale.until("2026-10-05 12:20", BERLIN)
    assert len(tale.questions(ana)) == 1
    await tale.until("2026-10-05 23:00", BERLIN)
    assert "still open" not in tale.texts(ana)


async def test_asking_for_it_ends_the_wait(tale: Story) -> None:
    ana = await tale.joined()
    await tale.taps(ana, "Later")
    await tale.taps(ana, "15 minutes")
    asked = await tale.says(ana, "/checkin")
    assert "Pain" in asked.text
    assert (await tale.rows(TABLES.checkins))[0].snoozed_until is None
    assert len(tale.questions(ana)) == 1
