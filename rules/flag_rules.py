"""The flag rules by id, and what one of them found in a person's answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple

from rules.windows import Scale

Family = Literal["P", "M"]
Status = Literal["holds", "does not hold", "not enough answers", "off"]

# Goes up when a rule is changed in code; with the thresholds' version it names what was judged by.
CODE_VERSION = 4
SCALES: Mapping[Family, Scale] = MappingProxyType({"P": "pain", "M": "mood"})


class Rule(NamedTuple):
    """`severity` compares rules; `of_level` means that a usual level can meet it for good."""

    family: Family
    severity: int
    of_level: bool


# In each family the more severe first, and of equals the one whose words are told first. M1f and
# M2f ask about suicide, so nothing may be in their way. P3 and P5 are for a visit to come: anything
# else outranks them. M2w is M2's worry, M2f all four of its questions together.
RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "P0": Rule("P", 3, False),
        "P4": Rule("P", 2, False),
        "P1f": Rule("P", 2, True),
        "P1": Rule("P", 1, True),
        "P2": Rule("P", 1, False),
        "P3": Rule("P", 0, False),
        "P5": Rule("P", 0, False),
        "M1f": Rule("M", 3, True),
        "M2f": Rule("M", 3, False),
        "M1": Rule("M", 1, True),
        "M2": Rule("M", 1, False),
        "M2w": Rule("M", 1, False),
        "M3": Rule("M", 0, False),
    }
)

# Told after the urgent signs were offered and none applied.
SIGNS_FIRST = ("P0", "P4")
# Told together with the direct question about suicide (CRISIS-2).
ASKS_DIRECTLY = ("M1f", "M2f")
# These raise nothing and tell nothing: the four questions are asked.
ONLY_ASKS = ("M3",)
# Judged by the weekly look-back, and by the four questions; all others by the daily check-in.
OF_LOOK_BACK = ("P5",)
OF_FOUR = ("M2f", "M2", "M2w")


@dataclass(frozen=True)
class Finding:
    """What one rule found, enough to say it in words and to check it years later.

    `answers` is how many the window had, from `first` to `last`; `hits` how many of them were at
    `level` or worse, `needed` how many it takes. For P2 `hits` counts the last answers running
    whose 7-day median reached `level`, and `median` is today's. `worsening` marks a person whose
    usual level is the condition already and whose 7-day median is clearly worse than usual:
    `median` and `baseline` are then given too, to be said in the words of P2. What the numbers of
    P0, P3 and P4 are is said in rules/course.py, those of P5 and M2 in rules/looks.py, those of M3
    in rules/drift.py; for P0 `worsening` is a rise. `days` is how many have passed since the last
    operation: for P0 where the day is known, for P3 the fewest.
    """

    rule: str
    version: str
    status: Status
    answers: int = 0
    first: date | None = None
    last: date | None = None
    level: float | None = None
    hits: int | None = None
    needed: int | None = None
    median: float | None = None
    baseline: float | None = None
    worsening: bool = False
    days: int | None = None

    @property
    def holds(self) -> bool:
        return self.status == "holds"

    @property
    def family(self) -> Family:
        return RULES[self.rule].family

    @property
    def severity(self) -> int:
        return RULES[self.rule].severity

    def inputs(self) -> dict[str, str | int | float | bool | None]:
        """The same as plain values for JSON, days as "2026-03-01"."""
        return {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in asdict(self).items()
        }
