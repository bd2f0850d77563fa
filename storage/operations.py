"""Rows about the operations that people told of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from storage.tables import operations, people


def of_person(conn: Connection, person_id: int) -> list[Row[Any]]:
    """One person's operations in the order of their days, cancelled ones too."""
    return list(
        conn.execute(
            select(operations)
            .where(operations.c.person_id == person_id)
            .order_by(operations.c.day, operations.c.id)
        ).fetchall()
    )


def of_people(conn: Connection, person_ids: Sequence[int]) -> list[Row[Any]]:
    """The operations of some people, without cancelled ones."""
    if not person_ids:
        return []
    which = operations.c.person_id.in_(person_ids), operations.c.state != "cancelled"
    found = select(operations).where(*which).order_by(operations.c.day, operations.c.id)
    return list(conn.execute(found).fetchall())


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


def forget(conn: Connection, operation_id: int) -> None:
    """Delete an operation: its day is not to be kept."""
    conn.execute(delete(operations).where(operations.c.id == operation_id))


def forget_all(conn: Connection, person_id: int) -> None:
    """Delete a person's operations."""
    conn.execute(delete(operations).where(operations.c.person_id == person_id))


def exact_days(
    conn: Connection, person_ids: Sequence[int], since: date
) -> dict[tuple[int, date], int]:
    """The operations by (person, day), known to the day and not cancelled, from a day on."""
    rows = conn.execute(
        select(operations.c.person_id, operations.c.day, operations.c.id).where(
            operations.c.person_id.in_(person_ids),
            operations.c.exact,
            operations.c.state != "cancelled",
            operations.c.day >= since,
        )
    )
    return {(row.person_id, row.day): row.id for row in rows}


def due_to_ask(conn: Connection, now: datetime, limit: int) -> list[Row[Any]]:
    """Planned operations that are to be asked about, claimed, with chat and zone of the person."""
    return list(
        conn.execute(
            select(operations, people.c.chat_id, people.c.zone)
            .join(people, people.c.id == operations.c.person_id)
            .where(operations.c.ask_at <= now)
            .order_by(operations.c.ask_at)
            .limit(limit)
            .with_for_update(skip_locked=True, of=operations)
        ).fetchall()
    )


def ask_again(conn: Connection, person_id: int) -> None:
    """Whether a planned operation took place was asked and not heard: it is asked once more."""
    conn.execute(
        update(operations)
        .where(operations.c.person_id == person_id, operations.c.state == "planned")
        .values(asked_at=None)
    )
