"""A tap on a check-in: answered, taken back, answered late, said to have helped."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care import (
    asking,
    checkin_message,
    flagging,
    noticing,
    replying,
    round_offers,
    staging,
    standing,
    team,
)
from care.outgoing import put
from care.planning import days_of, joined
from care.tap import Tap as Tap
from messages.coping import CopingLibrary
from rules.thresholds import Thresholds
from storage import checkins, outbox, people
from storage import tables as t

UNDO_FOR = timedelta(minutes=10)
LATE_OPEN_FOR = timedelta(hours=3)
# A tap on one that we take for 'not_asked' shows that its question arrived after all.
OVER = ("closed", "not_asked")


def take_answer(
    conn: Connection,
    now: datetime,
    coping: CopingLibrary,
    thresholds: Thresholds,
    *,
    chat_id: int,
    checkin_id: int,
    question: str,
    value: int,
    message_id: int | None,
) -> Tap:
    """Store an answer (0 to 10) and show what comes next on the tapped message.

    Only the open question of an open check-in of this chat can be answered; anything else changes
    nothing. `message_id` None: the answer was typed, the check-in's own message is changed.
    """
    found = find_own(conn, chat_id, checkin_id)
    if found is None:
        return Tap.NOT_YOURS
    person, row = found
    if close_if_over(conn, now, person, row, message_id):
        return Tap.CLOSED
    following = _after(question)
    shown_on = message_id or row.message_id
    values: dict[str, Any] = {"message_id": shown_on}
    if following is None:
        values |= {"state": "done", "completed_at": now, "remind_at": None}
    if row.snoozed_until is not None:
        values["snoozed_until"] = None
    if not checkins.claim_question(conn, row.id, question, following, **values):
        return Tap.ALREADY
    if row.asked_at is None:  # the answer proves that the question arrived
        checkins.change(conn, row.id, asked_at=now)
    checkins.add_answer(
        conn,
        person_id=person.id,
        checkin_id=row.id,
        question=question,
        value=value,
        answered_at=now,
        late=row.late,
    )
    noticing.heard(conn, now, person.id)
    if person.miss_step is not None:
        people.change(conn, person.id, miss_step=None)
    checkin_message.leave_one_copy(conn, now, person, row, shown_on)
    known = checkins.answers_of(conn, row.id)
    if following is not None:
        checkin_message.show_question(conn, now, person, row, following, known, shown_on)
    else:
        flagging.judge_today(conn, now, thresholds, person, row)
        today = days_of(person).day_of(now)
        where = standing.of(conn, thresholds, person, today)
        replying.reply(conn, now, coping, person, row, known, shown_on, where=where, today=today)
        team.offer_once(conn, now, person)
        staging.ask_after(conn, now, person, row, where)
        round_offers.ask_after(conn, now, person, row)
    return Tap.TAKEN


def take_back(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    checkin_id: int,
    question: str,
    message_id: int,
) -> Tap:
    """Undo the answer to one question; the last one of a check-in for ten minutes.

    The button names the question, so that a second tap takes back nothing more.
    """
    found = find_own(conn, chat_id, checkin_id)
    if found is None:
        return Tap.NOT_YOURS
    person, row = found
    following = _after(question)
    if following is None:  # the check-in was complete
        if row.state != "done":
            return Tap.ALREADY
        if now - row.completed_at > UNDO_FOR:
            return Tap.TOO_LATE
        reopened = checkins.change(
            conn,
            row.id,
            t.checkins.c.state == "done",
            state="open",
            question=question,
            completed_at=None,
            closes_at=max(row.closes_at, now + LATE_OPEN_FOR),
        )
        checkins.take_back_shown(conn, row.id)
        flagging.take_back(conn, now, person_id=person.id, checkin_id=row.id)
        staging.take_back(conn, now, person, row)
        team.put_off(conn, now, person.id)
        round_offers.put_back(conn, now, person.id)
    else:
        if close_if_over(conn, now, person, row, message_id):
            return Tap.CLOSED
        reopened = checkins.claim_question(conn, row.id, following, question)
    if not reopened:
        return Tap.ALREADY
    checkins.take_back_answer(conn, now, row.id, question)
    known = checkins.answers_of(conn, row.id)
    checkin_message.show_question(conn, now, person, row, question, known, message_id)
    return Tap.UNDONE


def answer_late(
    conn: Connection, now: datetime, *, chat_id: int, checkin_id: int, message_id: int
) -> Tap:
    """Open a closed check-in once more, for its own day; what is answered counts as late.

    One about a moment ('now') stays closed: the moment is gone.
    """
    found = find_own(conn, chat_id, checkin_id)
    if found is None:
        return Tap.NOT_YOURS
    person, row = found
    if row.kind != "daily":
        return Tap.CLOSED
    known = checkins.answers_of(conn, row.id)
    question = next((q for q in asking.QUESTIONS if q not in known), None)
    if question is None or not open_late(conn, now, row, question, message_id):
        return Tap.ALREADY
    late = checkins.of_person(conn, row.id, person.id)
    assert late is not None
    checkin_message.show_question(conn, now, person, late, question, known, message_id)
    return Tap.TAKEN


def open_late(
    conn: Connection, now: datetime, row: Row[Any], question: str, message_id: int
) -> bool:
    """Open what is over at a question, shown on a message; False when it is not over."""
    return checkins.change(
        conn,
        row.id,
        t.checkins.c.state.in_(OVER),
        state="open",
        question=question,
        late=True,
        remind_at=None,
        closes_at=now + LATE_OPEN_FOR,
        message_id=message_id,
    )


def say_helped(
    conn: Connection, now: datetime, *, chat_id: int, checkin_id: int, helped: bool, message_id: int
) -> Tap:
    """Keep whether the coping message helped; a second thought replaces the first."""
    found = find_own(conn, chat_id, checkin_id)
    if found is None:
        return Tap.NOT_YOURS
    person, row = found
    if row.state != "done" or checkins.shown_for(conn, row.id) is None:
        return Tap.ALREADY
    checkins.say_helped(conn, row.id, helped)
    replying.show_done(conn, now, person, row, checkins.answers_of(conn, row.id), message_id)
    return Tap.THANKS


def source_of(conn: Connection, now: datetime, *, chat_id: int, checkin_id: int) -> str | None:
    """The id of the coping message that a check-in was answered with, for "Where is this from?"."""
    found = find_own(conn, chat_id, checkin_id)
    shown = found and checkins.shown_for(conn, found[1].id)
    return shown.coping_id if shown else None


def find_own(conn: Connection, chat_id: int, checkin_id: int) -> tuple[Row[Any], Row[Any]] | None:
    person = joined(conn, chat_id)  # a tap, too, ends what the next plain text was to answer
    if person is None:
        return None
    row = checkins.of_person(conn, checkin_id, person.id)
    mine = row is not None and row.kind in checkins.OF_PAIN_AND_MOOD
    return (person, row) if row is not None and mine else None


def _after(question: str) -> str | None:
    index = asking.QUESTIONS.index(question) + 1
    return asking.QUESTIONS[index] if index < len(asking.QUESTIONS) else None


def close_if_over(
    conn: Connection, now: datetime, person: Row[Any], row: Row[Any], message_id: int | None
) -> bool:
    """Whether the check-in is closed; one whose time is up is closed here, before the sweep."""
    over = row.state == "open" and row.closes_at <= now
    if over:
        checkins.change(conn, row.id, state="closed", question=None, remind_at=None)
        outbox.withdraw(conn, now, person_id=person.id, checkin_id=row.id)
    elif row.state not in OVER:
        return False
    if message_id is not None:
        put(conn, checkin_message.closed(conn, now, row, person.chat_id, message_id))
    return True
