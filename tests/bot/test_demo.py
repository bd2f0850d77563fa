"""The demo's bot beside its pretend Telegram."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientError, ClientSession

from bot.commands.demo import pretended
from bot.commands.demo.command import played
from bot.commands.demo.keeping import taken_up
from sandbox.server import World
from scheduler.clock import ManualClock, SystemClock
from storage.database import NotReady
from tests.bot.command_line import CommandLine

NOW = datetime(2026, 11, 20, 11, 30, tzinfo=UTC)


async def test_somebody_who_reads_for_minutes_is_still_heard(tmp_path: Path) -> None:
    """Time stands still in the demo; a request that fails meanwhile is made again all the same."""
    async with pretended(tmp_path, ManualClock(NOW)) as (_, server):
        you = server.world.person("You")
        broken = server.world.order_fault("status", method="getUpdates", status=502, times=1)
        server.world.send(you, "/start")
        await asyncio.wait_for(broken.happened(), 20)
        server.world.send(you, "hello?")
        await asyncio.wait_for(server.world.settled(), 20)


async def test_a_demo_that_was_kept_goes_on_where_it_was_left(tmp_path: Path) -> None:
    clock = ManualClock(NOW)
    async with asyncio.timeout(60), played(tmp_path, clock) as (page, server):
        await _taps(server.world, "Ana", "English", "I agree")
        async with (
            ClientSession() as http,
            http.post(f"{page.url}/time/by", json={"seconds": 3 * 86_400}) as response,
        ):
            assert response.status == 200
        left, before = clock.now(), _texts(server.world)
    assert left - NOW >= timedelta(days=3)

    clock, found = taken_up(tmp_path)
    assert clock.now() == left
    async with asyncio.timeout(60), played(tmp_path, clock, found=found) as (_, server):
        assert _texts(server.world) == before
        ana = server.world.chats[min(server.world.chats)].person
        assert ana is not None
        server.world.tap(ana, "It didn't help, or the pain came back")
        await server.world.until(lambda: "your last operation" in _texts(server.world)[-1])
        assert server.world.refused == 0


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "demo.db").write_text("somebody's own")
    with pytest.raises(NotReady, match=r"choose another folder"):
        taken_up(tmp_path)
    (tmp_path / "telegram.json").write_text("[]")
    with pytest.raises(NotReady, match=r"choose another folder"):
        taken_up(tmp_path)
    assert (tmp_path / "demo.db").read_text() == "somebody's own"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_the_demo_says_where_it_is_and_stops_cleanly(
    tmp_path: Path, number: signal.Signals
) -> None:
    steady = CommandLine(tmp_path)
    async with asyncio.timeout(60), steady.running("demo", "--no-browser") as process:
        assert process.stdout is not None
        assert process.stderr is not None
        url = (await process.stdout.readline()).decode().split()[-1]
        assert url.startswith("http://127.0.0.1:")
        async with ClientSession() as http, http.get(f"{url}/events") as events:
            await events.content.readline()  # a browser that looks on does not hold it up
            process.send_signal(number)
            assert await process.wait() == 0
        assert (await process.stderr.read()).decode() == ""
    assert steady.files() == set()


async def test_a_visitor_starts_over_at_the_same_address_with_empty_phones(tmp_path: Path) -> None:
    steady = CommandLine(tmp_path)
    order = ("demo", "--no-browser", "--keep", "kept")
    async with asyncio.timeout(60), steady.running(*order) as process, ClientSession() as http:
        assert process.stdout is not None
        assert process.stderr is not None
        url = (await process.stdout.readline()).decode().split()[-1]
        (tmp_path / "kept" / "mine.txt").write_text("not the demo's")
        first = await _first(http, url)
        ana = first["people"][0]["id"]
        start = {"person": ana, "text": "/start"}
        async with http.post(f"{url}/control/send", json=start) as response:
            assert response.status == 200
        async with http.post(f"{url}/time/by", json={"seconds": 86_400}) as response:
            assert response.status == 200
        assert (await _first(http, url))["people"][0]["started"]

        async with http.get(f"{url}/events") as events:  # a browser that looks on
            async with http.post(f"{url}/over", json={}) as response:
                assert response.status == 200
            with contextlib.suppress(ClientError):
                await events.read()  # it is cut off
        again = await _first(http, url)
        assert not again["people"][0]["started"]
        assert again.get("messages", []) == []
        assert again["time"]["now"][:16] < _tomorrow(first)
        process.send_signal(signal.SIGTERM)
        assert await process.wait() == 0
        assert (await process.stderr.read()).decode() == ""
    assert (tmp_path / "kept" / "mine.txt").exists()


async def test_a_port_that_is_taken_is_said_in_a_plain_line(tmp_path: Path) -> None:
    async with played(tmp_path / ".", ManualClock(NOW)) as (page, _):
        port = page.url.rpartition(":")[2]
        ended = await CommandLine(tmp_path)("demo", "--no-browser", "--port", port)
    assert ended.code == 1
    assert ended.problems[0].startswith(f"port {port} cannot be had")


async def _first(http: ClientSession, url: str) -> dict[str, Any]:
    """What a browser is told first, once there is somebody who tells it."""
    while True:
        try:
            async with http.get(f"{url}/events") as events:
                line = await events.content.readline()
                told: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
                return told
        except (ClientError, ValueError):
            await SystemClock().sleep(0.05)


def _tomorrow(first: dict[str, Any]) -> str:
    return (datetime.fromisoformat(first["time"]["now"]) + timedelta(hours=20)).isoformat()[:16]


async def _taps(world: World, name: str, *labels: str) -> None:
    """Somebody starts and presses one button after the other, each once it is there."""
    chat = next(chat for chat in world.chats.values() if chat.person.first_name == name)  # type: ignore[union-attr]
    assert chat.person is not None
    person = chat.person
    world.send(person, "/start")
    for label in labels:
        await world.until(lambda label=label: label in str(world.chat(person)))  # type: ignore[misc]
        world.tap(person, label)
    await world.until(lambda: "Where are you now" in _texts(world)[-1])


def _texts(world: World) -> list[str]:
    chat = world.chats[min(world.chats)]
    assert chat.person is not None
    return [message.text for message in world.chat(chat.person, with_deleted=False)]
