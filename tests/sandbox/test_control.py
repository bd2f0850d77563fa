"""The control API, and the server as a process of its own."""

import asyncio
import signal
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

import sandbox
from sandbox.server import DEFAULT_TOKEN, TelegramServer
from tests.sandbox.conftest import Call

Control = Callable[..., Coroutine[Any, Any, Any]]


@pytest.fixture
def control(server: TelegramServer, http: ClientSession) -> Control:
    async def act(action: str, **body: object) -> Any:
        async with http.post(f"{server.url}/control/{action}", json=body) as response:
            answer = await response.json()
        return answer["result"] if answer["ok"] else answer["error"]

    return act


async def test_a_whole_exchange_over_http(control: Control, call: Call) -> None:
    ida = (await control("person", first_name="Ida", language_code="de"))["id"]
    said = await control("send", person=ida, text="/start")
    assert await control("pending") == said["update_ids"]
    settled = asyncio.create_task(control("settled"))
    shows = asyncio.create_task(control("shows", person=ida, text="heute"))
    keyboard = {"inline_keyboard": [[{"text": "Gut", "callback_data": "good"}]]}
    await call("sendMessage", chat_id=ida, text="Wie ist es heute?", reply_markup=keyboard)
    assert (await shows)["buttons"] == [[{"label": "Gut", "data": "good", "url": None}]]

    tapped = await control("tap", person=ida, label="Gut")
    await call("answerCallbackQuery", callback_query_id=tapped["query_id"], text="Danke")
    await call("getUpdates", offset=said["update_ids"][0] + 1)

    assert await settled is True
    assert [toast["text"] for toast in await control("toasts", person=ida)] == ["Danke"]
    chat = await control("chat", person=ida)
    assert [(m["text"], m["outgoing"]) for m in chat] == [
        ("/start", False),
        ("Wie ist es heute?", True),
    ]
    calls = await control("calls", person=ida)
    assert [c["method"] for c in calls] == ["sendMessage", "answerCallbackQuery"]
    assert await control("called", method="sendMessage") is True


async def test_faults_are_ordered_held_and_released_over_http(control: Control, call: Call) -> None:
    ida = (await control("person", first_name="Ida"))["id"]
    await control("send", person=ida, text="/start")
    fault = await control("fault", kind="hold_after", method="sendMessage", person=ida)
    sending = asyncio.create_task(call("sendMessage", chat_id=ida, text="hello"))

    held = await control("held", **fault)

    assert held["parameters"]["text"] == "hello"
    assert not sending.done()
    await control("release", **fault)
    assert (await sending)[0] == 200


async def test_what_cannot_be_done_is_said(control: Control) -> None:
    assert await control("dance") == "no action dance"
    assert await control("_person", person=1) == "no action _person"
    assert await control("send", person=1, text="x") == "ValueError: there is no person 1"
    assert "no fault 'flood'" in await control("fault", kind="flood")


async def test_the_server_runs_by_itself() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "sandbox.server", "--port", "0"),
        stdout=asyncio.subprocess.PIPE,
        cwd=Path(sandbox.__file__).parent.parent,
    )
    assert process.stdout is not None
    url = (await process.stdout.readline()).decode().strip()
    async with (
        ClientSession() as http,
        http.get(f"{url}/bot{DEFAULT_TOKEN}/getMe") as response,
    ):
        assert (await response.json())["result"]["is_bot"] is True
    process.send_signal(signal.SIGTERM)

    assert await process.wait() == 0
