"""An intake on a real database, with a handler of the test's own."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select
from telegram import Bot, Update

from bot.intake import Intake
from bot.request import AiohttpRequest
from care import updates
from sandbox.server import TelegramServer
from scheduler.clock import ManualClock
from storage import tables
from storage.database import Database, cipher
from tests.scheduler.posting import KEY

NOW = datetime(2026, 10, 5, 16, 30, tzinfo=UTC)
PATIENCE = 20  # real seconds until a test gives up


@dataclass
class Counter:
    """Takes updates in; what each text asks for is what the test put into `acts`."""

    server: TelegramServer
    clock: ManualClock
    database: Database
    bot: Bot
    taken: list[str] = field(default_factory=list)
    acts: dict[str, Callable[[], Awaitable[object]]] = field(default_factory=dict)
    intake: Intake = field(init=False)

    def __post_init__(self) -> None:
        self.intake = Intake(self.database, self.bot, self.handle, self.clock)

    @property
    def url(self) -> str:
        """The database's."""
        return self.database.url.render_as_string(hide_password=False)

    async def handle(self, update: Update) -> None:
        """Claim the update in a transaction, as every handler does."""
        assert update.message is not None
        text = update.message.text or ""
        if text in self.acts:
            await self.acts[text]()

        def note(_conn: Connection, _now: datetime) -> None:
            self.taken.append(text)

        await self.database.run(updates.once, self.clock.now(), update.update_id, note)

    async def rows(self, table: Any) -> list[Any]:
        """All rows of a table."""

        def read(conn: Connection) -> list[Any]:
            return list(conn.execute(select(table).order_by(*table.primary_key)))

        return await self.database.read(read)


def written(update_id: int, text: str, chat: int = 101) -> dict[str, Any]:
    """An update: somebody wrote a text."""
    person = {"id": chat, "is_bot": False, "first_name": "Ana"}
    return {
        "update_id": update_id,
        "message": {
            "message_id": update_id,
            "date": 1_790_000_000,
            "chat": {"id": chat, "type": "private", "first_name": "Ana"},
            "from": person,
            "text": text,
        },
    }


@contextlib.asynccontextmanager
async def counter(url: str) -> AsyncIterator[Counter]:
    """An intake, a pretend Telegram and a clock that stands still."""
    clock = ManualClock(NOW)
    database = Database(url, cipher(KEY), busy_timeout=0.1)
    async with TelegramServer(clock) as server, AiohttpRequest() as request:
        bot = Bot(
            server.token,
            base_url=f"{server.url}/bot",
            request=request,
            get_updates_request=request,
        )
        yield Counter(server, clock, database, bot)
    await database.close()


async def until(condition: Callable[[], object]) -> None:
    """Come back once something is so, letting everybody else work meanwhile."""
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(PATIENCE):
        while not condition():
            turn = loop.create_future()
            loop.call_later(0.002, turn.set_result, None)
            await turn


PARKED, SEEN = tables.parked_updates, tables.updates_seen
