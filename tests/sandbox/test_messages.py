"""Sending, editing and deleting, with Telegram's limits and words."""

from typing import Any

import pytest
from aiohttp import ClientSession, FormData
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest, Forbidden, InvalidToken

from sandbox.server import Person, TelegramServer
from tests.sandbox.conftest import Call, ManualClock

YES_NO = InlineKeyboardMarkup(
    [
        [
            InlineKeyboardButton("Yes", callback_data="y"),
            InlineKeyboardButton("No", callback_data="n"),
        ]
    ]
)


async def test_a_message_shows_in_the_chat_with_its_buttons(
    server: TelegramServer, bot: Bot, ana: Person
) -> None:
    sent = await bot.send_message(ana.id, "Pain <b>today</b>?", "HTML", reply_markup=YES_NO)

    assert sent.text == "Pain today?"
    assert sent.parse_entities() == {sent.entities[0]: "today"}
    newest = server.world.chat(ana)[-1]
    assert (newest.text, newest.outgoing, newest.labels) == ("Pain today?", True, ["Yes", "No"])
    assert newest.buttons[0][1].data == "n"
    assert newest.message_id == sent.message_id


@pytest.mark.parametrize(
    ("parameters", "description"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "x", "parse_mode": "Shouting"}, "unsupported parse_mode"),
        ({"text": "x", "chat_id": 12345}, "chat not found"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        (
            {"text": "x", "reply_markup": "{"},
            "can't parse reply keyboard markup JSON object",
        ),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [{"text": "a"}]}},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        (
            {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "a"}]]}},
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            {
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": " ", "callback_data": "a"}]]},
            },
            "inline keyboard button text must be non-empty",
        ),
        (
            {
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "é" * 33}]]},
            },
            "BUTTON_DATA_INVALID",
        ),
        (
            {
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": ""}]]},
            },
            "BUTTON_DATA_INVALID",
        ),
        (
            {
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "b"}]] * 101},
            },
            "reply markup is too long",
        ),
        (
            {
                "text": "x",
                "reply_markup": {"inline_keyboard": [[{"text": "a", "url": "nowhere"}]]},
            },
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
        (
            {"text": "x", "reply_parameters": {"message_id": 9}},
            "message to be replied not found",
        ),
    ],
)
async def test_what_telegram_refuses_is_refused_in_its_words(
    call: Call, ana: Person, parameters: dict[str, Any], description: str
) -> None:
    status, answer = await call("sendMessage", **{"chat_id": ana.id, **parameters})

    assert status == 400
    assert answer == {
        "ok": False,
        "error_code": 400,
        "description": f"Bad Request: {description}",
    }


async def test_the_limit_counts_what_is_left_after_the_html(bot: Bot, ana: Person) -> None:
    sent = await bot.send_message(ana.id, "<b>" + "&lt;" * 4096 + "</b>", "HTML")

    assert sent.text == "<" * 4096


async def test_64_bytes_of_callback_data_pass(bot: Bot, ana: Person) -> None:
    button = InlineKeyboardButton("a", callback_data="é" * 32)

    sent = await bot.send_message(ana.id, "x", reply_markup=InlineKeyboardMarkup([[button]]))

    assert sent.reply_markup is not None


@pytest.mark.parametrize("way", ["query", "form", "multipart", "json"])
async def test_parameters_come_in_four_ways(
    server: TelegramServer, http: ClientSession, ana: Person, way: str
) -> None:
    url = f"{server.url}/bot{server.token}/sendMessage"
    values = {"chat_id": str(ana.id), "text": "hello & welcome"}
    multipart = FormData(values, default_to_multipart=True)
    ways: dict[str, dict[str, Any]] = {
        "query": {"params": values},
        "form": {"data": values},
        "multipart": {"data": multipart},
        "json": {"json": {"chat_id": ana.id, "text": "hello & welcome"}},
    }

    async with http.post(url, **ways[way]) as response:
        assert (await response.json())["result"]["text"] == "hello & welcome"


async def test_a_reply_quotes_the_message_and_not_its_own_quotation(
    server: TelegramServer, bot: Bot, ana: Person
) -> None:
    first = await bot.send_message(ana.id, "one")
    second = server.world.send(ana, "two", reply_to=first.message_id)
    third = await bot.send_message(ana.id, "three", reply_to_message_id=second.message_id)

    assert third.reply_to_message is not None
    assert third.reply_to_message.text == "two"
    assert third.reply_to_message.reply_to_message is None


