"""What somebody can read out on the telephone: their numbers, and where they are."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care import standing
from rules.stage import place_of
from rules.windows import median

SUMMARY_DAYS = 14


def summary_of(
    conn: Connection, person: Row[Any], today: date, of: list[Row[Any]]
) -> dict[str, Any]:
    """The numbers to read out: of the last 14 days that were answered, and what the flag found.

    After P0, of the days since the operation, where its day is known.
    """
    told = standing.operations_of(conn, person.id)
    last = max((o for o in told if o.done), key=lambda o: o.latest, default=None)
    since, span = today - timedelta(days=SUMMARY_DAYS - 1), "weeks"
    early = any(row.rule == "P0" for row in of)
    if early and last is not None and last.exact and last.day >= since:
        since, span = last.day, "operation"
    recent = [a for a in standing.answers_of(conn, person.id, since) if a.day <= today]
    shown: dict[str, Any] = {
        "answers": len(recent),
        "situation": place_of(person.situation, person.stage),
        "span": span,
        "findings": [row.inputs for row in of],
    }
    ahead = [o for o in told if not o.done and o.latest >= today]
    planned = min(ahead, key=lambda o: o.earliest, default=None)
    for name, operation in (("operation", last), ("planned", planned)):
        if operation is not None:
            shown[name] = {"day": operation.day.isoformat(), "exact": operation.exact}
    for name in ("pain", "mood"):
        values = [getattr(answer, name) for answer in recent]
        if values:
            shown[name] = {"low": min(values), "high": max(values), "usual": median(values)}
    return shown
