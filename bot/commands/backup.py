"""`steady backup FILE`: a copy of everything, while the bot runs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from sqlalchemy import Connection

from bot.commands.opening import opened, opened_file
from bot.settings import SettingsError, load_settings
from storage import backup as backups
from storage import migrate
from storage.ready import NotReady, problem_of


def backup(
    file: Annotated[Path, typer.Argument(help="Where to write it; must not exist yet.")],
) -> None:
    """Copy everything into one file. The key is not in it: keep that apart."""
    settings = load_settings()
    if file.exists():
        raise SettingsError([f"{file} exists already: choose another name"])
    half = file.with_name(file.name + ".part")
    half.unlink(missing_ok=True)
    try:
        with opened(settings) as source, opened_file(half, settings) as target:
            target.transaction(migrate.upgrade)

            def copy(conn: Connection) -> dict[str, int]:
                backups.snapshot(conn)
                problem = problem_of(migrate.state_of(conn))
                if problem:
                    raise NotReady(problem)
                return target.transaction(lambda into: backups.copy_all(conn, into))

            counts = source.snapshot(copy)
        half.chmod(0o600)
        half.rename(file)
    except OSError as error:
        raise SettingsError([f"{file} cannot be written ({error.strerror})"]) from None
    finally:
        half.unlink(missing_ok=True)
    typer.echo(f"✓ {counts['people']} people, {counts['checkins']} check-ins in {file}")
    typer.echo("  Keep a copy of the key apart from it: without the key it cannot be read.")
