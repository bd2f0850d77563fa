"""After a flag: asking twice whether someone was reached, and then no more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rules.flag_history import FlagEvent, History
from rules.flag_rules import RULES, Family
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
    history: Iterable[FlagEvent],
    *,
    today: date,
    thresholds: Thresholds,
    operations: Iterable[date] = (),
) -> tuple[FollowUp, ...]:
    """What to ask on local day `today`: nothing, or one question for each message it is about.

    The third and the tenth day after a family's last message; after P0 the day after it, after P3
    the tenth day alone, and after P5, which is for the next visit, never. After an outage each is
    made up for until the next is due, and the last until the rule may speak again. It stops when
    the person has said that somebody knows, was reached, or that they would rather not, and when
    the flags are cleared. Nor is it asked about pain from before an operation that has been. The
    caller adds a `followed_up` event for each rule that it asks about.
    """
    past = History(history)
    still_open = {RULES[rule].family for rule in past.open_rules()}
    operated = [day for day in operations if day <= today]
    due: dict[tuple[date, bool], list[str]] = defaultdict(list)
    families: tuple[Family, ...] = ("P", "M")
    for family in families:
        told = past.told(family)
        since = past.since_told(family)
        if not told or family not in still_open or any(e.kind in _ANSWERED for e in since):
            continue
        if family == "P" and any(day > told[-1].day for day in operated):
            continue
        days = (today - told[-1].day).days
        ask_on, end = _days_of(told[-1].rule, thresholds)
        begin = max((day for day in ask_on if day <= days), default=end)
        asked = any(e.kind == "followed_up" and (e.day - told[-1].day).days >= begin for e in since)
        if begin <= days < end and not asked:
            due[told[-1].day, begin == ask_on[-1]].append(told[-1].rule)
    return tuple(
        FollowUp(told_on, tuple(rules), last) for (told_on, last), rules in sorted(due.items())
    )


def _days_of(rule: str, t: Thresholds) -> tuple[tuple[int, ...], int]:
    """The days after a message about a rule on which to ask, and when it is too late for that."""
    if rule == "P0":
        return (t.follow_ups.early_day,), t.p0.repeat_days
    if rule == "P5":
        return (), t.quiet.days
    if rule == "P3":
        return (t.follow_ups.second_day,), t.quiet.days
    return (t.follow_ups.first_day, t.follow_ups.second_day), t.quiet.days
