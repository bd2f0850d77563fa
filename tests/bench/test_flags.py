"""The simulated people behind the figures on flags: what they are, and that they can be counted."""

from __future__ import annotations

from datetime import date
from multiprocessing import Pool
from random import Random

import pytest

from bench.cohorts.figures import middle, rate, share
from bench.cohorts.living import ALL, life, naive, told
from bench.cohorts.people import COHORTS, Habit, Person, answers_of, day_of, same
from bench.cohorts.questions import Inclined
from bench.flags import WORSE, Lived, by_chance, by_level, live
from messages.thresholds import load_thresholds
from rules.windows import Answer

THRESHOLDS = load_thresholds()


def without_spread(pain_from_day_60: float = 0.0, mood_from_day_60: float = 0.0) -> Person:
    return Person(
        4,
        6,
        0.0,
        lambda day: pain_from_day_60 if day >= 60 else 0.0,
        lambda day: mood_from_day_60 if day >= 60 else 0.0,
        days=88,
    )


def said_to(person: Person, habit: Habit) -> dict[str, list[int]]:
    random = Random(7)
    answers = answers_of(person, habit, random)
    inclined = Inclined(random, same=0.0)
    return told(person, answers, habit, THRESHOLDS, inclined)


@pytest.mark.parametrize("cohort", COHORTS)
def test_the_same_seed_gives_the_same_life(cohort: str) -> None:
    habit = Habit()
    once, said = life(cohort, 3, habit, THRESHOLDS, 1)
    again, said_again = life(cohort, 3, habit, THRESHOLDS, 1)
    other, _ = life(cohort, 4, habit, THRESHOLDS, 1)
    assert (once.pain, once.mood, once.onset, said) == (
        again.pain,
        again.mood,
        again.onset,
        said_again,
    )
    assert once.spread != other.spread


def test_whoever_answers_less_lives_the_same_life() -> None:
    person = COHORTS["worse pain"](Random(5))
    often = answers_of(person, Habit(answered=0.9), Random(6))
    seldom = answers_of(person, Habit(answered=0.5, asked_daily=False), Random(6))
    assert len(seldom) < len(often) / 2
    assert set(seldom) <= set(often)
    assert {answer.day.weekday() for answer in seldom} == {0, 2, 4}


def test_somebody_whose_days_are_all_alike_hears_nothing_about_pain() -> None:
    assert said_to(without_spread(), Habit(answered=1.0))["P messages"] == []


@pytest.mark.parametrize(
    ("person", "family"),
    [(without_spread(3.0), "P messages"), (without_spread(0.0, -3.5), "M messages")],
)
def test_a_real_worsening_is_told_within_two_weeks(person: Person, family: str) -> None:
    said = said_to(person, Habit(answered=1.0))
    assert [day for day in said[family] if 60 <= day < 74]
    assert set(said[family]) <= set(said[ALL])


def test_a_worsening_begins_at_every_usual_level_that_leaves_room_for_it() -> None:
    pain, mood = (
        [COHORTS[cohort](Random(number)) for number in range(2000)]
        for cohort in ("worse pain", "worse mood")
    )
    assert {int(one.pain) for one in pain} == set(range(8))
    assert {int(one.mood) for one in mood} == set(range(2, 10))
    assert min(one.pain for one in pain) < 0.1
    assert max(one.mood for one in mood) > 9.9
    ends = [one.mean("pain", 200) for one in pain] + [one.mean("mood", 200) for one in mood]
    assert 0 <= min(ends) < 0.1
    assert 9.9 < max(ends) <= 10


def test_a_worsening_is_told_by_what_was_usual_before(capsys: pytest.CaptureFixture[str]) -> None:
    def of(usual: int, size: float, told_on: int) -> Lived:
        said = {"P messages": [told_on], "M messages": [told_on]}
        return Lived(90, 60, None, usual, size, "", said)

    by_level({what: [of(0, 3.0, 70), of(0, 2.5, 89), of(4, 2.5, 65)] for what in WORSE})
    shown = capsys.readouterr().out.splitlines()
    assert [line.split()[:4] for line in shown[3:6]] == [
        ["0", "to", "1", "2"],
        ["4", "to", "5", "1"],
        ["all", "3", "0%", "(0-56)"],
    ]
    assert "67% (21-94)" in shown[5]
    assert "50% (9-91)" in shown[3]
    assert "0% (0-79)" in shown[3]
    assert "5 d (5-5)" in shown[4]


def test_messages_before_a_worsening_say_what_is_caught_by_chance() -> None:
    people = [
        Lived(90, 60, None, 4, 2.5, "", {"P messages": days})
        for days in ([31, 60], [32], [59, 60], [60])
    ]
    assert by_chance(people, "P messages").value == 0.5


def test_the_same_command_gives_the_same_figures() -> None:
    with Pool(1) as one, Pool(2) as two:
        alone, together = (
            live(workers, "worse mood", Habit(), THRESHOLDS, 4, 3) for workers in (one, two)
        )
    assert alone == together
    assert len(alone) == 12


def test_bad_days_stand_in_a_row_only_on_one_scale() -> None:
    scores = ((7, 6), (4, 3), (4, 6), (8, 6), (7, 6), (9, 6))
    said = naive([Answer(day_of(number), *both) for number, both in enumerate(scores)])
    assert said["any bad day, pain"] == [0]
    assert said["any bad day, mood"] == [1]
    assert said["any bad day"] == [0, 1]
    assert said["three in a row"] == [5]
    assert said["7-day mean"] == []


def test_the_questions_are_as_good_as_the_two_of_the_phq() -> None:
    low, fine = (Person(4, mood, 1.0, same, same) for mood in (2.5, 6.0))
    high = {
        person.mood: sum(
            (four.down or 0) + (four.interest or 0) >= 3
            for number in range(4000)
            for four in [Inclined(Random(number)).four(person, 20)]
        )
        / 4000
        for person in (low, fine)
    }
    assert high[2.5] == pytest.approx(0.76, abs=0.02)
    assert high[6.0] == pytest.approx(0.13, abs=0.02)


def test_figures_come_with_intervals() -> None:
    assert share(8, 10) == pytest.approx((0.8, 0.490, 0.943), abs=0.001)
    assert share(0, 0).value is None
    assert middle([9, 3, 5]).value == 5
    assert middle(range(100)) == (49.5, 40, 59)
    assert middle([]).value is None
    # One message each in 10 weeks, or two in half of the people: as often, less surely.
    assert rate([1] * 100, [70] * 100) == pytest.approx((10, 10, 10))
    assert rate([0, 2] * 50, [70] * 100) == pytest.approx((10, 8.04, 11.96))
    assert rate([0] * 100, [70] * 100) == pytest.approx((0, 0, 0.3))


def test_days_are_counted_from_a_monday() -> None:
    assert day_of(0) == date(2026, 1, 5)
    assert day_of(0).weekday() == 0