async def test_a_press_says_what_its_message_replies_to(
    server: TelegramServer, bot: Bot, ana: Person
) -> None:
    written = server.world.send(ana, "a long day")
    rows = {"inline_keyboard": [[{"text": "Yes", "callback_data": "yes"}]]}
    to = {"message_id": written.message_id, "allow_sending_without_reply": True}
    await bot.do_api_request(
        "sendmessage",
        api_kwargs={
            "chat_id": ana.id, "text": "Keep it?", "reply_markup": rows, "reply_parameters": to
        },
    )  # fmt: skip
    server.world.tap(ana, "Yes")
    pressed = (await bot.get_updates())[-1].callback_query
    assert pressed is not None
    assert isinstance(pressed.message, Message)
    assert pressed.message.reply_to_message is not None
    assert pressed.message.reply_to_message.text == "a long day"
    assert pressed.message.reply_to_message.message_id == written.message_id


async def test_a_reply_to_a_message_that_is_gone_is_sent_without_it(
    call: Call, ana: Person
) -> None:
    to = {"message_id": 99, "allow_sending_without_reply": True}
    status, answer = await call("sendMessage", chat_id=ana.id, text="Keep it?", reply_parameters=to)
    assert status == 200
    assert "reply_to_message" not in answer["result"]


async def test_an_unknown_method_and_a_wrong_token_are_told_apart(
    server: TelegramServer, http: ClientSession, call: Call
) -> None:
    assert await call("sendMood") == (
        404,
        {"ok": False, "error_code": 404, "description": "Not Found"},
    )
    async with http.get(f"{server.url}/bot123:wrong/getMe") as response:
        assert response.status == 401
        assert (await response.json())["description"] == "Unauthorized"
    with pytest.raises(InvalidToken):
        async with Bot("123:wrong", base_url=f"{server.url}/bot"):
            pass


async def test_strangers_and_those_who_blocked_cannot_be_written_to(
    server: TelegramServer, bot: Bot, ana: Person
) -> None:
    stranger = server.world.person("Ben")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(stranger.id, "hello")

    server.world.block(ana)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(ana.id, "hello")

    server.world.unblock(ana)
    await bot.send_message(ana.id, "hello")
    changes = [u.payload for u in server.world.pending if u.kind == "my_chat_member"]
    statuses = [c["new_chat_member"]["status"] for c in changes]
    assert statuses == ["kicked", "member"]


async def test_an_edit_needs_a_change_and_a_message_of_ones_own(
    server: TelegramServer, bot: Bot, ana: Person
) -> None:
    asked = await bot.send_message(ana.id, "Pain?", reply_markup=YES_NO)
    with pytest.raises(BadRequest, match="is not modified: specified new message content"):
        await bot.edit_message_text("Pain?", ana.id, asked.message_id, reply_markup=YES_NO)
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("Mood?", ana.id, asked.message_id + 1)
    own = server.world.chat(ana)[0]
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("Mood?", ana.id, own.message_id)

    await bot.edit_message_text("Mood?", ana.id, asked.message_id)

    newest = server.world.chat(ana)[-1]
    assert (newest.text, newest.labels, newest.edits) == ("Mood?", [], 1)
    with pytest.raises(BadRequest, match="is not modified"):
        await bot.edit_message_reply_markup(ana.id, asked.message_id)
    await bot.edit_message_text("Mood?", ana.id, asked.message_id, reply_markup=YES_NO)
    assert server.world.chat(ana)[-1].labels == ["Yes", "No"]


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(
    server: TelegramServer, bot: Bot, ana: Person
) -> None:
    where = KeyboardButton("Share my place", request_location=True)
    sent = await bot.send_message(
        ana.id, "Where?", reply_markup=ReplyKeyboardMarkup([[where, "Type it"]])
    )
    assert sent.reply_markup is None
    assert server.world.keyboard(ana) == [["Share my place", "Type it"]]
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("There?", ana.id, sent.message_id)
    with pytest.raises(ValueError, match="use send_location"):
        server.world.tap(ana, "Share my place")

    server.world.tap(ana, "Type it")
    assert server.world.chat(ana)[-1].text == "Type it"
    await bot.send_message(ana.id, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert server.world.keyboard(ana) == []


async def test_a_message_can_be_deleted_for_48_hours(
    server: TelegramServer, bot: Bot, clock: ManualClock, ana: Person
) -> None:
    first = await bot.send_message(ana.id, "one")
    second = await bot.send_message(ana.id, "two")
    clock.advance(hours=47, minutes=59)
    await bot.delete_message(ana.id, first.message_id)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(ana.id, first.message_id)
    clock.advance(minutes=1)
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await bot.delete_message(ana.id, second.message_id)

    assert [m.text for m in server.world.chat(ana, with_deleted=False)] == ["/start", "two"]
