"""Rows about what a patient shows to whom: invites, shares, and when somebody looked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select, update

from storage.tables import looks, people, shares

LIVE = ("active", "paused")


def add(conn: Connection, /, **values: object) -> int:
    """A new share's id."""
    return int(conn.execute(insert(shares).values(**values).returning(shares.c.id)).scalar_one())


def change(conn: Connection, /, share_id: int, *only_if: Any, **values: object) -> bool:
    """Set columns of a share; with conditions, whether they held (a claim)."""
    done = conn.execute(update(shares).where(shares.c.id == share_id, *only_if).values(**values))
    return done.rowcount == 1


def of_patient(
    conn: Connection, patient_id: int, states: Sequence[str] = ("invited", *LIVE)
) -> list[Row[Any]]:
    """What this patient shows, oldest first, each with the caregiver's `name` and `last_look`."""
    last = (
        select(func.max(looks.c.at))
        .where(looks.c.share_id == shares.c.id)
        .scalar_subquery()
        .label("last_look")
    )
    return list(
        conn.execute(
            select(shares, people.c.name, last)
            .outerjoin(people, people.c.id == shares.c.caregiver_id)
            .where(shares.c.patient_id == patient_id, shares.c.state.in_(states))
            .order_by(shares.c.id)
        ).fetchall()
    )


def of_caregiver(
    conn: Connection, caregiver_id: int, states: Sequence[str] = LIVE
) -> list[Row[Any]]:
    """What this caregiver follows, oldest first, each with the patient's `name`."""
    return list(
        conn.execute(
            select(shares, people.c.name)
            .join(people, people.c.id == shares.c.patient_id)
            .where(shares.c.caregiver_id == caregiver_id, shares.c.state.in_(states))
            .order_by(shares.c.id)
        ).fetchall()
    )


def told(conn: Connection, patient_ids: Sequence[int]) -> list[Row[Any]]:
    """Active shares of these patients whose caregiver agreed and can be reached, oldest first.

    Each carries the caregiver's `caregiver_name`, `chat_id`, `zone`, quiet hours and `summary_at`.
    """
    return list(
        conn.execute(
            select(
                shares,
                people.c.name.label("caregiver_name"),
                people.c.chat_id,
                people.c.zone,
                people.c.quiet_from,
                people.c.quiet_until,
                people.c.summary_at,
                people.c.summary_weekday,
            )
            .join(people, people.c.id == shares.c.caregiver_id)
            .where(
                shares.c.patient_id.in_(patient_ids),
                shares.c.state == "active",
                people.c.caregiver_consented_at.is_not(None),
                people.c.blocked_at.is_(None),
            )
            .order_by(shares.c.id)
        ).fetchall()
    )


def end_silences(conn: Connection, patient_id: int) -> list[Row[Any]]:
    """The patient answered: no silence lasts any more. Returns the shares that had been told."""
    rows = list(
        conn.execute(
            select(shares)
            .where(shares.c.patient_id == patient_id, shares.c.silence_told_at.is_not(None))
            .with_for_update()
        ).fetchall()
    )
    for row in rows:
        change(conn, row.id, silence_told_at=None)
    return rows


def one(conn: Connection, share_id: int) -> Row[Any] | None:
    """One share, locked until the transaction ends."""
    return conn.execute(
        select(shares).where(shares.c.id == share_id).with_for_update()
    ).one_or_none()


def of_token(conn: Connection, token_hash: str) -> Row[Any] | None:
    """The invite that a link's token belongs to, locked until the transaction ends."""
    return conn.execute(
        select(shares).where(shares.c.token_hash == token_hash).with_for_update()
    ).one_or_none()


def due_summaries(conn: Connection, now: datetime, limit: int) -> list[Row[Any]]:
    """Active shares whose next summary is due, claimed for this transaction."""
    return list(
        conn.execute(
            select(shares)
            .where(shares.c.state == "active", shares.c.next_summary_at <= now)
            .order_by(shares.c.next_summary_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        ).fetchall()
    )


def next_summary_at(conn: Connection) -> datetime | None:
    """When the earliest summary is due."""
    found: datetime | None = conn.scalar(
        select(func.min(shares.c.next_summary_at)).where(shares.c.state == "active")
    )
    return found


def note_look(conn: Connection, share_id: int, *, what: str, at: datetime) -> None:
    """Keep that a caregiver was shown something of a share, if it is still there."""
    if one(conn, share_id) is not None:
        conn.execute(insert(looks).values(share_id=share_id, what=what, at=at))


def looks_of(conn: Connection, share_id: int, limit: int) -> list[Row[Any]]:
    """The newest times at which a caregiver was shown something, newest first."""
    return list(
        conn.execute(
            select(looks)
            .where(looks.c.share_id == share_id)
            .order_by(looks.c.id.desc())
            .limit(limit)
        ).fetchall()
    )
