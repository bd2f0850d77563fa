"""The page without a mouse: Tab, Enter, the arrows and Escape are enough."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.page.visiting import WAY_IN, Phone


async def _tab_to(tab: Page, slot: int, name: str) -> None:
    """Press Tab until what has this name on a phone is focused, as somebody does who listens."""
    wanted = tab.locator(".phone").nth(slot).get_by_role("button", name=name, exact=True).last
    await expect(wanted).to_be_visible()
    for _ in range(60):
        if await wanted.evaluate("node => node === document.activeElement"):
            return
        await tab.keyboard.press("Tab")
    raise AssertionError(f"{name!r} cannot be reached with Tab")


async def test_somebody_joins_and_checks_in_without_a_mouse(tab: Page, ana: Phone) -> None:
    await _tab_to(tab, 0, "Start")
    await tab.keyboard.press("Enter")
    for label in WAY_IN["en"]:
        if label is None:
            await ana.shows("Which town")
            await ana.node.get_by_role("textbox").focus()
            await tab.keyboard.type("Berlin")
        else:
            await _tab_to(tab, 0, label)
        await tab.keyboard.press("Enter")
    await ana.shows("Pain, on average")
    await _tab_to(tab, 0, "6")
    await tab.keyboard.press("Enter")
    await ana.shows("Mood today")
    # Whoever answered goes on from the next question; a second Enter answers nothing.
    await expect(ana.node.locator(".message").last).to_be_focused()
    await tab.keyboard.press("Enter")
    await _tab_to(tab, 0, "7")
    await tab.keyboard.press("Space")
    await ana.shows("Pain 6 · Mood 7")


async def test_the_menu_opens_with_enter_and_closes_with_escape(tab: Page, ana: Phone) -> None:
    await ana.press("Start")
    await _tab_to(tab, 0, "Menu")
    await tab.keyboard.press("Enter")
    entries = ana.node.get_by_role("group", name="Menu").get_by_role("button")
    await expect(entries.nth(0)).to_be_focused()
    await tab.keyboard.press("ArrowDown")
    await expect(entries.nth(1)).to_be_focused()
    await tab.keyboard.press("Escape")
    await expect(entries).to_have_count(0)
    await expect(ana.node.get_by_role("button", name="Menu")).to_be_focused()
