"""How a button press ended."""

from __future__ import annotations

from enum import Enum


class Tap(Enum):
    """What a tap did; the name says which kind word answers it."""

    TAKEN = "taken"
    UNDONE = "undone"
    ALREADY = "already"
    CLOSED = "closed"
    TOO_LATE = "too-late"
    NOT_YOURS = "not-yours"
    THANKS = "thanks"
    DELETED = "deleted"
    TWICE = "twice"
    FULL = "full"
    ONE_STAYS = "one-stays"
    CLOSING = "closing"
    GONE = "gone"
    WRITE = "write"
