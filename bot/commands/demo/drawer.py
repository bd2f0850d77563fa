"""What happens underneath, for the page's drawer: the outbox, the flags, the words that spoke."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from care.outgoing import Priority
from messages.phrases import Phrases
from sandbox.page import Sheet
from sandbox.page.backstage import Cell
from storage.tables import flag_events, outbox, people, safety_events

NEWEST = 60  # rows of a table

COLUMNS = {
    "outbox": ("due", "to", "says", "priority", "state"),
    "flags": ("when", "about", "what", "why"),
    "safety": ("when", "from", "answered", "pattern"),
}


def sheets(conn: Connection, phrases: Phrases, language: str) -> list[Sheet]:
    """The tables, newest row first."""
    rows = {"outbox": _outbox(conn), "flags": _flags(conn), "safety": _safety(conn)}
    return [
        Sheet(
            key,
            phrases.plain(language, f"demo-{key}"),
            phrases.plain(language, f"demo-{key}-about"),
            [phrases.plain(language, f"demo-column-{column}") for column in COLUMNS[key]],
            rows[key],
        )
        for key in COLUMNS
    ]


def _outbox(conn: Connection) -> list[list[Cell]]:
    return [
        [
            _at(row.not_before),
            {"person": row.chat_id},
            row.screen if row.mode == "new" else f"{row.screen} ({row.mode})",
            Priority(row.priority).name.lower(),
            f"{row.state}: {row.error}" if row.error else row.state,
        ]
        for row in conn.execute(select(outbox).order_by(outbox.c.id.desc()).limit(NEWEST))
    ]


def _flags(conn: Connection) -> list[list[Cell]]:
    return [
        [
            _at(row.at),
            {"person": row.chat_id},
            f"{row.rule} {row.kind.replace('_', ' ')}",
            _why(row.inputs),
        ]
        for row in _newest(conn, flag_events)
    ]


def _safety(conn: Connection) -> list[list[Cell]]:
    return [
        [_at(row.at), {"person": row.chat_id}, row.kind, row.rule]
        for row in _newest(conn, safety_events)
    ]


def _newest(conn: Connection, table: Table) -> list[Row[Any]]:
    rows = (
        select(table, people.c.chat_id)
        .join(people, people.c.id == table.c.person_id)
        .order_by(table.c.id.desc())
        .limit(NEWEST)
    )
    return list(conn.execute(rows))


def _at(instant: datetime) -> Cell:
    return {"at": instant.isoformat()}


def _why(inputs: Mapping[str, Any] | None) -> str:
    """The numbers of a finding, by their names in rules/findings.py."""
    return " · ".join(
        f"{name.replace('_', ' ')} {f'{value:g}' if isinstance(value, float) else value}"
        for name, value in (inputs or {}).items()
        if value not in (None, False, [], {}) and name not in ("rule", "status")
    )
