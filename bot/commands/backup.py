"""`steady backup FILE`: a copy of everything, while the bot runs."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Connection

from bot.commands.opening import opened, opened_file
from bot.keys import find_cipher
from bot.settings import Settings, SettingsError, load_settings
from storage import backup as backups
from storage import migrate
from storage.database import Database, NotReady, parse_url, sqlite_path
from storage.ready import WRONG_KEY, problem_of
from storage.seal import key_fits


def backup(
    file: Annotated[Path, typer.Argument(help="Where to write it; must not exist yet.")],
) -> None:
    """Copy everything into one file. The key is not in it: keep that apart."""
    settings = load_settings()
    if file.exists():
        raise SettingsError([f"{file} exists already: choose another name"])
    _must_exist(settings)
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


def _must_exist(settings: Settings) -> None:
    """Opening a missing SQLite file would make an empty one."""
    if settings.is_sqlite:
        path = sqlite_path(parse_url(settings.database_url.get_secret_value()))
        if not path.exists():
            raise NotReady(f"{path} is not there: nothing to copy; see DATABASE_URL")


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
