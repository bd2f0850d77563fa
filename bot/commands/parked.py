"""`steady parked`: the updates that were put aside because of errors, for whoever mends them."""

from __future__ import annotations

from typing import Any

import typer
from sqlalchemy import Connection, Row

from bot.commands.opening import must_exist, opened
from bot.settings import DatabaseSettings, load
from storage import migrate
from storage.database import NotReady
from storage.ready import problem_of
from storage.updates import parked as put_aside


def parked() -> None:
    """Show why updates were put aside. The errors may quote people: read them alone."""
    settings = load(DatabaseSettings)
    must_exist(settings)
    with opened(settings) as database:
        rows = database.snapshot(_read)
    for row in rows:
        typer.echo(f"update {row.update_id}, put aside {row.parked_at:%Y-%m-%d %H:%M} UTC")
        typer.echo(row.traceback)
    typer.echo(f"{len(rows)} updates were put aside" if rows else "✓ nothing was put aside")


def _read(conn: Connection) -> list[Row[Any]]:
    problem = problem_of(migrate.state_of(conn))
    if problem:
        raise NotReady(problem)
    return put_aside(conn)
