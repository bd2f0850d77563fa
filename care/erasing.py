"""Erasing a person: every row about them, after they were asked once more."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from care import telling
from care.outgoing import clear_menu, say, say_to_stranger, set_menu
from care.planning import is_patient
from storage import outbox, people, shares

# Screens that name those whom somebody shares with or follows, and belong to no share.
NAMING = ("shares", "share-ended", "summary-pick", "follow-stop")


def ask_once_more(conn: Connection, now: datetime, *, chat_id: int, language: str) -> None:
    """/delete: what will go, and the last question before it does."""
    person = people.of_chat(conn, chat_id)
    if person is None:
        people.erase(conn, chat_id)  # what they wrote may have been put aside
        say_to_stranger(conn, now, chat_id, "delete-nothing", language)
    else:
        say(conn, now, person, "delete-ask" if is_patient(person) else "delete-ask-caregiver")


def erase(conn: Connection, now: datetime, *, chat_id: int, language: str, message_id: int) -> None:
    """Delete every row about the person and queue a goodbye, whose row goes once it is sent."""
    person = people.of_chat(conn, chat_id)
    spoken = language if person is None else person.language
    followers = []
    if person is not None:
        followers = shares.of_patient(conn, person.id, shares.LIVE)
        telling.drop_waiting(conn, now, person.id)
        _forget_name(conn, person.id)
    people.erase(conn, chat_id)
    outbox.forget_chat(conn, chat_id)
    for share in followers:
        caregiver = people.of_id(conn, share.caregiver_id)
        if caregiver is not None:
            set_menu(conn, now, caregiver)
    say_to_stranger(conn, now, chat_id, "delete-done", spoken, on=message_id)
    clear_menu(conn, now, chat_id)


def _forget_name(conn: Connection, person_id: int) -> None:
    """What was queued for others, or sent, names the person no more."""
    for share in shares.of_patient(conn, person_id, shares.STATES):
        if share.caregiver_id is not None:
            outbox.forget_screens(conn, share.caregiver_id, NAMING)
    for share in shares.of_caregiver(conn, person_id, shares.STATES):
        outbox.forget_screens(conn, share.patient_id, NAMING)


def keep(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> bool:
    """The person changed their mind; False for a stranger."""
    person = people.of_chat(conn, chat_id)
    if person is None:
        return False
    say(conn, now, person, "delete-kept", on=message_id)
    return True
