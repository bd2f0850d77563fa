"""The four questions, and what they and the look-back lead to: M2, M3 and P5."""

from __future__ import annotations

import pytest

from sandbox.server import Person, ShownMessage
from tests.stories.rounds import (
    BERLIN,
    FIRST_FOUR,
    FIRST_WEEK,
    asked_for,
    check_in,
    day_of,
    last_round,
    offered,
    press,
    sinking,
    tap_through,
)
from tests.stories.sharing import about, follows
from tests.stories.telling import TABLES, Story

DIRECT = "are you having thoughts of ending your life"


def _flags(tale: Story, person: Person) -> list[ShownMessage]:
    return [m for m in tale.shown(person) if "Why did I get this?" in m.labels]


async def _events(tale: Story) -> list[tuple[str, str]]:
    return [(row.kind, row.rule) for row in await tale.rows(TABLES.flag_events)]


async def _days(tale: Story, ana: Person, first: str, days: int, *, mood: int = 6) -> None:
    for number in range(days):
        await check_in(tale, ana, day_of(first, number), mood=mood)


@pytest.mark.parametrize(
    ("language", "low", "never", "often", "thanks"),
    [
        ("en", "Low or without hope", "Not at all", "Several days", "Thank you for telling me"),
        ("es", "Ánimo bajo", "Ninguno", "Varios días", "Gracias por contármelo"),
        ("de", "Niedergeschlagen", "Gar nicht", "An einigen Tagen", "Danke, dass du es mir sagst"),
    ],
)
async def test_four_questions_in_each_language(
    tale: Story, language: str, low: str, never: str, often: str, thanks: str
) -> None:
    ana = await asked_for(tale, "four")
    await tale.says(ana, "/settings")
    await tale.presses(ana, f"language:{language}")
    await press(tale, ana, "look-begin")
    assert low in last_round(tale, ana).text
    assert len(last_round(tale, ana).labels) == 5
    for label in (never, often, never, often):
        await tale.taps(ana, label)
    assert thanks in last_round(tale, ana).text
    kinds = {row.id: row.kind for row in await tale.rows(TABLES.checkins)}
    said = [a.value for a in await tale.rows(TABLES.answers) if kinds[a.checkin_id] == "four"]
    assert said == [0, 1, 0, 1]
    await tale.until(f"{FIRST_FOUR} 20:00", BERLIN)
    assert _flags(tale, ana) == []


async def test_low_nearly_every_day_leads_to_a_doctor_or_a_therapist(tale: Story) -> None:
    ana = await asked_for(tale, "four")
    await tap_through(tale, ana, 3, 3, 0, 0)
    assert _flags(tale, ana) == []
    await tale.until(f"{FIRST_FOUR} 19:00", BERLIN)
    (flag,) = _flags(tale, ana)
    assert "feeling down or lost interest on many days" in flag.text
    assert "family doctor or a therapist" in flag.text
    assert DIRECT not in tale.texts(ana)
    why = await tale.taps(ana, "Why did I get this?")
    assert "low mood and interest came to 6 of 6. The rule speaks from 6 on." in why.text
    find = await tale.taps(ana, "How do I find one?")
    assert "referral" in find.text
    await _days(tale, ana, "2026-10-15", 3)
    assert "I suggested talking to a therapist or your family doctor" in tale.texts(ana)


async def test_all_four_high_asks_the_direct_question_first(tale: Story) -> None:
    ana = await asked_for(tale, "four")
    await tap_through(tale, ana, 3, 2, 2, 2)
    await tale.until(f"{FIRST_FOUR} 19:30", BERLIN)
    asked = tale.last(ana)
    assert DIRECT in asked.text
    await tale.until(f"{FIRST_FOUR} 20:00", BERLIN)
    (flag,) = _flags(tale, ana)
    assert "a therapist this week" in flag.text
    yes = await tale.taps(ana, "Yes", asked.message_id)
    assert "112" in yes.text


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("first", "second", "said", "not_said"),
    [
        ((2, 1, 0, 0), (3, 0, 0, 0), "feeling down or lost interest on many days", "worry"),
        ((0, 0, 2, 1), (0, 0, 3, 0), "worry has been there on many days", "feeling down"),
    ],
)
async def test_three_is_asked_again_after_a_week_and_three_again_is_said(
    tale: Story, first: tuple[int, ...], second: tuple[int, ...], said: str, not_said: str
) -> None:
    ana = await asked_for(tale, "four")
    await tap_through(tale, ana, *first)
    await tale.until(f"{FIRST_FOUR} 20:00", BERLIN)
    assert _flags(tale, ana) == []
    await tale.restart()
    for number in range(1, 7):
        await check_in(tale, ana, day_of(FIRST_FOUR, number))
        if offered(tale, ana):  # the look-back of Sunday
            await tale.taps(ana, "Not this time")
    again = day_of(FIRST_FOUR, 7)
    await check_in(tale, ana, again)
    (four,) = offered(tale, ana)
    assert "the last two weeks" in four.text
    await tap_through(tale, ana, *second)
    await tale.until(f"{again} 20:00", BERLIN)
    (flag,) = _flags(tale, ana)
    assert said in flag.text
    assert not_said not in flag.text
    why = await tale.taps(ana, "Why did I get this?")
    assert "The time before it was 3 or more, too." in why.text


