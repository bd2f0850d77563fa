"""A courier at work on a real database, with a letter box in place of Telegram."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import create_engine, select

from care.delivering import Envelope, Outcome
from care.outgoing import Priority, message
from scheduler.clock import ManualClock
from scheduler.courier import Courier
from scheduler.limiter import Limiter
from storage import checkins, outbox, people
from storage.database import Database, cipher, parse_url
from storage.tables import outbox as outbox_table

KEY = "C8LtwTxG3BCZ3kPV0S3pXb1Wpz8gIBvx0kH0Y4kDHyU="
START = datetime(2026, 10, 5, 16, 30, tzinfo=UTC)
NUDGE = timedelta(milliseconds=1)

Answer = Callable[[Envelope], Awaitable[Outcome]]


@dataclass(frozen=True)
class Letter:
    """What the letter box got, and when (seconds since the start)."""

    envelope: Envelope
    at: float

    @property
    def name(self) -> str:
        """What the test called it."""
        return self.envelope.screen


@dataclass
class Post:
    """One courier, and what it sent."""

    database: Database
    clock: ManualClock
    letters: list[Letter] = field(default_factory=list)
    rate: float = 25.0
    courier: Courier = field(init=False)
    answers: dict[str, Answer] = field(default_factory=dict)
    on_letter: Callable[[], None] = lambda: None

    def __post_init__(self) -> None:
        self.courier = self.new_courier()

    def new_courier(self, database: Database | None = None) -> Courier:
        """Another courier that puts into the same letter box."""
        return Courier(database or self.database, self.send, Limiter(self.rate), self.clock)

    async def send(self, envelope: Envelope) -> Outcome:
        """What the courier is handed: takes everything, unless the test said otherwise."""
        self.letters.append(Letter(envelope, self.clock.monotonic()))
        self.on_letter()
        answer = self.answers.get(envelope.screen)
        if answer is not None:
            return await answer(envelope)
        return Outcome("sent", message_id=1000 + len(self.letters))

    @property
    def url(self) -> str:
        """The database's."""
        return self.database.url.render_as_string(hide_password=False)

    @property
    def names(self) -> list[str]:
        """What was sent, in order."""
        return [letter.name for letter in self.letters]

    def times(self, name: str) -> list[float]:
        """When something was sent, each time."""
        return [round(letter.at, 2) for letter in self.letters if letter.name == name]

    async def person(self, chat_id: int, **more: Any) -> int:
        """Somebody who has joined, in Berlin; returns the id."""
        given = {
            "chat_id": chat_id,
            "language": "en",
            "consent_version": 1,
            "consented_at": START,
            "joined_at": START,
            "zone": "Europe/Berlin",
            "country": "DE",
            "situation": "after",
        }
        return await self.database.run(lambda conn: people.add(conn, **(given | more)))

    async def put(
        self,
        name: str,
        chat_id: int,
        priority: Priority = Priority.QUESTION,
        *,
        person_id: int | None = None,
        args: dict[str, Any] | None = None,
        **more: Any,
    ) -> None:
        """Queue a message; strangers need no person."""
        await self.put_all([(name, chat_id)], priority, person_id=person_id, args=args, **more)

    async def put_all(
        self,
        messages: list[tuple[str, int]],
        priority: Priority = Priority.QUESTION,
        *,
        person_id: int | None = None,
        args: dict[str, Any] | None = None,
        **more: Any,
    ) -> None:
        """Queue messages, each a name and a chat."""
        now = self.clock.now()
        rows = [
            message(now, name, args, chat_id=chat, person_id=person_id, priority=priority, **more)
            for name, chat in messages
        ]
        await self.database.run(outbox.put, rows)

    async def question(self, person_id: int, chat_id: int, name: str = "question") -> int:
        """An open check-in whose question waits, at most three hours; returns its id."""
        now = self.clock.now()
        row = {
            "person_id": person_id,
            "kind": "daily",
            "due_at": now,
            "local_day": now.date(),
            "state": "open",
            "question": "pain",
            "remind_at": now + timedelta(hours=2),
            "closes_at": now + timedelta(hours=5),
        }
        added = await self.database.run(checkins.add, [row])
        await self.put(
            name,
            chat_id,
            person_id=person_id,
            checkin_id=added[0].id,
            about=now,
            expires_at=now + timedelta(hours=3),
        )
        return int(added[0].id)

    async def rows(self, table: Any = outbox_table) -> list[Any]:
        """All rows, oldest first."""

        def read(conn: Any) -> list[Any]:
            return list(conn.execute(select(table).order_by(*table.primary_key)))

        return await self.database.read(read)

    async def states(self) -> dict[str, str]:
        """How each message ended, by name. What strangers got is not kept."""
        return {row.screen: row.state for row in await self.rows()}

    async def live(self, **duration: float) -> None:
        """Let time pass and the courier work, stopping wherever something may be sent."""
        until = self.clock.now() + timedelta(**duration)
        while True:
            held = await self.courier.deliver()
            stored = await self.database.read(outbox.next_at)
            now = self.clock.now()
            if now >= until:
                return
            times = [until, until if stored is None or stored <= now else stored]
            if held is not None:
                times.append(max(held, now + NUDGE))
            self.clock.move_to(min(times))


@contextlib.contextmanager
def away(url: str) -> Iterator[None]:
    """For as long as this lasts, nothing can be written to the outbox or the updates."""
    parsed = parse_url(url)
    engine = create_engine(parsed)
    with engine.connect() as conn:
        if parsed.get_backend_name() == "sqlite":
            conn.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            for table in ("outbox", "updates_seen"):
                conn.exec_driver_sql(f"LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")
        try:
            yield
        finally:
            conn.rollback()
    engine.dispose()


@contextlib.asynccontextmanager
async def post(url: str, *, rate: float = 25.0) -> AsyncIterator[Post]:
    """A post office on a new database that has all tables."""
    database = Database(url, cipher(KEY), busy_timeout=0.1)
    opened = Post(database, ManualClock(START), rate=rate)
    try:
        yield opened
    finally:
        await opened.courier.finish()
        await database.close()
