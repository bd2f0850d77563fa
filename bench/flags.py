"""How often flags are raised in stable people, and how many real worsenings they catch.

Run with `python -m bench.flags [people a group]`. Simulated, seeded people: a mean, a day-to-day
spread, some likeness of neighbouring days, 75 % of days answered. A real worsening is a lasting
shift of 2.5 or 3 points, at once or over 7 days, in a person stable before. Each rule is counted by
itself with a cool-down of 14 days, "any single bad day" (pain 7 or more, or mood 3 or less) beside
it, and last the messages that all rules together really send: to people who press no button, and,
for a usual pain of 8, to people who say that their team knows.

P0, P3 and P4 are about operations: three groups have one after eight weeks with a usual pain of 6
to 8, and 26 weeks after it. Pain comes down to 1 to 3 within six weeks ("on the way"), stays 0 to 1
below what it was ("no better"), or comes down and rises by 4 points at once in week 13 ("back").
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from statistics import median
from time import perf_counter

from messages.thresholds import load_thresholds
from rules.baseline import Baseline
from rules.flag_history import FlagEvent
from rules.flag_rules import RULES
from rules.flags import judge
from rules.windows import Answer

THRESHOLDS = load_thresholds()
SEED = 20261101
START = date(2026, 1, 5)
ANSWERED = 0.75
LIKENESS = 0.3  # correlation of neighbouring days
STABLE_DAYS = 26 * 7
ONSET = 60  # the first day of a worsening
WITHIN = 28  # days in which it should be caught
COOL_DOWN = 14
OPERATION = 8 * 7  # the day of it, for those who have one
OPERATED_DAYS = OPERATION + 26 * 7
COMES_DOWN = 6 * 7  # days in which pain does
BACK = OPERATION + 13 * 7  # the first day of a rebound
BAD_DAY, MESSAGE = "any single bad day", "messages, all rules"
WHAT = (*RULES, BAD_DAY, MESSAGE)

Shift = Callable[[int], float]


@dataclass(frozen=True)
class Person:
    """Means and spread; the shifts say by how much a day's mean differs."""

    pain: float
    mood: float
    spread: float
    pain_shift: Shift
    mood_shift: Shift


def steady(_day: int) -> float:
    return 0.0


def stable(random: Random, pain: tuple[float, float], mood: tuple[float, float]) -> Person:
    return Person(
        random.uniform(*pain), random.uniform(*mood), random.uniform(0.8, 1.8), steady, steady
    )


def worsening(random: Random, scale: str) -> Person:
    size, over = random.choice((2.5, 3.0)), random.choice((0, 7))

    def shift(day: int) -> float:
        return size if over == 0 else size * min(1.0, (day - ONSET + 1) / over)

    def up(day: int) -> float:
        return shift(day) if day >= ONSET else 0.0

    def down(day: int) -> float:
        return -up(day)

    before = stable(random, (3, 6), (4, 7))
    return Person(
        before.pain,
        before.mood,
        before.spread,
        up if scale == "pain" else steady,
        down if scale == "mood" else steady,
    )


def operated(random: Random, then: str) -> Person:
    """Somebody with an operation, after which pain is "on the way", "no better" or "back"."""
    pain = random.uniform(6, 8)
    drop = random.uniform(0, 1) if then == "no better" else pain - random.uniform(1, 3)

    def shift(day: int) -> float:
        since = day - OPERATION
        if since < 0:
            return 0.0
        if then == "back" and day >= BACK:
            return 4.0 - drop
        return -drop * min(1.0, since / COMES_DOWN)

    return Person(pain, random.uniform(5, 8), random.uniform(0.8, 1.8), shift, steady)


def days_of(person: Person, random: Random, days: int) -> list[Answer]:
    """What the person answers; every fourth day or so nothing."""
    answers = []
    off_pain = off_mood = 0.0
    fresh = (1 - LIKENESS**2) ** 0.5
    for day in range(days):
        off_pain = LIKENESS * off_pain + fresh * random.gauss(0, person.spread)
        off_mood = LIKENESS * off_mood + fresh * random.gauss(0, person.spread)
        pain = round(person.pain + person.pain_shift(day) + off_pain)
        mood = round(person.mood + person.mood_shift(day) + off_mood)
        if random.random() < ANSWERED:
            answers.append(
                Answer(START + timedelta(days=day), min(10, max(0, pain)), min(10, max(0, mood)))
            )
    return answers


