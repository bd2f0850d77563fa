"""Making the database ready before anything runs on it."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from storage import migrate
from storage.database import Database, NotReady, sqlite_path
from storage.seal import key_fits

MIGRATE = "run: steady migrate"
NEWER = (
    "the database was written by a newer version of Steady: install that version, "
    "or restore a backup made before it"
)
WRONG_KEY = (
    "SECRET_KEY is not the key that this database was written with: bring back the right one "
    "(several keys may stand there, with commas between; the first one encrypts)"
)
FOREIGN = "the database holds tables that are not Steady's: check DATABASE_URL"


def ready_database(conn: Connection) -> None:
    """Bring an SQLite file up to date; on PostgreSQL that is for `steady migrate`.

    Raises NotReady where people must act.
    """
    state = migrate.state_of(conn)
    if state in (migrate.State.EMPTY, migrate.State.BEHIND) and conn.dialect.name == "sqlite":
        migrate.upgrade(conn)
        state = migrate.state_of(conn)
    problem = problem_of(state)
    if problem:
        raise NotReady(problem)
    check_key(conn)


def check_key(conn: Connection) -> None:
    """Seal a new database with the key. Raises NotReady when it was sealed with another."""
    if not key_fits(conn, make=True):
        raise NotReady(WRONG_KEY)


def problem_of(state: migrate.State) -> str | None:
    """What is wrong with a database in this state, and how to mend it."""
    return {
        migrate.State.EMPTY: f"the database has no tables yet; {MIGRATE}",
        migrate.State.BEHIND: f"the database is of an older version; {MIGRATE}",
        migrate.State.AHEAD: NEWER,
        migrate.State.FOREIGN: FOREIGN,
        migrate.State.CURRENT: None,
    }[state]


@contextmanager
def one_process(database: Database) -> Iterator[None]:
    """Keep a second process off the same SQLite file: Telegram's limits are per bot.

    On PostgreSQL the courier's lock does that. Raises NotReady.
    """
    if not database.is_sqlite:
        yield
        return
    path = sqlite_path(database.url)
    try:
        lock = path.with_name(path.name + ".lock").open("w", encoding="ascii")
    except OSError as error:
        raise NotReady(f"{path.parent} cannot be written ({error.strerror})") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NotReady(f"another steady is running with {path}") from None
        yield
