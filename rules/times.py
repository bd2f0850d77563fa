"""Reading a time of day, or a stretch of the day, that a person typed."""

from __future__ import annotations

import re
from datetime import time

LONGEST = 60  # characters
_TIME = re.compile(
    r"(\d{1,2})\s*(?:(?:[:.,h]|uhr)\s*(\d{2})|(\d{2}))?\s*"
    r"(?:h|uhr|hs|horas|o['’]?clock|en punto)?\s*(?:(a\.?\s?m\.?|p\.?\s?m\.?)|"
    r"(?:(?:de|por|en) la|in the|at)?\s*([^\W\d]{4,12}))?",
)
_LEAD = re.compile(
    r"^(?:(?:a eso de|about|around|roughly|gegen|etwa|ungefähr|circa|ca\.?|hacia|sobre|so|um|at|a|"
    r"un|las?)(?:\s+|(?=\d)))+"
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
# 'half past', 'y media', 'halb': what is said of an hour, as minutes after it.
_MINUTES = {
    "half past": 30, "quarter past": 15, "quarter to": -15, "halb": -30, "viertel nach": 15,
    "viertel vor": -15, "y media": 30, "y cuarto": 15, "menos cuarto": -15, "cuarto para": -15,
}  # fmt: skip
_SPOKEN = re.compile(
    r"(?:(?P<before>half past|quarter past|quarter to|halb|viertel nach|viertel vor|cuarto para)"
    r"\s+(?:las?\s+)?)?(?P<hour>\d{1,2})"
    r"(?:\s+(?P<after>y media|y cuarto|menos cuarto))?(?P<rest>\s.*)?"
)
_HOURS = (
    "one two three four five six seven eight nine ten eleven twelve",
    "una dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig",
)
_NUMBERS = {word: n for words in _HOURS for n, word in enumerate(words.split(), start=1)} | {
    "eins": 1, "fifteen": 15, "quince": 15, "twenty": 20, "veinte": 20, "thirty": 30,
    "treinta": 30, "dreissig": 30, "forty-five": 45, "forty five": 45, "fünfundvierzig": 45,
}  # fmt: skip
_WORD = re.compile(r"\b(?:" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + r")\b")
_FROM = re.compile(r"(?:from|between|de|desde|von|zwischen)\s+(?:las?\s+)?", re.IGNORECASE)
_TO = re.compile(
    r"\s*[-–—]\s*|\s+(?:to|until|till|and|a(?:\s+las?)?|hasta|y|bis|und)\s+", re.IGNORECASE
)


def parse_time(text: str) -> time | None:
    """'18:30', '6:30pm', '1830', '18 Uhr', '7', 'about 5', 'halb acht' as a time, or None.

    Half hours and quarters are told from their hour: 'half past six pm', 'las 8 y media'.
    """
    words = text.casefold().strip(" .!\n")
    if len(words) > LONGEST or words == "once":  # eleven, unless it is English
        return None
    words = _LEAD.sub("", _WORD.sub(lambda word: str(_NUMBERS[word[0]]), words))
    said = _SPOKEN.fullmatch(words)
    told = said and (said["before"] or said["after"])
    if said is None or told is None:
        return _parse_plain(words)
    hour = _parse_plain(f"{said['hour']}{said['rest'] or ''}")
    if hour is None or hour.minute or (said["before"] and said["after"]):
        return None
    minutes = hour.hour * 60 + _MINUTES[told]
    return time(minutes // 60 % 24, minutes % 60)


def _parse_plain(text: str) -> time | None:
    """A time whose hour is in digits, after whatever leads to it."""
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[4].startswith("p") else 0)
    elif found[5]:
        part = _PARTS.get(found[5], ())
        meant = [h for h in ({hour} if hour > 12 else {hour, (hour + 12) % 24}) if h in part]
        if len(meant) != 1:
            return None
        (hour,) = meant
    return time(hour, minute) if hour < 24 and minute < 60 else None


def parse_span(text: str) -> tuple[time, time] | None:
    """'22-7', '10 pm to 7 am', 'von 22 bis 7 Uhr' as two times of day; None when it is none."""
    if len(text) > LONGEST:
        return None
    words = _FROM.sub("", text.strip(), count=1)
    for between in _TO.finditer(words):
        starts, ends = parse_time(words[: between.start()]), parse_time(words[between.end() :])
        if starts is not None and ends is not None:
            return starts, ends
    return None