def flagged(
    answers: Sequence[Answer], team_knows: bool = False, operation: int | None = None
) -> dict[str, list[int]]:
    """The days of flags by what raised them, each rule with its own cool-down.

    With `team_knows` the person presses "my team knows", "I already see someone" each time.
    """
    found: dict[str, list[int]] = {what: [] for what in WHAT}
    history: list[FlagEvent] = []
    kept: Sequence[Baseline] = ()
    operations = [] if operation is None else [START + timedelta(days=operation)]
    for i, answer in enumerate(answers):
        done = judge(
            answers[: i + 1],
            today=answer.day,
            asked_daily=True,
            thresholds=THRESHOLDS,
            operations=operations,
            history=history,
            kept=kept,
        )
        kept = done.baselines
        history.extend(done.events)
        day = (answer.day - START).days
        holds = {rule: finding.holds for rule, finding in done.findings.items()}
        holds[BAD_DAY] = answer.pain >= THRESHOLDS.p1.level or answer.mood <= THRESHOLDS.m1.level
        for what, held in holds.items():
            if held and (not found[what] or day - found[what][-1] >= COOL_DOWN):
                found[what].append(day)
        if done.message:
            found[MESSAGE].append(day)
            if team_knows:
                history.extend(FlagEvent(answer.day, "known", r) for r in done.message.rules)
    return found


def per_100_weeks(
    people: Sequence[Mapping[str, list[int]]], what: str, since: int = 0, days: int = STABLE_DAYS
) -> float:
    flags = sum(day >= since for person in people for day in person[what])
    return 100 * flags / (len(people) * days / 7)


def caught(
    people: Sequence[Mapping[str, list[int]]], what: str, onset: int = ONSET, within: int = WITHIN
) -> str:
    """Share flagged within 28 days of the onset, and the median delay in days."""
    delays = []
    for person in people:
        after = [day - onset for day in person[what] if 0 <= day - onset < within]
        delays.extend(after[:1])
    share = f"{100 * len(delays) / len(people):3.0f} %"
    return f"{share} ({median(delays):2.0f} d)" if delays else share


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    random = Random(SEED)
    begun = perf_counter()

    def lives(
        make: Callable[[], Person],
        days: int,
        team_knows: bool = False,
        operation: int | None = None,
    ) -> list[dict[str, list[int]]]:
        return [
            flagged(days_of(make(), random, days), team_knows, operation) for _ in range(number)
        ]

    def after_operation(then: str) -> list[dict[str, list[int]]]:
        return lives(lambda: operated(random, then), OPERATED_DAYS, operation=OPERATION)

    well = lives(lambda: stable(random, (2, 6), (5, 9)), STABLE_DAYS)
    everyone = lives(lambda: stable(random, (2, 8), (3, 9)), STABLE_DAYS)
    usual_8 = lives(lambda: stable(random, (8, 8), (5, 5)), STABLE_DAYS)
    known_8 = lives(lambda: stable(random, (8, 8), (5, 5)), STABLE_DAYS, team_knows=True)
    worse_pain = lives(lambda: worsening(random, "pain"), ONSET + WITHIN)
    worse_mood = lives(lambda: worsening(random, "mood"), ONSET + WITHIN)
    print(f"{number} people a group, {ANSWERED:.0%} of days answered, seed {SEED}")
    print(f"{'':20}flags per 100 weeks in stable people         caught in {WITHIN} days")
    print(
        f"{'':20}{'fairly well':>12}{'all':>7}{'pain 8':>8}{'team knows':>12}"
        f"{'worse pain':>17}{'worse mood':>14}"
    )
    for what in WHAT:
        stable_people = (well, everyone, usual_8, known_8)
        rates = [f"{per_100_weeks(people, what):.1f}" for people in stable_people]
        print(
            f"{what:20}{rates[0]:>12}{rates[1]:>7}{rates[2]:>8}{rates[3]:>12}"
            f"{caught(worse_pain, what):>17}{caught(worse_mood, what):>14}"
        )
    on_the_way, no_better, back = map(after_operation, ("on the way", "no better", "back"))
    print(f"\n{'':20}after an operation, flags per 100 weeks      caught")
    print(
        f"{'':20}{'on the way':>12}{'no better':>11}{'days 0 to 14':>14}"
        f"{'weeks 6 to 9':>15}{'back':>14}"
    )
    weeks = {"since": OPERATION, "days": OPERATED_DAYS - OPERATION}
    for what in WHAT:
        early = sum(
            OPERATION <= day <= OPERATION + 14 for person in on_the_way for day in person[what]
        )
        print(
            f"{what:20}{per_100_weeks(on_the_way, what, **weeks):>12.1f}"
            f"{per_100_weeks(no_better, what, **weeks):>11.1f}{early / number:>14.2f}"
            f"{caught(no_better, what, OPERATION + 42, 28):>15}{caught(back, what, BACK):>14}"
        )
    print(f"{perf_counter() - begun:.1f} s")


if __name__ == "__main__":
    main()
