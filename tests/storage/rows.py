"""Rows that tests need before they can test anything."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, select

from storage import checkins, outbox, people, updates
from storage.ready import check_key
from storage.tables import metadata

NOON = datetime(2026, 10, 5, 12, 0, tzinfo=UTC)


def add_person(conn: Connection, chat_id: int = 700000001) -> int:
    """A person who agreed at noon; returns the id."""
    return people.add(conn, chat_id=chat_id, language="en", consent_version=1, consented_at=NOON)


def checkin(person_id: int, *, days: int = 0, **more: Any) -> dict[str, Any]:
    """An open check-in, due at noon some days later."""
    return {
        "person_id": person_id,
        "kind": "daily",
        "due_at": NOON + timedelta(days=days),
        "local_day": date(2026, 10, 5) + timedelta(days=days),
        "state": "open",
        "question": "pain",
        **more,
    }


def add_checkin(conn: Connection, /, person_id: int, **more: Any) -> int:
    """One such check-in; returns the id."""
    return int(checkins.add(conn, [checkin(person_id, **more)])[0].id)


def message(**more: Any) -> dict[str, Any]:
    """A message of the outbox, to go out at noon."""
    return {
        "person_id": None,
        "chat_id": 700000001,
        "checkin_id": None,
        "priority": 1,
        "mode": "new",
        "screen": "welcome",
        "args": {},
        "not_before": NOON,
        "dedupe_key": None,
        "created_at": NOON,
        **more,
    }


def live(conn: Connection, *, persons: int = 1) -> None:
    """A little of everything."""
    check_key(conn)
    for chat_id in range(1, persons + 1):
        person = add_person(conn, chat_id)
        checkin = add_checkin(conn, person)
        outbox.put(conn, [message(person_id=person, checkin_id=checkin, args={"pain": 7})])
    updates.see(conn, 1, NOON)
    updates.park(conn, NOON, update_id=2, chat_id=1, update={"text": "¿Qué?"}, traceback="x")


def all_rows(conn: Connection) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, decrypted."""
    return {
        table.name: [tuple(row) for row in conn.execute(select(table).order_by(*table.primary_key))]
        for table in metadata.sorted_tables
    }
