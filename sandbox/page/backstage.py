"""What the page is lent by whoever starts a bot beside it: the clock, and a look underneath."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Protocol


@dataclass(frozen=True)
class TimeShown:
    """What the time bar shows."""

    now: datetime
    # An IANA zone to show it in; None: the visitor's own.
    zone: str | None = None
    # The next moment that "next" goes to.
    next_at: datetime | None = None
    # Where the clock is moving to; None while it stands still.
    moving_to: datetime | None = None
    # Time passes by itself, slowly enough to watch.
    running: bool = False

    def as_json(self) -> dict[str, Any]:
        return {
            name: value.isoformat() if isinstance(value, datetime) else value
            for name, value in asdict(self).items()
        }


# A text, or something that the page shows in its own way: {"at": ISO instant}, {"person": id}.
Cell = str | dict[str, Any]


@dataclass(frozen=True)
class Sheet:
    """A table in the drawer, newest row first."""

    name: str
    explained: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]


class Backstage(Protocol):
    """Whatever changes here is announced by `World.changes`."""

    def time(self) -> TimeShown:
        """What the time bar shows now."""
        ...

    async def move_to(self, instant: datetime) -> None:
        """Live until an instant, doing everything due on the way in its order."""
        ...

    async def move_to_next(self) -> None:
        """Live until `next_at`, if there is one."""
        ...

    def run(self) -> None:
        """Let time pass by itself until `stop`."""
        ...

    def stop(self) -> None:
        """Let the clock stand still where it is."""
        ...

    async def sheets(self) -> list[Sheet]:
        """The tables of the drawer."""
        ...
