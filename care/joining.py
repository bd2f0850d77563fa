"""Joining begins: language and consent. What follows is in care/steps.py."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import checkin_message
from care.outgoing import say, say_to_stranger
from care.planning import daily, is_patient, joined
from care.steps import show_step
from storage import checkins, people

CONSENT_VERSION = 3  # goes up with the words of the phrases join-consent and privacy


def start(conn: Connection, now: datetime, *, chat_id: int, language: str) -> None:
    """/start: the first step, or the step where the person stands, with nothing lost."""
    person = joined(conn, chat_id) or people.of_chat(conn, chat_id)
    if person is None:
        say_to_stranger(conn, now, chat_id, "join-language", language)
    elif person.joined_at is None:
        show_step(conn, now, person)
    else:
        say(conn, now, person, "welcome-back", daily(conn, person))
        for row in checkins.open_of(conn, [person.id])[:1]:
            checkin_message.show_again(conn, now, row)


def show_consent(
    conn: Connection, now: datetime, *, chat_id: int, language: str, message_id: int
) -> bool:
    """The language was picked. Nothing is stored before the consent. False: not to pick now."""
    person = people.of_chat(conn, chat_id)
    if person is None:
        say_to_stranger(conn, now, chat_id, "join-consent", language, on=message_id)
        return True
    if person.joined_at is not None:
        return False
    people.change(conn, person.id, language=language)
    if is_patient(person):
        show_step(conn, now, person, on=message_id)
    else:
        say(conn, now, person, "join-consent", on=message_id)
    return True


def agree(
    conn: Connection, now: datetime, *, chat_id: int, language: str, version: int, message_id: int
) -> bool:
    """Consent was given: from here on there is a row about the person. False: it was before.

    To somebody who agreed to older words it is given anew.
    """
    person = people.of_chat(conn, chat_id)
    if person is None and version != CONSENT_VERSION:
        say_to_stranger(conn, now, chat_id, "join-consent", language, on=message_id)
        return True
    if person is None:
        people.add(
            conn,
            chat_id=chat_id,
            language=language,
            consent_version=version,
            consented_at=now,
        )
        person = people.of_chat(conn, chat_id)
        assert person is not None
    renewed: bool = person.consent_version < version == CONSENT_VERSION
    if renewed:
        people.change(conn, person.id, consent_version=version, consented_at=now)
        person = people.of_chat(conn, chat_id)
        assert person is not None
    elif not is_patient(person):  # a caregiver, with the words of another day
        say(conn, now, person, "join-consent", on=message_id)
        return True
    if person.joined_at is not None:
        if renewed:
            say(conn, now, person, "consent-renewed", on=message_id)
        return renewed
    show_step(conn, now, person, on=message_id)
    return True


def agreed_to_older(person: Row[Any]) -> bool:
    """Whether somebody who has joined agreed to other words than today's."""
    return person.joined_at is not None and person.consent_version < CONSENT_VERSION


def ask_again(conn: Connection, now: datetime, *, chat_id: int) -> None:
    """Show the consent to somebody who agreed to older words; all goes on meanwhile.

    Once, and again when its row in the outbox has gone, a week later, and nothing was said.
    """
    person = people.glance(conn, chat_id)
    if person is None or not agreed_to_older(person):
        return
    key = f"consent:{person.id}:{CONSENT_VERSION}"
    say(conn, now, person, "consent-again", dedupe_key=key)


def decline(
    conn: Connection, now: datetime, *, chat_id: int, language: str, message_id: int
) -> bool:
    """Consent was not given: a kind goodbye, and nothing is stored.

    Somebody who agreed before, and has not joined yet or does not like the changed words, may mean
    that all shall go.
    """
    person = people.of_chat(conn, chat_id)
    if person is None:
        say_to_stranger(conn, now, chat_id, "join-declined", language, on=message_id)
    elif not is_patient(person):
        say(conn, now, person, "follow-start", on=message_id)
    elif person.joined_at is None or person.consent_version < CONSENT_VERSION:
        say(conn, now, person, "delete-ask")
    else:
        return False
    return True
