"""Rows about the operations that people told of."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from storage.tables import operations


def of_person(conn: Connection, person_id: int) -> list[Row[Any]]:
    """One person's operations in the order of their days, cancelled ones too."""
    return list(
        conn.execute(
            select(operations)
            .where(operations.c.person_id == person_id)
            .order_by(operations.c.day, operations.c.id)
        ).fetchall()
    )


def add(conn: Connection, /, **values: object) -> int:
    """A new operation's id."""
    return int(
        conn.execute(insert(operations).values(**values).returning(operations.c.id)).scalar_one()
    )


def change(conn: Connection, /, operation_id: int, *only_if: Any, **values: object) -> bool:
    """Set columns of an operation; with conditions, whether they held (a claim)."""
    done = conn.execute(
        update(operations).where(operations.c.id == operation_id, *only_if).values(**values)
    )
    return done.rowcount == 1
