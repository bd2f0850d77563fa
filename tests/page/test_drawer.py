"""The drawer holds still under somebody's hand, and shows nothing older than it did."""

from __future__ import annotations

import asyncio

from playwright.async_api import Page, Request, Route, expect

from tests.page.conftest import Demo
from tests.page.visiting import Phone


async def test_a_tab_that_is_held_down_while_calls_pass_is_chosen(
    demo: Demo, tab: Page, ana: Phone
) -> None:
    await ana.press("Start")
    await ana.shows("Steady")
    await tab.get_by_role("button", name="Underneath").click()
    drawer = tab.get_by_role("complementary", name="Underneath")
    flags = drawer.get_by_role("button", name="Flags")
    await flags.hover()
    sent = drawer.get_by_role("button", name="sendMessage")
    before = await sent.count()
    await tab.mouse.down()
    demo.server.world.send(demo.person("Ana"), "/privacy")
    await expect(sent).not_to_have_count(before)
    await tab.mouse.up()
    await expect(flags).to_have_attribute("aria-pressed", "true")


async def test_an_answer_that_comes_late_does_not_replace_a_newer_one(tab: Page) -> None:
    late, asked = asyncio.Event(), 0

    async def answer(route: Route) -> None:
        nonlocal asked
        asked += 1
        number = asked
        if number == 1:
            await late.wait()
        rows = [[f"answer {min(number, 2)}"]]
        sheet = {"key": "x", "name": "Sheet", "explained": "", "columns": ["X"], "rows": rows}
        await route.fulfill(json=[sheet])

    await tab.route("**/drawer?*", answer)
    async with tab.expect_event("requestfinished", _of_the_drawer):
        for _ in ("open", "closed", "open again"):
            await tab.get_by_role("button", name="Underneath").click()
    drawer = tab.get_by_role("complementary", name="Underneath")
    await drawer.get_by_role("button", name="Sheet").click()
    await expect(drawer.get_by_role("cell")).to_have_text("answer 2")
    async with tab.expect_event("requestfinished", _of_the_drawer):
        late.set()
    await tab.evaluate("async () => await (await fetch('/page/icon.svg')).text()")
    await expect(drawer.get_by_role("cell")).to_have_text("answer 2")


def _of_the_drawer(request: Request) -> bool:
    return "/drawer?" in request.url
