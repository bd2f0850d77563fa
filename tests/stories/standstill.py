"""Freezes a transaction of another process half-way: its rows are written, and not committed."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import Protocol

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.pool import NullPool

from scheduler.clock import SystemClock
from storage.database import parse_url, sqlite_path

CLOCK = SystemClock()
LOCK = 0x57111  # PostgreSQL's advisory lock at which a transaction stands


class Standstill(Protocol):
    """A trap for one transaction."""

    async def reached(self) -> None:
        """Wait until the transaction stands still."""
        ...

    def end(self) -> None:
        """Take the trap away; what stands in it goes on, if it is still alive."""
        ...


def standstill(url: str, *, chat_id: int, state: str, screen: str, mode: str) -> Standstill:
    """Freeze whoever gives a row of the outbox this state ('waiting' is given when it is new)."""
    when = (
        f"new.chat_id = {chat_id} and new.state = '{state}' "
        f"and new.screen = '{screen}' and new.mode = '{mode}'"
    )
    event = "insert" if state == "waiting" else "update"
    kind = _OnSQLite if url.startswith("sqlite") else _OnPostgreSQL
    return kind(url, event, when)


class _OnSQLite:
    """A trigger that counts for ever; nobody else can write meanwhile."""

    def __init__(self, url: str, event: str, when: str) -> None:
        self._file = sqlite_path(parse_url(url))
        self._write(
            # A trigger may not count for ever by itself, but it may ask someone who does.
            "create view for_ever as with recursive n(i) as "
            "(select 1 union all select i + 1 from n) select i from n",
            f"create trigger standstill before {event} on outbox when {when} "
            "begin select count(*) from for_ever; end",
        )

    async def reached(self) -> None:
        # Any other transaction of ours takes milliseconds.
        while await asyncio.to_thread(self._may_write, 0.2):
            await CLOCK.sleep(0.03)

    def end(self) -> None:
        self._write("drop trigger standstill", "drop view for_ever")

    def _may_write(self, timeout: float) -> bool:
        connection = sqlite3.connect(self._file, timeout=timeout, isolation_level=None)
        try:
            connection.execute("begin immediate")
            connection.execute("rollback")
        except sqlite3.OperationalError:
            return False
        finally:
            connection.close()
        return True

    def _write(self, *statements: str) -> None:
        connection = sqlite3.connect(self._file, isolation_level=None)
        try:
            for statement in statements:
                connection.execute(statement)
        finally:
            connection.close()


class _OnPostgreSQL:
    """A trigger that waits for a lock which we hold."""

    def __init__(self, url: str, event: str, when: str) -> None:
        self._engine: Engine = create_engine(
            parse_url(url), poolclass=NullPool, isolation_level="AUTOCOMMIT"
        )
        self._holder = self._engine.connect()
        self._holder.execute(text(f"select pg_advisory_lock({LOCK})"))
        self._holder.execute(
            text(
                "create function standstill() returns trigger language plpgsql as "
                f"'begin perform pg_advisory_xact_lock({LOCK}); return new; end'"
            )
        )
        self._holder.execute(
            text(
                f"create trigger standstill before {event} on outbox for each row "
                f"when ({when}) execute function standstill()"
            )
        )

    async def reached(self) -> None:
        stands = text(
            "select exists (select 1 from pg_locks where locktype = 'advisory' and not granted "
            "and database = (select oid from pg_database where datname = current_database()))"
        )
        while not self._holder.scalar(stands):
            await CLOCK.sleep(0.03)

    def end(self) -> None:
        self._holder.execute(text(f"select pg_advisory_unlock({LOCK})"))
        # Waits until the transaction that stood there is over.
        self._holder.execute(text("drop function standstill cascade"))
        self._holder.close()
        self._engine.dispose()
