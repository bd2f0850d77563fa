"""Rows about check-ins, their answers, and the coping messages shown for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    Row,
    and_,
    case,
    cast,
    delete,
    func,
    insert,
    select,
    update,
)

from storage.outbox import insert_once
from storage.people import DAYS
from storage.tables import answers, checkins, coping_shown, people

# Those that ask about pain and mood: the day's own, and those about right now.
OF_PAIN_AND_MOOD = ("daily", "now")


def add(conn: Connection, rows: Sequence[dict[str, Any]]) -> list[Row[Any]]:
    """New check-ins; returns id, person_id, kind, due_at and state of those that were new."""
    return insert_once(conn, checkins, rows, "id", "person_id", "kind", "due_at", "state")


def of_person(conn: Connection, checkin_id: int, person_id: int) -> Row[Any] | None:
    """One check-in, if it is this person's, locked until the transaction ends."""
    # Locked as it is read: the courier may be noting another message for it right now.
    return conn.execute(
        select(checkins)
        .where(checkins.c.id == checkin_id, checkins.c.person_id == person_id)
        .with_for_update(key_share=True)
    ).one_or_none()


def one(conn: Connection, checkin_id: int) -> Row[Any] | None:
    """One check-in, locked until the transaction ends."""
    return conn.execute(
        select(checkins).where(checkins.c.id == checkin_id).with_for_update()
    ).one_or_none()


def open_of(
    conn: Connection, person_ids: Sequence[int], kinds: Sequence[str] = OF_PAIN_AND_MOOD
) -> list[Row[Any]]:
    """The open check-ins of these people, of some kinds, newest first."""
    return list(
        conn.execute(
            select(checkins, people.c.chat_id)
            .join(people, people.c.id == checkins.c.person_id)
            .where(
                checkins.c.person_id.in_(person_ids),
                checkins.c.state == "open",
                checkins.c.kind.in_(kinds),
            )
            .order_by(checkins.c.id.desc())
        ).fetchall()
    )


def daily_of_days(
    conn: Connection, person_ids: Sequence[int], since: date
) -> set[tuple[int, date]]:
    """(person, local day) for which a daily check-in was asked, from a day on."""
    rows = conn.execute(
        select(checkins.c.person_id, checkins.c.local_day).where(
            checkins.c.person_id.in_(person_ids),
            checkins.c.kind == "daily",
            checkins.c.state != "not_asked",
            checkins.c.local_day >= since,
        )
    )
    return {(row.person_id, row.local_day) for row in rows}


def change(conn: Connection, /, checkin_id: int, *only_if: Any, **values: object) -> bool:
    """Set columns of a check-in; with conditions, whether they held (a claim)."""
    done = conn.execute(
        update(checkins).where(and_(checkins.c.id == checkin_id, *only_if)).values(**values)
    )
    return done.rowcount == 1


def claim_question(
    conn: Connection,
    /,
    checkin_id: int,
    question: str,
    next_question: str | None,
    **values: object,
) -> bool:
    """Move an open check-in past a question; False when someone else was first."""
    return change(
        conn,
        checkin_id,
        checkins.c.state == "open",
        checkins.c.question == question,
        question=next_question,
        **values,
    )


def due_for(conn: Connection, now: datetime, *, what: str, limit: int) -> list[Row[Any]]:
    """Open check-ins whose 'remind_at' or 'closes_at' (`what`) has come, claimed."""
    column = checkins.c[what]
    return list(
        conn.execute(
            select(
                checkins,
                people.c.chat_id,
                people.c.paused_at,
                people.c.blocked_at,
                people.c.quiet_from,
                people.c.quiet_until,
                *DAYS,
            )
            .join(people, people.c.id == checkins.c.person_id)
            .where(checkins.c.state == "open", column <= now)
            .order_by(column)
            .limit(limit)
            .with_for_update(skip_locked=True, of=checkins)
        ).fetchall()
    )


def add_answer(conn: Connection, /, **values: object) -> None:
    """Store an answer."""
    conn.execute(insert(answers).values(**values))


def take_back_answer(conn: Connection, now: datetime, checkin_id: int, question: str) -> bool:
    """Mark the current answer as replaced, keeping what it said; False when there is none."""
    done = conn.execute(
        update(answers)
        .where(
            answers.c.checkin_id == checkin_id,
            answers.c.question == question,
            answers.c.replaced_at.is_(None),
        )
        .values(replaced_at=now)
    )
    return done.rowcount == 1


def answers_of(conn: Connection, checkin_id: int) -> dict[str, int]:
    """The current answers by question."""
    rows = conn.execute(
        select(answers.c.question, answers.c.value).where(
            answers.c.checkin_id == checkin_id, answers.c.replaced_at.is_(None)
        )
    )
    return {row.question: row.value for row in rows}


