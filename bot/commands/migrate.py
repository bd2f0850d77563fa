"""`steady migrate`: brings the database to this version's tables."""

from __future__ import annotations

import typer

from bot.commands.opening import opened
from bot.settings import DatabaseSettings, load
from storage import migrate as migrations
from storage.database import NotReady
from storage.ready import check_key, problem_of


def migrate() -> None:
    """Bring the database to this version's tables; safe to run again."""
    settings = load(DatabaseSettings)
    with opened(settings, make_key=True) as database:
        before = database.transaction(migrations.state_of)
        if before in (migrations.State.EMPTY, migrations.State.BEHIND):
            database.transaction(migrations.upgrade)
        problem = problem_of(database.transaction(migrations.state_of))
        if problem:
            raise NotReady(problem)
        database.transaction(check_key)
    typer.echo(
        "✓ nothing to do" if before is migrations.State.CURRENT else "✓ the database is up to date"
    )
