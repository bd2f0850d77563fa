"""Check-ins without an answer: a kind word, an offer to ask less, rest, and the way back."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from messages.phrases import LANGUAGES
from sandbox.server import Person
from tests.stories.telling import TABLES, Story, content

BERLIN = "Europe/Berlin"
FIRST = date(2026, 10, 5)  # a Monday; they answer on this day


def evening(days: int, at: str = "18:30") -> str:
    """So many days after the first."""
    return f"{FIRST + timedelta(days=days)} {at}"


async def gone_quiet(tale: Story, mood: int = 6, pain: int = 5) -> Person:
    """Somebody who answers on the first day, and then is silent."""
    ana = await tale.joined()
    await tale.answers(ana, pain, mood)
    return ana


def asked(tale: Story, person: Person) -> bool:
    """Whether the last thing in the chat is an open question."""
    return {"0", "10"} <= set(tale.last(person).labels)


def notes(tale: Story, person: Person) -> int:
    return tale.texts(person).count("No numbers needed today")


async def test_three_missed_evenings_after_low_mood_bring_one_note_without_scores(
    tale: Story,
) -> None:
    ana = await gone_quiet(tale, mood=3)
    await tale.until(evening(3, "23:59"), BERLIN)
    assert notes(tale, ana) == 0, "the third is still open"
    await tale.until(evening(4, "18:29"), BERLIN)
    assert notes(tale, ana) == 0, "nothing is said at midnight"
    await tale.until(evening(4), BERLIN)
    note, question = tale.shown(ana)[-2:]
    assert "No numbers needed today" in note.text
    assert note.labels == []
    assert asked(tale, ana), "the question stands below, and can be left"
    assert note.at == question.at
    await tale.until(evening(6), BERLIN)
    assert notes(tale, ana) == 1, "once"


async def test_three_missed_evenings_after_a_fair_mood_bring_nothing(tale: Story) -> None:
    ana = await gone_quiet(tale, mood=4)
    await tale.until(evening(6), BERLIN)
    assert notes(tale, ana) == 0
    assert asked(tale, ana)
    said = {row.screen for row in await tale.rows(TABLES.outbox)}
    assert not {screen for screen in said if screen.startswith("missed")}


async def test_three_missed_evenings_with_an_open_flag_bring_the_note(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 9, 7)
    for day in range(1, 5):
        await tale.until(evening(day), BERLIN)
        await tale.answers(ana, 9, 7)
    await tale.until(evening(8), BERLIN)
    assert {row.kind for row in await tale.rows(TABLES.flag_events)} >= {"raised"}
    assert notes(tale, ana) == 1


async def test_an_answer_in_between_begins_the_count_anew(tale: Story) -> None:
    ana = await gone_quiet(tale, mood=2)
    await tale.until(evening(3), BERLIN)
    await tale.answers(ana, 5, 2)
    await tale.until(evening(6), BERLIN)
    assert notes(tale, ana) == 0, "two were missed since"
    await tale.until(evening(7), BERLIN)
    assert notes(tale, ana) == 1
    await tale.answers(ana, 5, 2)
    assert (await tale.rows(TABLES.people))[0].miss_step is None
    await tale.until(evening(11), BERLIN)
    assert notes(tale, ana) == 2, "another silence, another word"


@pytest.mark.parametrize("sign_of_life", ["a half", "now", "late"])
async def test_any_answer_is_a_sign_of_life(tale: Story, sign_of_life: str) -> None:
    ana = await gone_quiet(tale, mood=2)
    await tale.until(evening(3), BERLIN)
    if sign_of_life == "a half":
        await tale.taps(ana, "5")
    elif sign_of_life == "now":
        await tale.until(evening(4, "09:00"), BERLIN)
        await tale.says(ana, "/checkin")
        await tale.answers(ana, 5, 2)
    else:
        await tale.until(evening(4, "09:00"), BERLIN)
        closed = next(m for m in reversed(tale.shown(ana)) if len(m.labels) == 1)
        await tale.taps(ana, closed.labels[0], closed.message_id)
        await tale.answers(ana, 5, 2)
    await tale.until(evening(6), BERLIN)
    assert notes(tale, ana) == 0


async def test_days_that_were_not_asked_neither_count_nor_break_the_row(tale: Story) -> None:
    ana = await gone_quiet(tale, mood=2)
    await tale.until(evening(2, "12:00"), BERLIN)  # one was missed
    await tale.stop()
    await tale.until(evening(4, "12:00"), BERLIN)  # two were not asked, by our fault
    await tale.start()
    await tale.until(evening(5), BERLIN)
    assert notes(tale, ana) == 0
    await tale.until(evening(6), BERLIN)
    assert notes(tale, ana) == 1
    states = [row.state for row in await tale.rows(TABLES.checkins)]
    assert states.count("not_asked") == 2


async def test_after_a_crisis_the_note_asks_for_company(tale: Story) -> None:
    ana = await gone_quiet(tale, mood=2)
    await tale.until(evening(1, "12:00"), BERLIN)
    await tale.says(ana, "I want to kill myself")
    await tale.until(evening(6), BERLIN)
    (said,) = [m.text for m in tale.shown(ana) if "No numbers needed" in m.text]
    assert "someone you would like to be with" in said
    assert "/urgent" in said


async def test_after_seven_fewer_questions_are_offered_once(tale: Story) -> None:
    ana = await gone_quiet(tale)
    await tale.until(evening(7, "23:59"), BERLIN)
    assert "ask less often" not in tale.texts(ana)
    await tale.until(evening(8), BERLIN)
    offer, _ = tale.shown(ana)[-2:]
    assert offer.labels == ["Three times a week", "Once a week", "Keep it as it is"]
    assert "last 7 questions" in offer.text
    assert asked(tale, ana)
    kept = await tale.taps(ana, "Keep it as it is")
    assert kept.labels != offer.labels
    await tale.until(evening(20), BERLIN)
    assert tale.texts(ana).count("ask less often") == 0, "it was answered, and is not asked again"


async def test_after_fourteen_the_questions_rest_and_say_so(tale: Story) -> None:
    ana = await gone_quiet(tale)
    await tale.until(evening(14), BERLIN)
    assert asked(tale, ana), "the fourteenth is open"
    await tale.until(evening(15), BERLIN)
    assert "stop asking for now" in tale.last(ana).text
    assert "/resume" in tale.last(ana).text
    count = len(await tale.rows(TABLES.checkins))
    await tale.restart()
    await tale.until(evening(40), BERLIN)
    assert len(await tale.rows(TABLES.checkins)) == count, "nothing is asked any more"
    assert tale.texts(ana).count("stop asking for now") == 1
    assert (await tale.rows(TABLES.people))[0].paused_at is not None
    await tale.says(ana, "/start")
    assert "paused" in tale.last(ana).text


async def test_resume_brings_the_questions_back_and_the_count_begins_anew(tale: Story) -> None:
    ana = await gone_quiet(tale)
    await tale.until(evening(20, "12:00"), BERLIN)
    await tale.says(ana, "/resume")
    await tale.until(evening(20), BERLIN)
    assert asked(tale, ana)
    await tale.until(evening(27), BERLIN)
    assert tale.texts(ana).count("last 7 questions") == 2
    await tale.until(evening(33), BERLIN)
    assert asked(tale, ana)
    await tale.until(evening(34), BERLIN)
    assert tale.texts(ana).count("stop asking for now") == 2


async def test_someone_who_paused_it_themselves_is_told_nothing(tale: Story) -> None:
    ana = await gone_quiet(tale, mood=1)
    await tale.until(evening(3, "12:00"), BERLIN)
    await tale.says(ana, "/pause")
    await tale.until(evening(30), BERLIN)
    assert notes(tale, ana) == 0
    await tale.says(ana, "/resume")
    await tale.until(evening(33), BERLIN)
    assert notes(tale, ana) == 0, "what was missed before the pause counts no more"


async def test_a_second_tap_and_a_tap_years_later_mean_the_same(tale: Story) -> None:
    ana = await gone_quiet(tale)
    await tale.until(evening(8), BERLIN)
    offer = tale.shown(ana)[-2].message_id
    tale.world.press(ana, offer, "fewer:three")
    tale.world.press(ana, offer, "fewer:three")
    await tale.settle()
    assert (await tale.rows(TABLES.people))[0].ask_days == "024"
    tale.world.press(ana, offer, "fewer:one")
    await tale.settle()
    person = (await tale.rows(TABLES.people))[0]
    assert (person.ask_days, person.ask_from) == ("/7", date(2026, 10, 13))


@pytest.mark.parametrize(
    ("label", "days"),
    [("Three times a week", [14, 16, 19, 21, 23, 26]), ("Once a week", [20, 27])],
)
async def test_fewer_questions_are_what_was_chosen(
    tale: Story, label: str, days: list[int]
) -> None:
    ana = await gone_quiet(tale)
    await tale.until(evening(8), BERLIN)  # Tuesday the 13th
    await tale.taps(ana, label)
    await tale.answers(ana, 5, 6)
    await tale.until(evening(23, "12:00"), BERLIN)
    asked_on = [c.local_day.day for c in await tale.rows(TABLES.checkins)]
    assert asked_on == [*range(5, 14), *days]


@pytest.mark.both_databases
async def test_a_choice_after_our_pause_ends_it(tale: Story) -> None:
    ana = await gone_quiet(tale)
    await tale.until(evening(16, "12:00"), BERLIN)
    offer = next(m for m in tale.shown(ana) if "Once a week" in m.labels)
    await tale.taps(ana, "Once a week", offer.message_id)
    assert (await tale.rows(TABLES.people))[0].paused_at is None
    chosen = next(m for m in tale.shown(ana) if m.message_id == offer.message_id)
    assert "once a week" in chosen.text
    assert "paused" not in chosen.text


async def test_after_twelve_weeks_fewer_questions_are_offered_once(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 3, 7)
    for day in range(6, 84, 6):
        await tale.until(evening(day), BERLIN)
        await tale.answers(ana, 3, 7)
    assert "twelve weeks" not in tale.texts(ana)
    await tale.until(evening(84), BERLIN)
    await tale.answers(ana, 3, 7)
    await tale.until(evening(110), BERLIN)
    assert tale.texts(ana).count("twelve weeks") == 1


@pytest.mark.parametrize(("operation", "offered"), [("2026-12-30", 0), ("2027-01-15", 1)])
async def test_nobody_is_offered_fewer_questions_in_the_week_before_an_operation(
    tale: Story, operation: str, offered: int
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 3, 7)
    for day in range(6, 84, 6):
        await tale.until(evening(day), BERLIN)
        await tale.answers(ana, 3, 7)
    await tale.presses(ana, f"op-day:ahead:{operation.replace('-', '')}")
    await tale.until(evening(90), BERLIN)
    assert tale.texts(ana).count("twelve weeks") == offered


def test_silence_is_shown_neither_as_fine_nor_as_worse() -> None:
    judging = {
        "en": ("fine", "okay", "good\\b", "better", "worse", "worried", "bad"),
        "de": ("besser", "schlecht", "sorge", "geht es dir"),
        "es": ("mejor", "peor", "preocup", "mal "),
    }
    for language in LANGUAGES:
        for name in ("missed-note", "missed-fewer", "missed-pause"):
            said = content().phrases.plain(language, name, count=14).lower()
            assert not [word for word in judging[language] if re.search(rf"\b{word}", said)], (
                language,
                name,
            )
