"""The questions of a round for one person, and how the one that is open is shown."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import standing
from care.planning import days_of
from rules import rounds as rules
from rules.rounds import BEGIN

SCREEN = "look"


def of(conn: Connection, now: datetime, person: Row[Any], row: Row[Any]) -> tuple[str, ...]:
    """The questions of this round for this person; what is open belongs to it in any case."""
    told = standing.operations_of(conn, person.id)
    today = days_of(person).day_of(now)
    operated = any(one.done and one.earliest <= today for one in told)
    return rules.questions_of(row.kind, operated=operated or row.question == rules.CHANGE)


def shown(
    conn: Connection, now: datetime, person: Row[Any], row: Row[Any], question: str
) -> dict[str, Any]:
    """What the screen needs to show a question of a round."""
    args: dict[str, Any] = {"checkin": row.id, "kind": row.kind, "question": question}
    if question == BEGIN:
        return args
    questions = of(conn, now, person, row)
    return args | {
        "number": questions.index(question) + 1,
        "of": len(questions),
        "before": rules.before(question, questions),
    }
