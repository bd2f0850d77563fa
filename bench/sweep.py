"""Asking everyone who is due: one claiming sweep, against one transaction a person.

100,000 daily schedules in an SQLite file, 5,000 of them due at once; each asked person gets a
check-in and an outbox row, and each schedule moves on. The alternative asks them with the same
code, one person at a time: what a job a person would do.

Run: python -m bench.sweep
"""

from __future__ import annotations

import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, func, insert, select

from bot.settings import new_key
from care import asking
from messages.thresholds import load_thresholds
from storage import migrate, tables
from storage.database import Database, cipher

PEOPLE = 100_000
DUE = 5_000
NOW = datetime(2026, 10, 5, 16, 30, tzinfo=UTC)


def main() -> None:
    """Measure and print."""
    swept = _measure(asking.BATCH)
    single = _measure(1)
    print(f"one sweep, batches of {asking.BATCH}: {swept * 1000:8.0f} ms for {DUE:,} of {PEOPLE:,}")
    print(f"one transaction a person:  {single * 1000:8.0f} ms")
    print(f"sweep / one by one: {swept / single:.2f}")


def _measure(batch: int) -> float:
    """Seconds to ask all who are due, in batches."""
    misses = load_thresholds().misses
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'bench.db'}", cipher(new_key()))
        database.transaction(migrate.upgrade)
        database.transaction(_fill)
        before = time.perf_counter()
        while database.transaction(asking.ask_due, NOW, misses, limit=batch).more:
            pass
        took = time.perf_counter() - before
        asked = database.transaction(_count)
        database.close_now()
    assert asked == DUE, asked
    return took


def _fill(conn: Connection) -> None:
    ids = range(1, PEOPLE + 1)
    conn.execute(
        insert(tables.people),
        [
            {
                "id": n,
                "chat_id": n,
                "language": "en",
                "consent_version": 1,
                "consented_at": NOW,
                "situation": "didnt_help",
                "zone": "Europe/Berlin",
                "joined_at": NOW,
            }
            for n in ids
        ],
    )
    later = NOW + timedelta(hours=1)
    conn.execute(
        insert(tables.schedules),
        [
            {
                "person_id": n,
                "kind": "daily",
                "at": "18:30",
                "next_due_at": NOW if n <= DUE else later,
            }
            for n in ids
        ],
    )


def _count(conn: Connection) -> int:
    return int(conn.scalar(select(func.count()).select_from(tables.outbox)) or 0)


if __name__ == "__main__":
    main()
