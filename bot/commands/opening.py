"""Opening databases for commands that have no event loop."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL

from bot.keys import find_cipher
from bot.settings import Settings
from storage.database import Database


@contextmanager
def opened(settings: Settings, *, make_key: bool = False) -> Iterator[Database]:
    """The database of the settings, closed at the end. Raises SettingsError without a key."""
    database = Database(
        settings.database_url.get_secret_value(), find_cipher(settings, make=make_key)
    )
    try:
        yield database
    finally:
        database.close_now()


@contextmanager
def opened_file(file: Path, settings: Settings) -> Iterator[Database]:
    """An SQLite file, read and written with the key of the settings."""
    database = Database(URL.create("sqlite", database=str(file)), find_cipher(settings, make=False))
    try:
        yield database
    finally:
        database.close_now()
