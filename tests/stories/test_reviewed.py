"""What a second look found: odd moments, in which the bot must not lie, lose or repeat."""

from __future__ import annotations

import asyncio

import pytest

from care.joining import CONSENT_VERSION
from sandbox.server import Person
from tests.stories.conftest import Begin
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"


async def _before_the_situation(tale: Story) -> tuple[Person, int]:
    """Somebody who was asked where they are now, and the message that asks."""
    ana = tale.world.person("Ana")
    await tale.says(ana, "/start")
    await tale.taps(ana, "English")
    return ana, (await tale.taps(ana, "I agree")).message_id


async def test_a_number_typed_as_a_time_is_no_score(tale: Story) -> None:
    ana = await tale.joined()  # the first check-in is open
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Time")
    saved = await tale.says(ana, "8")
    assert "8:00" in saved.text
    assert await tale.rows(TABLES.answers) == []


async def test_a_number_typed_while_a_town_is_asked_for_is_a_score(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Town and time zone")
    await tale.says(ana, "6")
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6]
    assert "couldn't find" not in tale.texts(ana)


async def test_a_tap_on_a_check_in_ends_the_question_for_a_town(tale: Story) -> None:
    ana = await tale.joined()
    question = tale.last(ana).message_id
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Town and time zone")
    await tale.taps(ana, "6", question)
    said = await tale.says(ana, "today was hard")
    assert "not stored" in said.text


@pytest.mark.parametrize("command", ["/settings", "/checkin", "/pause", "/resume"])
async def test_a_command_in_the_middle_of_joining_shows_the_step(tale: Story, command: str) -> None:
    ana, _ = await _before_the_situation(tale)
    step = await tale.says(ana, command)
    assert "Where are you now?" in step.text
    await tale.taps(ana, "Surgery ahead")
    step = await tale.says(ana, command)
    assert "When is your operation?" in step.text
    await tale.taps(ana, "I don't know yet")
    step = await tale.says(ana, command)
    assert "Which town are you in?" in step.text
    assert "haven't met" not in tale.texts(ana)


async def test_a_second_tap_in_joining_repeats_no_step(tale: Story) -> None:
    ana, message = await _before_the_situation(tale)
    tale.world.press(ana, message, f"agree:en:{CONSENT_VERSION}")
    await tale.settle()
    assert tale.texts(ana).count("Where are you now?") == 1
    tale.world.press(ana, message, "situation:ahead")
    tale.world.press(ana, message, "situation:ahead")
    await tale.settle()
    assert tale.texts(ana).count("When is your operation?") == 1


async def test_another_situation_or_language_before_the_town_is_taken(tale: Story) -> None:
    ana, message = await _before_the_situation(tale)
    await tale.taps(ana, "Surgery ahead")
    tale.world.press(ana, message, "situation:long_term")
    tale.world.press(ana, message, "lang:es")
    await tale.settle()
    (row,) = await tale.rows(TABLES.people)
    assert (row.situation, row.language) == ("long_term", "es")


@pytest.mark.parametrize(
    "data", ["situation:long_term", "lang:es", f"agree:en:{CONSENT_VERSION}", "decline:en"]
)
async def test_an_old_button_of_joining_says_that_it_is_out_of_date(tale: Story, data: str) -> None:
    ana = await tale.joined()
    before = await tale.rows(TABLES.people)
    tale.world.press(ana, tale.last(ana).message_id, data)
    await tale.settle()
    assert "out of date" in tale.toast(ana)
    assert await tale.rows(TABLES.people) == before


async def test_no_thanks_after_i_agree_offers_to_erase(tale: Story) -> None:
    ana, message = await _before_the_situation(tale)
    tale.world.press(ana, message, "decline:en")
    await tale.settle()
    await tale.taps(ana, "Yes, erase everything")
    assert await tale.rows(TABLES.people) == []


