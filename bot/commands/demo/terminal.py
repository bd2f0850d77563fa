"""`steady demo --terminal`: the phones, drawn line by line in a terminal."""

from __future__ import annotations

import asyncio
import re
import string
import sys
from datetime import datetime, timedelta
from pathlib import Path

import typer

from bot import app
from bot.commands.demo.pretending import pretended
from rules import due
from rules.times import parse_time
from sandbox.server import Person, ShownMessage, TelegramServer
from scheduler.clock import ManualClock, SystemClock
from scheduler.timelapse import live_until, settle
from storage import people

HELP = """\
This is Steady with a pretend Telegram. Nothing leaves this machine, and nothing is kept.

  Type what you would write in Telegram. [a Button] is pressed by its letter or its label,
  [7] by its number.
  Time stands still until you move it:   +30m   +2h   +1d   +1w   until 18:30
  Somebody else's phone, such as a caregiver's:   as Ben   (a new one in Spanish: as Ben es)
  "again" draws the chat once more, "quit" ends.
"""
LETTERS = string.ascii_lowercase
GRID = 5  # buttons in a row of scores, of a calendar
SPAN = re.compile(r"\+\s*(\d+)\s*(m|h|d|w)", re.IGNORECASE)
SOMEBODY = re.compile(r"as\s+(\S+)(?:\s+(en|es|de))?", re.IGNORECASE)
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


async def chat(folder: Path, language: str) -> None:
    """Talk until the person in front of the terminal ends it."""
    clock = ManualClock(SystemClock().now())
    async with pretended(folder, clock) as (steady, server):
        typer.echo(HELP)
        await _talk(steady, server, clock, language)


async def _talk(steady: app.App, server: TelegramServer, clock: ManualClock, language: str) -> None:
    """Begin on one phone, then do what each line says, on whichever phone it is for."""

    def phone(name: str, code: str) -> Phone:
        return Phone(steady, server, clock, server.world.person(name, language_code=code))

    held = phone("You", language)
    phones = {"you": held}
    await held.write("/start")
    while (line := await _line()) is not None and line not in ("quit", "exit", "q"):
        if somebody := SOMEBODY.fullmatch(line):
            name = somebody[1].lower()
            if name not in phones:
                phones[name] = phone(somebody[1], (somebody[2] or language).lower())
            held = phones[name]
            held.draw_again()
        elif line == "again":
            held.draw_again()
        elif line:
            await held.do(line)
        for other in phones.values():
            if other is not held and other.has_news():
                typer.echo(f"   (something new on {other.name}'s phone: as {other.name})")


class Phone:
    """One person's phone, drawn line by line."""

    def __init__(
        self, steady: app.App, server: TelegramServer, clock: ManualClock, person: Person
    ) -> None:
        self._steady = steady
        self._world = server.world
        self._clock = clock
        self._person = person
        self._drawn: dict[int, ShownMessage] = {}
        self._toasts = 0
        self._lettered: dict[str, tuple[int, str]] = {}

    @property
    def name(self) -> str:
        """Whose phone it is."""
        return self._person.first_name

    def has_news(self) -> bool:
        """Whether there is something that was not drawn."""
        return {m.message_id: m for m in self._shown()} != self._drawn

    def draw_again(self) -> None:
        """Print the whole chat."""
        self._drawn.clear()
        self._draw()

    async def do(self, line: str) -> None:
        """Let time pass, press a button, or write."""
        until = await self._later(line)
        if until is not None:
            await live_until(until, self._clock, self._steady.sweeps, self._steady.courier)
            self._draw()
        elif button := self._button(line):
            self._world.tap(self._person, button[1], button[0])
            await self._settle()
        else:
            await self.write(line)

    async def write(self, line: str) -> None:
        """Write a line, or share the location where there is a button for it."""
        if line in (label for row in self._world.keyboard(self._person) for label in row):
            self._world.send_location(self._person, 52.52, 13.405)  # as if in Berlin
        else:
            self._world.send(self._person, line)
        await self._settle()

    async def _settle(self) -> None:
        await self._world.settled()
        await settle(self._clock, self._steady.sweeps, self._steady.courier)
        await self._steady.desk.settle()
        self._draw()

    async def _later(self, line: str) -> datetime | None:
        now = self._clock.now()
        if span := SPAN.fullmatch(line):
            return now + timedelta(**{UNITS[span[2].lower()]: int(span[1])})
        at = parse_time(line.removeprefix("until ")) if line.startswith("until ") else None
        return None if at is None else due.next_due(now, at, await self._zone())

    def _button(self, line: str) -> tuple[int, str] | None:
        """The message and the label that a line means: a letter, or a label in the chat."""
        at, label = self._lettered.get(line, (None, line))
        for message in reversed(self._shown()):
            if at in (None, message.message_id) and any(
                b.data and b.label == label for row in message.buttons for b in row
            ):
                return message.message_id, label
        return None

    async def _zone(self) -> str:
        row = await self._steady.database.read(people.glance, self._person.id)
        return (row.zone if row else None) or "UTC"

    def _draw(self) -> None:
        """Print what is new or changed since the last time, with its buttons."""
        shown = self._shown()
        fresh = [m for m in shown if self._drawn.get(m.message_id) != m]
        for message in fresh:
            changed = message.message_id in self._drawn
            to = "" if self.name == "You" else f" to {self.name}"
            typer.echo(f"\nsteady{to} (changed):" if changed else f"\nsteady{to}:")
            for line in message.text.splitlines():
                typer.echo(f"   {line}")
            self._draw_buttons(message)
        self._drawn = {m.message_id: m for m in shown}
        toasts = [t.text for t in self._world.toasts(self._person) if t.text]
        for text in toasts[self._toasts :]:
            typer.echo(f"\n   ( {text} )")
        if not fresh and len(toasts) == self._toasts:
            typer.echo("   (nothing new)")
        self._toasts = len(toasts)
        typer.echo(f"   -- {self._clock.now():%a %d %b %Y, %H:%M} UTC")

    def _shown(self) -> list[ShownMessage]:
        return [m for m in self._world.chat(self._person, with_deleted=False) if m.outgoing]

    def _draw_buttons(self, message: ShownMessage) -> None:
        """Scores and days go by their label; other buttons of the newest message by a letter."""
        if any(button.data for row in message.buttons for button in row):
            self._lettered = {}
        for row in message.buttons:
            cells = []
            for button in row:
                if button.data and not button.label.isdigit() and len(row) < GRID:
                    letter = LETTERS[len(self._lettered) % len(LETTERS)]
                    self._lettered[letter] = (message.message_id, button.label)
                    cells.append(f"[{letter} {button.label}]")
                else:
                    cells.append(f"[{button.label}]")
            typer.echo("   " + " ".join(cells))


async def _line() -> str | None:
    """One line that the person typed; None at the end."""
    sys.stdout.write("\nyou: ")
    sys.stdout.flush()
    line = await asyncio.to_thread(sys.stdin.readline)
    return line.strip() if line else None
