"""The handle that runs one function as one transaction, off the event loop."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from cryptography.fernet import Fernet, MultiFernet
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import (
    DatabaseError,
    DBAPIError,
    InterfaceError,
    OperationalError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout

P = ParamSpec("P")
T = TypeVar("T")

BUSY_TIMEOUT = 5.0  # seconds that SQLite waits for another process's lock
POSTGRES_THREADS = 8  # measured: 1 thread 2,300 commits a second, 8 5,080, 16 4,580
COURIER_LOCK = 0x57EAD1  # PostgreSQL's advisory lock for the one process that sends


def cipher(keys: str) -> MultiFernet:
    """A cipher that writes with the first key and reads with any.

    Between the keys stand commas or white space. ValueError on a bad key, or none.
    """
    return MultiFernet([Fernet(key) for key in keys.replace(",", " ").split()])


class Unavailable(Exception):
    """The database cannot be reached or written now; nothing was stored, trying again may help.

    The message says where the database is (without the password) and what it answered.
    """


class NotReady(Exception):
    """The database cannot be used as it is; the message says what people must do."""


class Database:
    """An open database: SQLite with one writer and one reader thread, or PostgreSQL with a pool."""

    def __init__(
        self, url: str | URL, cipher: MultiFernet, *, busy_timeout: float = BUSY_TIMEOUT
    ) -> None:
        """`busy_timeout`: seconds to wait for a lock of others, or for a connection.

        Raises ValueError for a URL that is neither SQLite (a file) nor PostgreSQL.
        """
        self.url = parse_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite:
            self.engine = _sqlite_engine(self.url, busy_timeout, read_only=False)
            self._reader = _sqlite_engine(self.url, busy_timeout, read_only=True)
            self._threads = ThreadPoolExecutor(1, thread_name_prefix="database")
            self._read_threads = ThreadPoolExecutor(1, thread_name_prefix="database-read")
        else:
            self.engine = self._reader = _postgres_engine(self.url, busy_timeout)
            self._threads = ThreadPoolExecutor(POSTGRES_THREADS, thread_name_prefix="database")
            self._read_threads = self._threads
        self.engines = {self.engine, self._reader}
        for engine in self.engines:
            engine.dialect.steady_cipher = cipher  # type: ignore[attr-defined]
        self._courier_lock: Connection | None = None

    async def run(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run `fn(connection, ...)` as one writing transaction. Raises Unavailable, or its own."""
        return await self._in_thread(self._threads, lambda: self.transaction(fn, *args, **kwargs))

    async def read(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run `fn(connection, ...)` beside the writer; it must not write."""
        return await self._in_thread(
            self._read_threads, lambda: _attempt(self._reader, fn, *args, **kwargs)
        )

    def transaction(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """`run` for callers without an event loop."""
        return _attempt(self.engine, fn, *args, **kwargs)

    def snapshot(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """`read` for callers without an event loop: one instant of the database."""
        return _attempt(self._reader, fn, *args, **kwargs)

    async def take_courier_lock(self) -> bool:
        """Whether this process may send. Ask again and again: a lost connection loses the lock."""
        return await self._in_thread(self._read_threads, self.take_courier_lock_now)

    def take_courier_lock_now(self) -> bool:
        """`take_courier_lock` for callers without an event loop."""
        # With SQLite, storage.ready.one_process keeps other processes away.
        return self.is_sqlite or self._try_courier_lock()

    async def scrub(self) -> bool:
        """Empty SQLite's write-ahead log, so that erased bytes are gone from the disk.

        Returns False when a reader held it up: call again later.
        """
        if not self.is_sqlite:
            return True
        return await self._in_thread(self._threads, self._checkpoint)

    async def close(self) -> None:
        """Let running transactions end, then close every connection."""
        for threads in {self._threads, self._read_threads}:
            await asyncio.to_thread(threads.shutdown)
        self.close_now()

    def close_now(self) -> None:
        """Close every connection, from a caller without an event loop."""
        self._threads.shutdown()
        self._read_threads.shutdown()
        if self._courier_lock is not None:
            self._courier_lock.close()
            self._courier_lock = None
        for engine in self.engines:
            engine.dispose()

    @staticmethod
    async def _in_thread(threads: ThreadPoolExecutor, call: Callable[[], T]) -> T:
        # Shielded: a caller who stops waiting must not free a thread that is still at work.
        return await asyncio.shield(asyncio.get_running_loop().run_in_executor(threads, call))

    def _try_courier_lock(self) -> bool:
        try:
            if self._courier_lock is not None:
                self._courier_lock.execute(text("select 1"))
                return True
            held = self.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
            if held.scalar(text("select pg_try_advisory_lock(:key)"), {"key": COURIER_LOCK}):
                self._courier_lock = held
                return True
            held.close()
        except (DBAPIError, PoolTimeout):
            if self._courier_lock is not None:
                self._courier_lock.invalidate()
                self._courier_lock.close()
                self._courier_lock = None
        return False

    def _checkpoint(self) -> bool:
        raw = self.engine.raw_connection()
        try:
            cursor = raw.cursor()
            patience = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
            # A long reader, such as a backup, must not hold up the writers behind us.
            cursor.execute("PRAGMA busy_timeout = 0")
            try:
                busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            finally:
                cursor.execute(f"PRAGMA busy_timeout = {patience}")
        except sqlite3.Error as error:
            raise Unavailable(f"{_shown(self.url)}: {error}") from error
        finally:
            raw.close()
        return not busy


def parse_url(url: str | URL) -> URL:
    """The database's URL, checked. Raises ValueError with what to write instead."""
    try:
        parsed = make_url(url)
    except Exception as error:
        raise ValueError(
            "DATABASE_URL is not a URL: write sqlite:///steady.db or "
            "postgresql://user:password@host/name"
        ) from error
    backend = parsed.get_backend_name()
    if backend not in ("sqlite", "postgresql"):
        raise ValueError(f"DATABASE_URL names {backend!r}: only sqlite and postgresql are known")
    if backend == "sqlite" and Path(parsed.database or "").name in ("", "..", ":memory:"):
        raise ValueError("DATABASE_URL needs a file for SQLite, such as sqlite:///steady.db")
    return parsed.set(drivername="postgresql+psycopg" if backend == "postgresql" else "sqlite")


def sqlite_path(url: URL) -> Path:
    """The file of an SQLite URL."""
    return Path(url.database or "")


def _attempt(
    engine: Engine,
    fn: Callable[Concatenate[Connection, P], T],
    *args: P.args,
    **kwargs: P.kwargs,
) -> T:
    try:
        try:
            with engine.begin() as conn:
                return fn(conn, *args, **kwargs)
        except DBAPIError as error:
            if not error.connection_invalidated:
                raise
        # The server closed a pooled connection: the pool is fresh now. Our functions claim before
        # they act, so that running one again after a commit whose answer was lost does no harm.
        with engine.begin() as conn:
            return fn(conn, *args, **kwargs)
    except (DatabaseError, InterfaceError, PoolTimeout) as error:
        if not _from_outside(error):
            raise
        said = str(error.orig if isinstance(error, DBAPIError) else error).strip() or repr(error)
        raise Unavailable(f"{_shown(engine.url)}: {said.splitlines()[0]}") from error


def _from_outside(error: Exception) -> bool:
    """Whether an error is the database's own trouble, and no fault of a statement of ours."""
    # SQLite calls a wrong statement an operational error, too: by this code it is one.
    if getattr(getattr(error, "orig", None), "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
        return False
    return (
        isinstance(error, OperationalError | InterfaceError | PoolTimeout)
        # SQLite: the file is damaged, or no database.
        or type(error) is DatabaseError
        # PostgreSQL: the URL holds an option that nobody knows.
        or (isinstance(error, ProgrammingError) and error.statement is None)
    )


def _shown(url: URL) -> str:
    """A URL for people, without what may be secret."""
    plain = url.set(drivername=url.get_backend_name(), query={})
    return plain.render_as_string(hide_password=True)


def _sqlite_engine(url: URL, busy_timeout: float, *, read_only: bool) -> Engine:
    engine = create_engine(
        url,
        hide_parameters=True,  # a logged SQL error shows no score and no chat
        pool_size=1,
        max_overflow=0,
        connect_args={"timeout": busy_timeout, "check_same_thread": False},
    )

    @event.listens_for(engine, "do_connect")
    def make_private(*_: object) -> None:
        # SQLite gives its log and its index the file's own mode. What fails here is told there.
        with contextlib.suppress(OSError):
            os.close(os.open(sqlite_path(url), os.O_CREAT | os.O_EXCL, 0o600))

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        pragmas = ["foreign_keys = ON", "secure_delete = ON", "synchronous = FULL"]
        # Switching to WAL writes, so only the writer does it.
        pragmas += ["query_only = ON"] if read_only else ["journal_mode = WAL"]
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


def _postgres_engine(url: URL, busy_timeout: float) -> Engine:
    return create_engine(
        url,
        hide_parameters=True,  # a logged SQL error shows no score and no chat
        pool_size=POSTGRES_THREADS + 1,  # and one that holds the courier's lock
        max_overflow=0,
        pool_timeout=busy_timeout,
        connect_args={
            "connect_timeout": int(BUSY_TIMEOUT),
            "options": f"-c lock_timeout={round(busy_timeout * 1000)}ms"
            " -c statement_timeout=30s -c timezone=UTC",
        },
    )
