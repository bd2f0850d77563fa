"""What has become of a person's flags so far, and when the next message has to wait."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from rules.baseline import Baseline
from rules.findings import RULES, Family, Finding, already_usual
from rules.thresholds import Thresholds

Kind = Literal["raised", "told", "cleared", "known", "reached", "declined", "followed_up"]
# Why a rule that holds is not told about now.
Reason = Literal["cool-down", "usual level", "enough messages"]


@dataclass(frozen=True)
class FlagEvent:
    """Something that happened to a flag on local `day`.

    `raised` and `cleared`: the rule began, ended to be open. `told`: a message about it was sent
    (two on one day, one a family, when it was about both). `known`: the person pressed "my team
    knows" or "I already see someone". `reached`: they said on a follow-up that they reached
    someone or have an appointment. `declined`: they would rather not. `followed_up`: they were
    asked. For all after `cleared` any rule of the family will do. ValueError for other words.
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

    def told(self, family: Family | None = None) -> list[FlagEvent]:
        """Every message, of one family or of both, oldest first."""
        return [e for e in self._events if e.kind == "told" and family in (None, e.family)]

    def since_told(self, family: Family) -> list[FlagEvent]:
        """What happened to a family after its last message; everything when there was none."""
        events = [event for event in self._events if event.family == family]
        last = max((i for i, event in enumerate(events) if event.kind == "told"), default=-1)
        return events[last + 1 :]

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


def why_quiet(
    finding: Finding,
    past: History,
    *,
    today: date,
    last_operation: date | None,
    usual: Baseline | None,
    thresholds: Thresholds,
) -> Reason | None:
    """Why nothing is said today about a rule that holds; None when it may be.

    - A family is quiet for 14 days after a message, so that the next can come on the 14th day
      after it. "My team knows", "I already see someone" or, as it means the same, "I reached
      someone" makes it 28 from the message, for P1, P1f, M1, M1f; P2 and a worsening are news to
      whoever knows, and wait 14.
    - A rule that is a person's usual level is told once (anew after all flags of the family have
      cleared, or an operation), then on a worsening, or 28 days after a message when nobody was
      reached since.
    - At most 2 messages in 14 days, of both families together; one about both is one.
    - A rise in severity overrides all three. It is a rule more severe than all that its family was
      told in the last 28 days: so a flag that swings between two rules is not told at every swing.
      Against the limit of 2 it is also one more severe than all that was told in the 14 days.
      For a usual level it is M1f alone, when its question was not asked yet.
    """
    q = thresholds.quiet
    told = past.told(finding.family)
    knows = past.someone_knows(finding.family)
    days = (today - told[-1].day).days if told else None
    lately = [e for e in told if (today - e.day).days < q.known_days]
    rise = bool(lately) and all(_severity(e) < finding.severity for e in lately)

    if days is not None:
        if usual and already_usual(finding.rule, usual, thresholds) and not finding.worsening:
            before = [
                event
                for event in past.told_in_episode(finding.family)
                if last_operation is None or event.day >= last_operation
            ]
            if finding.rule == "M1f":
                before = [event for event in before if event.rule == "M1f"]
            if before and (knows or days < q.usual_repeat_days):
                return "usual level"
        longer = knows and RULES[finding.rule].of_level and not finding.worsening
        if days < (q.known_days if longer else q.days) and not rise:
            return "cool-down"
    counted = [e for e in past.told() if (today - e.day).days < q.messages_days]
    worst = max((_severity(e) for e in counted), default=0)
    if len({e.day for e in counted}) >= q.messages and not rise and finding.severity <= worst:
        return "enough messages"
    return None


def _severity(event: FlagEvent) -> int:
    return RULES[event.rule].severity
