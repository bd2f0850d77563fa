"""Which answers a rule looks at: the last two weeks, the last five, the last seven days.

Nothing is made up for a day without an answer. Every window ends today; a window with too few
answers is None, which means "not enough answers" and never "fine".
"""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from rules.thresholds import Windows

Scale = Literal["pain", "mood"]


@dataclass(frozen=True)
class Answer:
    """What a person answered to the daily check-in of local `day`, on that day.

    Pain 0 to 10, high is bad; mood 0 to 10, low is bad. ValueError outside that.
    """

    day: date
    pain: int
    mood: int

    def __post_init__(self) -> None:
        if not (0 <= self.pain <= 10 and 0 <= self.mood <= 10):
            raise ValueError(f"pain {self.pain} and mood {self.mood} must be 0 to 10")


@dataclass(frozen=True)
class Given:
    """A check-in as it was stored, before it is known whether it counts.

    `kind` is "daily" or "now"; `late` means that it was answered after it had closed.
    """

    day: date
    kind: str
    late: bool
    pain: int | None
    mood: int | None


def answers_that_count(given: Iterable[Given]) -> tuple[Answer, ...]:
    """What may be judged, in order of days: complete daily check-ins answered on their own day.

    Late and "right now" ones are drawn and never judged; of several on one day the first given
    counts. This is the one filter between what is stored and every rule about flags.
    """
    kept: dict[date, Answer] = {}
    for one in given:
        if one.kind == "daily" and not one.late and one.pain is not None and one.mood is not None:
            kept.setdefault(one.day, Answer(one.day, one.pain, one.mood))
    return tuple(kept[day] for day in sorted(kept))


def in_order(answers: Iterable[Answer], today: date) -> tuple[Answer, ...]:
    """The answers up to today, oldest first. ValueError when a day has two."""
    known = sorted((a for a in answers if a.day <= today), key=lambda answer: answer.day)
    for earlier, later in pairwise(known):
        if earlier.day == later.day:
            raise ValueError(f"two answers on {later.day}; one value a local day counts")
    return tuple(known)


def long_window(answers: Sequence[Answer], today: date, w: Windows) -> tuple[Answer, ...] | None:
    """W14: all answers of the last 14 days if there are 8, else the last 8 if within 28 days."""
    return _of_days(answers, today, w.long_days, w.long_answers) or _last(
        answers, today, w.long_reach_days, w.long_answers
    )


def short_window(
    answers: Sequence[Answer], today: date, w: Windows, *, asked_daily: bool
) -> tuple[Answer, ...] | None:
    """L5: the last 5 answers if they lie within 9 days (21 for someone asked less than daily)."""
    days = w.short_days if asked_daily else w.short_days_sparse
    return _last(answers, today, days, w.short_answers)


def recent_window(
    answers: Sequence[Answer], today: date, w: Windows, *, asked_daily: bool
) -> tuple[Answer, ...] | None:
    """What "the 7-day median" is taken of: the last 7 days if they have 5 answers.

    Else the last 5 answers if they lie within 10 days (21 for someone asked less than daily). "10
    days if need be" is read as the last 5 answers within 10 days, and not as all of them: so one
    more bad answer can never make the median better.
    """
    days = w.recent_reach_days if asked_daily else w.recent_reach_days_sparse
    return _of_days(answers, today, w.recent_days, w.recent_answers) or _last(
        answers, today, days, w.recent_answers
    )


def recent_medians(
    answers: Sequence[Answer], scale: Scale, w: Windows, *, asked_daily: bool
) -> Iterator[float | None]:
    """The 7-day median as it stood at each answer, the newest first; None for too few answers."""
    for end in range(len(answers), 0, -1):
        until = answers[:end]
        window = recent_window(until, until[-1].day, w, asked_daily=asked_daily)
        yield None if window is None else median(getattr(a, scale) for a in window)


def median(values: Iterable[float]) -> float:
    """The median; of an even number of values the mean of the two in the middle."""
    return float(statistics.median(values))


def spread(values: Sequence[int]) -> float:
    """The standard deviation of two or more values."""
    return statistics.stdev(values)


def longest_look_back(w: Windows) -> int:
    """How many days back anything looks: a window, and from each of its answers once more."""
    return 2 * max(
        w.long_days,
        w.long_reach_days,
        w.short_days,
        w.short_days_sparse,
        w.recent_days,
        w.recent_reach_days,
        w.recent_reach_days_sparse,
    )


def _of_days(
    answers: Sequence[Answer], today: date, days: int, least: int
) -> tuple[Answer, ...] | None:
    """All answers of the last `days` days, if there are `least`."""
    first = today - timedelta(days=days - 1)
    # From the end: windows are short and histories long.
    kept = 0
    while kept < len(answers) and answers[-1 - kept].day >= first:
        kept += 1
    return tuple(answers[-kept:]) if kept >= least else None


def _last(
    answers: Sequence[Answer], today: date, days: int, number: int
) -> tuple[Answer, ...] | None:
    """The last `number` answers, if they lie within the last `days` days."""
    first = today - timedelta(days=days - 1)
    last = tuple(answers[-number:])
    return last if len(last) == number and last[0].day >= first else None
