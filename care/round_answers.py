"""A tap on the look-back or the four questions: begun, answered, skipped, taken back, finished."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import flagging, noticing, round_questions, rounds
from care.answering import LATE_OPEN_FOR, UNDO_FOR, close_if_over, open_late
from care.checkin_message import leave_one_copy
from care.outgoing import say
from care.round_questions import SCREEN
from care.rounds import find_own
from care.tap import Tap
from rules import rounds as rules
from rules.rounds import BEGIN, KINDS
from rules.thresholds import Thresholds
from storage import checkins, people
from storage import tables as t


def open_one(
    conn: Connection, now: datetime, *, chat_id: int, checkin_id: int, message_id: int
) -> Tap:
    """Show the open question on this message, as a discreet notification is opened."""
    person, row = find_own(conn, chat_id, checkin_id)
    if person is None or row is None:
        return Tap.NOT_YOURS
    if close_if_over(conn, now, person, row, message_id):
        return Tap.CLOSED
    if row.state != "open":
        return Tap.ALREADY
    _note_shown(conn, now, person, row, message_id)
    show(conn, now, person, row, row.question, message_id)
    return Tap.TAKEN


def begin(
    conn: Connection, now: datetime, *, chat_id: int, checkin_id: int, message_id: int
) -> Tap:
    """Now is a good time: the first question."""
    return _go_on(conn, now, None, chat_id, checkin_id, BEGIN, None, message_id)


def answer(
    conn: Connection,
    now: datetime,
    thresholds: Thresholds,
    *,
    chat_id: int,
    checkin_id: int,
    question: str,
    value: int | None,
    message_id: int | None,
) -> Tap:
    """Store an answer, or none where the question is skipped, and go on to the next one.

    Only the open question can be answered, with what can be said to it; anything else changes
    nothing. `message_id` None: the answer was typed.
    """
    if value is not None and value not in rules.values_of(question):
        return Tap.NOT_YOURS
    return _go_on(conn, now, thresholds, chat_id, checkin_id, question, value, message_id)


def take_back(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    checkin_id: int,
    question: str,
    message_id: int,
) -> Tap:
    """Ask a question once more; the last one of a finished round for ten minutes.

    Late answers lead to nothing, and can be taken back for as long as a late round is open.
    """
    person, row = find_own(conn, chat_id, checkin_id)
    if person is None or row is None:
        return Tap.NOT_YOURS
    questions = round_questions.of(conn, now, person, row)
    if question not in questions:
        return Tap.ALREADY
    following = rules.after(question, questions)
    if following is None:
        if row.state != "done":
            return Tap.ALREADY
        if now > (row.closes_at if row.late else row.completed_at + UNDO_FOR):
            return Tap.TOO_LATE
        reopened = checkins.change(
            conn,
            row.id,
            t.checkins.c.state == "done",
            state="open",
            question=question,
            completed_at=row.completed_at if row.late else None,
            closes_at=max(row.closes_at, now + LATE_OPEN_FOR),
        )
        if not row.late:
            flagging.take_back(conn, now, person_id=person.id, checkin_id=row.id)
            if row.kind == "four":
                rounds.ask_in_turn(conn, person, row)
    else:
        if close_if_over(conn, now, person, row, message_id):
            return Tap.CLOSED
        reopened = checkins.claim_question(conn, row.id, following, question)
    if not reopened:
        return Tap.ALREADY
    _note_shown(conn, now, person, row, message_id)
    checkins.take_back_answer(conn, now, row.id, question)
    show(conn, now, person, row, question, message_id)
    return Tap.UNDONE


def answer_late(
    conn: Connection, now: datetime, *, chat_id: int, checkin_id: int, message_id: int
) -> Tap:
    """Open a closed round once more, at the first question without an answer; it counts as late."""
    person, row = find_own(conn, chat_id, checkin_id)
    if person is None or row is None:
        return Tap.NOT_YOURS
    known = checkins.answers_of(conn, row.id)
    question = next((q for q in round_questions.of(conn, now, person, row) if q not in known), None)
    if question is None or not open_late(conn, now, row, question, message_id):
        return Tap.ALREADY
    show(conn, now, person, row, question, message_id)
    return Tap.TAKEN


def open_question(conn: Connection, now: datetime, person_id: int) -> Row[Any] | None:
    """The round that was begun and whose question a typed number answers."""
    rows = checkins.open_of(conn, [person_id], KINDS)
    begun = (row for row in rows if row.question != BEGIN)
    return next((row for row in begun if row.closes_at > now and row.asked_at), None)


def show(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    row: Row[Any],
    question: str,
    message_id: int | None,
) -> None:
    """Show a question of a round, on a message or (None) on its own."""
    args = round_questions.shown(conn, now, person, row, question)
    on = message_id or row.message_id
    say(conn, now, person, "look", args, on=on, checkin_id=row.id, about=row.due_at)


def _go_on(
    conn: Connection,
    now: datetime,
    thresholds: Thresholds | None,
    chat_id: int,
    checkin_id: int,
    question: str,
    value: int | None,
    message_id: int | None,
) -> Tap:
    person, row = find_own(conn, chat_id, checkin_id)
    if person is None or row is None:
        return Tap.NOT_YOURS
    if close_if_over(conn, now, person, row, message_id):
        return Tap.CLOSED
    questions = round_questions.of(conn, now, person, row)
    if question not in (BEGIN, *questions):
        return Tap.ALREADY
    following = rules.after(question, questions)
    ended: dict[str, Any] = {}
    if following is None:
        ended = {"state": "done"} if row.late else {"state": "done", "completed_at": now}
    if not checkins.claim_question(conn, row.id, question, following, **ended):
        return Tap.ALREADY
    shown_on = message_id or row.message_id
    _note_shown(conn, now, person, row, shown_on)
    if value is not None:
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
    if following is not None:
        show(conn, now, person, row, following, shown_on)
        return Tap.TAKEN
    last = {"checkin": row.id, "kind": row.kind, "last": question, "late": row.late}
    last["answered"] = bool(checkins.answers_of(conn, row.id))
    say(conn, now, person, "look-done", last, on=shown_on, checkin_id=row.id, about=row.due_at)
    if thresholds is not None:
        flagging.judge_round(conn, now, thresholds, person, row)
    return Tap.TAKEN


def _note_shown(
    conn: Connection, now: datetime, person: Row[Any], row: Row[Any], message_id: int | None
) -> None:
    """It goes on where it was tapped; a tap proves that it arrived."""
    checkins.change(conn, row.id, message_id=message_id, asked_at=row.asked_at or now)
    if row.asked_at is None:
        rounds.ask_in_turn(conn, person, row)
    leave_one_copy(conn, now, person, row, message_id, screen=SCREEN)
