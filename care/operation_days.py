"""Telling the day of an operation, or its month, on a calendar of buttons.

What a calendar is about stands in its buttons: 'join' (the first one, while joining), 'ahead' (the
next one), 'past' (one that was), or the id of a known one, whose day is changed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row

from care.outgoing import say
from care.planning import days_of, joined, plan
from rules import calendar
from rules.calendar import Span
from rules.stage import AHEAD, RECOVERING
from storage import operations, people

Kind = Literal["ahead", "past"]
Level = Literal["days", "months", "years"]


def kind_of(situation: str) -> Kind:
    """Whether somebody who is there has their operation ahead of them."""
    return "ahead" if situation in AHEAD else "past"


def today_of(now: datetime, person: Row[Any]) -> date:
    """The person's day; that of Greenwich while their zone is not known."""
    return days_of(person).day_of(now)


def first_page(now: datetime, person: Row[Any], about: str, kind: Kind) -> dict[str, Any]:
    """What the calendar opens with: days where the day is likely to be asked for, else months."""
    days = kind == "ahead" or person.situation in RECOVERING
    page = calendar.month_of(today_of(now, person))
    return _page(about, kind, "days" if days else "months", page)


def turn(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    about: str,
    level: Level,
    month: date,
    message_id: int,
) -> bool:
    """Show another page of the calendar. False: it is about nothing that can be changed now."""
    person = people.of_chat(conn, chat_id)
    kind = None if person is None else _kind(conn, person, about)
    if person is None or kind is None:
        return False
    say(conn, now, person, "operation-when", _page(about, kind, level, month), on=message_id)
    return True


def take_month(
    conn: Connection,
    now: datetime,
    keep_it: Callable[..., bool],
    *,
    chat_id: int,
    about: str,
    month: date,
    message_id: int,
) -> bool:
    """A month was picked: its days are shown where the day is asked for, else `keep_it` does so."""
    person = people.of_chat(conn, chat_id)
    kind = None if person is None else _kind(conn, person, about)
    if person is None or kind is None:
        return False
    lately = calendar.by_the_day(today_of(now, person))
    if kind == "past" and not lately.has_month(month):
        return keep_it(conn, now, chat_id=chat_id, day=month, exact=False, message_id=message_id)
    say(conn, now, person, "operation-when", _page(about, kind, "days", month), on=message_id)
    return True


def keep(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    about: str,
    day: date,
    exact: bool,
    message_id: int,
) -> bool:
    """Keep the day of an operation of somebody who has joined; its month where not `exact`."""
    person = joined(conn, chat_id)
    kind = None if person is None else _kind(conn, person, about)
    if person is None or kind is None or not fits(now, person, kind, day, exact=exact):
        return False
    known = operations.of_person(conn, person.id)
    today = today_of(now, person)
    if about == "past" and any(row.state == "done" for row in known):
        return False  # told already; an old calendar
    old = next((row for row in known if str(row.id) == about), None)
    if about == "ahead":
        old = next((row for row in known if row.state == "planned" and row.day >= today), None)
        ahead = "ahead" if person.situation == "ahead" else "second_ahead"
        if ahead != person.situation:
            people.change(
                conn, person.id, situation=ahead, situation_at=now, stage=None, stage_at=now
            )
    if old is None:
        add(conn, now, person, kind, day, exact=exact)
    else:
        operations.change(conn, old.id, day=day, exact=exact, asked_at=None)
    plan(conn, now, chat_id)
    say(conn, now, person, "operation-kept", shown(about, kind, day, exact=exact), on=message_id)
    return True


def leave(conn: Connection, now: datetime, *, chat_id: int, about: str, message_id: int) -> bool:
    """No day is told, or a known one is not to be kept any more."""
    person = joined(conn, chat_id)
    kind = None if person is None else _kind(conn, person, about)
    if person is None or kind is None:
        return False
    if about.isdigit():
        operations.forget(conn, int(about))
    say(conn, now, person, "operation-not-told", {"about": about, "kind": kind}, on=message_id)
    return True


def known(conn: Connection, person: Row[Any]) -> list[dict[str, Any]]:
    """A person's operations that were not cancelled, as a screen takes them, the oldest first."""
    return [
        {"id": row.id, "day": row.day.isoformat(), "exact": row.exact, "state": row.state}
        for row in operations.of_person(conn, person.id)
        if row.state != "cancelled"
    ]


def add(
    conn: Connection, now: datetime, person: Row[Any], kind: Kind, day: date, *, exact: bool
) -> None:
    """A new operation."""
    state = "planned" if kind == "ahead" else "done"
    operations.add(conn, person_id=person.id, day=day, exact=exact, state=state, created_at=now)


def fits(now: datetime, person: Row[Any], kind: Kind, day: date, *, exact: bool) -> bool:
    """Whether an operation of this kind can be on this day.

    While the zone is not known, the person's day may be the one before or after ours.
    """
    span = span_of(kind, today_of(now, person))
    if person.zone is None:
        span = span.wider(timedelta(days=1))
    return span.has(day) if exact else kind == "past" and span.has_month(day)


def span_of(kind: Kind, today: date) -> Span:
    """The days that a calendar offers."""
    return calendar.ahead(today) if kind == "ahead" else calendar.past(today)


def shown(about: str, kind: Kind, day: date, *, exact: bool) -> dict[str, Any]:
    """An operation as a screen's arguments."""
    return {"about": about, "kind": kind, "day": day.isoformat(), "exact": exact}


def _page(about: str, kind: Kind, level: Level, month: date) -> dict[str, Any]:
    return {"about": about, "kind": kind, "level": level, "month": month.isoformat()}


def _kind(conn: Connection, person: Row[Any], about: str) -> Kind | None:
    """Whether a calendar looks ahead or back; None when it is about nothing any more."""
    if about == "join":
        waiting = person.joined_at is None and person.situation is not None
        return kind_of(person.situation) if waiting else None
    if person.joined_at is None:
        return None
    if about in ("ahead", "past"):
        return "ahead" if about == "ahead" else "past"
    for row in operations.of_person(conn, person.id):
        if str(row.id) == about and row.state != "cancelled":
            return "ahead" if row.state == "planned" else "past"
    return None
