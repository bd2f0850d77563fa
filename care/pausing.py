"""A pause: for some days, until a date, or until /resume."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care import missing
from care.asking import resting_until
from care.operating import is_silent
from care.outgoing import say
from care.planning import daily, days_of, joined, plan
from care.settings import hush
from rules.due import ONE_DAY
from rules.pause_length import LONGEST, ask_again_on
from storage import checkins, outbox, people

LENGTHS = (3, 7, 14)  # days
OVER = "pause-over"
BATCH = 500
MOMENT = timedelta(microseconds=1)


def pause(conn: Connection, now: datetime, *, chat_id: int, text: str = "") -> bool:
    """/pause: at once until /resume, and ask for how long; or for as long as `text` says.

    False for someone who has not joined.
    """
    person = joined(conn, chat_id)
    if person is None:
        return False
    missing.heard(conn, now, person)
    until = ask_again_on(text, days_of(person).day_of(now), person.language)
    if until is None and person.paused_at is not None:
        show(conn, now, person)
    else:
        _pause(conn, now, person, until)
    if until is None:
        people.change(conn, person.id, awaiting="pause")
    return True


def pause_for(conn: Connection, now: datetime, *, chat_id: int, days: int, message_id: int) -> bool:
    """Pause for so many days; 0: until /resume."""
    person = joined(conn, chat_id)
    if person is None or not 0 <= days <= LONGEST:
        return False
    missing.heard(conn, now, person)
    until = days_of(person).day_of(now) + timedelta(days=days) if days else None
    _pause(conn, now, person, until, on=message_id)
    return True


def take_typed(conn: Connection, now: datetime, person: Row[Any], text: str) -> None:
    """A number of days, or a date, where it was asked for."""
    until = ask_again_on(text, days_of(person).day_of(now), person.language)
    if until is None:
        say(conn, now, person, "said", {"phrase": "pause-unknown"})
    else:
        people.change(conn, person.id, awaiting=None)
        _pause(conn, now, person, until)


def resume(conn: Connection, now: datetime, *, chat_id: int, message_id: int | None = None) -> bool:
    """Ask again from the next time on."""
    person = joined(conn, chat_id)
    if person is None:
        return False
    missing.heard(conn, now, person)
    _end(conn, person)
    plan(conn, now, chat_id)
    day = _first(conn, now, person)[1]
    today = day == days_of(person).day_of(now).isoformat()
    args = daily(conn, person) | {"day": day, "today": today}
    say(conn, now, person, "resumed", args, on=message_id)
    return True


def resume_due(conn: Connection, now: datetime, limit: int = BATCH) -> int:
    """End the pauses whose time is over: said with the first question, asked from then on."""
    rows = people.pause_over(conn, now, limit)
    for person in rows:
        _end(conn, person)
        ended = person.paused_until - MOMENT
        plan(conn, ended, person.chat_id)
        at, _ = _first(conn, ended, person)
        if at is not None:
            say(conn, now, person, OVER, daily(conn, person), not_before=max(at, now))
    return len(rows)


def show(conn: Connection, now: datetime, person: Row[Any], *, on: int | None = None) -> None:
    """How long the pause is, and what else it may be."""
    say(conn, now, person, "paused", daily(conn, person), on=on)


def _pause(
    conn: Connection, now: datetime, person: Row[Any], until: date | None, on: int | None = None
) -> None:
    begins = days_of(person).over_at(until - ONE_DAY) if until else None
    people.change(conn, person.id, paused_at=person.paused_at or now, paused_until=begins)
    outbox.withdraw(conn, now, person_id=person.id, screens=[OVER])
    plan(conn, now, person.chat_id)
    hush(conn, now, person.id)
    paused = people.glance(conn, person.chat_id)
    assert paused is not None
    show(conn, now, paused, on=on)


def _end(conn: Connection, person: Row[Any]) -> None:
    people.change(conn, person.id, paused_at=None, paused_until=None)


def _first(conn: Connection, now: datetime, person: Row[Any]) -> tuple[datetime | None, str | None]:
    """When they are asked next, and on which day."""
    here = days_of(person)
    rests = resting_until(conn, now, {person.id: here}).get(person.id, now)
    firsts = []
    for row in people.schedules_of(conn, person.id):
        at = row.next_due_at
        if at is None:
            continue
        had = checkins.daily_of_days(conn, [person.id], here.day_of(at))
        while (
            at < rests
            or is_silent(conn, at, person)
            or (row.kind == "daily" and (person.id, here.day_of(at)) in had)
        ):
            at = here.next_due(at, time.fromisoformat(row.at))
        firsts.append(at)
    at = min(firsts, default=None)
    return at, here.day_of(at).isoformat() if at else None
