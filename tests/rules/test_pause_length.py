"""How long a pause shall be, as people type it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.pause_length import LONGEST, ask_again_on

TODAY = date(2026, 10, 5)


@pytest.mark.parametrize(
    ("typed", "language", "day"),
    [
        ("5", "en", "2026-10-10"),
        ("1 day", "en", "2026-10-06"),
        ("10 Tage", "de", "2026-10-15"),
        ("3 días", "es", "2026-10-08"),
        ("2 weeks", "en", "2026-10-19"),
        ("1 Woche", "de", "2026-10-12"),
        ("2026-12-24", "en", "2026-12-24"),
        ("24.12.", "de", "2026-12-24"),
        ("24.12.2026", "de", "2026-12-24"),
        ("24. 12. 2026", "de", "2026-12-24"),
        ("24/12", "es", "2026-12-24"),
        ("12/24", "en", "2026-12-24"),
        ("24/12", "en", "2026-12-24"),
        ("1/11", "es", "2026-11-01"),
        ("11/1", "en", "2026-11-01"),
        ("1.11.", "en", "2026-11-01"),
        ("24 December", "en", "2026-12-24"),
        ("Dec 24th", "en", "2026-12-24"),
        ("24. Dezember", "de", "2026-12-24"),
        ("24 de diciembre", "es", "2026-12-24"),
        ("3 de enero de 2027", "es", "2027-01-03"),
        ("3.1.", "de", "2027-01-03"),
        ("5.10.", "de", "2027-10-05"),
        ("hasta el 24 de diciembre", "es", "2026-12-24"),
        ("hasta el 24", "es", "2026-10-24"),
        ("hasta el 3", "es", "2026-11-03"),
        ("el 24 de diciembre", "es", "2026-12-24"),
        ("durante 3 días", "es", "2026-10-08"),
        ("until the 24th", "en", "2026-10-24"),
        ("until Dec 24", "en", "2026-12-24"),
        ("for 2 weeks", "en", "2026-10-19"),
        ("bis zum 24. Dezember", "de", "2026-12-24"),
        ("bis zum 24.", "de", "2026-10-24"),
        ("bis 24.12.", "de", "2026-12-24"),
    ],
)
def test_a_length_is_read_as_it_was_meant(typed: str, language: str, day: str) -> None:
    assert ask_again_on(typed, TODAY, language) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "typed",
    ["", "0", "400", "2026-10-05", "2026-10-04", "2028-01-01", "31.2.", "5 Foo", "soon", "-3",
     "1e3", "60 weeks", "9" * 50, "0.0.", "hasta el 32", "bis 24"],
)  # fmt: skip
def test_what_is_no_length_is_not_guessed(typed: str) -> None:
    assert ask_again_on(typed, TODAY, "de") is None


@given(st.text(), st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.sampled_from(["en", "es", "de"]))
def test_no_text_is_too_strange(typed: str, today: date, language: str) -> None:
    found = ask_again_on(typed, today, language)
    assert found is None or today < found <= today + timedelta(days=LONGEST)


@given(st.integers(1, LONGEST), st.sampled_from(["en", "es", "de"]))
def test_every_day_of_the_year_ahead_can_be_typed(ahead: int, language: str) -> None:
    day = TODAY + timedelta(days=ahead)
    assert ask_again_on(day.isoformat(), TODAY, language) == day
    assert ask_again_on(f"{day.day}.{day.month}.{day.year}", TODAY, "de") == day
