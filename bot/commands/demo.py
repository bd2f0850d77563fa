"""`steady demo`: the bot and a pretend Telegram in one process, with a chat in the terminal."""

from __future__ import annotations

import asyncio
import logging
import re
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from bot import app
from bot.polling import poll
from bot.settings import load_settings, new_key
from rules import due
from rules.times import parse_time
from sandbox.server import Person, ShownMessage, TelegramServer
from scheduler.clock import ManualClock, SystemClock
from scheduler.timelapse import live_until, settle
from storage import people

HELP = """\
This is Steady with a pretend Telegram. Nothing leaves this machine, and nothing is kept.

  Type what you would write in Telegram. A [1 button] is pressed by its number or its label
  (where the labels are numbers themselves, the number is the label).
  Time stands still until you move it:  +2h   +1d   +1w   18:31 (with "until 18:31")
  "again" draws the chat once more, "quit" ends.
"""
SPAN = re.compile(r"\+\s*(\d+)\s*(m|h|d|w)", re.IGNORECASE)
UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}


def demo(
    language: Annotated[
        str, typer.Option(help="The pretend phone's language: en, es or de.")
    ] = "en",
) -> None:
    """Try Steady in the terminal: no token, no account, nothing but this program."""
    logging.basicConfig(level=logging.ERROR)
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_chat(Path(folder), language))


async def _chat(folder: Path, language: str) -> None:
    clock = ManualClock(SystemClock().now())
    async with TelegramServer(clock) as server:
        person = server.world.person("You", language_code=language)
        settings = load_settings(
            telegram_token=server.token,
            telegram_api_url=server.url,
            database_url=f"sqlite:///{folder / 'demo.db'}",
            secret_key=new_key(),
            webhook_url=None,
            listen=None,
            operator_name="the Steady demo",
        )
        steady = app.create(settings, clock)
        await app.start(steady)
        polling = asyncio.ensure_future(poll(steady.bot, steady.intake, clock))
        try:
            typer.echo(HELP)
            await Phone(steady, server, clock, person).talk()
        finally:
            polling.cancel()
            await asyncio.gather(polling, return_exceptions=True)
            await steady.close()


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
        self._numbered: list[tuple[int, str]] = []

    async def talk(self) -> None:
        """Start the conversation, then do what each line says."""
        await self._write("/start")
        while (line := await _line()) is not None and line not in ("quit", "exit", "q"):
            if line == "again":
                self._drawn.clear()
                self._draw()
            elif line:
                await self._do(line)

    async def _do(self, line: str) -> None:
        until = await self._later(line)
        if until is not None:
            await live_until(until, self._clock, self._steady.sweeps, self._steady.courier)
            self._draw()
        elif button := self._button(line):
            self._world.tap(self._person, button[1], button[0])
            await self._settle()
        else:
            await self._write(line)

    async def _write(self, line: str) -> None:
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
        labels = {label: message_id for message_id, label in self._numbered}
        if line in labels:
            return labels[line], line
        if line.isdigit() and 0 < int(line) <= len(self._numbered):
            return self._numbered[int(line) - 1]
        return None

    async def _zone(self) -> str:
        row = await self._steady.database.read(people.glance, self._person.id)
        return (row.zone if row else None) or "UTC"

    def _draw(self) -> None:
        shown = [m for m in self._world.chat(self._person, with_deleted=False) if m.outgoing]
        for message in shown:
            if self._drawn.get(message.message_id) != message:
                edited = message.message_id in self._drawn
                _print(message, "steady (changed)" if edited else "steady")
        self._drawn = {m.message_id: m for m in shown}
        for toast in self._world.toasts(self._person)[self._toasts :]:
            if toast.text:
                typer.echo(f"\n   ( {toast.text} )")
        self._toasts = len(self._world.toasts(self._person))
        self._number([m for m in shown if m.buttons])

    def _number(self, with_buttons: list[ShownMessage]) -> None:
        """Number the buttons of the newest message that has some; older ones go by their label."""
        self._numbered = []
        for message in reversed(with_buttons):
            labels = [(message.message_id, b.label) for row in message.buttons for b in row]
            known = {label for _, label in self._numbered}
            self._numbered += [entry for entry in labels if entry[1] not in known]
        newest = with_buttons[-1] if with_buttons else None
        number = 1
        for row in newest.buttons if newest else ():
            cells = []
            for button in row:
                named = button.label.isdigit()
                cells.append(f"[{button.label}]" if named else f"[{number} {button.label}]")
                number += 1
            typer.echo("   " + " ".join(cells))
        for keys in self._world.keyboard(self._person):
            typer.echo("   " + " ".join(f"[{label}]" for label in keys) + "  (type it)")
        typer.echo(f"   -- {self._clock.now():%a %d %b %Y, %H:%M} UTC")


async def _line() -> str | None:
    """One line that the person typed; None at the end."""
    sys.stdout.write("\nyou: ")
    sys.stdout.flush()
    line = await asyncio.to_thread(sys.stdin.readline)
    return line.strip() if line else None


def _print(message: ShownMessage, who: str) -> None:
    typer.echo(f"\n{who}:")
    for line in message.text.splitlines():
        typer.echo(f"   {line}")
