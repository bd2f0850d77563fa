"""A phone shows what Telegram's apps show, whatever the bot sends."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest_asyncio
from aiohttp import ClientSession, FormData
from playwright.async_api import Page, expect

from sandbox.server.media import blank_png
from tests.page.conftest import Demo
from tests.page.visiting import Phone

Call = Callable[..., Awaitable[Any]]


@pytest_asyncio.fixture(loop_scope="session")
async def call(demo: Demo, tab: Page, ana: Phone) -> Call:
    """Calls a method of the Bot API in Ana's chat, as a bot does; she has written to it."""
    chat_id = min(demo.server.world.chats)
    await ana.press("Start")
    await ana.shows("Steady")

    async def call(method: str, **parameters: Any) -> Any:
        form = FormData({"chat_id": str(chat_id)})
        for name, value in parameters.items():
            if isinstance(value, bytes):
                form.add_field(name, value, filename=f"{name}.bin")
            else:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        url = f"{demo.server.url}/bot{demo.server.token}/{method}"
        async with ClientSession() as http, http.post(url, data=form) as response:
            answer = await response.json()
            assert answer["ok"], answer
            return answer["result"]

    return call


async def test_entities_are_shown_and_what_looks_like_html_stays_text(
    tab: Page, ana: Phone, call: Call
) -> None:
    await call(
        "sendMessage",
        parse_mode="HTML",
        text="😀 <b>bold <i>both</i></b> <code>x = 1</code> <tg-spoiler>hidden</tg-spoiler>\n"
        '<a href="https://example.org/a?b=c">a link</a> &lt;img src=x onerror=alert(1)&gt; /help',
    )
    text = ana.node.locator(".message .text").last
    await expect(text).to_contain_text("<img src=x onerror=alert(1)>")
    await expect(text.locator("strong")).to_have_text("bold both")
    await expect(text.locator("strong em")).to_have_text("both")
    await expect(text.locator("code")).to_have_text("x = 1")
    await expect(text.get_by_role("link")).to_have_attribute("href", "https://example.org/a?b=c")
    await expect(text.get_by_role("link")).to_have_attribute("rel", "noopener noreferrer")
    assert await text.locator("img").count() == 0
    await expect(text.locator(".spoiler")).to_have_attribute("aria-expanded", "false")
    await text.locator(".spoiler").click()
    await expect(text.locator(".spoiler")).to_have_attribute("aria-expanded", "true")
    await text.get_by_role("button", name="/help").click()
    await expect(ana.node.locator(".message.own").last).to_contain_text("/help")


async def test_a_message_changes_in_its_place_and_goes_when_it_is_deleted(
    ana: Phone, call: Call
) -> None:
    sent = await call("sendMessage", text="before")
    await call("sendMessage", text="the next one")
    await call("editMessageText", message_id=sent["message_id"], text="after")
    changed = ana.node.locator(f'[data-id="{sent["message_id"]}"]')
    await expect(changed).to_contain_text("after")
    await expect(changed).to_contain_text("edited")
    await expect(ana.node.locator(".message").last).to_contain_text("the next one")
    await call("deleteMessage", message_id=sent["message_id"])
    await expect(changed).to_have_count(0)


async def test_a_press_waits_for_its_answer_and_shows_it(ana: Phone, call: Call) -> None:
    rows = [[{"text": "An old button", "callback_data": "nobody:knows"}]]
    await call("sendMessage", text="Press this", reply_markup={"inline_keyboard": rows})
    key = ana.node.get_by_role("button", name="An old button")
    await key.click()
    await expect(ana.node.get_by_role("status")).not_to_be_empty()
    await expect(key).not_to_have_attribute("aria-busy", "true")


async def test_a_photo_opens_and_a_file_is_saved(
    tab: Page, ana: Phone, call: Call, tmp_path: Path
) -> None:
    await call("sendPhoto", photo=blank_png(320, 200), caption="A chart")
    await ana.node.get_by_role("button", name="Open: A chart").click()
    picture = tab.get_by_role("dialog").get_by_role("img", name="A chart")
    await expect(picture).to_have_js_property("naturalWidth", 320)
    await tab.keyboard.press("Escape")
    await expect(tab.get_by_role("dialog")).to_have_count(0)
    await call("sendDocument", document=b"<script>alert(1)</script>")
    async with tab.expect_download() as download:
        await ana.node.get_by_role("link", name="document.bin").click()
    saved = tmp_path / "saved"
    await (await download.value).save_as(saved)
    assert saved.read_bytes() == b"<script>alert(1)</script>"


async def test_typing_is_shown_until_something_comes(ana: Phone, call: Call) -> None:
    await call("sendChatAction", action="typing")
    await expect(ana.node.locator(".bar")).to_contain_text("typing…")
    await call("sendMessage", text="Here")
    await expect(ana.node.locator(".bar")).not_to_contain_text("typing…")


async def test_a_reply_keyboard_writes_and_asks_for_a_place(
    tab: Page, ana: Phone, call: Call
) -> None:
    keys = [["A word", {"text": "Where I am", "request_location": True}]]
    await call("sendMessage", text="?", reply_markup={"keyboard": keys, "one_time_keyboard": True})
    keyboard = ana.node.get_by_role("group", name="Keyboard")
    await keyboard.get_by_role("button", name="Where I am").click()
    await tab.get_by_role("dialog").get_by_role("combobox").select_option("Madrid")
    await tab.get_by_role("button", name="Send this location").click()
    await expect(ana.node.locator(".message.own").last).to_contain_text("40.42, -3.70")
    await expect(keyboard).to_have_count(0)


async def test_who_is_not_in_front_has_an_unread_mark(
    tab: Page, demo: Demo, ana: Phone, call: Call
) -> None:
    await tab.set_viewport_size({"width": 390, "height": 760})
    phones = tab.get_by_role("group", name="Phones")
    await phones.get_by_role("button", name="Ben").click()
    await call("sendMessage", text="One")
    await call("sendMessage", text="Two")
    await expect(phones.get_by_role("button", name="Ana")).to_contain_text("2 unread")
    await expect(tab).to_have_title("(2) Steady · demo")
    await phones.get_by_role("button", name="Ana").click()
    await expect(phones.get_by_role("button", name="Ana")).to_have_text("Ana")
    await ana.shows("Two")


async def test_somebody_with_an_awkward_name_is_added_and_speaks_another_language(
    tab: Page, ben: Phone
) -> None:
    await tab.get_by_role("button", name="Add a person").click()
    form = tab.get_by_role("dialog")
    await form.get_by_label("Name").fill("<b>שרה</b>")
    await form.get_by_label("Language").select_option("Español")
    await form.get_by_role("button", name="Save").click()
    await expect(ben.node.get_by_label("De quién es el teléfono")).to_contain_text("<b>שרה</b>")
    await expect(ben.node).to_contain_text("¿Qué puede hacer este bot?")
    await ben.press("Iniciar")
    await ben.shows("/start")
