"""Operations: silence on their day, whether they took place, the urgent signs afterwards."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row

from care import operation_days
from care.asking import BATCH, LATENESS_LIMIT, People
from care.outgoing import Priority, message, put, say
from care.planning import daily, days_of, joined
from rules.operations import CARD_STANDS, asks_whether, card_of
from storage import operations, people
from storage import tables as t

Took = Literal["yes", "moved", "cancelled"]
ASKED_FOR = timedelta(days=14)  # as long the question can still reach the person
CARDS_REACH_BACK = timedelta(days=42 + CARD_STANDS + 1)


def is_silent(conn: Connection, now: datetime, person: Row[Any]) -> bool:
    """Whether it is the day of an operation for this person: nothing is asked."""
    today = days_of(person).day_of(now)
    return (person.id, today) in operations.exact_days(conn, [person.id], today)


def after_silence(conn: Connection, instant: datetime, person: Row[Any]) -> datetime:
    """The instant, or the same time of the first day after it without an operation."""
    while is_silent(conn, instant, person):
        instant += timedelta(days=1)
    return instant


def ask_whether(
    conn: Connection,
    now: datetime,
    lateness_limit: timedelta = LATENESS_LIMIT,
    limit: int = BATCH,
) -> int:
    """Ask whether planned operations took place: once, on the day after, at the person's own time.

    Where that time has passed by more than `lateness_limit` the next day's is waited for, so that
    nobody is asked at night because we were not at work.
    """
    rows = operations.due_to_ask(conn, now, limit)
    for row in rows:
        if now - row.ask_at > lateness_limit:
            person = people.of_id(conn, row.person_id)
            assert person is not None
            at = time.fromisoformat(daily(conn, person)["at"])
            later = asks_whether(row.day, now, at, days_of(person))
            operations.change(conn, row.id, ask_at=later)
            continue
        operations.change(conn, row.id, ask_at=None, asked_at=now)
        put(
            conn,
            message(
                now,
                "operation-took-place",
                _shown(row),
                chat_id=row.chat_id,
                person_id=row.person_id,
                priority=Priority.QUESTION,
                expires_at=now + ASKED_FOR,
            ),
        )
    return len(rows)


def take_place(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    operation_id: int,
    day: date,
    took: Took,
    message_id: int,
) -> bool:
    """Whether a planned operation took place on its day; where the person is follows.

    False when it is not planned for that day any more, or that day is not over.
    """
    person = joined(conn, chat_id)
    row = None if person is None else _planned(conn, person, operation_id, day)
    if person is None or row is None or day >= days_of(person).day_of(now):
        return False
    if took == "moved":
        page = operation_days.first_page(now, person, str(row.id), "ahead")
        say(conn, now, person, "operation-when", page, on=message_id)
        return True
    if took == "cancelled":
        return cancel(conn, now, chat_id=chat_id, operation_id=row.id, message_id=message_id)
    operations.change(conn, row.id, state="done", ask_at=None)
    recovering = "recovering" if person.situation == "ahead" else "second_recovering"
    people.change(conn, person.id, situation=recovering, situation_at=now, stage=None, stage_at=now)
    say(conn, now, person, "operation-took", _shown(row), on=message_id)
    return True


def cancel(
    conn: Connection, now: datetime, *, chat_id: int, operation_id: int, message_id: int
) -> bool:
    """A planned operation will not take place; the person says where they are now."""
    person = joined(conn, chat_id)
    if person is None:
        return False
    mine = t.operations.c.person_id == person.id, t.operations.c.state == "planned"
    if not operations.change(conn, operation_id, *mine, state="cancelled", ask_at=None):
        return False
    say(conn, now, person, "operation-cancelled", on=message_id)
    return True


def name_signs(conn: Connection, now: datetime, asked: People) -> int:
    """Beside the daily question, on some days after an operation: a card with the urgent signs.

    `asked` has each person's chat and local day.
    """
    since = (now - CARDS_REACH_BACK).date()
    cards = []
    for (person_id, operated), operation_id in operations.exact_days(
        conn, list(asked), since
    ).items():
        chat_id, today = asked[person_id]
        card = card_of(today, operated)
        if card is not None:
            cards.append(
                message(
                    now,
                    "operation-signs",
                    chat_id=chat_id,
                    person_id=person_id,
                    priority=Priority.QUESTION,
                    dedupe_key=f"signs:{operation_id}:{operated}:{card}",
                )
            )
    put(conn, *cards)
    return len(cards)


def _planned(conn: Connection, person: Row[Any], operation_id: int, day: date) -> Row[Any] | None:
    for row in operations.of_person(conn, person.id):
        if row.id == operation_id and row.state == "planned" and row.day == day:
            return row
    return None


def _shown(row: Row[Any]) -> dict[str, Any]:
    return {"operation": row.id, "day": row.day.isoformat()}
