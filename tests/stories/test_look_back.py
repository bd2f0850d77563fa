"""The weekly look-back: after a check-in, tapped through, left, skipped, put off, switched off."""

from __future__ import annotations

import json

import pytest

from tests.stories.rounds import (
    BERLIN,
    FIRST_WEEK,
    asked_for,
    check_in,
    day_of,
    last_round,
    offered,
    press,
    tap_through,
)
from tests.stories.telling import TABLES, Story


async def _answers(tale: Story) -> dict[str, int]:
    kinds = {row.id: row.kind for row in await tale.rows(TABLES.checkins)}
    return {
        row.question: row.value
        for row in await tale.rows(TABLES.answers)
        if kinds[row.checkin_id] == "week" and row.replaced_at is None
    }


async def _state(tale: Story, kind: str = "week") -> str:
    rows = [row for row in await tale.rows(TABLES.checkins) if row.kind == kind]
    return str(rows[-1].state)


async def test_it_comes_after_a_week_ten_minutes_after_a_check_in_and_alone(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 4, 6)
    for number in range(6, 14):
        await check_in(tale, ana, f"2026-10-{number:02}")
    assert offered(tale, ana) == [], "not in the first week"
    await check_in(tale, ana, "2026-10-14")
    (four,) = offered(tale, ana)
    assert "Every two weeks" in four.text
    await press(tale, ana, "look-leave")
    for number in range(15, 18):
        await check_in(tale, ana, f"2026-10-{number:02}")
    await check_in(tale, ana, FIRST_WEEK, wait=False)
    await tale.until(f"{FIRST_WEEK} 18:39", BERLIN)
    assert offered(tale, ana) == [], "the reply stands alone at first"
    await tale.until(f"{FIRST_WEEK} 18:41", BERLIN)
    (week,) = offered(tale, ana)
    assert "Once a week I'd like to look back with you" in week.text
    assert "switch it off: /settings" in week.text
    assert week.labels == ["Start", "Not this time", "Tomorrow", "Another day"]


@pytest.mark.parametrize(
    ("language", "start", "first", "overall", "worse"),
    [
        ("en", "Start", "leg or arm pain", "overall", "A little worse"),
        ("es", "Empezar", "dolor de pierna o brazo", "en conjunto", "Un poco peor"),
        ("de", "Los", "Bein- oder Armschmerz", "insgesamt", "Etwas schlechter"),
    ],
)
async def test_one_message_is_changed_from_question_to_question(
    tale: Story, language: str, start: str, first: str, overall: str, worse: str
) -> None:
    ana = await asked_for(tale, operation="2025-03-01")
    if language != "en":
        await tale.says(ana, "/settings")
        await tale.presses(ana, f"language:{language}")
        await press(tale, ana, "look-begin")
    else:
        await tale.taps(ana, start)
    begun = last_round(tale, ana)
    assert first in begun.text
    assert begun.text.startswith("1 ")
    await tap_through(tale, ana, 3, 7, 6, 5, 4, start=False)
    assert overall in last_round(tale, ana).text
    await tale.taps(ana, worse)
    assert last_round(tale, ana).message_id == begun.message_id
    assert await _answers(tale) == {
        "leg": 3, "back": 7, "enjoy": 6, "activity": 5, "sleep": 4, "change": 5,
    }  # fmt: skip
    assert await _state(tale) == "done"


async def test_who_had_no_operation_is_not_asked_how_things_are_since(tale: Story) -> None:
    ana = await asked_for(tale)
    await tap_through(tale, ana, 3, 7, 6, 5, 4)
    assert "Thank you for looking back" in last_round(tale, ana).text
    assert await _state(tale) == "done"


@pytest.mark.both_databases
async def test_undo_goes_back_one_question_and_reopens_the_last_for_ten_minutes(
    tale: Story,
) -> None:
    ana = await asked_for(tale)
    await tap_through(tale, ana, 3, 7)
    await tale.taps(ana, "Undo")
    assert "back or neck pain" in last_round(tale, ana).text
    await tap_through(tale, ana, 8, 6, 5, 4, start=False)
    await tale.taps(ana, "Undo", last_round(tale, ana).message_id)
    assert "sleep" in last_round(tale, ana).text
    assert await _state(tale) == "open"
    await tap_through(tale, ana, 9, start=False)
    assert (await _answers(tale))["back"] == 8
    assert (await _answers(tale))["sleep"] == 9
    tale.clock.advance(minutes=11)
    await tale.taps(ana, "Undo", last_round(tale, ana).message_id)
    assert await _state(tale) == "done"
    assert "ten minutes" in tale.toast(ana)


