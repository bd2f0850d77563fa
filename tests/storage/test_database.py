"""One function is one transaction: whole or not at all, one writer at a time, whatever happens."""

from __future__ import annotations

import asyncio
import sqlite3
import stat
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection, insert, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from storage import migrate, people
from storage.database import Database, Unavailable, parse_url
from storage.tables import people as people_table
from storage.tables import updates_seen
from tests.storage.conftest import Open
from tests.storage.rows import NOON, add_checkin, add_person


def _see(conn: Connection, update_id: int) -> None:
    conn.execute(insert(updates_seen).values(update_id=update_id, seen_at=NOON))


def _seen(conn: Connection) -> list[int]:
    return list(conn.scalars(select(updates_seen.c.update_id).order_by(updates_seen.c.update_id)))


def _pragma(conn: Connection, name: str) -> object:
    return conn.exec_driver_sql(f"PRAGMA {name}").scalar()


async def test_transactions_that_run_at_the_same_time_lose_nothing(database: Database) -> None:
    person = await database.run(add_person)

    def one_more(conn: Connection) -> None:
        before = people.of_chat(conn, 700000001)
        assert before is not None
        people.change(conn, person, consent_version=before.consent_version + 1)

    await asyncio.gather(*(database.run(one_more) for _ in range(40)))
    row = await database.read(people.glance, 700000001)
    assert row is not None
    assert row.consent_version == 41


async def test_two_processes_on_one_file_take_turns(sqlite: Database, open_database: Open) -> None:
    person = await sqlite.run(add_person)
    several = [open_database(str(sqlite.url)) for _ in range(3)]

    def one_more(conn: Connection) -> None:
        before = conn.scalar(select(people_table.c.consent_version))
        people.change(conn, person, consent_version=(before or 0) + 1)

    await asyncio.gather(*(database.run(one_more) for database in several for _ in range(5)))
    row = await sqlite.read(people.glance, 700000001)
    assert row is not None
    assert row.consent_version == 16


async def test_an_exception_leaves_nothing_behind(database: Database) -> None:
    def half(conn: Connection) -> None:
        _see(conn, 1)
        raise LookupError("half way")

    with pytest.raises(LookupError, match="half way"):
        await database.run(half)
    await database.run(_see, 2)
    assert await database.read(_seen) == [2]


async def test_a_caller_who_gives_up_does_not_break_the_transaction(
    database: Database, open_database: Open
) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slow(conn: Connection) -> None:
        _see(conn, 1)
        begun.set()
        assert go_on.wait(10)

    waiting = asyncio.ensure_future(database.run(slow))
    await asyncio.to_thread(begun.wait, 10)
    waiting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    go_on.set()
    await database.run(_see, 2)
    await database.close()  # lets what still runs end
    assert open_database(database.url).transaction(_seen) == [1, 2]


async def test_our_own_mistakes_are_not_taken_for_an_absent_database(database: Database) -> None:
    await database.run(_see, 1)
    with pytest.raises(IntegrityError):
        await database.run(_see, 1)


def test_a_row_about_nobody_is_refused(database: Database) -> None:
    with pytest.raises(IntegrityError):
        database.transaction(add_checkin, 999)


def test_a_reader_sees_the_last_commit_and_does_not_wait_for_a_writer(sqlite: Database) -> None:
    def write_and_look(conn: Connection) -> list[int]:
        _see(conn, 1)
        return sqlite.snapshot(_seen)

    assert sqlite.transaction(write_and_look) == []
    assert sqlite.snapshot(_seen) == [1]


def test_a_reader_cannot_write(sqlite: Database) -> None:
    with pytest.raises(Unavailable, match="readonly"):
        sqlite.snapshot(_see, 1)
    assert sqlite.snapshot(_seen) == []


def test_sqlite_is_set_up_to_keep_what_it_says_it_keeps(sqlite: Database) -> None:
    for run in (sqlite.transaction, sqlite.snapshot):
        assert run(_pragma, "foreign_keys") == 1
        assert run(_pragma, "secure_delete") == 1
        assert run(_pragma, "synchronous") == 2  # FULL: a commit survives a power cut
        assert run(_pragma, "journal_mode") == "wal"
        assert run(_pragma, "busy_timeout") == 100


def test_nobody_else_on_the_machine_may_read_the_file_or_its_log(
    sqlite: Database, sqlite_file: Path
) -> None:
    sqlite.transaction(_see, 1)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in sqlite_file.parent.iterdir()}
    assert modes == dict.fromkeys(("steady.db", "steady.db-wal", "steady.db-shm"), 0o600)


