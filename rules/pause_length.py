"""Reading how long a pause shall be: a number of days, or the day on which to ask again."""

from __future__ import annotations

import re
from datetime import date, timedelta

LONGEST = 366  # days
# The first letters of the months, in English, Spanish and German.
MONTHS = (
    ("jan", "ene", "jän"), ("feb",), ("mar", "mär"), ("apr", "abr"), ("may", "mai"), ("jun",),
    ("jul",), ("aug", "ago"), ("sep",), ("oct", "okt"), ("nov",), ("dec", "dic", "dez"),
)  # fmt: skip
_NUMBER = re.compile(r"(\d{1,3})\s*(d|days?|tage?|d[ií]as?)?", re.IGNORECASE)
_WEEKS = re.compile(r"(\d{1,2})\s*(w|weeks?|wochen?|semanas?)", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2})\s*([./-])\s*(\d{1,2})\.?(?:\s*[./-]?\s*(\d{4}))?")
_NAMED = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?\.?(?:\s+de)?\s+([^\W\d]{3,12})\.?,?(?:\s+(?:de\s+)?(\d{4}))?"
)
_FOR = re.compile(r"^(?:for|durante|por|für)\s+")
_UNTIL = re.compile(r"^(?:(?:until|till|hasta|bis)\s+)?(?:(?:the|el|zum)\s+)?")
_DAY_ALONE = re.compile(
    r"(?:(?:until|till|hasta|bis)\s+)?(?:the|el|zum)\s+(\d{1,2})(?:st|nd|rd|th|\.)?"
)
_NAMED_FIRST = re.compile(r"([^\W\d]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?")


def ask_again_on(text: str, today: date, language: str) -> date | None:
    """'5', '2 weeks', '24.12.', 'until Dec 24', 'hasta el 24' as the first day after the pause.

    A day without a year or a month is the next such one. None for what is no later day, or over a
    year away.
    """
    words = text.strip().lower() if len(text) <= 40 else ""
    if found := _DAY_ALONE.fullmatch(words):
        days = (today + timedelta(days=n) for n in range(1, 63))
        return next((day for day in days if day.day == int(found[1])), None)
    words = _FOR.sub("", words)
    if found := _NUMBER.fullmatch(words):
        return _within(today, today + timedelta(days=int(found[1])))
    if found := _WEEKS.fullmatch(words):
        return _within(today, today + timedelta(weeks=int(found[1])))
    words = _UNTIL.sub("", words)
    if found := _ISO.fullmatch(words):
        return _day(today, int(found[3]), int(found[2]), found[1])
    if found := _NUMERIC.fullmatch(words):
        first, second = int(found[1]), int(found[3])
        if language == "en" and found[2] != "." and first <= 12:
            first, second = second, first  # 12/24, as many write who write English
        if second > 12:
            first, second = second, first
        return _day(today, first, second, found[4])
    if found := _NAMED.fullmatch(words):
        return _day(today, int(found[1]), _month(found[2]), found[3])
    if found := _NAMED_FIRST.fullmatch(words):
        return _day(today, int(found[2]), _month(found[1]), found[3])
    return None


def _month(name: str) -> int:
    """1 to 12; 0 for no month."""
    return next((n for n, starts in enumerate(MONTHS, 1) if name.startswith(starts)), 0)


def _day(today: date, day: int, month: int, year: str | None) -> date | None:
    for candidate in (int(year),) if year else (today.year, today.year + 1):
        try:
            found = _within(today, date(candidate, month, day))
        except ValueError:
            continue
        if found is not None:
            return found
    return None


def _within(today: date, day: date) -> date | None:
    return day if today < day <= today + timedelta(days=LONGEST) else None
