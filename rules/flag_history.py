"""What has become of a person's flags so far."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from rules.flag_rules import RULES, Family

Kind = Literal[
    "raised",
    "told",
    "cleared",
    "known",
    "reached",
    "declined",
    "followed_up",
    "no_signs",
    "asked",
]


@dataclass(frozen=True)
class FlagEvent:
    """Something that happened to a flag on local `day`.

    `raised` and `cleared`: the rule began, ended to be open. `told`: a message about it was sent
    (two on one day, one a family, when it was about both). `known`: the person pressed "my team
    knows" or "I already see someone". `reached`: they said on a follow-up that they reached
    someone or have an appointment. `declined`: they would rather not. `followed_up`: they were
    asked. `no_signs`: they said that none of the urgent signs is new. `asked`: the four
    questions were asked because of it (M3). For the others after `cleared` any rule of the family
    will do. ValueError for other words.
    """

    day: date
    kind: Kind
    rule: str

    def __post_init__(self) -> None:
        if self.rule not in RULES:
            raise ValueError(f"unknown rule {self.rule!r}; known are {', '.join(RULES)}")
        if self.kind not in get_args(Kind):
            raise ValueError(f"unknown kind {self.kind!r}; known are {', '.join(get_args(Kind))}")

    @property
    def family(self) -> Family:
        return RULES[self.rule].family


class History:
    """A person's flag events in order; those of one day in the order given."""

    def __init__(self, events: Iterable[FlagEvent]) -> None:
        self._events = sorted(events, key=lambda event: event.day)

    def open_rules(self) -> tuple[str, ...]:
        """The rules raised and not cleared since, in the order in which they were raised."""
        rules: dict[str, None] = {}
        for event in self._events:
            if event.kind == "raised":
                rules.setdefault(event.rule)
            elif event.kind == "cleared":
                rules.pop(event.rule, None)
        return tuple(rules)

    def is_open(self, rule: str) -> bool:
        """Whether a rule, or another of its family, is open."""
        return any(RULES[one].family == RULES[rule].family for one in self.open_rules())

    def told(self, family: Family | None = None) -> list[FlagEvent]:
        """Every message, of one family or of both, oldest first."""
        return [e for e in self._events if e.kind == "told" and family in (None, e.family)]

    def since_told(self, family: Family) -> list[FlagEvent]:
        """What happened to a family after its last message; everything when there was none."""
        events = [event for event in self._events if event.family == family]
        last = max((i for i, event in enumerate(events) if event.kind == "told"), default=-1)
        return events[last + 1 :]

    def asked_on(self, rule: str) -> date | None:
        """The day on which the four questions were last asked because of a rule."""
        days = [e.day for e in self._events if e.kind == "asked" and e.rule == rule]
        return days[-1] if days else None

    def told_of(self, rule: str, since: date | None = None) -> list[FlagEvent]:
        """The messages about one rule, from a day on."""
        told = self.told(RULES[rule].family)
        return [e for e in told if e.rule == rule and (since is None or e.day >= since)]

    def cleared_on(self, rule: str) -> date | None:
        """The day on which a rule was last cleared."""
        days = [e.day for e in self._events if e.kind == "cleared" and e.rule == rule]
        return days[-1] if days else None

    def someone_knows(self, family: Family) -> bool:
        """Say whether, since the last message, somebody is said to know or was reached."""
        return any(event.kind in ("known", "reached") for event in self.since_told(family))

    def told_in_episode(self, family: Family) -> list[FlagEvent]:
        """The messages since all flags of a family last were cleared."""
        still: set[str] = set()
        told: list[FlagEvent] = []
        for event in (event for event in self._events if event.family == family):
            if event.kind == "raised":
                still.add(event.rule)
            elif event.kind == "told":
                told.append(event)
            elif event.kind == "cleared":
                still.discard(event.rule)
                if not still:
                    told = []
        return told
