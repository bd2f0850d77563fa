"""Rows about notes."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select

from storage.outbox import insert_once
from storage.tables import notes


def add(conn: Connection, /, **values: object) -> bool:
    """Keep a note; False when its message was kept before."""
    return bool(insert_once(conn, notes, [values]))


def is_kept(conn: Connection, person_id: int, message_id: int) -> bool:
    """Whether the text of one of the person's messages is kept."""
    found = select(notes.c.id).where(
        notes.c.person_id == person_id, notes.c.message_id == message_id
    )
    return conn.scalar(found) is not None


def of_person(conn: Connection, note_id: int, person_id: int) -> Row[Any] | None:
    """One note, if it is this person's."""
    return conn.execute(
        select(notes).where(notes.c.id == note_id, notes.c.person_id == person_id)
    ).one_or_none()


def count(conn: Connection, person_id: int) -> int:
    """How many notes a person has."""
    counted = select(func.count()).select_from(notes).where(notes.c.person_id == person_id)
    return int(conn.scalar(counted) or 0)


def newest(conn: Connection, person_id: int, *, skip: int, limit: int) -> list[Row[Any]]:
    """Some of a person's notes, the newest first."""
    return list(
        conn.execute(
            select(notes)
            .where(notes.c.person_id == person_id)
            .order_by(notes.c.written_at.desc(), notes.c.id.desc())
            .offset(skip)
            .limit(limit)
        ).fetchall()
    )


def of_days(conn: Connection, person_id: int, first: date, last: date) -> list[Row[Any]]:
    """A person's notes about some local days, the oldest first."""
    return list(
        conn.execute(
            select(notes)
            .where(notes.c.person_id == person_id, notes.c.local_day.between(first, last))
            .order_by(notes.c.local_day, notes.c.written_at, notes.c.id)
        ).fetchall()
    )


def remove(conn: Connection, note_id: int, person_id: int) -> bool:
    """Delete one note; False when this person has no such note."""
    gone = delete(notes).where(notes.c.id == note_id, notes.c.person_id == person_id)
    return conn.execute(gone).rowcount == 1
