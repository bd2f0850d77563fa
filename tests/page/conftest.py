"""The demo, and a real Chromium in which somebody plays with it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from bot.commands.demo.command import played
from sandbox.server import Person, TelegramServer
from scheduler.clock import ManualClock
from tests.page import visiting
from tests.page.visiting import Phone
from tests.stories.telling import content

NOW = datetime(2026, 11, 20, 11, 30, tzinfo=UTC)  # a Friday


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """One browser for all: so there is one event loop, too."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.asyncio(loop_scope="session"), append=False)


@dataclass(frozen=True)
class Demo:
    """A running demo."""

    url: str
    server: TelegramServer
    clock: ManualClock

    def person(self, name: str) -> Person:
        """One of those who are there."""
        people = (chat.person for chat in self.server.world.chats.values())
        return next(person for person in people if person and person.first_name == name)


@pytest_asyncio.fixture(loop_scope="session")
async def demo(tmp_path: Path) -> AsyncIterator[Demo]:
    """The demo on a Friday noon; in the end the bot has asked nothing that Telegram refuses."""
    clock = ManualClock(NOW)
    async with played(tmp_path, clock, content=content()) as (page, server):
        yield Demo(page.url, server, clock)
        assert [call for call in server.world.calls if call.refused] == []
        assert server.world.refused == 0


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> AsyncIterator[Browser]:
    """A browser without a window, the same for all tests."""
    async with visiting.chromium() as browser:
        yield browser


@pytest_asyncio.fixture(loop_scope="session")
async def tab(demo: Demo, chromium: Browser) -> AsyncIterator[Page]:
    """The page, open; in the end nothing went wrong in it, and it asked nobody else."""
    page = await chromium.new_page(  # in a context of its own
        viewport={"width": 1280, "height": 860}, locale="en-US"
    )
    page.set_default_timeout(15_000)
    wrong: list[str] = []
    asked: list[str] = []
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    await page.goto(demo.url)
    yield page
    await page.close()
    assert wrong == []
    assert [url for url in asked if not url.startswith((f"{demo.url}/", "blob:", "data:"))] == []


@pytest.fixture
def ana(tab: Page) -> Phone:
    """The first phone."""
    return visiting.phone(tab, 0)


@pytest.fixture
def ben(tab: Page) -> Phone:
    """The second phone."""
    return visiting.phone(tab, 1)
