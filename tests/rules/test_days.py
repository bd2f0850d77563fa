"""A person's own days: tables of nights and patterns, and laws that hold in every zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules import due
from rules.days import Days, days
from tests.rules.test_due import clock_changes, day_exists, moments

BERLIN = "Europe/Berlin"
DAY = timedelta(days=1)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "starts", "instant", "day"),
    [
        (BERLIN, "00:00", "2026-10-05 22:00", "2026-10-06"),
        (BERLIN, "04:00", "2026-10-05 22:00", "2026-10-05"),
        (BERLIN, "04:00", "2026-10-06 01:59", "2026-10-05"),
        (BERLIN, "04:00", "2026-10-06 02:00", "2026-10-06"),
        # 03:00 is the first instant after the missing hour, and comes after the hour that is twice
        (BERLIN, "03:00", "2026-03-29 00:59", "2026-03-28"),
        (BERLIN, "03:00", "2026-03-29 01:00", "2026-03-29"),
        (BERLIN, "03:00", "2026-10-25 01:59", "2026-10-24"),
        (BERLIN, "03:00", "2026-10-25 02:00", "2026-10-25"),
        # Apia had no 30 December 2011: the day before reaches to 04:00 on the 31st
        ("Pacific/Apia", "04:00", "2011-12-30 13:59", "2011-12-29"),
        ("Pacific/Apia", "04:00", "2011-12-30 14:00", "2011-12-31"),
    ],
)
def test_an_instant_belongs_to_this_day(zone: str, starts: str, instant: str, day: str) -> None:
    mine = Days(zone, time.fromisoformat(starts))
    assert mine.day_of(utc(instant)) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("zone", "starts", "day", "at", "instant"),
    [
        (BERLIN, "04:00", "2026-10-05", "18:30", "2026-10-05 16:30"),
        (BERLIN, "04:00", "2026-10-05", "04:00", "2026-10-05 02:00"),
        (BERLIN, "04:00", "2026-10-05", "01:00", "2026-10-05 23:00"),
        # 02:30 and 03:00 of 29 March are one instant: the day's last minute stands in
        (BERLIN, "03:00", "2026-03-28", "02:30", "2026-03-29 00:59"),
        (BERLIN, "03:00", "2026-10-24", "02:30", "2026-10-25 00:30"),
        ("Pacific/Apia", "04:00", "2011-12-29", "01:00", "2011-12-30 11:00"),
    ],
)
def test_a_time_after_midnight_belongs_to_the_day_before(
    zone: str, starts: str, day: str, at: str, instant: str
) -> None:
    mine = Days(zone, time.fromisoformat(starts))
    found = mine.instant_of(date.fromisoformat(day), time.fromisoformat(at))
    assert found == utc(instant)
    assert mine.day_of(found) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("asked", "since", "expected"),
    [
        (None, None, [5, 6, 7, 8, 9, 10, 11, 12]),
        ("024", None, [5, 7, 9, 12]),  # Monday, Wednesday, Friday
        ("6", None, [11, 18]),
        ("/2", "2026-10-05", [5, 7, 9, 11]),
        ("/3", "2026-10-06", [6, 9, 12]),
        ("/7", "2026-10-06", [6, 13]),
        ("/3", "2026-12-31", [5, 8, 11]),  # 87 days ahead
    ],
)
def test_a_pattern_asks_on_these_days_of_october(
    asked: str | None, since: str | None, expected: list[int]
) -> None:
    mine = Days(BERLIN, asked=asked, since=date.fromisoformat(since) if since else None)
    found = mine.occurrences(utc("2026-10-04 22:00"), utc("2026-11-01 12:00"), time(18, 30))
    assert [mine.day_of(t).day for t in islice(found, len(expected))] == expected


def test_a_question_after_midnight_is_asked_for_the_day_that_was_chosen() -> None:
    night = Days(BERLIN, time(4), "0")  # Mondays, and 5 October 2026 is one
    asked = night.next_due(utc("2026-10-05 10:00"), time(1))
    assert asked == utc("2026-10-05 23:00")
    assert night.day_of(asked) == date(2026, 10, 5)
    assert night.next_due(asked, time(1)) == utc("2026-10-12 23:00")


@pytest.mark.parametrize(
    ("starts", "asked", "closes"),
    [
        ("00:00", "2026-10-05 16:30", "2026-10-05 22:00"),
        ("04:00", "2026-10-05 16:30", "2026-10-06 02:00"),
        ("04:00", "2026-10-05 23:30", "2026-10-06 02:30"),  # three hours
        ("04:00", "2026-10-06 03:00", "2026-10-07 02:00"),
    ],
)
def test_a_check_in_stays_open_until_the_day_is_over(starts: str, asked: str, closes: str) -> None:
    assert Days(BERLIN, time.fromisoformat(starts)).closes_at(utc(asked)) == utc(closes)


@pytest.mark.parametrize("asked", ["", "7", "/0", "/", "/10", "0 2", "daily"])
def test_what_is_no_pattern_is_refused(asked: str) -> None:
    with pytest.raises(ValueError, match="no pattern"):
        Days(BERLIN, asked=asked)


def test_days_are_kept_as_they_are_stored() -> None:
    assert days(BERLIN, None, None, None) == Days(BERLIN)
    assert days(BERLIN, "04:00", "/3", date(2026, 10, 5)) == Days(
        BERLIN, time(4), "/3", date(2026, 10, 5)
    )


# ---- laws that hold in every zone -------------------------------------------------------------

starts_at = st.sampled_from([time(0), time(3), time(4), time(5), time(6)]) | st.times()
patterns = (
    st.none()
    | st.sampled_from(["/2", "/3", "/7"])
    | st.sets(st.sampled_from("0123456"), min_size=1).map(lambda chosen: "".join(sorted(chosen)))
)


@settings(max_examples=1000, deadline=None)
@given(moments(), st.times(), starts_at, patterns)
def test_every_day_that_is_asked_has_one_occurrence_and_no_other_has(
    moment: tuple[str, datetime], at: time, starts: time, asked: str | None
) -> None:
    zone, after = moment
    mine = Days(zone, starts, asked, date(2026, 10, 5))
    found = list(islice(mine.occurrences(after, after + 40 * DAY, at), 4))
    assert found, "a week is never without a day"
    assert after < found[0]
    assert found[0] == mine.next_due(after, at)
    belong = [mine.day_of(instant) for instant in found]
    assert all(mine.asks_on(day) for day in belong)
    for (earlier, later), (day, next_day) in zip(pairwise(found), pairwise(belong), strict=True):
        assert earlier < later
        between = [day + n * DAY for n in range(1, (next_day - day).days)]
        assert not [d for d in between if mine.asks_on(d) and day_exists(d, zone)], (zone, day)


@settings(max_examples=1000, deadline=None)
@given(moments(), starts_at)
def test_a_day_is_one_stretch_from_its_start_to_the_start_of_the_next(
    moment: tuple[str, datetime], starts: time
) -> None:
    zone, instant = moment
    mine = Days(zone, starts)
    day, end = mine.day_of(instant), mine.end_of(instant)
    assert instant < end <= instant + 3 * DAY
    assert mine.day_of(end) > day
    assert mine.day_of(end - timedelta(microseconds=1)) == day
    assert mine.start_of(day) <= instant
    assert mine.closes_at(instant) == max(end, instant + timedelta(hours=3))


@settings(max_examples=500, deadline=None)
@given(moments(), st.times())
def test_from_midnight_and_every_day_is_the_calendar(
    moment: tuple[str, datetime], at: time
) -> None:
    zone, instant = moment
    assert Days(zone).day_of(instant) == due.local_day(instant, zone)
    assert Days(zone).next_due(instant, at) == due.next_due(instant, at, zone)


def test_on_the_nights_when_the_clock_changes_in_every_zone() -> None:
    for zone in ("Europe/Berlin", "Africa/Cairo", "America/Santiago", "America/Nuuk",
                 "Australia/Lord_Howe", "America/Havana", "Pacific/Apia"):  # fmt: skip
        for change in clock_changes(zone):
            for starts in (time(0), time(3), time(4), time(5), time(6)):
                mine = Days(zone, starts)
                for at in (time(0, 15), time(2, 30), time(3), time(18, 30)):
                    found = list(mine.occurrences(change - 2 * DAY, change + 3 * DAY, at))
                    belong = [mine.day_of(instant) for instant in found]
                    assert len(set(belong)) == len(belong) >= 4
