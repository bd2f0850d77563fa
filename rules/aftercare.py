"""After words that could not wait: when to ask how things went on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from rules.patterns import ASKED, KINDS

CRISIS = ("crisis-0", "crisis-1")
NEXT_DAY = timedelta(hours=24)
_SIGN = timedelta(hours=2)
_SOON = timedelta(minutes=30)
_SIGNS_SOON = ("red-ces", "red-chest", "red-neck", "red-drowsy")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True)
class Event:
    """What was answered, and when; of a kind that is asked about later."""

    kind: str
    at: datetime

    @property
    def wait(self) -> timedelta:
        """How long after it, if nothing comes in between, it is asked about."""
        if self.kind in CRISIS:
            return NEXT_DAY
        return _SOON if self.kind in _SIGNS_SOON else _SIGN

    @property
    def answers_from(self) -> datetime:
        """From when on a question is about this, too: before it nobody could have got help."""
        return self.at + (NEXT_DAY if self.kind in CRISIS else _SOON) / 2

    @property
    def latest(self) -> datetime:
        """Until when newer ones put the question off."""
        return self.at + 2 * self.wait


@dataclass(frozen=True)
class Question:
    """When to ask, and about which: the most urgent."""

    at: datetime
    kind: str


def is_followed(kind: str) -> bool:
    """Whether a kind is asked about later: what was only asked about is not."""
    return kind in CRISIS or (kind.startswith("red-") and kind not in ASKED.values())


def questions(events: Iterable[Event], asked: Iterable[datetime]) -> tuple[Question, ...]:
    """What is still to be asked about events of the mind, or of the body, asked before at `asked`.

    One question for all that come together: it follows the newest, by the shortest of their waits.
    But no event waits for it longer than twice its own wait; what comes too shortly before that
    gets the next question.
    """
    before = tuple(asked)
    together: list[list[Event]] = []
    for event in sorted(events, key=lambda event: event.at):
        if any(at >= event.answers_from for at in before):
            continue
        if together and _when([*together[-1], event]) >= event.answers_from:
            together[-1].append(event)
        else:
            together.append([event])
    return tuple(
        Question(_when(group), min((e.kind for e in group), key=KINDS.index)) for group in together
    )


def _when(events: list[Event]) -> datetime:
    newest = max(event.at for event in events)
    follows = newest + min(event.wait for event in events)
    return min(follows, *(event.latest for event in events))


def stamp(at: datetime) -> int:
    """An instant for within a button: whole milliseconds since 1970."""
    return (at - _EPOCH) // _MILLISECOND


def instant(stamped: int) -> datetime:
    """The instant of a stamp."""
    return _EPOCH + stamped * _MILLISECOND
