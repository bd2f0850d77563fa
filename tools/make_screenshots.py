"""Makes the README's pictures from the demo's page, always of the same days: `make screenshots`."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import sys
import tempfile
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, Page, expect

from bot.commands.demo.command import played
from scheduler.clock import ManualClock
from tests.page.visiting import WAY_IN, Phone, chromium, phone

FOLDER = Path(__file__).parent.parent / "docs" / "images"
NOW = datetime(2026, 11, 20, 11, 30, tzinfo=UTC)  # a Friday
SIZE = (1120, 900)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
AROUND = 7  # pixels of the page around a phone
LARGEST = 150_000  # bytes: whoever opens the README waits for all of them
# A week that goes, and a hard one: a flag follows from its last answer.
PAIN = (5, 4, 5, 6, 5, 4, 5, 6, 8, 8, 7, 8, 8)


async def main() -> None:
    """Make them all anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    async with chromium() as browser:
        async with _page(browser, "en") as tab:
            await _weeks_in_english(tab)
        async with _page(browser, "es") as tab:
            await _a_day_in_spanish(tab)
    for path in sorted(FOLDER.glob("*.webp")):
        size = path.stat().st_size
        print(f"{path.relative_to(Path.cwd())}: {size // 1000} KB")
        if size > LARGEST:
            sys.exit(f"{path.name} is larger than {LARGEST // 1000} KB")


@contextlib.asynccontextmanager
async def _page(browser: Browser, language: str) -> AsyncIterator[Page]:
    with tempfile.TemporaryDirectory() as folder:
        async with played(Path(folder), ManualClock(NOW), language) as (page, _):
            tab = await browser.new_page(
                viewport={"width": SIZE[0], "height": SIZE[1]},
                locale="en-US",  # the page's own words; the phones have theirs
                reduced_motion="reduce",
            )
            await tab.goto(page.url)
            yield tab
            await tab.close()


async def _weeks_in_english(tab: Page) -> None:
    ana, ben = phone(tab, 0), phone(tab, 1)
    await ana.press("Start")
    await ana.press("English")
    await ana.press("I agree")
    await ana.shows("Where are you now?")
    await _picture("joining", ana)
    await ana.goes_on(WAY_IN["en"][2:], "Berlin")
    await ana.checks_in(PAIN[0], 6)
    await _follow(tab, ana, ben)
    for day, pain in enumerate(PAIN[1:]):
        await tab.get_by_role("button", name="Next check-in").click()
        await ana.shows("Pain, on average")
        if day == 0:
            await _picture("check-in", ana)
        await ana.checks_in(pain, 5)
    await tab.get_by_role("button", name="+1 hour").click()
    await ana.shows("It is a good reason to call")
    await ben.write("/summary")
    await ben.shows("agreed to share this")
    await _picture("flag-and-summary", tab)


async def _follow(tab: Page, ana: Phone, ben: Phone) -> None:
    """Ben follows Ana from here on."""
    await ana.write("/share")
    for label in ("Invite someone", "Ana", "Show what they will see", "Make the invite"):
        await ana.press(label)
    await ana.node.get_by_role("link").last.click()
    await tab.get_by_role("dialog").get_by_role("button", name="Ben").click()
    for label in ("I agree", "Skip this", "10:00 AM"):
        await ben.press(label)


async def _a_day_in_spanish(tab: Page) -> None:
    ana = phone(tab, 0)
    await ana.press("Iniciar")
    await ana.goes_on(WAY_IN["es"], "Bilbao")
    await ana.shows("¿Cuánto dolor has tenido")
    await ana.press("6")
    await ana.shows("¿Cómo está tu ánimo hoy?")
    await ana.press("4")
    await ana.shows("Dolor 6 · Ánimo 4")
    await _picture("check-in-es", ana)


async def _picture(name: str, of: Page | Phone) -> None:
    """Take a picture of the page, or of one phone, when nothing waits for an answer."""
    tab = of.node.page if isinstance(of, Phone) else of
    await tab.mouse.move(0, 0)
    await tab.evaluate("document.activeElement.blur()")
    await expect(tab.locator("[aria-busy], .toast.shown")).to_have_count(0)
    clip: dict[str, float] = {"x": 0, "y": 0, "width": SIZE[0], "height": SIZE[1], "scale": 1.5}
    if isinstance(of, Phone):
        box = await of.node.locator(".screen").bounding_box()
        assert box is not None
        clip["x"], clip["y"] = round(box["x"]) - AROUND, round(box["y"]) - AROUND
        clip["width"] = round(box["width"]) + 2 * AROUND
        clip["height"] = round(box["height"]) + 2 * AROUND
    chromium = await tab.context.new_cdp_session(tab)  # Playwright itself writes no WebP
    for scheme in SCHEMES:
        await tab.emulate_media(color_scheme=scheme)
        taken = await chromium.send(
            "Page.captureScreenshot", {"format": "webp", "quality": 85, "clip": clip}
        )
        (FOLDER / f"{name}-{scheme}.webp").write_bytes(base64.b64decode(taken["data"]))
    await tab.emulate_media(color_scheme="light")


if __name__ == "__main__":
    asyncio.run(main())
