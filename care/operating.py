"""Operations: the days that the rules count from."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Connection

from storage import operations


def dates(conn: Connection, person_id: int) -> tuple[date, ...]:
    """The days of a person's operations, past and planned, without cancelled ones.

    Only those known to the day: the rules speak of days and weeks since. Those known by their month
    are in storage.operations.
    """
    rows = operations.of_person(conn, person_id)
    return tuple(row.day for row in rows if row.exact and row.state != "cancelled")
