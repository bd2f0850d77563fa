"""After a flag: asking twice whether someone was reached, and then no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rules.findings import RULES, Family
from rules.flag_history import FlagEvent, History
from rules.thresholds import Thresholds

_ANSWERED = ("known", "reached", "declined")


@dataclass(frozen=True)
class FollowUp:
    """A question to ask today: did you reach someone, as suggested on `told_on`?

    `rules` were told then, pain first; `last` says that it is the second and last time.
    """

    told_on: date
    rules: tuple[str, ...]
    last: bool


def follow_ups(
    history: Iterable[FlagEvent], *, today: date, thresholds: Thresholds
) -> tuple[FollowUp, ...]:
    """What to ask on local day `today`: nothing, or one question for each message it is about.

    The third and the tenth day after a family's last message; after an outage the first is made up
    for until the second is due, and the second until the family's cool-down ends. It stops when
    the person has said that somebody knows, was reached, or that they would rather not, and when
    the flags are cleared. The caller adds a `followed_up` event for each rule that it asks about.
    """
    past = History(history)
    still_open = {RULES[rule].family for rule in past.open_rules()}
    due: dict[tuple[date, bool], list[str]] = defaultdict(list)
    families: tuple[Family, ...] = ("P", "M")
    for family in families:
        told = past.told(family)
        since = past.since_told(family)
        if not told or family not in still_open or any(e.kind in _ANSWERED for e in since):
            continue
        days = (today - told[-1].day).days
        second = days >= thresholds.follow_ups.second_day
        begin = thresholds.follow_ups.second_day if second else thresholds.follow_ups.first_day
        asked = any(e.kind == "followed_up" and (e.day - told[-1].day).days >= begin for e in since)
        if begin <= days < thresholds.quiet.days and not asked:
            due[told[-1].day, second].append(told[-1].rule)
    return tuple(
        FollowUp(told_on, tuple(rules), last) for (told_on, last), rules in sorted(due.items())
    )
