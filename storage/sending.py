"""Rows about what is to be sent, as the courier takes them and gives them back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Row,
    String,
    bindparam,
    case,
    delete,
    or_,
    select,
    update,
)

from storage.tables import checkins, outbox, people

# What may be taken now. Built once: it is asked every second, and after every message.
_READY = (
    select(outbox.c.id)
    .where(
        outbox.c.state == "waiting",
        outbox.c.not_before <= bindparam("now"),
        or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= bindparam("now")),
    )
    .order_by(outbox.c.priority, outbox.c.id)
    .limit(bindparam("limit"))
    .with_for_update(skip_locked=True)
)
_READY_SOON = _READY.where(outbox.c.priority <= bindparam("most"))


def lease(
    conn: Connection,
    now: datetime,
    *,
    until: datetime,
    limit: int,
    priority_at_most: int | None = None,
) -> list[Row[Any]]:
    """Take up to `limit` messages that may go out, most urgent first, until an instant.

    Each row carries what a screen needs of the person, and the check-in's message.
    """
    ready = _READY if priority_at_most is None else _READY_SOON
    ids = list(conn.scalars(ready, {"now": now, "limit": limit, "most": priority_at_most}))
    if not ids:
        return []
    conn.execute(update(outbox).where(outbox.c.id.in_(ids)).values(lease_until=until))
    return list(
        conn.execute(
            select(
                outbox,
                people.c.language,
                people.c.country,
                people.c.zone,
                people.c.day_starts,
                people.c.discreet,
                people.c.blocked_at,
                people.c.situation,
                people.c.team_phone,
                people.c.joined_at,
                people.c.situation_at,
                checkins.c.message_id.label("checkin_message_id"),
            )
            .outerjoin(people, people.c.id == outbox.c.person_id)
            .outerjoin(checkins, checkins.c.id == outbox.c.checkin_id)
            .where(outbox.c.id.in_(ids))
            .order_by(outbox.c.priority, outbox.c.id)
        ).fetchall()
    )


def still_wanted(conn: Connection, now: datetime, ids: Sequence[int]) -> set[int]:
    """Which of these messages still wait to be sent and have not expired."""
    if not ids:
        return set()
    return set(
        conn.scalars(
            select(outbox.c.id).where(
                outbox.c.id.in_(ids),
                outbox.c.state == "waiting",
                or_(outbox.c.expires_at.is_(None), outbox.c.expires_at > now),
            )
        )
    )


def finish(conn: Connection, now: datetime, done: Sequence[tuple[int, str, str | None]]) -> None:
    """Record how sending ended: (id, state, error) each."""
    if not done:
        return
    conn.execute(
        update(outbox)
        .where(outbox.c.id == bindparam("row"))
        .values(
            state=bindparam("ended"),
            # Without its key, unless it was sent: it may be said anew.
            dedupe_key=case((bindparam("ended", type_=String) == "sent", outbox.c.dedupe_key)),
            error=bindparam("why"),
            done_at=now,
            lease_until=None,
            attempts=outbox.c.attempts + 1,
        ),
        [{"row": row, "ended": state, "why": why} for row, state, why in done],
    )


def postpone(conn: Connection, later: Sequence[tuple[int, datetime, int, str | None]]) -> None:
    """Give messages back: (id, not before, attempts made, why) each."""
    if not later:
        return
    conn.execute(
        update(outbox)
        .where(outbox.c.id == bindparam("row"), outbox.c.state == "waiting")
        .values(
            not_before=bindparam("then"),
            error=bindparam("why"),
            lease_until=None,
            attempts=outbox.c.attempts + bindparam("tried"),
        ),
        [{"row": row, "then": then, "tried": tried, "why": why} for row, then, tried, why in later],
    )


def forget(conn: Connection, ids: Sequence[int]) -> None:
    """Delete rows for good."""
    if ids:
        conn.execute(delete(outbox).where(outbox.c.id.in_(ids)))


def release_leases(conn: Connection) -> None:
    """Free what a process that is gone had taken. Only for the holder of the courier's lock."""
    conn.execute(
        update(outbox)
        .where(outbox.c.state == "waiting", outbox.c.lease_until.is_not(None))
        .values(lease_until=None)
    )


def is_withdrawn(conn: Connection, message: int) -> bool:
    """Whether a message was taken back, perhaps while it was being sent."""
    return conn.scalar(select(outbox.c.state).where(outbox.c.id == message)) == "withdrawn"
