"""What is not kept any longer: old check-ins with all that is theirs, safety events, shares."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from storage import checkins, flags, people, shares

KEEP_FOR = timedelta(days=400)  # the default of the setting RETENTION_DAYS
BATCH = 500


def forget_old(
    conn: Connection, now: datetime, keep_for: timedelta = KEEP_FOR, limit: int = BATCH
) -> int:
    """Delete up to `limit` each of what is older than `keep_for`.

    That is check-ins, safety events, flags, looks, and shares and invites that are over. Answers
    and thoughts shown go with their check-in; its notes stay, as long as the person wants, and so
    do baselines: numbers only.
    Returns how many rows were found; fewer than `limit`: nothing old is left.
    """
    before = now - keep_for
    return max(
        checkins.forget_before(conn, before, limit),
        people.forget_safety_before(conn, before, limit),
        flags.forget_before(conn, before, limit),
        shares.forget_before(conn, before, limit),
    )
