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
from typing import Annotated

import typer

from bot.commands.demo import terminal
from bot.commands.demo.driving import Driver
from bot.commands.demo.pretending import pretended
from bot.settings import SettingsError
from sandbox.page import Page
from sandbox.server import TelegramServer
from scheduler.clock import ManualClock, SystemClock

# Who is there at first: somebody with a back, and somebody who cares.
PEOPLE = ("Ana", "Ben")


def demo(
    language: Annotated[
        str, typer.Option(help="The pretend phones' language: en, es or de.")
    ] = "en",
    port: Annotated[int, typer.Option(help="Where the page is served; 0 takes a free one.")] = 0,
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = True,
    in_terminal: Annotated[
        bool, typer.Option("--terminal", help="Chat in this terminal instead.")
    ] = False,
) -> None:
    """Try Steady in a browser: no token, no account, nothing but this program."""
    logging.basicConfig(level=logging.ERROR)
    with tempfile.TemporaryDirectory() as folder:
        if in_terminal:
            asyncio.run(terminal.chat(Path(folder), language))
            return
        try:
            asyncio.run(_serve(Path(folder), language, port, browser))
        except OSError as error:
            why = str(error.strerror).rpartition(": ")[2]  # without asyncio's words before it
            raise SettingsError([f"port {port} cannot be had ({why}): choose another"]) from None


async def _serve(folder: Path, language: str, port: int, browser: bool) -> None:
    ended = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, ended.set)
    async with played(folder, ManualClock(SystemClock().now()), language, port) as (page, _):
        typer.echo(
            f"Steady's demo: {page.url}\n"
            "Nobody reads it, and nothing leaves this machine. Ctrl-C ends it."
        )
        sys.stdout.flush()
        if browser and _has_windows():
            webbrowser.open(page.url)
        await ended.wait()


@contextlib.asynccontextmanager
async def played(
    folder: Path, clock: ManualClock, language: str = "en", port: int = 0
) -> AsyncIterator[tuple[Page, TelegramServer]]:
    """The bot, its pretend Telegram, and the page."""
    async with pretended(folder, clock) as (steady, server):
        for name in PEOPLE:
            server.world.person(name, language_code=language)
        driver = Driver(steady, server.world, clock)
        page = Page(server.world, driver)
        await page.start(port)
        driving = asyncio.ensure_future(driver.drive())
        try:
            yield page, server
        finally:
            driving.cancel()
            await asyncio.gather(driving, return_exceptions=True)
            await page.stop()


def _has_windows() -> bool:
    """Whether a browser would open beside the terminal, and not in it."""
    if sys.platform in ("darwin", "win32"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
