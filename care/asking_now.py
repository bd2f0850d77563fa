"""A check-in that a person asks for, or that joining begins with."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import asking, checkin_message, operating
from care.outgoing import say
from care.planning import days_of, joined
from storage import checkins, people


def check_in_now(conn: Connection, now: datetime, *, chat_id: int) -> bool:
    """/checkin: show what is open again, or ask now. False for someone who has not joined.

    Before the day's own time, and on a day that is not asked, it asks about right now; afterwards,
    when today has no daily answer yet, it makes up for that. The day of an operation is not asked.
    """
    person = joined(conn, chat_id)
    if person is None:
        return False
    for row in checkins.open_of(conn, [person.id]):
        if row.closes_at > now:
            checkin_message.show_again(conn, now, row)
            return True
    days = days_of(person)
    today = days.day_of(now)
    had = bool(checkins.daily_of_days(conn, [person.id], today))
    ahead = any(
        s.kind == "daily" and s.next_due_at is not None and days.day_of(s.next_due_at) == today
        for s in people.schedules_of(conn, person.id)
    )
    silent = operating.is_silent(conn, now, person)
    make_up = days.asks_on(today) and not had and not ahead and not silent
    ask(conn, now, person, kind="daily" if make_up else "now")
    return True


def ask(conn: Connection, now: datetime, person: Row[Any], *, kind: str) -> None:
    """Ask this person now."""
    row = asking.checkin(person.id, kind, now, now, days_of(person))
    for new in checkins.add(conn, [row]):
        say(
            conn,
            now,
            person,
            "checkin",
            {"checkin": new.id, "kind": kind, "question": asking.QUESTIONS[0]},
            checkin_id=new.id,
            about=now,
            expires_at=row["closes_at"],
            dedupe_key=f"question:{new.id}",
        )


def open_question(conn: Connection, now: datetime, person_id: int) -> Row[Any] | None:
    """The check-in whose question a typed number answers."""
    rows = checkins.open_of(conn, [person_id])
    return next((row for row in rows if row.closes_at > now and row.asked_at), None)