async def test_a_question_can_be_skipped_and_the_skip_taken_back(tale: Story) -> None:
    ana = await asked_for(tale)
    await press(tale, ana, "look-begin")
    await tale.taps(ana, "Skip this one")
    assert "back or neck pain" in last_round(tale, ana).text
    await tale.taps(ana, "Undo")
    assert "leg or arm pain" in last_round(tale, ana).text
    for _ in range(5):
        await tale.taps(ana, "Skip this one")
    assert "nothing to keep" in tale.last(ana).text
    assert await _answers(tale) == {}


async def test_left_and_finished_later_even_after_a_restart(tale: Story) -> None:
    ana = await asked_for(tale)
    await tap_through(tale, ana, 3, 7)
    await tale.restart()
    await tale.until(f"{FIRST_WEEK} 23:50", BERLIN)
    await tap_through(tale, ana, 6, start=False)
    await check_in(tale, ana, day_of(FIRST_WEEK, 1), wait=False)  # two things open side by side
    await tap_through(tale, ana, 5, 4, start=False)
    assert await _state(tale) == "done"
    daily = [row for row in await tale.rows(TABLES.checkins) if row.kind == "daily"]
    assert daily[-1].state == "done"


@pytest.mark.both_databases
async def test_left_it_closes_kindly_with_the_next_day_and_can_be_answered_late(
    tale: Story,
) -> None:
    ana = await asked_for(tale)
    await tap_through(tale, ana, 3, 7)
    left = last_round(tale, ana).message_id
    await tale.until(f"{day_of(FIRST_WEEK, 2)} 00:01", BERLIN)
    closed = next(m for m in tale.shown(ana) if m.message_id == left)
    assert "What you answered is kept. No harm done." in closed.text
    assert closed.labels == ["Answer anyway"]
    assert await _answers(tale) == {"leg": 3, "back": 7}
    await tale.taps(ana, "Answer anyway")
    await tap_through(tale, ana, 6, 5, 4, start=False)
    assert "late answer" in last_round(tale, ana).text
    rows = [row for row in await tale.rows(TABLES.checkins) if row.kind == "week"]
    assert [(row.state, row.late) for row in rows] == [("done", True)]


async def test_a_round_left_unanswered_is_no_miss(tale: Story) -> None:
    ana = await asked_for(tale)
    for number in range(1, 15):
        await check_in(tale, ana, day_of(FIRST_WEEK, number))
    (person,) = await tale.rows(TABLES.people)
    assert person.miss_step is None
    assert "You haven't" not in tale.texts(ana)


async def test_not_this_time_ends_it_until_the_next_week(tale: Story) -> None:
    ana = await asked_for(tale)
    left = await tale.taps(ana, "Not this time")
    assert "The next time is around Sunday, October 25." in left.text
    assert left.labels == []
    for number in range(1, 7):
        await check_in(tale, ana, day_of(FIRST_WEEK, number))
    assert offered(tale, ana) == []
    await check_in(tale, ana, day_of(FIRST_WEEK, 7))
    (again,) = offered(tale, ana)
    assert "Time for your weekly look-back" in again.text
    assert "/settings" not in again.text


async def test_tomorrow_is_tomorrow(tale: Story) -> None:
    ana = await asked_for(tale)
    moved = await tale.taps(ana, "Tomorrow")
    assert "I'll bring it tomorrow, after your check-in." in moved.text
    await check_in(tale, ana, day_of(FIRST_WEEK, 1))
    assert len(offered(tale, ana)) == 1
    await tale.taps(ana, "Not this time")
    await check_in(tale, ana, day_of(FIRST_WEEK, 7))
    assert len(offered(tale, ana)) == 1, "and back on Sundays"


