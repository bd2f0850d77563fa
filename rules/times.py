"""Reading a time of day that a person typed."""

from __future__ import annotations

import re
from datetime import time

_TIME = re.compile(
    r"(?:um|at|a las|a la)?\s*(\d{1,2})\s*(?:[:.,h]\s*(\d{2})|(\d{2}))?\s*"
    r"(?:h|uhr|hs|horas)?\s*(a\.?\s?m\.?|p\.?\s?m\.?)?",
    re.IGNORECASE,
)


def parse_time(text: str) -> time | None:
    """'18:30', '6:30pm', '1830', '730', '18 Uhr', '7' as a time of day; None when it is none."""
    found = _TIME.fullmatch(text.strip()) if len(text) <= 30 else None
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or found[3] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[4].lower().startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
