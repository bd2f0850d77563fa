"""A patient makes an invite: their name, what shall be seen, what that looks like, the link."""

from __future__ import annotations

import hashlib
import re
import secrets
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import sharing
from care.outgoing import say
from care.planning import is_joining, joined
from care.tap import Tap
from rules.sharing import DAY, INVITE_FOR, Limit, clean_name, limit_reached, shows_anything
from storage import people, shares
from storage import tables as t

# Consonants only: a text is read for danger before all else, and "39c" among digits is a fever.
LETTERS = "bcdfghjkmnpqrstvwxz"
TOKEN_LENGTH = 32  # 135 bits
TOKEN = re.compile(rf"[{LETTERS}]{{{TOKEN_LENGTH}}}")


def new_token() -> str:
    """What an invite's link carries; nobody can guess it."""
    return "".join(secrets.choice(LETTERS) for _ in range(TOKEN_LENGTH))


def hash_of(token: str) -> str:
    """What is kept of an invite's token."""
    return hashlib.sha256(token.encode()).hexdigest()


def begin(
    conn: Connection, now: datetime, *, chat_id: int, suggested: str, message_id: int
) -> bool:
    """Begin an invite, in place of one that was begun before. False for who has not joined.

    `suggested`: what Telegram calls the person.
    """
    person = joined(conn, chat_id)
    if person is None:
        return False
    shares.drop_draft(conn, person.id)
    limit = _limit(conn, now, person)
    if limit is not None:
        say(conn, now, person, "share-limit", {"limit": limit}, on=message_id)
        return True
    share_id = shares.add(
        conn,
        patient_id=person.id,
        state="draft",
        summaries="weekly",
        on_flags=False,
        after_silence=None,
        notes=False,
        created_at=now,
    )
    if person.name is None:
        ask_name(conn, now, chat_id=chat_id, suggested=suggested, message_id=message_id)
    else:
        sharing.show_scope(conn, now, chat_id=chat_id, share_id=share_id, message_id=message_id)
    return True


def ask_name(
    conn: Connection, now: datetime, *, chat_id: int, suggested: str, message_id: int
) -> bool:
    """Ask what the others shall call the person; the next plain text may say it."""
    person = people.of_chat(conn, chat_id)
    if person is None or not _has_a_name(conn, person):
        return False
    if not is_joining(person):
        people.change(conn, person.id, awaiting="name")
    args = {"suggested": clean_name(suggested), "called": person.name}
    say(conn, now, person, "name", args, on=message_id)
    return True


def set_name(
    conn: Connection, now: datetime, *, chat_id: int, name: str, message_id: int | None = None
) -> bool:
    """Keep what the others call the person, and go on with the invite that was begun, if any."""
    person = people.of_chat(conn, chat_id)
    if person is None or not _has_a_name(conn, person):
        return False
    called = clean_name(name)
    if called is None:
        say(conn, now, person, "name-unknown")
        return True
    awaiting = None if person.awaiting == "name" else person.awaiting
    people.change(conn, person.id, name=called, awaiting=awaiting)
    draft = shares.draft_of(conn, person.id)
    if draft is None:
        say(conn, now, person, "name-set", {"called": called}, on=message_id)
    else:
        person = people.of_chat(conn, chat_id)
        assert person is not None
        sharing.show_draft(conn, now, person, draft, on=message_id)
    return True


def make_link(
    conn: Connection, now: datetime, *, chat_id: int, share_id: int, message_id: int
) -> Tap:
    """Send the patient the link to hand on: it works once, for 48 hours.

    Only what is sent to Telegram holds the token; what is kept is its hash.
    """
    found = sharing.own(conn, chat_id, share_id, ("draft", "invited"))
    if found is None:
        return Tap.NOT_YOURS
    person, share = found
    if share.state == "invited":
        return Tap.ALREADY
    if person.name is None or not _shows_anything(share):
        return sharing.show_scope(
            conn, now, chat_id=chat_id, share_id=share_id, message_id=message_id
        )
    limit = _limit(conn, now, person)
    if limit is not None:
        say(conn, now, person, "share-limit", {"limit": limit}, on=message_id)
        return Tap.TAKEN
    token, until = new_token(), now + INVITE_FOR
    shares.change(
        conn,
        share.id,
        t.shares.c.state == "draft",
        state="invited",
        token_hash=hash_of(token),
        expires_at=until,
    )
    say(
        conn, now, person, "share-made", {"share": share.id, "until": until.isoformat()},
        on=message_id, share_id=share.id,
    )  # fmt: skip
    say(
        conn, now, person, "share-link", {"token": token, "called": person.name},
        share_id=share.id, expires_at=until,
    )  # fmt: skip
    return Tap.TAKEN


def _shows_anything(share: Row[Any]) -> bool:
    return shows_anything(
        summaries=share.summaries, on_flags=share.on_flags, after_silence=share.after_silence
    )


def _limit(conn: Connection, now: datetime, person: Row[Any]) -> Limit | None:
    # Whatever expires later than this was made within the last day.
    counts = shares.counts(conn, person.id, now, now + INVITE_FOR - DAY)
    return limit_reached(open_invites=counts.open, made_today=counts.made, caregivers=counts.live)


def _has_a_name(conn: Connection, person: Row[Any]) -> bool:
    """Whether others see the person's name, or soon may."""
    if person.name is not None or person.caregiver_consented_at is not None:
        return True
    return shares.draft_of(conn, person.id) is not None
