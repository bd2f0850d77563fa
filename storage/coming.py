"""When the sweeps have something to do next: one statement, because it is asked every second."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, func, select

from storage.tables import checkins, operations, people, schedules, shares

# Each as the rows that a sweep takes, so that an index has the answer. Built once: it is the same
# every second.
_NEXT = select(
    *(
        select(func.min(column)).where(*only).scalar_subquery().label(column.name)
        for column, *only in (
            (schedules.c.next_due_at,),
            (people.c.paused_until,),
            (checkins.c.remind_at, checkins.c.state == "open"),
            (checkins.c.closes_at, checkins.c.state == "open"),
            (operations.c.ask_at,),
            (shares.c.next_summary_at, shares.c.state == "active"),
        )
    )
)


def next_at(conn: Connection) -> datetime | None:
    """The next instant at which something is due for a sweep; it may have passed."""
    return min((at for at in conn.execute(_NEXT).one() if at is not None), default=None)
