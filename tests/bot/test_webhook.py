"""The webhook over HTTP: who may call it, what it refuses, and when it takes an update."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot import app
from bot.settings import load_settings
from bot.webhook import BODY_LIMIT, HEADER, create_app, serve
from sandbox.server import TelegramServer
from scheduler.clock import ManualClock, SystemClock
from tests.bot.taking import NOW, PARKED, Counter, counter, until, written
from tests.databases import fresh_url, migrated_url
from tests.scheduler.posting import away
from tests.stories.telling import KEY, content

SECRET = "a-secret-of-telegram-0123456789"
GOOD = {HEADER: SECRET}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(params=["sqlite", "postgresql"])
async def desk(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Counter]:
    async with counter(migrated_url(request.param, tmp_path)) as opened:
        yield opened


@pytest.fixture
async def small_desk(tmp_path: Path) -> AsyncIterator[Counter]:
    async with counter(migrated_url("sqlite", tmp_path)) as opened:
        yield opened


@contextlib.asynccontextmanager
async def hook(desk: Counter) -> AsyncIterator[str]:
    """The webhook at work; yields its address."""
    application = create_app(
        health=lambda: {"ok": True}, intake=desk.intake, path="/hook", secret=SECRET
    )
    runner = await serve(application, "127.0.0.1:0")
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    finally:
        await runner.cleanup()


async def post(url: str, body: Any, headers: dict[str, str] | None = None) -> int:
    data = io.BytesIO(body if isinstance(body, bytes) else json.dumps(body).encode())
    async with (
        ClientSession() as http,
        http.post(url, data=data, headers=GOOD if headers is None else headers) as answer,
    ):
        return answer.status


async def test_an_update_with_the_right_secret_is_taken_before_the_answer(desk: Counter) -> None:
    async with hook(desk) as url:
        assert await post(url, written(1, "hello")) == 200
        assert desk.taken == ["hello"]
        assert await post(url, written(1, "hello")) == 200
    assert desk.taken == ["hello"]


async def test_the_answer_waits_for_the_commit(small_desk: Counter) -> None:
    gate = asyncio.Event()
    begun = asyncio.Event()

    async def slow() -> None:
        begun.set()
        await gate.wait()

    small_desk.acts["slow"] = slow
    async with hook(small_desk) as url:
        posting = asyncio.ensure_future(post(url, written(1, "slow")))
        await asyncio.wait_for(begun.wait(), 20)
        assert await post(url, written(2, "other chat", 102)) == 200
        assert not posting.done()
        gate.set()
        assert await posting == 200
    assert small_desk.taken == ["other chat", "slow"]


@pytest.mark.parametrize(
    "headers",
    [{}, {HEADER: ""}, {HEADER: SECRET[:-1]}, {HEADER: SECRET + "x"}, {HEADER: SECRET.upper()}],
)
async def test_without_the_right_secret_nothing_is_read(
    small_desk: Counter, headers: dict[str, str]
) -> None:
    async with hook(small_desk) as url:
        assert await post(url, written(1, "forged"), headers) == 403
        assert await post(url, b"not even JSON", headers) == 403
    assert small_desk.taken == []


async def test_a_secret_that_is_no_text_is_a_wrong_one(small_desk: Counter) -> None:
    async with hook(small_desk) as url:
        port = int(url.split(":")[2].split("/")[0])
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        head = f"POST /hook HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n{HEADER}: ".encode()
        writer.write(head + b"\xff\xfe\xc3\r\nConnection: close\r\n\r\n{}")
        answer = await reader.read()
        writer.close()
        await writer.wait_closed()
    assert b" 403 " in answer.split(b"\r\n")[0]


async def test_the_secret_is_compared_in_constant_time(
    small_desk: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return one == other

    monkeypatch.setattr("hmac.compare_digest", compare)  # the library's, not ours
    async with hook(small_desk) as url:
        assert await post(url, written(1, "x"), {HEADER: "wrong"}) == 403
    assert compared == [(b"wrong", SECRET.encode())]


def test_a_webhook_without_a_secret_is_refused_at_the_start(small_desk: Counter) -> None:
    with pytest.raises(ValueError, match="secret"):
        create_app(health=lambda: {"ok": True}, intake=small_desk.intake)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"hello", 400),
        (b"\xff\xfe", 400),
        (b"{", 400),
        (b"[" * 100_000, 400),
        (b"null", 400),
        (b"7", 400),
        (b'"update_id"', 400),
        (b"[1, 2]", 400),
        (b"{}", 400),
        (b'{"update_id": "7"}', 400),
        (b'{"update_id": null}', 400),
        (b'{"update_id": true}', 400),
        (b'{"update_id": 1.5}', 400),
        (b'{"update_id": -1}', 400),
        (b'{"update_id": 99999999999999999999999}', 400),
        (b'{"update_id": 1, "x": "' + b"x" * BODY_LIMIT + b'"}', 413),
    ],
)
async def test_what_is_no_update_is_refused(small_desk: Counter, body: bytes, status: int) -> None:
    async with hook(small_desk) as url:
        assert await post(url, body) == status
        assert await post(url, written(2, "next")) == 200
    assert small_desk.taken == ["next"]
    assert await small_desk.rows(PARKED) == []


async def test_an_update_that_we_cannot_handle_counts_as_taken(small_desk: Counter) -> None:
    async with hook(small_desk) as url:
        assert await post(url, {"update_id": 1, "callback_query": {"message": None}}) == 200
    assert len(await small_desk.rows(PARKED)) == 1


async def test_with_the_database_away_telegram_must_send_it_again(desk: Counter) -> None:
    async with hook(desk) as url:
        with away(desk.url):
            assert await post(url, written(1, "kept")) == 503
        assert desk.taken == []
        assert await post(url, written(1, "kept")) == 200
    assert desk.taken == ["kept"]


async def test_telegram_delivers_sends_again_and_nothing_is_lost(desk: Counter) -> None:
    world = desk.server.world
    ana = world.person("Ana")
    async with hook(desk) as url:
        await desk.bot.set_webhook(url, secret_token=SECRET)
        world.send(ana, "before")
        await asyncio.wait_for(world.settled(), 20)
        with away(desk.url):
            world.send(ana, "during")
            world.send(ana, "after")
            await until(lambda: _failed(desk))
            assert desk.taken == ["before"]

        def passed() -> bool:
            desk.clock.advance(seconds=1)
            return not world.pending

        await until(passed)
    assert desk.taken == ["before", "during", "after"]


def _failed(desk: Counter) -> bool:
    webhook = desk.server._intake._webhook
    return webhook is not None and "503" in (webhook.last_error_message or "")


async def test_a_webhook_set_with_another_secret_gets_nothing_through(
    small_desk: Counter,
) -> None:
    world = small_desk.server.world
    async with hook(small_desk) as url:
        await small_desk.bot.set_webhook(url, secret_token="another-secret-0123456789")
        world.send(world.person("Ana"), "hello")

        def refused() -> bool:
            webhook = small_desk.server._intake._webhook
            return webhook is not None and "403" in (webhook.last_error_message or "")

        await until(refused)
    assert small_desk.taken == []


# The whole bot behind a webhook.


@contextlib.asynccontextmanager
async def steady(
    server: TelegramServer, clock: ManualClock | SystemClock, url: str, listen: str
) -> AsyncIterator[app.App]:
    settings = load_settings(
        telegram_token=server.token,
        telegram_api_url=server.url,
        database_url=url,
        secret_key=KEY,
        webhook_url=f"http://{listen}/telegram",
        webhook_secret=SECRET,
        listen=listen,
    )
    opened = app.create(settings, clock, content())
    ready = asyncio.Event()
    running = asyncio.ensure_future(app.run(opened, ready=ready.set))
    try:
        waiting = asyncio.ensure_future(ready.wait())
        await asyncio.wait({running, waiting}, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        if running.done():
            await running
        yield opened
    finally:
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running


async def test_a_whole_conversation_runs_over_a_webhook(tmp_path: Path) -> None:
    clock = SystemClock()
    listen = f"127.0.0.1:{free_port()}"
    async with (
        TelegramServer(clock) as server,
        steady(server, clock, fresh_url("sqlite", tmp_path), listen),
    ):
        world = server.world
        ana = world.person("Ana")

        async def shows(label: str) -> None:
            await asyncio.wait_for(
                world.until(lambda: any(label in m.labels for m in world.chat(ana))), 20
            )

        world.send(ana, "/start")
        await shows("English")
        world.tap(ana, "English")
        await shows("I agree")
        world.tap(ana, "I agree")
        await shows("It didn't help, or the pain came back")
        world.tap(ana, "It didn't help, or the pain came back")
        await shows("I'd rather not")
        world.tap(ana, "I'd rather not")
        await asyncio.wait_for(world.until(lambda: world.keyboard(ana)), 20)
        (asked,) = world.send(ana, "Berlin").message_ids

        def offered() -> list[str]:
            return [label for m in world.chat(ana) if m.message_id > asked for label in m.labels]

        world.tap(ana, (await asyncio.wait_for(world.until(offered), 20))[0])
        for label in ("6:30\u202fPM", "6", "4"):
            await shows(label)
            world.tap(ana, label)
            await asyncio.wait_for(world.settled(), 20)
        await shows("Undo")
        async with ClientSession() as http, http.get(f"http://{listen}/healthz") as answer:
            assert answer.status == 200
            assert (await answer.json())["ok"] is True


async def test_health_is_good_only_while_the_sweeps_run(tmp_path: Path) -> None:
    clock = ManualClock(NOW)
    listen = f"127.0.0.1:{free_port()}"
    async with (
        TelegramServer(clock) as server,
        steady(server, clock, fresh_url("sqlite", tmp_path), listen) as opened,
        ClientSession() as http,
    ):

        async def health() -> int:
            async with http.get(f"http://{listen}/healthz") as answer:
                return answer.status

        assert await health() == 503  # nobody has looked yet
        await until(lambda: opened.sweeps.looked_at is not None)
        assert await health() == 200
        with away(opened.database.url.render_as_string()):
            clock.advance(seconds=29)
            assert await health() == 200
            clock.advance(seconds=2)
            assert await health() == 503
        await until(lambda: opened.sweeps.looked_at == clock.monotonic())
        assert await health() == 200


async def test_a_port_that_is_taken_is_an_os_error_and_leaves_nothing_open(
    tmp_path: Path,
) -> None:
    clock = ManualClock(NOW)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        listen = f"127.0.0.1:{taken.getsockname()[1]}"
        async with TelegramServer(clock) as server:
            with pytest.raises(OSError):  # noqa: PT011 - the kind is what the command line shows
                async with steady(server, clock, fresh_url("sqlite", tmp_path), listen):
                    pass
