"""Sustained low scores: noticed, said kindly, asked about twice, and never by mistake."""

from __future__ import annotations

import pytest

from sandbox.server import Person, ShownMessage
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
DIRECT = "are you having thoughts of ending your life"


async def _days(tale: Story, ana: Person, first: int, last: int, pain: int, mood: int) -> None:
    """Answer at 18:30 on each of these days of October, and let the evening pass."""
    for day in range(first, last + 1):
        await tale.until(f"2026-10-{day:02} 18:30", BERLIN)
        await tale.answers(ana, pain, mood)
        await tale.until(f"2026-10-{day:02} 19:00", BERLIN)


def _flags(tale: Story, person: Person) -> list[ShownMessage]:
    return [m for m in tale.shown(person) if "Why did I get this?" in m.labels]


async def _in_a_bad_stretch(tale: Story, pain: int = 8, mood: int = 6) -> Person:
    """Somebody whose fifth answer raised a flag, at 18:40 on 9 October."""
    ana = await tale.joined()
    await tale.answers(ana, pain, mood)
    await _days(tale, ana, 6, 9, pain, mood)
    return ana


async def test_a_bad_stretch_is_said_ten_minutes_after_the_answer_and_not_before(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 8, 6)
    await _days(tale, ana, 6, 8, 8, 6)
    assert _flags(tale, ana) == []
    await tale.until("2026-10-09 18:30", BERLIN)
    await tale.answers(ana, 8, 6)
    await tale.until("2026-10-09 18:39", BERLIN)
    assert _flags(tale, ana) == []
    await tale.until("2026-10-09 18:41", BERLIN)
    (flag,) = _flags(tale, ana)
    assert "8 or more on 5 of the last 5 days you answered" in flag.text
    assert "isn't a diagnosis" in flag.text
    assert flag.labels == [
        "Show summary",
        "My team knows",
        "Remind me tomorrow",
        "Not now",
        "Why did I get this?",
        "Urgent signs",
    ]
    why = await tale.taps(ana, "Why did I get this?")
    assert "The rule speaks from 4 on" in why.text
    assert "Nobody has looked at your answers" in why.text
    summary = await tale.taps(ana, "Show summary")
    assert "answered on 5 days. My pain was 8 of 10 each time." in summary.text
    await _days(tale, ana, 10, 16, 8, 6)
    assert len(_flags(tale, ana)) == 1, "and then it is quiet about it"


async def test_an_undone_score_takes_its_flag_with_it(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 3, 6)
    await _days(tale, ana, 6, 8, 8, 6)
    await tale.until("2026-10-09 18:30", BERLIN)
    await tale.answers(ana, 8, 6)
    await tale.until("2026-10-09 18:39", BERLIN)
    assert [e.rule for e in await tale.rows(TABLES.flag_events)] == ["P1f", "P1f"]
    await tale.taps(ana, "Undo")
    assert await tale.rows(TABLES.flag_events) == []
    await tale.taps(ana, "Undo")
    await tale.answers(ana, 3, 6)
    await tale.until("2026-10-09 20:00", BERLIN)
    assert _flags(tale, ana) == []


async def test_low_mood_leads_to_a_therapist_and_very_low_mood_to_the_direct_question(
    tale: Story,
) -> None:
    ana = await _in_a_bad_stretch(tale, pain=3, mood=2)
    (asked,) = [m for m in tale.shown(ana) if DIRECT in m.text]
    assert tale.last(ana) == asked, "the question comes first, and stands alone"
    await tale.until("2026-10-09 19:39", BERLIN)
    assert tale.last(ana) == asked
    await tale.until("2026-10-09 19:41", BERLIN)
    (flag,) = _flags(tale, ana)
    assert "2 or less on 5 of the last 5 days" in flag.text
    assert "therapist" in flag.text
    await tale.taps(ana, "How do I find one?")
    assert "referral" in tale.last(ana).text
    sees = await tale.taps(ana, "I already see someone")
    assert "Good that you have someone" in sees.text


