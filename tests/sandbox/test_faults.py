"""Faults that a test orders, and what the bot sees of them."""

import asyncio

import pytest
from aiohttp import ClientOSError, ClientSession, ServerDisconnectedError
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden, NetworkError

from sandbox.server import Person, TelegramServer
from sandbox.server.world import NoSuchButton
from tests.sandbox.conftest import Call, ManualClock


@pytest.fixture
def fay(server: TelegramServer) -> Person:
    fay = server.world.person("Fay")
    server.world.send(fay, "/start")
    return fay


def texts(server: TelegramServer, person: Person) -> list[str]:
    return [message.text for message in server.world.chat(person) if message.outgoing]


async def test_a_reset_before_acting_leaves_nothing(
    server: TelegramServer, call: Call, fay: Person
) -> None:
    server.world.order_fault("reset_before", method="sendMessage")
    with pytest.raises((ClientOSError, ServerDisconnectedError)):
        await call("sendMessage", chat_id=fay.id, text="hello")

    assert texts(server, fay) == []
    assert server.world.calls[-1].outcome == "reset before"
    assert (await call("sendMessage", chat_id=fay.id, text="hello"))[0] == 200


async def test_a_reset_after_acting_loses_only_the_answer(
    server: TelegramServer, bot: Bot, fay: Person
) -> None:
    server.world.order_fault("reset_after", method="sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(fay.id, "hello")

    assert texts(server, fay) == ["hello"]
    assert server.world.calls[-1].outcome == "reset after"


async def test_a_call_is_frozen_before_it_acts(
    server: TelegramServer, call: Call, fay: Person
) -> None:
    fault = server.world.order_fault("hold_before", chat=fay)
    sending = asyncio.create_task(call("sendMessage", chat_id=fay.id, text="hello"))

    held = await fault.held()

    assert (held.method, held.outcome) == ("sendMessage", "running")
    assert held.parameters == {"chat_id": str(fay.id), "text": "hello"}
    assert texts(server, fay) == []
    fault.release()
    assert (await sending)[0] == 200
    assert texts(server, fay) == ["hello"]


async def test_an_answer_is_frozen_after_the_call_acted(
    server: TelegramServer, call: Call, fay: Person
) -> None:
    fault = server.world.order_fault("hold_after", method="sendMessage")
    sending = asyncio.create_task(call("sendMessage", chat_id=fay.id, text="hello"))

    await fault.held()

    assert texts(server, fay) == ["hello"]
    assert not sending.done()
    fault.release()
    assert (await sending)[0] == 200


async def test_errors_come_as_ordered_and_only_where_ordered(
    server: TelegramServer, bot: Bot, call: Call, fay: Person
) -> None:
    gil = server.world.person("Gil")
    server.world.send(gil, "/start")
    order = server.world.order_fault
    order("too_many", chat=fay, retry_after=7)
    order("status", method="sendMessage", chat=fay, status=502)
    order("error", chat=fay.id, status=403, description="Forbidden: user is deactivated")
    order("error", description="Bad Request: something new")

    status, answer = await call("sendMessage", chat_id=fay.id, text="x")
    assert (status, answer["parameters"]) == (429, {"retry_after": 7})
    status = (await call("getUpdates"))[0]
    assert status == 200, "a fault for any method spares getUpdates"
    with pytest.raises(NetworkError, match="Bad Gateway"):
        await bot.send_message(fay.id, "x")
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_chat_action(fay.id, "typing")
    with pytest.raises(BadRequest, match="Something new"):
        await bot.send_message(gil.id, "x")
    await bot.send_message(fay.id, "at last")

    assert texts(server, fay) == ["at last"]
    outcomes = [call.outcome for call in server.world.calls if call.chat_id == fay.id]
    assert outcomes == [
        "429 Too Many Requests: retry after 7",
        "502",
        "403 Forbidden: user is deactivated",
        "ok",
    ]


async def test_latency_is_measured_by_the_servers_clock(
    server: TelegramServer, call: Call, clock: ManualClock, fay: Person
) -> None:
    server.world.order_fault("latency", seconds=5, times=None)
    sending = asyncio.create_task(call("sendMessage", chat_id=fay.id, text="hello"))
    assert await clock.somebody_sleeps() == 5
    assert texts(server, fay) == []
    clock.advance(seconds=5)

    assert (await sending)[0] == 200


async def test_until_sees_the_change_that_a_call_makes(
    server: TelegramServer, bot: Bot, fay: Person
) -> None:
    waiting = asyncio.create_task(server.world.until(lambda: texts(server, fay)))
    await bot.send_message(fay.id, "hello")

    assert await waiting == ["hello"]


async def test_a_stopped_server_cuts_off_what_waits_and_comes_back_the_same(
    clock: ManualClock,
) -> None:
    server = TelegramServer(clock)
    await server.start()
    port = server.port
    hal = server.world.person("Hal")
    fault = server.world.order_fault("hold_before", method="getMe")
    async with ClientSession() as http:
        base = f"{server.url}/bot{server.token}"
        held = asyncio.create_task(http.get(f"{base}/getMe"))
        polling = asyncio.create_task(http.get(f"{base}/getUpdates?timeout=30"))
        await fault.held()
        await clock.somebody_sleeps()
        await server.stop()
        for waiting in (held, polling):
            with pytest.raises((ClientOSError, ServerDisconnectedError)):
                await waiting
        assert {call.outcome for call in server.world.calls} == {"cut off"}

        server.world.send(hal, "while you were away")
        await server.start(port=port)
        async with http.get(f"{base}/getUpdates?timeout=30") as response:
            assert len((await response.json())["result"]) == 1
    await server.stop()


async def test_a_tap_finds_the_newest_button_of_that_name(
    server: TelegramServer, bot: Bot, fay: Person
) -> None:
    for day in ("mon", "tue"):
        button = InlineKeyboardButton("Done", callback_data=day)
        link = InlineKeyboardButton("Read", url="https://example.org/a")
        await bot.send_message(fay.id, day, reply_markup=InlineKeyboardMarkup([[button, link]]))
    older, newer = (m.message_id for m in server.world.chat(fay)[-2:])

    server.world.tap(fay, "Done")
    server.world.tap(fay, "Done", older)
    server.world.press(fay, 9, "forged")

    presses = [u.callback_query for u in await bot.get_updates() if u.callback_query]
    assert [press.data for press in presses] == ["tue", "mon", "forged"]
    assert [press.message and press.message.message_id for press in presses] == [newer, older, 9]
    with pytest.raises(NoSuchButton, match=f"no button 'Later'; .*'Done' on message {newer}"):
        server.world.tap(fay, "Later")
    with pytest.raises(ValueError, match="'Read' opens something"):
        server.world.tap(fay, "Read")
