"""The demo, and a real Chromium in which somebody plays with it."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from bot.commands.demo.command import played
from sandbox.server import TelegramServer
from scheduler.clock import ManualClock
from tests.stories.telling import content

NOW = datetime(2026, 11, 20, 11, 30, tzinfo=UTC)  # a Friday
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")
# It asks nothing of anybody but the page's own server.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


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


@dataclass(frozen=True)
class Phone:
    """One of the page's phones, as somebody uses it who can see it."""

    node: Locator

    async def press(self, label: str) -> None:
        """Press the newest button with that label, once it is there."""
        await self.node.get_by_role("button", name=label, exact=True).last.click()

    async def write(self, text: str) -> None:
        """Type a message and send it with Enter."""
        field = self.node.get_by_role("textbox")
        await field.fill(text)
        await field.press("Enter")

    async def shows(self, text: str) -> None:
        """Wait until some message holds that text."""
        await expect(self.node.locator(".message", has_text=text).last).to_be_visible()


def chromium_path() -> str:
    """Where Chromium is; without one the test fails and says what to do."""
    named = os.environ.get("STEADY_CHROMIUM")
    found = named or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if not found:
        pytest.fail("Chromium is missing. As root: apt-get install -y chromium")
    return found


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
    path = chromium_path()
    expect.set_options(timeout=15_000)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def tab(demo: Demo, chromium: Browser) -> AsyncIterator[Page]:
    """The page, open; in the end nothing went wrong in it, and it asked nobody else."""
    page = await chromium.new_page(  # in a context of its own
        viewport={"width": 1280, "height": 860}, locale="en-US"
    )
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
    return Phone(tab.locator(".phone").nth(0))


@pytest.fixture
def ben(tab: Page) -> Phone:
    """The second phone."""
    return Phone(tab.locator(".phone").nth(1))
