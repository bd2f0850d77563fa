"""A calendar of buttons: which days, months and years it offers, and how a button names one.

A month is the first of its days. Weekdays count from 0, Monday.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
# An operation under 12 weeks past is asked for by its day, an older one by its month.
BY_THE_DAY = timedelta(weeks=12)
YEARS_BACK = 90
YEARS_A_PAGE = 12


@dataclass(frozen=True)
class Span:
    """The days that may be picked, both ends counted."""

    first: date
    last: date

    def has(self, day: date) -> bool:
        """Whether this day may be picked."""
        return self.first <= day <= self.last

    def has_month(self, month: date) -> bool:
        """Whether any day of a month may be picked."""
        return month_of(self.first) <= month <= self.last

    def nearest_month(self, month: date) -> date:
        """The month itself, or the first or last one on offer."""
        return max(month_of(self.first), min(month, month_of(self.last)))

    def wider(self, by: timedelta) -> Span:
        """The same with some days more at both ends."""
        return Span(self.first - by, self.last + by)


def ahead(today: date) -> Span:
    """From today on, a year ahead."""
    return Span(today, month_after(month_of(today), 13) - ONE_DAY)


def past(today: date) -> Span:
    """Up to today, as far back as people need."""
    return Span(date(today.year - YEARS_BACK, 1, 1), today)


def by_the_day(today: date) -> Span:
    """The months up to today with a day that is under 12 weeks past."""
    return Span(month_of(today - BY_THE_DAY + ONE_DAY), today)


def month_of(day: date) -> date:
    """The month that a day is in."""
    return day.replace(day=1)


def month_after(month: date, by: int = 1) -> date:
    """The month so many months later; earlier when it is negative."""
    count = month.year * 12 + month.month - 1 + by
    return date(count // 12, count % 12 + 1, 1)


def weeks_of(month: date, first_weekday: int) -> list[list[date | None]]:
    """The rows of a month's page, of seven days each; None before its first and after its last."""
    blank: list[date | None] = [None] * ((month.weekday() - first_weekday) % 7)
    days = (month_after(month) - month).days
    cells = [*blank, *(month + n * ONE_DAY for n in range(days))]
    cells += [None] * (-len(cells) % 7)
    return [cells[start : start + 7] for start in range(0, len(cells), 7)]


def years_of(year: int, last: int) -> list[int]:
    """The page of twelve years that a year stands on; the pages end with the last year on offer."""
    start = last - YEARS_A_PAGE * ((last - year) // YEARS_A_PAGE + 1) + 1
    return [start + n for n in range(YEARS_A_PAGE)]


def parse_day(text: str) -> date | None:
    """'20261224' as a day; None for anything else."""
    return _parse(text) if len(text) == 8 else None


def parse_month(text: str) -> date | None:
    """'202612' as a month; None for anything else."""
    return _parse(text + "01") if len(text) == 6 else None


def _parse(text: str) -> date | None:
    if not (text.isascii() and text.isdigit()):
        return None
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None
