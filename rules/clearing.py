"""When an open flag ends: better for a week, and its own condition no longer holds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice

from rules.baseline import Baseline
from rules.findings import since_operation
from rules.flag_rules import OF_FOUR, OF_LOOK_BACK, SCALES, Finding
from rules.thresholds import Thresholds
from rules.windows import Answer, recent_medians, recent_window


def may_clear(
    finding: Finding,
    answers: Sequence[Answer],
    *,
    today: date,
    asked_daily: bool,
    operations: Iterable[date],
    usual: Baseline | None,
    thresholds: Thresholds,
) -> bool:
    """Say whether things have been better for a week, so that an open flag of this rule ends.

    Better: the 7-day median of pain is 5 or less, or at most 1 above a baseline below 6; of mood 5
    or more, or at most 1 below a baseline above 4. Either will do, so that nobody waits for more
    than their usual; that the rule's own condition must be over keeps it from being too early.
    Held: it was so at every answer of the last seven days, which are at least 5. A rule that is
    off (days 0 to 14 after an operation) clears nothing. P0 is of these days: it ends with them, or
    when none of the last answers is strong any more. P5 ends with the first look-back that is not
    worse than usual; where look-backs have ended, as the others. M2 also ends with four questions
    that are below their cut-off.
    """
    if finding.rule == "P0":
        return finding.status == "off" or (finding.status == "does not hold" and not finding.hits)
    if finding.status in ("holds", "off"):
        return False
    if finding.rule in OF_LOOK_BACK and finding.answers:
        return finding.status == "does not hold" and not finding.hits
    if finding.rule in OF_FOUR and finding.status == "does not hold" and finding.last == today:
        return True
    last_operation = max((day for day in operations if day <= today), default=None)
    if finding.family == "P" and last_operation is not None:
        answers = since_operation(answers, last_operation)
    windows = thresholds.windows
    week = recent_window(answers, today, windows, asked_daily=asked_daily)
    if week is None:
        return False
    medians = recent_medians(answers, SCALES[finding.family], windows, asked_daily=asked_daily)
    return all(
        now is not None and _better(finding, now, usual, thresholds)
        for now in islice(medians, len(week))
    )


def _better(finding: Finding, now: float, usual: Baseline | None, thresholds: Thresholds) -> bool:
    t = thresholds.clear
    if finding.family == "P":
        near_usual = (
            usual is not None and usual.pain < t.pain_baseline and now <= usual.pain + t.points
        )
        return now <= t.pain or near_usual
    near_usual = usual is not None and usual.mood > t.mood_baseline and now >= usual.mood - t.points
    return now >= t.mood or near_usual