async def test_another_day_within_the_week(tale: Story) -> None:
    ana = await asked_for(tale)
    days = await tale.taps(ana, "Another day")
    assert days.labels == ["Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "« Back"]
    await tale.taps(ana, "« Back")
    assert len(offered(tale, ana)) == 1
    await tale.taps(ana, "Another day")
    moved = await tale.taps(ana, "Wednesday")
    assert "on Wednesday, October 21, after your check-in" in moved.text
    await check_in(tale, ana, day_of(FIRST_WEEK, 2))
    assert offered(tale, ana) == []
    await check_in(tale, ana, day_of(FIRST_WEEK, 3))
    assert len(offered(tale, ana)) == 1


async def test_who_answers_no_check_in_is_asked_no_more_besides(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-17 12:00", BERLIN)
    assert offered(tale, ana) == []
    await check_in(tale, ana, "2026-10-17")
    assert offered(tale, ana) == [], "something else is asked on that day"
    await check_in(tale, ana, "2026-10-18")
    assert len(offered(tale, ana)) == 1, "what was due is due still, and one comes at a time"
    assert "mood and worry" in offered(tale, ana)[0].text
    await tale.taps(ana, "Not this time")
    await check_in(tale, ana, "2026-10-19")
    assert "Once a week" in offered(tale, ana)[0].text


@pytest.mark.both_databases
async def test_a_double_tap_and_stale_buttons_change_nothing(tale: Story) -> None:
    ana = await asked_for(tale)
    await press(tale, ana, "look-begin")
    on = last_round(tale, ana).message_id
    (row,) = [row for row in await tale.rows(TABLES.checkins) if row.kind == "week"]
    tale.world.press(ana, on, f"look-answer:{row.id}:leg:3")
    tale.world.press(ana, on, f"look-answer:{row.id}:leg:9")
    await tale.settle()
    assert await _answers(tale) == {"leg": 3}
    assert tale.toast(ana) == "I have that already."
    for data in (f"look-begin:{row.id}", f"look-leave:{row.id}", f"look-move:{row.id}"):
        await tale.presses(ana, data, on)
        assert await _state(tale) == "open"
    assert "back or neck pain" in last_round(tale, ana).text
    await tap_through(tale, ana, 7, 6, 5, 4, start=False)
    before = await tale.rows(TABLES.answers)
    await tale.presses(ana, f"look-answer:{row.id}:sleep:0", on)
    await tale.presses(ana, f"look-skip:{row.id}:sleep", on)
    await tale.presses(ana, f"answer:{row.id}:pain:0", on)
    await tale.presses(ana, f"open:{row.id}", on)
    assert await tale.rows(TABLES.answers) == before


async def test_what_is_typed_answers_it_and_a_number_that_is_none_does_not(tale: Story) -> None:
    ana = await asked_for(tale, operation="2025-03-01")
    await tale.says(ana, "5")
    assert await _answers(tale) == {}, "it was not begun"
    await press(tale, ana, "look-begin")
    await tale.says(ana, "5")
    assert await _answers(tale) == {"leg": 5}
    await tap_through(tale, ana, 7, 6, 5, 4, start=False)
    await tale.says(ana, "9")
    assert "change" not in await _answers(tale)
    await tale.says(ana, "/help")
    await tale.says(ana, "2")
    assert (await _answers(tale))["change"] == 2
    await tale.taps(ana, "Undo", last_round(tale, ana).message_id)
    await tale.says(ana, "a little worse")
    assert (await _answers(tale))["change"] == 5


@pytest.mark.both_databases
async def test_an_undone_check_in_takes_the_offer_along(tale: Story) -> None:
    ana = await asked_for(tale)
    await tale.taps(ana, "Not this time")
    on = day_of(FIRST_WEEK, 7)
    await check_in(tale, ana, on, wait=False)
    await tale.taps(ana, "Undo")
    await tale.until(f"{on} 18:45", BERLIN)
    assert offered(tale, ana) == []
    await tale.taps(ana, "7")
    await tale.until(f"{on} 19:00", BERLIN)
    assert len(offered(tale, ana)) == 1


@pytest.mark.parametrize("operated", ["2026-10-16", "2026-10-15"])
async def test_nothing_is_asked_in_the_days_after_an_operation(tale: Story, operated: str) -> None:
    ana = await tale.joined(situation="Surgery ahead", operation=operated)
    await tale.answers(ana, 4, 6)
    await check_in(tale, ana, "2026-10-14")
    await tale.taps(ana, "Not this time")
    await check_in(tale, ana, FIRST_WEEK)
    assert offered(tale, ana) == []
    await check_in(tale, ana, day_of(operated, 4))
    (offer,) = offered(tale, ana)
    assert "Urgent signs" in offer.labels
    await press(tale, ana, "look-begin")
    assert "Urgent signs" in last_round(tale, ana).labels


async def test_a_pause_and_words_of_crisis_hold_back_what_waits(tale: Story) -> None:
    ana = await asked_for(tale)
    await tale.taps(ana, "Not this time")
    on = day_of(FIRST_WEEK, 7)
    await check_in(tale, ana, on, wait=False)
    await tale.says(ana, "/pause")
    await tale.until(f"{on} 20:00", BERLIN)
    assert offered(tale, ana) == []
    await tale.says(ana, "/resume")
    after = day_of(on, 1)
    await check_in(tale, ana, after, wait=False)
    await tale.says(ana, "I want to kill myself")
    await tale.until(f"{after} 20:00", BERLIN)
    assert offered(tale, ana) == []


async def test_who_answers_late_in_quiet_hours_is_asked_nothing_besides(tale: Story) -> None:
    ana = await asked_for(tale)
    await tale.taps(ana, "Not this time")
    await tale.says(ana, "/settings")
    await tale.presses(ana, "quiet:2200:0700")
    on = day_of(FIRST_WEEK, 7)
    await tale.until(f"{on} 23:00", BERLIN)
    await tale.answers(ana, 4, 6)
    await tale.until(f"{day_of(on, 1)} 12:00", BERLIN)
    assert offered(tale, ana) == []
    await check_in(tale, ana, day_of(on, 1))
    assert len(offered(tale, ana)) == 1


async def test_a_discreet_notification_opens_by_a_tap(tale: Story) -> None:
    ana = await asked_for(tale)
    await tale.taps(ana, "Not this time")
    await tale.says(ana, "/settings")
    await tale.presses(ana, "discreet:1")
    on = day_of(FIRST_WEEK, 7)
    await tale.until(f"{on} 18:30", BERLIN)
    await tale.taps(ana, "Open")
    await tale.answers(ana, 4, 6)
    await tale.until(f"{on} 18:45", BERLIN)
    veiled = tale.last(ana)
    assert "look" not in veiled.text
    await tale.taps(ana, "Open")
    assert len(offered(tale, ana)) == 1
    await tap_through(tale, ana, 3, 7, 6, 5, 4)
    assert await _state(tale) == "done"


@pytest.mark.both_databases
async def test_it_can_be_switched_off_and_have_another_day(tale: Story) -> None:
    ana = await asked_for(tale)
    await tale.taps(ana, "Not this time")
    listed = await tale.says(ana, "/settings")
    assert "Weekly look-back: Sunday" in listed.text
    assert "Four questions, every two weeks: off" in listed.text
    await tale.taps(ana, "Look-back")
    chosen = await tale.taps(ana, "Tue")
    assert "Weekly look-back: Tuesday" in chosen.text
    for number in range(1, 9):
        await check_in(tale, ana, day_of(FIRST_WEEK, number))
        assert len(offered(tale, ana)) == (number >= 9), number
    await check_in(tale, ana, day_of(FIRST_WEEK, 9))
    assert len(offered(tale, ana)) == 1, "Tuesday, and not two days after the last"
    await tale.taps(ana, "Not this time")
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Look-back")
    off = await tale.taps(ana, "Off")
    assert "Weekly look-back: off" in off.text
    await check_in(tale, ana, day_of(FIRST_WEEK, 16))
    await check_in(tale, ana, day_of(FIRST_WEEK, 23))
    assert offered(tale, ana) == []


@pytest.mark.both_databases
async def test_all_of_it_is_in_the_export_and_gone_with_everything(tale: Story) -> None:
    ana = await asked_for(tale)
    await tap_through(tale, ana, 3, 7, 6, 5, 4)
    await tale.says(ana, "/export")
    file_id = tale.last(ana).file_id
    assert file_id is not None
    held = json.loads(tale.world.file(file_id))
    (look,) = [row for row in held["check_ins"] if row["kind"] == "week"]
    said = {a["question"]: a["value"] for a in held["answers"] if a["check_in"] == look["id"]}
    assert said == {"leg": 3, "back": 7, "enjoy": 6, "activity": 5, "sleep": 4}
    assert {row["kind"]: row["wanted"] for row in held["rounds"]} == {"week": True, "four": False}
    assert held["codes"] == {
        "pain": "72514-3", "down": None, "interest": None, "nervous": None, "worry": None,
    }  # fmt: skip
    await tale.says(ana, "/delete")
    await tale.taps(ana, "Yes, erase everything")
    assert await tale.rows(TABLES.rounds) == []
    assert await tale.rows(TABLES.answers) == []


async def test_erased_in_the_middle_nothing_comes_back(tale: Story) -> None:
    ana = await asked_for(tale)
    await tap_through(tale, ana, 3)
    on = last_round(tale, ana)
    await tale.says(ana, "/delete")
    await tale.taps(ana, "Yes, erase everything")
    await tale.taps(ana, "4", on.message_id)
    assert await tale.rows(TABLES.answers) == []
    assert "out of date" in tale.toast(ana)