def asked_of(conn: Connection, person_id: int, since: date) -> list[Row[Any]]:
    """A person's daily check-ins that were asked, from a local day on, with the current answers.

    Oldest first; `pain` and `mood` are None where there is no answer.
    """
    said = {
        name: func.max(case((answers.c.question == name, answers.c.value))).label(name)
        for name in ("pain", "mood")
    }
    return list(
        conn.execute(
            select(checkins, *said.values())
            .outerjoin(
                answers,
                and_(answers.c.checkin_id == checkins.c.id, answers.c.replaced_at.is_(None)),
            )
            .where(
                checkins.c.person_id == person_id,
                checkins.c.kind == "daily",
                checkins.c.state != "not_asked",
                checkins.c.local_day >= since,
            )
            .group_by(checkins.c.id)
            .order_by(checkins.c.local_day, checkins.c.id)
        ).fetchall()
    )


def note_shown(
    conn: Connection, *, person_id: int, checkin_id: int, coping_id: str, shown_at: datetime
) -> None:
    """Keep which coping message a check-in was answered with."""
    conn.execute(
        insert(coping_shown).values(
            person_id=person_id, checkin_id=checkin_id, coping_id=coping_id, shown_at=shown_at
        )
    )


def shown_for(conn: Connection, checkin_id: int) -> Row[Any] | None:
    """The coping message shown for a check-in."""
    return conn.execute(
        select(coping_shown).where(coping_shown.c.checkin_id == checkin_id)
    ).one_or_none()


def take_back_shown(conn: Connection, checkin_id: int) -> None:
    """The check-in was undone: its coping message does not count as shown."""
    conn.execute(delete(coping_shown).where(coping_shown.c.checkin_id == checkin_id))


def say_helped(conn: Connection, checkin_id: int, helped: bool) -> None:
    """Keep the answer to "Did this help?"."""
    conn.execute(
        update(coping_shown).where(coping_shown.c.checkin_id == checkin_id).values(helped=helped)
    )


def forget_before(conn: Connection, before: datetime, limit: int) -> int:
    """Delete check-ins that were due before an instant and are not open; returns how many."""
    old = (
        select(checkins.c.id)
        .where(checkins.c.due_at < before, checkins.c.state != "open")
        .order_by(checkins.c.due_at)
        .limit(limit)
    )
    return conn.execute(delete(checkins).where(checkins.c.id.in_(old))).rowcount


def missed_since_heard(
    conn: Connection, person_ids: Sequence[int], *, at_least: int, since: datetime | None = None
) -> dict[int, int]:
    """How many daily check-ins in a row were asked and not answered, where it is so many.

    Counted from the last answer to anything, late or taken back or about a moment, or whenever
    else the person was heard of; and from `since`, if that is later. What was not asked neither
    counts nor breaks the row.
    """
    given = answers.alias()
    newest = select(func.max(given.c.id)).where(given.c.person_id == people.c.id).scalar_subquery()
    last = select(answers.c.answered_at).where(answers.c.id == newest).scalar_subquery()
    count = func.count().label("missed")
    rows = conn.execute(
        select(checkins.c.person_id, count)
        .join(people, people.c.id == checkins.c.person_id)
        .where(
            people.c.id.in_(person_ids),
            checkins.c.kind == "daily",
            checkins.c.state == "closed",
            checkins.c.due_at > func.coalesce(last, people.c.consented_at),
            checkins.c.due_at > func.coalesce(people.c.heard_at, people.c.consented_at),
            *([] if since is None else [checkins.c.due_at >= since]),
        )
        .group_by(checkins.c.person_id)
        .having(count >= at_least)
    )
    return {row.person_id: row.missed for row in rows}


def last_mood(conn: Connection, person_id: int) -> int | None:
    """The last mood that somebody gave, if any."""
    found: int | None = conn.scalar(
        select(answers.c.value)
        .where(
            answers.c.person_id == person_id,
            answers.c.question == "mood",
            answers.c.replaced_at.is_(None),
        )
        .order_by(answers.c.id.desc())
        .limit(1)
    )
    return found


def shown_history(conn: Connection, person_id: int) -> list[Row[Any]]:
    """For each coping message: when it was shown last, and how often it helped or did not."""
    yes = func.sum(cast(coping_shown.c.helped, Integer))
    said = func.count(coping_shown.c.helped)
    return list(
        conn.execute(
            select(
                coping_shown.c.coping_id,
                func.max(coping_shown.c.shown_at).label("last"),
                func.coalesce(yes, 0).label("yes"),
                said.label("said"),
            )
            .where(coping_shown.c.person_id == person_id)
            .group_by(coping_shown.c.coping_id)
        ).fetchall()
    )
