"""Recurrence in every zone: tables of the nights that matter, and laws that hold everywhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.days import Days
from rules.due import (
    NoSuchDay,
    end_of_day,
    instant_of,
    is_zone,
    local_day,
    local_time,
    next_due,
)

ZONES = sorted(available_timezones())
EPOCH, HORIZON = datetime(2000, 1, 1, tzinfo=UTC), datetime(2035, 12, 31, tzinfo=UTC)
DAY = timedelta(days=1)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def clock(text: str) -> time:
    return time.fromisoformat(text)


@pytest.mark.parametrize(
    ("zone", "day", "at", "instant", "shown"),
    [
        # Berlin, 02:00 to 03:00 on 29 March and back on 25 October 2026
        ("Europe/Berlin", "2026-03-28", "02:30", "2026-03-28 01:30", "02:30 +0100"),
        ("Europe/Berlin", "2026-03-29", "01:59", "2026-03-29 00:59", "01:59 +0100"),
        ("Europe/Berlin", "2026-03-29", "02:00", "2026-03-29 01:00", "03:00 +0200"),
        ("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29 01:00", "03:00 +0200"),
        ("Europe/Berlin", "2026-03-29", "03:00", "2026-03-29 01:00", "03:00 +0200"),
        ("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25 00:30", "02:30 +0200"),
        ("Europe/Berlin", "2026-10-25", "03:00", "2026-10-25 02:00", "03:00 +0100"),
        ("Europe/Berlin", "2026-10-25", "18:30", "2026-10-25 17:30", "18:30 +0100"),
        # missing at midnight
        ("Africa/Cairo", "2026-04-24", "00:15", "2026-04-23 22:00", "01:00 +0300"),
        ("Africa/Cairo", "2026-04-23", "23:59", "2026-04-23 21:59", "23:59 +0200"),
        ("America/Santiago", "2026-09-06", "00:30", "2026-09-06 04:00", "01:00 -0300"),
        ("America/Havana", "2026-03-08", "00:00", "2026-03-08 05:00", "01:00 -0400"),
        ("Asia/Beirut", "2026-03-29", "00:45", "2026-03-28 22:00", "01:00 +0300"),
        # twice, on the evening before
        ("Africa/Cairo", "2026-10-29", "23:30", "2026-10-29 20:30", "23:30 +0300"),
        ("America/Santiago", "2026-04-04", "23:30", "2026-04-05 02:30", "23:30 -0300"),
        # half an hour
        ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03 15:30", "02:30 +1100"),
        ("Australia/Lord_Howe", "2026-10-04", "02:45", "2026-10-03 15:45", "02:45 +1100"),
        ("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04 14:45", "01:45 +1100"),
        ("America/New_York", "2026-03-08", "02:30", "2026-03-08 07:00", "03:00 -0400"),
        ("America/New_York", "2026-11-01", "01:30", "2026-11-01 05:30", "01:30 -0400"),
        ("America/St_Johns", "2026-03-08", "02:30", "2026-03-08 05:30", "03:00 -0230"),
        ("America/St_Johns", "2011-03-13", "00:01", "2011-03-13 03:31", "01:01 -0230"),
        ("Asia/Kathmandu", "2026-06-01", "18:30", "2026-06-01 12:45", "18:30 +0545"),
        # Casablanca goes back for Ramadan and forward after it
        ("Africa/Casablanca", "2026-02-15", "02:30", "2026-02-15 01:30", "02:30 +0100"),
        ("Africa/Casablanca", "2026-02-15", "03:30", "2026-02-15 03:30", "03:30 +0000"),
        ("Africa/Casablanca", "2026-03-22", "02:30", "2026-03-22 02:00", "03:00 +0100"),
        ("Pacific/Apia", "2011-12-29", "09:00", "2011-12-29 19:00", "09:00 -1000"),
        ("Pacific/Apia", "2011-12-31", "09:00", "2011-12-30 19:00", "09:00 +1400"),
        # Nuuk goes from 23:00 straight to the next day: the last minute of this one stands in
        ("America/Nuuk", "2026-03-28", "23:30", "2026-03-29 00:59", "22:59 -0200"),
        ("America/Nuuk", "2026-03-29", "00:00", "2026-03-29 01:00", "00:00 -0100"),
    ],
)
def test_a_local_time_of_a_day_is_this_instant(
    zone: str, day: str, at: str, instant: str, shown: str
) -> None:
    due = instant_of(date.fromisoformat(day), clock(at), zone)
    assert due == utc(instant)
    assert due.tzinfo is UTC
    assert local_time(due, zone).strftime("%H:%M %z") == shown
    assert local_day(due, zone) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("zone", "at", "after", "due"),
    [
        ("Europe/Berlin", "18:30", "2026-07-01 16:29:59", "2026-07-01 16:30"),
        ("Europe/Berlin", "18:30", "2026-07-01 16:30", "2026-07-02 16:30"),
        ("Europe/Berlin", "02:30", "2026-03-28 01:30", "2026-03-29 01:00"),
        ("Europe/Berlin", "02:30", "2026-03-29 01:00", "2026-03-30 00:30"),
        ("Europe/Berlin", "02:30", "2026-10-24 00:30", "2026-10-25 00:30"),
        ("Europe/Berlin", "02:30", "2026-10-25 00:30", "2026-10-26 01:30"),
        ("Africa/Cairo", "00:15", "2026-04-22 22:15", "2026-04-23 22:00"),
        ("Africa/Cairo", "00:15", "2026-04-23 22:00", "2026-04-24 21:15"),
        ("America/Santiago", "00:30", "2026-09-05 04:30", "2026-09-06 04:00"),
        ("America/Santiago", "00:30", "2026-09-06 04:00", "2026-09-07 03:30"),
        ("Pacific/Apia", "09:00", "2011-12-29 19:00", "2011-12-30 19:00"),
        ("Pacific/Kwajalein", "09:00", "1993-08-20 21:00", "1993-08-21 21:00"),
        ("Pacific/Kiritimati", "12:00", "2026-01-01 00:00", "2026-01-01 22:00"),
    ],
)
def test_the_next_occurrence_comes_strictly_after(zone: str, at: str, after: str, due: str) -> None:
    assert next_due(utc(after), clock(at), zone) == utc(due)


def test_occurrences_leave_out_the_first_bound_and_keep_the_last() -> None:
    times = Days("Europe/Berlin").occurrences(
        utc("2026-10-24 00:30"), utc("2026-10-27 01:30"), time(2, 30)
    )
    assert list(times) == [
        utc("2026-10-25 00:30"),
        utc("2026-10-26 01:30"),
        utc("2026-10-27 01:30"),
    ]


def test_nothing_occurs_in_an_empty_span() -> None:
    at = utc("2026-07-01 16:30")
    assert list(Days("Europe/Berlin").occurrences(at, at, time(18, 30))) == []
    assert list(Days("Europe/Berlin").occurrences(at, at - DAY, time(18, 30))) == []


@pytest.mark.parametrize(
    ("zone", "day"), [("Pacific/Apia", "2011-12-30"), ("Pacific/Fakaofo", "2011-12-30")]
)
def test_a_day_that_never_was_has_no_instants(zone: str, day: str) -> None:
    with pytest.raises(NoSuchDay):
        instant_of(date.fromisoformat(day), time(18, 30), zone)
    with pytest.raises(NoSuchDay):
        Days(zone).start_of(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("zone", "instant", "end"),
    [
        ("Europe/Berlin", "2026-07-01 16:30", "2026-07-01 22:00"),
        ("Europe/Berlin", "2026-07-01 22:00", "2026-07-02 22:00"),
        ("Africa/Cairo", "2026-04-23 20:00", "2026-04-23 22:00"),
        ("Africa/Cairo", "2026-10-29 20:30", "2026-10-29 22:00"),
        ("America/Havana", "2026-11-01 04:30", "2026-11-02 05:00"),
        ("America/Havana", "2026-11-01 05:30", "2026-11-02 05:00"),
        ("Pacific/Apia", "2011-12-30 01:00", "2011-12-30 10:00"),
        # St John's, 00:01 back to 23:01: 7 November 2010 begins at 02:30 and again at 03:30 UTC
        ("America/St_Johns", "2010-11-07 02:00", "2010-11-07 02:30"),
        ("America/St_Johns", "2010-11-07 02:45", "2010-11-07 03:30"),
        ("America/St_Johns", "2010-11-07 04:00", "2010-11-08 03:30"),
    ],
)
def test_a_local_day_ends_where_the_next_begins(zone: str, instant: str, end: str) -> None:
    assert end_of_day(utc(instant), zone) == utc(end)


@pytest.mark.parametrize(
    ("zone", "day", "start"),
    [
        ("Africa/Cairo", "2026-04-24", "2026-04-23 22:00"),
        ("America/Santiago", "2026-09-06", "2026-09-06 04:00"),
        ("Asia/Beirut", "2026-03-29", "2026-03-28 22:00"),
        ("America/Havana", "2026-03-08", "2026-03-08 05:00"),
        ("America/Havana", "2026-11-01", "2026-11-01 04:00"),
        ("Asia/Kathmandu", "2026-01-01", "2025-12-31 18:15"),
    ],
)
def test_a_local_day_starts_with_its_first_instant(zone: str, day: str, start: str) -> None:
    assert Days(zone).start_of(date.fromisoformat(day)) == utc(start)


@pytest.mark.parametrize(
    ("asked", "closes"),
    [
        ("2026-07-01 16:30", "2026-07-01 22:00"),  # 18:30 in Berlin: midnight
        ("2026-07-01 19:00", "2026-07-01 22:00"),  # 21:00: midnight is just far enough
        ("2026-07-01 20:30", "2026-07-01 23:30"),  # 22:30: three hours
        ("2026-10-24 20:30", "2026-10-24 23:30"),  # the night of 25 October
    ],
)
def test_a_check_in_stays_open_until_midnight_and_at_least_three_hours(
    asked: str, closes: str
) -> None:
    assert Days("Europe/Berlin").closes_at(utc(asked)) == utc(closes)


def test_an_instant_in_another_offset_is_the_same_instant() -> None:
    in_tokyo = datetime(2026, 7, 1, 23, 0, tzinfo=ZoneInfo("Asia/Tokyo"))
    assert next_due(in_tokyo, time(18, 30), "Europe/Berlin") == utc("2026-07-01 16:30")
    assert Days("Europe/Berlin").closes_at(in_tokyo).tzinfo is UTC


def test_naive_instants_are_refused() -> None:
    naive = datetime(2026, 7, 1, 12, 0)  # noqa: DTZ001
    zone, at = "Europe/Berlin", time(18, 30)
    calls: tuple[Callable[[], object], ...] = (
        lambda: next_due(naive, at, zone),
        lambda: local_day(naive, zone),
        lambda: local_time(naive, zone),
        lambda: end_of_day(naive, zone),
        lambda: Days(zone).closes_at(naive),
    )
    for call in calls:
        with pytest.raises(ValueError, match="needs a time zone"):
            call()


def test_a_daily_time_with_a_zone_of_its_own_is_refused() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        instant_of(date(2026, 7, 1), time(18, 30, tzinfo=UTC), "Europe/Berlin")


def test_only_names_of_zones_are_zones() -> None:
    assert is_zone("Europe/Berlin")
    assert is_zone("UTC")
    for name in ("", "Europe", "Europe/Atlantis", "../etc/passwd", "europe/berlin", "Berlin"):
        assert not is_zone(name)
    with pytest.raises(ZoneInfoNotFoundError):
        next_due(utc("2026-07-01 12:00"), time(18, 30), "Europe/Atlantis")


# ---- laws that hold in every zone -------------------------------------------------------------


@cache
def clock_changes(zone: str) -> tuple[datetime, ...]:
    """When the zone's offset changed in 2000 to 2035, to the second, looked for week by week."""
    here = ZoneInfo(zone)
    found = []
    low, step = int(EPOCH.timestamp()), 7 * 86400
    offset = datetime.fromtimestamp(low, here).utcoffset()
    while low < HORIZON.timestamp():
        high = low + step
        now = datetime.fromtimestamp(high, here).utcoffset()
        if now != offset:
            while high - low > 1:
                middle = (low + high) // 2
                if datetime.fromtimestamp(middle, here).utcoffset() == offset:
                    low = middle
                else:
                    high = middle
            found.append(datetime.fromtimestamp(high, UTC))
            offset, low = datetime.fromtimestamp(high, here).utcoffset(), high
        else:
            low = high
    return tuple(found)


