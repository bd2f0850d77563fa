"""Which numbers somebody has to verify again."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.commands.content import warnings
from messages.errors import ContentError
from messages.helplines import CONTENT, FILE, Helplines, load_helplines

TODAY = date(2026, 11, 20)


def verified(**days: date | None) -> Helplines:
    """Our own helplines, of a few countries, verified on these days, and the rest today."""
    ours = load_helplines()
    return replace(
        ours,
        countries={
            code: replace(ours.countries[code], verified_on=day) for code, day in days.items()
        },
        eu=replace(ours.eu, verified_on=TODAY),
        anywhere=replace(ours.anywhere, verified_on=TODAY),
    )


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        ("2026-11-20", True),
        ("2025-11-20", True),
        ("2025-11-19", False),
        ("2024-11-20", False),
        ("2026-11-21", False),  # a slip of the pen
    ],
)
def test_numbers_hold_for_twelve_months(day: str, holds: bool) -> None:
    found = verified(DE=date.fromisoformat(day)).unverified(TODAY)
    assert (not found) is holds
    assert dict(found.long_ago) == ({} if holds else {"DE": date.fromisoformat(day)})


def test_never_verified_counts_and_is_named() -> None:
    helplines = verified(DE=date(2026, 3, 1), ES=None, US=None, GB=date(2025, 1, 31))
    assert list(warnings(helplines.unverified(TODAY))) == [
        "helplines.yaml: the numbers of 2 of 6 entries were never verified: ES, US",
        "helplines.yaml: the numbers of 1 of 6 entries were not verified in the last 12 months: "
        "GB (2025-01-31)",
        "before patients rely on them, call each number or look at its own page, "
        "and write the day into verified_on",
    ]


def test_nothing_is_said_where_all_are_verified() -> None:
    assert list(warnings(verified(DE=date(2026, 3, 1)).unverified(TODAY))) == []


def test_a_leap_day_holds_until_the_end_of_february() -> None:
    helplines = verified(DE=date(2028, 2, 29))
    assert "DE" not in helplines.unverified(date(2029, 2, 28)).long_ago
    assert "DE" in helplines.unverified(date(2029, 3, 1)).long_ago


def test_the_entries_for_anywhere_count_too() -> None:
    found = load_helplines().unverified(TODAY)
    assert {"DE", "ES", "US", "eu default", "default"} <= set(found.never)
    assert len(found.never) == found.among, "nobody has called any of them yet"


@pytest.mark.parametrize("written", ["yesterday", '"2026-13-01"', "true"])
def test_a_day_that_is_none_is_refused(tmp_path: Path, written: str) -> None:
    shutil.copy(CONTENT / FILE, tmp_path)
    file = tmp_path / FILE
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("verified_on: null", f"verified_on: {written}", 1), "utf-8")
    with pytest.raises(ContentError, match='country US: write verified_on as a day, "2026-05-31"'):
        load_helplines(tmp_path)


def test_a_day_may_stand_without_quotes(tmp_path: Path) -> None:
    shutil.copy(CONTENT / FILE, tmp_path)
    file = tmp_path / FILE
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("verified_on: null", "verified_on: 2026-05-31", 1), "utf-8")
    assert load_helplines(tmp_path).countries["US"].verified_on == date(2026, 5, 31)
