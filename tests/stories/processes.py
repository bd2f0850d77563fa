"""The bot as a process of its own, which can be killed while it works on someone's check-in."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Any, Concatenate, Literal, ParamSpec, TypeVar

from sqlalchemy import Connection, func, insert, select

from bot.settings import new_key
from care.joining import CONSENT_VERSION
from sandbox.server import Fault, Person, ShownMessage, TelegramServer, World
from scheduler.clock import SystemClock
from storage import people
from storage import tables as t
from storage.database import Database, cipher
from tests import forked
from tests.databases import migrated_url
from tests.stories.standstill import Standstill, standstill

P = ParamSpec("P")
T = TypeVar("T")

ROOT = Path(__file__).parents[2]
CLOCK = SystemClock()
PAIN, MOOD = "6", "4"  # what everybody answers
LAST_SHOWN = f"Pain {PAIN} · Mood {MOOD}"
WITHOUT_A_KILL = 3  # one question, changed twice


async def until(condition: Callable[[], T]) -> T:
    """The first truthy value of a condition on what announces nothing: a database, a process."""
    while not (value := condition()):
        await CLOCK.sleep(0.05)
    return value


class Process:
    """`steady run`, and what it logs."""

    def __init__(self, process: BaseProcess, said: IO[str]) -> None:
        self._process = process
        self._said = said
        self.log: list[str] = []  # known once it has ended

    @classmethod
    async def start(cls, environment: dict[str, str]) -> Process:
        """Start one; it knows nothing but this environment."""
        said = NamedTemporaryFile("r", encoding="utf-8")  # noqa: SIM115 - closed in the end
        process = await asyncio.to_thread(
            forked.begin,
            "run",
            folder=ROOT,
            environment={"PATH": os.environ["PATH"], **environment},
            streams=[Path(os.devnull), Path(os.devnull), Path(said.name)],
        )
        return cls(process, said)

    @property
    def ended(self) -> bool:
        """Whether it has ended, by itself or not."""
        return self._process.exitcode is not None

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to a process that still runs."""
        assert self._process.pid is not None
        os.kill(self._process.pid, number)

    async def end(self) -> int:
        """Wait for its end; returns the exit code, or the signal's number below 0."""
        await asyncio.to_thread(self._process.join)
        assert self._process.exitcode is not None
        self.log += self._said.read().splitlines()
        self._said.close()
        return self._process.exitcode


