"""Telephone numbers as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules import phones


@pytest.mark.parametrize(
    ("text", "country", "shown"),
    [
        ("0211 81-12345", "DE", "+49 211 8112345"),
        ("+49 211 8112345", "ES", "+49 211 8112345"),
        ("(212) 555-0123 ext. 12", "US", "+1 212-555-0123 ext. 12"),
        ("212-555-0123 x12", "US", "+1 212-555-0123 ext. 12"),
        ("55 1234 5678 extensión 301", "MX", "+52 55 1234 5678 ext. 301"),
        ("0211 123456 Durchwahl 12", "DE", "+49 211 123456 ext. 12"),
        ("555-0123", "US", "555-0123"),
        ("116117", "DE", "116117"),
        ("116 117", "DE", "116117"),
        ("111", "GB", "111"),
        ("061", "ES", "061"),
        ("91 123 45 67 / 600 123 456", "ES", "+34 911 23 45 67 / +34 600 12 34 56"),
        ("Dr. Meyer 0211 123456, nachts 0171 9988776", "DE", "+49 211 123456 / +49 171 9988776"),
        ("+44 20 7946 0958", None, "+44 20 7946 0958"),
        ("<b>0211 123456</b>", "DE", "+49 211 123456"),
    ],
)
def test_numbers_are_read(text: str, country: str | None, shown: str) -> None:
    assert phones.read_numbers(text, country) == shown


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("112", "DE"), ("911", "US"), ("999", "GB"), ("my back hurts 8 of 10", "US"),
        ("2026-12-24", "DE"), ("24.12.2026", "DE"), ("8", "DE"), ("+49", "DE"), ("", "DE"),
        ("ask my wife", "DE"), ("0" * 300, "DE"), ("12345", "DE"), ("0211 123456", None),
    ],
)  # fmt: skip
def test_what_is_no_number_of_a_team_is_not(text: str, country: str | None) -> None:
    assert phones.read_numbers(text, country) is None


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("0211 8112345", True), ("+49 (211) 81-123 ext. 7", True), ("it hurts 0211 8112345", False),
        ("7", False), ("18:30", False), ("1" * 300, False),
    ],
)  # fmt: skip
def test_a_number_alone_is_told_from_words(text: str, alone: bool) -> None:
    assert phones.is_alone(text) is alone


@given(st.text(max_size=300), st.sampled_from(["DE", "US", "ES", "XX", None]))
def test_no_text_breaks_the_reading(text: str, country: str | None) -> None:
    found = phones.read_numbers(text, country)
    assert found is None or any(character.isdigit() for character in found)
