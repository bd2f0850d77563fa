"""Which numbers somebody has to verify again."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.commands.content import warnings
from messages.errors import ContentError
from messages.helplines import CONTENT, FILE, Helplines, load_helplines
from messages.phrases import LANGUAGES, load_phrases

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


DAY_AND_NIGHT = {"en": "day or night", "es": "de día o de noche", "de": "Tag und Nacht"}
NOT_ALWAYS = {"en": "not open at all hours", "es": "no atiende", "de": "nicht rund um die Uhr"}
WITH_A_LINE = [
    name
    for file in sorted((CONTENT / "phrases" / "en").glob("*.ftl"))
    for name, text in re.findall(
        r"^([a-z][\w-]*) =((?:.*\n)(?: .*\n|\n(?= ))*)", file.read_text(), re.M
    )
    if "$crisis_line" in text
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_says_day_or_night_of_a_line_that_is_not_open_then(language: str) -> None:
    helplines, phrases = load_helplines(), load_phrases()
    assert {"safety-crisis-1", "safety-next-day-not-yet", "summary-end"} <= set(WITH_A_LINE)
    closed = set()
    for country in [*helplines.countries, *helplines.eu_members, "XX", None]:
        numbers = helplines.words(country, language)
        for phrase in WITH_A_LINE:
            text = phrases.text(language, phrase, how="written", name="Ana", **numbers)
            assert (DAY_AND_NIGHT[language] in text) + (NOT_ALWAYS[language] in text) < 2
            if NOT_ALWAYS[language] in text:
                closed.add(country)
                assert "findahelpline.com" in text, "what is open in the night"
        crisis = phrases.text(language, "safety-crisis-1", how="written", **numbers)
        assert (DAY_AND_NIGHT[language] in crisis) is (country not in closed)
    assert closed == {"IT", "DK", "JP"}


def test_a_country_needs_a_line_for_the_night(tmp_path: Path) -> None:
    shutil.copy(CONTENT / FILE, tmp_path)
    file = tmp_path / FILE
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('- {call: "024"}', '- {call: "024", hours: 9-17}'), "utf-8")
    with pytest.raises(ContentError, match="country ES: no line is open at all hours"):
        load_helplines(tmp_path)
