"""Rows about what a patient shows to whom: invites, shares, and when somebody looked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, func, insert, or_, select, update

from storage.tables import looks, people, shares

LIVE = ("active", "paused")
STATES = ("draft", "invited", "declined", *LIVE, "ended", "stopped")


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


def told(conn: Connection, patient_ids: Sequence[int], *, locked: bool = False) -> list[Row[Any]]:
    """Active shares of these patients whose caregiver agreed and can be reached, oldest first.

    Each carries the caregiver's `caregiver_name`, `chat_id`, `zone`, quiet hours and `summary_at`.
    `locked`: until the transaction ends nobody can end them, so that what is queued goes with them.
    """
    found = (
        select(
            shares,
            people.c.name.label("caregiver_name"),
            people.c.chat_id,
            people.c.zone,
            people.c.quiet_from,
            people.c.quiet_until,
            people.c.summary_at,
        )
        .join(people, people.c.id == shares.c.caregiver_id)
        .where(
            shares.c.patient_id.in_(patient_ids),
            shares.c.state == "active",
            people.c.caregiver_consented_at.is_not(None),
            people.c.blocked_at.is_(None),
        )
        .order_by(shares.c.id)
    )
    if locked:
        found = found.with_for_update(key_share=True, of=shares)
    return list(conn.execute(found).fetchall())


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


def countries_followed(conn: Connection, caregiver_id: int) -> tuple[str, ...]:
    """The countries of those whom a caregiver follows."""
    found = conn.scalars(
        select(people.c.country)
        .join(shares, shares.c.patient_id == people.c.id)
        .where(
            shares.c.caregiver_id == caregiver_id,
            shares.c.state.in_(LIVE),
            people.c.country.is_not(None),
        )
        .distinct()
        .order_by(people.c.country)
    )
    return tuple(str(country) for country in found)


def drop_draft(conn: Connection, patient_id: int) -> None:
    """Delete the invite that a patient began and did not send."""
    conn.execute(delete(shares).where(shares.c.patient_id == patient_id, shares.c.state == "draft"))


def draft_of(conn: Connection, patient_id: int) -> Row[Any] | None:
    """The invite that a patient is choosing things for."""
    return conn.execute(
        select(shares).where(shares.c.patient_id == patient_id, shares.c.state == "draft")
    ).one_or_none()


def counts(conn: Connection, patient_id: int, now: datetime, made_since: datetime) -> Row[Any]:
    """How many invites of a patient are `open`, were `made` since an instant, are `live` shares.

    `made_since` is of the invites' expiry: an invite has no other time of its own.
    """
    still_open = func.count().filter(shares.c.state == "invited", shares.c.expires_at > now)
    made = func.count().filter(shares.c.expires_at > made_since)
    live = func.count().filter(shares.c.state.in_(LIVE))
    query = select(still_open.label("open"), made.label("made"), live.label("live"))
    found: Row[Any] = conn.execute(query.where(shares.c.patient_id == patient_id)).one()  # type: ignore[assignment]
    return found


def between(conn: Connection, patient_id: int, caregiver_id: int) -> Row[Any] | None:
    """The live share of a patient with a caregiver."""
    return conn.execute(
        select(shares).where(
            shares.c.patient_id == patient_id,
            shares.c.caregiver_id == caregiver_id,
            shares.c.state.in_(LIVE),
        )
    ).first()


def forget_before(conn: Connection, before: datetime, limit: int) -> int:
    """Delete shares and invites that were over before an instant, and looks; returns how many."""
    over = (
        select(shares.c.id)
        .where(
            or_(
                shares.c.ended_at < before,
                and_(shares.c.state.in_(["draft", "invited"]), shares.c.created_at < before),
            )
        )
        .limit(limit)
    )
    old = select(looks.c.id).where(looks.c.at < before).limit(limit)
    return max(
        conn.execute(delete(shares).where(shares.c.id.in_(over))).rowcount,
        conn.execute(delete(looks).where(looks.c.id.in_(old))).rowcount,
    )


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


def note_look(conn: Connection, share_id: int, *, what: str, at: datetime) -> None:
    """Keep that a caregiver was shown something of a share, if it is still there."""
    there = select(shares.c.id).where(shares.c.id == share_id)
    if conn.scalar(there.with_for_update(read=True, key_share=True)) is not None:
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
