"""What simulated people are told: by each rule, by the whole set, and by naive policies."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from random import Random

from bench.cohorts.people import COHORTS, START, Habit, Person, answers_of, day_of
from bench.cohorts.questions import Inclined
from rules.baseline import Baseline
from rules.flag_history import FlagEvent
from rules.flag_rules import RULES
from rules.flags import Judgement, answers_needed_since, judge
from rules.looks import Four, LookBack
from rules.thresholds import Thresholds
from rules.windows import Answer, Scale

COOL_DOWN = 14
BAD: Mapping[Scale, int] = {"pain": 7, "mood": 3}
NAIVE = ("any bad day", "three in a row", "7-day mean")
FAMILIES = ("P messages", "M messages")
ALL = "all messages"

Said = Mapping[str, Sequence[int]]  # the days on which something spoke, by what did


def life(
    cohort: str, number: int, habit: Habit, thresholds: Thresholds, seed: int
) -> tuple[Person, Said]:
    """One person of a cohort, the same for each habit, and what was said to them."""
    random = Random(f"{seed} {cohort} {number}")
    person = COHORTS[cohort](random)
    answers = answers_of(person, habit, random)
    said = told(person, answers, habit, thresholds, Inclined(random))
    return person, said | naive(answers)


def told(
    person: Person,
    answers: Sequence[Answer],
    habit: Habit,
    thresholds: Thresholds,
    inclined: Inclined,
) -> dict[str, list[int]]:
    """The days of messages, and those of each rule by itself, with a cool-down of its own.

    Nobody presses a button. The look-back comes each week and the four questions every two weeks,
    never on one day, and are answered as often as the daily question. The four questions also come
    when the rules ask for them.
    """
    said: dict[str, list[int]] = {what: [] for what in (*RULES, *FAMILIES, ALL)}
    life = _Life(person, answers, habit, thresholds, said)
    by_day = {(answer.day - START).days: i for i, answer in enumerate(answers)}
    again = None
    for day in range(person.days):
        asks_four = (day - inclined.first_day) % 14 == 0 or day == again
        if day in by_day:
            asks_four |= life.judge(day).asks_four
        if (day - inclined.first_day) % 7 == 3 and inclined.answers(habit.answered):
            life.look_backs.append(inclined.look_back(person, day))
            life.judge(day)
        if asks_four and inclined.answers(habit.answered):
            life.fours.append(inclined.four(person, day))
            if life.judge(day).asks_again:
                again = day + thresholds.m2.again_days
    return said


class _Life:
    """One person's answers so far, judged as they come; what is said goes to `said`."""

    def __init__(
        self,
        person: Person,
        answers: Sequence[Answer],
        habit: Habit,
        thresholds: Thresholds,
        said: dict[str, list[int]],
    ) -> None:
        self._answers = answers
        self._daily = habit.asked_daily
        self._operation = None if person.operation is None else day_of(person.operation)
        self._thresholds = thresholds
        self._said = said
        self._history: list[FlagEvent] = []
        self._kept: Sequence[Baseline] = ()
        self.look_backs: list[LookBack] = []
        self.fours: list[Four] = []

    def judge(self, number: int) -> Judgement:
        today = day_of(number)
        operations = [self._operation] if self._operation and self._operation <= today else []
        since = answers_needed_since(
            today=today, operations=operations, kept=self._kept, thresholds=self._thresholds
        )
        end = bisect_right(self._answers, today, key=_day)
        first = 0 if since is None else bisect_left(self._answers, since, key=_day)
        judged = judge(
            self._answers[first:end],
            today=today,
            asked_daily=self._daily,
            thresholds=self._thresholds,
            operations=operations,
            history=self._history,
            kept=self._kept,
            look_backs=self.look_backs,
            fours=self.fours,
        )
        self._kept = judged.baselines
        self._history.extend(judged.events)
        for rule, finding in judged.findings.items():
            if finding.holds and finding.last == today:
                _say(self._said[rule], number)
        told = judged.message.rules if judged.message else ()
        for family in FAMILIES:
            if any(RULES[rule].family == family[0] for rule in told):
                _add(self._said[family], number)
        if told:
            _add(self._said[ALL], number)
        return judged


def naive(answers: Sequence[Answer]) -> dict[str, list[int]]:
    """What simple policies would say: of each scale, and of both together.

    Pain of 7 or more or mood of 3 or less: on any day; on three answers in a row; as the mean of
    the answers of 7 days, of which there are three. Each with a cool-down of 14 days.
    """
    said: dict[str, list[int]] = {}
    for policy in NAIVE:
        for scale in BAD:
            mine = said[f"{policy}, {scale}"] = []
            for i, answer in enumerate(answers):
                if _is_bad(policy, answers[max(0, i - 6) : i + 1], scale):
                    _say(mine, (answer.day - START).days)
        said[policy] = sorted({*said[f"{policy}, pain"], *said[f"{policy}, mood"]})
    return said


def _is_bad(policy: str, latest: Sequence[Answer], scale: Scale) -> bool:
    over = 1 if scale == "pain" else -1
    level = over * BAD[scale]
    values = [over * (a.pain if scale == "pain" else a.mood) for a in latest]
    if policy == "any bad day":
        return values[-1] >= level
    if policy == "three in a row":
        return len(values) >= 3 and min(values[-3:]) >= level
    week = [
        value
        for value, one in zip(values, latest, strict=True)
        if (latest[-1].day - one.day).days < 7
    ]
    return len(week) >= 3 and sum(week) >= level * len(week)


def _say(days: list[int], day: int) -> None:
    if not days or day - days[-1] >= COOL_DOWN:
        days.append(day)


def _add(days: list[int], day: int) -> None:
    if day not in days[-1:]:
        days.append(day)


def _day(answer: Answer) -> date:
    return answer.day
