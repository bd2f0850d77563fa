"""Rows about flags: what happened to them, and what is usual for a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, case, delete, func, insert, select

from storage.tables import answers, baselines, checkins, flag_events


def add_event(conn: Connection, **values: object) -> int:
    """A new event's id."""
    added = conn.execute(insert(flag_events).values(**values).returning(flag_events.c.id))
    return int(added.scalar_one())


def events_of(conn: Connection, person_ids: Sequence[int]) -> list[Row[Any]]:
    """Everything that happened to these people's flags, oldest first."""
    return list(
        conn.execute(
            select(flag_events)
            .where(flag_events.c.person_id.in_(person_ids))
            .order_by(flag_events.c.id)
        ).fetchall()
    )


def told_since(conn: Connection, person_ids: Sequence[int], since: date) -> set[int]:
    """Which of these people were told about a flag from a local day on."""
    return set(
        conn.scalars(
            select(flag_events.c.person_id).where(
                flag_events.c.person_id.in_(person_ids),
                flag_events.c.kind == "told",
                flag_events.c.day >= since,
            )
        )
    )


def event_of(conn: Connection, event_id: int, person_id: int) -> Row[Any] | None:
    """One event, if it is this person's."""
    return conn.execute(
        select(flag_events).where(
            flag_events.c.id == event_id, flag_events.c.person_id == person_id
        )
    ).one_or_none()


def take_back(conn: Connection, checkin_id: int) -> None:
    """Forget what followed from a check-in that was undone."""
    conn.execute(delete(flag_events).where(flag_events.c.checkin_id == checkin_id))


def given_by(conn: Connection, person_id: int, since: date | None = None) -> list[Row[Any]]:
    """Check-ins with their current answers, all or from a local day on.

    Each has kind, local_day, late, pain, mood.
    """
    said = {
        name: func.max(case((answers.c.question == name, answers.c.value))).label(name)
        for name in ("pain", "mood")
    }
    return list(
        conn.execute(
            select(checkins.c.kind, checkins.c.local_day, checkins.c.late, *said.values())
            .join(answers, answers.c.checkin_id == checkins.c.id)
            .where(
                checkins.c.person_id == person_id,
                checkins.c.state == "done",
                answers.c.replaced_at.is_(None),
                *([] if since is None else [checkins.c.local_day >= since]),
            )
            .group_by(checkins.c.id)
            .order_by(checkins.c.id)
        ).fetchall()
    )


def kept_baselines(conn: Connection, person_id: int) -> list[Row[Any]]:
    """The baselines that were worked out before."""
    return list(
        conn.execute(
            select(baselines).where(baselines.c.person_id == person_id).order_by(baselines.c.id)
        ).fetchall()
    )


def keep_baselines(conn: Connection, person_id: int, rows: Sequence[dict[str, Any]]) -> None:
    """Replace a person's baselines."""
    conn.execute(delete(baselines).where(baselines.c.person_id == person_id))
    if rows:
        conn.execute(insert(baselines), [{"person_id": person_id, **row} for row in rows])


def forget_before(conn: Connection, before: datetime, limit: int) -> int:
    """Delete up to `limit` events older than an instant; returns how many."""
    old = list(conn.scalars(select(flag_events.c.id).where(flag_events.c.at < before).limit(limit)))
    conn.execute(delete(flag_events).where(flag_events.c.id.in_(old)))
    return len(old)
