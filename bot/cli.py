"""The command line: `steady` and its commands."""

from __future__ import annotations

import sys
from typing import NoReturn

import typer
from dotenv import load_dotenv

from bot.commands import backup, check, content, demo, key, migrate, parked, restore, run
from bot.settings import SettingsError
from messages.errors import ContentError
from storage.database import NotReady, Unavailable

app = typer.Typer(
    help="Steady: a Telegram companion for people before and after spine surgery.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(run.run)
app.command()(demo.demo)
app.command()(check.check)
app.command()(migrate.migrate)
app.command()(content.content)
app.command()(backup.backup)
app.command()(restore.restore)
app.command()(parked.parked)
app.command()(key.key)


def main() -> None:
    """Run a command; what people must mend is told in plain lines, with exit code 1."""
    load_dotenv(".env")  # what the environment sets already goes first
    try:
        app()
    except (SettingsError, ContentError) as error:
        _stop(error.problems)
    except NotReady as error:
        _stop([str(error)])
    except Unavailable as error:
        _stop([f"the database cannot be used: {error}"])


def _stop(problems: list[str]) -> NoReturn:
    for problem in problems:
        typer.echo(f"✗ {problem}", err=True)
    sys.exit(1)
