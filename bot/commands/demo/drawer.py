"""What happens underneath, for the page's drawer: the outbox, the flags, the words that spoke."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, select

from bot.content import Content
from bot.screens.flags import because_of
from bot.screens.view import View
from care.outgoing import Priority
from sandbox.page import Sheet
from sandbox.page.backstage import Cell
from storage.tables import flag_events, outbox, people, safety_events

NEWEST = 60  # rows of a table
# Of what a finding rests on: what stands elsewhere in the row.
HIDDEN = ("rule", "status", "first", "last")

COLUMNS = {
    "outbox": ("due", "to", "says", "priority", "state"),
    "flags": ("when", "about", "what", "why"),
    "safety": ("when", "from", "answered", "pattern"),
}


def sheets(conn: Connection, content: Content, language: str) -> list[Sheet]:
    """The tables, newest row first."""

    def say(phrase: str) -> str:
        return content.phrases.plain(language, f"demo-{phrase}")

    def because(row: Row[Any]) -> str:
        view = View(content, language, row.at)
        return f"{because_of(view, row.inputs)} ({_numbers(row.inputs)})" if row.inputs else ""

    rows = {
        "outbox": _outbox(conn, say),
        "flags": _flags(conn, say, because),
        "safety": _safety(conn),
    }
    return [
        Sheet(
            key,
            say(key),
            say(f"{key}-about"),
            [say(f"column-{column}") for column in COLUMNS[key]],
            rows[key],
        )
        for key in COLUMNS
    ]


def _outbox(conn: Connection, say: Callable[[str], str]) -> list[list[Cell]]:
    return [
        [
            _at(row.not_before),
            {"person": row.chat_id},
            row.screen if row.mode == "new" else f"{row.screen} ({row.mode})",
            say(f"priority-{Priority(row.priority).name.lower()}"),
            say(f"state-{row.state}") + (f": {row.error}" if row.error else ""),
        ]
        for row in conn.execute(select(outbox).order_by(outbox.c.id.desc()).limit(NEWEST))
    ]


def _flags(
    conn: Connection, say: Callable[[str], str], because: Callable[[Row[Any]], str]
) -> list[list[Cell]]:
    return [
        [
            _at(row.at),
            {"person": row.chat_id},
            f"{row.rule} · {say('event-' + row.kind.replace('_', '-'))}",
            because(row),
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


def _numbers(inputs: Mapping[str, Any]) -> str:
    """The numbers of a finding, by their names in rules/findings.py."""
    return " · ".join(
        f"{name.replace('_', ' ')} {f'{value:g}' if isinstance(value, float) else value}"
        for name, value in inputs.items()
        if value not in (None, False, [], {}) and name not in HIDDEN
    )
