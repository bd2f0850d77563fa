"""Instants come back as they were given, and what is encrypted cannot be read without the key."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Connection, insert, select, text, update
from sqlalchemy.exc import StatementError

from storage import updates
from storage.columns import WrongKey
from storage.database import Database, cipher
from storage.tables import parked_updates, people, updates_seen
from tests.storage.conftest import KEY, Open
from tests.storage.rows import NOON, add_person

SECRET_TEXT = "el dolor de Ximena empeoró"


def _park(conn: Connection, update_id: int = 1) -> None:
    updates.park(
        conn,
        NOON,
        update_id=update_id,
        chat_id=7,
        update={"text": SECRET_TEXT, "n": [1, None, True]},
        traceback="ValueError: Ximena",
    )


@pytest.mark.parametrize(
    "given",
    [
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")),  # the first 02:30
        datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin")),  # the second
        datetime(2026, 10, 5, 23, 59, 59, 999999, tzinfo=timezone(timedelta(hours=-11))),
    ],
)
def test_an_instant_comes_back_as_it_was_in_utc(database: Database, given: datetime) -> None:
    def there_and_back(conn: Connection) -> datetime | None:
        conn.execute(insert(updates_seen).values(update_id=1, seen_at=given))
        found: datetime | None = conn.scalar(select(updates_seen.c.seen_at))
        return found

    found = database.transaction(there_and_back)
    assert found is not None
    assert found.utcoffset() == timedelta(0)
    assert found == given.astimezone(UTC)


def test_instants_of_different_zones_are_compared_as_instants(database: Database) -> None:
    berlin = ZoneInfo("Europe/Berlin")

    def seen_before(conn: Connection) -> list[int]:
        for update_id, hour in ((1, 11), (2, 13)):  # UTC
            seen_at = datetime(2026, 10, 5, hour, tzinfo=UTC)
            conn.execute(insert(updates_seen).values(update_id=update_id, seen_at=seen_at))
        limit = datetime(2026, 10, 5, 14, tzinfo=berlin)  # 12:00 UTC
        return list(
            conn.scalars(select(updates_seen.c.update_id).where(updates_seen.c.seen_at < limit))
        )

    assert database.transaction(seen_before) == [1]


def test_a_time_without_a_zone_is_refused(database: Database) -> None:
    naive = datetime(2026, 10, 5, 12, 0)  # noqa: DTZ001  # the very thing that is refused
    with pytest.raises(StatementError, match="a time without a zone cannot be stored"):
        database.transaction(
            lambda conn: conn.execute(insert(updates_seen).values(update_id=1, seen_at=naive))
        )


def test_no_instant_stays_none(database: Database) -> None:
    def paused_at(conn: Connection) -> object:
        person = add_person(conn)
        conn.execute(update(people).where(people.c.id == person).values(paused_at=NOON))
        conn.execute(update(people).where(people.c.id == person).values(paused_at=None))
        return conn.scalar(select(people.c.paused_at))

    assert database.transaction(paused_at) is None


def test_an_encrypted_value_comes_back_whole(database: Database) -> None:
    database.transaction(_park)
    row = database.transaction(updates.parked)[0]
    assert row.update == {"text": SECRET_TEXT, "n": [1, None, True]}
    assert row.traceback == "ValueError: Ximena"


def test_the_same_text_is_never_stored_as_the_same_bytes(database: Database) -> None:
    database.transaction(_park)
    database.transaction(_park, 2)
    stored = database.transaction(
        lambda conn: conn.execute(text('SELECT "update" FROM parked_updates')).scalars().all()
    )
    assert len({bytes(value) for value in stored}) == 2


def test_the_file_holds_no_plain_text(sqlite: Database, sqlite_file: Path) -> None:
    sqlite.transaction(_park)
    # What the write-ahead log holds counts, too.
    raw = b"".join(path.read_bytes() for path in sqlite_file.parent.glob("steady.db*"))
    assert b"parked_updates" in raw  # the search would find what is there
    for form in ("utf-8", "utf-16-le"):
        assert "Ximena".encode(form) not in raw
    assert b"ValueError" not in raw


def test_another_key_reads_nothing(database: Database, open_database: Open) -> None:
    database.transaction(_park)
    other = open_database(database.url, keys=Fernet.generate_key().decode())
    with pytest.raises(WrongKey, match="another SECRET_KEY"):
        other.transaction(updates.parked)


def test_after_a_change_of_key_the_old_one_still_reads_and_the_new_one_writes(
    database: Database, open_database: Open
) -> None:
    database.transaction(_park)
    new = Fernet.generate_key().decode()
    both = open_database(database.url, keys=f"{new}, {KEY}")
    both.transaction(_park, 2)
    assert [row.update["text"] for row in both.transaction(updates.parked)] == [SECRET_TEXT] * 2

    def with_new_key_only(update_id: int) -> object:
        return open_database(database.url, keys=new).transaction(
            lambda conn: conn.scalar(
                select(parked_updates.c.update).where(parked_updates.c.update_id == update_id)
            )
        )

    assert with_new_key_only(2) == {"text": SECRET_TEXT, "n": [1, None, True]}
    with pytest.raises(WrongKey):
        with_new_key_only(1)


@pytest.mark.parametrize(
    "keys",
    ["", " , ", "no key", KEY[:-2], KEY + ",short", "schlüssel"],
    ids=["none", "comma", "words", "cut-off", "second-is-none", "not-ascii"],
)
def test_what_is_no_key_is_refused(keys: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # whatever the library says; nobody sees it
        cipher(keys)
