"""Webhook delivery over real HTTP: secrets, order, side by side, and again after a failure."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest

from sandbox.server import TelegramServer
from tests.sandbox.conftest import ManualClock


class Hook:
    """A webhook that answers with the next of `answers`, or 200; while shut it lets all wait."""

    def __init__(self) -> None:
        self.url = ""
        self.got: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[int] = []
        self.open = asyncio.Event()
        self.open.set()
        self._arrived = asyncio.Condition()

    async def take(self, request: web.Request) -> web.Response:
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        async with self._arrived:
            self.got.append(json.loads(await request.text()))
            self._arrived.notify_all()
        await self.open.wait()
        return web.Response(status=self.answers.pop(0) if self.answers else 200)

    async def has(self, count: int) -> list[str]:
        """Wait for so many requests; the texts of all that came."""
        async with self._arrived:
            await self._arrived.wait_for(lambda: len(self.got) >= count)
        return [update["message"]["text"] for update in self.got]


@pytest.fixture
async def hook() -> AsyncIterator[Hook]:
    hook = Hook()
    application = web.Application()
    application.router.add_post("/hook", hook.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    hook.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield hook
    hook.open.set()
    await runner.cleanup()


async def test_an_update_is_posted_with_the_secret(
    server: TelegramServer, bot: Bot, hook: Hook
) -> None:
    cleo = server.world.person("Cleo")
    server.world.send(cleo, "before the webhook was set")
    await bot.set_webhook(hook.url, secret_token="s3cret_-", max_connections=3)
    server.world.send(cleo, "after")

    await server.world.settled()

    assert await hook.has(2) == ["before the webhook was set", "after"]
    assert hook.secrets == ["s3cret_-", "s3cret_-"]
    info = await bot.get_webhook_info()
    assert (info.url, info.max_connections, info.pending_update_count) == (hook.url, 3, 0)


async def test_an_update_that_failed_comes_again_later_and_later(
    server: TelegramServer, bot: Bot, hook: Hook, clock: ManualClock
) -> None:
    cleo = server.world.person("Cleo")
    hook.answers = [500, 503, 200]
    await bot.set_webhook(hook.url)
    server.world.send(cleo, "one")
    server.world.send(cleo, "two")
    settled = asyncio.create_task(server.world.settled())

    await hook.has(1)
    assert await clock.somebody_sleeps() == 1
    info = await bot.get_webhook_info()
    assert info.last_error_message == ("Wrong response from the webhook: 500 Internal Server Error")
    assert info.pending_update_count == 2
    clock.advance(seconds=1)
    await hook.has(2)
    assert await clock.somebody_sleeps() == 2
    clock.advance(seconds=2)
    await settled

    assert await hook.has(4) == ["one", "one", "one", "two"]


async def test_a_hook_that_is_down_gets_its_updates_when_it_is_back(
    server: TelegramServer, bot: Bot, hook: Hook, clock: ManualClock
) -> None:
    free = TelegramServer(clock)
    await free.start()
    await free.stop()
    await bot.set_webhook(f"{free.url}/hook")
    server.world.send(server.world.person("Cleo"), "are you there?")
    await clock.somebody_sleeps()
    assert (await bot.get_webhook_info()).last_error_message == "Connection refused"

    await bot.set_webhook(hook.url)

    assert await hook.has(1) == ["are you there?"]
    await server.world.settled()


async def test_chats_are_served_side_by_side_and_each_in_order(
    server: TelegramServer, bot: Bot, hook: Hook
) -> None:
    cleo, dan, eve = (server.world.person(name) for name in ("Cleo", "Dan", "Eve"))
    hook.open.clear()
    await bot.set_webhook(hook.url, max_connections=2)
    for person in (cleo, dan, eve):
        server.world.send(person, f"{person.first_name} one")
        server.world.send(person, f"{person.first_name} two")

    assert sorted(await hook.has(2)) == ["Cleo one", "Dan one"]
    hook.open.set()
    await server.world.settled()

    texts = await hook.has(6)
    for name in ("Cleo", "Dan", "Eve"):
        assert [t for t in texts if t.startswith(name)] == [f"{name} one", f"{name} two"]


async def test_a_webhook_outlives_a_restart_of_the_server(clock: ManualClock, hook: Hook) -> None:
    server = TelegramServer(clock)
    await server.start()
    async with Bot(server.token, base_url=f"{server.url}/bot") as bot:
        await bot.set_webhook(hook.url)
    await server.stop()
    server.world.send(server.world.person("Cleo"), "while Telegram was away")
    assert hook.got == []

    await server.start(port=server.port)

    await server.world.settled()
    assert await hook.has(1) == ["while Telegram was away"]
    await server.stop()


async def test_a_deleted_webhook_leaves_updates_to_polling(
    server: TelegramServer, bot: Bot, hook: Hook
) -> None:
    cleo = server.world.person("Cleo")
    hook.open.clear()
    await bot.set_webhook(hook.url)
    server.world.send(cleo, "one")
    await hook.has(1)
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 1

    await bot.set_webhook(hook.url, drop_pending_updates=True)
    assert server.world.pending == []


@pytest.mark.parametrize(
    ("url", "secret", "reason"),
    [
        ("http://example.org/hook", None, "Bad webhook: an https url must be provided"),
        ("https://", None, "Invalid webhook url specified"),
        ("https://example.org", "a b", "Secret token contains unallowed characters"),
        ("https://example.org", "a" * 257, "Secret token is too long"),
    ],
)
async def test_a_webhook_that_telegram_would_refuse_is_refused(
    bot: Bot, url: str, secret: str | None, reason: str
) -> None:
    with pytest.raises(BadRequest, match=reason):
        await bot.set_webhook(url, secret_token=secret)
