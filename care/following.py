"""A caregiver opens an invite: what they would see, their consent, and what follows from it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import caregiving, sharing, steps, summarising
from care.inviting import TOKEN, hash_of
from care.outgoing import Priority, say, say_to_stranger, set_menu
from care.planning import is_joining, is_patient, joined
from care.tap import Tap
from rules.quiet_hours import after_quiet
from rules.sharing import PATIENTS, clean_name
from storage import people, shares
from storage import tables as t

CAREGIVER_CONSENT_VERSION = 1  # goes up with the words of the phrase invite-consent


def is_token(text: str) -> bool:
    """Whether a text looks like an invite's token at all."""
    return TOKEN.fullmatch(text) is not None


def open_invite(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    token: str,
    language: str,
    suggested: str,
    message_id: int | None = None,
) -> None:
    """Show who invites to what, or kindly why the link is of no use. Nothing is stored.

    `suggested`: what Telegram calls the one who opened it.
    """
    joined(conn, chat_id)  # like any command, it ends what a text was to answer
    person = people.of_chat(conn, chat_id)
    invite = shares.of_token(conn, hash_of(token))
    why = _why_not(conn, now, invite, person)
    if why is not None:
        _tell(conn, now, person, chat_id, language, f"invite-{why}", {}, message_id)
        return
    assert invite is not None
    patient = people.of_id(conn, invite.patient_id)
    assert patient is not None
    args = {
        "token": token,
        "name": patient.name,
        "version": CAREGIVER_CONSENT_VERSION,
        "known": person is not None,
        "called": _called(person, suggested),
        **sharing.scope_of(invite),
    }
    _tell(
        conn, now, person, chat_id, language, "invite", args, message_id, share_id=invite.id
    )  # fmt: skip


def agree(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    token: str,
    language: str,
    version: int,
    suggested: str,
    message_id: int,
) -> Tap:
    """The caregiver's consent: from here on there is a row about them, and they may look."""
    person = people.of_chat(conn, chat_id)
    invite = shares.of_token(conn, hash_of(token))
    if invite is not None and person is not None and invite.caregiver_id == person.id:
        return Tap.ALREADY
    if version != CAREGIVER_CONSENT_VERSION or _why_not(conn, now, invite, person) is not None:
        open_invite(
            conn, now, chat_id=chat_id, token=token, language=language,
            suggested=suggested, message_id=message_id,
        )  # fmt: skip
        return Tap.TAKEN
    assert invite is not None
    patient = people.of_id(conn, invite.patient_id)
    assert patient is not None
    if person is None:
        people.add(conn, chat_id=chat_id, language=language, consent_version=0, consented_at=now)
        person = people.of_chat(conn, chat_id)
        assert person is not None
    people.change(
        conn,
        person.id,
        name=_called(person, suggested),
        caregiver_consent_version=version,
        caregiver_consented_at=now,
    )
    if not is_patient(person):  # until they say where they are; whoever joins is asked there
        people.change(
            conn,
            person.id,
            zone=person.zone or patient.zone,
            country=person.country or patient.country,
        )
    shares.change(
        conn,
        invite.id,
        t.shares.c.state == "invited",
        state="active",
        caregiver_id=person.id,
        accepted_at=now,
    )
    summarising.plan(conn, now, invite)
    _begin(conn, now, invite, patient, chat_id, message_id)
    return Tap.TAKEN


def decline(
    conn: Connection, now: datetime, *, chat_id: int, token: str, language: str, message_id: int
) -> Tap:
    """The invite is used up; nothing is stored about who declined it."""
    person = people.of_chat(conn, chat_id)
    invite = shares.of_token(conn, hash_of(token))
    if invite is None or (person is not None and invite.patient_id == person.id):
        return Tap.NOT_YOURS
    if not shares.change(
        conn, invite.id, t.shares.c.state == "invited", state="declined", ended_at=now
    ):
        return Tap.NOT_YOURS
    _tell(conn, now, person, chat_id, language, "invite-declined", {}, message_id)
    return Tap.TAKEN


def _begin(
    conn: Connection,
    now: datetime,
    invite: Row[Any],
    patient: Row[Any],
    chat_id: int,
    message_id: int,
) -> None:
    """Tell both, and ask a new caregiver for their town and a time."""
    person = people.of_chat(conn, chat_id)
    assert person is not None
    args = {"name": patient.name, "called": person.name}
    say(conn, now, person, "follow-begun", args, on=message_id, share_id=invite.id)
    say(
        conn,
        now,
        patient,
        "share-accepted",
        {"name": person.name},
        share_id=invite.id,
        priority=Priority.NOTICE,
        not_before=after_quiet(now, patient.quiet_from, patient.quiet_until, patient.zone or "UTC"),
        dedupe_key=f"accepted:{invite.id}",
    )
    set_menu(conn, now, person)
    if is_joining(person):
        steps.show_step(conn, now, person)  # they were in the middle of it
    elif not is_patient(person) and person.summary_at is None:
        caregiving.ask_first_town(conn, now, person)
    elif person.summary_at is None and invite.summaries != "none":
        caregiving.ask_first_time(conn, now, person)


def _why_not(
    conn: Connection, now: datetime, invite: Row[Any] | None, person: Row[Any] | None
) -> str | None:
    """Why a link is of no use to who opened it; None: it is. Says nothing about anybody."""
    if invite is None:
        return "unknown"
    if person is not None and invite.patient_id == person.id:
        return "own"
    if invite.state == "ended" and invite.accepted_at is None:
        return "taken-back"
    if person is not None and shares.between(conn, invite.patient_id, person.id) is not None:
        return "following"
    if invite.state != "invited":
        return "used"
    if invite.expires_at <= now:
        return "expired"
    if person is not None and len(shares.of_caregiver(conn, person.id)) >= PATIENTS:
        return "too-many"
    return None


def _called(person: Row[Any] | None, suggested: str) -> str | None:
    known = person.name if person is not None else None
    return known or clean_name(suggested)


def _tell(
    conn: Connection,
    now: datetime,
    person: Row[Any] | None,
    chat_id: int,
    language: str,
    screen: str,
    args: dict[str, Any],
    on: int | None,
    share_id: int | None = None,
) -> None:
    if person is None:
        say_to_stranger(conn, now, chat_id, screen, language, args, on=on, share_id=share_id)
    else:
        say(conn, now, person, screen, args, on=on, share_id=share_id)
