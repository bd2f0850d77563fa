"""Rows about what is to be sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Table,
    and_,
    case,
    delete,
    func,
    or_,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from storage.tables import outbox


def insert_once(
    conn: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *returning: str
) -> list[Row[Any]]:
    """Insert rows, passing over those that a unique key already holds; returns what went in."""
    if not rows:
        return []
    dialect = sqlite if conn.dialect.name == "sqlite" else postgresql
    columns = [table.c[name] for name in returning] or list(table.primary_key)
    statement = dialect.insert(table).on_conflict_do_nothing().returning(*columns)
    return list(conn.execute(statement, list(rows)).fetchall())


def put(conn: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Queue messages; one whose dedupe key is there already changes nothing."""
    insert_once(conn, outbox, rows)


def of_person(conn: Connection, outbox_id: int, person_id: int) -> Row[Any] | None:
    """One message to a person."""
    return conn.execute(
        select(outbox).where(outbox.c.id == outbox_id, outbox.c.person_id == person_id)
    ).one_or_none()


def forget_chat(conn: Connection, chat_id: int) -> None:
    """Delete every message to a chat, sent or not."""
    conn.execute(delete(outbox).where(outbox.c.chat_id == chat_id))


def forget_screens(conn: Connection, person_id: int, screens: Sequence[str]) -> None:
    """Delete what was to be shown, or was shown, to a person on some screens."""
    conn.execute(
        delete(outbox).where(outbox.c.person_id == person_id, outbox.c.screen.in_(screens))
    )


def forget_share(conn: Connection, share_id: int) -> None:
    """Delete what is to be said, or was said, of a share."""
    conn.execute(delete(outbox).where(outbox.c.share_id == share_id))


def shares_waiting(conn: Connection, person_id: int, screen: str) -> list[int]:
    """The shares of which a screen waits to be sent to a person."""
    found = select(outbox.c.share_id).where(
        outbox.c.person_id == person_id,
        outbox.c.screen == screen,
        outbox.c.state == "waiting",
        outbox.c.share_id.is_not(None),
    )
    return [int(share_id) for share_id in conn.scalars(found.distinct())]


def forget_shown(conn: Connection, share_id: int, screens: Sequence[str]) -> Sequence[Any]:
    """Delete what was to be shown, or was shown, of a share on some screens.

    Returns each one's screen, state and not_before.
    """
    return conn.execute(
        delete(outbox)
        .where(outbox.c.share_id == share_id, outbox.c.screen.in_(screens))
        .returning(outbox.c.screen, outbox.c.state, outbox.c.not_before)
    ).fetchall()


def forget_done(conn: Connection, before: datetime) -> int:
    """Delete what was finished before an instant; returns how many."""
    return conn.execute(delete(outbox).where(outbox.c.done_at < before)).rowcount


def withdraw(
    conn: Connection,
    now: datetime,
    *,
    person_id: int,
    checkin_id: int | None = None,
    share_id: int | None = None,
    screens: Sequence[str] | None = None,
    ids: Sequence[int] | None = None,
) -> int:
    """Take back waiting messages to a person: all, or of a check-in, a share, some screens or ids.

    Returns how many.
    """
    which = [outbox.c.person_id == person_id, outbox.c.state == "waiting"]
    if checkin_id is not None:
        which.append(outbox.c.checkin_id == checkin_id)
    if share_id is not None:
        which.append(outbox.c.share_id == share_id)
    if screens is not None:
        which.append(outbox.c.screen.in_(screens))
    if ids is not None:
        which.append(outbox.c.id.in_(ids))
    return conn.execute(
        update(outbox)
        .where(and_(*which))
        # Without its key: what was taken back may be said anew.
        .values(state="withdrawn", done_at=now, lease_until=None, dedupe_key=None)
    ).rowcount


def withdraw_keys(conn: Connection, now: datetime, keys: Sequence[str]) -> None:
    """Take back waiting messages by their dedupe keys; they may be said anew."""
    if keys:
        conn.execute(
            update(outbox)
            .where(outbox.c.dedupe_key.in_(keys), outbox.c.state == "waiting")
            .values(state="withdrawn", done_at=now, lease_until=None, dedupe_key=None)
        )


def waiting(
    conn: Connection, person_id: int, screens: Sequence[str], *, share_id: int | None = None
) -> Sequence[Row[Any]]:
    """What waits to be said to a person on some screens, or of one share."""
    which = [
        outbox.c.person_id == person_id,
        outbox.c.state == "waiting",
        outbox.c.screen.in_(screens),
    ]
    if share_id is not None:
        which.append(outbox.c.share_id == share_id)
    return conn.execute(select(outbox).where(*which).order_by(outbox.c.id)).all()


def put_off(conn: Connection, ids: Sequence[int], until: datetime, expires_at: datetime) -> None:
    """Let messages that still wait wait until an instant, or as long as before, and last on."""
    if ids:
        conn.execute(
            update(outbox)
            .where(outbox.c.id.in_(ids), outbox.c.state == "waiting", outbox.c.not_before < until)
            .values(not_before=until, expires_at=expires_at)
        )


def says_more(conn: Connection, person_id: int, since: datetime, *, than: Sequence[str]) -> bool:
    """Whether something on other screens waits for a person, or was sent since an instant."""
    return _says(conn, person_id, since, outbox.c.screen.not_in(than))


def says_any(conn: Connection, person_id: int, since: datetime, *, of: Sequence[str]) -> bool:
    """Whether something on one of these screens waits for a person, or was sent since then."""
    return _says(conn, person_id, since, outbox.c.screen.in_(of))


def _says(conn: Connection, person_id: int, since: datetime, screens: ColumnElement[bool]) -> bool:
    lately = and_(outbox.c.state == "sent", outbox.c.done_at >= since)
    found = conn.scalar(
        select(outbox.c.id)
        .where(outbox.c.person_id == person_id, screens, or_(outbox.c.state == "waiting", lately))
        .limit(1)
    )
    return found is not None


def is_changed(conn: Connection, chat_id: int, screen: str, message_id: int) -> bool:
    """Whether a message was, or is to be, changed to a screen."""
    found = select(outbox.c.id).where(
        outbox.c.chat_id == chat_id,
        outbox.c.screen == screen,
        outbox.c.mode == "edit",
        outbox.c.message_id == message_id,
    )
    return conn.scalar(found.limit(1)) is not None


def ended(conn: Connection, person_id: int, screen: str) -> list[datetime]:
    """When new messages of a screen were sent to a person, or could not be, for good."""
    found = select(outbox.c.done_at).where(
        outbox.c.person_id == person_id,
        outbox.c.screen == screen,
        outbox.c.mode == "new",
        outbox.c.state.not_in(["waiting", "withdrawn"]),
    )
    return list(conn.scalars(found))


def keep_shown(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> None:
    """Take back a waiting deletion of a message."""
    conn.execute(
        update(outbox)
        .where(
            outbox.c.chat_id == chat_id,
            outbox.c.message_id == message_id,
            outbox.c.mode == "delete",
            outbox.c.state == "waiting",
        )
        .values(state="withdrawn", done_at=now, lease_until=None)
    )


def next_at(conn: Connection) -> datetime | None:
    """When the next waiting message may be taken."""
    free_at = case(
        (outbox.c.lease_until > outbox.c.not_before, outbox.c.lease_until),
        else_=outbox.c.not_before,
    )
    found: datetime | None = conn.scalar(
        select(func.min(free_at)).where(outbox.c.state == "waiting")
    )
    return found
