"""Operations: the days that the rules count from, silence on them, and what is asked afterwards."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row

from care.planning import days_of
from storage import operations


def dates(conn: Connection, person_id: int) -> tuple[date, ...]:
    """The days of a person's operations, past and planned, without cancelled ones.

    Only those known to the day: the rules speak of days and weeks since. Those known by their month
    are in storage.operations.
    """
    rows = operations.of_person(conn, person_id)
    return tuple(row.day for row in rows if row.exact and row.state != "cancelled")


def is_silent(conn: Connection, now: datetime, person: Row[Any]) -> bool:
    """Whether it is the day of an operation for this person: nothing is asked."""
    today = days_of(person).day_of(now)
    return (person.id, today) in operations.exact_days(conn, [person.id], today)
