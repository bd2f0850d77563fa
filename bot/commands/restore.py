"""`steady restore FILE`: brings back a backup, into SQLite or PostgreSQL."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Connection

from bot.commands.opening import opened, opened_file
from bot.settings import SettingsError, load_settings
from storage import backup as backups
from storage import migrate
from storage.database import Database
from storage.ready import NEWER, WRONG_KEY, NotReady, one_process, problem_of
from storage.seal import key_fits


def restore(
    file: Annotated[Path, typer.Argument(help="A file that steady backup made.")],
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace what the database holds now.")
    ] = False,
) -> None:
    """Bring back a backup. Refuses to replace people's data unless told to."""
    settings = load_settings()
    if not file.is_file():
        raise SettingsError([f"{file} is not there"])
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(settings, make_key=True) as target,
        one_process(target),
    ):
        if not target.take_courier_lock_now():
            raise NotReady("a steady is running on this database: stop it first")
        copy = Path(shutil.copy(file, Path(folder) / "backup.db"))
        with opened_file(copy, settings) as source:
            counts = _restore(source, target, overwrite=overwrite)
    typer.echo(f"✓ {counts['people']} people, {counts['checkins']} check-ins are back")


def _restore(source: Database, target: Database, *, overwrite: bool) -> dict[str, int]:
    state = source.transaction(migrate.state_of)
    if state is migrate.State.AHEAD:
        raise NotReady(NEWER.replace("the database", "the backup"))
    if state in (migrate.State.FOREIGN, migrate.State.EMPTY):
        raise NotReady("the file is no backup of Steady")
    source.transaction(migrate.upgrade)
    if not source.transaction(key_fits):
        raise NotReady(WRONG_KEY.replace("this database", "the backup"))

    def put_back(conn: Connection) -> dict[str, int]:
        if migrate.state_of(conn) is migrate.State.EMPTY:
            migrate.upgrade(conn)
        problem = problem_of(migrate.state_of(conn))
        if problem:
            raise NotReady(problem)
        if backups.holds_people(conn) and not overwrite:
            raise NotReady("the database holds people's data: add --overwrite to replace all of it")
        backups.clear_all(conn)
        return source.transaction(lambda out: backups.copy_all(out, conn))

    return target.transaction(put_back)
