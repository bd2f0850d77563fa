"""Backups: one SQLite file with the same tables, whichever database it was made from."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, delete, func, insert, select, text

from storage.tables import metadata, people

ROWS_AT_ONCE = 1000


def snapshot(conn: Connection) -> None:
    """Make the transaction see one instant of the database. Call it first."""
    if conn.dialect.name == "postgresql":
        conn.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"))


def copy_all(source: Connection, target: Connection) -> dict[str, int]:
    """Copy every row of every table; returns the number of rows by table."""
    counts = {}
    for table in metadata.sorted_tables:
        counts[table.name] = 0
        rows = source.execute(select(table).execution_options(yield_per=ROWS_AT_ONCE))
        for batch in rows.mappings().partitions(ROWS_AT_ONCE):
            target.execute(insert(table), [dict(row) for row in batch])
            counts[table.name] += len(batch)
    if target.dialect.name == "postgresql":
        for statement in _restart_sequences():
            target.execute(text(statement))
    return counts


def clear_all(conn: Connection) -> None:
    """Delete every row of every table."""
    for table in reversed(metadata.sorted_tables):
        conn.execute(delete(table))


def holds_people(conn: Connection) -> bool:
    """Whether there is anything to lose."""
    return bool(conn.scalar(select(func.count()).select_from(people)))


def _restart_sequences() -> Iterator[str]:
    """New rows get numbers after the restored ones, and after all that were ever given here."""
    for table in metadata.sorted_tables:
        if table.autoincrement_column is not None:
            name = table.name
            yield (
                f"SELECT setval(s, greatest(nextval(s), (SELECT max(id) + 1 FROM {name})), false) "  # noqa: S608  # our names
                f"FROM pg_get_serial_sequence('{name}', 'id') AS s"
            )
