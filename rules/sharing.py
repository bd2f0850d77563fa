"""How much a patient may share with how many, and what a name may look like."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from typing import Literal

INVITE_FOR = timedelta(hours=48)
DAY = timedelta(days=1)
# Enough for a family, and too few to send invites to people at random.
OPEN_INVITES = 5
INVITES_A_DAY = 10
CAREGIVERS = 10
PATIENTS = 10

SUMMARIES = ("weekly", "daily", "none")
SILENCES = (3, 5, 7)
NAME_LIMIT = 32  # characters
# Joiners are part of names in Persian and Hindi, and of emoji.
_JOINERS = "\u200c\u200d"

Limit = Literal["caregivers", "open", "day"]


def limit_reached(*, open_invites: int, made_today: int, caregivers: int) -> Limit | None:
    """Why a patient may make no further invite now; None: they may."""
    if open_invites + caregivers >= CAREGIVERS:
        return "caregivers"  # each invite that is open may be accepted
    if open_invites >= OPEN_INVITES:
        return "open"
    return "day" if made_today >= INVITES_A_DAY else None


def shows_anything(*, summaries: str, on_flags: bool, after_silence: int | None) -> bool:
    """Whether somebody with this share is ever told anything. Notes are part of summaries."""
    return summaries != "none" or on_flags or after_silence is not None


def clean_name(text: str) -> str | None:
    """A name on one line, without signs that change how other text looks; None when none is left.

    Longer ones are cut at NAME_LIMIT characters.
    """
    kept = "".join(
        " " if c.isspace() else c
        for c in text
        if c.isspace() or c in _JOINERS or unicodedata.category(c)[0] != "C"
    )
    name = " ".join(kept.split())[:NAME_LIMIT].strip()
    return name if any(unicodedata.category(c)[0] in "LS" for c in name) else None
