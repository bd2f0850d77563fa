"""A clock that only a test moves, a server on it, and clients that speak to the server."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from aiohttp import ClientSession
from telegram import Bot

from sandbox.server import Person, TelegramServer

START = datetime(2026, 3, 2, 18, 30, tzinfo=UTC)

# Calls a method with a JSON body and returns the HTTP status and the answer.
Call = Callable[..., Coroutine[Any, Any, tuple[int, dict[str, Any]]]]


class ManualClock:
    """Time stands still until `advance`; whoever sleeps is woken in the order of their time."""

    def __init__(self) -> None:
        self._passed = 0.0
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []
        self._asleep = asyncio.Event()

    def now(self) -> datetime:
        return START + timedelta(seconds=self._passed)

    def monotonic(self) -> float:
        return self._passed

    async def sleep(self, seconds: float) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        sleeper = (self._passed + seconds, future)
        self._sleepers.append(sleeper)
        self._asleep.set()
        try:
            await future
        finally:
            self._sleepers.remove(sleeper)
            if not self._sleepers:
                self._asleep.clear()

    def advance(self, **duration: float) -> None:
        self._passed += timedelta(**duration).total_seconds()
        for wake_at, future in sorted(self._sleepers, key=lambda sleeper: sleeper[0]):
            if wake_at <= self._passed and not future.done():
                future.set_result(None)

    async def somebody_sleeps(self) -> float:
        """Wait until somebody sleeps; the seconds until the first of them wakes."""
        await self._asleep.wait()
        return min(wake_at for wake_at, _ in self._sleepers) - self._passed


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
async def server(clock: ManualClock) -> AsyncIterator[TelegramServer]:
    async with TelegramServer(clock) as server:
        yield server


@pytest.fixture
async def bot(server: TelegramServer) -> AsyncIterator[Bot]:
    base, files = f"{server.url}/bot", f"{server.url}/file/bot"
    async with Bot(server.token, base_url=base, base_file_url=files) as bot:
        yield bot


@pytest.fixture
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


@pytest.fixture
def call(server: TelegramServer, http: ClientSession) -> Call:
    async def call(method: str, **parameters: object) -> tuple[int, dict[str, Any]]:
        url = f"{server.url}/bot{server.token}/{method}"
        async with http.post(url, json=parameters) as response:
            return response.status, await response.json()

    return call


@pytest.fixture
def ana(server: TelegramServer) -> Person:
    ana = server.world.person("Ana", "es")
    server.world.send(ana, "/start")
    return ana
