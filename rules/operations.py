"""An operation: a day, or a month of which the day is not known; and what follows from its day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from rules.days import Days

SIGNS_AT_HAND = 14  # days after an operation on which the urgent signs are one tap away
# Days after an operation on which a card names them; stages.csv, early_postop_relief.
CARD_DAYS = (1, 7, 14, 21, 28, 35, 42)
CARD_STANDS = 7  # days: somebody asked seldom gets a card beside the next question


@dataclass(frozen=True)
class Operation:
    """One that a person told of and that was not cancelled.

    `exact` False: only the month of `day` is known. `done` False: planned, and nobody has said
    yet whether it took place, even if its day is over.
    """

    day: date
    exact: bool = True
    done: bool = True

    @property
    def earliest(self) -> date:
        return self.day if self.exact else self.day.replace(day=1)

    @property
    def latest(self) -> date:
        if self.exact:
            return self.day
        next_month = self.day.replace(day=28) + timedelta(days=4)
        return next_month - timedelta(days=next_month.day)

    def may_be_on(self, day: date) -> bool:
        """Whether it is on that day; of a month alone nobody can say so."""
        return self.exact and self.day == day

    def judged_by(self, today: date) -> date | None:
        """The day by which flags count it; None when it cannot be placed before or after today.

        One of a month that took place counts from the month's first day: it is then quiet for no
        longer than it is with the real day. A planned one of a month is ahead until the month is
        over, and then unknown. A planned day that has passed counts until somebody says otherwise.
        """
        if self.exact:
            return self.day
        if self.done:
            return min(self.earliest, today)
        return self.latest if self.latest > today else None


def unsure_days(told: Iterable[Operation], today: date) -> int | None:
    """How many days later than `judged_by` says the last operation may have been.

    None: it was planned, its day is over, and nobody has said whether it took place.
    """
    last: tuple[date, Operation] | None = None
    for one in told:
        day = one.judged_by(today)
        if day is not None and day <= today and (last is None or day > last[0]):
            last = day, one
    if last is None:
        return 0
    day, one = last
    return (min(one.latest, today) - day).days if one.done else None


def card_of(day: date, operation: date) -> int | None:
    """The card day that a day stands for, or None: one of CARD_DAYS, or the days until the next."""
    since = (day - operation).days
    reached = [card for card in CARD_DAYS if card <= since]
    return reached[-1] if reached and since < reached[-1] + CARD_STANDS else None


def signs_at_hand(day: date, told: Iterable[Operation], recovering_since: date | None) -> bool:
    """Whether the urgent signs stand under every check-in: an operation may have been so lately.

    `recovering_since`: when somebody said that they are recovering, if they did. It stands for an
    operation of which they told neither day nor month.
    """
    been = [min(one.latest, day) for one in told if one.earliest <= day]
    if not been and recovering_since is not None:
        been = [recovering_since]
    return any((day - latest).days <= SIGNS_AT_HAND for latest in been)


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