@pytest.mark.both_databases
async def test_words_of_crisis_let_what_there_is_to_say_about_scores_wait_a_day(
    tale: Story,
) -> None:
    ana = await _in_a_bad_stretch(tale, pain=8, mood=2)
    (asked,) = [m for m in tale.shown(ana) if DIRECT in m.text]
    numbers = await tale.taps(ana, "Not sure", asked.message_id)
    assert "112" in numbers.text
    await tale.restart()
    await tale.until("2026-10-10 12:00", BERLIN)
    assert tale.last(ana) == numbers, "nothing goes between somebody and the numbers"
    await tale.until("2026-10-10 19:59", BERLIN)
    assert "Thinking of yesterday" in tale.last(ana).text
    await tale.until("2026-10-10 20:01", BERLIN)
    (flag,) = _flags(tale, ana)
    assert "You don't have to fix both at once." in flag.text


async def test_however_often_it_waits_it_is_said_in_the_end(tale: Story) -> None:
    ana = await _in_a_bad_stretch(tale, pain=8, mood=2)
    for day in range(9, 13):
        await tale.until(f"2026-10-{day:02} 19:15", BERLIN)
        await tale.says(ana, "I want to kill myself")
    await tale.until("2026-10-13 20:00", BERLIN)
    assert _flags(tale, ana) == []
    await tale.until("2026-10-13 20:30", BERLIN)
    assert len(_flags(tale, ana)) == 1


async def test_pain_and_mood_together_are_one_message(tale: Story) -> None:
    ana = await _in_a_bad_stretch(tale, pain=9, mood=2)
    await tale.until("2026-10-09 19:41", BERLIN)
    (flag,) = _flags(tale, ana)
    assert flag.text.index("pain has been") < flag.text.index("mood has been")
    assert "You don't have to fix both at once." in flag.text
    assert {"My team knows", "I already see someone"} <= set(flag.labels)


async def test_it_asks_on_days_3_and_10_whether_someone_was_reached_and_then_stops(
    tale: Story,
) -> None:
    ana = await _in_a_bad_stretch(tale)
    await _days(tale, ana, 10, 11, 8, 6)
    assert "Did you manage to reach someone?" not in tale.texts(ana)
    await _days(tale, ana, 12, 12, 8, 6)
    assert "Last Friday I suggested calling your pain team." in tale.texts(ana)
    doors = await tale.taps(ana, "Couldn't get through")
    assert "other doors" in doors.text
    await _days(tale, ana, 13, 18, 8, 6)
    assert tale.texts(ana).count("Did you manage to reach someone?") == 1
    await _days(tale, ana, 19, 19, 8, 6)
    assert tale.texts(ana).count("Did you manage to reach someone?") == 2
    assert "On Friday, October 9, I suggested calling your pain team." in tale.texts(ana)
    await _days(tale, ana, 20, 22, 8, 6)
    assert tale.texts(ana).count("Did you manage to reach someone?") == 2


async def test_someone_who_reached_help_is_not_asked_again(tale: Story) -> None:
    ana = await _in_a_bad_stretch(tale)
    await _days(tale, ana, 10, 12, 8, 6)
    said = await tale.taps(ana, "Appointment booked")
    assert "a real step" in said.text
    await _days(tale, ana, 13, 30, 8, 6)
    assert tale.texts(ana).count("Did you manage to reach someone?") == 1
    assert len(_flags(tale, ana)) == 1


async def test_my_team_knows_keeps_it_quiet_for_28_days(tale: Story) -> None:
    ana = await _in_a_bad_stretch(tale)
    await tale.taps(ana, "My team knows")
    await _days(tale, ana, 10, 31, 8, 6)
    assert len(_flags(tale, ana)) == 1
    assert "Did you manage to reach someone?" not in tale.texts(ana)


async def test_remind_me_tomorrow_brings_it_once_more_however_often_it_is_tapped(
    tale: Story,
) -> None:
    ana = await _in_a_bad_stretch(tale)
    await tale.taps(ana, "Remind me tomorrow")
    await tale.taps(ana, "Remind me tomorrow")
    await tale.until("2026-10-10 20:00", BERLIN)
    assert len(_flags(tale, ana)) == 2
    await tale.until("2026-10-12 12:00", BERLIN)
    assert len(_flags(tale, ana)) == 2


