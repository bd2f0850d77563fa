"""The real bot at work beside a pretend Telegram, on a clock that moves only when told to."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from bot import app
from bot.content import Content
from bot.menu import publish_menu
from bot.polling import poll
from bot.settings import load_settings
from sandbox.server import TelegramServer
from sandbox.server.keeping import bring_back
from scheduler.clock import ManualClock, SystemClock

BOT_ID = 7_204_513_986


@contextlib.asynccontextmanager
async def pretended(
    folder: Path,
    clock: ManualClock,
    kept: dict[str, Any] | None = None,
    content: Content | None = None,
) -> AsyncIterator[tuple[app.App, TelegramServer]]:
    """The bot at work beside a pretend Telegram, with a database of its own in `folder`.

    `kept`: the Telegram that the database there belongs to (keeping.py); `content`:
    what was read before, all of it when there is none.
    """
    token = f"{BOT_ID}:{secrets.token_urlsafe(26)}"
    server = TelegramServer(clock, token=token, name="Steady", enforce_limits=True)
    if kept is not None:
        bring_back(server.world, kept)
    async with server:
        settings = load_settings(
            telegram_token=server.token,
            telegram_api_url=server.url,
            database_url=f"sqlite:///{folder / 'demo.db'}",
            secret_key=None,  # it makes one beside the database
            webhook_url=None,
            listen=None,
            operator_name="Steady Demo",
        )
        steady = app.create(settings, clock, content)
        await app.start(steady)
        at_work = [
            # By real time: whoever reads for longer than a request may last is still answered.
            asyncio.ensure_future(poll(steady.bot, steady.intake, SystemClock())),
            asyncio.ensure_future(publish_menu(steady.bot, steady.desk.content, SystemClock())),
        ]
        try:
            yield steady, server
        finally:
            for task in at_work:
                task.cancel()
            await asyncio.gather(*at_work, return_exceptions=True)
            await steady.close()
