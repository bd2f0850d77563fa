"""Queueing what is to be said."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import IntEnum
from typing import Any, Literal

from sqlalchemy import Connection, Row

from storage import outbox, people, shares

# A reply that could not be sent for this long answers nothing any more.
REPLY_LIFETIME = timedelta(hours=48)
MENU_LIFETIME = timedelta(days=30)
# A completed check-in can be undone for ten minutes: nobody is told what follows from it before.
UNDO_OVER = timedelta(minutes=10, seconds=1)

MENU = "menu"  # in place of a screen
Role = Literal["patient", "caregiver", "both"]


class Priority(IntEnum):
    """What goes out first."""

    CRISIS = 0
    REPLY = 1
    QUESTION = 2
    NOTICE = 3
    SUMMARY = 4


def message(
    now: datetime,
    screen: str,
    args: Mapping[str, Any] | None = None,
    *,
    chat_id: int,
    person_id: int | None,
    priority: Priority = Priority.REPLY,
    mode: str = "new",
    message_id: int | None = None,
    checkin_id: int | None = None,
    share_id: int | None = None,
    about: datetime | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    dedupe_key: str | None = None,
) -> dict[str, Any]:
    """A row for the outbox. `args` must be JSON; what is said is rendered when it is sent.

    `share_id`: what somebody sees of a share, which goes when the share is ended.
    """
    start = not_before or now
    return {
        "person_id": person_id,
        "chat_id": chat_id,
        "checkin_id": checkin_id,
        "share_id": share_id,
        "priority": int(priority),
        "mode": mode,
        "message_id": message_id,
        "screen": screen,
        "args": dict(args or {}),
        "about": about,
        "not_before": start,
        "expires_at": expires_at or start + REPLY_LIFETIME,
        "dedupe_key": dedupe_key,
        "created_at": now,
    }


def say(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    screen: str,
    args: Mapping[str, Any] | None = None,
    *,
    on: int | None = None,
    **more: Any,
) -> None:
    """Queue a message to a person: a new one, or (`on`) what a shown message is changed to."""
    mode = "new" if on is None else "edit"
    put(
        conn,
        message(
            now,
            screen,
            args,
            chat_id=person.chat_id,
            person_id=person.id,
            mode=mode,
            message_id=on,
            **more,
        ),
    )


def say_to_stranger(
    conn: Connection,
    now: datetime,
    chat_id: int,
    screen: str,
    language: str,
    args: Mapping[str, Any] | None = None,
    *,
    on: int | None = None,
    share_id: int | None = None,
) -> None:
    """Queue a message to someone about whom nothing is stored; it is deleted once sent."""
    put(
        conn,
        message(
            now,
            screen,
            {**(args or {}), "language": language},
            chat_id=chat_id,
            person_id=None,
            mode="new" if on is None else "edit",
            message_id=on,
            share_id=share_id,
        ),
    )


def take_away(
    conn: Connection,
    now: datetime,
    message_id: int,
    *,
    chat_id: int,
    person_id: int | None,
    priority: Priority = Priority.REPLY,
) -> None:
    """Queue the deletion of a message that is out of date."""
    put(
        conn,
        message(
            now,
            "taken-away",
            chat_id=chat_id,
            person_id=person_id,
            priority=priority,
            mode="delete",
            message_id=message_id,
        ),
    )


def set_menu(conn: Connection, now: datetime, person: Row[Any]) -> None:
    """Queue the chat's own command menu, for what they are and in their language when it is set.

    Call it whenever one of the two has changed.
    """
    outbox.withdraw(conn, now, person_id=person.id, screens=[MENU])
    put(conn, _menu(now, person.chat_id, person.id))


def clear_menu(conn: Connection, now: datetime, chat_id: int) -> None:
    """Queue that a chat goes back to everybody's command menu; for one that was erased."""
    put(conn, _menu(now, chat_id, None))


def role_of(conn: Connection, person_id: int | None) -> Role | None:
    """What somebody is by now; None: neither a patient nor a caregiver any more."""
    person = None if person_id is None else people.of_id(conn, person_id)
    if person is None:
        return None
    follows = bool(shares.of_caregiver(conn, person.id))
    if person.joined_at is None:
        return "caregiver" if follows else None
    return "both" if follows else "patient"


def _menu(now: datetime, chat_id: int, person_id: int | None) -> dict[str, Any]:
    # After all that is said: nobody waits for a menu.
    return message(
        now,
        MENU,
        chat_id=chat_id,
        person_id=person_id,
        priority=Priority.SUMMARY,
        mode="menu",
        expires_at=now + MENU_LIFETIME,
    )


def put(conn: Connection, *rows: Mapping[str, Any]) -> None:
    """Queue ready rows."""
    outbox.put(conn, rows)
