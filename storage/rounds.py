"""Rows about rounds: which each person wants, on which weekday, and from when the next is due."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, exists, func, select, update

from storage.outbox import insert_once
from storage.tables import answers, checkins, rounds

KINDS = ("week", "four")


def of_person(conn: Connection, person_id: int) -> list[Row[Any]]:
    """A person's rounds, one of each kind at most."""
    return list(
        conn.execute(
            select(rounds).where(rounds.c.person_id == person_id).order_by(rounds.c.id)
        ).fetchall()
    )


def add(conn: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """New ones; a kind that a person has already stays as it is."""
    insert_once(conn, rounds, rows)


def change(conn: Connection, /, person_id: int, kind: str, **values: object) -> None:
    """Set columns of one."""
    conn.execute(
        update(rounds)
        .where(rounds.c.person_id == person_id, rounds.c.kind == kind)
        .values(**values)
    )


def last_asked(conn: Connection, person_id: int, kind: str) -> date | None:
    """The local day on which a person was last asked such a round, as far as it is kept."""
    found: date | None = conn.scalar(
        select(func.max(checkins.c.local_day)).where(
            checkins.c.person_id == person_id,
            checkins.c.kind == kind,
            checkins.c.asked_at.is_not(None),
        )
    )
    return found


def count_left(conn: Connection, person_id: int, now: datetime, since: datetime) -> None:
    """Rounds due since an instant, begun and left until they closed, are complete as they are.

    What was answered late does not count; it does not keep the rest from counting either.
    """
    begun = exists().where(
        answers.c.checkin_id == checkins.c.id,
        answers.c.late.is_(False),
        answers.c.replaced_at.is_(None),
    )
    conn.execute(
        update(checkins)
        .where(
            checkins.c.person_id == person_id,
            checkins.c.kind.in_(KINDS),
            checkins.c.state.in_(["closed", "done"]),
            checkins.c.completed_at.is_(None),
            checkins.c.due_at >= since,
            begun,
        )
        .values(completed_at=now)
    )


def finished(conn: Connection, person_id: int, kind: str) -> list[Row[Any]]:
    """The answers of complete rounds of a kind, without late ones, oldest round first.

    Each has checkin_id, completed_at, question, value.
    """
    wanted: list[Any] = [answers.c.checkin_id, checkins.c.completed_at]
    wanted += [answers.c.question, answers.c.value]
    return list(
        conn.execute(
            select(*wanted)
            .join(checkins, checkins.c.id == answers.c.checkin_id)
            .where(
                checkins.c.person_id == person_id,
                checkins.c.kind == kind,
                checkins.c.completed_at.is_not(None),
                answers.c.late.is_(False),
                answers.c.replaced_at.is_(None),
            )
            .order_by(checkins.c.id, answers.c.id)
        ).fetchall()
    )
