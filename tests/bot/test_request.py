"""The request class against real sockets: what arrives, and what each failure says."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
import logging
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from aiohttp import web
from telegram import Bot, InputMediaDocument
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.request import AiohttpRequest, MaybeSent, NotSent

TOKEN = "123456:a-token-that-nobody-may-read"
SENT = {
    "ok": True,
    "result": {"message_id": 7, "date": 1793000000, "chat": {"id": 42, "type": "private"}},
}

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
Talk = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


@asynccontextmanager
async def bot_at(port: int, request: AiohttpRequest | None = None) -> AsyncIterator[Bot]:
    request = request or AiohttpRequest()
    async with request, AiohttpRequest() as polling:
        yield Bot(
            TOKEN,
            base_url=f"http://127.0.0.1:{port}/bot",
            request=request,
            get_updates_request=polling,
        )


@asynccontextmanager
async def server(answer: Answer) -> AsyncIterator[int]:
    """An aiohttp server giving `answer` to every POST; yields its port."""
    app = web.Application()
    app.router.add_post("/{path:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


@asynccontextmanager
async def raw_server(talk: Talk) -> AsyncIterator[int]:
    """A socket server that lets `talk` do as it pleases; yields its port."""

    async def talk_then_close(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            await talk(reader, writer)
        finally:
            writer.close()

    listening = await asyncio.start_server(talk_then_close, "127.0.0.1", 0)
    async with listening:
        yield listening.sockets[0].getsockname()[1]


async def whole_request(reader: asyncio.StreamReader) -> bytes:
    head = await reader.readuntil(b"\r\n\r\n")
    length = next(
        int(line.split(b":")[1])
        for line in head.split(b"\r\n")
        if line.lower().startswith(b"content-length:")
    )
    return head + await reader.readexactly(length)


def always(body: str, status: int, content_type: str = "application/json") -> Answer:
    async def answer(request: web.Request) -> web.StreamResponse:
        await request.read()
        return web.Response(text=body, status=status, content_type=content_type)

    return answer


def refusal(code: int, description: str, **parameters: int) -> Answer:
    body = {"ok": False, "error_code": code, "description": description}
    return always(json.dumps(body | ({"parameters": parameters} if parameters else {})), code)


def everything_said(error: BaseException) -> str:
    """The text of an exception and of all that is chained to it."""
    said = ""
    chained: BaseException | None = error
    while chained is not None:
        said += f"{chained!r} {chained}"
        chained = chained.__cause__ or chained.__context__
    return said


def unused_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_a_message_arrives_as_a_form_and_its_answer_is_read() -> None:
    seen: list[tuple[str, dict[str, object]]] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        seen.append((request.path, dict(await request.post())))
        return web.json_response(SENT)

    async with server(answer) as port, bot_at(port) as bot:
        message = await bot.send_message(42, "¿Qué tal? 5 & 6 = ü", disable_notification=True)

    assert message.message_id == 7
    assert seen == [
        (
            f"/bot{TOKEN}/sendMessage",
            {"chat_id": "42", "text": "¿Qué tal? 5 & 6 = ü", "disable_notification": "true"},
        )
    ]


async def test_a_photo_arrives_byte_for_byte_with_its_name_and_caption() -> None:
    photo = bytes(range(256)) * 3000
    seen: list[dict[str, object]] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        form = await request.post()
        file = form["photo"]
        assert isinstance(file, web.FileField)
        seen.append({"name": file.filename, "type": file.content_type, "bytes": file.file.read()})
        seen.append({"chat_id": form["chat_id"], "caption": form["caption"]})
        return web.json_response(SENT)

    async with server(answer) as port, bot_at(port) as bot:
        await bot.send_photo(42, photo, caption="Vier Wochen, größer", filename="März.png")

    assert seen == [
        {"name": "März.png", "type": "image/png", "bytes": photo},
        {"chat_id": "42", "caption": "Vier Wochen, größer"},
    ]


async def test_two_files_of_an_album_arrive_under_the_names_that_its_media_mention() -> None:
    seen: list[bytes] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        form = await request.post()
        for media in json.loads(str(form["media"])):
            file = form[media["media"].removeprefix("attach://")]
            assert isinstance(file, web.FileField)
            seen.append(file.file.read())
        return web.json_response({"ok": True, "result": [SENT["result"], SENT["result"]]})

    async with server(answer) as port, bot_at(port) as bot:
        await bot.send_media_group(
            42,
            [
                InputMediaDocument(b"%PDF one", filename="1.pdf"),
                InputMediaDocument(b"%PDF two", filename="2.pdf"),
            ],
        )

    assert seen == [b"%PDF one", b"%PDF two"]


async def test_too_many_requests_says_how_long_to_wait() -> None:
    answer = refusal(429, "Too Many Requests: retry after 3", retry_after=3)
    async with server(answer) as port, bot_at(port) as bot:
        with pytest.raises(RetryAfter) as caught:
            await bot.send_message(42, "hello")
    assert caught.value.retry_after == dt.timedelta(seconds=3)


async def test_a_refusal_keeps_its_kind_and_its_words() -> None:
    blocked = refusal(403, "Forbidden: bot was blocked by the user")
    async with server(blocked) as port, bot_at(port) as bot:
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await bot.send_message(42, "hello")

    unchanged = refusal(400, "Bad Request: message is not modified")
    async with server(unchanged) as port, bot_at(port) as bot:
        with pytest.raises(BadRequest, match="essage is not modified"):
            await bot.send_message(42, "hello")

    unauthorized = refusal(401, "Unauthorized")
    async with server(unauthorized) as port, bot_at(port) as bot:
        with pytest.raises(InvalidToken):
            await bot.get_me()


@pytest.mark.parametrize("status", [500, 502, 503, 504])
async def test_a_server_error_in_json_is_a_network_error_with_its_words(status: int) -> None:
    async with server(refusal(status, "Internal trouble")) as port, bot_at(port) as bot:
        with pytest.raises(NetworkError, match="Internal trouble") as caught:
            await bot.send_message(42, "hello")
    assert type(caught.value) is NetworkError


@pytest.mark.parametrize("status", [500, 502, 504, 520])
@pytest.mark.parametrize(
    "page",
    [
        f"<html><h1>Bad gateway</h1>/bot{TOKEN}/sendMessage</html>",
        f'["/bot{TOKEN}/sendMessage"]',
        f'{{"/bot{TOKEN}/sendMessage',
        f'{{"message": "no route for /bot{TOKEN}/sendMessage"}}',
        "null",
        "",
    ],
)
async def test_a_proxys_error_page_is_a_network_error_that_does_not_quote_it(
    page: str, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with server(always(page, status, "text/html")) as port, bot_at(port) as bot:
        with pytest.raises(NetworkError, match=str(status)) as caught:
            await bot.send_message(42, "hello")
    assert TOKEN not in everything_said(caught.value)
    assert TOKEN not in caplog.text


@pytest.mark.parametrize(
    "page", [f"<html>/bot{TOKEN}/</html>", '{"ok":true,"resu', "[1]", "{}", ""]
)
async def test_an_answer_of_200_that_is_not_the_bot_apis_may_have_been_acted_on(
    page: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with server(always(page, 200)) as port, bot_at(port) as bot:
        with pytest.raises(MaybeSent) as caught:
            await bot.send_message(42, "hello")
    assert TOKEN not in everything_said(caught.value)
    assert "Can not load" not in caplog.text


async def test_a_redirect_is_not_followed() -> None:
    paths: list[str] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        paths.append(request.path)
        return web.Response(status=307, headers={"Location": "/elsewhere"})

    async with server(answer) as port, bot_at(port) as bot:
        with pytest.raises(NetworkError, match="307"):
            await bot.send_message(42, "hello")
    assert paths == [f"/bot{TOKEN}/sendMessage"]


async def test_a_refused_connection_was_not_sent() -> None:
    async with bot_at(unused_port()) as bot:
        with pytest.raises(NotSent, match=r"127\.0\.0\.1") as caught:
            await bot.send_message(42, "hello")
    assert TOKEN not in everything_said(caught.value)


async def test_an_unknown_host_was_not_sent() -> None:
    async with AiohttpRequest() as request:
        with pytest.raises(NotSent) as caught:
            await request.post(f"https://telegram.invalid/bot{TOKEN}/getMe")
    assert TOKEN not in everything_said(caught.value)


@pytest.mark.parametrize("address", ["ftp://127.0.0.1", "127.0.0.1:1", "http://"])
async def test_an_address_that_is_none_was_not_sent(address: str) -> None:
    async with AiohttpRequest() as request:
        with pytest.raises(NotSent) as caught:
            await request.post(f"{address}/bot{TOKEN}/getMe")
    assert TOKEN not in everything_said(caught.value)


async def test_a_connection_that_takes_too_long_was_not_sent() -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen(0)
        with socket.create_connection(deaf.getsockname()):  # its queue of one is now full
            request = AiohttpRequest(connect_timeout=0.2, pool_timeout=0.1)
            async with bot_at(deaf.getsockname()[1], request) as bot:
                with pytest.raises(NotSent) as caught:
                    await bot.send_message(42, "hello")
    assert TOKEN not in everything_said(caught.value)


async def test_a_request_that_finds_no_free_connection_was_not_sent() -> None:
    arrived, go_on = asyncio.Event(), asyncio.Event()
    texts: list[object] = []

    async def answer(request: web.Request) -> web.StreamResponse:
        texts.append((await request.post())["text"])
        arrived.set()
        await go_on.wait()
        return web.json_response(SENT)

    request = AiohttpRequest(1, connect_timeout=0.1, pool_timeout=0.1)
    async with server(answer) as port, bot_at(port, request) as bot:
        first = asyncio.create_task(bot.send_message(42, "first"))
        await arrived.wait()
        with pytest.raises(NotSent, match="pool") as caught:
            await bot.send_message(42, "second")
        go_on.set()
        assert (await first).message_id == 7
    assert texts == ["first"]
    assert TOKEN not in everything_said(caught.value)


async def test_a_connection_closed_without_an_answer_may_have_been_sent() -> None:
    async def take_and_hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await whole_request(reader)

    async with raw_server(take_and_hang_up) as port, bot_at(port) as bot:
        with pytest.raises(MaybeSent) as caught:
            await bot.send_message(42, "hello")
    assert TOKEN not in everything_said(caught.value)


async def test_a_connection_reset_after_the_request_may_have_been_sent() -> None:
    async def take_and_reset(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await whole_request(reader)
        writer.transport.abort()

    async with raw_server(take_and_reset) as port, bot_at(port) as bot:
        with pytest.raises(MaybeSent) as caught:
            await bot.send_message(42, "hello")
    assert TOKEN not in everything_said(caught.value)


async def test_an_answer_cut_off_in_the_middle_may_have_been_sent() -> None:
    async def answer_half(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await whole_request(reader)
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"ok":true,')
        await writer.drain()

    async with raw_server(answer_half) as port, bot_at(port) as bot:
        with pytest.raises(MaybeSent) as caught:
            await bot.send_message(42, "hello")
    assert TOKEN not in everything_said(caught.value)


async def test_something_that_does_not_speak_http_may_have_been_sent() -> None:
    async def mumble(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await whole_request(reader)
        writer.write(b"\x16\x03\x01 not a status line\r\n\r\n")
        await writer.drain()

    async with raw_server(mumble) as port, bot_at(port) as bot:
        with pytest.raises(MaybeSent) as caught:
            await bot.send_message(42, "hello")
    assert TOKEN not in everything_said(caught.value)


async def test_a_slow_answer_may_have_been_sent() -> None:
    done = asyncio.Event()

    async def keep_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await whole_request(reader)
        await done.wait()

    async with raw_server(keep_silent) as port, bot_at(port) as bot:
        with pytest.raises(MaybeSent) as caught:
            await bot.send_message(42, "hello", read_timeout=0.1)
        done.set()
    assert TOKEN not in everything_said(caught.value)


async def test_an_upload_that_the_server_does_not_read_ends_in_time() -> None:
    done = asyncio.Event()

    async def read_nothing(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await done.wait()

    request = AiohttpRequest(
        connect_timeout=0.1, pool_timeout=0.1, media_write_timeout=0.2, read_timeout=0.1
    )
    async with raw_server(read_nothing) as port, bot_at(port, request) as bot:
        with pytest.raises(MaybeSent) as caught:
            await bot.send_document(42, bytes(32_000_000))
        done.set()
    assert TOKEN not in everything_said(caught.value)


async def test_a_kept_connection_that_the_server_drops_repeats_no_message() -> None:
    requests: list[bytes] = []

    async def answer_once(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        requests.append(await whole_request(reader))
        body = json.dumps(SENT).encode()
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(body), body))
        await writer.drain()
        requests.append(await whole_request(reader))

    async with raw_server(answer_once) as port, bot_at(port) as bot:
        await bot.send_message(42, "first")
        with pytest.raises(MaybeSent):
            await bot.send_message(42, "second")

    assert [b"text=first" in sent for sent in requests] == [True, False]
    assert b"text=second" in requests[1]


async def test_thirty_requests_run_side_by_side() -> None:
    together = asyncio.Barrier(30)

    async def answer(request: web.Request) -> web.StreamResponse:
        text = str((await request.post())["text"])
        await together.wait()
        result = {"message_id": int(text), "date": 1793000000, "chat": {"id": 42, "type": "group"}}
        return web.json_response({"ok": True, "result": result})

    async with server(answer) as port, bot_at(port) as bot:
        sent = await asyncio.gather(*(bot.send_message(42, str(n)) for n in range(30)))

    assert [message.message_id for message in sent] == list(range(30))


async def test_a_file_is_downloaded_whole() -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        assert (await reader.readuntil(b"\r\n\r\n")).startswith(b"GET /file HTTP/1.1")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n\x00\xff\x00\xff")
        await writer.drain()

    async with raw_server(answer) as port, AiohttpRequest() as request:
        assert await request.retrieve(f"http://127.0.0.1:{port}/file") == b"\x00\xff\x00\xff"


async def test_it_opens_and_closes_once_and_sends_nothing_when_closed() -> None:
    async with server(always(json.dumps(SENT), 200)) as port:
        request = AiohttpRequest()
        url = f"http://127.0.0.1:{port}/bot{TOKEN}/sendMessage"
        with pytest.raises(NotSent, match="not initialized"):
            await request.post(url)
        await request.initialize()
        await request.initialize()
        assert await request.post(url) == SENT["result"]
        await request.shutdown()
        await request.shutdown()
        with pytest.raises(NotSent):
            await request.post(url)
        await request.initialize()
        assert await request.post(url) == SENT["result"]
        await request.shutdown()


def test_the_read_timeout_is_the_one_given() -> None:
    assert AiohttpRequest().read_timeout == 5.0
    assert AiohttpRequest(read_timeout=40.0).read_timeout == 40.0
    assert AiohttpRequest(read_timeout=None).read_timeout is None
