"""`steady run`: the bot."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
import signal

from bot import app
from bot.logs import start_logging
from bot.settings import SettingsError, load_settings
from scheduler.clock import SystemClock

log = logging.getLogger(__name__)


def run() -> None:
    """Run the bot until it is stopped (SIGTERM or Ctrl-C ends it cleanly)."""
    settings = load_settings()
    start_logging(settings.log_format)
    steady = app.create(settings, SystemClock())
    gc.freeze()  # looking for garbage in all content held up taps for a quarter of a second
    try:
        asyncio.run(_until_stopped(steady))
    except OSError as error:
        why = str(error.strerror).rpartition(": ")[2]  # without asyncio's words before it
        raise SettingsError(
            [f"LISTEN={settings.listen} cannot be had ({why}): choose another address"]
        ) from None


async def _until_stopped(steady: app.App) -> None:
    task = asyncio.ensure_future(app.run(steady, ready=lambda: log.info("steady is running")))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, task.cancel)
    with contextlib.suppress(asyncio.CancelledError):
        await task
    log.info("steady has stopped")
