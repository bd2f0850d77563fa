"""Opening databases for commands that have no event loop."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cryptography.fernet import MultiFernet
from sqlalchemy import URL

from bot.keys import find_cipher
from bot.settings import DatabaseSettings
from storage.database import Database, NotReady, parse_url, sqlite_path


def must_exist(settings: DatabaseSettings) -> None:
    """Opening a missing SQLite file would make an empty one. Raises NotReady."""
    if settings.is_sqlite:
        path = sqlite_path(parse_url(settings.database_url.get_secret_value()))
        if not path.exists():
            raise NotReady(f"{path} is not there: see DATABASE_URL")


@contextmanager
def opened(settings: DatabaseSettings, *, make_key: bool = False) -> Iterator[Database]:
    """The database of the settings, closed at the end. Raises SettingsError without a key."""
    with _closed_at_the_end(
        Database(settings.database_url.get_secret_value(), find_cipher(settings, make=make_key))
    ) as database:
        yield database


@contextmanager
def opened_file(file: Path, cipher: MultiFernet) -> Iterator[Database]:
    """An SQLite file, closed at the end."""
    with _closed_at_the_end(Database(URL.create("sqlite", database=str(file)), cipher)) as database:
        yield database


@contextmanager
def _closed_at_the_end(database: Database) -> Iterator[Database]:
    try:
        yield database
    finally:
        database.close_now()