def test_a_locked_file_is_unavailable_and_nothing_is_stored(
    sqlite: Database, sqlite_file: Path
) -> None:
    other = sqlite3.connect(sqlite_file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(Unavailable, match=r"steady\.db: database is locked"):
            sqlite.transaction(_see, 1)
        assert sqlite.snapshot(_seen) == []
    finally:
        other.execute("ROLLBACK")
        other.close()
    sqlite.transaction(_see, 1)
    assert sqlite.snapshot(_seen) == [1]


def test_a_file_that_is_no_database_is_unavailable(sqlite_file: Path, open_database: Open) -> None:
    sqlite_file.write_text("Dear diary, " * 500)
    with pytest.raises(Unavailable, match=r"steady\.db: file is not a database"):
        open_database(f"sqlite:///{sqlite_file}").transaction(_seen)


def test_a_folder_that_is_not_there_is_unavailable(tmp_path: Path, open_database: Open) -> None:
    database = open_database(f"sqlite:///{tmp_path}/missing/steady.db")
    with pytest.raises(Unavailable, match=r"missing/steady\.db: unable to open database file"):
        database.transaction(_seen)


def _contents(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.glob("steady.db*"))


async def test_scrubbing_takes_erased_bytes_off_the_disk(
    sqlite: Database, sqlite_file: Path
) -> None:
    person = await sqlite.run(add_person)
    await sqlite.run(people.change, person, zone="Pacific/Pitcairn", country="PN")
    assert b"Pitcairn" in _contents(sqlite_file.parent)
    await sqlite.run(people.erase, 700000001)
    assert b"Pitcairn" in _contents(sqlite_file.parent), "the log still holds it"
    assert await sqlite.scrub()
    assert b"Pitcairn" not in _contents(sqlite_file.parent)
    assert sqlite_file.with_name("steady.db-wal").stat().st_size == 0


async def test_a_reader_holds_scrubbing_up_but_nobody_waits_for_it(
    sqlite_file: Path, open_database: Open
) -> None:
    database = open_database(f"sqlite:///{sqlite_file}", busy_timeout=600)
    await database.run(lambda conn: conn.exec_driver_sql("CREATE TABLE notes (words TEXT)"))
    begun, go_on = threading.Event(), threading.Event()

    def read_on_and_on(conn: Connection) -> None:
        conn.exec_driver_sql("SELECT * FROM notes").fetchall()
        begun.set()
        assert go_on.wait(30)

    reading = asyncio.ensure_future(database.read(read_on_and_on))
    await asyncio.to_thread(begun.wait, 10)
    await database.run(lambda conn: conn.exec_driver_sql("INSERT INTO notes VALUES ('Pitcairn')"))
    try:
        async with asyncio.timeout(10):
            assert not await database.scrub()
    finally:
        go_on.set()
        await reading
    assert await database.scrub()
    assert await database.run(_pragma, "busy_timeout") == 600_000


def _backend(conn: Connection) -> int:
    return int(conn.scalar(text("SELECT pg_backend_pid()")) or 0)


def _end_backends(conn: Connection) -> None:
    """End every other connection to this database, as a restart of the server does."""
    conn.execute(
        text(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    )


async def test_a_connection_that_the_server_ended_is_replaced(
    postgresql_url: str, open_database: Open
) -> None:
    database, other = open_database(postgresql_url), open_database(postgresql_url)
    before = await database.run(_backend)
    await other.run(_end_backends)
    after = await database.run(_backend)
    assert after != before


async def test_a_transaction_that_the_server_ended_runs_once_more_and_counts_once(
    postgresql_url: str, open_database: Open
) -> None:
    database, other = open_database(postgresql_url), open_database(postgresql_url)
    await database.run(lambda conn: conn.execute(text("CREATE TABLE notes (words text)")))
    tries: list[int] = []

    def cut_off_the_first_time(conn: Connection) -> None:
        tries.append(_backend(conn))
        conn.execute(text("INSERT INTO notes VALUES ('once')"))
        if len(tries) == 1:
            other.transaction(_end_backends)
        conn.execute(text("SELECT 1"))

    await database.run(cut_off_the_first_time)
    assert len(set(tries)) == 2
    count = await database.run(lambda conn: conn.scalar(text("SELECT count(*) FROM notes")))
    assert count == 1


async def test_a_server_that_is_not_there_is_unavailable_and_the_password_is_not_told(
    open_database: Open,
) -> None:
    database = open_database("postgresql://steady:hunter2@127.0.0.1:1/steady?application_name=x")
    with pytest.raises(Unavailable, match="refused") as caught:
        await database.run(_seen)
    assert str(caught.value).startswith("postgresql://steady:***@127.0.0.1:1/steady: ")
    assert "hunter2" not in str(caught.value)
    assert not await database.take_courier_lock()


@pytest.mark.parametrize("statement", ["select nothing from people", "selekt 1", "select nix()"])
async def test_a_wrong_statement_of_ours_is_a_bug_and_no_outage(
    url: str, open_database: Open, statement: str
) -> None:
    database = open_database(url)
    await database.run(migrate.upgrade)
    with pytest.raises(DBAPIError):
        await database.run(lambda conn: conn.execute(text(statement)))
    await database.run(add_person)


async def test_an_option_of_the_url_that_nobody_knows_is_unavailable(open_database: Open) -> None:
    database = open_database("postgresql://steady@127.0.0.1:1/steady?sslmood=require")
    with pytest.raises(Unavailable, match="sslmood"):
        await database.run(_seen)


async def test_a_row_that_another_holds_for_long_is_unavailable(
    postgresql_url: str, open_database: Open
) -> None:
    patient, hurried = (
        open_database(postgresql_url),
        open_database(postgresql_url, busy_timeout=0.1),
    )
    await patient.run(migrate.upgrade)
    person = await patient.run(add_person)

    def hold(conn: Connection) -> None:
        people.change(conn, person, language="de")
        with pytest.raises(Unavailable, match="lock timeout"):
            hurried.transaction(people.change, person, language="es")

    await patient.run(hold)


async def test_one_process_at_a_time_may_send(postgresql_url: str, open_database: Open) -> None:
    first, second = open_database(postgresql_url), open_database(postgresql_url)
    assert await first.take_courier_lock()
    assert await first.take_courier_lock(), "asking again keeps it"
    assert not await second.take_courier_lock()
    await first.close()
    async with asyncio.timeout(30):  # the server takes a moment to notice
        while not await second.take_courier_lock():
            pass


async def test_a_process_whose_connection_died_may_not_send(
    postgresql_url: str, open_database: Open
) -> None:
    first, second = open_database(postgresql_url), open_database(postgresql_url)
    assert await first.take_courier_lock()
    await second.run(_end_backends)
    assert await second.take_courier_lock()
    assert not await first.take_courier_lock()
    assert not await first.take_courier_lock()
    await second.close()
    assert await first.take_courier_lock(), "it asks on, and gets it back"


async def test_asking_for_the_lock_in_vain_uses_up_no_connections(
    postgresql_url: str, open_database: Open
) -> None:
    first, second = open_database(postgresql_url), open_database(postgresql_url, busy_timeout=1)
    assert await first.take_courier_lock()
    for _ in range(20):
        assert not await second.take_courier_lock()
    count = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    assert (await second.run(lambda conn: conn.scalar(text(count))) or 99) <= 3


async def test_eight_transactions_run_beside_the_lock(
    postgresql_url: str, open_database: Open
) -> None:
    database = open_database(postgresql_url, busy_timeout=5)
    assert await database.take_courier_lock()
    together = threading.Barrier(8)

    def meet(conn: Connection) -> int:
        pid = _backend(conn)
        together.wait(10)
        return pid

    assert len(set(await asyncio.gather(*(database.run(meet) for _ in range(8))))) == 8


def test_on_sqlite_the_file_lock_is_enough(sqlite: Database) -> None:
    assert sqlite.take_courier_lock_now()


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("", "is not a URL"),
        ("steady.db", "is not a URL"),
        ("postgresql://u:p@host:port/name", "is not a URL"),
        ("sqlite://", "needs a file"),
        ("sqlite:///", "needs a file"),
        ("sqlite://steady.db", "needs a file"),
        ("sqlite:///:memory:", "needs a file"),
        ("sqlite:////", "needs a file"),
        ("sqlite:///..", "needs a file"),
        ("mysql://u:hunter2@host/name", "names 'mysql': only sqlite and postgresql"),
        ("postgres://u:hunter2@host/name", "names 'postgres': only sqlite and postgresql"),
    ],
)
def test_a_url_that_leads_nowhere_is_refused_with_what_to_write(url: str, says: str) -> None:
    with pytest.raises(ValueError, match=r"^DATABASE_URL ") as caught:
        parse_url(url)
    assert says in str(caught.value)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "driver"),
    [
        ("sqlite:///steady.db", "sqlite"),
        ("sqlite+aiosqlite:////data/steady.db", "sqlite"),
        ("postgresql://u:p@host/name", "postgresql+psycopg"),
        ("postgresql+asyncpg://u:p@host/name", "postgresql+psycopg"),
    ],
)
def test_whatever_driver_a_url_names_ours_is_taken(url: str, driver: str) -> None:
    assert parse_url(url).drivername == driver
