"""`steady demo`: where to look, and until when."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sys
import tempfile
import webbrowser
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import typer

from bot.commands.demo import keeping, terminal
from bot.commands.demo.driving import Driver
from bot.commands.demo.guiding import Guide
from bot.commands.demo.pretending import pretended
from bot.content import Content
from bot.settings import SettingsError
from sandbox.page import Page
from sandbox.server import TelegramServer
from scheduler.clock import ManualClock

# Who is there at first: somebody with a back, and somebody who cares.
PEOPLE = ("Ana", "Ben")


def demo(
    language: Annotated[
        str, typer.Option(help="The pretend phones' language: en, es or de.")
    ] = "en",
    keep: Annotated[
        Path | None,
        typer.Option(help="A folder to keep the demo in, and to go on with; without one, none."),
    ] = None,
    port: Annotated[int, typer.Option(help="Where the page is served; 0 takes a free one.")] = 0,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
    in_terminal: Annotated[
        bool, typer.Option("--terminal", help="Chat in this terminal instead.")
    ] = False,
) -> None:
    """Try Steady in a browser: no token, no account, nothing but this program."""
    logging.basicConfig(level=logging.ERROR)
    with tempfile.TemporaryDirectory() as temporary:
        if in_terminal:
            asyncio.run(terminal.chat(Path(temporary), language))
            return
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
        asyncio.run(_serve(keep or Path(temporary), language, port, browser))


async def _serve(folder: Path, language: str, port: int, browser: bool) -> None:
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    url = ""
    while not ended.is_set():
        clock, found = keeping.taken_up(folder)
        over = asyncio.Event()
        async with played(folder, clock, language, port, found, over=over) as (page, _):
            if not url:
                url, port = page.url, urlsplit(page.url).port or 0
                _say_where(url, browser)
            waiting = [asyncio.ensure_future(event.wait()) for event in (ended, over)]
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            for task in waiting:
                task.cancel()
        if over.is_set():
            keeping.forget(folder)


def _say_where(url: str, browser: bool) -> None:
    typer.echo(
        f"Steady's demo: {url}\nNobody reads it, and nothing leaves this machine. Ctrl-C ends it."
    )
    sys.stdout.flush()
    if browser and _has_windows():
        webbrowser.open(url)


@contextlib.asynccontextmanager
async def played(
    folder: Path,
    clock: ManualClock,
    language: str = "en",
    port: int = 0,
    found: dict[str, Any] | None = None,
    content: Content | None = None,
    over: asyncio.Event | None = None,
) -> AsyncIterator[tuple[Page, TelegramServer]]:
    """The bot, its pretend Telegram, and the page. `found`, `content`: see `pretended`.

    `over` is set once a visitor wants to start over; None: nobody can.

    Raises SettingsError when the port is taken.
    """
    async with pretended(folder, clock, found, content) as (steady, server):
        if found is None:
            for name in PEOPLE:
                server.world.person(name, language_code=language)
        driver = Driver(steady, server.world, clock)
        guide = Guide(server.world, driver, clock, steady.desk.content.phrases)
        page = Page(server.world, driver, guide, over)
        await _start(page, port)
        at_work = [
            asyncio.ensure_future(driver.drive()),
            asyncio.ensure_future(keeping.keep(server.world, folder)),
        ]
        try:
            yield page, server
        finally:
            await guide.end()
            for task in at_work:
                task.cancel()
            await asyncio.gather(*at_work, return_exceptions=True)
            await page.stop()
    keeping.write_down(server.world, folder)


async def _start(page: Page, port: int) -> None:
    try:
        await page.start(port)
    except OSError as error:
        why = str(error.strerror).rpartition(": ")[2]  # without asyncio's words before it
        raise SettingsError([f"port {port} cannot be had ({why}): choose another"]) from None


def _has_windows() -> bool:
    """Whether a browser would open beside the terminal, and not in it."""
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
