"""Offering the look-back and the four questions, after a check-in.

They come ten minutes after a daily check-in, alone, and on no day with anything else to say: who
does not answer check-ins is not asked more. What is due stays due until such a day, and until it
was in the chat.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import round_questions, standing
from care.asking import LATENESS_LIMIT, resting_until
from care.outgoing import UNDO_OVER, Priority, say
from care.planning import days_of
from care.round_questions import SCREEN
from care.rounds import of
from care.staging import QUESTIONS as STAGE_QUESTIONS
from rules import rounds as rules
from rules.due import ONE_DAY
from rules.flag_history import History
from rules.quiet_hours import after_quiet
from rules.rounds import BEGIN, KINDS
from storage import checkins, flags, outbox, rounds

DRIFT = "M3"  # mood that sinks little by little
# What was said or waits on the same day is enough for that day.
ENOUGH = (
    *("flag", "flag-again", "flag-anyway", "flag-direct", "flag-follow-up"),
    *("missed-note", "missed-fewer", "operation-took-place", "operation-signs", "team-offer"),
    *("safety-next-day", "safety-reached"),
    *STAGE_QUESTIONS,
)


def ask_after(conn: Connection, now: datetime, person: Row[Any], checkin: Row[Any]) -> None:
    """Queue the round that is due, if there is one, after a complete check-in of its own day.

    One that was begun and left comes down below the check-in instead, once.
    """
    if checkin.kind != "daily" or checkin.late or person.paused_at is not None:
        return
    here = days_of(person)
    today = here.day_of(now)
    at = _when(now, person, checkin)
    if at is None or _is_no_day(conn, now, person, today):
        return
    mine = of(conn, person)
    still_open = checkins.open_of(conn, [person.id], KINDS)
    if still_open:
        for row in still_open:
            if mine[row.kind].wanted:
                _bring_down(conn, now, person, row, checkin, at)
        return
    sank = _sank_on(conn, person)
    if at > now or sank != today:  # what can be undone yet asks for nothing
        asked = rounds.last_asked(conn, person.id, "four")
        mine["four"] = rules.sooner(mine["four"], sank, asked, today)
    kind = rules.due(mine, today, first="four" if sank == today else None)
    if kind is None:
        return
    new_row = {
        "person_id": person.id,
        "kind": kind,
        "due_at": now,
        "local_day": today,
        "state": "open",
        "question": BEGIN,
        "closes_at": here.over_at(today + ONE_DAY),
    }
    first = rounds.last_asked(conn, person.id, kind) is None
    for new in checkins.add(conn, [new_row]):
        args = {"checkin": new.id, "kind": kind, "question": BEGIN, "first": first}
        _queue(conn, now, person, new, args, at)


def put_back(conn: Connection, now: datetime, person_id: int) -> None:
    """What was not shown yet is not asked: the check-in was undone, or weightier things came."""
    for row in checkins.open_of(conn, [person_id], KINDS):
        if row.asked_at is None:
            outbox.withdraw(conn, now, person_id=person_id, checkin_id=row.id)
            checkins.change(conn, row.id, state="not_asked", question=None)
        else:
            outbox.withdraw_keys(conn, now, [_key(row)])


def _when(now: datetime, person: Row[Any], checkin: Row[Any]) -> datetime | None:
    """When to ask after a check-in: once it cannot be undone any more.

    Where quiet hours begin before that, or the check-in has its time in them, at once: the person
    is there. None: not in these quiet hours.
    """
    at = now + UNDO_OVER
    quiet_until = _after_quiet(at, person)
    if quiet_until == at:
        return at
    begin_later = _after_quiet(now, person) == now
    return now if begin_later or _after_quiet(checkin.due_at, person) == quiet_until else None


def _sank_on(conn: Connection, person: Row[Any]) -> date | None:
    """The day on which mood had sunk last, so that the four questions are due sooner."""
    return History(standing.history_of(flags.events_of(conn, [person.id]))).asked_on(DRIFT)


def _bring_down(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    row: Row[Any],
    checkin: Row[Any],
    at: datetime,
) -> None:
    """Show what was begun and left once more, when it stands above the check-in."""
    if row.question == BEGIN or None in (row.message_id, checkin.message_id):
        return
    if row.message_id < checkin.message_id and at < row.closes_at:
        args = round_questions.shown(conn, now, person, row, row.question) | {"again": True}
        _queue(conn, now, person, row, args, at, once=_key(row))


def _queue(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    row: Row[Any],
    args: dict[str, Any],
    at: datetime,
    once: str | None = None,
) -> None:
    say(
        conn,
        now,
        person,
        SCREEN,
        args,
        priority=Priority.QUESTION,
        checkin_id=row.id,
        about=row.due_at,
        not_before=at,
        expires_at=at + LATENESS_LIMIT,
        dedupe_key=once,
    )


def _key(row: Row[Any]) -> str:
    """Of what was begun and comes down once more."""
    return f"round-again:{row.id}"


def _is_no_day(conn: Connection, now: datetime, person: Row[Any], today: date) -> bool:
    """An operation, a crisis, or something else to say."""
    operations = standing.operation_days(standing.operations_of(conn, person.id), today)
    here = days_of(person)
    return (
        rules.in_peace(today, operations)
        or bool(resting_until(conn, now, {person.id: here}))
        or outbox.says_any(conn, person.id, here.start_of(today), of=ENOUGH)
    )


def _after_quiet(at: datetime, person: Row[Any]) -> datetime:
    return after_quiet(at, person.quiet_from, person.quiet_until, person.zone)
