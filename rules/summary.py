"""What a caregiver's summary says: how many check-ins were answered, and how a stretch of days
compares with the week before it, in words.

It never says a day's number, and never that things are fine: too few answers are "not enough
answers to say". Pain is 0 to 10, high is bad; mood is 0 to 10, low is bad.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from rules.days import days
from rules.windows import median

Span = Literal["weekly", "daily"]
Change = Literal["same", "bit-higher", "higher", "bit-lower", "lower"]

CLEAR_POINTS = 2.0
"""A median this much higher or lower is said as "clearly": Ostelo 2008, for mood by analogy."""
CLEAR_SHARE = 0.3
"""Or this share of the higher of two medians of pain: Ostelo 2008."""
SHARE_FROM = 4.0
"""Where the higher median is below this, a share is no news: the level of flag rule P2."""
BIT = 1.0
"""A median this much higher or lower is said as "a bit": half of what counts as a change."""
LEAST_ANSWERS = 3
"""Fewer answers in a week are compared with nothing. Our judgement: the fewest that have a middle,
and what somebody has who is asked three times a week."""
WEEK = timedelta(days=7)

# One way to help, and one line for the caregiver: they take turns.
WAYS = ("ask", "lift", "meal", "company", "quiet")
CARE = ("break", "someone", "enough")


@dataclass(frozen=True)
class Asked:
    """A daily check-in of local `day` that was asked and is over.

    Both scores are None when it was not answered; `late` when it was answered after it had closed.
    Days on which nothing was asked (our fault, a pause, an operation) are not passed in.
    """

    day: date
    pain: int | None = None
    mood: int | None = None
    late: bool = False

    @property
    def answered(self) -> bool:
        """Whether there is an answer, in time or late."""
        return self.pain is not None and self.mood is not None


@dataclass(frozen=True)
class Summary:
    """`pain` and `mood` are None where there are not enough answers to say."""

    answered: int
    asked: int
    pain: Change | None
    mood: Change | None


def summarise(
    asked: Iterable[Asked], *, last: date, span: Span, silence_from: int | None
) -> Summary | None:
    """The days up to `last` (seven, or that one) beside the seven before them.

    None: there is nothing to say. Check-ins without a single answer are said only to someone who
    may know of silence, and only when they are as many as the patient chose (`silence_from`).
    """
    first = first_day(last, span)
    known = list(asked)
    these = [one for one in known if first <= one.day <= last]
    before = [one for one in known if first - WEEK <= one.day < first]
    answered = sum(one.answered for one in these)
    if not answered and (silence_from is None or len(these) < silence_from):
        return None
    least = LEAST_ANSWERS if span == "weekly" else 1
    now, then = _compared(these), _compared(before)
    if len(now) < least or len(then) < LEAST_ANSWERS:
        return Summary(answered, len(these), None, None)
    pain = change([p for p, _ in now], [p for p, _ in then], share=CLEAR_SHARE)
    mood = change([m for _, m in now], [m for _, m in then])
    return Summary(answered, len(these), pain, mood)


def first_day(last: date, span: Span) -> date:
    """The first day that a summary up to `last` speaks of."""
    return last if span == "daily" else last - WEEK + timedelta(days=1)


def change(now: Sequence[int], before: Sequence[int], share: float | None = None) -> Change:
    """How the median of some scores (at least one each) differs from that of earlier ones."""
    this, that = median(now), median(before)
    most, difference = max(this, that), abs(this - that)
    if difference < BIT:
        return "same"
    by_share = share is not None and most >= SHARE_FROM and difference >= share * most
    clear = difference >= CLEAR_POINTS or by_share
    if this > that:
        return "higher" if clear else "bit-higher"
    return "lower" if clear else "bit-lower"


def ways(last: date, span: Span, share_id: int) -> tuple[str, str]:
    """One of WAYS and one of CARE: the same for the same days, another the next time."""
    turn = last.toordinal() // (7 if span == "weekly" else 1) + share_id
    return WAYS[turn % len(WAYS)], CARE[turn % len(CARE)]


def next_summary(after: datetime, at: time, zone: str, weekday: int | None) -> datetime:
    """The first time strictly after `after`: on a weekday (Monday is 0), or daily when None."""
    asked = None if weekday is None else str(weekday)
    return days(zone, None, asked, None).next_due(after, at)


def shorten(text: str, most: int) -> str:
    """A text of up to `most` characters, cut between two words where that is possible."""
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    cut = flat[: most - 1]
    whole, blank, _ = cut.rpartition(" ")
    return (whole if blank and len(whole) > most // 2 else cut).rstrip(" ,;:.") + "…"


def _compared(asked: Iterable[Asked]) -> list[tuple[int, int]]:
    """The scores that may be compared: late ones are not."""
    return [
        (one.pain, one.mood)
        for one in asked
        if one.pain is not None and one.mood is not None and not one.late
    ]
