"""What a screen is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from babel.dates import format_date, format_skeleton, format_time

from bot.callbacks import pack
from bot.content import Content
from rules import due
from rules.operations import Operation, signs_at_hand
from rules.stage import RECOVERING


@dataclass(frozen=True)
class Button:
    """A button under a message: its label and what it carries."""

    label: str
    data: str


def button(label: str, name: str, *args: object) -> Button:
    """A button that carries a name and arguments (see bot.callbacks)."""
    return Button(label, pack(name, *args))


Rows = Sequence[Sequence[Button]]


def in_rows(buttons: Sequence[Button], width: int) -> list[list[Button]]:
    """Buttons side by side, so many in a row."""
    return [list(buttons[i : i + width]) for i in range(0, len(buttons), width)]


@dataclass(frozen=True)
class Shown:
    """A rendered message: Telegram's HTML, and what stands under it."""

    text: str
    rows: Rows = ()
    # The label of a button that shares the location, in place of the person's keyboard.
    share_location: str | None = None
    # Take such a button away again.
    remove_keyboard: bool = False
    # The person's message that a new message replies to, as long as Telegram has it.
    reply_to: int | None = None

    def markup(self) -> dict[str, Any] | None:
        """The `reply_markup` of the Bot API."""
        if self.rows:
            return {
                "inline_keyboard": [
                    [{"text": b.label, "callback_data": b.data} for b in row] for row in self.rows
                ]
            }
        if self.share_location:
            return {
                "keyboard": [[{"text": self.share_location, "request_location": True}]],
                "resize_keyboard": True,
                "one_time_keyboard": True,
            }
        return {"remove_keyboard": True} if self.remove_keyboard else None


@dataclass(frozen=True)
class View:
    """One message to render: for whom, when, and with what."""

    content: Content
    language: str
    now: datetime
    args: dict[str, Any] = field(default_factory=dict)
    country: str | None = None
    zone: str | None = None
    situation: str | None = None
    about: datetime | None = None
    # The bot's own, for screens that link to it.
    username: str = ""
    # The surgical team's number; under a check-in, the operations that they told of, and since when
    # their situation holds.
    team_phone: str | None = field(default=None, repr=False)
    operations: tuple[Operation, ...] = ()
    situation_since: datetime | None = None

    def text(self, phrase: str, **args: Any) -> str:
        """A phrase as HTML."""
        return self.content.phrases.text(self.language, phrase, **args)

    def plain(self, phrase: str, **args: Any) -> str:
        """A phrase for a button."""
        return self.content.phrases.plain(self.language, phrase, **args)

    def numbers(self) -> dict[str, str]:
        """Whom to call here: emergency, crisis_line, text_option."""
        return self.content.helplines.words(self.country, self.language)

    def team(self) -> str:
        """The surgical team's number for within a sentence: ': +49 ...', or nothing."""
        return f": {self.team_phone}" if self.team_phone else ""

    def signs_at_hand(self) -> bool:
        """Whether the urgent signs stand under every check-in, soon after an operation."""
        zone, since = self.zone or "UTC", None
        if self.situation in RECOVERING and self.situation_since is not None:
            since = due.local_day(self.situation_since, zone)
        return signs_at_hand(due.local_day(self.now, zone), self.operations, since)

    def clock(self, at: time | datetime) -> str:
        """A time of day as it is written here."""
        return format_time(at, format="short", locale=self.language)

    def clock_of(self, at: str) -> str:
        """'18:30' as it is written here."""
        return self.clock(time.fromisoformat(at))

    def here(self, zone: str) -> str:
        """What time it is in a zone."""
        return self.clock(due.local_time(self.now, zone).replace(tzinfo=None))

    def day(self) -> str:
        """The person's day that the message speaks of: 'Friday, November 20'."""
        # As it was for them then: they may be in another zone by now.
        return self.day_of(self.args["day"])

    def month_of(self, iso: str) -> str:
        """A day's month as it is written here: 'March 2026'."""
        return format_skeleton("yMMMM", date.fromisoformat(iso), locale=self.language)

    def day_of(self, iso: str) -> str:
        """A day as it is written here, with the year when that is another one."""
        day = date.fromisoformat(iso)
        wanted = self.plain("date-pattern") if day.year == self.now.year else "long"
        return format_date(day, wanted, locale=self.language)
