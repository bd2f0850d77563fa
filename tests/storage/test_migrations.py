"""An old database comes forward whole, and one that we may not touch is recognised."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, inspect, select, text

from storage import migrate, people, tables, updates
from storage.database import Database, NotReady
from storage.migrate import State
from storage.ready import one_process, ready_database
from tests.databases import fresh_url
from tests.storage.conftest import KEY, Open
from tests.storage.rows import add_person

OLD = Path(__file__).parent / "old"
# It opens nothing but the rows in old/.
OLD_KEY = "c3RlYWR5LXRlc3RzLWtlZXAtb2xkLWZpbGVzLWFsaXY="


REVISIONS = ("0001", "0002")


def load_old(kind: str, url: str, revision: str = REVISIONS[0]) -> None:
    """A database as an older version left it."""
    dump = (OLD / f"{revision}.{kind}.sql").read_text(encoding="utf-8")
    if kind == "sqlite":
        file = sqlite3.connect(url.removeprefix("sqlite:///"))
        file.executescript(dump)
        file.close()
    else:
        with psycopg.connect(url, autocommit=True) as conn:
            conn.execute(dump.encode())


@pytest.fixture(params=REVISIONS)
def revision(request: pytest.FixtureRequest) -> str:
    """The revision of an older version."""
    return str(request.param)


@pytest.fixture(params=["sqlite", "postgresql"])
def old(
    request: pytest.FixtureRequest, tmp_path: Path, open_database: Open, revision: str
) -> Database:
    """A database as an older version left it, opened with its key."""
    url = fresh_url(request.param, tmp_path)
    load_old(request.param, url, revision)
    return open_database(url, keys=OLD_KEY)


def differences(conn: Connection) -> list[object]:
    """What the tables in storage/tables.py have and the database has not, and the reverse."""
    return list(compare_metadata(MigrationContext.configure(conn), tables.metadata))


def test_an_old_database_becomes_what_the_tables_say(old: Database) -> None:
    assert old.transaction(differences), "it is old indeed"
    assert old.transaction(migrate.state_of) is State.BEHIND
    old.transaction(migrate.upgrade)
    assert old.transaction(differences) == []
    assert old.transaction(migrate.state_of) is State.CURRENT


def test_a_new_database_is_what_the_tables_say(database: Database) -> None:
    assert database.transaction(differences) == []


def test_the_index_of_what_closes_next_leaves_out_what_is_over(old: Database) -> None:
    def conditions(conn: Connection) -> list[str]:
        indexes = {index["name"]: index for index in inspect(conn).get_indexes("checkins")}
        options = indexes["ix_checkins_closes_at"].get("dialect_options", {})
        return [str(value) for name, value in options.items() if name.endswith("_where")]

    assert old.transaction(conditions) == []
    old.transaction(migrate.upgrade)
    (condition,) = old.transaction(conditions)
    assert "open" in condition


def test_the_rows_of_an_old_database_are_still_there_and_readable(
    old: Database, revision: str
) -> None:
    old.transaction(migrate.upgrade)

    def rows(conn: Connection) -> dict[str, int]:
        return {
            table.name: len(conn.execute(select(table)).fetchall())
            for table in tables.metadata.sorted_tables
        }

    # A migration that rebuilds a table that others refer to would take their rows along.
    assert old.transaction(rows) == {
        "people": 2,
        "schedules": 1,
        "checkins": 2,
        "answers": 3,
        "coping_shown": 1,
        "outbox": 1,
        "updates_seen": 1,
        "parked_updates": 1,
        "notes": 0,
        "operations": 0,
        "shares": 0,
        "looks": 0,
        "rounds": 0,
        "flag_events": 0,
        "baselines": 0,
        "safety_events": 0 if revision == "0001" else 1,
        "seals": 0 if revision == "0001" else 1,
    }
    person = old.transaction(people.glance, 700000001)
    assert person is not None
    assert (person.zone, person.situation) == ("Europe/Berlin", "setback")
    assert person.joined_at == datetime(2026, 10, 1, 9, 2, tzinfo=UTC)
    assert old.transaction(updates.parked)[0].update == {"text": "¿Qué?"}
    assert old.transaction(
        lambda conn: conn.scalar(select(tables.outbox.c.args))
    ) == {"question": "pain"}  # fmt: skip
    assert old.transaction(add_person, 5) == 3, "new rows are counted on"


def test_bringing_forward_twice_changes_nothing(old: Database) -> None:
    old.transaction(migrate.upgrade)
    old.transaction(migrate.upgrade)
    assert old.transaction(differences) == []


def test_a_migration_that_breaks_off_leaves_the_old_database(old: Database) -> None:
    def broken(conn: Connection) -> None:
        migrate.upgrade(conn)
        raise LookupError("the last step failed")

    with pytest.raises(LookupError):
        old.transaction(broken)
    assert old.transaction(migrate.state_of) is State.BEHIND
    assert not old.transaction(lambda conn: inspect(conn).has_table("notes"))
    old.transaction(migrate.upgrade)
    assert old.transaction(differences) == []


def sql(*statements: str) -> Callable[[Connection], None]:
    """Statements as a function of a connection."""

    def run(conn: Connection) -> None:
        for statement in statements:
            conn.execute(text(statement))

    return run


def newer(conn: Connection) -> None:
    """Tables of a version that does not exist yet."""
    migrate.upgrade(conn)
    sql("UPDATE alembic_version SET version_num = '9999'")(conn)


VERSIONS = "CREATE TABLE alembic_version (version_num varchar(32) NOT NULL)"
SONGS = "CREATE TABLE songs (title text)"
STATES = [
    (sql(), State.EMPTY),
    (lambda conn: migrate.upgrade(conn, "0001"), State.BEHIND),
    (migrate.upgrade, State.CURRENT),
    (newer, State.AHEAD),
    (sql(SONGS), State.FOREIGN),
    # Another program that uses Alembic, before and after its first migration.
    (sql(VERSIONS), State.FOREIGN),
    (
        sql(VERSIONS, "INSERT INTO alembic_version VALUES ('ae1027a6acf')", SONGS),
        State.FOREIGN,
    ),
]  # fmt: skip
NAMES = ["empty", "older", "current", "newer", "foreign", "foreign-alembic", "foreign-revision"]


@pytest.mark.parametrize(("before", "state"), STATES, ids=NAMES)
def test_the_state_of_a_database_is_told(
    url: str, open_database: Open, before: Callable[[Connection], None], state: State
) -> None:
    database = open_database(url)
    database.transaction(before)
    assert database.transaction(migrate.state_of) is state


@pytest.mark.parametrize(("before", "state"), STATES[:3], ids=NAMES[:3])
def test_sqlite_is_made_ready_at_the_start(
    sqlite_file: Path,
    open_database: Open,
    before: Callable[[Connection], None],
    state: State,
) -> None:
    database = open_database(f"sqlite:///{sqlite_file}")
    database.transaction(before)
    database.transaction(ready_database)
    assert database.transaction(migrate.state_of) is State.CURRENT
    assert database.transaction(differences) == []


@pytest.mark.parametrize(("before", "state"), STATES[:2], ids=NAMES[:2])
def test_postgresql_is_left_to_steady_migrate(
    postgresql_url: str,
    open_database: Open,
    before: Callable[[Connection], None],
    state: State,
) -> None:
    database = open_database(postgresql_url)
    database.transaction(before)
    with pytest.raises(NotReady, match="run: steady migrate"):
        database.transaction(ready_database)
    assert database.transaction(migrate.state_of) is state


@pytest.mark.parametrize(
    ("before", "says"), [(newer, "newer version"), (STATES[4][0], "not Steady's")]
)
def test_what_is_newer_or_foreign_is_left_alone(
    url: str, open_database: Open, before: Callable[[Connection], None], says: str
) -> None:
    database = open_database(url)
    database.transaction(before)
    tables_before = database.transaction(lambda conn: sorted(inspect(conn).get_table_names()))
    with pytest.raises(NotReady, match=says):
        database.transaction(ready_database)
    assert (
        database.transaction(lambda conn: sorted(inspect(conn).get_table_names())) == tables_before
    )


def test_a_database_belongs_to_the_key_of_its_first_start(
    database: Database, open_database: Open
) -> None:
    database.transaction(ready_database)
    open_database(database.url).transaction(ready_database)
    open_database(database.url, keys=f"{OLD_KEY},{KEY}").transaction(ready_database)
    with pytest.raises(NotReady, match="SECRET_KEY is not the key"):
        open_database(database.url, keys=OLD_KEY).transaction(ready_database)


def test_a_second_process_on_the_same_file_is_kept_off(
    sqlite: Database, open_database: Open
) -> None:
    second = open_database(sqlite.url)
    with one_process(sqlite):
        with pytest.raises(NotReady, match="another steady is running"), one_process(second):
            pass
        second.transaction(add_person)  # commands such as backup are not kept off
    with one_process(second):
        assert sqlite.transaction(people.glance, 700000001) is not None


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path, open_database: Open) -> None:
    (tmp_path / "file").touch()
    database = open_database(f"sqlite:///{tmp_path}/file/steady.db")
    with (
        pytest.raises(NotReady, match=r"file cannot be written \(Not a directory\)"),
        one_process(database),
    ):
        pass


def test_old_instants_are_read_as_utc(old: Database) -> None:
    schedule = old.transaction(people.schedules_of, 1)[0]
    assert schedule.next_due_at == datetime(2026, 10, 26, 17, 30, tzinfo=UTC)
