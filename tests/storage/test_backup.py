"""A copy holds every row as it was at one instant, and can be put into either database."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import Connection, select

from storage import backup, migrate, outbox, people, tables
from storage.database import Database
from storage.ready import ready_database
from tests.databases import fresh_url
from tests.storage.conftest import KEY, Open
from tests.storage.rows import add_person, all_rows, live, message

KINDS = ["sqlite", "postgresql"]


@pytest.fixture
def make(tmp_path: Path, open_database: Open) -> Open:
    """`make(kind, name)`: a new database of a kind, with all tables."""

    def make(kind: str, name: str) -> Database:
        folder = tmp_path / name
        folder.mkdir()
        database = open_database(fresh_url(kind, folder))
        database.transaction(migrate.upgrade)
        return database

    return make


def copy(source: Database, target: Database) -> dict[str, int]:
    def read(conn: Connection) -> dict[str, int]:
        backup.snapshot(conn)
        return target.transaction(lambda into: backup.copy_all(conn, into))

    return source.snapshot(read)


@pytest.mark.parametrize("target_kind", KINDS)
@pytest.mark.parametrize("source_kind", KINDS)
def test_every_row_of_every_table_arrives(make: Open, source_kind: str, target_kind: str) -> None:
    source, target = make(source_kind, "source"), make(target_kind, "target")
    source.transaction(live, persons=3)
    counts = copy(source, target)
    assert (counts["people"], counts["outbox"], counts["seals"]) == (3, 3, 1)
    before = source.transaction(all_rows)
    assert target.transaction(all_rows) == before
    assert before["parked_updates"][0][2] == {"text": "¿Qué?"}


def test_more_rows_than_fit_into_one_batch_arrive(make: Open) -> None:
    source, target = make("sqlite", "source"), make("sqlite", "target")
    number = 2 * backup.ROWS_AT_ONCE + 1
    source.transaction(lambda conn: outbox.put(conn, [message()] * number))
    assert copy(source, target)["outbox"] == number


@pytest.mark.parametrize("kind", KINDS)
def test_new_rows_get_new_numbers(make: Open, kind: str) -> None:
    source, target = make("sqlite", "source"), make(kind, "target")
    source.transaction(live, persons=3)
    copy(source, target)
    assert target.transaction(add_person, 99) == 4


@pytest.mark.parametrize("kind", KINDS)
def test_a_number_given_before_the_restore_is_not_given_again(make: Open, kind: str) -> None:
    source, target = make("sqlite", "source"), make(kind, "target")
    source.transaction(live)
    target.transaction(live, persons=5)
    target.transaction(backup.clear_all)
    copy(source, target)
    assert target.transaction(add_person, 99) == 6


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_cleared_is_gone(make: Open, kind: str) -> None:
    database = make(kind, "one")
    assert not database.transaction(backup.holds_people)
    database.transaction(live, persons=2)
    assert database.transaction(backup.holds_people)
    database.transaction(backup.clear_all)
    assert not any(database.transaction(all_rows).values())


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_written_meanwhile_is_in_the_copy_whole_or_not_at_all(
    make: Open, kind: str
) -> None:
    source, target = make(kind, "source"), make("sqlite", "target")
    source.transaction(live, persons=2)
    at_work, written = threading.Event(), threading.Event()

    def read_slowly(conn: Connection) -> dict[str, list[tuple[Any, ...]]]:
        backup.snapshot(conn)
        conn.execute(select(tables.updates_seen)).fetchall()
        at_work.set()
        assert written.wait(10)
        target.transaction(lambda into: backup.copy_all(conn, into))
        return all_rows(conn)

    with ThreadPoolExecutor(1) as thread:
        reading = thread.submit(source.snapshot, read_slowly)
        assert at_work.wait(10)
        source.transaction(people.erase, 1)
        source.transaction(add_person, 77)
        written.set()
        seen = reading.result()
    assert [row[1] for row in seen["people"]] == [1, 2]
    assert target.transaction(all_rows) == seen
    assert [row[1] for row in source.transaction(all_rows)["people"]] == [2, 77]


def test_a_copy_cannot_change_what_it_reads(make: Open) -> None:
    source = make("postgresql", "source")

    def write(conn: Connection) -> None:
        backup.snapshot(conn)
        add_person(conn)

    with pytest.raises(Exception, match="read-only transaction"):
        source.snapshot(write)


def test_a_copy_made_with_a_new_key_first_no_longer_needs_the_old_one(
    sqlite: Database, tmp_path: Path, open_database: Open
) -> None:
    sqlite.transaction(live)
    new = Fernet.generate_key().decode()
    target = f"sqlite:///{tmp_path}/copy.db"
    both = open_database(target, keys=f"{new},{KEY}")
    both.transaction(migrate.upgrade)
    copy(open_database(sqlite.url, keys=f"{new},{KEY}"), both)
    alone = open_database(target, keys=new)
    assert alone.transaction(all_rows) == sqlite.transaction(all_rows)
    alone.transaction(ready_database)
