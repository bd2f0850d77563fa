"""What the page's server tells a browser, over HTTP."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import pytest_asyncio
from aiohttp import ClientSession

from tests.page.conftest import Demo
from tests.page.visiting import joined


@pytest_asyncio.fixture(loop_scope="session")
async def http() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


async def patches(http: ClientSession, demo: Demo) -> AsyncIterator[dict[str, Any]]:
    async with http.get(f"{demo.url}/events") as response:
        async for line in response.content:
            if line.startswith(b"data: "):
                yield json.loads(line.removeprefix(b"data: "))


async def control(http: ClientSession, demo: Demo, action: str, **body: object) -> Any:
    async with http.post(f"{demo.url}/control/{action}", json=body) as response:
        answer = await response.json()
        assert response.status == 200, answer
        return answer["result"]


async def test_a_new_browser_is_told_everything_and_then_what_changes(
    http: ClientSession, demo: Demo
) -> None:
    async with asyncio.timeout(20):
        told = patches(http, demo)
        first = await anext(told)
        assert [person["first_name"] for person in first["people"]] == ["Ana", "Ben"]
        assert first["time"]["now"] == "2026-11-20T11:30:00+00:00"
        ana = first["people"][0]["id"]
        await control(http, demo, "send", person=ana, text="/start")
        seen: dict[int, dict[str, Any]] = {}
        async for patch in told:
            seen |= {message["id"]: message for message in patch.get("messages", [])}
            if any(message["rows"] for message in seen.values()):
                break
        assert [message["own"] for message in seen.values()] == [True, False]
        assert all(message["person"] == ana for message in seen.values())


async def test_the_page_lets_nothing_in_from_elsewhere(http: ClientSession, demo: Demo) -> None:
    async with http.get(demo.url) as response:
        policy = response.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert "http" not in await response.text()
    async with http.get(demo.url, headers={"Host": "evil.example"}) as response:
        assert response.status == 403
    async with http.get(f"{demo.url}/page/..%2Fserving.py") as response:
        assert response.status == 404


async def test_a_file_is_saved_and_never_run(http: ClientSession, demo: Demo) -> None:
    ana = next(iter(demo.server.world.chats))
    demo.server.world.send(demo.server.world.chats[ana].person, "/start")  # type: ignore[arg-type]
    page = base64.b64encode(b"<script>alert(1)</script>").decode()
    await control(http, demo, "document", person=ana, name="a.html", type="text/html", content=page)
    stored = next(iter(demo.server.world.files.values()))
    async with http.get(f"{demo.url}/files/{stored.file_id}") as response:
        assert await response.read() == b"<script>alert(1)</script>"
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"] == "attachment"
        assert "sandbox" in response.headers["Content-Security-Policy"]


async def test_time_moves_by_what_was_asked_for(http: ClientSession, demo: Demo) -> None:
    async with http.post(f"{demo.url}/time/by", json={"seconds": 86_400}) as response:
        now = datetime.fromisoformat((await response.json())["now"])
    assert timedelta(0) <= now - datetime.fromisoformat("2026-11-21T11:30:00+00:00")
    for nonsense in ({"seconds": -1}, {"seconds": 1e12}, {"seconds": "soon"}, {}, [1]):
        async with http.post(f"{demo.url}/time/by", json=nonsense) as response:
            assert response.status == 400


async def test_a_person_changes_their_name_and_their_phones_language(
    http: ClientSession, demo: Demo
) -> None:
    ana = next(iter(demo.server.world.chats))
    user = await control(
        http, demo, "change", person=ana, first_name="<b>Ána</b>", language_code="es"
    )
    assert (user["first_name"], user["language_code"]) == ("<b>Ána</b>", "es")
    sent = demo.server.world.chats[ana].person
    assert sent is not None
    assert sent.user() == user


async def test_the_next_check_in_comes_even_if_asked_for_at_once(
    http: ClientSession, demo: Demo
) -> None:
    await joined(demo.server.world, demo.person("Ana"))
    async with http.post(f"{demo.url}/time/next", json={}) as response:
        now = datetime.fromisoformat((await response.json())["now"])
    assert now >= datetime.fromisoformat("2026-11-20T17:30:00+00:00")
