"""An operation as the rules see it: a day, or a month of which the day is not known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


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
