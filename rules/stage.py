"""The stages a person can be in: what they say comes first, then dates, then how pain has gone.

Clinical notes, stages.csv. What a person chose is never changed here: `stage_now` chooses the
texts of a day, and rules/stage_offer.py says when to ask whether what they chose still fits.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from types import MappingProxyType

from rules.flag_rules import Family
from rules.operations import Operation
from rules.trend import Trend

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

AHEAD = ("ahead", "second_ahead")
RECOVERING = ("recovering", "second_recovering")

# Known only from a sentence that the person picked; never from scores (stages.csv).
FEELINGS = ("setback_denial", "setback_anger", "setback_bargaining", "setback_depression")

# Where a person can say they are later on: a word for each, with the situation and a stage beyond
# it. The two in the middle are what stages.csv calls "going as hoped" and "not improving as hoped".
PLACES: Mapping[str, tuple[str, str | None]] = MappingProxyType(
    {
        "ahead": ("ahead", None),
        "recovering": ("recovering", None),
        "as_hoped": ("recovering", "recovering_well"),
        "slower": ("recovering", "creeping_doubt"),
        "didnt_help": ("didnt_help", None),
        "thinking": ("thinking", None),
        "second_ahead": ("second_ahead", None),
        "second_recovering": ("second_recovering", None),
        "long_term": ("long_term", None),
    }
)

# Days after an operation, the day itself being 0; both ends counted (stages.csv).
EARLY_DAYS = 42  # six weeks
RECOVERY_DAYS = 182  # 26 weeks
SETBACK_FROM_DAY = 91  # "month >= 3", as 13 weeks
# The conditions weeks_0_6 and weeks_0_12 of rules/choice.py.
WEEKS_6 = 42
WEEKS_12 = 84


def stage_of(situation: str) -> str:
    """The stage for what the person picked. ValueError for anything but SITUATIONS."""
    try:
        return _FIRST_STAGE[situation]
    except KeyError:
        known = ", ".join(SITUATIONS)
        raise ValueError(f"unknown situation {situation!r}; known are {known}") from None


def place_of(situation: str, picked: str | None) -> str:
    """The word of PLACES for what a person said. A pick of another situation says nothing."""
    words = {place: word for word, place in PLACES.items()}
    return words.get((situation, picked), situation)


@dataclass(frozen=True)
class Standing:
    """What is known of where a person is.

    `situation` is what they said on local day `since`, `picked` a stage beyond it; `said_on` is
    when they last said or confirmed either. `open_flags` are the families of flags that are open.
    ValueError for an unknown situation.
    """

    situation: str
    since: date
    said_on: date
    picked: str | None = None
    operations: tuple[Operation, ...] = ()
    trend: Trend = field(default_factory=Trend)
    open_flags: frozenset[Family] = frozenset()

    def __post_init__(self) -> None:
        stage_of(self.situation)

    @property
    def place(self) -> str:
        return place_of(self.situation, self.picked)

    @property
    def feeling(self) -> str | None:
        """The sentence that they picked, which belongs to "it didn't help" alone."""
        fits = self.situation == "didnt_help" and self.picked in FEELINGS
        return self.picked if fits else None

    def last_operation(self, today: date) -> date | None:
        """The latest day on which the last operation can have been; None when none is known.

        Planned ones count for those who say that they are recovering.
        """
        own_word = self.situation in RECOVERING
        days = [
            min(operation.latest, today)
            for operation in self.operations
            if operation.earliest <= today and (operation.done or own_word)
        ]
        return max(days, default=None)

    def recovering_since(self, today: date) -> date:
        """The last operation, or when they said that they are recovering: it was before that."""
        return self.last_operation(today) or min(self.since, today)

    @property
    def operated_before(self) -> bool:
        """Whether the operation that the situation speaks of is not the first."""
        done = sum(operation.done for operation in self.operations)
        first = 0 if self.situation in AHEAD else 1
        return self.situation.startswith("second_") or done > first

    def overdue(self, today: date) -> bool:
        """Whether an operation was planned for before today, and nobody has said if it was."""
        planned = [operation for operation in self.operations if not operation.done]
        return bool(planned) and all(operation.latest < today for operation in planned)


def stage_now(known: Standing, today: date) -> str:
    """The stage by which today's coping text is chosen.

    A feeling comes from the person's own pick alone, and mood changes no stage.
    """
    own = PLACES[known.place][1]
    if own is not None:
        return own
    if known.situation in AHEAD:
        if known.overdue(today):
            return "any"
        return "pre_revision" if known.operated_before else "preop_hopes"
    if known.situation in RECOVERING:
        return _recovering(known, today)
    return known.feeling or stage_of(known.situation)


def _recovering(known: Standing, today: date) -> str:
    since = known.recovering_since(today)
    days = (today - since).days
    if known.operated_before:
        if days <= RECOVERY_DAYS:
            return "revision_recovery"
        return "setback" if setback_shows(known, today) else "any"
    if days <= EARLY_DAYS:
        return "early_postop_relief"
    if setback_shows(known, today):
        return "setback"
    if days > RECOVERY_DAYS:
        return "any"
    if known.trend.rising:
        return "creeping_doubt"
    if known.trend.improved:
        return "recovering_well"
    return "creeping_doubt" if known.trend.not_improved else "any"


def setback_from(known: Standing, today: date) -> date:
    """From when on a pain flag may speak of a setback: later after another operation."""
    days = RECOVERY_DAYS + 1 if known.operated_before else SETBACK_FROM_DAY
    return known.recovering_since(today) + timedelta(days=days)


def setback_shows(known: Standing, today: date) -> bool:
    """Month 3 or later with a pain flag open, unless they said since then that recovering fits."""
    begins = setback_from(known, today)
    return "P" in known.open_flags and known.said_on < begins <= today


def conditions_of(known: Standing, today: date) -> frozenset[str]:
    """Those of rules.choice.CONDITIONS that follow from where a person is.

    Where only the month of an operation is known, or only that they are recovering, weeks count
    from the latest day that it can have been.
    """
    held = set()
    if "M" in known.open_flags:
        held.add("mood_flag")
    if "P" in known.open_flags:
        held.add("pain_flag")
    if not known.trend.improved:
        held.add("not_improving")
    since = known.last_operation(today)
    if since is None and known.situation in RECOVERING:
        since = known.recovering_since(today)
    if since is not None:
        days = (today - since).days
        held |= {
            name
            for name, limit in (("weeks_0_6", WEEKS_6), ("weeks_0_12", WEEKS_12))
            if days < limit
        }
    return frozenset(held)
