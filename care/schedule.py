"""When somebody is asked: up to three times a day, on which days, and when their day begins."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, Row

from care.outgoing import say
from care.planning import daily, days_of, joined, plan, plan_anew
from care.tap import Tap
from rules.days import PATTERN
from rules.due import ONE_DAY
from storage import checkins, people

MOST = 3  # times a day
DAY_STARTS = ("00:00", "03:00", "04:00", "05:00", "06:00")
EVERY_DAY = "every"


def open_time(
    conn: Connection, now: datetime, *, chat_id: int, schedule_id: int, message_id: int
) -> Tap:
    """What can be done with one of the times; the next plain text moves it."""
    found = _find(conn, chat_id, schedule_id)
    if found is None:
        return Tap.NOT_YOURS
    person, row = found
    people.change(conn, person.id, awaiting=f"time:{row.id}")
    args = {"schedule": row.id, "at": row.at, "kind": row.kind}
    say(conn, now, person, "settings-time-one", args, on=message_id)
    return Tap.TAKEN


def ask_for_another(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> Tap:
    """Which time shall be added; the next plain text may say."""
    person = joined(conn, chat_id)
    if person is None:
        return Tap.NOT_YOURS
    if len(people.schedules_of(conn, person.id)) >= MOST:
        return Tap.FULL
    people.change(conn, person.id, awaiting="time:new")
    say(conn, now, person, "settings-time-add", daily(conn, person), on=message_id)
    return Tap.TAKEN


def add_time(
    conn: Connection, now: datetime, *, chat_id: int, at: str, message_id: int | None = None
) -> Tap:
    """One more time, for how it is right now."""
    person = joined(conn, chat_id)
    if person is None:
        return Tap.NOT_YOURS
    rows = people.schedules_of(conn, person.id)
    if at in [row.at for row in rows]:
        return Tap.TWICE
    if len(rows) >= MOST:
        return Tap.FULL
    people.add_schedule(conn, person.id, kind="now", at=at)
    plan(conn, now, chat_id)
    show_saved(conn, now, person, on=message_id)
    return Tap.TAKEN


def move_time(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    schedule_id: int,
    at: str,
    message_id: int | None = None,
) -> Tap:
    """Another time of day for one of the times."""
    found = _find(conn, chat_id, schedule_id)
    if found is None:
        return Tap.NOT_YOURS
    person, row = found
    if at in [other.at for other in people.schedules_of(conn, person.id) if other.id != row.id]:
        return Tap.TWICE
    people.move_schedule(conn, row.id, at)
    plan_anew(conn, now, chat_id)
    show_saved(conn, now, person, on=message_id)
    return Tap.TAKEN


def make_daily(
    conn: Connection, now: datetime, *, chat_id: int, schedule_id: int, message_id: int
) -> Tap:
    """The daily check-in comes at this time; the others ask about right now."""
    found = _find(conn, chat_id, schedule_id)
    if found is None:
        return Tap.NOT_YOURS
    person, row = found
    people.set_daily(conn, person.id, row.id)
    plan_anew(conn, now, chat_id)
    show_saved(conn, now, person, on=message_id)
    return Tap.TAKEN


def remove_time(
    conn: Connection, now: datetime, *, chat_id: int, schedule_id: int, message_id: int
) -> Tap:
    """One time less. The daily one stays."""
    found = _find(conn, chat_id, schedule_id)
    if found is None:
        return Tap.NOT_YOURS
    person, row = found
    if row.kind == "daily":
        return Tap.ONE_STAYS
    people.remove_schedule(conn, row.id)
    show_saved(conn, now, person, on=message_id)
    return Tap.TAKEN


def set_days(conn: Connection, now: datetime, *, chat_id: int, asked: str, message_id: int) -> Tap:
    """On which days they are asked, as `rules.days.Days` has it, or 'every'.

    Every so many days are counted from today, or from tomorrow where today's time has passed
    unasked.
    """
    person = joined(conn, chat_id)
    if person is None or (asked != EVERY_DAY and PATTERN.fullmatch(asked) is None):
        return Tap.NOT_YOURS
    every = asked == EVERY_DAY or set(asked) == set("0123456")
    since = _first_day(conn, now, person) if asked.startswith("/") else None
    people.change(conn, person.id, ask_days=None if every else asked, ask_from=since)
    plan(conn, now, chat_id)
    say(conn, now, person, "settings-days", daily(conn, _anew(conn, person)), on=message_id)
    return Tap.TAKEN


def set_day_start(
    conn: Connection, now: datetime, *, chat_id: int, at: str, message_id: int
) -> Tap:
    """When their day begins, one of `DAY_STARTS`; what was asked keeps its day."""
    person = joined(conn, chat_id)
    if person is None or at not in DAY_STARTS:
        return Tap.NOT_YOURS
    people.change(conn, person.id, day_starts=None if at == DAY_STARTS[0] else at)
    plan_anew(conn, now, chat_id)
    say(conn, now, person, "settings-starts", daily(conn, _anew(conn, person)), on=message_id)
    return Tap.TAKEN


def show_saved(conn: Connection, now: datetime, person: Row[Any], *, on: int | None = None) -> None:
    """When they are asked from now on."""
    say(conn, now, person, "settings-saved", daily(conn, _anew(conn, person)), on=on)


def _find(conn: Connection, chat_id: int, schedule_id: int) -> tuple[Row[Any], Row[Any]] | None:
    person = joined(conn, chat_id)
    if person is None:
        return None
    rows = people.schedules_of(conn, person.id)
    return next(((person, row) for row in rows if row.id == schedule_id), None)


def _first_day(conn: Connection, now: datetime, person: Row[Any]) -> date:
    """Today when it is asked, or still can be; else tomorrow."""
    here = days_of(person)
    today = here.day_of(now)
    if checkins.daily_of_days(conn, [person.id], today):
        return today
    at = time.fromisoformat(daily(conn, person)["at"])
    return today if here.instant_of(today, at) > now else today + ONE_DAY


def _anew(conn: Connection, person: Row[Any]) -> Row[Any]:
    changed = people.glance(conn, person.chat_id)
    assert changed is not None
    return changed
