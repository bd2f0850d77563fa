"""Joining by clicking, as a visitor does it."""

from __future__ import annotations

from playwright.async_api import Page, expect

from tests.page.visiting import WAY_IN, Phone


async def test_a_visitor_joins_by_clicking_and_answers_the_first_check_in(
    tab: Page, ana: Phone
) -> None:
    await ana.joins("Start", WAY_IN["en"], "Berlin")
    await ana.checks_in(6, 4)
    await ana.shows("Pain 6 · Mood 4")
    await expect(tab.locator(".timebar .zone")).to_have_text("Europe/Berlin")
    await tab.get_by_role("button", name="Next check-in").click()
    await expect(tab.locator(".timebar .now")).to_have_text("6:30 PM")
    await ana.shows("Pain, on average")


async def test_a_visitor_joins_in_spanish_on_a_page_in_spanish(tab: Page, ana: Phone) -> None:
    await tab.goto(f"{tab.url}?lang=es")
    await expect(tab.get_by_text("Nadie lo lee y nada sale de este ordenador")).to_be_visible()
    await ana.node.get_by_role("button", name="More").click()
    form = tab.get_by_role("dialog")
    await form.get_by_role("button", name="Name and language").click()
    await form.get_by_label("Idioma").select_option("Español")
    await form.get_by_role("button", name="Guardar").click()
    await ana.joins("Iniciar", WAY_IN["es"], "Bilbao")
    await ana.shows("¿Cuánto dolor has tenido")
    await ana.press("6")
    await ana.shows("¿Cómo está tu ánimo hoy?")
    await ana.press("7")
    await ana.shows("Dolor 6 · Ánimo 7")
    await tab.get_by_role("button", name="Próximo registro").click()
    await expect(tab.locator(".timebar .date")).to_have_text("sáb, 21 nov 2026")
    await ana.shows("¿Cuánto dolor has tenido")
    await expect(ana.node).to_have_attribute("lang", "es")
