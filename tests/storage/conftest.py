"""A database with all tables, once on SQLite and once on PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import URL

from storage import migrate
from storage.database import Database, cipher
from tests.databases import fresh_url, migrated_url

KEY = Fernet.generate_key().decode()

# Opens a database; it is closed after the test.
Open = Callable[..., Database]


@pytest.fixture
def open_database() -> Iterator[Open]:
    """`open_database(url)`, or with `keys=` others than the usual one, and with `busy_timeout=`."""
    opened: list[Database] = []

    def open_database(url: str | URL, *, keys: str = KEY, busy_timeout: float = 5.0) -> Database:
        database = Database(url, cipher(keys), busy_timeout=busy_timeout)
        opened.append(database)
        return database

    yield open_database
    for database in opened:
        database.close_now()


@pytest.fixture(params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    """Of which kind databases are."""
    return str(request.param)


@pytest.fixture
def url(kind: str, tmp_path: Path) -> str:
    """A new, empty database of either kind."""
    return fresh_url(kind, tmp_path)


@pytest.fixture
def database(kind: str, tmp_path: Path, open_database: Open) -> Database:
    """A database of either kind, with all tables."""
    return open_database(migrated_url(kind, tmp_path))


@pytest.fixture
def sqlite_file(tmp_path: Path) -> Path:
    """Where an SQLite database may be made."""
    return tmp_path / "steady.db"


@pytest.fixture
def sqlite(sqlite_file: Path, open_database: Open) -> Database:
    """An SQLite database with all tables, which waits for a lock only a moment."""
    database = open_database(f"sqlite:///{sqlite_file}", busy_timeout=0.1)
    database.transaction(migrate.upgrade)
    return database


@pytest.fixture
def postgresql_url(tmp_path: Path) -> str:
    """A new, empty PostgreSQL database."""
    return fresh_url("postgresql", tmp_path)
