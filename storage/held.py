"""Everything that is held about one person, table by table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, select

from storage.tables import parked_updates


def rows(
    conn: Connection, table: Table, columns: Mapping[str, str], person_id: int
) -> list[dict[str, Any]]:
    """A person's rows of a table, the oldest first: `columns` maps a column to its new name."""
    wanted = [table.c[column].label(name) for column, name in columns.items()]
    found = conn.execute(
        select(*wanted).where(table.c.person_id == person_id).order_by(*table.primary_key)
    )
    return [dict(row) for row in found.mappings()]


def put_aside(conn: Connection, chat_id: int) -> list[dict[str, Any]]:
    """A chat's updates that were put aside, without what went wrong in us."""
    found = conn.execute(
        select(parked_updates.c.parked_at, parked_updates.c.update)
        .where(parked_updates.c.chat_id == chat_id)
        .order_by(parked_updates.c.parked_at)
    )
    return [dict(row) for row in found.mappings()]
