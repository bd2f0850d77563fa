"""What visitors do on the page once somebody has joined: each journey by clicking alone."""

from __future__ import annotations

import re

import pytest_asyncio
from playwright.async_api import Page, expect

from tests.page.conftest import Demo
from tests.page.visiting import Phone, joined

# Ten days of pain, as hard as they come, with a day on which nobody answers.
HARD = (7, 8, 7, None, 9, 7, 6, 8, 7, 8)


@pytest_asyncio.fixture(loop_scope="session", autouse=True)
async def _ana_has_joined(demo: Demo, tab: Page) -> None:
    await joined(demo.server.world, demo.person("Ana"))


async def _choose(tab: Page, label: str) -> None:
    await tab.get_by_role("button", name=label, exact=True).click()


async def test_a_note_is_added_under_a_check_in_and_found_again(ana: Phone) -> None:
    await ana.checks_in(3, 7)
    await ana.press("Add a note")
    await ana.shows("The next message that you send is kept")
    await ana.write("The stairs <i>went</i> well 😀")
    await ana.shows("Your note is kept")
    await ana.press("/notes")
    await ana.shows("Your notes: 1")
    await expect(ana.node.locator(".message").last).to_contain_text(
        "The stairs <i>went</i> well 😀"
    )


async def test_a_week_passes_from_event_to_event_and_nothing_is_late(tab: Page, ana: Phone) -> None:
    await ana.checks_in(3, 7)
    await _choose(tab, "+1 week")
    await expect(tab.locator(".timebar .date")).to_have_text("Fri, Nov 27, 2026")
    await expect(tab.locator(".timebar .state")).to_have_text("Time stands still")
    closed = ana.node.locator(".message", has_text="No harm done")
    await expect(closed).to_have_count(6)
    # At half past six it asked, two hours later it reminded, and at midnight it closed that.
    assert set(await closed.locator("time").all_inner_texts()) == {"8:30 PM"}


async def test_a_hard_fortnight_ends_in_words_on_whom_to_call(tab: Page, ana: Phone) -> None:
    await ana.checks_in(7, 5)
    for day, pain in enumerate(HARD[1:], start=21):
        await _choose(tab, "Next check-in")
        # Until then the question of the day before may be open.
        await expect(tab.locator(".timebar .date")).to_contain_text(f"Nov {day}")
        await expect(tab.locator(".timebar .now")).to_have_text("6:30 PM")
        await ana.shows("Pain, on average")
        if pain is not None:
            await ana.checks_in(pain, 5)
    await _choose(tab, "+1 hour")
    await ana.shows("It is a good reason to call your surgeon, spine clinic or pain team this week")
    await ana.press("Show summary")
    await ana.shows("What do you advise, and when can I be seen?")
    await ana.press("Why did I get this?")
    await ana.shows("These are fixed rules")
    await _choose(tab, "Underneath")
    drawer = tab.get_by_role("complementary", name="Underneath")
    await expect(drawer.get_by_text("No call was refused")).to_be_visible()
    await drawer.get_by_role("button", name="Flags").click()
    await expect(drawer.get_by_role("row").filter(has_text="P1").first).to_contain_text("Ana")


async def test_a_caregiver_is_invited_and_reads_the_summary_on_the_second_phone(
    tab: Page, ana: Phone, ben: Phone
) -> None:
    for _ in range(6):
        await ana.checks_in(5, 5)
        await _choose(tab, "Next check-in")
    await ana.write("/share")
    for label in ("Invite someone", "Ana", "Show what they will see"):
        await ana.press(label)
    await ana.shows("This is exactly what they will see")
    await ana.press("Make the invite")
    await ana.node.get_by_role("link", name=re.compile("start=")).click()
    await tab.get_by_role("dialog").get_by_role("button", name="Ben", exact=True).click()
    for label in ("I agree", "Skip this", "10:00 AM"):
        await ben.press(label)
    await ana.shows("accepted your invite")
    await ben.press("Menu")
    await ben.node.get_by_role("button", name="/summary").last.click()
    await ben.shows("agreed to share this")
    summary = ben.node.locator(".message", has_text="agreed to share this").last
    await expect(summary).to_contain_text("This is not a diagnosis")
    await expect(summary).not_to_contain_text("5")


async def test_who_blocks_the_bot_is_left_alone_until_they_come_back(
    tab: Page, ana: Phone, demo: Demo
) -> None:
    await ana.checks_in(3, 7)
    more, dialog = ana.node.get_by_role("button", name="More"), tab.get_by_role("dialog")
    await more.click()
    await dialog.get_by_role("button", name="Block the bot").click()
    await expect(ana.node).to_contain_text("You blocked this bot")
    before = await ana.node.locator(".message").count()
    await _choose(tab, "+1 week")
    await expect(tab.locator(".timebar .date")).to_have_text("Fri, Nov 27, 2026")
    await expect(ana.node.locator(".message")).to_have_count(before)
    await ana.press("Unblock the bot")
    await ana.write("/start")
    await ana.shows("Welcome back. Nothing is lost.")
    await _choose(tab, "Next check-in")
    await ana.shows("Pain, on average")


async def test_a_dark_browser_gets_a_dark_page_and_can_have_a_light_one(
    tab: Page, ana: Phone
) -> None:
    async def ground() -> int:
        colour = await tab.evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(map(int, re.findall(r"\d+", colour)[:3]))

    assert await ground() > 600
    await tab.emulate_media(color_scheme="dark")
    assert await ground() < 100
    await ana.checks_in(3, 7)
    await _choose(tab, "Light or dark")
    assert await ground() > 600


async def test_a_check_in_fits_a_narrow_screen(tab: Page, ana: Phone, ben: Phone) -> None:
    await tab.set_viewport_size({"width": 360, "height": 640})
    await expect(ben.node).to_be_hidden()
    await ana.checks_in(3, 7)
    await _choose(tab, "Next check-in")
    await ana.checks_in(4, 6)
    for part in ("body", ".phone .screen", ".phone .log"):
        beyond = "node => node.scrollWidth - node.clientWidth"
        assert await tab.locator(part).first.evaluate(beyond) == 0
    phones = tab.get_by_role("group", name="Phones")
    await phones.get_by_role("button", name="Ben").click()
    await expect(ana.node).to_be_hidden()
    await ben.press("Start")
    await ben.press("English")
    await _choose(tab, "Underneath")
    await expect(tab.get_by_role("complementary", name="Underneath")).to_be_visible()
