"""The one message of a check-in in the chat: its question, shown again at the foot, closed."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care.outgoing import Priority, message, put, say, take_away
from rules.rounds import KINDS
from storage import checkins, outbox


def show_question(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    row: Row[Any],
    question: str,
    known: dict[str, int],
    message_id: int | None,
) -> None:
    say(
        conn,
        now,
        person,
        "checkin",
        {
            "checkin": row.id,
            "kind": row.kind,
            "question": question,
            "pain": known.get("pain"),
            "late": row.late,
            "day": row.local_day.isoformat(),
        },
        on=message_id,
        checkin_id=row.id,
        about=row.due_at,
    )


def show_again(
    conn: Connection,
    now: datetime,
    checkin_row: Row[Any],
    *,
    reminder: bool = False,
    priority: Priority = Priority.REPLY,
) -> None:
    """Show an open check-in as a new message, and take the older one away."""
    # Nor is an older one needed that has not been sent yet.
    outbox.withdraw(
        conn,
        now,
        person_id=checkin_row.person_id,
        checkin_id=checkin_row.id,
        screens=["checkin"],
    )
    if checkin_row.snoozed_until is not None:  # it is back
        checkins.change(conn, checkin_row.id, snoozed_until=None)
    known = checkins.answers_of(conn, checkin_row.id)
    to = {"chat_id": checkin_row.chat_id, "person_id": checkin_row.person_id, "priority": priority}
    put(
        conn,
        message(
            now,
            "checkin",
            {
                "checkin": checkin_row.id,
                "kind": checkin_row.kind,
                "question": checkin_row.question,
                "pain": known.get("pain"),
                "late": checkin_row.late,
                "day": checkin_row.local_day.isoformat(),
                "reminder": reminder,
            },
            checkin_id=checkin_row.id,
            about=checkin_row.due_at,
            expires_at=checkin_row.closes_at,
            **to,
        ),
    )
    if checkin_row.message_id is not None:
        take_away(conn, now, checkin_row.message_id, **to)


def leave_one_copy(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    row: Row[Any],
    shown_on: int | None,
    screen: str = "checkin",
) -> None:
    """The check-in goes on where it was answered: any other copy of its question is out of date.

    There is one after a crash that repeated the question, and one is on its way when a reminder
    waits for Telegram.
    """
    outbox.withdraw(conn, now, person_id=person.id, checkin_id=row.id, screens=[screen])
    if shown_on is not None:
        outbox.keep_shown(conn, now, chat_id=person.chat_id, message_id=shown_on)
    if row.message_id not in (None, shown_on):
        take_away(conn, now, row.message_id, chat_id=person.chat_id, person_id=person.id)


def closed(
    conn: Connection, now: datetime, row: Row[Any], chat_id: int, message_id: int
) -> dict[str, Any]:
    """What a closed check-in's message is changed to."""
    # One about a moment cannot be gone on with: what was answered of it stays.
    pain = checkins.answers_of(conn, row.id).get("pain") if row.kind == "now" else None
    return message(
        now,
        "look-closed" if row.kind in KINDS else "checkin-closed",
        {"checkin": row.id, "kind": row.kind, "day": row.local_day.isoformat(), "pain": pain},
        chat_id=chat_id,
        person_id=row.person_id,
        priority=Priority.QUESTION,
        mode="edit",
        message_id=message_id,
        checkin_id=row.id,
        about=row.due_at,
    )
