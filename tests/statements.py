"""With `-p tests.statements`: what was said to SQLite was said to PostgreSQL, too, or it fails.

For whole runs, as `make test` makes them: most stories are told on SQLite alone.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects import postgresql

ROOT = Path(__file__).parents[1]
OURS = tuple(f"{ROOT / room}/" for room in ("care", "storage"))
NOT_OURS = f"{ROOT / 'storage' / 'migrations'}/"  # written for each database, tested on both

# The statements of each database, as PostgreSQL would be told them, and who says them.
_ran: dict[str, dict[str, str]] = {"sqlite": {}, "postgresql": {}}
_POSTGRESQL: Any = postgresql.dialect()  # type: ignore[no-untyped-call]
_known: set[tuple[str, str]] = set()


@event.listens_for(Engine, "before_cursor_execute")
def _note(
    conn: Connection, _cursor: Any, statement: str, _parameters: Any, context: Any, _many: bool
) -> None:
    compiled = getattr(context, "compiled", None)
    if compiled is None or context.isddl or (conn.dialect.name, statement) in _known:
        return  # what is not compiled is written for one database
    if where := _whose():
        _known.add((conn.dialect.name, statement))
        _ran[conn.dialect.name][_alike(compiled)] = where


def _whose() -> str | None:
    """The function of ours that executes something; None when a test does."""
    frame = sys._getframe(2)
    while frame.f_back is not None and not frame.f_code.co_filename.startswith(f"{ROOT}/"):
        frame = frame.f_back
    file = frame.f_code.co_filename
    if not file.startswith(OURS) or file.startswith(NOT_OURS):
        return None
    return f"{Path(file).relative_to(ROOT)}:{frame.f_lineno} {frame.f_code.co_name}"


def _alike(compiled: Any) -> str:
    """A text that is the same for both databases."""
    statement, columns = compiled.statement, compiled.column_keys
    if getattr(statement, "_post_values_clause", None) is not None:  # each has its own insert
        return f"INSERT INTO {statement.table.name} {columns} ON CONFLICT DO NOTHING"
    return str(statement.compile(dialect=_POSTGRESQL, column_keys=columns))


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    for name, statements in getattr(node, "workeroutput", {}).get("statements", {}).items():
        _ran[name].update(statements)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["statements"] = _ran
    elif _missing() and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for statement, where in _missing().items():
        said = " ".join(statement.split())
        terminalreporter.write_line(f"only SQLite was told, by {where}: {said}", red=True)
    if _missing():
        terminalreporter.write_line("let a story of it be told on both_databases", red=True)


def _missing() -> dict[str, str]:
    return {
        statement: where
        for statement, where in _ran["sqlite"].items()
        if statement not in _ran["postgresql"]
    }
