"""What the page is lent by whoever starts a bot: the clock, stories, and a look underneath."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

# A text in each language of the page: {"en": ...}.
Words = dict[str, str]
# What a story points at: {"person", "message", "data"} a button, {"person", "types"} a text.
Doing = dict[str, Any]
State = Literal["idle", "playing", "paused", "stuck", "ended"]


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
    """A table in the drawer, newest row first, in one language."""

    key: str  # the same in each language
    name: str
    explained: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True)
class StoryOffered:
    """A story that plays by itself."""

    key: str
    name: Words
    about: Words


@dataclass(frozen=True)
class GuideShown:
    """Where the story is that plays."""

    story: str | None = None
    state: State = "idle"
    steps: int = 0  # taken so far
    caption: Words | None = None
    problem: Words | None = None  # why it cannot go on by itself
    doing: Doing | None = None
    phones: list[int] = field(default_factory=list)  # whose phones it is about
    sheet: str | None = None  # the drawer's table that it speaks of
    pace: float = 1.0  # what seconds are multiplied by; 0: as fast as it goes


class Backstage(Protocol):
    """Whatever changes here is announced by `World.changes`."""

    def time(self) -> TimeShown:
        """What the time bar shows now."""
        ...

    async def let_a_moment_pass(self) -> None:
        """Before somebody does something: nobody does two things at one instant."""
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

    async def sheets(self, language: str) -> list[Sheet]:
        """The tables of the drawer."""
        ...


class Storyteller(Protocol):
    """Plays stories on the phones; what changes is announced by `World.changes`, too."""

    def offered(self) -> list[StoryOffered]:
        """What can be played."""
        ...

    def shown(self) -> GuideShown:
        """Where the story is."""
        ...

    async def begin(self, key: str, pace: float) -> None:
        """Play a story from its beginning. Raises KeyError when there is none."""
        ...

    def pause(self) -> None:
        """Stand still: somebody asks for it, or does something."""
        ...

    def go_on(self, *, once: bool, leaving_out: bool) -> None:
        """Play on; for one step only, or without what cannot be done."""
        ...

    def set_pace(self, pace: float) -> None:
        """Play slower or faster, from now on: see `GuideShown.pace`."""
        ...

    async def end(self) -> None:
        """Leave the story; the phones stay as they are."""
        ...
