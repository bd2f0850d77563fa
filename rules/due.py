"""When something is due: local days and local times turned into UTC instants, in every zone.

The recurrence is our own because a cron trigger fires twice on the night when the clock goes back
and skips the day when the time is missing at midnight. The rule here: one occurrence on every
local day that exists. Everything rests on `instant_of`, which knows a single day, so that other
patterns only have to choose the days and the times: rules/days.py does, for a person's own days.

Instants are aware datetimes and come back in UTC; a naive one raises ValueError. A zone is an IANA
name; an unknown one raises ZoneInfoNotFoundError (a KeyError) or ValueError, see `is_zone`.
"""

from __future__ import annotations

import math
import zoneinfo
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache

MIDNIGHT = time(0)
ONE_DAY = timedelta(days=1)
ONE_MINUTE = timedelta(minutes=1)


class NoSuchDay(ValueError):
    """The zone never had this local day: Apia went from 29 to 31 December 2011."""


def next_due(after: datetime, at: time, zone: str) -> datetime:
    """The first daily occurrence of local time `at` strictly after `after`."""
    return next(_daily(after, at, zone))


def _daily(after: datetime, at: time, zone: str) -> Iterator[datetime]:
    day = local_day(after, zone)
    while True:
        try:
            due = instant_of(day, at, zone)
        except NoSuchDay:
            pass
        else:
            if due > after:
                yield due
        day += ONE_DAY


@lru_cache(maxsize=8192)  # people who share a zone and a time share the answer
def instant_of(day: date, at: time, zone: str) -> datetime:
    """The instant of local time `at` (naive) on `day`, always an instant of that local day.

    A time that comes twice means the first of the two. A time that is missing means the first
    instant after the gap: 02:30 is 03:00 on Berlin's spring night, 00:15 is 01:00 on Cairo's.
    Where the gap swallows the rest of the day (Nuuk, 28 March 2026, 23:00 on) it means the day's
    last minute, since the next day has an occurrence of its own.
    Raises NoSuchDay where the whole day is missing.
    """
    if at.tzinfo is not None:
        raise ValueError("a daily time is a local time without a zone of its own")
    wall = datetime.combine(day, at)
    here = _zone(zone)
    # PEP 495: fold=0 is the first of two times, and in a gap the reading by the offset before it.
    instant = wall.replace(tzinfo=here, fold=0).astimezone(UTC)
    if _wall(instant, here) == wall:
        return instant
    before_gap = wall.replace(tzinfo=here, fold=1).astimezone(UTC)
    reopened = _offset_change(before_gap, instant, here)
    if _wall(reopened, here).date() == day:
        return reopened
    last_minute = reopened - ONE_MINUTE
    if _wall(last_minute, here).date() == day:
        return last_minute
    raise NoSuchDay(f"{zone} has no {day}")


def local_time(instant: datetime, zone: str) -> datetime:
    """The same instant with the zone's own wall clock and offset, for showing."""
    return _aware(instant).astimezone(_zone(zone))


def local_day(instant: datetime, zone: str) -> date:
    """The date on the zone's calendar at `instant`."""
    return local_time(instant, zone).date()


def end_of_day(instant: datetime, zone: str) -> datetime:
    """The first instant of the next local day that exists, always later than `instant`."""
    here = _zone(zone)
    end = next_due(instant, MIDNIGHT, zone)
    # A clock set back shortly after midnight (St John's until 2011, 00:01 to 23:01) brings the
    # old day back, so the next one begins twice and the second beginning may be the one ahead.
    midnight = datetime.combine(local_day(instant, zone) + ONE_DAY, MIDNIGHT)
    again = midnight.replace(tzinfo=here, fold=1).astimezone(UTC)
    if instant < again < end and _wall(again, here) == midnight:
        return again
    return end


def is_zone(name: str) -> bool:
    """Whether `name` is an IANA zone that this machine knows (exact spelling and case)."""
    return name in _zone_names()


def _offset_change(before: datetime, after: datetime, here: zoneinfo.ZoneInfo) -> datetime:
    """The instant, a whole second, at which the offset that holds at `after` began."""
    new = after.astimezone(here).utcoffset()
    low, high = math.floor(before.timestamp()), math.floor(after.timestamp())
    while high - low > 1:
        middle = (low + high) // 2
        if datetime.fromtimestamp(middle, here).utcoffset() == new:
            high = middle
        else:
            low = middle
    return datetime.fromtimestamp(high, UTC)


def _wall(instant: datetime, here: zoneinfo.ZoneInfo) -> datetime:
    return instant.astimezone(here).replace(tzinfo=None)


def _aware(instant: datetime) -> datetime:
    if instant.tzinfo is None or instant.utcoffset() is None:
        raise ValueError(f"an instant needs a time zone: {instant!r}")
    return instant


@cache  # there are about 600; zoneinfo itself keeps only the last 8
def _zone(name: str) -> zoneinfo.ZoneInfo:
    return zoneinfo.ZoneInfo(name)


@lru_cache(maxsize=1)
def _zone_names() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())
