"""Early after an operation, weeks after it, and when pain is back: urgent signs before all else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sandbox.server import Person, ShownMessage
from tests.stories.sharing import about, follows
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
FIRST = date(2026, 10, 5)
NONE = "None of these"


async def _days(tale: Story, ana: Person, first: int, last: int, pain: int, mood: int = 6) -> None:
    """Answer at 18:30 on these days, and let the evening pass; day 1 is 5 October 2026."""
    for number in range(first, last + 1):
        day = FIRST + timedelta(days=number - 1)
        await tale.until(f"{day} 18:30", BERLIN)
        await tale.answers(ana, pain, mood)
        await tale.until(f"{day} 19:00", BERLIN)


def _first(tale: Story, person: Person) -> list[ShownMessage]:
    """The questions that come before anything else."""
    return [m for m in tale.shown(person) if "Before anything else" in m.text]


def _flags(tale: Story, person: Person) -> list[ShownMessage]:
    return [m for m in tale.shown(person) if "Why did I get this?" in m.labels]


async def _in_strong_pain(tale: Story, mood: int = 6) -> Person:
    """Somebody operated on 4 October who was asked about urgent signs at 18:40 on 7 October."""
    ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-04")
    await tale.answers(ana, 9, mood)
    await _days(tale, ana, 2, 3, 9, mood)
    return ana


async def _none(tale: Story, ana: Person) -> ShownMessage:
    asked = _first(tale, ana)[-1]
    await tale.taps(ana, NONE, asked.message_id)
    return next(m for m in tale.shown(ana) if m.message_id == asked.message_id)


async def test_strong_pain_early_asks_for_urgent_signs_and_then_says_whom_to_call_today(
    tale: Story,
) -> None:
    ana = await _in_strong_pain(tale)
    (asked,) = _first(tale, ana)
    assert "Before anything else: is one of these new?" in asked.text
    assert asked.labels == ["Urgent signs", NONE]
    signs = await tale.taps(ana, "Urgent signs", asked.message_id)
    assert "Which of these is new?" in signs.text
    await tale.restart()
    flag = await _none(tale, ana)
    assert "8 or more on 3 of your last 3 check-ins" in flag.text
    assert "your operation was 3 days ago" in flag.text
    assert "Please call your surgical team today." in flag.text
    labels = ["Urgent signs", "Show summary", "They know", "Not now", "Why did I get this?"]
    assert flag.labels == labels
    assert _first(tale, ana) == [], "the question has become the message"
    why = await tale.taps(ana, "Why did I get this?", flag.message_id)
    assert "In the first two weeks after an operation the rule speaks from 3 on." in why.text
    summary = await tale.taps(ana, "Show summary", flag.message_id)
    assert "Since then I answered on 3 days. My pain was 9 of 10 each time." in summary.text
    assert "can I be seen today?" in summary.text


@pytest.mark.both_databases
async def test_the_surgical_teams_number_stands_in_it(tale: Story) -> None:
    ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-04")
    await tale.answers(ana, 9, 6)
    await tale.until("2026-10-05 21:00", BERLIN)
    await tale.taps(ana, "Type the number")
    await tale.says(ana, "030 1234567")
    await _days(tale, ana, 2, 3, 9)
    assert "Please call your surgical team today: " in (await _none(tale, ana)).text
    assert "1234567" in _flags(tale, ana)[-1].text


async def test_none_of_these_is_kept_once_however_often_it_is_tapped(tale: Story) -> None:
    ana = await _in_strong_pain(tale)
    (asked,) = _first(tale, ana)
    told = next(e for e in await tale.rows(TABLES.flag_events) if e.kind == "told")
    for _ in range(2):
        await tale.presses(ana, f"flag-none:{told.id}", asked.message_id)
    kinds = [e.kind for e in await tale.rows(TABLES.flag_events)]
    assert kinds.count("no_signs") == 1
    assert len(_flags(tale, ana)) == 1
    bob = await tale.joined("Bob")
    await tale.presses(bob, f"flag-none:{told.id}")
    assert "out of date" in tale.toast(bob)
    assert "check-ins, and your operation" not in tale.texts(bob)


async def test_a_question_that_is_answered_weeks_later_says_which_day_it_is_about(
    tale: Story,
) -> None:
    ana = await _in_strong_pain(tale)
    await tale.until("2026-10-30 12:00", BERLIN)
    flag = await _none(tale, ana)
    assert flag.text.startswith("About Wednesday, October 7:")


async def test_it_asks_on_the_next_day_whether_someone_was_reached(tale: Story) -> None:
    ana = await _in_strong_pain(tale)
    await _none(tale, ana)
    await _days(tale, ana, 4, 4, 9)
    assert "Yesterday I suggested calling your surgical team." in tale.texts(ana)
    await tale.taps(ana, "Not yet")
    await _days(tale, ana, 5, 6, 9)
    assert tale.texts(ana).count("Did you manage to reach someone?") == 1
    assert len(_first(tale, ana)) == 1, "on the third day it is said again"
    await _none(tale, ana)
    await tale.taps(ana, "They know", _flags(tale, ana)[-1].message_id)
    await _days(tale, ana, 7, 14, 9)
    assert _first(tale, ana) == [], "and then they know"


async def test_the_direct_question_still_goes_before(tale: Story) -> None:
    ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-02")
    await tale.answers(ana, 7, 1)
    await _days(tale, ana, 2, 2, 7, mood=1)
    await _days(tale, ana, 3, 5, 9, mood=1)
    direct = tale.last(ana)
    assert "thoughts of ending your life" in direct.text
    await tale.taps(ana, "Yes")
    await tale.until("2026-10-09 21:00", BERLIN)
    assert len(_first(tale, ana)) == 1, "signs of the body do not wait a day"
    flag = await _none(tale, ana)
    assert flag.text.index("your surgical team today") < flag.text.index("Your mood has been")
    assert "You don't have to fix both at once." in flag.text
    events = await tale.rows(TABLES.flag_events)
    assert {e.rule for e in events if e.kind == "told"} == {"P0", "M1f"}


async def test_an_undone_score_takes_the_question_with_it(tale: Story) -> None:
    ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-04")
    await tale.answers(ana, 9, 6)
    await _days(tale, ana, 2, 2, 9)
    await tale.until("2026-10-07 18:30", BERLIN)
    await tale.answers(ana, 9, 6)
    await tale.taps(ana, "Undo")
    await tale.taps(ana, "Undo")
    await tale.answers(ana, 5, 6)
    await tale.until("2026-10-07 20:00", BERLIN)
    assert _first(tale, ana) == []
    assert await tale.rows(TABLES.flag_events) == []


async def test_a_month_that_was_told_is_no_number_of_days(tale: Story) -> None:
    ana = await tale.joined(situation="Recovering from surgery")
    await tale.says(ana, "/settings")
    await tale.presses(ana, "op-only:past:202610")
    await tale.until("2026-10-05 18:30", BERLIN)
    await tale.answers(ana, 9, 6)
    await _days(tale, ana, 2, 3, 9)
    flag = await _none(tale, ana)
    assert "your operation was not long ago" in flag.text
    assert "days ago" not in flag.text


async def test_a_caregiver_is_told_that_the_surgical_team_was_named(tale: Story) -> None:
    ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-04")
    await tale.answers(ana, 9, 6)
    ben = tale.world.person("Ben", language_code="en")
    await follows(tale, ben, ana, on_flags=True, town="London")
    await _days(tale, ana, 2, 3, 9)
    assert "I suggested calling the surgical team." in tale.texts(ben)


async def test_not_on_track_is_said_in_week_6_and_firmly_in_week_12(tale: Story) -> None:
    ana = await tale.joined(situation="Surgery ahead", operation="2026-10-19")
    await tale.answers(ana, 6, 6)
    await _days(tale, ana, 2, 14, 6)
    await tale.until("2026-10-20 12:00", BERLIN)
    await tale.presses(ana, "op-took:1:20261019:yes")
    await about(tale, ana, team_phone="+49 30 1234567")
    await _days(tale, ana, 16, 56, 6)
    assert _flags(tale, ana) == []
    await _days(tale, ana, 57, 57, 6)
    (flag,) = _flags(tale, ana)
    assert "It has been 6 weeks since your operation" in flag.text
    assert "about where it was before" in flag.text
    assert "a good time to ask your team for a review" in flag.text
    assert flag.text.endswith("Your surgical team: +49 30 1234567")
    summary = await tale.taps(ana, "Show summary", flag.message_id)
    assert "Before the operation my pain was around 6, and now it is around 6." in summary.text
    why = await tale.taps(ana, "Why did I get this?", flag.message_id)
    assert "from week 6 on for a drop of 2 points or 30 %" in why.text
    await _days(tale, ana, 58, 67, 6)
    assert tale.texts(ana).count("I suggested asking your team for a review.") == 1
    await _days(tale, ana, 68, 99, 6)
    assert len(_flags(tale, ana)) == 2
    firm = _flags(tale, ana)[-1]
    assert "It has been 12 weeks" in firm.text
    assert "Please ask for a review now" in firm.text
    await _days(tale, ana, 100, 120, 6)
    assert len(_flags(tale, ana)) == 2


async def test_pain_that_had_come_down_and_is_back_asks_for_urgent_signs_first(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 2, 6)
    await _days(tale, ana, 2, 21, 2)
    await _days(tale, ana, 22, 25, 6)
    assert len(_first(tale, ana)) == 1
    flag = await _none(tale, ana)
    assert "had come down to around 2, and this week it is around 6" in flag.text
    assert "Please call your team this week." in flag.text
    assert "/urgent" in flag.text
    await tale.taps(ana, "Remind me tomorrow", flag.message_id)
    await _days(tale, ana, 26, 26, 6)
    assert len(_first(tale, ana)) == 1, "tomorrow a sign may be new"
    assert (await _none(tale, ana)).text.startswith("About Thursday, October 29:")
    await _days(tale, ana, 27, 28, 6)
    assert "I suggested calling your pain team." in tale.texts(ana)
