"""Whether what they said still fits: asked seldom, alone, and changed by nobody but them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sandbox.server import Person, ShownMessage
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
FITS = "It still fits"
WHERE = "Where I am"
ANGRY = "Why me? This is so unfair."


def _day(number: int) -> date:
    """Day 1 is 5 October 2026, on which the story begins."""
    return date(2026, 10, 4) + timedelta(days=number)


async def _days(
    tale: Story, ana: Person, first: int, last: int, *, pain: int = 5, mood: int = 6, every: int = 1
) -> None:
    """Answer at 18:30 on these days, and let the evening pass."""
    for number in range(first, last + 1, every):
        await tale.until(f"{_day(number)} 18:30", BERLIN)
        await tale.answers(ana, pain, mood)
        await tale.until(f"{_day(number)} 19:00", BERLIN)


async def _recovering(tale: Story, until: int = 43) -> Person:
    """Somebody operated on day 1, in the evening of day 43: six weeks on, and not a day more."""
    ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-05")
    await _days(tale, ana, 4, until, every=3)
    assert _asked(tale, ana) == []
    return ana


async def _asked_at_six_weeks(tale: Story) -> Person:
    ana = await _recovering(tale)
    await _days(tale, ana, 44, 44)
    assert len(_asked(tale, ana)) == 1
    return ana


def _asked(tale: Story, person: Person) -> list[ShownMessage]:
    return [m for m in tale.shown(person) if "Not now" in m.labels and FITS in m.labels]


def _feelings(tale: Story, person: Person) -> list[ShownMessage]:
    return [m for m in tale.shown(person) if "None of these" in m.labels]


async def _person(tale: Story) -> tuple[str | None, str | None]:
    (person,) = await tale.rows(TABLES.people)
    return person.situation, person.stage


async def test_six_weeks_on_it_asks_whether_recovering_still_fits(tale: Story) -> None:
    ana = await _recovering(tale)
    await tale.until(f"{_day(44)} 18:30", BERLIN)
    await tale.answers(ana, 5, 6)
    await tale.until(f"{_day(44)} 18:39", BERLIN)
    assert "Did this help?" in tale.last(ana).text, "the reply stands alone at first"
    await tale.until(f"{_day(44)} 18:41", BERLIN)
    asked = tale.last(ana)
    assert "more than six weeks since your operation" in asked.text
    assert "Does “Recovering from surgery” still fit?" in asked.text
    assert asked.labels == [FITS, "Something else fits better", "Not now"]


async def test_it_still_fits_and_is_not_asked_again(tale: Story) -> None:
    ana = await _asked_at_six_weeks(tale)
    kept = await tale.taps(ana, FITS)
    assert "It stays as it is: Recovering from surgery" in kept.text
    assert kept.labels == []
    assert await _person(tale) == ("recovering", None)
    await _days(tale, ana, 45, 90, every=3)
    assert _asked(tale, ana) == []


@pytest.mark.both_databases
async def test_something_else_fits_better_and_the_texts_follow(tale: Story) -> None:
    ana = await _asked_at_six_weeks(tale)
    listed = await tale.taps(ana, "Something else fits better")
    assert "So far: Recovering from surgery" in listed.text
    assert "How it feels right now" not in listed.labels
    saved = await tale.taps(ana, "Recovering, slower than I hoped")
    assert "Saved: Recovering, slower than I hoped." in saved.text
    assert await _person(tale) == ("recovering", "creeping_doubt")
    await tale.restart()
    await _days(tale, ana, 45, 45)
    shown = (await tale.rows(TABLES.coping_shown))[-1].coping_id
    assert "creeping_doubt" in tale.bot.desk.content.coping.messages[shown].stages


async def test_not_now_leaves_everything_and_it_asks_four_weeks_later(tale: Story) -> None:
    ana = await _asked_at_six_weeks(tale)
    left = await tale.taps(ana, "Not now")
    assert "I won't ask about this again for some weeks" in left.text
    assert await _person(tale) == ("recovering", None)
    await _days(tale, ana, 45, 69, every=3)
    await _days(tale, ana, 71, 71)
    assert _asked(tale, ana) == []
    await _days(tale, ana, 72, 72)
    assert len(_asked(tale, ana)) == 1


async def test_an_undone_check_in_takes_its_question_with_it_and_the_next_one_brings_it(
    tale: Story,
) -> None:
    ana = await _recovering(tale)
    await tale.until(f"{_day(44)} 18:30", BERLIN)
    await tale.answers(ana, 5, 6)
    await tale.taps(ana, "Undo")
    await tale.until(f"{_day(44)} 18:45", BERLIN)
    assert _asked(tale, ana) == []
    await tale.taps(ana, "6")
    await tale.until(f"{_day(44)} 19:00", BERLIN)
    assert len(_asked(tale, ana)) == 1


async def test_nothing_is_asked_on_a_day_with_a_flag(tale: Story) -> None:
    ana = await _recovering(tale, until=40)
    await _days(tale, ana, 41, 44, pain=9)
    assert "Why did I get this?" in tale.last(ana).labels
    assert _asked(tale, ana) == []
    await _days(tale, ana, 45, 45, pain=9)
    assert len(_asked(tale, ana)) == 1, "a day later"


async def test_a_crisis_in_the_ten_minutes_takes_the_question_back_for_a_week(
    tale: Story,
) -> None:
    ana = await _recovering(tale)
    await tale.until(f"{_day(44)} 18:30", BERLIN)
    await tale.answers(ana, 5, 6)
    await tale.says(ana, "I want to kill myself")
    await tale.until(f"{_day(46)} 12:00", BERLIN)
    await _days(tale, ana, 46, 50)
    assert _asked(tale, ana) == []


async def test_a_sentence_that_sounds_like_them_is_picked_and_the_texts_follow(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 5, 6)
    await _days(tale, ana, 2, 7)
    assert _feelings(tale, ana) == []
    await _days(tale, ana, 8, 8)
    (asked,) = _feelings(tale, ana)
    assert "Which of these sounds like you today?" in asked.text
    assert len(asked.labels) == 6
    for label in ("anger", "denial", "bargaining", "depress", "phase", "stage"):
        assert label not in (asked.text + " ".join(asked.labels)).lower()
    felt = await tale.taps(ana, ANGRY)
    assert "Thank you for telling me" in felt.text
    assert felt.labels == []
    assert await _person(tale) == ("didnt_help", "setback_anger")
    await _days(tale, ana, 9, 9)
    shown = (await tale.rows(TABLES.coping_shown))[-1].coping_id
    assert "setback_anger" in tale.bot.desk.content.coping.messages[shown].stages


async def test_a_picked_sentence_is_asked_about_again_after_some_weeks(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 5, 6)
    await _days(tale, ana, 2, 8)
    await tale.taps(ana, ANGRY)
    await _days(tale, ana, 10, 49, every=3)
    await _days(tale, ana, 50, 50)
    asked = tale.last(ana)
    assert f"“{ANGRY}”" in asked.text
    assert asked.labels == ["It still does", "Something else fits better", "Not now"]
    await tale.taps(ana, "Something else fits better")
    await tale.taps(ana, "None of these")
    assert await _person(tale) == ("didnt_help", None)


async def test_skipping_changes_nothing_and_is_respected_for_a_long_time(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 5, 6)
    await _days(tale, ana, 2, 8)
    skipped = await tale.taps(ana, "Skip")
    assert "Nothing was changed" in skipped.text
    assert await _person(tale) == ("didnt_help", None)
    await _days(tale, ana, 10, 60, every=3)
    assert _feelings(tale, ana) == []


@pytest.mark.both_databases
async def test_where_i_am_is_in_the_settings_and_feelings_end_with_the_situation(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 5, 6)
    shown = await tale.says(ana, "/settings")
    assert "Where you are: It didn't help, or the pain came back" in shown.text
    listed = await tale.taps(ana, WHERE)
    assert "How it feels right now" in listed.labels
    await tale.taps(ana, "How it feels right now")
    await tale.taps(ana, ANGRY)
    assert await _person(tale) == ("didnt_help", "setback_anger")
    await tale.says(ana, "/settings")
    await tale.taps(ana, WHERE)
    await tale.taps(ana, "It didn't help, or the pain came back")
    assert await _person(tale) == ("didnt_help", "setback_anger"), "a confirmation"
    await tale.says(ana, "/settings")
    await tale.taps(ana, WHERE)
    await tale.taps(ana, "Living with it for the long run")
    assert await _person(tale) == ("long_term", None)


async def test_a_new_situation_asks_for_the_day_of_its_operation_once(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 5, 6)
    await tale.says(ana, "/settings")
    await tale.taps(ana, WHERE)
    asked = await tale.taps(ana, "A second operation ahead")
    assert "When is your operation?" in asked.text
    kept = await tale.presses(ana, "op-day:ahead:20261102")
    assert "Operation: Monday, November 2" in kept.text
    assert await _person(tale) == ("second_ahead", None)
    await tale.says(ana, "/settings")
    await tale.taps(ana, WHERE)
    await tale.taps(ana, "Thinking about another opinion or operation")
    await tale.says(ana, "/settings")
    await tale.taps(ana, WHERE)
    saved = await tale.taps(ana, "A second operation ahead")
    assert "Saved" in saved.text, "its day is known"


async def test_old_buttons_change_nothing(tale: Story) -> None:
    ana = await _asked_at_six_weeks(tale)
    question = tale.last(ana).message_id
    await tale.says(ana, "/settings")
    await tale.taps(ana, WHERE)
    await tale.taps(ana, "Thinking about another opinion or operation")
    before = await tale.rows(TABLES.people)
    tale.world.tap(ana, FITS, question)
    await tale.settle()
    assert "out of date" in tale.toast(ana)
    for data in ("stage-feels:setback_anger", "stage-feelings", "stage-fits:setback_anger"):
        tale.world.press(ana, question, data)
        await tale.settle()
    assert await tale.rows(TABLES.people) == before


async def test_taps_twice_by_a_stranger_and_after_erasing_do_no_harm(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 5, 6)
    await tale.says(ana, "/settings")
    listed = await tale.taps(ana, WHERE)
    tale.world.press(ana, listed.message_id, "stage-is:thinking")
    tale.world.press(ana, listed.message_id, "stage-is:thinking")
    await tale.settle()
    assert await _person(tale) == ("thinking", None)
    await tale.says(ana, "/delete")
    await tale.taps(ana, "Yes, erase everything")
    for data in ("stage-is:ahead", "stage-list", "stage-later", "stage-feels:skip"):
        tale.world.press(ana, listed.message_id, data)
        await tale.settle()
        assert "out of date" in tale.toast(ana)
    assert await tale.rows(TABLES.people) == []
    assert await tale.rows(TABLES.parked_updates) == []
