"""Simulated people: what is usual for them, how their days differ, and what happens to them.

A real worsening is a lasting shift of 2.5 or 3 points of mean pain or mood, at once or over 7 days,
in a person stable before, from any usual level that leaves room for it. Scores are cut off at 0 and
10 after the shift, so that near an end of the scale they show less of it. Everything a person
answers comes from one seed, so that two versions of a rule see the same people.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from types import MappingProxyType

from rules.windows import Answer, Scale

START = date(2026, 1, 5)  # a Monday
STABLE_DAYS = 26 * 7
SETTLED_DAYS = 8 * 7  # before a worsening, which begins on any day of the four weeks after them
WITHIN = 28  # days in which a worsening should be caught
OPERATION = 8 * 7  # the day of it, for those who have one
COMES_DOWN = 6 * 7  # days in which pain does
BACK = OPERATION + 13 * 7  # the first day of a rebound
OPERATED_DAYS = OPERATION + 26 * 7
WEEKEND = 1.5  # points by which weekends differ, for those whose weekends do

Shift = Callable[[int], float]


@dataclass(frozen=True)
class Person:
    """Usual means, the spread of days around them, and what is different from a day on.

    A shift says by how much the mean of a day differs. `onset` is the first day of a worsening, of
    `size` points, complete after `over` days. `operation` is the day of one.
    """

    pain: float
    mood: float
    spread: float
    pain_shift: Shift
    mood_shift: Shift
    days: int = STABLE_DAYS
    onset: int | None = None
    size: float = 0.0
    over: int = 0
    operation: int | None = None

    def mean(self, scale: Scale, day: int) -> float:
        if scale == "pain":
            return self.pain + self.pain_shift(day)
        return self.mood + self.mood_shift(day)

    def is_low(self, day: int) -> bool:
        """What the questions on low mood are there to find: low for good, or 2 points lower."""
        return self.mean("mood", day) <= 3 or self.mood_shift(day) <= -2


@dataclass(frozen=True)
class Habit:
    """How somebody answers: the share of days asked, and the likeness of neighbouring days."""

    answered: float = 0.75
    likeness: float = 0.3
    asked_daily: bool = True

    def is_asked(self, day: int) -> bool:
        """Each day, or on Mondays, Wednesdays and Fridays."""
        return self.asked_daily or day % 7 in (0, 2, 4)


def same(_day: int) -> float:
    return 0.0


def stable(random: Random, pain: tuple[float, float], mood: tuple[float, float]) -> Person:
    return Person(
        random.uniform(*pain), random.uniform(*mood), random.uniform(0.8, 1.8), same, same
    )


def of_weekends(random: Random) -> Person:
    """Fairly well, and better or worse on Saturdays and Sundays."""
    who = stable(random, (2, 6), (5, 9))
    points = random.choice((-WEEKEND, WEEKEND))

    def pain(day: int) -> float:
        return points if day % 7 in (5, 6) else 0.0

    def mood(day: int) -> float:
        return -pain(day)

    return Person(who.pain, who.mood, who.spread, pain, mood)


def worse(random: Random, scale: Scale) -> Person:
    """From every usual level from which the mean stays on the scale; the other one anywhere."""
    size, over = random.choice((2.5, 3.0)), random.choice((0, 7))
    if scale == "pain":
        who = stable(random, (0, 10 - size), (1, 9))
    else:
        who = stable(random, (1, 9), (size, 10))
    onset = random.randrange(SETTLED_DAYS, SETTLED_DAYS + 28)

    def up(day: int) -> float:
        if day < onset:
            return 0.0
        return size if over == 0 else size * min(1.0, (day - onset + 1) / over)

    def down(day: int) -> float:
        return -up(day)

    return Person(
        who.pain,
        who.mood,
        who.spread,
        up if scale == "pain" else same,
        down if scale == "mood" else same,
        days=onset + WITHIN,
        onset=onset,
        size=size,
        over=over,
    )


def operated(random: Random, then: str) -> Person:
    """Somebody with an operation, after which pain is "on the way", "no better" or "back".

    Usual pain is 6 to 8. It comes down to 1 to 3 within six weeks, stays 0 to 1 below what it was,
    or comes down and rises by 4 points at once in week 13.
    """
    pain = random.uniform(6, 8)
    drop = random.uniform(0, 1) if then == "no better" else pain - random.uniform(1, 3)

    def shift(day: int) -> float:
        since = day - OPERATION
        if since < 0:
            return 0.0
        if then == "back" and day >= BACK:
            return 4.0 - drop
        return -drop * min(1.0, since / COMES_DOWN)

    return Person(
        pain,
        random.uniform(5, 8),
        random.uniform(0.8, 1.8),
        shift,
        same,
        days=OPERATED_DAYS,
        onset={"no better": OPERATION + COMES_DOWN, "back": BACK}.get(then),
        operation=OPERATION,
    )


COHORTS: Mapping[str, Callable[[Random], Person]] = MappingProxyType(
    {
        "fairly well": lambda random: stable(random, (2, 6), (5, 9)),
        "all": lambda random: stable(random, (2, 8), (3, 9)),
        "usual pain 0 to 2": lambda random: stable(random, (0, 2), (5, 9)),
        "usual pain 7 to 9": lambda random: stable(random, (7, 9), (4, 7)),
        "usual mood 1 to 3": lambda random: stable(random, (3, 6), (1, 3)),
        "usual mood 8 to 10": lambda random: stable(random, (2, 6), (8, 10)),
        "weekends": of_weekends,
        "worse pain": lambda random: worse(random, "pain"),
        "worse mood": lambda random: worse(random, "mood"),
        "on the way": lambda random: operated(random, "on the way"),
        "no better": lambda random: operated(random, "no better"),
        "back": lambda random: operated(random, "back"),
    }
)
STABLE = (
    "fairly well",
    "all",
    "usual pain 0 to 2",
    "usual pain 7 to 9",
    "usual mood 1 to 3",
    "usual mood 8 to 10",
    "weekends",
)
OPERATED = ("on the way", "no better", "back")


def day_of(number: int) -> date:
    return START + timedelta(days=number)


def answers_of(person: Person, habit: Habit, random: Random) -> Sequence[Answer]:
    """What a person answers, from day 0 on; nothing on the days missed or not asked.

    Each day takes the same draws whatever the habit, so that habits are compared on one life.
    """
    answers = []
    off_pain = off_mood = 0.0
    fresh = (1 - habit.likeness**2) ** 0.5
    for day in range(person.days):
        off_pain = habit.likeness * off_pain + fresh * random.gauss(0, person.spread)
        off_mood = habit.likeness * off_mood + fresh * random.gauss(0, person.spread)
        pain = round(person.mean("pain", day) + off_pain)
        mood = round(person.mean("mood", day) + off_mood)
        answers_it = random.random() < habit.answered
        if habit.is_asked(day) and answers_it:
            answers.append(Answer(day_of(day), min(10, max(0, pain)), min(10, max(0, mood))))
    return answers
