"""axe-core finds nothing serious on the page, in each of its main states."""

from __future__ import annotations

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, expect

from tests.page.conftest import Demo
from tests.page.visiting import Phone, joined

axe = Axe()


async def _nothing_serious(tab: Page) -> None:
    found = await axe.run(tab)
    serious = [
        (one["id"], [node["target"] for node in one["nodes"]])
        for one in found.response["violations"]
        if one["impact"] in ("serious", "critical")
    ]
    assert serious == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing_serious(
    scheme: str, demo: Demo, tab: Page, ana: Phone, ben: Phone
) -> None:
    await tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    await _nothing_serious(tab)  # before anything happened
    await joined(demo.server.world, demo.person("Ana"))
    await _nothing_serious(tab)  # a question, and a phone that nobody used
    await ana.checks_in(6, 4)
    await ana.press("Menu")
    await _nothing_serious(tab)
    await tab.keyboard.press("Escape")
    await ana.write("/urgent")
    await ana.shows("Numb between your legs")
    await tab.get_by_role("button", name="Underneath").click()
    for sheet in ("Outbox", "Flags", "Calls"):
        await tab.get_by_role("button", name=sheet).click()
        await expect(tab.locator(".panel p").first).to_be_visible()
        await _nothing_serious(tab)
    await ana.node.get_by_role("button", name="More").click()
    await _nothing_serious(tab)
    await tab.get_by_role("dialog").get_by_role("button", name="Block the bot").click()
    await expect(ana.node).to_contain_text("You blocked this bot")
    await _nothing_serious(tab)
    await tab.set_viewport_size({"width": 360, "height": 640})
    await _nothing_serious(tab)
    await tab.get_by_role("button", name="Underneath").click()
    await _nothing_serious(tab)
