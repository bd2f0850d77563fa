"""When a person is asked next: after joining, a change of settings, a pause, a block."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from sqlalchemy import Connection, Row

from rules import due
from storage import people


def joined(conn: Connection, chat_id: int) -> Row[Any] | None:
    """The person of a chat who has joined; None for anyone else.

    For commands: a command ends whatever the next plain text was meant to answer.
    """
    person = people.of_chat(conn, chat_id)
    if person is None or person.joined_at is None:
        return None
    if person.awaiting is not None:
        people.change(conn, person.id, awaiting=None)
    return person


def plan(conn: Connection, now: datetime, chat_id: int) -> None:
    """Set each schedule of a person to its next time; to none while they cannot be asked."""
    person = people.of_chat(conn, chat_id)
    assert person is not None
    asleep = person.joined_at is None or person.paused_at or person.blocked_at
    people.plan(
        conn,
        {
            row.id: None if asleep else due.next_due(now, time.fromisoformat(row.at), person.zone)
            for row in people.schedules_of(conn, person.id)
        },
    )


def daily(conn: Connection, person: Row[Any]) -> dict[str, Any]:
    """When the person is asked each day, and whether that is paused, for a screen."""
    at = next(row.at for row in people.schedules_of(conn, person.id) if row.kind == "daily")
    return {"at": at, "paused": person.paused_at is not None}
