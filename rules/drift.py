"""Mood that sinks little by little: rule M3, which tells nothing and only asks four questions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from rules.baseline import Baseline
from rules.course import Course
from rules.thresholds import Drift
from rules.windows import Answer


def drift(answers: Sequence[Answer], today: date, usual: Baseline | None, m3: Drift) -> Course:
    """M3: the exponentially weighted mean of mood below its limit on 4 answers running.

    It begins at the usual mood and takes every answer after those that the usual is taken of, and
    of the last 12 weeks: what was before weighs nothing any more. The
    limit is so many of its own standard deviations below the usual, `sd * sqrt(w / (2 - w))` each
    for a weight of w (Roberts 1959; the steady state), where the person's day-to-day spread counts
    as 0.75 or more. `median` is the mean today, `level` the limit, `hits` the answers running.
    """
    if usual is None or usual.mood_sd is None:
        return Course()
    weight = m3.weight_percent / 100
    spread = max(usual.mood_sd, m3.least_sd_hundredths / 100)
    limit = usual.mood - m3.limit_tenths / 10 * spread * (weight / (2 - weight)) ** 0.5
    mean, running = usual.mood, 0
    begin = max(usual.last + timedelta(days=1), today - timedelta(days=m3.reach_days))
    mine = [answer for answer in answers if answer.day >= begin]
    for answer in mine:
        mean += weight * (answer.mood - mean)
        running = running + 1 if mean < limit else 0
    if not mine:
        return Course()
    return Course(
        held=running >= m3.answers_running if len(mine) >= m3.answers_running else None,
        answers=len(mine),
        first=mine[0].day,
        last=mine[-1].day,
        level=limit,
        hits=running,
        needed=m3.answers_running,
        median=mean,
        baseline=usual.mood,
    )
