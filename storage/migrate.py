"""Bringing a database to the tables that this version knows, with Alembic."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

HERE = Path(__file__).parent / "migrations"


class State(Enum):
    """How a database stands to this version."""

    EMPTY = "empty"
    CURRENT = "current"
    BEHIND = "behind"
    AHEAD = "ahead"  # written by a newer version
    FOREIGN = "foreign"  # holds tables that are not ours


def state_of(conn: Connection) -> State:
    """Compare the database's revision with the newest one known here."""
    scripts = ScriptDirectory.from_config(_config(conn))
    revision = MigrationContext.configure(conn).get_current_revision()
    if revision is None:
        return State.FOREIGN if inspect(conn).get_table_names() else State.EMPTY
    if revision == scripts.get_current_head():
        return State.CURRENT
    if revision in {script.revision for script in scripts.walk_revisions()}:
        return State.BEHIND
    # Other programs use Alembic, too: only one with our first table is a newer Steady.
    return State.AHEAD if inspect(conn).has_table("people") else State.FOREIGN


def upgrade(conn: Connection, to: str = "head") -> None:
    """Bring the database up to revision `to` inside the caller's transaction."""
    command.upgrade(_config(conn), to)


def _config(conn: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(HERE))
    config.attributes["connection"] = conn
    return config