async def test_a_check_in_right_now_that_is_over_asks_for_no_average_of_the_day(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 09:00", BERLIN)
    now = await tale.says(ana, "/checkin")
    await tale.until("2026-10-06 18:30", BERLIN)
    (closed,) = [m for m in tale.shown(ana) if m.message_id == now.message_id]
    assert "closed" in closed.text
    assert "October" not in closed.text, "the check-in of the day has only begun"
    assert closed.labels == []
    tale.world.press(ana, closed.message_id, "late:2")
    await tale.settle()
    assert "closed" in tale.toast(ana)
    assert [c.state for c in await tale.rows(TABLES.checkins)] == ["done", "closed", "open"]


async def test_a_move_across_the_date_line_keeps_the_day_of_an_open_check_in(
    begin: Begin,
) -> None:
    async with begin("2026-10-05 20:00") as tale:
        ana = await tale.joined(town="Apia")  # 09:00 on Tuesday 6 October there
        await tale.says(ana, "/settings")
        await tale.taps(ana, "Town and time zone")
        offered = await tale.says(ana, "Honolulu")  # 10:00 on Monday 5 October
        await tale.taps(ana, offered.labels[0])
        await tale.until("2026-10-07 00:00", "Pacific/Apia")
        # Their Monday evening comes after their Tuesday morning, and is asked about, too.
        assert [c.local_day.day for c in await tale.rows(TABLES.checkins)] == [6, 5]
        assert "The check-in for Tuesday, October 6 is closed" in tale.texts(ana)
        first = (await tale.rows(TABLES.checkins))[0].message_id
        await tale.taps(ana, "Answer for that day anyway", first)
        assert "on average, on Tuesday, October 6?" in tale.texts(ana)


async def test_asked_for_again_and_again_a_question_stands_in_the_chat_once(
    tale: Story,
) -> None:
    ana = await tale.joined()
    for _ in range(3):
        tale.world.send(ana, "/checkin")
    await tale.settle()
    assert len(tale.questions(ana)) == 1
    await tale.answers(ana, 6, 4)
    assert tale.questions(ana) == []


async def test_a_question_that_waits_for_telegram_is_dropped_by_a_pause(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 18:29", BERLIN)
    fault = tale.world.order_fault("status", method="sendMessage", status=502, times=None)
    await tale.until("2026-10-06 18:30", BERLIN)
    await fault.happened()
    tale.world.send(ana, "/pause")
    await tale.world.settled()
    fault.cancel()
    await tale.until("2026-10-06 19:30", BERLIN)
    assert "Paused" in tale.last(ana).text
    assert tale.questions(ana) == []
    await tale.says(ana, "/resume")
    asked = await tale.says(ana, "/checkin")
    assert "Pain" in asked.text


async def test_a_question_taken_for_never_asked_can_be_answered_for_its_day(tale: Story) -> None:
    ana = await tale.joined()
    question = tale.last(ana).message_id

    def forget(conn: object) -> None:  # as if the process died between the sending and its record
        conn.execute(  # type: ignore[attr-defined]
            TABLES.checkins.update().values(state="not_asked", question=None, asked_at=None)
        )

    await tale.bot.database.run(forget)
    closed = await tale.taps(ana, "6", question)
    assert "closed" in tale.toast(ana)
    assert closed.labels == ["Answer for that day anyway"]
    await tale.taps(ana, "Answer for that day anyway")
    done = await tale.answers(ana, 6, 4)
    assert "pain 6" in done.text


async def test_an_old_not_what_i_meant_leaves_a_newer_crisis_alone(tale: Story) -> None:
    ana = await tale.joined()
    first = await tale.says(ana, "I want to kill myself")
    await tale.until("2026-10-05 20:00", BERLIN)
    second = await tale.says(ana, "I want to die")
    await tale.taps(ana, "That's not what I meant", first.message_id)
    (newer,) = await tale.rows(TABLES.safety_events)
    assert newer.rule == "en-want-to-die"
    await tale.taps(ana, "That's not what I meant", second.message_id)
    await tale.taps(ana, "That's not what I meant", second.message_id)
    assert await tale.rows(TABLES.safety_events) == []
    await tale.until("2026-10-06 21:00", BERLIN)
    assert "Thinking of yesterday" not in tale.texts(ana)


async def test_after_a_mistaken_crisis_a_true_one_is_followed_the_next_day(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "I want to kill myself")
    await tale.taps(ana, "That's not what I meant")
    await tale.until("2026-10-05 20:00", BERLIN)
    await tale.says(ana, "I want to die")
    await tale.until("2026-10-06 19:59", BERLIN)
    assert "Thinking of yesterday" not in tale.texts(ana)
    await tale.until("2026-10-06 20:01", BERLIN)
    assert "Thinking of yesterday" in tale.last(ana).text


async def test_a_sign_that_comes_back_the_same_day_is_followed_again(tale: Story) -> None:
    ana = await tale.joined()
    for at in ("13:00", "20:00"):
        await tale.until(f"2026-10-05 {at}", BERLIN)
        await tale.says(ana, "chest pain and short of breath")
        before = len(tale.shown(ana))
        await tale.until(f"2026-10-05 {at[:2]}:31", BERLIN)
        assert [m.text for m in tale.shown(ana)[before:]] == ["Have you reached help?"], at


async def test_looking_through_the_urgent_list_brings_few_questions_later(tale: Story) -> None:
    ana = await tale.joined()
    menu = await tale.says(ana, "/urgent")
    for label in menu.labels[1:]:
        await tale.taps(ana, label, menu.message_id)
    await tale.until("2026-10-05 16:00", BERLIN)
    assert tale.texts(ana).count("Have you reached help?") == 1  # the sooner one is about all


async def test_the_numbers_asked_for_the_next_day_come_without_a_list_of_signs(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.says(ana, "I want to die")
    await tale.until("2026-10-06 12:30", BERLIN)
    numbers = await tale.taps(ana, "I need the numbers")
    assert "112" in numbers.text
    assert "0800 111 0 111" in numbers.text
    assert "Which of these is new?" not in numbers.text


async def test_nothing_follows_after_everything_was_erased(tale: Story) -> None:
    ana = await tale.joined()
    reached = await tale.says(ana, "chest pain and short of breath")
    await tale.says(ana, "I want to die")
    await tale.says(ana, "/delete")
    goodbye = await tale.taps(ana, "Yes, erase everything")
    await tale.until("2026-10-07 20:00", BERLIN)
    assert tale.shown(ana)[-1].message_id == goodbye.message_id
    tale.world.press(ana, reached.message_id, "safe:reached:not-going:red-chest")
    await tale.settle()
    assert "emergency" in tale.last(ana).text or "Call" in tale.last(ana).text
    assert await tale.rows(TABLES.people) == []


async def test_crisis_words_from_a_stranger_someone_paused_and_someone_blocked(
    tale: Story,
) -> None:
    eve = tale.world.person("Eve", language_code="es")
    assert "findahelpline.com" in (await tale.says(eve, "quiero morirme")).text
    await tale.says(eve, "/start")
    assert await tale.rows(TABLES.people) == []
    ana = await tale.joined()
    await tale.says(ana, "/pause")
    assert "112" in (await tale.says(ana, "I want to die")).text
    tale.world.block(ana)
    await tale.settle()
    tale.world.unblock(ana)
    assert "112" in (await tale.says(ana, "I want to die")).text
    await tale.until("2026-10-06 12:30", BERLIN)
    assert "Thinking of yesterday" in tale.last(ana).text


async def test_undo_across_midnight_gives_time_to_answer_again(tale: Story) -> None:
    ana = await tale.joined()
    await tale.until("2026-10-05 23:58", BERLIN)
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 00:05", BERLIN)
    again = await tale.taps(ana, "Undo")
    assert "Mood" in again.text
    await tale.until("2026-10-06 02:00", BERLIN)
    done = await tale.taps(ana, "5")
    assert "Pain 6 · Mood 5" in done.text
    await tale.until("2026-10-06 18:30", BERLIN)
    assert len(tale.questions(ana)) == 1


@pytest.mark.parametrize(("start", "day"), [("21:59", 5), ("22:00", 6)])
async def test_someone_who_joins_at_midnight_can_answer(begin: Begin, start: str, day: int) -> None:
    async with begin(f"2026-10-05 {start}") as tale:  # 23:59 or 00:00 in Berlin
        ana = await tale.joined()
        await tale.until("2026-10-06 02:30", BERLIN)
        await tale.answers(ana, 6, 4)
        (checkin,) = await tale.rows(TABLES.checkins)
        assert (checkin.state, checkin.local_day.day) == ("done", day)
        await tale.until("2026-10-07 18:30", BERLIN)
        days = [c.local_day.day for c in await tale.rows(TABLES.checkins)]
        assert days == sorted(set(days))
        assert days[-1] == 7


async def test_a_check_in_reopened_late_closes_again_and_can_be_reopened(tale: Story) -> None:
    ana = await tale.joined()
    await tale.until("2026-10-06 09:00", BERLIN)
    await tale.taps(ana, "Answer for that day anyway")
    await tale.taps(ana, "6")
    await tale.until("2026-10-06 12:00", BERLIN)
    assert tale.last(ana).labels == ["Answer for that day anyway"]
    again = await tale.taps(ana, "Answer for that day anyway")
    assert "Mood" in again.text
    done = await tale.taps(ana, "4")
    assert "Monday, October 5: pain 6 · mood 4" in done.text
    assert all(a.late for a in await tale.rows(TABLES.answers))


@pytest.mark.both_databases
async def test_an_answer_that_overtakes_the_news_of_its_question_counts(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 5, 5)
    await tale.until("2026-10-06 18:29", BERLIN)
    lost = tale.world.order_fault("hold_after", method="sendMessage", chat=ana)
    living = asyncio.ensure_future(tale.until("2026-10-06 18:30", BERLIN))
    await lost.held()
    tale.world.tap(ana, "6")  # it stands in the chat, and the bot has not heard that it does
    await tale.world.settled()
    second = (await tale.rows(TABLES.checkins))[-1]
    assert (second.state, second.question) == ("open", "mood")
    assert second.asked_at is not None, "the answer proves that it was asked"
    lost.release()
    await living
    await tale.taps(ana, "4")
    assert (await tale.rows(TABLES.checkins))[-1].state == "done"