async def test_what_was_left_is_told_of_with_the_next_check_in_after_it_closed(
    tale: Story,
) -> None:
    ana = await asked_for(tale, "four")
    await tap_through(tale, ana, 3, 3)  # and puts the telephone away
    await tale.until(f"{day_of(FIRST_FOUR, 1)} 12:00", BERLIN)
    await check_in(tale, ana, day_of(FIRST_FOUR, 1))
    assert _flags(tale, ana) == [], "it is open still"
    await tale.until(f"{day_of(FIRST_FOUR, 2)} 12:00", BERLIN)
    assert _flags(tale, ana) == [], "nobody is told at night"
    await check_in(tale, ana, day_of(FIRST_FOUR, 2))
    (flag,) = _flags(tale, ana)
    assert "feeling down or lost interest on many days" in flag.text
    why = await tale.taps(ana, "Why did I get this?")
    assert "came to 6 of 6" in why.text
    for number in range(3, 12):
        await check_in(tale, ana, day_of(FIRST_FOUR, number))
    assert len(_flags(tale, ana)) == 1


async def test_an_undone_answer_takes_its_flag_with_it(tale: Story) -> None:
    ana = await asked_for(tale, "four")
    await tap_through(tale, ana, 3, 3, 3, 3)
    assert ("told", "M2f") in await _events(tale)
    await tale.taps(ana, "Undo", last_round(tale, ana).message_id)
    assert await _events(tale) == []
    await tale.until(f"{FIRST_FOUR} 19:00", BERLIN)
    assert _flags(tale, ana) == []
    assert DIRECT not in tale.texts(ana)
    await tap_through(tale, ana, 0, start=False)
    await tale.until(f"{FIRST_FOUR} 20:30", BERLIN)
    assert len(_flags(tale, ana)) == 1, "nine without it"


async def test_drift_asks_the_four_questions_and_says_nothing_of_it(tale: Story) -> None:
    ana = await sinking(tale)
    day = "2026-10-25"
    while ("asked", "M3") not in await _events(tale):
        await check_in(tale, ana, day, mood=5)
        if offered(tale, ana) and "look-back" in offered(tale, ana)[0].text:
            await tale.taps(ana, "Not this time")
        day = day_of(day, 1)
    day = day_of(day, -1)
    assert day < "2026-10-31", "days before the four questions come by themselves"
    assert await _events(tale) == [("asked", "M3")]
    assert _flags(tale, ana) == []
    (four,) = offered(tale, ana)
    assert "the last two weeks" in four.text
    assert "sunk" not in four.text
    await tap_through(tale, ana, 2, 2, 0, 0)
    await tale.until(f"{day} 20:00", BERLIN)
    (flag,) = _flags(tale, ana)
    assert "feeling down or lost interest" in flag.text
    why = await tale.taps(ana, "Why did I get this?")
    assert "Your daily scores of mood are below your usual, too." in why.text


async def test_drift_does_not_ask_at_once_what_was_left_a_day_before(tale: Story) -> None:
    ana = await sinking(tale)
    for number in range(3):
        await check_in(tale, ana, day_of("2026-10-25", number), mood=6)
        for _ in offered(tale, ana):
            await tale.taps(ana, "Not this time")
    await check_in(tale, ana, "2026-10-28", mood=3)  # Wednesday
    (four,) = offered(tale, ana)
    assert "the last two weeks" in four.text
    await tale.taps(ana, "Not this time")
    for number in range(1, 7):
        await check_in(tale, ana, day_of("2026-10-28", number), mood=4)
        for offer in offered(tale, ana):
            assert "look-back" in offer.text
            await tale.taps(ana, "Not this time")
    assert ("asked", "M3") in await _events(tale)
    await check_in(tale, ana, day_of("2026-10-28", 7), mood=4)
    (four,) = offered(tale, ana)
    assert "the last two weeks" in four.text


