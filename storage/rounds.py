"""Rows about rounds: which each person wants, on which weekday, and from when the next is due."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select, update

from storage.outbox import insert_once
from storage.tables import answers, checkins, rounds


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


def was_asked(conn: Connection, person_id: int, kind: str) -> bool:
    """Whether a person was ever asked such a round, as far as it is kept."""
    found = conn.scalar(
        select(checkins.c.id)
        .where(
            checkins.c.person_id == person_id,
            checkins.c.kind == kind,
            checkins.c.asked_at.is_not(None),
        )
        .limit(1)
    )
    return found is not None


def finished(conn: Connection, person_id: int, kind: str) -> list[Row[Any]]:
    """The answers of finished rounds of a kind that were not late, oldest round first.

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
                checkins.c.state == "done",
                checkins.c.late.is_(False),
                answers.c.replaced_at.is_(None),
            )
            .order_by(checkins.c.id, answers.c.id)
        ).fetchall()
    )
