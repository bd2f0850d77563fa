"""Discreet notifications: what came by itself is opened by a tap."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from care import flag_buttons
from care.outgoing import Priority, say
from care.planning import joined
from care.tap import Tap
from storage import outbox

# Sent before all else, and yet nothing that a glance at the telephone may show: they answer no
# words of the person, who has left the chat meanwhile.
UNASKED = ("flag-direct", "safety-next-day")


def comes_by_itself(mode: str, priority: int, screen: str) -> bool:
    """Whether a message is none that the person asked for, so that its notification may be hidden.

    What answers words or taps never is; nor is the question whether help was reached: minutes
    count.
    """
    return mode == "new" and (priority == Priority.QUESTION or screen in UNASKED)


def open_said(
    conn: Connection, now: datetime, *, chat_id: int, outbox_id: int, message_id: int
) -> Tap:
    """Show what a discreet notification stood for, on its message.

    What was said is known for a week. After that a kind word says where to go on.
    """
    person = joined(conn, chat_id)
    if person is None:
        return Tap.NOT_YOURS
    row = outbox.of_person(conn, outbox_id, person.id)
    if row is None or not comes_by_itself(row.mode, row.priority, row.screen):
        return Tap.GONE
    say(conn, now, person, row.screen, row.args, on=message_id, priority=Priority(row.priority))
    return Tap.TAKEN


def open_flag(
    conn: Connection, now: datetime, *, chat_id: int, event_id: int, message_id: int
) -> Tap:
    """Show a flag on the message of its discreet notification, however old."""
    done = flag_buttons.show_on(
        conn, now, chat_id=chat_id, event_id=event_id, message_id=message_id
    )
    return Tap.TAKEN if done else Tap.NOT_YOURS
