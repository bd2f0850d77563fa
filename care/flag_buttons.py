"""What somebody presses under a message about sustained low scores, or under its follow-up."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care import operating, standing
from care.flagging import ANYWAY, REMINDER, by_day, note, queue, shown, without_signs
from care.outgoing import say
from care.planning import days_of, joined
from care.reading_out import summary_of
from rules.flag_history import History
from rules.flag_rules import RULES, Family
from rules.stage import AHEAD
from storage import flags, outbox

REMIND_AFTER = timedelta(days=1)
# What is kept of an answer, and of which family it is where the message was about both.
KEPT_AS = {
    "knows": "known",
    "sees": "known",
    "yes": "reached",
    "booked": "reached",
    "rather-not": "declined",
}
ABOUT: dict[str, Family] = {"knows": "P", "sees": "M"}
OVER = "over"


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

    It acts on the flags of that message alone: when they are over, or something newer was said of
    them, it changes nothing. False for one that is not this person's.
    """
    person = joined(conn, chat_id)
    event = person and flags.event_of(conn, event_id, person.id)
    if person is None or event is None or event.kind != "told":
        return False
    told = _told_with(conn, person, event)
    today = days_of(person).day_of(now)
    match what:
        case "knows" | "sees" | "yes" | "booked" | "rather-not" | "tomorrow":
            meant = ABOUT.get(what, only)
            current = _current(conn, person, told)
            rows = [row for row in current if meant in (None, RULES[row.rule].family)]
            if not rows:
                what = OVER
            elif what == "tomorrow":
                _remind(conn, now, person, event, rows)
            else:
                for row in rows:
                    note(conn, now, person.id, today, KEPT_AS[what], row.rule)
                if rows == current:
                    _drop(conn, now, person, event, REMINDER, ANYWAY)
        case "summary":
            still = [row for row in told if row.rule in _past(conn, person).open_rules()]
            say(conn, now, person, "flag-summary", summary_of(conn, person, today, still))
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
    _drop(conn, now, person, event, ANYWAY)
    return show_on(conn, now, chat_id=chat_id, event_id=event_id, message_id=message_id)


def _told_with(conn: Connection, person: Row[Any], event: Row[Any]) -> list[Row[Any]]:
    """All that was told in one message."""
    rows = flags.events_of(conn, [person.id])
    return [r for r in rows if r.kind == "told" and r.checkin_id == event.checkin_id] or [event]


def _current(conn: Connection, person: Row[Any], told: list[Row[Any]]) -> list[Row[Any]]:
    """Those of a message's flags that are not over, and of which nothing newer was said."""
    rows = flags.events_of(conn, [person.id])
    past = _past(conn, person)
    newest = {RULES[row.rule].family: row.id for row in rows if row.kind == "told"}
    return [row for row in told if row.id in newest.values() and past.is_open(row.rule)]


def _past(conn: Connection, person: Row[Any]) -> History:
    return History(standing.history_of(flags.events_of(conn, [person.id])))


def _remind(
    conn: Connection, now: datetime, person: Row[Any], event: Row[Any], told: list[Row[Any]]
) -> None:
    """Say it once more tomorrow, however often that is asked for."""
    today = days_of(person).day_of(now)
    ahead = _operation_ahead(conn, person, today)
    args = shown(event.id, [row.inputs for row in told], ahead=ahead)
    key = f"{REMINDER}:{event.id}:{today}"
    tomorrow = operating.after_silence(conn, now + REMIND_AFTER, person)
    queue(conn, now, person, REMINDER, args, by_day(person, tomorrow), key)


def _drop(
    conn: Connection, now: datetime, person: Row[Any], event: Row[Any], *screens: str
) -> None:
    """What waits to be said of a message is not needed: they answered for all it was about."""
    waiting = outbox.waiting(conn, person.id, screens)
    ids = [row.id for row in waiting if row.args["event"] == event.id]
    outbox.withdraw(conn, now, person_id=person.id, ids=ids)


def _operation_ahead(conn: Connection, person: Row[Any], today: date) -> bool:
    """By a date that they told of, or by their own word."""
    days = standing.operation_days(standing.operations_of(conn, person.id), today)
    return person.situation in AHEAD or any(day > today for day in days)
