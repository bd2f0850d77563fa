"""A database that is there and that nobody can use."""

from __future__ import annotations

import sqlite3

from sqlalchemy import create_engine, text

from storage.database import parse_url
from tests.stories.telling import TABLES, Story


class database_locked:
    """Nobody can read or write the database: another connection holds all of it."""

    def __init__(self, tale: Story) -> None:
        self._url = parse_url(tale.url)

    def __enter__(self) -> None:
        if self._url.get_backend_name() == "sqlite":
            self._lite = sqlite3.connect(self._url.database or "")
            self._lite.execute("BEGIN IMMEDIATE")
            return
        self._engine = create_engine(self._url)
        self._conn = self._engine.connect()
        tables = ", ".join(TABLES.metadata.tables)
        self._conn.execute(text(f"LOCK TABLE {tables} IN ACCESS EXCLUSIVE MODE"))

    def __exit__(self, *_: object) -> None:
        if self._url.get_backend_name() == "sqlite":
            self._lite.rollback()
            self._lite.close()
            return
        self._conn.rollback()
        self._conn.close()
        self._engine.dispose()
