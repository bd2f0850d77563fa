"""What each flag rule finds in a person's answers today, with the numbers that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from rules.baseline import Baseline
from rules.course import Course, early, not_on_track, rebound
from rules.drift import drift
from rules.flag_rules import CODE_VERSION, RULES, SCALES, Finding, Status
from rules.looks import Four, LookBack, all_four, getting_in_the_way, low_mood, worry
from rules.thresholds import Thresholds
from rules.windows import (
    Answer,
    Scale,
    long_window,
    median,
    recent_medians,
    recent_window,
    short_window,
)

WORST_PAIN = 10.0
WORST_MOOD = 0.0


def find(
    answers: Sequence[Answer],
    *,
    today: date,
    asked_daily: bool,
    operations: Iterable[date],
    usual: Baseline | None,
    before: Baseline | None,
    thresholds: Thresholds,
    unsure_days: int | None = 0,
    look_backs: Sequence[LookBack] = (),
    fours: Sequence[Four] = (),
) -> Mapping[str, Finding]:
    """Every rule's finding today, by rule id; `answers` oldest first, none later than today.

    On days 0 to 14 after an operation P0 alone judges pain. Later the other pain rules do, P3 from
    week 6 on, and their windows never reach back before it (`since_operation`). Mood is judged
    throughout. `before` is what was usual before that operation, which may have been so many
    `unsure_days` later than its day; None: nobody said that it took place.
    """
    last_operation = max((day for day in operations if day <= today), default=None)
    days = None if last_operation is None else (today - last_operation).days
    found: dict[str, Finding] = {}
    for rule, about in RULES.items():
        blank = Finding(rule, f"{CODE_VERSION}.{thresholds.version}", "not enough answers")
        mine: Sequence[Answer] = answers
        if _is_off(rule, days, unsure_days, thresholds):
            found[rule] = replace(blank, status="off")
            continue
        if about.family == "P" and last_operation is not None:
            mine = since_operation(answers, last_operation)
        look = _Look(
            mine,
            today,
            asked_daily,
            usual,
            before,
            days,
            unsure_days,
            thresholds,
            look_backs,
            fours,
            last_operation,
        )
        finding = _FINDERS.get(rule, _counted)(blank, look)
        if finding.holds and usual is not None and already_usual(rule, usual, thresholds):
            finding = _with_worsening(finding, look, usual)
        found[rule] = finding
    return MappingProxyType(found)


def since_operation(answers: Iterable[Answer], operation: date) -> list[Answer]:
    """Pain before an operation says nothing about pain after it."""
    return [answer for answer in answers if answer.day >= operation]


def already_usual(rule: str, usual: Baseline, t: Thresholds) -> bool:
    """Say whether a person's usual level already is the rule's condition.

    Pain 7 or more, or mood 3 or less. M1f is left out above its own level: for someone whose usual
    mood is 3 it is something worse than usual, and its question must not be lost.
    """
    if not RULES[rule].of_level:
        return False
    if RULES[rule].family == "P":
        return usual.pain >= t.quiet.usual_pain
    level = t.quiet.usual_mood
    return usual.mood <= (min(level, t.m1f.level) if rule == "M1f" else level)


class _Look(NamedTuple):
    answers: Sequence[Answer]
    today: date
    asked_daily: bool
    usual: Baseline | None
    before: Baseline | None
    days: int | None
    unsure: int | None
    t: Thresholds
    look_backs: Sequence[LookBack]
    fours: Sequence[Four]
    operation: date | None

    def recent(self) -> tuple[Answer, ...] | None:
        return recent_window(self.answers, self.today, self.t.windows, asked_daily=self.asked_daily)

    def medians(self, scale: Scale) -> Iterator[float | None]:
        return recent_medians(self.answers, scale, self.t.windows, asked_daily=self.asked_daily)


def _is_off(rule: str, days: int | None, unsure: int | None, t: Thresholds) -> bool:
    """Whether a rule does not judge so many days after an operation, or without one (None)."""
    if RULES[rule].family == "M":
        return False
    if days is None:
        return rule in ("P0", "P3")
    if rule == "P0":
        return days > t.quiet.off_days
    too_soon = unsure is None or days - unsure < 7 * t.p3.from_week
    return days <= t.quiet.off_days or (rule == "P3" and too_soon)


def _counted(blank: Finding, look: _Look) -> Finding:
    """P1, P1f, M1, M1f: so many answers of a window at a level or worse."""
    t = look.t
    level = {
        "P1": t.p1.level,
        "P1f": t.p1f.level,
        "M1": t.m1.level,
        "M1f": t.m1f.level,
    }[blank.rule]
    blank = replace(blank, level=float(level))
    if blank.rule in ("P1f", "M1f"):
        window = short_window(look.answers, look.today, t.windows, asked_daily=look.asked_daily)
    else:
        window = long_window(look.answers, look.today, t.windows)
    if window is None:
        return blank
    # Whole numbers: 60 % of 5 answers would be 3 exactly, and half of 10 is not more than half.
    needed = {
        "P1": -(-t.p1.percent * len(window) // 100),
        "P1f": t.p1f.answers,
        "M1": t.m1.percent * len(window) // 100 + 1,
        "M1f": t.m1f.answers,
    }[blank.rule]
    if blank.family == "P":
        hits = sum(answer.pain >= level for answer in window)
    else:
        hits = sum(answer.mood <= level for answer in window)
    return replace(
        blank,
        status="holds" if hits >= needed else "does not hold",
        answers=len(window),
        first=window[0].day,
        last=window[-1].day,
        hits=hits,
        needed=needed,
    )


def _worse(blank: Finding, look: _Look) -> Finding:
    """P2: the 7-day median clearly above the usual, on the last 7 answers running."""
    p2, usual, window = look.t.p2, look.usual, look.recent()
    if usual is None or window is None:
        return blank
    level = max(usual.pain + p2.points, usual.pain * p2.percent / 100, float(p2.level))
    latest = list(islice(look.medians("pain"), p2.answers_running))
    running = _running(latest, lambda now: now >= level)
    status: Status = "does not hold"
    if running == p2.answers_running:
        status = "holds"
    elif running == len(latest) or latest[running] is None:
        status = "not enough answers"
    return replace(
        blank,
        status=status,
        answers=len(window),
        first=window[0].day,
        last=window[-1].day,
        level=level,
        hits=running,
        needed=p2.answers_running,
        median=median(answer.pain for answer in window),
        baseline=usual.pain,
    )


def _with_worsening(finding: Finding, look: _Look, usual: Baseline) -> Finding:
    """Say whether the 7-day median is 2 points beyond the usual, or at the end of the scale.

    As with P2, on the last 7 answers running. P2 itself is out of reach for a usual pain of 8
    (1.3 times 8 is more than 10), and a usual pain of 9 leaves no 2 points.
    """
    wanted, points = look.t.p2.answers_running, look.t.quiet.worsening_points
    latest = list(islice(look.medians(SCALES[finding.family]), wanted))
    if finding.family == "P":
        base, level = usual.pain, min(usual.pain + points, WORST_PAIN)
        running = _running(latest, lambda now: now >= level > base)
    else:
        base, level = usual.mood, max(usual.mood - points, WORST_MOOD)
        running = _running(latest, lambda now: now <= level < base)
    return replace(finding, median=latest[0], baseline=base, worsening=wanted == running)


def _running(latest: Sequence[float | None], reached: Callable[[float], bool]) -> int:
    """How many of the latest medians, the newest first, reached it before the first that did not.

    Too few answers for a median is not reaching it.
    """
    for running, now in enumerate(latest):
        if now is None or not reached(now):
            return running
    return len(latest)


def _early(blank: Finding, look: _Look) -> Finding:
    days = look.days if look.unsure == 0 else None
    return replace(_of_course(blank, early(look.answers, look.t.p0)), days=days)


def _not_on_track(blank: Finding, look: _Look) -> Finding:
    before = None if look.before is None else look.before.pain
    t, daily = look.t, look.asked_daily
    course = not_on_track(look.answers, look.today, before, t.p3, t.windows, asked_daily=daily)
    return replace(_of_course(blank, course), days=(look.days or 0) - (look.unsure or 0))


def _rebound(blank: Finding, look: _Look) -> Finding:
    t, daily = look.t, look.asked_daily
    return _of_course(blank, rebound(look.answers, look.today, t.p4, t.windows, asked_daily=daily))


def _in_the_way(blank: Finding, look: _Look) -> Finding:
    t = look.t
    course = getting_in_the_way(look.look_backs, look.today, look.operation, t.p5, t.usual)
    return _of_course(blank, course)


def _four(blank: Finding, look: _Look) -> Finding:
    """M2; `median` and `baseline` are those of M3 when the daily scores of mood sink, too."""
    fours, today, m2 = look.fours, look.today, look.t.m2
    if blank.rule == "M2f":
        return _of_course(blank, all_four(fours, today, m2))
    if blank.rule == "M2w":
        return _of_course(blank, worry(fours, today, m2))
    daily = drift(look.answers, look.today, look.usual, look.t.m3)
    lately = daily.last is not None and (today - daily.last).days < m2.again_days
    if not (daily.held and lately):
        return _of_course(blank, low_mood(fours, today, m2, sinking=False))
    found = low_mood(fours, today, m2, sinking=True)
    return _of_course(blank, found._replace(median=daily.median, baseline=daily.baseline))


def _drift(blank: Finding, look: _Look) -> Finding:
    return _of_course(blank, drift(look.answers, look.today, look.usual, look.t.m3))


def _of_course(blank: Finding, course: Course) -> Finding:
    status: Status = "holds" if course.held else "does not hold"
    numbers = course._asdict()
    if numbers.pop("held") is None:
        status = "not enough answers"
    return replace(blank, status=status, **numbers)


_FINDERS: Mapping[str, Callable[[Finding, _Look], Finding]] = MappingProxyType(
    {
        "P0": _early,
        "P2": _worse,
        "P3": _not_on_track,
        "P4": _rebound,
        "P5": _in_the_way,
        "M2": _four,
        "M2w": _four,
        "M2f": _four,
        "M3": _drift,
    }
)
