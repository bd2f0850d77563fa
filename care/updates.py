"""Taking an update once, and putting aside one that we cannot handle."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Concatenate, Final, ParamSpec, TypeVar

from sqlalchemy import Connection

from storage import outbox, updates

P = ParamSpec("P")
T = TypeVar("T")

SEEN_FOR = timedelta(days=8)  # Telegram redelivers for 24 h at most
PARKED_FOR = timedelta(days=30)  # as /privacy says


class Again:
    """The result of an update that was taken before: nothing was done now."""


AGAIN: Final = Again()


def once(
    conn: Connection,
    now: datetime,
    update_id: int,
    fn: Callable[Concatenate[Connection, datetime, P], T],
    /,
    *args: P.args,
    **kwargs: P.kwargs,
) -> T | Again:
    """Do what an update asks for, unless that was done before. The claim and the work are one."""
    if not updates.see(conn, update_id, now):
        return AGAIN
    return fn(conn, now, *args, **kwargs)


def park(
    conn: Connection,
    now: datetime,
    *,
    update_id: int,
    chat_id: int | None,
    update: object,
    traceback: str,
) -> bool:
    """Put an update aside, encrypted, with its traceback; it counts as seen."""
    if not updates.see(conn, update_id, now):
        return False
    updates.park(
        conn,
        now,
        update_id=update_id,
        chat_id=chat_id,
        update=json.loads(storable(json.dumps(update, ensure_ascii=False))),
        traceback=storable(traceback),
    )
    return True


def storable(text: str) -> str:
    """A text without halves of surrogate pairs, which JSON can carry and UTF-8 cannot."""
    return text.encode(errors="replace").decode()


def tidy(conn: Connection, now: datetime) -> int:
    """Drop claims and finished messages that nothing can ask for any more; returns how many."""
    return (
        updates.forget_seen(conn, now - SEEN_FOR)
        + updates.forget_parked(conn, now - PARKED_FOR)
        + outbox.forget_done(conn, now - SEEN_FOR)
    )
