"""The calendar: what it offers, page by page, and what its buttons may carry."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import calendar

TODAYS = st.dates(date(2000, 1, 1), date(2200, 12, 31))
TODAY = date(2026, 10, 5)


def test_ahead_is_from_today_to_the_end_of_the_month_a_year_on() -> None:
    span = calendar.ahead(TODAY)
    assert (span.first, span.last) == (TODAY, date(2027, 10, 31))


@pytest.mark.parametrize(
    ("today", "first"),
    [
        (date(2026, 10, 5), date(2026, 7, 1)),  # twelve weeks before is 13 July
        (date(2026, 9, 23), date(2026, 7, 1)),  # 1 July: that day itself is twelve weeks past
        (date(2026, 9, 22), date(2026, 7, 1)),
        (date(2026, 2, 28), date(2025, 12, 1)),
        (date(2024, 2, 29), date(2023, 12, 1)),
    ],
)
def test_days_are_asked_for_back_to_the_month_twelve_weeks_ago(today: date, first: date) -> None:
    assert calendar.by_the_day(today).first == first


@given(TODAYS)
def test_every_day_under_twelve_weeks_past_can_be_told_by_the_day(today: date) -> None:
    span = calendar.by_the_day(today)
    assert span.has(today - timedelta(days=83))
    assert span.first > today - timedelta(days=84 + 31)
    assert span.last == today


@given(TODAYS, st.integers(0, 6))
def test_a_page_holds_each_day_of_its_month_once_under_its_weekday(
    day: date, first_weekday: int
) -> None:
    weeks = calendar.weeks_of(calendar.month_of(day), first_weekday)
    assert {len(week) for week in weeks} == {7}
    cells = [(n, cell) for week in weeks for n, cell in enumerate(week) if cell]
    assert all(cell.weekday() == (first_weekday + n) % 7 for n, cell in cells)
    assert [cell.day for _, cell in cells] == list(range(1, len(cells) + 1))
    assert cells[-1][1] + timedelta(days=1) == calendar.month_after(calendar.month_of(day))
    assert len(weeks) <= 6


@given(TODAYS, st.integers(-2000, 2000))
def test_months_forth_and_back_again(day: date, by: int) -> None:
    month = calendar.month_of(day)
    if month.year + by / 12 > 2:
        assert calendar.month_after(calendar.month_after(month, by), -by) == month


@given(st.integers(1930, 2100), st.integers(0, 150))
def test_the_pages_of_years_hold_every_year_once_and_end_with_the_last(last: int, ago: int) -> None:
    page = calendar.years_of(last - ago, last)
    assert last - ago in page
    assert len(page) == 12
    assert (last - page[-1]) % 12 == 0
    assert page[-1] <= last


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20261224", date(2026, 12, 24)),
        ("20240229", date(2024, 2, 29)),
        ("20260229", None),
        ("20261301", None),
        ("00001224", None),
        ("202612", None),
        ("2026-1-2", None),
        ("٢٠٢٦١٢٢٤", None),
        ("+2026122", None),
        ("", None),
        ("20261224 ", None),
    ],
)
def test_days_in_buttons_are_read_strictly(text: str, day: date | None) -> None:
    assert calendar.parse_day(text) == day


@given(st.text(max_size=9))
def test_no_forged_text_breaks_the_reading(text: str) -> None:
    for found in (calendar.parse_day(text), calendar.parse_month(text)):
        assert found is None or f"{found:%Y%m}" == text[:6]


@given(TODAYS, TODAYS)
def test_the_nearest_month_is_always_on_offer(today: date, other: date) -> None:
    for span in (calendar.ahead(today), calendar.past(today), calendar.by_the_day(today)):
        assert span.has_month(span.nearest_month(calendar.month_of(other)))
