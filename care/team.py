"""The surgical team's telephone number: asked for once, kept encrypted, changed or removed."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care.outgoing import UNDO_OVER, Priority, say
from care.planning import joined
from rules import phones
from storage import outbox, people

AWAITED = "phone"
# After an urgent sign somebody may be on their way to help, with other things to do.
AFTER_A_SIGN = timedelta(days=1)


def offer_once(conn: Connection, now: datetime, person: Row[Any]) -> None:
    """After the first complete check-in: offer to keep the number, when Undo is over."""
    if person.team_phone_asked_at is not None or person.team_phone is not None:
        return
    if people.had_sign(conn, person.id, since=now - AFTER_A_SIGN):
        return  # offered after another check-in
    people.change(conn, person.id, team_phone_asked_at=now)
    say(conn, now, person, "team-offer", not_before=now + UNDO_OVER, priority=Priority.QUESTION)


def put_off(conn: Connection, now: datetime, person_id: int) -> None:
    """The check-in was undone, or something weightier came: offered after another one."""
    if outbox.withdraw(conn, now, person_id=person_id, screens=["team-offer"]):
        people.change(conn, person_id, team_phone_asked_at=None)


def ask(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> bool:
    """The next plain text is the number."""
    person = joined(conn, chat_id)
    if person is None:
        return False
    people.change(conn, person.id, awaiting=AWAITED)
    say(conn, now, person, "team-ask", on=message_id)
    return True


def leave(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> bool:
    """No number is told; one that is kept stays."""
    person = joined(conn, chat_id)
    if person is None:
        return False
    say(conn, now, person, "team-left", on=message_id)
    return True


def remove(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> bool:
    """The number is not kept any more."""
    person = joined(conn, chat_id)
    if person is None or person.team_phone is None:
        return False
    people.change(conn, person.id, team_phone=None)
    say(conn, now, person, "team-removed", on=message_id)
    return True


def is_told(person: Row[Any], text: str) -> bool:
    """Whether a text is the number: it was asked for, or was offered to be kept and is typed."""
    if person.awaiting == AWAITED:
        return True
    offered = person.team_phone_asked_at is not None and person.team_phone is None
    return bool(person.awaiting is None and offered and phones.is_alone(text))


def take(conn: Connection, now: datetime, person: Row[Any], text: str) -> None:
    """Keep the number in a text; what cannot be read as one is asked for once more."""
    found = phones.read_numbers(text, person.country)
    if found is not None:
        people.change(conn, person.id, team_phone=found, awaiting=None)
        say(conn, now, person, "team-kept")
        return
    people.change(conn, person.id, awaiting=AWAITED)
    emergency = phones.is_emergency(text, person.country)
    say(conn, now, person, "team-unclear", {"emergency": emergency})
