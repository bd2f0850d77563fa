"""Joining in four steps: language, consent, where are you now, town."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import asking, asking_now
from care.outgoing import say, say_to_stranger, set_menu
from care.planning import daily, joined, plan, plan_anew
from rules.stage import SITUATIONS
from storage import checkins, people

CONSENT_VERSION = 2  # goes up with the words of the phrase join-consent
DEFAULT_TIME = "18:30"


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
            asking.show_again(conn, now, row)


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
    show_step(conn, now, person, on=message_id)
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
    if person.joined_at is not None:
        if renewed:
            say(conn, now, person, "consent-renewed", on=message_id)
        return renewed
    show_step(conn, now, person, on=message_id)
    return True


def ask_again(conn: Connection, now: datetime, *, chat_id: int) -> None:
    """Show the consent to somebody who agreed to older words; all goes on meanwhile.

    Once, and again when its row in the outbox has gone, a week later, and nothing was said.
    """
    person = people.glance(conn, chat_id)
    if person is None or person.joined_at is None or person.consent_version >= CONSENT_VERSION:
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
    elif person.joined_at is None or person.consent_version < CONSENT_VERSION:
        say(conn, now, person, "delete-ask")
    else:
        return False
    return True


def set_situation(
    conn: Connection, now: datetime, *, chat_id: int, situation: str, message_id: int
) -> bool:
    """Keep where the person says they are, and ask for their town, once. False: not to say now."""
    person = people.of_chat(conn, chat_id)
    if person is None or person.joined_at is not None or situation not in SITUATIONS:
        return False
    people.change(conn, person.id, situation=situation, awaiting="town")
    say(conn, now, person, "join-situation-set", {"situation": situation}, on=message_id)
    if person.situation is None:
        say(conn, now, person, "join-town")
    return True


def offer_places(conn: Connection, now: datetime, person: Row[Any], places: Sequence[str]) -> None:
    """Show the places (their ids) that a typed town or a shared location may mean."""
    if places:
        say(conn, now, person, "places", {"places": list(places)})
    else:
        say(conn, now, person, "place-unknown")


def another_place(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> bool:
    """None of the places offered was right: the next text names another one."""
    person = people.of_chat(conn, chat_id)
    if person is None or person.awaiting != "town":
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
    """Keep the person's zone and country. The first time, this completes the joining."""
    person = people.of_chat(conn, chat_id)
    if person is None or person.situation is None:
        return False
    if person.zone is not None and person.awaiting != "town":
        return False  # an old button; /settings asks anew
    people.change(conn, person.id, zone=zone, country=country, awaiting=None)
    say(conn, now, person, "place-set", {"place": place}, on=message_id)
    if person.joined_at is not None:
        plan_anew(conn, now, chat_id)
        say(conn, now, person, "settings-saved", daily(conn, person))
        return True
    people.change(conn, person.id, joined_at=now)
    people.add_schedule(conn, person.id, kind="daily", at=DEFAULT_TIME)
    plan(conn, now, chat_id)
    person = people.of_chat(conn, chat_id)
    assert person is not None
    say(conn, now, person, "joined", {"at": DEFAULT_TIME})
    set_menu(conn, now, person)
    asking_now.ask(conn, now, person, kind="daily")
    return True


def show_step(conn: Connection, now: datetime, person: Row[Any], *, on: int | None = None) -> None:
    """Where somebody stands who has agreed and not joined yet."""
    screen = "join-situation" if person.situation is None else "join-town"
    say(conn, now, person, screen, on=on)
