"""What follows from the day of an operation."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import operations
from rules.days import Days

DAY = date(2026, 10, 8)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("since", "card"),
    [(-1, None), (0, None), (1, 1), (6, 1), (7, 7), (13, 7), (14, 14), (21, 21), (42, 42),
     (48, 42), (49, None), (400, None)],
)  # fmt: skip
def test_a_card_stands_until_the_next_one(since: int, card: int | None) -> None:
    assert operations.card_of(DAY + timedelta(days=since), DAY) == card


MONTH = operations.Operation(date(2026, 10, 1), exact=False)
PLANNED = operations.Operation(date(2026, 10, 1), exact=False, done=False)
LONG_AGO = operations.Operation(date(2024, 3, 1), exact=False)


@pytest.mark.parametrize(
    ("told", "recovering_since", "at_hand"),
    [
        ((operations.Operation(DAY),), None, ("2026-10-08", "2026-10-22")),
        ((operations.Operation(DAY, done=False),), None, ("2026-10-08", "2026-10-22")),
        ((LONG_AGO, operations.Operation(DAY)), None, ("2026-10-08", "2026-10-22")),
        ((MONTH,), None, ("2026-10-01", "2026-11-14")),
        ((PLANNED,), None, ("2026-10-01", "2026-11-14")),
        ((), "2026-10-08", ("2026-10-08", "2026-10-22")),
        ((operations.Operation(DAY),), "2026-10-20", ("2026-10-08", "2026-10-22")),
        ((operations.Operation(date(2026, 12, 1)),), "2026-10-08", ("2026-10-08", "2026-10-22")),
    ],
)
def test_the_signs_are_at_hand_while_an_operation_may_be_two_weeks_past(
    told: tuple[operations.Operation, ...],
    recovering_since: str | None,
    at_hand: tuple[str, str],
) -> None:
    since = None if recovering_since is None else date.fromisoformat(recovering_since)
    first, last = (date.fromisoformat(day) for day in at_hand)
    for day, expected in ((first, True), (last, True), (last + timedelta(days=1), False)):
        assert operations.signs_at_hand(day, told, since) is expected, day


@pytest.mark.parametrize("told", [(), (LONG_AGO,)])
def test_nothing_is_at_hand_without_an_operation_or_long_after(
    told: tuple[operations.Operation, ...],
) -> None:
    assert not operations.signs_at_hand(DAY, told, None)


def test_nothing_is_at_hand_before_an_operation() -> None:
    assert not operations.signs_at_hand(DAY, (operations.Operation(DAY + timedelta(days=1)),), None)


@pytest.mark.parametrize(
    ("zone", "at", "now", "asked"),
    [
        ("Europe/Berlin", "18:30", "2026-10-01 12:00", "2026-10-09 16:30"),
        ("Europe/Berlin", "18:30", "2026-10-09 16:29", "2026-10-09 16:30"),
        ("Europe/Berlin", "18:30", "2026-10-09 16:30", "2026-10-10 16:30"),
        ("Pacific/Auckland", "08:00", "2026-10-01 12:00", "2026-10-08 19:00"),
        ("Pacific/Honolulu", "21:00", "2026-10-01 12:00", "2026-10-10 07:00"),
    ],
)
def test_it_is_asked_about_at_the_own_time_of_the_day_after(
    zone: str, at: str, now: str, asked: str
) -> None:
    found = operations.asks_whether(
        DAY, datetime.fromisoformat(now).replace(tzinfo=UTC), time.fromisoformat(at), Days(zone)
    )
    assert found == datetime.fromisoformat(asked).replace(tzinfo=UTC)


def test_whoever_is_asked_on_mondays_is_asked_about_it_on_a_friday() -> None:
    now = datetime(2026, 10, 1, tzinfo=UTC)
    found = operations.asks_whether(DAY, now, time(18, 30), Days("Europe/Berlin", asked="0"))
    assert found == datetime(2026, 10, 9, 16, 30, tzinfo=UTC)


@given(
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.integers(0, 730 * 24).map(lambda hours: datetime(2026, 1, 1, tzinfo=UTC) + hours * HOUR),
    st.times(),
    st.sampled_from(["Europe/Berlin", "America/Santiago", "Pacific/Apia", "Africa/Cairo"]),
    st.sampled_from([time(0), time(4), time(12)]),
)
def test_it_is_never_asked_on_the_day_or_before_it_or_in_the_past(
    day: date, now: datetime, at: time, zone: str, starts: time
) -> None:
    days = Days(zone, starts)
    found = operations.asks_whether(day, now, at.replace(second=0, microsecond=0), days)
    assert found > now
    assert days.day_of(found) > day
    assert found - max(now, datetime.combine(day, time(0), UTC)) < timedelta(days=4)
