"""How somebody visits the demo's page: in a real Chromium, seeing it or not, phone by phone."""

from __future__ import annotations

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from playwright.async_api import Browser, Locator, Page, async_playwright, expect

from sandbox.server import Person, World

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
# What is said on the way in; None stands for the name of the town, which is typed.
WAY_IN = {
    "en": (
        "English",
        "I agree",
        "It didn't help, or the pain came back",
        "I'd rather not",
        None,
        "Yes, that's right",
        "6:30 PM",
    ),
    "es": (
        "Español",
        "Acepto",
        "No ayudó, o el dolor volvió",
        "Prefiero no decirlo",
        None,
        "Sí, es correcto",
        "18:30",
    ),
}


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

    async def joins(self, start: str, way_in: tuple[str | None, ...], town: str) -> None:
        """Join, from the first button to the first question."""
        await self.press(start)
        await self.goes_on(way_in, town)

    async def goes_on(self, way_in: tuple[str | None, ...], town: str) -> None:
        """The rest of the way in."""
        for label in way_in:
            if label is None:
                await expect(self.node.locator(".reply")).to_be_visible()
                await self.write(town)
            else:
                await self.press(label)

    async def checks_in(self, pain: int, mood: int) -> None:
        """Answer the question that is open, or about to come."""
        await self.shows("Pain, on average")
        await self.press(str(pain))
        await self.shows("Mood today")
        await self.press(str(mood))
        asked = self.node.locator(".message", has_text="Mood today")
        await expect(asked).to_have_count(0)


async def joined(world: World, person: Person, town: str = "Berlin") -> None:
    """Somebody joins in English without the page, and stands before the first question."""
    world.send(person, "/start")
    for label in WAY_IN["en"]:
        if label is None:
            await world.until(lambda: world.keyboard(person))
            world.send(person, town)
        else:
            world.tap(person, await _offered(world, person, label))
    await _offered(world, person, "10")


async def _offered(world: World, person: Person, label: str) -> str:
    """A button's label once it is there, as the bot wrote it: with its own kinds of spaces."""

    def found() -> str | None:
        labels = (one for message in world.chat(person) for one in message.labels)
        return next((one for one in labels if " ".join(one.split()) == label), None)

    return await world.until(found) or label


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser without a window. Raises LookupError, with what to do, when there is none."""
    named = os.environ.get("STEADY_CHROMIUM")
    path = named or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if not path:
        raise LookupError("Chromium is missing. As root: apt-get install -y chromium")
    expect.set_options(timeout=15_000)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        await browser.close()


def phone(page: Page, slot: int) -> Phone:
    """The first phone is 0, the second 1."""
    return Phone(page.locator(".phone").nth(slot))
