"""What follows from the day of an operation: silence on it, one question after it, urgent signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from rules.days import Days

SIGNS_AT_HAND = 14  # days after an operation on which the urgent signs are one tap away
# Days after an operation on which a card names them; stages.csv, early_postop_relief.
CARD_DAYS = (1, 7, 14, 21, 28, 35, 42)
CARD_STANDS = 7  # days: somebody asked seldom gets a card beside the next question


def card_of(day: date, operation: date) -> int | None:
    """The card day that a day stands for, or None: one of CARD_DAYS, or the days until the next."""
    since = (day - operation).days
    reached = [card for card in CARD_DAYS if card <= since]
    return reached[-1] if reached and since < reached[-1] + CARD_STANDS else None


def signs_at_hand(day: date, operation: date | None) -> bool:
    """Whether the urgent signs stand under every check-in."""
    return operation is not None and 0 <= (day - operation).days <= SIGNS_AT_HAND


def asks_whether(operation: date, now: datetime, at: time, days: Days) -> datetime:
    """When to ask whether a planned operation took place: at the person's own time of day.

    The next one from now on that is on the day after, or later, whether or not they are asked
    anything on that day.
    """
    every_day = replace(days, asked=None)
    asked = max(now, datetime.combine(operation, time(0), UTC) - timedelta(days=1))
    while every_day.day_of(asked := every_day.next_due(asked, at)) <= operation:
        pass
    return asked
