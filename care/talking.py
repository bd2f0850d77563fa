"""Plain text: what it answers depends on what was asked, and that is in the database."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import (
    answering,
    asking_now,
    caregiving,
    inviting,
    notes,
    round_answers,
    settings,
    steps,
    team,
    typed_settings,
)
from care.outgoing import role_of, say, say_to_stranger
from care.planning import is_patient, joined
from messages.coping import CopingLibrary
from rules.rounds import values_of, words_of
from rules.thresholds import Thresholds
from rules.times import parse_span, parse_time
from storage import people, shares

SCORE = re.compile(r"\s*(10|[0-9])\s*(?:/\s*10\s*)?")


def take_text(
    conn: Connection,
    now: datetime,
    coping: CopingLibrary,
    thresholds: Thresholds,
    find: Callable[[str], Sequence[str]],
    *,
    chat_id: int,
    language: str,
    text: str,
    message_id: int,
    in_words: Mapping[str, int],
    asked: bool = False,
) -> None:
    """Take a typed town, time, note or score; offer to keep anything else as a note.

    `in_words`: what it answers to a question whose answers are words, by `rounds.words_of`.
    `asked`: its words were answered with a direct question, which is to stand last. They are kept
    where a note was begun; whatever else was waited for is still waited for.
    """
    person = people.of_chat(conn, chat_id)
    if asked and (person is None or not notes.is_awaited(person)):
        if person is not None and person.awaiting == "name":
            people.expect_no_words(conn, person.id)  # neither these words become one nor the next
        return
    if person is None:
        say_to_stranger(conn, now, chat_id, "join-language", language)
        return
    if asked and person.awaiting == "name":  # others would read it
        people.expect_no_words(conn, person.id)
        return
    if _answers_sharing(conn, now, person, text):
        return
    if not is_patient(person):
        if person.awaiting == "town":
            steps.offer_places(conn, now, person, find(text))
        else:
            say(conn, now, person, "follow-text")
        return
    if person.joined_at is None:
        steps.take_text(conn, now, person, find, text)
        return
    if notes.is_awaited(person):  # before a score: "8" is a note here
        notes.take(conn, now, person, text=text, message_id=message_id)
        return
    if typed_settings.is_awaited(person):  # before a score: "8" is a time here
        typed_settings.take(conn, now, person, text)
        return
    if _answers_question(conn, now, coping, thresholds, person, text, in_words):
        return
    if team.is_told(person, text):
        team.take(conn, now, person, text)
    elif person.awaiting == "town":  # after a score: no town is called "8"
        steps.offer_places(conn, now, person, find(text))
    else:
        notes.offer(conn, now, person, text=text, message_id=message_id)


def _answers_question(
    conn: Connection,
    now: datetime,
    coping: CopingLibrary,
    thresholds: Thresholds,
    person: Row[Any],
    text: str,
    in_words: Mapping[str, int],
) -> bool:
    """Whether a text was a score, and a question is open: of two, the one that was asked last.

    Or the words of a button. The answers to the four questions begin at 0, which no button says: a
    "2" may be the second of them, or the third.
    """
    score = SCORE.fullmatch(text)
    if score is None and not in_words:
        return False
    begun = round_answers.open_question(conn, now, person.id)
    words = words_of(begun.question) if begun is not None else None
    typed = in_words.get(words) if words else None
    value = int(score[1]) if score else typed
    if begun is not None and (value is None or value not in values_of(begun.question)):
        begun = None
    checkin = asking_now.open_question(conn, now, person.id) if score else None
    row = max((r for r in (checkin, begun) if r is not None), key=_asked_at, default=None)
    if row is None and not (score and words == "often"):
        return False
    if row is None or (score and row is begun and words == "often"):
        say(conn, now, person, "said", {"phrase": "look-in-words"})
        return True
    what: dict[str, Any] = {"checkin_id": row.id, "question": row.question, "value": value}
    what |= {"chat_id": person.chat_id, "message_id": None}
    if row is begun:
        round_answers.answer(conn, now, thresholds, **what)
    else:
        answering.take_answer(conn, now, coping, thresholds, **what)
    return True


def _asked_at(row: Row[Any]) -> datetime:
    asked_at: datetime = row.asked_at
    return asked_at


def _answers_sharing(conn: Connection, now: datetime, person: Row[Any], text: str) -> bool:
    """Whether a text was a name, or the time of summaries or quiet hours, that was asked for."""
    if person.awaiting == "name" and not SCORE.fullmatch(text):
        inviting.set_name(conn, now, chat_id=person.chat_id, name=text)
        return True
    if person.awaiting == "summary-quiet":
        _take_quiet(conn, now, person, text)
        return True
    if person.awaiting != "summary-time":
        return False
    at = parse_time(text)
    if at is None:
        say(conn, now, person, "time-unknown")
    else:
        caregiving.set_time(conn, now, chat_id=person.chat_id, at=f"{at:%H:%M}")
    return True


def _take_quiet(conn: Connection, now: datetime, person: Row[Any], text: str) -> None:
    span = parse_span(text)
    if span is None or span[0] == span[1]:
        say(conn, now, person, "said", {"phrase": "quiet-unknown"})
    else:
        starts, ends = (f"{at:%H:%M}" for at in span)
        caregiving.set_quiet(conn, now, chat_id=person.chat_id, quiet=(starts, ends))


def take_location(
    conn: Connection, now: datetime, nearest: str, *, chat_id: int, language: str
) -> None:
    """A shared location while a town is asked for; the coordinates are not kept."""
    person = people.of_chat(conn, chat_id)
    if person is None:
        say_to_stranger(conn, now, chat_id, "join-language", language)
    elif not is_patient(person) and person.awaiting != "town":
        say(conn, now, person, "follow-text")
    elif is_patient(person) and person.joined_at is None and steps.step_of(person) != "town":
        steps.show_step(conn, now, person, unread=True)
    elif person.joined_at is None or person.awaiting == "town":
        steps.offer_places(conn, now, person, [nearest])
    else:
        say(conn, now, person, "text-not-kept")


def heard(conn: Connection, now: datetime, *, chat_id: int) -> None:
    """A command that was answered at once; like any other it ends what a text was to answer."""
    joined(conn, chat_id)


def reply(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    language: str,
    screen: str,
) -> None:
    """Say one fixed thing to whoever asks: help, privacy, an unknown command."""
    person = joined(conn, chat_id) or people.of_chat(conn, chat_id)
    if person is None:
        say_to_stranger(conn, now, chat_id, screen, language)
    elif screen == "help" and not is_patient(person):
        follows = shares.countries_followed(conn, person.id)
        say(conn, now, person, "help-caregiver", {"follows": follows})
    else:
        follows = shares.countries_followed(conn, person.id)
        args = {"role": role_of(conn, person.id), "follows": follows}
        say(conn, now, person, screen, args)


def cannot_read(
    conn: Connection, now: datetime, *, chat_id: int, language: str, album: str | None
) -> None:
    """Say that only text and buttons are understood; what was open stays open."""
    person = people.of_chat(conn, chat_id)
    screen = "safety-cannot-read"
    if person is None:
        say_to_stranger(conn, now, chat_id, screen, language)
    else:
        key = None if album is None else f"album:{person.id}:{album}"
        say(conn, now, person, screen, dedupe_key=key)


def show_settings(conn: Connection, now: datetime, *, chat_id: int) -> bool:
    """/settings: of a patient, of a caregiver, or of both. False for anybody else."""
    person = joined(conn, chat_id)
    if person is not None:
        settings.show(conn, now, person)
        if role_of(conn, person.id) == "patient":
            return True
    return caregiving.show_settings(conn, now, chat_id=chat_id) or person is not None


def of_members(
    conn: Connection,
    now: datetime,
    do: Callable[..., bool],
    *,
    chat_id: int,
    language: str,
) -> None:
    """Do something for a person who has joined; tell anyone else how to go on."""
    if do(conn, now, chat_id=chat_id):
        return
    person = people.of_chat(conn, chat_id)
    if person is None:
        say_to_stranger(conn, now, chat_id, "not-joined", language)
    else:
        steps.show_step(conn, now, person)
