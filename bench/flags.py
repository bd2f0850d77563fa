"""How often flags are raised in stable people, and how many real worsenings they catch.

Run with `python -m bench.flags [--people N] [--seed N] [--processes N]`: simulated people
(bench/cohorts/), each rule, each family and the whole set, beside three naive policies, all with
95 % intervals. A rule by itself and a naive policy have a cool-down of 14 days; "messages" are what
is really sent, to people who press no button. What is aimed at is printed first, with whether it is
met. The same command gives the same figures, whatever the number of processes.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from multiprocessing import Pool
from multiprocessing.pool import Pool as Workers
from os import cpu_count
from time import perf_counter
from typing import NamedTuple

from bench.cohorts.figures import Figure, middle, rate, share
from bench.cohorts.living import ALL, FAMILIES, NAIVE, Said, life
from bench.cohorts.people import OPERATED, STABLE, WITHIN, Habit, Person
from messages.thresholds import load_thresholds
from rules.flag_rules import RULES
from rules.thresholds import Thresholds

PEOPLE = 400
SEED = 20261120
WORSE = {"worse pain": "P messages", "worse mood": "M messages"}
TIMES_WORSE = 4  # so many more people who get worse: they are told by usual level, too
HABIT_SHARE = 4  # one person in so many lives once more with each habit
SMALLEST = 2.5  # points of a worsening
HABITS = {
    **{
        f"{'daily' if daily else '3 a week'}, {answered:.0%} answered": Habit(
            answered=answered, asked_daily=daily
        )
        for daily in (True, False)
        for answered in (0.9, 0.75, 0.6, 0.5)
    },
    "daily, 75%, days unlike": Habit(likeness=0.0),
    "daily, 75%, days more alike": Habit(likeness=0.6),
}


class Lived(NamedTuple):
    """What is counted of one person."""

    days: int
    onset: int | None
    operation: int | None
    usual: int  # of what gets worse, in whole points: 3 is 3 up to 4
    size: float
    kind: str
    said: Said


Cohort = Sequence[Lived]


class Target(NamedTuple):
    name: str
    aim: str
    figure: Figure
    met: bool


def lived(number: int, cohort: str, habit: Habit, thresholds: Thresholds, seed: int) -> Lived:
    person, said = life(cohort, number, habit, thresholds, seed)
    usual = int(person.mood if cohort == "worse mood" else person.pain)
    return Lived(
        person.days, person.onset, person.operation, usual, person.size, kind_of(person), said
    )


def kind_of(person: Person) -> str:
    over = f"over {person.over} days" if person.over else "at once"
    return f"{person.size:g} points {over}" if person.size else ""


def live(
    workers: Workers, cohort: str, habit: Habit, thresholds: Thresholds, seed: int, people: int
) -> Cohort:
    each = partial(lived, cohort=cohort, habit=habit, thresholds=thresholds, seed=seed)
    return workers.map(each, range(size_of(cohort, people)), chunksize=10)


def size_of(cohort: str, people: int) -> int:
    return people * TIMES_WORSE if cohort in WORSE else people


def messages(people: Cohort, what: str) -> Figure:
    """Per 100 patient-weeks; after an operation, those since it."""
    since = [one.operation or 0 for one in people]
    counts = [
        sum(day >= first for day in one.said[what])
        for one, first in zip(people, since, strict=True)
    ]
    return rate(counts, [one.days - first for one, first in zip(people, since, strict=True)])


def delays(people: Cohort, what: str, within: int = WITHIN) -> list[int]:
    """The days from the onset to the first flag, of those flagged within so many."""
    found = []
    for one in people:
        after = [day - (one.onset or 0) for day in one.said[what] if day >= (one.onset or 0)]
        found.extend(after[:1] if after and after[0] < within else [])
    return found


def caught(people: Cohort, what: str, within: int = WITHIN) -> Figure:
    return share(len(delays(people, what, within)), len(people))


def by_chance(people: Cohort, what: str) -> Figure:
    """How many had such a message in as many days before the onset, when nothing was worse."""
    had = [
        any((one.onset or 0) - WITHIN <= day < (one.onset or 0) for day in one.said[what])
        for one in people
    ]
    return share(sum(had), len(had))


def targets(cohorts: Mapping[str, Cohort]) -> list[Target]:
    """Those of messages count all; a worsening counts as caught by its own family alone."""
    found = []
    for cohort, most in (("fairly well", 5), ("all", 12)):
        figure = messages(cohorts[cohort], ALL)
        name = f"messages per 100 weeks, stable, {cohort}"
        found.append(Target(name, f"{most} or fewer", figure, (figure.value or 0) <= most))
    for cohort, least in (("worse pain", 0.90), ("worse mood", 0.85)):
        figure = caught(cohorts[cohort], WORSE[cohort])
        name = f"{cohort}, caught within {WITHIN} days"
        found.append(Target(name, f"{least:.0%} or more", figure, (figure.value or 0) >= least))
        figure = middle(delays(cohorts[cohort], WORSE[cohort]))
        late = figure.value is None or figure.value > 12
        found.append(Target(f"{cohort}, median delay", "12 days or less", figure, not late))
    return found


def per_weeks(figure: Figure) -> str:
    return f"{figure.value:.1f} ({figure.low:.1f}-{figure.high:.1f})"


def percent(figure: Figure) -> str:
    if figure.value is None:
        return "-"
    return f"{figure.value:.0%} ({100 * figure.low:.0f}-{100 * figure.high:.0f})"


def in_days(figure: Figure) -> str:
    if figure.value is None:
        return "-"
    return f"{figure.value:g} d ({figure.low:g}-{figure.high:g})"


def table(title: str, heads: Sequence[str], rows: Mapping[str, Sequence[str]]) -> None:
    first = max(len(name) for name in rows) + 1
    widths = [max(len(row[i]) for row in (heads, *rows.values())) + 2 for i in range(len(heads))]
    print(f"\n{title}")
    print(" " * first + "".join(f"{h:>{w}}" for h, w in zip(heads, widths, strict=True)))
    for name, row in rows.items():
        print(f"{name:{first}}" + "".join(f"{c:>{w}}" for c, w in zip(row, widths, strict=True)))


def caught_three_ways(people: Cohort, what: str) -> list[str]:
    return [
        percent(caught(people, what, 14)),
        percent(caught(people, what)),
        in_days(middle(delays(people, what))),
    ]


def by_rule(cohorts: Mapping[str, Cohort]) -> None:
    whats = (*RULES, *FAMILIES, ALL, *NAIVE)
    table(
        "Stable people: messages per 100 patient-weeks",
        STABLE,
        {what: [per_weeks(messages(cohorts[c], what)) for c in STABLE] for what in whats},
    )
    heads = ("within 14 days", "within 28 days", "median delay")
    for cohort in WORSE:
        # A naive policy, too, catches pain by pain and mood by mood.
        own = [f"{policy}, {cohort.removeprefix('worse ')}" for policy in NAIVE]
        mine = (*RULES, *FAMILIES, ALL, *own)
        rows = {what: caught_three_ways(cohorts[cohort], what) for what in mine}
        for kind in sorted({one.kind for one in cohorts[cohort]}):
            people = [one for one in cohorts[cohort] if one.kind == kind]
            what = WORSE[cohort]
            rows[f"{what}, {kind}"] = caught_three_ways(people, what)
        table(f"{cohort.capitalize()}: caught", heads, rows)
    since = ["on the way", "no better", "back"]
    table(
        "After an operation: messages per 100 patient-weeks since it; caught from week 6, week 13",
        (*since, "no better, within 28 days", "back, within 28 days"),
        {
            what: [
                *(per_weeks(messages(cohorts[c], what)) for c in since),
                percent(caught(cohorts["no better"], what)),
                percent(caught(cohorts["back"], what)),
            ]
            for what in whats
        },
    )


def by_level(cohorts: Mapping[str, Cohort]) -> None:
    """A worsening by what was usual before, of every size and of the smallest alone."""
    heads = ["people", f"{WITHIN} days before", "within 14 days", "within 28 days", "median delay"]
    heads += [f"{SMALLEST} points, 28 days", "delay"]
    for cohort, what in WORSE.items():
        levels = sorted({one.usual for one in cohorts[cohort]})
        rows = {
            f"{level} to {level + 1}": [one for one in cohorts[cohort] if one.usual == level]
            for level in levels
        } | {"all": cohorts[cohort]}
        table(
            f"{cohort.capitalize()}, by what was usual before: caught by {what}",
            heads,
            {
                name: [
                    str(len(people)),
                    percent(by_chance(people, what)),
                    *caught_three_ways(people, what),
                    *caught_three_ways([one for one in people if one.size == SMALLEST], what)[1:],
                ]
                for name, people in rows.items()
            },
        )


def by_habit(cohorts: Callable[[str, Habit], Cohort]) -> None:
    heads = ["fairly well", "all"]
    heads += [f"{scale}, {what}" for scale in ("pain", "mood") for what in ("28 days", "delay")]
    rows = {}
    for name, habit in HABITS.items():
        row = [per_weeks(messages(cohorts(c, habit), ALL)) for c in ("fairly well", "all")]
        for cohort, what in WORSE.items():
            row += caught_three_ways(cohorts(cohort, habit), what)[1:]
        rows[name] = row
    table("The whole set by how people answer; a part of the people", heads, rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--people",
        type=int,
        default=PEOPLE,
        help=f"in each cohort, and {TIMES_WORSE} times as many in those who get worse",
    )
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--processes", type=int, default=cpu_count())
    asked = parser.parse_args()
    begun = perf_counter()
    thresholds = load_thresholds()
    with Pool(asked.processes) as workers:

        def cohort(name: str, habit: Habit, people: int) -> Cohort:
            return live(workers, name, habit, thresholds, asked.seed, people)

        usual = Habit()
        names = (*STABLE, *WORSE, *OPERATED)
        cohorts = {name: cohort(name, usual, asked.people) for name in names}
        print(
            f"python -m bench.flags --people {asked.people} --seed {asked.seed}\n"
            f"{sum(map(len, cohorts.values()))} people: {asked.people} in each cohort, "
            f"{size_of('worse pain', asked.people)} each who get worse; asked daily, "
            f"{usual.answered:.0%} of days answered, likeness of neighbouring days "
            f"{usual.likeness}, thresholds {thresholds.version}; 95 % intervals"
        )
        table(
            "Targets",
            ("figure", "aim", ""),
            {
                one.name: (_shown(one), one.aim, "met" if one.met else "NOT MET")
                for one in targets(cohorts)
            },
        )
        by_level(cohorts)
        by_rule(cohorts)
        by_habit(partial(cohort, people=max(1, asked.people // HABIT_SHARE)))
    print(f"\n{perf_counter() - begun:.0f} s")


def _shown(one: Target) -> str:
    if "delay" in one.name:
        return in_days(one.figure)
    return percent(one.figure) if "caught" in one.name else per_weeks(one.figure)


if __name__ == "__main__":
    main()
