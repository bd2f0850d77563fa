"""A setting that was typed where its screen asked for one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import pausing, schedule, settings
from care.outgoing import say
from care.tap import Tap
from rules.times import parse_span, parse_time

KINDS = ("time", "pause", "quiet")


def is_awaited(person: Row[Any]) -> bool:
    """Whether the person's next plain text is such a setting."""
    return (person.awaiting or "").partition(":")[0] in KINDS


def take(conn: Connection, now: datetime, person: Row[Any], text: str) -> None:
    """Set what was typed; what cannot be read is asked for once more."""
    kind, _, which = person.awaiting.partition(":")
    match kind:
        case "time":
            _time(conn, now, person, text, which)
        case "pause":
            pausing.take_typed(conn, now, person, text)
        case "quiet":
            _quiet(conn, now, person, text)


def _quiet(conn: Connection, now: datetime, person: Row[Any], text: str) -> None:
    span = parse_span(text)
    if span is None:
        say(conn, now, person, "said", {"phrase": "quiet-unknown"})
    else:
        starts, ends = (f"{at:%H:%M}" for at in span)
        settings.set_quiet(conn, now, chat_id=person.chat_id, quiet=(starts, ends))


def _time(conn: Connection, now: datetime, person: Row[Any], text: str, which: str) -> None:
    """`which`: the schedule to move, 'new', or '' for the daily one."""
    found = parse_time(text)
    if found is None:
        say(conn, now, person, "time-unknown")
        return
    at, chat_id = f"{found:%H:%M}", person.chat_id
    if which == "new":
        done = schedule.add_time(conn, now, chat_id=chat_id, at=at)
    elif which:
        done = schedule.move_time(conn, now, chat_id=chat_id, schedule_id=int(which), at=at)
    else:
        settings.set_time(conn, now, chat_id=chat_id, at=at)
        return
    if done is not Tap.TAKEN:
        say(conn, now, person, "said", {"phrase": f"tap-{done.value}"})
