"""Rows about people and their schedules."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, delete, func, insert, or_, select, update

from storage.tables import parked_updates, people, safety_events, schedules

# What a person's days are worked out from (rules.days).
DAYS = (people.c.zone, people.c.day_starts, people.c.ask_days, people.c.ask_from)

# What the next plain text still answers after a question, or after words of danger: these are
# asked for again and again until they are said.
LASTING = ("town", "date")


def of_chat(conn: Connection, chat_id: int) -> Row[Any] | None:
    """The person of a chat, locked until the transaction ends; None for a stranger."""
    return conn.execute(
        # Not against foreign keys (key_share): a sweep that adds a check-in need not wait.
        select(people).where(people.c.chat_id == chat_id).with_for_update(key_share=True)
    ).one_or_none()


def glance(conn: Connection, chat_id: int) -> Row[Any] | None:
    """The person of a chat, without a lock, for reading only."""
    return conn.execute(select(people).where(people.c.chat_id == chat_id)).one_or_none()


def of_id(conn: Connection, person_id: int) -> Row[Any] | None:
    """A person by their id, without a lock, for reading only."""
    return conn.execute(select(people).where(people.c.id == person_id)).one_or_none()


def of_ids(conn: Connection, person_ids: Sequence[int]) -> list[Row[Any]]:
    """Some people by their ids, without a lock."""
    if not person_ids:
        return []
    return list(conn.execute(select(people).where(people.c.id.in_(person_ids))).fetchall())


def settled(
    conn: Connection, person_ids: Sequence[int], after: datetime, until: datetime
) -> list[Row[Any]]:
    """Those of these people who joined after an instant and until another, asked every day."""
    return list(
        conn.execute(
            select(people).where(
                people.c.id.in_(person_ids),
                people.c.joined_at > after,
                people.c.joined_at <= until,
                people.c.ask_days.is_(None),
            )
        ).fetchall()
    )


def add(conn: Connection, /, **values: object) -> int:
    """A new person's id."""
    return int(conn.execute(insert(people).values(**values).returning(people.c.id)).scalar_one())


def change(conn: Connection, /, person_id: int, **values: object) -> None:
    """Set columns of one person."""
    conn.execute(update(people).where(people.c.id == person_id).values(**values))


def expect_no_words(conn: Connection, person_id: int) -> None:
    """The next plain text of a person is not kept as the note or the name they were asked for."""
    words = or_(people.c.awaiting == "name", people.c.awaiting.startswith("note"))
    conn.execute(update(people).where(people.c.id == person_id, words).values(awaiting=None))


def expect_no_text(conn: Connection, person_ids: list[int]) -> None:
    """The next plain text of these people is not the time, name or note they were asked for."""
    conn.execute(
        update(people)
        .where(people.c.id.in_(person_ids), people.c.awaiting.not_in(LASTING))
        .values(awaiting=None)
    )


def add_schedule(conn: Connection, person_id: int, *, kind: str, at: str) -> None:
    """A dormant schedule; `plan` wakes it."""
    conn.execute(insert(schedules).values(person_id=person_id, kind=kind, at=at))


def schedules_of(conn: Connection, person_id: int) -> list[Row[Any]]:
    """All schedules of one person, by their time of day."""
    return list(
        conn.execute(
            select(schedules).where(schedules.c.person_id == person_id).order_by(schedules.c.at)
        ).fetchall()
    )


def set_daily(conn: Connection, person_id: int, schedule_id: int) -> None:
    """Make one schedule the daily one, and the others ones about right now."""
    kind = case((schedules.c.id == schedule_id, "daily"), else_="now")
    conn.execute(update(schedules).where(schedules.c.person_id == person_id).values(kind=kind))


def remove_schedule(conn: Connection, schedule_id: int) -> None:
    """Take away a time of day."""
    conn.execute(delete(schedules).where(schedules.c.id == schedule_id))


def move_schedule(conn: Connection, schedule_id: int, at: str) -> None:
    """Another time of day, 'HH:MM'."""
    conn.execute(update(schedules).where(schedules.c.id == schedule_id).values(at=at))


