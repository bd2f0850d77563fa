"""`steady key`: a fresh key for SECRET_KEY."""

from __future__ import annotations

import typer

from bot.settings import new_key


def key() -> None:
    """Make a key for SECRET_KEY. Keep a copy apart from the database's."""
    typer.echo(new_key())
