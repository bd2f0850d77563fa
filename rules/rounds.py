"""Rounds of questions beside the daily check-in: the weekly look-back, the two-weekly four."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Literal, NamedTuple

Kind = Literal["week", "four"]

KINDS: tuple[Kind, ...] = ("week", "four")
# What a round asks first: whether now is a good time.
BEGIN = "begin"
CHANGE = "change"  # since the last operation: for those who had one
QUESTIONS: Mapping[Kind, tuple[str, ...]] = MappingProxyType(
    {
        "week": ("leg", "back", "enjoy", "activity", "sleep", CHANGE),
        "four": ("down", "interest", "nervous", "worry"),
    }
)
ALL_QUESTIONS = tuple(question for kind in KINDS for question in QUESTIONS[kind])
# Days from one to the next, and how much earlier the next may come to be on its weekday again.
EVERY: Mapping[Kind, int] = MappingProxyType({"week": 7, "four": 14})
EARLIER = 3
FIRST_AFTER = timedelta(days=7)  # with us for a week
# Sunday, and Wednesday, until somebody chooses another day. Monday is 0.
WEEKDAY: Mapping[Kind, int] = MappingProxyType({"week": 6, "four": 2})
LEFT_IN_PEACE = 3  # days after an operation, and its own day
LATEST_MOVE = 6  # days
NOT_WITHIN = timedelta(days=7)  # of the last time, whatever became of it


class Round(NamedTuple):
    """One kind of round for one person: whether it is wanted, its weekday, from when it is due."""

    wanted: bool
    weekday: int
    next_on: date


def values_of(question: str) -> range:
    """What can be answered to a question."""
    if question == CHANGE:
        return range(1, 8)
    return range(4) if question in QUESTIONS["four"] else range(11)


def words_of(question: str) -> str | None:
    """What the answers to a question are called where they are words: 'often', 'change'."""
    return "change" if question == CHANGE else "often" if question in QUESTIONS["four"] else None


def questions_of(kind: Kind, *, operated: bool) -> tuple[str, ...]:
    """The questions of a round for one person, in order."""
    return tuple(q for q in QUESTIONS[kind] if operated or q != CHANGE)


def after(question: str, questions: tuple[str, ...]) -> str | None:
    """The question after one of them, or after BEGIN; None when it was the last."""
    rest = questions if question == BEGIN else questions[questions.index(question) + 1 :]
    return rest[0] if rest else None


def before(question: str, questions: tuple[str, ...]) -> str | None:
    """The question before one of them; None when it is the first."""
    index = questions.index(question)
    return questions[index - 1] if index else None


def first_on(kind: Kind, joined: date, weekday: int | None = None) -> date:
    """The first one: on its weekday, a week after joining or later."""
    return _weekday_from(joined + FIRST_AFTER, WEEKDAY[kind] if weekday is None else weekday)


def next_on(kind: Kind, asked: date, weekday: int) -> date:
    """The next one, after one that was asked: back on its weekday, if it was put off."""
    return _weekday_from(asked + timedelta(days=EVERY[kind] - EARLIER), weekday)


def sooner(four: Round, sank: date | None, asked: date | None, today: date) -> Round:
    """The four questions as they are due when mood sank on a day, lately: then, or a week after
    they were asked last. Asked since, they come in their turn."""
    if sank is None or (asked is not None and asked >= sank):
        return four
    if (today - sank).days > EVERY["four"]:  # they were switched off meanwhile
        return four
    soon = sank if asked is None else max(sank, asked + NOT_WITHIN)
    return four._replace(next_on=min(four.next_on, soon))


def due(rounds: Mapping[Kind, Round], today: date, first: Kind | None = None) -> Kind | None:
    """Which one is asked today: one a day, `first` or else the one that has waited longer."""
    waiting = [kind for kind in KINDS if rounds[kind].wanted and rounds[kind].next_on <= today]
    if first in waiting:
        return first
    return min(waiting, key=lambda kind: rounds[kind].next_on, default=None)


def in_peace(today: date, operations: Iterable[date]) -> bool:
    """Whether it is the day of an operation or one of the three after it: nothing is asked."""
    return any(0 <= (today - day).days <= LEFT_IN_PEACE for day in operations)


def can_move_to(day: date, today: date) -> bool:
    """Whether a round may be put off until a day: tomorrow, or within the week."""
    return 1 <= (day - today).days <= LATEST_MOVE


def _weekday_from(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)
