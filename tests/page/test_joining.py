"""Joining by clicking, as a visitor does it."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.page.conftest import Phone


async def test_a_visitor_joins_by_clicking_and_answers_the_first_check_in(
    tab: Page, ana: Phone
) -> None:
    await ana.press("Start")
    await ana.press("English")
    await ana.press("I agree")
    await ana.press("It didn't help, or the pain came back")
    await ana.press("I'd rather not")
    await ana.shows("Which town")
    await ana.write("Berlin")
    await ana.press("Yes, that's right")
    await ana.press("6:30 PM")
    await ana.shows("Pain, on average")
    await ana.press("6")
    await ana.shows("Mood today")
    await ana.press("4")
    await ana.shows("Pain 6 · Mood 4")
    await expect(tab.locator(".timebar .zone")).to_have_text("Europe/Berlin")
    await tab.get_by_role("button", name="Next check-in").click()
    await expect(tab.locator(".timebar .now")).to_have_text("06:30 PM")
