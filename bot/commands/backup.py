"""`steady backup FILE`: a copy of everything, while the bot runs."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Connection

from bot.commands.opening import must_exist, opened, opened_file
from bot.keys import find_cipher
from bot.settings import DatabaseSettings, SettingsError, load
from storage import backup as backups
from storage import migrate
from storage.database import Database, NotReady
from storage.ready import WRONG_KEY, problem_of
from storage.seal import key_fits


def backup(
    file: Annotated[Path, typer.Argument(help="Where to write it; must not exist yet.")],
) -> None:
    """Copy everything into one file. The key is not in it: keep that apart."""
    settings = load(DatabaseSettings)
    if file.exists():
        raise SettingsError([f"{file} exists already: choose another name"])
    must_exist(settings)
    key = find_cipher(settings, make=False)
    half = file.with_name(file.name + ".part")
    try:
        half.unlink(missing_ok=True)
        half.touch(mode=0o600)
        with opened(settings) as source, opened_file(half, key) as target:
            counts = _copy(source, target)
        half.rename(file)
    except OSError as error:
        raise SettingsError([f"{file} cannot be written ({error.strerror})"]) from None
    finally:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)
    typer.echo(f"✓ {counts['people']} people, {counts['checkins']} check-ins in {file}")
    typer.echo("  Keep a copy of the key apart from it: without the key it cannot be read.")


def _copy(source: Database, target: Database) -> dict[str, int]:
    def copy(conn: Connection) -> dict[str, int]:
        backups.snapshot(conn)
        problem = problem_of(migrate.state_of(conn))
        if problem is None and not key_fits(conn):
            problem = WRONG_KEY
        if problem:
            raise NotReady(problem)
        target.transaction(migrate.upgrade)
        return target.transaction(lambda into: backups.copy_all(conn, into))

    return source.snapshot(copy)
