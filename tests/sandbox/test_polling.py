"""Long polling: offsets, conflicts, expiry, and waiting without a clock that runs."""

import asyncio
from typing import Any

import pytest
from telegram import Bot
from telegram.error import BadRequest, Conflict

from sandbox.server import Person, TelegramServer
from tests.sandbox.conftest import Call, ManualClock


@pytest.fixture
def ben(server: TelegramServer) -> Person:
    return server.world.person("Ben", "de", last_name="Bauer", username="benbauer")


async def waiting_poll(
    server: TelegramServer, clock: ManualClock, call: Call, **parameters: object
) -> "asyncio.Task[tuple[int, dict[str, Any]]]":
    """A long poll that the server has begun to wait for."""
    poll = asyncio.create_task(call("getUpdates", timeout=30, **parameters))
    await clock.somebody_sleeps()
    return poll


async def test_an_arriving_update_answers_a_waiting_poll(
    server: TelegramServer, clock: ManualClock, call: Call, ben: Person
) -> None:
    poll = await waiting_poll(server, clock, call)

    server.world.send(ben, "/start abc")

    _, answer = await poll
    message = answer["result"][0]["message"]
    assert message["text"] == "/start abc"
    assert message["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert message["from"]["language_code"] == "de"
    assert message["chat"]["type"] == "private"
    assert message["date"] == int(clock.now().timestamp())


async def test_a_poll_ends_empty_when_its_time_has_passed(
    server: TelegramServer, clock: ManualClock, call: Call
) -> None:
    poll = await waiting_poll(server, clock, call)
    clock.advance(seconds=29)
    assert not poll.done()
    clock.advance(seconds=1)

    assert await poll == (200, {"ok": True, "result": []})


async def test_an_update_is_delivered_until_the_offset_passes_it(
    server: TelegramServer, bot: Bot, ben: Person
) -> None:
    ids = [server.world.send(ben, text).update_id for text in ("one", "two", "three")]
    assert [u.update_id for u in await bot.get_updates()] == ids
    assert [u.update_id for u in await bot.get_updates(offset=ids[1])] == ids[1:]
    assert [u.update_id for u in server.world.pending] == ids[1:]
    assert [u.update_id for u in await bot.get_updates(offset=-1)] == ids[2:]

    assert await bot.get_updates(offset=ids[2] + 1) == ()
    assert server.world.pending == []


async def test_a_second_poll_ends_the_first(
    server: TelegramServer, clock: ManualClock, call: Call, ben: Person
) -> None:
    first = await waiting_poll(server, clock, call)
    second = asyncio.create_task(call("getUpdates", timeout=30))

    status, answer = await first

    assert status == 409
    assert answer["description"] == (
        "Conflict: terminated by other getUpdates request; "
        "make sure that only one bot instance is running"
    )
    server.world.send(ben, "hello")
    assert len((await second)[1]["result"]) == 1


async def test_setting_a_webhook_ends_polling(
    server: TelegramServer, clock: ManualClock, call: Call, bot: Bot
) -> None:
    poll = await waiting_poll(server, clock, call)
    await bot.set_webhook("https://bot.example.org/hook")

    assert (await poll)[1]["description"] == "Conflict: terminated by setWebhook request"
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_allowed_updates_are_remembered(
    server: TelegramServer, bot: Bot, ben: Person
) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    assert server.world.send(ben, "not wanted").update_ids == ()
    await bot.get_updates()
    assert server.world.send(ben, "still not wanted").update_ids == ()
    await bot.get_updates(allowed_updates=[])
    assert len(server.world.send(ben, "wanted again").update_ids) == 1


async def test_settled_waits_for_the_offset(server: TelegramServer, bot: Bot, ben: Person) -> None:
    await server.world.settled()
    update_id = server.world.send(ben, "hello").update_id
    settled = asyncio.create_task(server.world.settled())
    await bot.get_updates()
    assert not settled.done()
    await bot.get_updates(offset=update_id + 1)

    await settled


async def test_a_press_is_dropped_after_minutes_and_a_message_after_a_day(
    server: TelegramServer, bot: Bot, clock: ManualClock, ben: Person
) -> None:
    sent = server.world.send(ben, "hello")
    server.world.press(ben, sent.message_id, "pain:3")
    clock.advance(seconds=149)
    assert len(await bot.get_updates()) == 2
    clock.advance(seconds=1)
    assert [u.message is not None for u in await bot.get_updates()] == [True]
    clock.advance(hours=24)

    assert await bot.get_updates() == ()
    await server.world.settled()


async def test_a_press_can_be_answered_once_and_not_too_late(
    server: TelegramServer, bot: Bot, clock: ManualClock, ben: Person
) -> None:
    on = server.world.send(ben, "hello").message_id
    first = server.world.press(ben, on, "a").query_id
    late = server.world.press(ben, on, "b").query_id
    assert first is not None
    assert late is not None

    await bot.answer_callback_query(first, "Saved", show_alert=True)

    toast = server.world.toasts(ben)[0]
    assert (toast.text, toast.show_alert, toast.data) == ("Saved", True, "a")
    too_old = "Query is too old and response timeout expired or query id is invalid"
    with pytest.raises(BadRequest, match=too_old):
        await bot.answer_callback_query(first)
    clock.advance(minutes=3)
    for query_id in (late, "77"):
        with pytest.raises(BadRequest, match=too_old):
            await bot.answer_callback_query(query_id)


async def test_an_update_can_come_twice(server: TelegramServer, bot: Bot, ben: Person) -> None:
    first, second = (server.world.send(ben, text).update_id for text in ("one", "two"))
    await bot.get_updates(offset=second + 1)
    server.world.redeliver(first)
    assert [u.update_id for u in await bot.get_updates(offset=second + 1)] == [first]

    assert await bot.get_updates(offset=second + 1) == ()
    with pytest.raises(ValueError, match="there was no update 5"):
        server.world.redeliver(5)


async def test_what_people_do_reaches_the_bot(
    server: TelegramServer, bot: Bot, ben: Person
) -> None:
    world = server.world
    said = world.send(ben, "my pian is bad")
    world.edit(ben, said.message_id, "my pain is bad")
    world.send_photo(ben, "look /help")
    world.send_voice(ben)
    world.send_sticker(ben)
    world.send_location(ben, 52.52, 13.4)
    world.send_in_group(ben, "hello")

    updates = await bot.get_updates()

    assert updates[1].edited_message is not None
    assert updates[1].edited_message.text == "my pain is bad"
    messages = [u.message for u in updates if u.message]
    assert messages[1].caption == "look /help"
    assert messages[2].voice is not None
    assert messages[3].sticker is not None
    assert messages[4].location is not None
    assert messages[4].location.latitude == 52.52
    assert messages[5].chat.type == "group"
    assert updates[6].my_chat_member is not None
    assert [m.kind for m in world.chat(ben)][-4:] == ["photo", "voice", "sticker", "location"]


async def test_a_text_too_long_for_one_message_comes_as_several(
    server: TelegramServer, bot: Bot, ben: Person
) -> None:
    text = "a" + "😀" * 3000
    sent = server.world.send(ben, text)

    parts = [u.message.text for u in await bot.get_updates() if u.message]

    assert len(sent.update_ids) == 2
    assert len((parts[0] or "").encode("utf-16-le")) // 2 == 4095
    assert "".join(part or "" for part in parts) == text
