"""What the weekly look-back and the two-weekly four questions say: rules P5 and M2."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from rules.course import Course
from rules.thresholds import InTheWay, TwoQuestions, Usual
from rules.windows import median

MOOD = ("down", "interest")
WORRY = ("nervous", "worry")


@dataclass(frozen=True)
class LookBack:
    """A look-back that was complete on local `day`; None: a question skipped, left or not asked.

    0 to 10, high is bad: pain in leg or arm, pain in back or neck, how much pain got in the way of
    enjoying life and of daily activity. Sleep, 0 to 10, low is bad. `change` is the overall change
    since the last operation, 1 much better to 7 much worse.
    """

    day: date
    leg: int | None = None
    back: int | None = None
    enjoy: int | None = None
    activity: int | None = None
    sleep: int | None = None
    change: int | None = None

    @property
    def in_the_way(self) -> float | None:
        """The mean of the three pain items; of the two places of pain the worse one counts."""
        pains = [pain for pain in (self.leg, self.back) if pain is not None]
        if not pains or self.enjoy is None or self.activity is None:
            return None
        return (max(pains) + self.enjoy + self.activity) / 3


@dataclass(frozen=True)
class Four:
    """The four questions, complete on local `day`; 0 to 3, high is bad. None: skipped, or left."""

    day: date
    down: int | None = None
    interest: int | None = None
    nervous: int | None = None
    worry: int | None = None


class _Score(NamedTuple):
    day: date
    value: float


def getting_in_the_way(
    look_backs: Sequence[LookBack],
    today: date,
    operation: date | None,
    p5: InTheWay,
    usual: Usual,
) -> Course:
    """P5: pain in the way more than usual in the last two look-backs, or twice "worse" overall.

    Clearly more: 2 points; or 30 %, if that is a point or more, because a third of little is
    little. Usual is the median of the first four look-backs since the last operation (from day
    14 after it on, and anew from week 12), or since the beginning. "Two weeks running" are two
    look-backs so few days apart that none was left out between them. `median` is the newest one,
    `level` what it takes, `hits` how many of the last two reached it; `worsening` marks that the
    overall change says it, and then `hits` counts these. `operation` is the last one.
    """
    begin = operation and operation + timedelta(days=usual.after_operation_days)
    mine = [one for one in look_backs if begin is None or one.day >= begin]
    if not mine or (today - mine[-1].day).days >= p5.gap_days:
        return Course()
    found = Course(answers=len(mine), first=mine[0].day, last=mine[-1].day, needed=p5.weeks)
    worse = _running(
        [_Score(one.day, float(one.change)) for one in mine if one.change is not None],
        float(p5.change),
        mine[-1].day,
        p5,
    )
    if operation is not None and worse == p5.weeks:
        return found._replace(held=True, level=float(p5.change), hits=worse, worsening=True)
    scores = [_Score(one.day, one.in_the_way) for one in mine if one.in_the_way is not None]
    base, later = _usual(scores, operation, p5, usual)
    if base is None or not later or later[-1].day != mine[-1].day:
        return found
    level = base + min(p5.points, max(base * p5.percent / 100, p5.least_points))
    hits = _running(later, level, mine[-1].day, p5)
    enough = hits < len(later) or hits == p5.weeks
    return found._replace(
        held=hits == p5.weeks if enough else None,
        level=level,
        hits=hits,
        median=later[-1].value,
        baseline=base,
    )


def _usual(
    scores: Sequence[_Score], operation: date | None, p5: InTheWay, usual: Usual
) -> tuple[float | None, Sequence[_Score]]:
    """What is usual, and the look-backs after those that it is taken of."""
    renewed = operation and operation + timedelta(days=usual.renewed_after_days)
    anew = [score for score in scores if renewed is not None and score.day >= renewed]
    mine = anew if len(anew) >= p5.usual else scores
    if len(mine) < p5.usual:
        return None, ()
    return median(score.value for score in mine[: p5.usual]), mine[p5.usual :]


def _running(scores: Sequence[_Score], level: float, newest: date, p5: InTheWay) -> int:
    """How many of the last look-backs, `newest` first, were at the level, week after week."""
    running, next_day = 0, newest
    for score in reversed(scores[-p5.weeks :]):
        near = (next_day - score.day).days < p5.gap_days
        if (running == 0 and score.day != newest) or not near or score.value < level - 1e-9:
            break
        running, next_day = running + 1, score.day
    return running


def low_mood(fours: Sequence[Four], today: date, m2: TwoQuestions, sinking: bool) -> Course:
    """M2: the two questions on low mood and interest together 3 or more twice running, or 6.

    With `sinking`, when the daily scores of mood say so too (M3), 3 once is enough; or 2, and 2 or
    more again. `hits` is the sum, `level` what is enough at once; `worsening` marks the second
    time, and `needed` is then what both times reached. Of a skipped question nothing is made up:
    what was answered may be enough by itself.
    """
    return _of(fours, today, m2, _of_mood(m2, sinking))


def worry(fours: Sequence[Four], today: date, m2: TwoQuestions) -> Course:
    """The two questions on worry together 3 or more twice running."""
    return _of(fours, today, m2, _of_worry(m2))


def all_four(fours: Sequence[Four], today: date, m2: TwoQuestions) -> Course:
    """All four together 9 or more."""
    return _of(fours, today, m2, _Wanted((*MOOD, *WORRY), m2.all_four, None))


def asks_again(fours: Sequence[Four], m2: TwoQuestions, sinking: bool) -> bool:
    """Whether the newest answers want the four questions again after a week, to say it twice."""
    return bool(fours) and any(
        _sum(fours[-1], wanted.questions)[0] >= (wanted.each or 0)
        and not _of(fours, fours[-1].day, m2, wanted).held
        for wanted in (_of_mood(m2, sinking), _of_worry(m2))
    )


class _Wanted(NamedTuple):
    """The sum of these questions that is enough at once, and the one that is twice running."""

    questions: tuple[str, ...]
    once: int | None
    each: int | None


def _of_mood(m2: TwoQuestions, sinking: bool) -> _Wanted:
    return _Wanted(MOOD, *((m2.level, m2.again) if sinking else (m2.at_once, m2.level)))


def _of_worry(m2: TwoQuestions) -> _Wanted:
    return _Wanted(WORRY, None, m2.worry)


def _of(fours: Sequence[Four], today: date, m2: TwoQuestions, wanted: _Wanted) -> Course:
    if not fours or (today - fours[-1].day).days > m2.again_within:
        return Course()
    once, each = wanted.once, wanted.each
    said, answered = _sum(fours[-1], wanted.questions)
    at_once = once is not None and said >= once
    twice = each is not None and not at_once and _twice(fours, wanted.questions, each, m2)
    held: bool | None = at_once or twice
    if not held and answered < len(wanted.questions):
        held = None
    level = each if once is None else once
    return Course(
        held=held,
        answers=answered,
        first=fours[-2].day if twice else fours[-1].day,
        last=fours[-1].day,
        level=None if level is None else float(level),
        hits=said,
        needed=each if twice else level,
        worsening=twice,
    )


def _twice(fours: Sequence[Four], questions: tuple[str, ...], each: int, m2: TwoQuestions) -> bool:
    """Whether a pair made so many now and the time before, a week ago or longer."""
    if len(fours) < 2:
        return False
    days = (fours[-1].day - fours[-2].day).days
    sums = [_sum(four, questions)[0] for four in fours[-2:]]
    return m2.again_days <= days <= m2.again_within and min(sums) >= each


def _sum(four: Four, questions: tuple[str, ...]) -> tuple[int, int]:
    """The sum of what was answered, and how many were."""
    said = [value for value in (getattr(four, name) for name in questions) if value is not None]
    return sum(said), len(said)
