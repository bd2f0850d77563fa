"""What somebody presses under a message about sustained low scores, or under its follow-up."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care import operating, standing
from care.flagging import REMINDER, by_day, hold_back, note, queue, shown, without_signs
from care.outgoing import say
from care.planning import days_of, joined
from care.reading_out import summary_of
from rules.flag_rules import RULES, Family
from rules.stage import AHEAD
from storage import flags, outbox

REMIND_AFTER = timedelta(days=1)


def take_button(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    event_id: int,
    what: str,
    only: Family | None = None,
) -> bool:
    """A button under a flag message or its follow-up, about one family or all that was told.

    False for one that is not this person's.
    """
    person = joined(conn, chat_id)
    event = person and flags.event_of(conn, event_id, person.id)
    if person is None or event is None or event.kind != "told":
        return False
    told = _told_with(conn, person, event)
    today = days_of(person).day_of(now)
    match what:
        case "knows" | "sees":
            family = "P" if what == "knows" else "M"
            _note_all(conn, now, person, today, "known", told, family)
            if all(RULES[row.rule].family == family for row in told):
                _drop_reminder(conn, now, person)
        case "yes" | "booked":
            _note_all(conn, now, person, today, "reached", told, only)
            _drop_reminder(conn, now, person)
        case "rather-not":
            _note_all(conn, now, person, today, "declined", told, only)
            _drop_reminder(conn, now, person)
        case "tomorrow":
            ahead = _operation_ahead(conn, person, today)
            args = shown(event.id, [row.inputs for row in told], ahead=ahead)
            key = f"flag-again:{event.id}:{today}"
            tomorrow = operating.after_silence(conn, now + REMIND_AFTER, person)
            queue(conn, now, person, REMINDER, args, by_day(person, tomorrow), key)
        case "summary":
            say(conn, now, person, "flag-summary", summary_of(conn, person, today, told))
            return True
        case "why":
            args = {"findings": [r.inputs for r in told]}
            say(conn, now, person, "flag-why", args)
            return True
    say(conn, now, person, "flag-said", {"what": what})
    return True


def show_on(
    conn: Connection, now: datetime, *, chat_id: int, event_id: int, message_id: int
) -> bool:
    """Show a flag message anew on a message; False for one that is not this person's."""
    person = joined(conn, chat_id)
    event = person and flags.event_of(conn, event_id, person.id)
    if person is None or event is None or event.kind != "told":
        return False
    told = _told_with(conn, person, event)
    ahead = _operation_ahead(conn, person, event.day)
    args = shown(event.id, [row.inputs for row in told], ahead=ahead)
    if without_signs(flags.events_of(conn, [person.id]), event):
        args |= {"no_signs": True}
    if event.day != days_of(person).day_of(now):
        args |= {"day": event.day.isoformat()}
    say(conn, now, person, "flag", args, on=message_id)
    return True


def no_signs(
    conn: Connection, now: datetime, *, chat_id: int, event_id: int, message_id: int
) -> bool:
    """None of the urgent signs is new: what there is to say takes the place of the question.

    False for a question that is not this person's.
    """
    person = joined(conn, chat_id)
    event = person and flags.event_of(conn, event_id, person.id)
    if person is None or event is None or event.kind != "told":
        return False
    if not without_signs(flags.events_of(conn, [person.id]), event):
        flags.add_event(
            conn,
            person_id=person.id,
            checkin_id=event.checkin_id,
            day=days_of(person).day_of(now),
            at=now,
            kind="no_signs",
            rule=event.rule,
        )
    hold_back(conn, now, person.id)
    return show_on(conn, now, chat_id=chat_id, event_id=event_id, message_id=message_id)


def _told_with(conn: Connection, person: Row[Any], event: Row[Any]) -> list[Row[Any]]:
    """All that was told in one message."""
    rows = flags.events_of(conn, [person.id])
    return [r for r in rows if r.kind == "told" and r.checkin_id == event.checkin_id] or [event]


def _note_all(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    today: date,
    kind: str,
    told: list[Row[Any]],
    family: str | None = None,
) -> None:
    for row in told:
        if family in (None, RULES[row.rule].family):
            note(conn, now, person.id, today, kind, row.rule)


def _drop_reminder(conn: Connection, now: datetime, person: Row[Any]) -> None:
    """Whoever answered for all that a message was about needs no reminder of it."""
    outbox.withdraw(conn, now, person_id=person.id, screens=[REMINDER])


def _operation_ahead(conn: Connection, person: Row[Any], today: date) -> bool:
    """By a date that they told of, or by their own word."""
    days = standing.operation_days(standing.operations_of(conn, person.id), today)
    return person.situation in AHEAD or any(day > today for day in days)
