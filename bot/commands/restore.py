"""`steady restore FILE`: brings back a backup, into SQLite or PostgreSQL."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from cryptography.fernet import MultiFernet
from sqlalchemy import Connection

from bot.commands.opening import opened, opened_file
from bot.keys import find_cipher
from bot.settings import DatabaseSettings, SettingsError, load
from storage import backup as backups
from storage import migrate
from storage.database import Database, NotReady, Unavailable
from storage.ready import NEWER, WRONG_KEY, one_process, problem_of
from storage.seal import key_fits


def restore(
    file: Annotated[Path, typer.Argument(help="A file that steady backup made.")],
    overwrite: Annotated[
        bool, typer.Option("--overwrite", help="Replace what the database holds now.")
    ] = False,
) -> None:
    """Bring back a backup. Refuses to replace people's data unless told to."""
    settings = load(DatabaseSettings)
    if not file.is_file():
        raise SettingsError([f"{file} is not there"])
    key = _key_of_backup(settings)
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(settings) as target,
        one_process(target),
    ):
        if not target.take_courier_lock_now():
            target.transaction(migrate.state_of)  # says it when the database is away
            raise NotReady("a steady is running on this database: stop it first")
        copy = Path(folder) / "backup.db"
        try:
            shutil.copyfile(file, copy)
        except OSError as error:
            raise SettingsError([f"{file} cannot be read ({error.strerror})"]) from None
        with opened_file(copy, key) as source:
            counts = _restore(source, target, overwrite=overwrite)
    typer.echo(f"✓ {counts['people']} people, {counts['checkins']} check-ins are back")


def _key_of_backup(settings: DatabaseSettings) -> MultiFernet:
    """Never a new key, which could not read the backup."""
    try:
        return find_cipher(settings, make=False)
    except SettingsError as error:
        why = "; the backup can be read only with the key that it was made with"
        raise SettingsError([f"{problem}{why}" for problem in error.problems]) from None


def _restore(source: Database, target: Database, *, overwrite: bool) -> dict[str, int]:
    try:
        state = source.snapshot(migrate.state_of)
    except Unavailable:
        state = migrate.State.FOREIGN
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