class Steady:
    """One bot, its database and its Telegram, over the lives of several processes."""

    def __init__(self, url: str, server: TelegramServer) -> None:
        self.url = url
        self.server = server
        self.key = new_key()
        self.process: Process | None = None
        self._still: Standstill | None = None
        self._port = 0  # while Telegram is cut off

    @property
    def world(self) -> World:
        """The people around the bot."""
        return self.server.world

    @property
    def environment(self) -> dict[str, str]:
        """What a process is told."""
        return {
            "TELEGRAM_API_URL": self.server.url,
            "TELEGRAM_TOKEN": self.server.token,
            "DATABASE_URL": self.url,
            "SECRET_KEY": self.key,
        }

    async def start(self) -> None:
        """Start a process unless one runs, and wait until it takes updates."""
        if self.process is not None:
            return
        before = self.world.calls[-1].number if self.world.calls else 0
        self.process = process = await Process.start(self.environment)

        def polls() -> bool:
            calls = self.world.calls
            return any(call.number > before and call.method == "getupdates" for call in calls)

        await until(lambda: process.ended or polls())
        assert not process.ended

    async def cut_off(self) -> None:
        """Telegram cannot be reached from now on, until the next kill."""
        self._port = self.server.port
        await self.server.stop()

    async def kill(self) -> None:
        """kill -9; afterwards nothing stands still or is cut off, and ordered faults are gone."""
        if self.process is not None:
            if not self.process.ended:
                self.process.signal(signal.SIGKILL)
            await self.process.end()
            self.process = None
        if self._still is not None:
            self._still.end()
            self._still = None
        if self._port:
            await self.server.start(port=self._port)
            self._port = 0
        self.world.faults.clear()

    def terminate(self) -> None:
        """SIGTERM."""
        assert self.process is not None
        self.process.signal(signal.SIGTERM)

    async def end(self) -> int:
        """Wait a few seconds for the process to end by itself; returns its exit code."""
        assert self.process is not None
        async with asyncio.timeout(15):  # a second; more on a machine with much else to do
            code = await self.process.end()
        self.process = None
        return code

    @contextlib.asynccontextmanager
    async def told(self) -> AsyncIterator[None]:
        """A story: if it fails, it says what the process said, and the next one starts afresh."""
        try:
            async with asyncio.timeout(90):
                yield
        except BaseException as error:
            process = self.process
            await self.kill()
            if process is not None:
                error.add_note("\n".join(["the process said:", *process.log[-20:]]))
            raise

    def write(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run a function as one transaction, on a connection that is closed at once."""
        with self._opened() as database:
            return database.transaction(fn, *args, **kwargs)

    def read(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Read on a connection that is closed at once: a killed process shall die alone."""
        with self._opened() as database:
            return database.snapshot(fn, *args, **kwargs)

    @contextlib.contextmanager
    def _opened(self) -> Iterator[Database]:
        database = Database(self.url, cipher(self.key))
        try:
            yield database
        finally:
            database.close_now()

    def stand_still(self, **where: Any) -> Standstill:
        """Freeze the transaction that writes a row of the outbox, until the process is killed."""
        assert self._still is None
        self._still = standstill(self.url, **where)
        return self._still

    def patient(self) -> Patient:
        """Somebody who joined long ago, and whom nothing is asked until they fall due."""
        person = self.world.person("Ana")
        self.world.chats[person.id].started = True
        now = CLOCK.now()
        due = now.replace(second=0, microsecond=0)

        def join(conn: Connection) -> int:
            person_id = people.add(
                conn,
                chat_id=person.id,
                language="en",
                consent_version=CONSENT_VERSION,
                consented_at=now - timedelta(days=30),
                joined_at=now - timedelta(days=30),
                situation="didnt_help",
                stage_offered_at=now,  # so nothing is asked about that, nor about the number
                team_phone_asked_at=now,
                zone="UTC",
                country="DE",
            )
            people.add_schedule(conn, person_id, kind="daily", at=f"{due:%H:%M}")
            # Nor the look-back or the four questions.
            conn.execute(
                insert(t.rounds),
                [
                    {
                        "person_id": person_id,
                        "kind": kind,
                        "wanted": False,
                        "weekday": 6,
                        "next_on": now.date(),
                    }
                    for kind in ("week", "four")
                ],
            )
            return person_id

        return Patient(self, person, self.write(join), due)


@dataclass(frozen=True)
class SoFar:
    """What the database and the chat hold of one check-in."""

    checkins: int
    answers: tuple[tuple[str, int], ...]
    waiting: int  # messages in the outbox
    seen: int  # messages and changes that the person saw


@dataclass(frozen=True)
class Patient:
    """A person with one check-in to answer."""

    steady: Steady
    person: Person
    person_id: int
    due: datetime

    def falls_due(self) -> None:
        """From now on the question is to be asked."""

        def plan(conn: Connection) -> None:
            [schedule] = people.schedules_of(conn, self.person_id)
            people.plan(conn, {schedule.id: self.due})

        self.steady.write(plan)

    async def is_asked(self) -> None:
        """The question falls due, and stands in the chat."""
        self.falls_due()
        await self.steady.world.until(lambda: self.shown)
        await self.quiet()

    async def taps(self, label: str) -> None:
        """Press a button, and wait until everything that follows is done."""
        self.presses(label)
        await self.quiet()

    def presses(self, label: str) -> None:
        """Press a button."""
        self.steady.world.tap(self.person, label)

    @property
    def pressed(self) -> int:
        """How many buttons were pressed."""
        presses = self.steady.world.presses.values()
        return sum(press.person == self.person for press in presses)

    async def quiet(self) -> None:
        """Until every update is taken in, and nothing waits to be sent."""
        await self.steady.world.settled()
        await until(lambda: not self.so_far().waiting)

    async def answers_what_is_asked(self) -> None:
        """Look at the chat, and answer until there is nothing left to answer."""
        await self.steady.world.until(lambda: self.shown)
        await self.quiet()
        while not any(LAST_SHOWN in message.text for message in self.shown):
            await self.taps(MOOD if "Mood" in self.shown[-1].text else PAIN)

    def stand_still(
        self, state: Literal["waiting", "sent"], screen: str, mode: str = "new"
    ) -> Standstill:
        """Freeze the transaction in which such a message of this chat gets that state."""
        return self.steady.stand_still(
            chat_id=self.person.id, state=state, screen=screen, mode=mode
        )

    def fault(self, kind: Literal["hold_before", "hold_after"], method: str) -> Fault:
        """Hold the next such call for this chat."""
        return self.steady.world.order_fault(kind, method=method, chat=self.person)

    @property
    def shown(self) -> list[ShownMessage]:
        """What the bot shows to this person."""
        return self.steady.world.chat(self.person, with_deleted=False)

    def so_far(self) -> SoFar:
        """What is kept and what was seen."""
        return self.steady.read(self._so_far)

    def _so_far(self, conn: Connection) -> SoFar:
        answers = conn.execute(
            select(t.answers.c.question, t.answers.c.value)
            .where(t.answers.c.person_id == self.person_id)
            .order_by(t.answers.c.id)
        )
        return SoFar(
            checkins=self._count(conn, t.checkins, t.checkins.c.due_at == self.due),
            answers=tuple((row.question, row.value) for row in answers),
            waiting=self._count(conn, t.outbox, t.outbox.c.state == "waiting"),
            seen=sum(1 + message.edits for message in self.shown),
        )

    def count(self, table: Any, *where: Any) -> int:
        """How many rows of a table are this person's."""
        return self.steady.read(self._count, table, *where)

    def _count(self, conn: Connection, table: Any, *where: Any) -> int:
        rows = select(func.count()).where(table.c.person_id == self.person_id, *where)
        return conn.scalar(rows) or 0


@contextlib.asynccontextmanager
async def steady_on(kind: str, folder: Path) -> AsyncIterator[Steady]:
    """A bot on a new database, with no process yet."""
    async with TelegramServer(CLOCK) as server:
        steady = Steady(migrated_url(kind, folder), server)
        try:
            yield steady
        finally:
            await steady.kill()