async def test_undo_keeps_the_reminder_of_another_days_message(tale: Story) -> None:
    ana = await _in_a_bad_stretch(tale)
    await tale.taps(ana, "Remind me tomorrow")  # at 19:00
    await tale.until("2026-10-10 18:30", BERLIN)
    await tale.answers(ana, 8, 6)
    await tale.taps(ana, "Undo")
    await tale.until("2026-10-10 20:00", BERLIN)
    assert len(_flags(tale, ana)) == 2


async def test_whoever_has_answered_needs_no_reminder(tale: Story) -> None:
    ana = await _in_a_bad_stretch(tale)
    await tale.taps(ana, "Remind me tomorrow")
    await tale.taps(ana, "My team knows")
    await tale.until("2026-10-11 12:00", BERLIN)
    assert len(_flags(tale, ana)) == 1


async def test_somebody_whose_operation_is_ahead_is_sent_to_the_surgical_team(
    tale: Story,
) -> None:
    ana = await tale.joined(situation="Surgery ahead")
    await tale.answers(ana, 8, 6)
    await _days(tale, ana, 6, 9, 8, 6)
    (flag,) = _flags(tale, ana)
    assert "your operation is ahead" in flag.text
    assert "Please tell your surgical team: it may change your plan" in flag.text
    await _days(tale, ana, 10, 12, 8, 6)
    assert "Last Friday I suggested calling your surgical team." in tale.texts(ana)


async def test_after_the_operation_nobody_is_asked_whether_they_called_before_it(
    tale: Story,
) -> None:
    ana = await tale.joined(situation="Surgery ahead", operation="2026-10-11")
    await tale.answers(ana, 8, 6)
    await tale.until("2026-10-05 12:30", BERLIN)
    await tale.says(ana, "+49 30 1234567")
    await _days(tale, ana, 6, 9, 8, 6)
    (flag,) = _flags(tale, ana)
    assert "Please tell your surgical team (+49 30 1234567): it may change" in flag.text
    await _days(tale, ana, 10, 10, 8, 6)
    await tale.until("2026-10-12 18:30", BERLIN)
    assert "Did it take place?" in tale.texts(ana)
    assert "Did you manage to reach someone?" not in tale.texts(ana)


async def test_late_answers_and_answers_about_right_now_raise_nothing(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 3, 7)
    for day in range(6, 11):
        await tale.until(f"2026-10-{day:02} 09:00", BERLIN)
        await tale.says(ana, "/checkin")
        await tale.answers(ana, 10, 0)  # about right now
        await tale.until(f"2026-10-{day + 1:02} 08:00", BERLIN)
        await tale.taps(ana, "Answer for that day anyway")
        await tale.answers(ana, 10, 0)  # about yesterday
    await tale.until("2026-10-12 12:00", BERLIN)
    assert await tale.rows(TABLES.flag_events) == []
    assert _flags(tale, ana) == []


async def test_another_persons_flag_buttons_are_refused(tale: Story) -> None:
    ana = await _in_a_bad_stretch(tale)
    bob = await tale.joined("Bob")
    told = next(e for e in await tale.rows(TABLES.flag_events) if e.kind == "told")
    before = await tale.rows(TABLES.flag_events)
    for what in ("summary", "knows", "tomorrow", "why", "yes", "rather-not"):
        tale.world.press(bob, tale.last(bob).message_id, f"flag:{what}:{told.id}")
        await tale.settle()
        assert "out of date" in tale.toast(bob)
    assert await tale.rows(TABLES.flag_events) == before
    assert "mostly around" not in tale.texts(bob)
    assert ana


async def test_what_is_usual_is_kept_in_numbers(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 5, 6)
    await _days(tale, ana, 6, 18, 5, 6)
    (usual,) = await tale.rows(TABLES.baselines)
    assert (usual.pain, usual.mood, usual.answers) == (5.0, 6.0, 14)
