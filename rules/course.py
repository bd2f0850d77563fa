"""How pain goes: in the first days after an operation, week by week, and against its lowest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from rules.thresholds import Early, Rebound, Review, Windows
from rules.windows import Answer, median, recent_medians, recent_window


class Course(NamedTuple):
    """What P0, P3 or P4 found; the other fields as in rules.findings.Finding.

    `held` None: not enough answers.
    """

    held: bool | None = None
    answers: int = 0
    first: date | None = None
    last: date | None = None
    level: float | None = None
    hits: int | None = None
    needed: int | None = None
    median: float | None = None
    baseline: float | None = None
    worsening: bool = False


def early(answers: Sequence[Answer], p0: Early) -> Course:
    """P0: strong pain on most of the last answers since the operation, or a clear rise.

    Three answers that are all strong are enough: a fourth would not change it. A rise is the
    newest answer against the median of the last three since the operation that were given two
    days or more before it: 3 points more, and 6 or more. (Why not the lowest one:
    docs/decisions/0020.) `median` and `baseline` are these two, `worsening` the rise.
    """
    if not answers:
        return Course()
    now, latest = answers[-1], answers[-p0.of :]
    hits = sum(answer.pain >= p0.level for answer in latest)
    before = [a.pain for a in answers if (now.day - a.day).days >= p0.rise_days]
    was = median(before[-p0.rise_answers :]) if before else None
    rise = was is not None and now.pain >= max(was + p0.rise_points, p0.rise_level)
    enough = was is not None or len(latest) >= p0.answers
    return Course(
        held=rise or hits >= p0.answers if enough else None,
        answers=len(latest),
        first=latest[0].day,
        last=now.day,
        level=float(p0.level),
        hits=hits,
        needed=p0.answers,
        median=float(now.pain),
        baseline=was,
        worsening=rise,
    )


def not_on_track(
    answers: Sequence[Answer],
    today: date,
    before: float | None,
    p3: Review,
    w: Windows,
    *,
    asked_daily: bool,
) -> Course:
    """P3: two weeks running about as bad as before the operation, the last one ending today.

    A week is the window of the 7-day median; the one before it ends on the day before its first
    answer. `before` is what was usual before the operation.
    """
    this = recent_window(answers, today, w, asked_daily=asked_daily)
    if this is None or before is None:
        return Course()
    earlier = [answer for answer in answers if answer.day < this[0].day]
    last = recent_window(earlier, this[0].day - timedelta(days=1), w, asked_daily=asked_daily)
    weeks = [median(a.pain for a in week) for week in (this, last) if week is not None]
    running = 0
    for week in weeks:
        noticed = before - week >= p3.points or before - week >= before * p3.percent / 100
        if week < p3.level or noticed:
            break
        running += 1
    held = running == p3.weeks
    return Course(
        held=None if not held and running == len(weeks) else held,
        answers=len(this) + len(last or ()),
        first=(last or this)[0].day,
        last=this[-1].day,
        level=float(p3.level),
        hits=running,
        needed=p3.weeks,
        median=weeks[0],
        baseline=before,
    )


def rebound(
    answers: Sequence[Answer], today: date, p4: Rebound, w: Windows, *, asked_daily: bool
) -> Course:
    """P4: the 7-day median 3 above the lowest one that was held for two weeks, and 5 or more.

    The two weeks lie before the first answer of today's window, and in the 12 weeks before today:
    what was longer ago is not what somebody has come back from. `baseline` is the lowest.
    """
    week = recent_window(answers, today, w, asked_daily=asked_daily)
    if week is None:
        return Course()
    now = median(answer.pain for answer in week)
    found = Course(
        held=False,
        answers=len(week),
        first=week[0].day,
        last=week[-1].day,
        level=float(p4.level),
        median=now,
    )
    if now < p4.level:
        return found
    begin = today - timedelta(days=p4.reach_days)
    earlier = [answer for answer in answers if begin <= answer.day < week[0].day]
    lowest = lowest_held(earlier, p4.days, w, asked_daily=asked_daily)
    if lowest is None:
        return found._replace(held=None)
    level = max(lowest + p4.points, float(p4.level))
    return found._replace(held=now >= level, level=level, baseline=lowest)


def lowest_held(
    answers: Sequence[Answer], days: int, w: Windows, *, asked_daily: bool
) -> float | None:
    """The lowest level at or below which the 7-day median of pain stayed for so many days."""
    medians = list(recent_medians(answers, "pain", w, asked_daily=asked_daily))[::-1]
    lowest: float | None = None
    for i, begin in enumerate(answers):
        worst = 0.0
        for answer, now in zip(answers[i:], medians[i:], strict=True):
            if now is None:
                break
            worst = max(worst, now)
            if (answer.day - begin.day).days >= days - 1:
                lowest = worst if lowest is None else min(lowest, worst)
                break
    return lowest