def day_exists(day: date, zone: str) -> bool:
    """Whether any quarter of an hour of a generous span falls on the local day."""
    begin = datetime.combine(day, time(0), UTC) - timedelta(hours=16)
    here = ZoneInfo(zone)
    return any(
        (begin + timedelta(minutes=15 * i)).astimezone(here).date() == day for i in range(4 * 56)
    )


def exists(wall: datetime, zone: str) -> bool:
    here = ZoneInfo(zone)
    there_and_back = wall.replace(tzinfo=here).astimezone(UTC).astimezone(here)
    return there_and_back.replace(tzinfo=None) == wall


def check_run(due: list[datetime], at: time, zone: str) -> None:
    """One occurrence on each local day that exists, at the wall time unless that is missing."""
    days = [local_day(t, zone) for t in due]
    for (earlier, later), (day, next_day) in zip(pairwise(due), pairwise(days), strict=True):
        assert earlier < later
        assert day < next_day
        for gap in range(1, (next_day - day).days):
            assert not day_exists(day + gap * DAY, zone), (zone, day)
    for t, day in zip(due, days, strict=True):
        shown = local_time(t, zone)
        if exists(datetime.combine(day, at), zone):
            assert shown.timetz().replace(tzinfo=None) == at
            assert shown.fold == 0
        elif shown.time() > at:
            # pushed past a gap: one second before, the clock still stood before `at`
            assert local_time(t - timedelta(seconds=1), zone).replace(tzinfo=None) < (
                datetime.combine(day, at)
            )
        else:
            # the gap swallowed the rest of the day: two minutes later it is another day
            assert local_day(t + timedelta(minutes=2), zone) > day


