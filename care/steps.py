"""The steps of joining after the consent: where are you now, the operation, town, time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import Connection, Row

from care import asking_now, caregiving, operating, operation_days
from care.outgoing import say, set_menu
from care.planning import daily, is_patient, plan, plan_anew
from rules.stage import SITUATIONS
from rules.times import parse_time
from storage import operations, people

Step = Literal["situation", "date", "town", "time"]


def step_of(person: Row[Any]) -> Step:
    """Where somebody stands who has agreed and not joined yet."""
    if person.situation is None:
        return "situation"
    if person.awaiting == "date":
        return "date"
    return "town" if person.zone is None or person.awaiting == "town" else "time"


def show_step(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    *,
    on: int | None = None,
    unread: bool = False,
) -> None:
    """Show where somebody stands, in the joining or as only a caregiver.

    `unread`: after a text that could not be taken there.
    """
    if not is_patient(person):
        say(conn, now, person, "follow-start", on=on)
        return
    step = step_of(person)
    args: dict[str, Any] = {"unread": unread}
    if step == "date":
        kind = operation_days.kind_of(person.situation)
        args |= operation_days.first_page(now, person, "join", kind)
    say(conn, now, person, "operation-when" if step == "date" else f"join-{step}", args, on=on)


def take_text(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    find: Callable[[str], Sequence[str]],
    text: str,
) -> None:
    """A text of somebody who has not joined yet: a town, a time, or words at a step of buttons."""
    step = step_of(person)
    at = parse_time(text) if step == "time" else None
    if step == "town":
        offer_places(conn, now, person, find(text))
    elif at is not None:
        finish(conn, now, chat_id=person.chat_id, at=f"{at:%H:%M}")
    else:
        show_step(conn, now, person, unread=True)


def set_situation(
    conn: Connection, now: datetime, *, chat_id: int, situation: str, message_id: int
) -> bool:
    """Keep where the person says they are, and ask for the operation. False: not to say now.

    A day that was told stays, unless it belongs to the other kind: ahead, or past.
    """
    person = _joining(conn, chat_id)
    if person is None or situation not in SITUATIONS:
        return False
    kind = operation_days.kind_of(situation)
    other = person.situation is not None and operation_days.kind_of(person.situation) != kind
    if person.situation is None or other:
        operations.forget_all(conn, person.id)
        people.change(conn, person.id, awaiting="date")
    people.change(conn, person.id, situation=situation)
    say(conn, now, person, "join-situation-set", {"situation": situation}, on=message_id)
    if person.situation is None or other:
        _show_next(conn, now, chat_id)
    return True


def set_date(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    day: date,
    exact: bool,
    message_id: int,
) -> bool:
    """Keep the day of the operation, or its month where not `exact`, once; another replaces it."""
    person = _joining(conn, chat_id)
    if person is None or person.situation is None:
        return False
    kind = operation_days.kind_of(person.situation)
    if not operation_days.fits(now, person, kind, day, exact=exact):
        return False
    operations.forget_all(conn, person.id)
    operation_days.add(conn, now, person, kind, day, exact=exact)
    shown = operation_days.shown("join", kind, day, exact=exact)
    say(conn, now, person, "operation-kept", shown, on=message_id)
    _date_is_said(conn, now, person)
    return True


def leave_date(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> bool:
    """The person would rather not tell the day, or does not know it."""
    person = _joining(conn, chat_id)
    if person is None or person.situation is None:
        return False
    operations.forget_all(conn, person.id)
    kind = operation_days.kind_of(person.situation)
    say(conn, now, person, "operation-not-told", {"about": "join", "kind": kind}, on=message_id)
    _date_is_said(conn, now, person)
    return True


def offer_places(conn: Connection, now: datetime, person: Row[Any], places: Sequence[str]) -> None:
    """Show the places (their ids) that a typed town or a shared location may mean."""
    if places:
        say(conn, now, person, "places", {"places": list(places)})
    else:
        say(conn, now, person, "place-unknown")


def another_place(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> bool:
    """The place was not right: the next text names another one."""
    person = people.of_chat(conn, chat_id)
    if person is not None and not is_patient(person) and person.awaiting == "town":
        say(conn, now, person, "place-again", on=message_id)
        return True
    if person is None or person.situation is None:
        return False
    if person.joined_at is None and step_of(person) in ("town", "time"):
        if person.caregiver_consented_at is not None:  # who keeps a clock until they say more
            people.change(conn, person.id, awaiting="town")
        else:
            people.change(conn, person.id, zone=None, country=None)
    elif person.joined_at is None or person.awaiting != "town":
        return False
    say(conn, now, person, "place-again", on=message_id)
    return True


def set_place(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    place: str,
    zone: str,
    country: str,
    message_id: int,
) -> bool:
    """Keep the person's zone and country, and, while joining, ask for the time, once."""
    person = people.of_chat(conn, chat_id)
    if person is not None and not is_patient(person):
        return caregiving.set_place(
            conn, now, person, place=place, zone=zone, country=country, message_id=message_id
        )
    if person is None or person.situation is None:
        return False
    if person.joined_at is not None and person.awaiting != "town":
        return False  # an old button; /settings asks anew
    step = step_of(person)
    people.change(conn, person.id, zone=zone, country=country)
    caregiving.plan_summaries(conn, now, person)
    say(conn, now, person, "place-set", {"place": place}, on=message_id)
    if person.joined_at is not None:
        people.change(conn, person.id, awaiting=None)
        plan_anew(conn, now, chat_id)
        say(conn, now, person, "settings-saved", daily(conn, person))
    elif step == "town":
        people.change(conn, person.id, awaiting=None)
        _show_next(conn, now, chat_id)
    return True


