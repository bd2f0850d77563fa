"""The language of the stories: people write and tap, time passes, the bot stops and starts."""

from __future__ import annotations

import asyncio
import contextlib
import gc
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from bot import app
from bot.content import Content, load_content
from bot.polling import poll
from bot.settings import load_settings, new_key
from sandbox.server import Person, ShownMessage, TelegramServer
from scheduler.clock import ManualClock
from scheduler.timelapse import live_until, settle
from storage import migrate, tables
from tests.databases import hurry

KEY = new_key()
_content: list[Content] = []


def content() -> Content:
    """All content, read once for all stories."""
    if not _content:
        _content.append(load_content(operator_name="Test Clinic", operator_contact="t@example.org"))
        gc.collect()
        gc.freeze()  # it stays: no use in looking for garbage there
    return _content[0]


class Story:
    """One bot, one pretend Telegram, one clock."""

    def __init__(self, server: TelegramServer, clock: ManualClock, url: str, folder: Path) -> None:
        self.server = server
        self.world = server.world
        self.clock = clock
        self.url = url
        self.folder = folder
        self.steady: app.App | None = None
        self._polling: asyncio.Task[None] | None = None

    @property
    def bot(self) -> app.App:
        """The running bot."""
        assert self.steady is not None, "the bot is not running"
        return self.steady

    async def start(self) -> None:
        """Start the bot's process."""
        settings = load_settings(
            telegram_token=self.server.token,
            telegram_api_url=self.server.url,
            database_url=self.url,
            webhook_url=None,
            listen=None,
            secret_key=KEY,
            operator_name="Test Clinic",
        )
        self.steady = app.create(settings, self.clock, content())
        hurry(self.steady.database)
        await self.steady.database.run(migrate.upgrade)  # as `steady migrate` does
        await app.start(self.steady)
        self._polling = asyncio.ensure_future(poll(self.steady.bot, self.steady.intake, self.clock))

    async def stop(self) -> None:
        """Stop the bot's process in the way that SIGTERM does."""
        if self.steady is None:
            return
        if self._polling is not None:
            self._polling.cancel()
            await asyncio.gather(self._polling, return_exceptions=True)
        await self.steady.close()
        self.steady = None

    async def restart(self) -> None:
        """Stop and start again: nothing may be known only to the old process."""
        await self.stop()
        await self.start()

    async def settle(self) -> None:
        """Until everything that was sent is handled, and everything due now is sent."""
        await self.world.settled()
        await self.bot.desk.settle()
        await settle(self.clock, self.bot.sweeps, self.bot.courier)

    async def says(self, person: Person, text: str) -> ShownMessage:
        """The person writes; returns what stands last in the chat."""
        self.world.send(person, text)
        await self.settle()
        return self.last(person)

    async def taps(self, person: Person, label: str, message_id: int | None = None) -> ShownMessage:
        """The person presses a button; returns what stands last in the chat."""
        self.world.tap(person, label, message_id)
        await self.settle()
        return self.last(person)

    async def presses(
        self, person: Person, data: str, message_id: int | None = None
    ) -> ShownMessage:
        """The person presses what carries this data, on the newest message unless told."""
        self.world.press(person, message_id or self.last(person).message_id, data)
        await self.settle()
        return self.last(person)

    async def until(self, local: str, zone: str = "UTC") -> None:
        """Live until a local time, '2026-10-25 18:31'; what is due on the way happens."""
        instant = datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone))
        if self.steady is None:
            self.clock.move_to(instant)
            return
        await self.world.settled()
        await live_until(instant, self.clock, self.bot.sweeps, self.bot.courier)
        await settle(self.clock, self.bot.sweeps, self.bot.courier)

    def last(self, person: Person) -> ShownMessage:
        """The newest message of the bot in a person's chat."""
        return self.shown(person)[-1]

    def shown(self, person: Person) -> list[ShownMessage]:
        """What the bot shows in a person's chat, oldest first."""
        return [m for m in self.world.chat(person, with_deleted=False) if m.outgoing]

    def texts(self, person: Person) -> str:
        """All that the bot shows to a person, as one text."""
        return "\n".join(m.text for m in self.shown(person))

    def questions(self, person: Person) -> list[ShownMessage]:
        """The messages with the buttons 0 to 10."""
        return [m for m in self.shown(person) if {"0", "10"} <= set(m.labels)]

    def toast(self, person: Person) -> str:
        """The newest short answer to a button press that says something."""
        said = [toast.text for toast in self.world.toasts(person) if toast.text]
        return said[-1] if said else ""

    async def rows(self, table: Any) -> list[Any]:
        """All rows of a table, oldest first."""

        def read(conn: Any) -> list[Any]:
            return list(conn.execute(select(table).order_by(*table.primary_key)))

        return await self.bot.database.read(read)

    async def joined(
        self,
        name: str = "Ana",
        *,
        language: str = "en",
        town: str = "Berlin",
        situation: str = "It didn't help, or the pain came back",
        operation: str | None = None,
        at: str = "18:30",
    ) -> Person:
        """Somebody who has joined in English and stands before the first question.

        `operation`: its day, '2026-11-02'; None: they would rather not say.
        """
        person = self.world.person(name, language_code=language)
        await self.says(person, "/start")
        await self.taps(person, "English")
        await self.taps(person, "I agree")
        await self.taps(person, situation)
        day = "op-none:join" if operation is None else f"op-day:join:{operation.replace('-', '')}"
        await self.presses(person, day)
        offered = await self.says(person, town)
        await self.taps(person, offered.buttons[0][0].label)
        await self.presses(person, f"first-time:{at.replace(':', '')}")
        return person

    async def answers(self, person: Person, pain: int, mood: int) -> ShownMessage:
        """The person answers the open check-in with two taps."""
        await self.taps(person, str(pain))
        return await self.taps(person, str(mood))


TABLES = tables


@contextlib.asynccontextmanager
async def story(url: str, folder: Path, start: str) -> AsyncIterator[Story]:
    """A story that begins at an instant, '2026-10-01 12:00' UTC."""
    clock = ManualClock(datetime.fromisoformat(start).replace(tzinfo=ZoneInfo("UTC")))
    async with TelegramServer(clock) as server:
        told = Story(server, clock, url, folder)
        try:
            await told.start()
            yield told
        finally:
            await told.stop()