async def test_who_switched_the_four_questions_off_is_not_asked_them_by_drift(
    tale: Story,
) -> None:
    ana = await sinking(tale)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Four questions")
    await tale.taps(ana, "Off")
    for number in range(10):
        await check_in(tale, ana, day_of("2026-10-25", number), mood=4)
        for offer in offered(tale, ana):
            assert "look-back" in offer.text
            await tale.taps(ana, "Not this time")


async def _in_the_way(tale: Story, ben: Person) -> Person:
    """Somebody whose three first look-backs were fair, and the two after them were not.

    Ben may know of flags.
    """
    ana = await asked_for(tale)
    await follows(tale, ben, ana, on_flags=True)
    week = FIRST_WEEK
    for score in (2, 2, 2, 2, 6, 6):
        await tap_through(tale, ana, score, score, score, score, 5)
        await tale.until(f"{week} 20:00", BERLIN)
        if score == 6 and week == day_of(FIRST_WEEK, 35):
            break
        week = day_of(week, 7)
        await check_in(tale, ana, day_of(week, -3))
        await check_in(tale, ana, week)
    return ana


@pytest.mark.both_databases
async def test_two_weeks_of_pain_in_the_way_are_for_the_next_visit(tale: Story) -> None:
    ben = tale.world.person("Ben")
    ana = await _in_the_way(tale, ben)
    assert "hard on many days" not in tale.texts(ben), "nobody is to be called"
    (flag,) = _flags(tale, ana)
    assert "pain gets in the way of your days more than it used to" in flag.text
    assert flag.labels == [
        "Yes, show summary",
        "My team knows",
        "Not now",
        "Why did I get this?",
        "Urgent signs",
    ]
    summary = await tale.taps(ana, "Yes, show summary")
    assert "pain gets in the way more than before: 6 of 10, my usual is 2" in summary.text
    why = await tale.taps(ana, "Why did I get this?")
    assert "came to 6 of 10 on average. Your usual is around 2." in why.text
    for number in (38, 45, 49):
        await check_in(tale, ana, day_of(FIRST_WEEK, number))
    assert "Did you manage to reach someone?" not in tale.texts(ana)


async def test_caregivers_are_told_of_mood_and_of_no_answer(tale: Story) -> None:
    ana = await asked_for(tale, "four")
    ben = tale.world.person("Ben")
    await follows(tale, ben, ana, on_flags=True)
    await tap_through(tale, ana, 3, 3, 0, 0)
    await tale.until(f"{FIRST_FOUR} 19:00", BERLIN)
    assert "mood has been hard on many days lately" in tale.texts(ben)
    assert "last two weeks say" not in tale.texts(ben)


async def test_pain_of_the_week_and_mood_are_one_message(tale: Story) -> None:
    """BOTH: pain was told lately and still holds when the four questions are answered."""
    ana = await tale.joined()
    await tale.answers(ana, 8, 6)
    for number in range(6, 14):
        await check_in(tale, ana, f"2026-10-{number:02}", pain=8)
    assert len(_flags(tale, ana)) == 1
    await check_in(tale, ana, FIRST_FOUR, pain=8)
    await tap_through(tale, ana, 3, 3, 0, 0)
    await tale.until(f"{FIRST_FOUR} 19:00", BERLIN)
    both = _flags(tale, ana)[-1]
    assert both.text.index("pain has been") < both.text.index("lost interest")
    assert "You don't have to fix both at once." in both.text


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("language", "first", "second", "in_words"),
    [
        ("en", "not at all", "More than half the days.", "words"),
        ("es", "Ninguno", "más de la mitad de los días", "palabras"),
        ("de", "gar nicht", "An mehr als der Hälfte der Tage", "Worte"),
    ],
)
async def test_the_words_of_an_answer_can_be_typed_and_a_number_is_not_guessed(
    tale: Story, language: str, first: str, second: str, in_words: str
) -> None:
    ana = await asked_for(tale, "four")
    await about(tale, ana, language=language)
    await press(tale, ana, "look-begin")
    await tale.says(ana, first)
    await tale.says(ana, second)
    said = await tale.says(ana, "2")  # the second of them, or two of three?
    assert in_words in said.text
    assert (await tale.says(ana, "8")).text == said.text
    answers = [(row.question, row.value) for row in await tale.rows(TABLES.answers)]
    assert answers[-2:] == [("down", 0), ("interest", 2)]
    await tale.says(ana, "hmm")
    assert len(tale.last(ana).labels) == 2, "a note, or not"
    assert len(await tale.rows(TABLES.answers)) == len(answers)