def finish(
    conn: Connection, now: datetime, *, chat_id: int, at: str, message_id: int | None = None
) -> bool:
    """The time of day, 'HH:MM', completes the joining; the first check-in follows at once."""
    person = _joining(conn, chat_id)
    if person is None or step_of(person) != "time":
        return False
    people.change(conn, person.id, joined_at=now, awaiting=None)
    people.add_schedule(conn, person.id, kind="daily", at=at)
    plan(conn, now, chat_id)
    person = people.of_chat(conn, chat_id)
    assert person is not None
    if message_id is not None:
        say(conn, now, person, "join-time-set", {"at": at}, on=message_id)
    silent = operating.is_silent(conn, now, person)
    say(conn, now, person, "joined", {"at": at, "silent": silent})
    set_menu(conn, now, person)
    if not silent:
        asking_now.ask(conn, now, person, kind="daily")
    return True


def go_back(conn: Connection, now: datetime, *, chat_id: int, to: Step, message_id: int) -> bool:
    """Take a step of joining again, on the message that carries the button."""
    person = _joining(conn, chat_id)
    if person is None or person.situation is None:
        return False
    if to == "town":
        return another_place(conn, now, chat_id=chat_id, message_id=message_id)
    operations.forget_all(conn, person.id)
    if to == "date":
        people.change(conn, person.id, awaiting="date")
    else:
        people.change(conn, person.id, situation=None)
    _show_next(conn, now, chat_id, on=message_id)
    return True


def _joining(conn: Connection, chat_id: int) -> Row[Any] | None:
    """The person of a chat who has agreed, as a patient, and not joined yet."""
    person = people.of_chat(conn, chat_id)
    if person is None or person.joined_at is not None or not person.consent_version:
        return None
    return person


def _date_is_said(conn: Connection, now: datetime, person: Row[Any]) -> None:
    if person.awaiting == "date":
        # A caregiver's town may be that of whom they follow: it is asked for anew.
        awaiting = "town" if person.caregiver_consented_at is not None else None
        people.change(conn, person.id, awaiting=awaiting)
        _show_next(conn, now, person.chat_id)


def _show_next(conn: Connection, now: datetime, chat_id: int, on: int | None = None) -> None:
    person = people.of_chat(conn, chat_id)
    assert person is not None
    show_step(conn, now, person, on=on)
