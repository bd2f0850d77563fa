"""A person's own days: in their zone, from the hour at which they begin, and which are asked.

The one place that knows which day an instant belongs to for somebody. A day that begins at 04:00
reaches to 04:00 of the next, so that 02:30 on a Tuesday is still Monday's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import takewhile

from rules import due
from rules.due import MIDNIGHT, ONE_DAY, ONE_MINUTE, NoSuchDay

OPEN_AT_LEAST = timedelta(hours=3)  # a check-in asked late in the evening can still be answered
PATTERN = re.compile(r"[0-6]{1,7}|/[1-9]")


@dataclass(frozen=True)
class Days:
    """`asked`: weekdays ('024', Monday is 0), or every so many days ('/3') counted from `since`;
    None: every day. Raises ValueError for anything else."""

    zone: str
    starts: time = MIDNIGHT
    asked: str | None = None
    since: date | None = None

    def __post_init__(self) -> None:
        if self.asked is not None and PATTERN.fullmatch(self.asked) is None:
            raise ValueError(f"no pattern of days: {self.asked!r}")

    def day_of(self, instant: datetime) -> date:
        """The day that an instant belongs to for this person."""
        calendar = due.local_day(instant, self.zone)
        if self.starts == MIDNIGHT or instant >= self.start_of(calendar):
            return calendar
        return self._step(calendar, -ONE_DAY)

    def start_of(self, day: date) -> datetime:
        """The first instant of a day. Raises NoSuchDay where the zone never had it."""
        return due.instant_of(day, self.starts, self.zone)

    def over_at(self, day: date) -> datetime:
        """The first instant of the day after it."""
        return self.start_of(self._step(day, ONE_DAY))

    def end_of(self, instant: datetime) -> datetime:
        """When the day of an instant is over."""
        if self.starts == MIDNIGHT:
            return due.end_of_day(instant, self.zone)
        return self.over_at(self.day_of(instant))

    def closes_at(self, asked: datetime) -> datetime:
        """When a check-in asked at `asked` closes: with its day, at least 3 hours later."""
        return max(self.end_of(asked), asked + OPEN_AT_LEAST)

    def asks_on(self, day: date) -> bool:
        """Whether anything is asked on a day."""
        if self.asked is None:
            return True
        if self.asked.startswith("/"):
            return (day - (self.since or date.min)).days % int(self.asked[1:]) == 0
        return str(day.weekday()) in self.asked

    def instant_of(self, day: date, at: time) -> datetime:
        """The instant of local time `at` within a day. Raises NoSuchDay like `start_of`."""
        if at >= self.starts:
            return due.instant_of(day, at, self.zone)
        self.start_of(day)
        # After midnight, before the day is over; where the two are one instant, a minute earlier.
        following = self._step(day, ONE_DAY)
        return min(due.instant_of(following, at, self.zone), self.start_of(following) - ONE_MINUTE)

    def next_due(self, after: datetime, at: time) -> datetime:
        """The first occurrence of local time `at` after an instant, on a day that is asked."""
        return next(self._due(after, at))

    def occurrences(self, after: datetime, until: datetime, at: time) -> Iterator[datetime]:
        """The occurrences in order, later than `after` and no later than `until`."""
        return takewhile(lambda instant: instant <= until, self._due(after, at))

    def _due(self, after: datetime, at: time) -> Iterator[datetime]:
        day = self.day_of(after)
        while True:
            if self.asks_on(day):
                try:
                    instant = self.instant_of(day, at)
                except NoSuchDay:
                    pass
                else:
                    if instant > after:
                        yield instant
            day += ONE_DAY

    def _step(self, day: date, step: timedelta) -> date:
        """The next day, or the one before, that the zone has."""
        while True:
            day += step
            try:
                self.start_of(day)
            except NoSuchDay:
                continue
            return day


@lru_cache(maxsize=8192)  # people who share a rhythm share it
def days(zone: str, starts: str | None, asked: str | None, since: date | None) -> Days:
    """Days as they are stored: `starts` is 'HH:MM', None at midnight."""
    return Days(zone, time.fromisoformat(starts) if starts else MIDNIGHT, asked, since)
