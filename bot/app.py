"""The wiring: one process's bot, from settings to running tasks."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Bot
from telegram.error import TelegramError

from bot.content import Content, load_content
from bot.handlers import routes
from bot.handlers.desk import Desk
from bot.intake import KINDS, Intake
from bot.keys import find_cipher
from bot.menu import publish_menu
from bot.polling import poll
from bot.request import AiohttpRequest
from bot.sender import Sender
from bot.settings import Settings
from bot.webhook import create_app, serve
from scheduler.clock import Clock
from scheduler.courier import Courier
from scheduler.limiter import Limiter
from scheduler.sweeps import Sweeps
from scheduler.ticker import Ticker
from storage.database import Database
from storage.ready import one_process, ready_database

log = logging.getLogger(__name__)

TRY_AGAIN = 5.0  # seconds
SWEEP_STALE = 30.0  # seconds without a sweep: not healthy


@dataclass(frozen=True)
class App:
    """The parts of a running bot, wired."""

    settings: Settings
    clock: Clock
    database: Database
    bot: Bot
    desk: Desk
    intake: Intake
    courier: Courier
    sweeps: Sweeps
    request: AiohttpRequest

    def health(self) -> dict[str, object]:
        """For /healthz: whether the sweeps run."""
        looked = self.sweeps.looked_at
        age = None if looked is None else self.clock.monotonic() - looked
        return {
            "ok": age is not None and age < SWEEP_STALE,
            "seconds_since_sweep": None if age is None else round(age, 1),
        }

    async def close(self) -> None:
        """Finish what is being sent, then close every connection."""
        await self.desk.settle()
        await self.courier.finish()
        await self.request.shutdown()
        await self.database.close()


def create(settings: Settings, clock: Clock, content: Content | None = None) -> App:
    """Wire the parts; nothing is contacted yet. Raises SettingsError or ContentError."""
    content = content or load_content(
        operator_name=settings.operator_name,
        operator_contact=settings.operator_contact,
        retention_days=settings.retention_days,
    )
    database = Database(settings.database_url.get_secret_value(), find_cipher(settings, make=True))
    request = AiohttpRequest()  # for polling, too: it asks as do_api_request, which takes this one
    bot = Bot(
        settings.telegram_token.get_secret_value(),
        base_url=f"{settings.telegram_api_url}/bot",
        base_file_url=f"{settings.telegram_api_url}/file/bot",
        request=request,
        get_updates_request=request,
    )
    sender = Sender(bot, content, clock.now)
    courier = Courier(database, sender.send, Limiter(settings.send_rate), clock)
    desk = Desk(database, content, bot, sender, courier, clock)
    handle, answer_urgent = (partial(do, desk) for do in (routes.handle, routes.answer_urgent))
    intake = Intake(database, bot, handle, clock, answer_urgent)
    keep_for = timedelta(days=settings.retention_days)
    sweeps = Sweeps(database, courier, clock, settings.lateness_limit, content.thresholds, keep_for)
    return App(settings, clock, database, bot, desk, intake, courier, sweeps, request)


async def start(app: App) -> None:
    """Ready the database and the connections. Raises NotReady where people must act."""
    await app.database.run(ready_database)
    await app.request.initialize()  # not bot.initialize(): its error would show the token


async def run(app: App, *, ready: Callable[[], None] = lambda: None) -> None:
    """Run until cancelled. `ready` is called once updates are taken in.

    Raises NotReady, Unavailable, and OSError when LISTEN is taken.
    """
    with one_process(app.database):
        server: web.AppRunner | None = None
        try:
            await start(app)
            if app.settings.listen:
                server = await serve(_http(app), app.settings.listen)
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(Ticker(app.sweeps.look, app.clock).run())
                tasks.create_task(app.courier.run())
                tasks.create_task(publish_menu(app.bot, app.desk.content, app.clock))
                if app.settings.webhook_url:
                    tasks.create_task(_set_webhook(app))
                else:
                    tasks.create_task(_poll(app))
                ready()
        finally:
            if server is not None:
                await server.cleanup()  # lets requests at work end first
            await app.close()


def _http(app: App) -> web.Application:
    url = app.settings.webhook_url
    if url is None or app.settings.webhook_secret is None:
        return create_app(health=app.health)
    return create_app(
        health=app.health,
        intake=app.intake,
        path=urlsplit(url).path or "/",
        secret=app.settings.webhook_secret.get_secret_value(),
    )


async def _set_webhook(app: App) -> None:
    """Tell Telegram where to send updates; tried until it works."""
    assert app.settings.webhook_url is not None
    assert app.settings.webhook_secret is not None
    while True:
        try:
            await app.bot.set_webhook(
                app.settings.webhook_url,
                secret_token=app.settings.webhook_secret.get_secret_value(),
                allowed_updates=KINDS,
            )
            return
        except TelegramError as error:
            log.warning("the webhook could not be set: %s", type(error).__name__)
        await app.clock.sleep(TRY_AGAIN)


async def _poll(app: App) -> None:
    """Long polling, which Telegram refuses as long as a webhook is set."""
    while True:
        try:
            await app.bot.delete_webhook()
            break
        except TelegramError as error:
            log.warning("Telegram cannot be reached: %s", type(error).__name__)
        await app.clock.sleep(TRY_AGAIN)
    await poll(app.bot, app.intake, app.clock)
