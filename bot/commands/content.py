"""`steady content`: checks what people read."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.content import load_content
from bot.settings import SettingsError


def content(
    folder: Annotated[
        Path | None, typer.Argument(help="Another content folder; without it, Steady's own.")
    ] = None,
) -> None:
    """Check every text, pattern and number; says in plain English what to mend."""
    if folder is not None and not folder.is_dir():
        raise SettingsError([f"{folder} is no folder"])
    found = load_content(folder)
    coping = found.coping
    typer.echo(
        f"✓ {len(coping.messages)} messages, {len(coping.thanks)} of them thank-yous, in "
        f"3 languages; {len(found.patterns.patterns)} patterns for words that cannot wait"
    )
