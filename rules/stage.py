"""The stages a person can be in, and the first one, from what they say when joining."""

from __future__ import annotations

STAGES = (
    "preop_hopes",
    "early_postop_relief",
    "recovering_well",
    "creeping_doubt",
    "setback",
    "setback_denial",
    "setback_anger",
    "setback_bargaining",
    "setback_depression",
    "turning_point",
    "pre_revision",
    "revision_recovery",
    "long_term",
    "any",
)

_FIRST_STAGE = {
    "ahead": "preop_hopes",
    "recovering": "early_postop_relief",
    "didnt_help": "setback",
    "thinking": "turning_point",
    "second_ahead": "pre_revision",
    "second_recovering": "revision_recovery",
    "long_term": "long_term",
}

# What a person can pick when asked where they are, in the order of the buttons.
SITUATIONS = tuple(_FIRST_STAGE)


def stage_of(situation: str) -> str:
    """The stage for what the person picked. ValueError for anything but SITUATIONS."""
    try:
        return _FIRST_STAGE[situation]
    except KeyError:
        known = ", ".join(SITUATIONS)
        raise ValueError(f"unknown situation {situation!r}; known are {known}") from None
