"""Reading telephone numbers that a person typed."""

from __future__ import annotations

import re

import phonenumbers
from phonenumbers import Leniency, PhoneNumber, PhoneNumberFormat, ValidationResult

LONGEST = 200  # characters of a text that is looked at
MOST = 2  # a clinic, and its line for nights and weekends
FEWEST = 6  # digits, but for a short number that exists
_EXTENSION = re.compile(r"\b(?:durchwahl|dw|nebenstelle|app|interno|int|anexo)\b\.?", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}")
_ALONE = re.compile(r"[\d\s()+./,;x#–-]*(?:ext\.?[\d\s]*)?", re.IGNORECASE)


def read_numbers(text: str, country: str | None) -> str | None:
    """The one or two numbers in a text as they are shown; None when there is none.

    `country` (ISO 3166) says what a number without a country code means. Extensions stay, and so do
    short numbers of that country such as an out-of-hours line; an emergency number is none.
    """
    if is_emergency(text, country):
        return None
    short = _short(text, country)
    if short is not None:
        return short
    text = _EXTENSION.sub("ext.", _DATE.sub(" ", text[:LONGEST]))
    found = phonenumbers.PhoneNumberMatcher(text, country, leniency=Leniency.POSSIBLE)
    long = [match.number for match in found if len(str(match.number.national_number)) >= FEWEST]
    return " / ".join(list(dict.fromkeys(map(_shown, long)))[:MOST]) or None


def is_emergency(text: str, country: str | None) -> bool:
    """Whether a text is an emergency number of the country, such as 112."""
    return country is not None and phonenumbers.is_emergency_number(text.strip(), country)


def is_alone(text: str) -> bool:
    """Whether a text is a number and nothing else, so that it needs no question before it."""
    digits = sum(character.isdigit() for character in text)
    return digits >= FEWEST and len(text) <= LONGEST and _ALONE.fullmatch(text) is not None


def _shown(number: PhoneNumber) -> str:
    """With the country code, so that it can be called from anywhere; a local one as it is."""
    local = phonenumbers.is_possible_number_with_reason(number)
    if local == ValidationResult.IS_POSSIBLE_LOCAL_ONLY:
        return phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def _short(text: str, country: str | None) -> str | None:
    """A short number that exists in the country: 116117 in Germany, 111 in Britain."""
    digits = re.sub(r"[\s./-]", "", text)
    if country is None or not (digits.isascii() and digits.isdigit() and len(digits) < 8):
        return None
    try:
        number = phonenumbers.parse(digits, country)
    except phonenumbers.NumberParseException:
        return None
    return digits if phonenumbers.is_valid_short_number_for_region(number, country) else None