instants = st.timedeltas(timedelta(0), HORIZON - EPOCH).map(lambda since: EPOCH + since)


@st.composite
def moments(draw: st.DrawFn) -> tuple[str, datetime]:
    """A zone and an instant, mostly within two days of a change of its clock."""
    zone = draw(st.sampled_from(ZONES))
    changes = clock_changes(zone)
    if not changes or draw(st.integers(0, 3)) == 0:
        return zone, draw(instants)
    near = draw(st.timedeltas(-2 * DAY, 2 * DAY))
    return zone, draw(st.sampled_from(changes)) + near


@settings(max_examples=1500, deadline=None)
@given(moments(), st.times())
def test_every_local_day_has_one_occurrence(moment: tuple[str, datetime], at: time) -> None:
    zone, after = moment
    due = []
    latest = after
    for _ in range(5):
        latest = next_due(latest, at, zone)
        due.append(latest)
    assert after < due[0]
    check_run(due, at, zone)
    assert due == list(Days(zone).occurrences(after, due[-1], at))


@settings(max_examples=500, deadline=None)
@given(moments(), st.times(), st.floats(0, 1, exclude_max=True))
def test_a_walk_from_anywhere_inside_meets_the_same_instants(
    moment: tuple[str, datetime], at: time, share: float
) -> None:
    zone, after = moment
    due = list(Days(zone).occurrences(after, after + 6 * DAY, at))
    inside = after + share * (6 * DAY)
    assert list(Days(zone).occurrences(inside, after + 6 * DAY, at)) == [
        t for t in due if t > inside
    ]


