"""What is usual for a person: baselines, anew after each operation, the one before kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from rules.thresholds import Usual
from rules.windows import Answer, in_order, median, spread


@dataclass(frozen=True)
class Baseline:
    """Medians of pain and mood over `answers` answers from `first` to `last`.

    `operation` is the operation that it follows (None: before any that we know of); `renewed` is
    the second one after it, from week 12 on. The two name a baseline: there is one of each.
    """

    operation: date | None
    renewed: bool
    pain: float
    mood: float
    answers: int
    first: date
    last: date
    # How much mood differs from day to day, as a standard deviation.
    mood_sd: float | None = None


class _Span(NamedTuple):
    """From when to before when a baseline's answers must lie; None is open."""

    operation: date | None
    renewed: bool
    start: date | None
    end: date | None


def baselines_of(
    answers: Iterable[Answer],
    *,
    today: date,
    asked_daily: bool,
    operations: Iterable[date],
    kept: Iterable[Baseline],
    usual: Usual,
) -> tuple[Baseline, ...]:
    """Every baseline known today, oldest first: those kept, and those that can be worked out.

    A baseline is the median of the first 14 answers within 21 days (35 for someone asked less than
    daily); once the days are over, or an operation came, 10 answers do. Where the first answers
    are too far apart, it begins at the first one that has 10 within the days: a slow start does
    not leave a person without one. It is known from then on and does not move; the caller keeps
    each one (`kept`) for as long as the person is with us, because answers are deleted in time
    and schedules change. One kept for an operation that was moved since is worked out again.
    """
    days = usual.days if asked_daily else usual.days_sparse
    by_name = {(one.operation, one.renewed): one for one in kept}
    known = in_order(answers, today)
    found = []
    for span in _spans(sorted(day for day in operations if day <= today), usual):
        one = by_name.get((span.operation, span.renewed))
        if one is None or not (_within(one.first, span) and _within(one.last, span)):
            mine = [answer for answer in known if _within(answer.day, span)]
            one = _first_of(mine, span, today, days, usual)
        if one is not None:
            found.append(one)
    return tuple(found)


def current(
    baselines: Sequence[Baseline], *, today: date, operations: Iterable[date]
) -> Baseline | None:
    """What is usual now: the newest baseline since the last operation, or None.

    An operation ends what was usual before it: nobody's pain after it is judged, or excused, by
    the pain it was meant to end. The one from day 14 stays until the one from week 12 is known.
    """
    last = max((day for day in operations if day <= today), default=None)
    return _newest(one for one in baselines if one.operation == last)


def before_operation(
    baselines: Sequence[Baseline], *, today: date, operations: Iterable[date]
) -> Baseline | None:
    """What was usual before the last operation; None when nothing is known of it."""
    done = sorted(day for day in operations if day <= today)
    if not done:
        return None
    previous = done[-2] if len(done) > 1 else None
    return _newest(one for one in baselines if one.operation == previous)


def _spans(done: Sequence[date], usual: Usual) -> Iterator[_Span]:
    yield _Span(None, False, None, done[0] if done else None)
    for i, operation in enumerate(done):
        end = done[i + 1] if i + 1 < len(done) else None
        for renewed, days in (
            (False, usual.after_operation_days),
            (True, usual.renewed_after_days),
        ):
            yield _Span(operation, renewed, operation + timedelta(days=days), end)


def _first_of(
    answers: Sequence[Answer], span: _Span, today: date, days: int, usual: Usual
) -> Baseline | None:
    for i, start in enumerate(answers):
        last_day = start.day + timedelta(days=days - 1)
        taken = [a for a in answers[i : i + usual.answers] if a.day <= last_day]
        if len(taken) < usual.least_answers:
            continue
        over = today > last_day or span.end is not None
        if len(taken) < usual.answers and not over:
            return None
        return Baseline(
            operation=span.operation,
            renewed=span.renewed,
            pain=median(answer.pain for answer in taken),
            mood=median(answer.mood for answer in taken),
            answers=len(taken),
            first=taken[0].day,
            last=taken[-1].day,
            mood_sd=spread([answer.mood for answer in taken]),
        )
    return None


def _newest(baselines: Iterable[Baseline]) -> Baseline | None:
    return max(baselines, key=lambda one: one.renewed, default=None)


def _within(day: date, span: _Span) -> bool:
    return (span.start is None or day >= span.start) and (span.end is None or day < span.end)
