"""Quiet hours: a table of nights, and laws that hold in every zone."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.quiet_hours import after_quiet
from tests.rules.test_due import moments


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "quiet_from", "quiet_until", "instant", "then"),
    [
        # Berlin, 22 to 7
        ("Europe/Berlin", "22:00", "07:00", "2026-07-01 19:59", "2026-07-01 19:59"),
        ("Europe/Berlin", "22:00", "07:00", "2026-07-01 20:00", "2026-07-02 05:00"),
        ("Europe/Berlin", "22:00", "07:00", "2026-07-01 23:30", "2026-07-02 05:00"),
        ("Europe/Berlin", "22:00", "07:00", "2026-07-02 04:59:59", "2026-07-02 05:00"),
        ("Europe/Berlin", "22:00", "07:00", "2026-07-02 05:00", "2026-07-02 05:00"),
        # within one day
        ("Europe/Berlin", "13:00", "15:00", "2026-07-01 12:00", "2026-07-01 13:00"),
        ("Europe/Berlin", "13:00", "15:00", "2026-07-01 10:00", "2026-07-01 10:00"),
        ("Europe/Berlin", "00:00", "06:00", "2026-07-01 22:00", "2026-07-02 04:00"),
        # none
        ("Europe/Berlin", "22:00", "22:00", "2026-07-01 20:00", "2026-07-01 20:00"),
        ("Europe/Berlin", None, "07:00", "2026-07-01 20:00", "2026-07-01 20:00"),
        ("Europe/Berlin", "22:00", None, "2026-07-01 20:00", "2026-07-01 20:00"),
        # the nights of 29 March and 25 October 2026 have an hour less and an hour more
        ("Europe/Berlin", "22:00", "07:00", "2026-03-28 22:00", "2026-03-29 05:00"),
        ("Europe/Berlin", "22:00", "07:00", "2026-10-24 21:00", "2026-10-25 06:00"),
        # 02:30 is missing, then comes twice: the first one ends them
        ("Europe/Berlin", "22:00", "02:30", "2026-03-29 00:30", "2026-03-29 01:00"),
        ("Europe/Berlin", "22:00", "02:30", "2026-10-25 00:15", "2026-10-25 00:30"),
        ("Europe/Berlin", "22:00", "02:30", "2026-10-25 01:15", "2026-10-25 01:15"),
        # Apia had no 30 December 2011
        ("Pacific/Apia", "22:00", "07:00", "2011-12-30 09:00", "2011-12-30 17:00"),
    ],
)
def test_what_comes_in_quiet_hours_waits_for_their_end(
    zone: str, quiet_from: str | None, quiet_until: str | None, instant: str, then: str
) -> None:
    assert after_quiet(utc(instant), quiet_from, quiet_until, zone) == utc(then)


@settings(max_examples=1000, deadline=None)
@given(moments(), st.times(), st.times())
def test_nothing_is_held_longer_than_they_last_and_nothing_comes_within_them(
    moment: tuple[str, datetime], starts: time, ends: time
) -> None:
    zone, instant = moment
    starts, ends = (at.replace(second=0, microsecond=0) for at in (starts, ends))
    quiet = f"{starts:%H:%M}", f"{ends:%H:%M}", zone
    then = after_quiet(instant, *quiet)
    assert instant <= then <= instant + timedelta(days=3)
    assert after_quiet(then, *quiet) == then, "what waited is not held again"
    if then > instant:
        last = then - timedelta(microseconds=1)
        assert after_quiet(last, *quiet) == then, "and nothing is let through too late"
