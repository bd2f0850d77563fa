"""`steady content`: checks what people read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.content import load_content
from bot.settings import SettingsError
from messages.helplines import Unverified
from scheduler.clock import SystemClock


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
        f"3 languages; {len(found.reader.book.patterns)} patterns for words that cannot wait"
    )
    for line in warnings(found.helplines.unverified(SystemClock().now().date())):
        typer.echo(f"! {line}")


def warnings(unverified: Unverified) -> Iterator[str]:
    """What to say of numbers that nobody has verified in the last twelve months."""
    if unverified.never:
        names = ", ".join(unverified.never)
        yield (
            f"helplines.yaml: the numbers of {len(unverified.never)} of {unverified.among} entries "
            f"were never verified: {names}"
        )
    if unverified.long_ago:
        names = ", ".join(f"{name} ({day})" for name, day in unverified.long_ago.items())
        yield (
            f"helplines.yaml: the numbers of {len(unverified.long_ago)} of {unverified.among} "
            f"entries were not verified in the last 12 months: {names}"
        )
    if unverified:
        yield (
            "before patients rely on them, call each number or look at its own page, "
            "and write the day into verified_on"
        )
