"""Rows about updates from Telegram: which were seen, which were put aside."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select

from storage.outbox import insert_once
from storage.tables import parked_updates, updates_seen


def see(conn: Connection, update_id: int, now: datetime) -> bool:
    """Claim an update; False when it was taken before."""
    return bool(insert_once(conn, updates_seen, [{"update_id": update_id, "seen_at": now}]))


def is_seen(conn: Connection, update_id: int) -> bool:
    """Whether an update was taken, without claiming it."""
    found = select(updates_seen.c.update_id).where(updates_seen.c.update_id == update_id)
    return conn.scalar(found) is not None


def forget_seen(conn: Connection, before: datetime) -> int:
    """Drop claims older than an instant; returns how many."""
    return conn.execute(delete(updates_seen).where(updates_seen.c.seen_at < before)).rowcount


def park(
    conn: Connection,
    now: datetime,
    *,
    update_id: int,
    chat_id: int | None,
    update: object,
    traceback: str,
) -> None:
    """Keep an update that we cannot handle, encrypted, with what went wrong."""
    conn.execute(
        insert(parked_updates).values(
            update_id=update_id,
            chat_id=chat_id,
            update=update,
            traceback=traceback,
            parked_at=now,
        )
    )


def forget_parked(conn: Connection, before: datetime) -> int:
    """Drop what was put aside before an instant; returns how many."""
    gone = delete(parked_updates).where(parked_updates.c.parked_at < before)
    return conn.execute(gone).rowcount


def parked(conn: Connection) -> list[Row[Any]]:
    """All that was put aside, oldest first."""
    return list(
        conn.execute(select(parked_updates).order_by(parked_updates.c.parked_at)).fetchall()
    )


def count_parked(conn: Connection) -> int:
    """How many updates are put aside."""
    return int(conn.scalar(select(func.count()).select_from(parked_updates)) or 0)
