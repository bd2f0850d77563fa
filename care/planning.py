"""When a person is asked next: after joining, a change of settings, a pause, a block."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from rules import days
from rules.days import Days
from rules.operations import asks_whether
from storage import checkins, operations, people

HALF_A_DAY = timedelta(hours=12)


def is_patient(person: Row[Any]) -> bool:
    """Whether somebody agreed to answer check-ins; else they are only somebody's caregiver."""
    return bool(person.consent_version)


def is_joining(person: Row[Any]) -> bool:
    """Whether somebody agreed to answer check-ins and has not said all that is asked first."""
    return is_patient(person) and person.joined_at is None


def joined(conn: Connection, chat_id: int) -> Row[Any] | None:
    """The person of a chat who has joined; None for anyone else.

    For commands: a command ends whatever the next plain text was meant to answer.
    """
    person = people.of_chat(conn, chat_id)
    if person is None:
        return None
    # Who has not joined yet still has to say where they are, whatever the command.
    if person.awaiting is not None and not is_joining(person):
        people.change(conn, person.id, awaiting=None)
    return person if person.joined_at is not None else None


def days_of(person: Row[Any]) -> Days:
    """A person's own days: the one place to ask which day an instant belongs to for them.

    Takes any row that has `storage.people.DAYS`.
    """
    zone = person.zone or "UTC"  # of whoever only follows somebody
    return days.days(zone, person.day_starts, person.ask_days, person.ask_from)


def plan(conn: Connection, now: datetime, chat_id: int) -> None:
    """Set each schedule of a person to its next time; to none while they cannot be asked."""
    person = people.of_chat(conn, chat_id)
    assert person is not None
    asleep = _asleep(person)
    people.plan(
        conn,
        {
            row.id: None if asleep else days_of(person).next_due(now, time.fromisoformat(row.at))
            for row in people.schedules_of(conn, person.id)
        },
    )
    for row in operations.of_person(conn, person.id):
        ask_at = None
        if not asleep and row.state == "planned" and row.asked_at is None:
            at = time.fromisoformat(daily(conn, person)["at"])
            ask_at = asks_whether(row.day, now, at, days_of(person))
        operations.change(conn, row.id, ask_at=ask_at)


def plan_anew(conn: Connection, now: datetime, chat_id: int) -> None:
    """After another zone, time or start of the day: today is asked once, and not left out.

    What is open stays open until its day is over here. Where today's time has passed unasked by
    the change, it is asked at once.
    """
    plan(conn, now, chat_id)
    person = people.of_chat(conn, chat_id)
    assert person is not None
    here = days_of(person)
    for row in checkins.open_of(conn, [person.id]):
        over_at = here.over_at(row.local_day)
        if not row.late and over_at > row.closes_at:
            checkins.change(conn, row.id, closes_at=over_at)
    if person.paused_until is not None:  # the same day, as it begins here
        begins = here.start_of(here.day_of(person.paused_until + HALF_A_DAY))
        people.change(conn, person.id, paused_until=begins)
    today = here.day_of(now)
    # A later day than today was asked where it was later, before a journey west.
    had = checkins.daily_of_days(conn, [person.id], today)
    if _asleep(person) or had or not here.asks_on(today):
        return
    for row in people.schedules_of(conn, person.id):
        if row.kind == "daily" and here.instant_of(today, time.fromisoformat(row.at)) <= now:
            people.plan(conn, {row.id: now})


def daily(conn: Connection, person: Row[Any]) -> dict[str, Any]:
    """When the person is asked, and whether that is paused, for a screen."""
    rows = people.schedules_of(conn, person.id)
    return {
        "at": next(row.at for row in rows if row.kind == "daily"),
        "times": [{"id": row.id, "at": row.at, "kind": row.kind} for row in rows],
        "days": person.ask_days,
        "starts": person.day_starts or "00:00",
        "paused": person.paused_at is not None,
        "until": person.paused_until and days_of(person).day_of(person.paused_until).isoformat(),
    }


def _asleep(person: Row[Any]) -> bool:
    return bool(person.joined_at is None or person.paused_at or person.blocked_at)