def plan(conn: Connection, due: dict[int, datetime | None]) -> None:
    """Set when each schedule (by id) is due next; None makes it dormant."""
    if due:
        conn.execute(
            update(schedules)
            .where(schedules.c.id == bindparam("schedule"))
            .values(next_due_at=bindparam("due")),
            [{"schedule": schedule_id, "due": at} for schedule_id, at in due.items()],
        )


def due_schedules(conn: Connection, now: datetime, limit: int) -> Sequence[Row[Any]]:
    """Schedules that are due, claimed for this transaction, with chat and days of the person."""
    return conn.execute(
        select(schedules, people.c.chat_id, *DAYS)
        .join(people, people.c.id == schedules.c.person_id)
        .where(schedules.c.next_due_at <= now)
        .order_by(schedules.c.next_due_at)
        .limit(limit)
        .with_for_update(skip_locked=True, of=schedules)
    ).fetchall()


def pause_over(conn: Connection, now: datetime, limit: int) -> Sequence[Row[Any]]:
    """People whose pause is over, claimed for this transaction."""
    return conn.execute(
        select(people)
        .where(people.c.paused_until <= now)
        .order_by(people.c.paused_until)
        .limit(limit)
        .with_for_update(skip_locked=True)
    ).fetchall()


def note_safety_event(
    conn: Connection, person_id: int, *, kind: str, rule: str, at: datetime
) -> None:
    """Keep that a rule spoke, and when; never the words."""
    conn.execute(insert(safety_events).values(person_id=person_id, kind=kind, rule=rule, at=at))


def had_safety_event(conn: Connection, person_id: int, kind: str, *, since: datetime) -> bool:
    """Whether a rule of this kind spoke to somebody since an instant."""
    found = select(safety_events.c.id).where(
        safety_events.c.person_id == person_id,
        safety_events.c.kind == kind,
        safety_events.c.at >= since,
    )
    return conn.scalar(found.limit(1)) is not None


def had_sign(conn: Connection, person_id: int, *, since: datetime) -> bool:
    """Whether somebody had an urgent sign of the body since an instant."""
    found = select(safety_events.c.id).where(
        safety_events.c.person_id == person_id,
        safety_events.c.kind.startswith("red-"),
        safety_events.c.at >= since,
    )
    return conn.scalar(found.limit(1)) is not None


def last_crisis(conn: Connection, person_ids: list[int], since: datetime) -> dict[int, datetime]:
    """The newest crisis reply since an instant, for those of these people who had one."""
    rows = conn.execute(
        select(safety_events.c.person_id, func.max(safety_events.c.at).label("at"))
        .where(
            safety_events.c.person_id.in_(person_ids),
            safety_events.c.kind.in_(["crisis-0", "crisis-1"]),
            safety_events.c.at >= since,
        )
        .group_by(safety_events.c.person_id)
    )
    return {row.person_id: row.at for row in rows}


def safety_events_of(conn: Connection, person_id: int) -> list[tuple[str, datetime]]:
    """The kinds of rules that spoke to somebody, and when."""
    found = select(safety_events.c.kind, safety_events.c.at).where(
        safety_events.c.person_id == person_id
    )
    return [(row.kind, row.at) for row in conn.execute(found)]


def forget_safety_event(conn: Connection, person_id: int, family: str, *, at: datetime) -> int:
    """Delete what spoke at an instant, of kinds that begin so; returns how many."""
    return conn.execute(
        delete(safety_events).where(
            safety_events.c.person_id == person_id,
            safety_events.c.kind.startswith(family),
            safety_events.c.at == at,
        )
    ).rowcount


def forget_safety_before(conn: Connection, before: datetime, limit: int) -> int:
    """Delete safety events before an instant; returns how many."""
    old = (
        select(safety_events.c.id)
        .where(safety_events.c.at < before)
        .order_by(safety_events.c.at)
        .limit(limit)
    )
    return conn.execute(delete(safety_events).where(safety_events.c.id.in_(old))).rowcount


def erase(conn: Connection, chat_id: int) -> None:
    """Delete every row about the person of a chat; what refers to them goes with them."""
    conn.execute(delete(parked_updates).where(parked_updates.c.chat_id == chat_id))
    conn.execute(delete(people).where(people.c.chat_id == chat_id))
