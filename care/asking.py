"""Asking what is due, reminding once, closing at the end of the day: what the sweeps do."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care import checkin_message, missing, noticing
from care.outgoing import Priority, message, put
from care.planning import days_of
from rules.days import Days
from rules.quiet_hours import after_quiet
from rules.thresholds import Misses
from storage import checkins, coming, operations, outbox, people
from storage import tables as t

log = logging.getLogger(__name__)

QUESTIONS = ("pain", "mood")
REMIND_AFTER = timedelta(hours=2)
LATENESS_LIMIT = timedelta(hours=3)  # the default of the setting LATENESS_LIMIT
BATCH = 500  # measured: 3.8 times faster than 100
# A schedule that our own code cannot work out is looked at again after this.
PUT_OFF = timedelta(hours=1)

# Who is asked for the day: each person's chat and local day.
People = Mapping[int, tuple[int, date]]
Beside = Callable[[Connection, datetime, People], object]


@dataclass(frozen=True)
class Asked:
    """What one sweep did."""

    asked: int = 0
    not_asked: int = 0
    more: bool = False  # whether another batch may be due already


def ask_due(
    conn: Connection,
    now: datetime,
    misses: Misses,
    lateness_limit: timedelta = LATENESS_LIMIT,
    limit: int = BATCH,
    beside: Sequence[Beside] = (),
) -> Asked:
    """Ask everyone who is due, once, and move each schedule to its next time.

    `beside`: what says something else at the time of the daily question. It goes out before it, so
    that the question stands last in the chat.

    Who has not answered for long is told something kind, and in the end not asked (care.missing).

    What came due while nobody was at work is recorded as not asked, apart from the newest when it
    is less than `lateness_limit` late. A day that has its daily check-in is not asked twice.
    Where two questions to somebody are due at once, it is the daily one that is asked.
    """
    rows = people.due_schedules(conn, now, limit)
    if not rows:
        return Asked()
    planned: dict[int, datetime | None] = {}
    found: list[tuple[Row[Any], Days, list[datetime]]] = []
    for row in rows:
        try:
            at, first = time.fromisoformat(row.at), row.next_due_at
            days = days_of(row)
            times = [first, *days.occurrences(first, now, at)]
            planned[row.id] = days.next_due(now, at)
            found.append((row, days, times))
        except Exception:
            log.exception("schedule %s cannot be worked out", row.id)
            planned[row.id] = now + PUT_OFF
    people.plan(conn, planned)

    ids = [row.person_id for row, _, _ in found]
    resting = resting_until(conn, now, {row.person_id: days for row, days, _ in found})
    oldest = min((times[0] for _, _, times in found), default=now).date() - timedelta(days=1)
    had = checkins.daily_of_days(conn, ids, oldest)
    operated = operations.exact_days(conn, ids, oldest)
    wanted = [
        (row, days, instant)
        for row, days, times in found
        for instant in times
        if row.kind != "daily" or (row.person_id, days.day_of(instant)) not in had
    ]
    chosen: dict[int, tuple[bool, datetime]] = {}
    for row, days, instant in wanted:
        rank = (row.kind == "daily", instant)
        silent = (row.person_id, days.day_of(instant)) in operated or row.person_id in resting
        if now - instant <= lateness_limit and not silent:
            chosen[row.person_id] = max(rank, chosen.get(row.person_id, rank))
    daily = [person_id for person_id, (is_daily, _) in chosen.items() if is_daily]
    for person_id in missing.notice(conn, now, misses, daily, now + lateness_limit):
        del chosen[person_id]
        wanted = [one for one in wanted if one[0].person_id != person_id]
    added = checkins.add(
        conn,
        [
            checkin(
                row.person_id,
                row.kind,
                instant,
                now,
                days,
                ask=chosen.get(row.person_id) == (row.kind == "daily", instant),
            )
            for row, days, instant in wanted
        ],
    )
    asked = {row.person_id: row for row in added if row.state == "open"}
    people.expect_no_text(conn, list(asked))  # from here on "7" is a score
    _close(
        conn,
        now,
        [
            old
            for old in checkins.open_of(conn, list(asked))
            if old.id != asked[old.person_id].id
            # A question about right now does not end the day's own.
            and (old.kind == "now" or asked[old.person_id].kind == "daily")
        ],
    )
    who = {row.person_id: (row, days) for row, days, _ in found if row.person_id in asked}
    told = {
        new.person_id: (who[new.person_id][0].chat_id, who[new.person_id][1].day_of(new.due_at))
        for new in asked.values()
        if new.kind == "daily"
    }
    for say_beside in beside if told else ():
        try:
            with conn.begin_nested():  # the question comes whatever happens to what is beside it
                say_beside(conn, now, told)
        except Exception:
            log.exception("what is said beside the question failed")
    put(
        conn,
        *(_question(now, who[new.person_id][0], new, lateness_limit) for new in asked.values()),
    )
    return Asked(len(asked), len(added) - len(asked), len(rows) == limit)


def _question(
    now: datetime, person: Row[Any], new: Row[Any], lateness_limit: timedelta
) -> dict[str, Any]:
    return message(
        now,
        "checkin",
        {"checkin": new.id, "kind": new.kind, "question": QUESTIONS[0]},
        chat_id=person.chat_id,
        person_id=new.person_id,
        priority=Priority.QUESTION,
        checkin_id=new.id,
        about=new.due_at,
        expires_at=new.due_at + lateness_limit,
        dedupe_key=f"question:{new.id}",
    )


def checkin(
    person_id: int,
    kind: str,
    due_at: datetime,
    now: datetime,
    days: Days,
    *,
    ask: bool = True,
) -> dict[str, Any]:
    """A row for a new check-in, asked now or recorded as not asked."""
    return {
        "person_id": person_id,
        "kind": kind,
        "due_at": due_at,
        "local_day": days.day_of(due_at),
        "state": "open" if ask else "not_asked",
        "question": QUESTIONS[0] if ask else None,
        "remind_at": now + REMIND_AFTER if ask and kind == "daily" else None,
        "closes_at": days.closes_at(now) if ask else None,
    }


def resting_until(conn: Connection, now: datetime, days: dict[int, Days]) -> dict[int, datetime]:
    """Who is asked for no scores now, after a crisis message, and until when.

    Until the end of the local day on which the note of the next day (24 h later) is sent.
    """
    found = people.last_crisis(conn, list(days), now - timedelta(days=3))
    ends = {
        person_id: days[person_id].end_of(at + timedelta(days=1)) for person_id, at in found.items()
    }
    return {person_id: end for person_id, end in ends.items() if end > now}


def remind(conn: Connection, now: datetime, limit: int = BATCH) -> int:
    """Ask once more, at the foot of the chat, what has been open for two hours, or was put off.

    A reminder waits for the end of quiet hours; what the person put off comes when they said.
    """
    rows = checkins.due_for(conn, now, what="remind_at", limit=limit)
    if not rows:  # as in most seconds
        return 0
    ids = [row.person_id for row in rows]
    operated = operations.exact_days(conn, ids, now.date() - timedelta(days=1))
    for row in rows:
        put_off = row.snoozed_until is not None
        quiet = None if put_off else after_quiet(now, row.quiet_from, row.quiet_until, row.zone)
        silent = (row.person_id, days_of(row).day_of(now)) in operated
        if row.blocked_at or row.asked_at is None or ((row.paused_at or silent) and not put_off):
            then = None
        elif quiet is not None and quiet > now:
            then = quiet if quiet < row.closes_at else None
        elif row.closes_at > now:
            checkin_message.show_again(
                conn, now, row, reminder=not put_off, priority=Priority.QUESTION
            )
            early = put_off and row.kind == "daily" and now - row.asked_at < REMIND_AFTER
            then = now + REMIND_AFTER if early else None
        else:
            then = None
        checkins.change(conn, row.id, remind_at=then, snoozed_until=None)
    return len(rows)


def close(conn: Connection, now: datetime, limit: int = BATCH) -> int:
    """Close what was not answered by the end of its day; the message says so."""
    rows = checkins.due_for(conn, now, what="closes_at", limit=limit)
    _close(conn, now, rows)
    return len(rows)


def _close(conn: Connection, now: datetime, rows: list[Row[Any]]) -> None:
    unanswered = []
    for row in rows:
        # A question that never reached the person is ours to answer for, not theirs.
        state = "closed" if row.asked_at is not None else "not_asked"
        still_open = t.checkins.c.state == "open"
        if not checkins.change(
            conn, row.id, still_open, state=state, question=None, remind_at=None
        ):
            continue  # it was answered just now
        if state == "closed" and row.kind == "daily":
            unanswered.append(row.person_id)
        outbox.withdraw(conn, now, person_id=row.person_id, checkin_id=row.id)
        if row.message_id is not None:
            put(conn, checkin_message.closed(conn, now, row, row.chat_id, row.message_id))
    if unanswered:
        noticing.went_unanswered(conn, now, unanswered)


def next_event(conn: Connection) -> datetime | None:
    """The next instant at which a sweep or the courier has something to do."""
    found = (coming.next_at(conn), outbox.next_at(conn))
    return min((instant for instant in found if instant is not None), default=None)


def anything_due(conn: Connection, now: datetime) -> bool:
    """Whether a sweep has something to do: in most seconds none has."""
    at = coming.next_at(conn)
    return at is not None and at <= now
