"""Reading a time of day, or a stretch of the day, that a person typed."""

from __future__ import annotations

import re
from datetime import time

_TIME = re.compile(
    r"(?:um|at|a las|a la|las|la)?\s*(\d{1,2})\s*(?:(?:[:.,h]|uhr)\s*(\d{2})|(\d{2}))?\s*"
    r"(?:h|uhr|hs|horas)?\s*(?:(a\.?\s?m\.?|p\.?\s?m\.?)|"
    r"(?:(?:de|por|en) la|in the|at)?\s*([^\W\d]{4,12}))?",
    re.IGNORECASE,
)
# The hours that people mean by a part of the day: noon is no hour of the morning for all of them.
_MORNING, _AFTERNOON, _EVENING = range(1, 12), range(12, 21), (*range(17, 24), 0)
_PARTS = {
    "mañana": _MORNING, "manana": _MORNING, "madrugada": range(7), "tarde": _AFTERNOON,
    "noche": _EVENING, "mediodía": range(12, 16), "mediodia": range(12, 16),
    "morning": _MORNING, "afternoon": _AFTERNOON, "evening": _EVENING, "night": _EVENING,
    "morgens": _MORNING, "früh": _MORNING, "vormittags": _MORNING, "mittags": range(11, 15),
    "nachmittags": _AFTERNOON, "abends": _EVENING, "nachts": (21, 22, 23, *range(6)),
}  # fmt: skip
# 'y media', 'half past', 'halb': what is said of an hour, as minutes after it.
_SPOKEN = re.compile(
    r"(?P<lead>um|at|a las|a la|las|la)?\s*(?:(?P<before>half past|quarter past|quarter to|halb|"
    r"viertel nach|viertel vor)\s+)?(?P<hour>\d{1,2})"
    r"(?:\s+(?P<after>y media|y cuarto|menos cuarto))?(?P<rest>\s+.*)?",
    re.IGNORECASE,
)
_MINUTES = {
    "half past": 30, "quarter past": 15, "quarter to": -15, "halb": -30, "viertel nach": 15,
    "viertel vor": -15, "y media": 30, "y cuarto": 15, "menos cuarto": -15,
}  # fmt: skip
_FROM = re.compile(r"(?:from|between|de|desde|von|zwischen)\s+(?:las?\s+)?", re.IGNORECASE)
_TO = re.compile(
    r"\s*[-–—]\s*|\s+(?:to|until|till|and|a(?:\s+las?)?|hasta|y|bis|und)\s+", re.IGNORECASE
)


def parse_time(text: str) -> time | None:
    """'18:30', '6:30pm', '1830', '18 Uhr', '7', '8 y media de la tarde' as a time, or None."""
    found = _TIME.fullmatch(text.strip()) if len(text) <= 30 else None
    if found is None:
        return _parse_spoken(text)
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[4].lower().startswith("p") else 0)
    elif found[5]:
        part = _PARTS.get(found[5].lower(), ())
        meant = [h for h in ({hour} if hour > 12 else {hour, (hour + 12) % 24}) if h in part]
        if len(meant) != 1:
            return None
        (hour,) = meant
    return time(hour, minute) if hour < 24 and minute < 60 else None


def _parse_spoken(text: str) -> time | None:
    """A time that is told from its hour: '8 y media de la noche', 'half past 6 pm', 'halb 7'."""
    said = _SPOKEN.fullmatch(text.strip()) if len(text) <= 40 else None
    if said is None or (said["before"] is None) == (said["after"] is None):
        return None
    whole = f"{said['hour']}{said['rest'] or ''}"
    hour = parse_time(whole) if _TIME.fullmatch(whole) else None
    if hour is None or hour.minute:
        return None
    minutes = hour.hour * 60 + _MINUTES[(said["before"] or said["after"]).lower()]
    return time(minutes // 60 % 24, minutes % 60)


def parse_span(text: str) -> tuple[time, time] | None:
    """'22-7', '10 pm to 7 am', 'von 22 bis 7 Uhr' as two times of day; None when it is none."""
    if len(text) > 60:
        return None
    words = _FROM.sub("", text.strip(), count=1)
    for between in _TO.finditer(words):
        starts, ends = parse_time(words[: between.start()]), parse_time(words[between.end() :])
        if starts is not None and ends is not None:
            return starts, ends
    return None
