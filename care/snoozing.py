"""A question that is opened by a tap, or put off for a while."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care.answering import close_if_over, find_own
from care.asking import QUESTIONS, REMIND_AFTER
from care.checkin_message import leave_one_copy, show_question
from care.outgoing import say
from care.planning import days_of
from care.tap import Tap
from rules import due
from storage import checkins
from storage import tables as t

WAITS = {"15": timedelta(minutes=15), "60": timedelta(hours=1)}
EVENING = "evening"
EVENING_AT = time(20)
CHOICES = (*WAITS, EVENING)


def open_one(
    conn: Connection, now: datetime, *, chat_id: int, checkin_id: int, message_id: int
) -> Tap:
    """Show the open question of a check-in on this message; what was put off is asked now."""
    found = find_own(conn, chat_id, checkin_id)
    if found is None:
        return Tap.NOT_YOURS
    person, row = found
    if close_if_over(conn, now, person, row, message_id):
        return Tap.CLOSED
    if row.state != "open":
        return Tap.ALREADY
    values: dict[str, Any] = {"message_id": message_id, "asked_at": row.asked_at or now}
    if row.snoozed_until is not None:
        again = row.kind == "daily" and now - values["asked_at"] < REMIND_AFTER
        values |= {"snoozed_until": None, "remind_at": now + REMIND_AFTER if again else None}
    checkins.change(conn, row.id, **values)
    leave_one_copy(conn, now, person, row, message_id)
    known = checkins.answers_of(conn, row.id)
    show_question(conn, now, person, row, row.question, known, message_id)
    return Tap.TAKEN


def offer(
    conn: Connection, now: datetime, *, chat_id: int, checkin_id: int, message_id: int
) -> Tap:
    """For how long a question can be put off, in place of its buttons."""
    found = find_own(conn, chat_id, checkin_id)
    if found is None:
        return Tap.NOT_YOURS
    person, row = found
    if close_if_over(conn, now, person, row, message_id):
        return Tap.CLOSED
    if not _can_wait(row):
        return Tap.ALREADY
    waits = [wait for wait in CHOICES if _until(now, person, row, wait) is not None]
    if not waits:
        return Tap.CLOSING
    checkins.change(conn, row.id, message_id=message_id)
    leave_one_copy(conn, now, person, row, message_id)
    args = {"checkin": row.id, "waits": waits}
    say(
        conn,
        now,
        person,
        "checkin-later",
        args,
        on=message_id,
        checkin_id=row.id,
        about=row.due_at,
    )
    return Tap.TAKEN


def snooze(
    conn: Connection, now: datetime, *, chat_id: int, checkin_id: int, wait: str, message_id: int
) -> Tap:
    """Put an open question off: it comes back at the foot of the chat, before its day is over."""
    found = find_own(conn, chat_id, checkin_id)
    if found is None:
        return Tap.NOT_YOURS
    person, row = found
    if close_if_over(conn, now, person, row, message_id):
        return Tap.CLOSED
    until = _until(now, person, row, wait)
    if _can_wait(row) and until is None:
        return Tap.CLOSING
    put_off = _can_wait(row) and checkins.change(
        conn,
        row.id,
        t.checkins.c.state == "open",
        t.checkins.c.question == QUESTIONS[0],
        t.checkins.c.snoozed_until.is_(None),
        snoozed_until=until,
        remind_at=until,
        message_id=message_id,
        asked_at=row.asked_at or now,
    )
    if not put_off or until is None:
        return Tap.ALREADY
    leave_one_copy(conn, now, person, row, message_id)
    at = f"{due.local_time(until, person.zone):%H:%M}"
    args = {"checkin": row.id, "at": at}
    say(
        conn,
        now,
        person,
        "checkin-snoozed",
        args,
        on=message_id,
        checkin_id=row.id,
        about=row.due_at,
    )
    return Tap.TAKEN


def _can_wait(row: Row[Any]) -> bool:
    """A first question that is open, on its day, and not put off yet."""
    first = row.state == "open" and row.question == QUESTIONS[0]
    return first and not row.late and row.snoozed_until is None


def _until(now: datetime, person: Row[Any], row: Row[Any], wait: str) -> datetime | None:
    """When it would come back; None where that is past, or past the day's closing."""
    if wait == EVENING:
        days = days_of(person)
        until = days.instant_of(days.day_of(now), EVENING_AT)
        if until <= now + WAITS["60"]:
            return None  # an hour says the same
    else:
        until = now + WAITS[wait]
    return until if until < row.closes_at else None