@settings(max_examples=500, deadline=None)
@given(moments())
def test_a_day_ends_after_every_instant_of_it_and_the_next_one_begins(
    moment: tuple[str, datetime],
) -> None:
    zone, instant = moment
    day, end = local_day(instant, zone), end_of_day(instant, zone)
    assert instant < end <= instant + 3 * DAY
    assert local_day(end, zone) > day
    assert local_day(end - timedelta(microseconds=1), zone) == day
    assert Days(zone).closes_at(instant) >= max(end, instant + timedelta(hours=3))


@pytest.mark.parametrize("at", ["00:00", "00:15", "01:30", "02:30", "03:00", "18:30", "23:45"])
def test_around_every_clock_change_of_every_zone_no_day_is_skipped_or_doubled(at: str) -> None:
    seen = set()
    for zone in ZONES:
        changes = clock_changes(zone)
        # Berlin and London change at the same instant, but at different local times.
        clocks = tuple((t, local_time(t, zone).utcoffset()) for t in changes)
        if not changes or clocks in seen:  # steady, or a link to a zone already walked
            continue
        seen.add(clocks)
        for change in changes:
            due = list(Days(zone).occurrences(change - 2 * DAY, change + 2 * DAY, clock(at)))
            assert len(due) >= 3
            check_run(due, clock(at), zone)
    assert len(seen) > 150
