"""What the bot says about itself, groups, and the sending limits."""

from typing import Any

import pytest
from aiohttp import ClientSession
from telegram import (
    Bot,
    BotCommandScopeChat,
    BotCommandScopeChatAdministrators,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden

from sandbox.server import Person, TelegramServer, groups
from tests.sandbox.conftest import ManualClock


async def test_the_bots_own_words_are_kept_by_language(server: TelegramServer, bot: Bot) -> None:
    await bot.set_my_commands([("checkin", "Answer now")])
    await bot.set_my_commands([("checkin", "Responder ahora")], language_code="es")
    await bot.set_my_description("Hello")
    await bot.set_my_short_description("Hola", language_code="es")
    await bot.set_my_name("Steady")

    assert server.world.commands("es") == {"checkin": "Responder ahora"}
    assert (await bot.get_my_commands())[0].description == "Answer now"
    assert await bot.get_my_commands(language_code="de") == ()
    assert (await bot.get_my_description("es")).description == "Hello"
    assert (await bot.get_my_short_description("de")).short_description == ""
    assert (await bot.get_me()).first_name == "Steady"
    await bot.delete_my_commands(language_code="es")
    assert server.world.commands("es") == {}
    with pytest.raises(BadRequest, match="Bot_command_invalid"):
        await bot.set_my_commands([("Check-in", "no")])
    with pytest.raises(BadRequest, match="Invalid language code specified"):
        await bot.set_my_commands([("checkin", "no")], language_code="es-MX")


async def test_a_chat_may_have_commands_of_its_own(
    server: TelegramServer, bot: Bot, ana: Person
) -> None:
    await bot.set_my_commands([("help", "Help")])
    scope = BotCommandScopeChat(ana.id)
    await bot.set_my_commands([("stop", "Stop")], scope)

    assert server.world.commands(scope=f"chat:{ana.id}") == {"stop": "Stop"}
    assert server.world.commands() == {"help": "Help"}
    assert (await bot.get_my_commands(scope))[0].command == "stop"
    await bot.delete_my_commands(scope)
    assert await bot.get_my_commands(scope) == ()
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.set_my_commands([("stop", "Stop")], BotCommandScopeChat(12345))
    with pytest.raises(BadRequest, match="private chats"):
        await bot.set_my_commands([("x", "X")], BotCommandScopeChatAdministrators(ana.id))


async def test_a_group_can_be_left(server: TelegramServer, bot: Bot, ana: Person) -> None:
    server.world.send_in_group(ana, "hello all", title="Backs")
    group = await bot.get_chat(server.world.pending[-1].payload["chat"]["id"])
    assert (group.type, group.title) == ("group", "Backs")

    await bot.leave_chat(group.id)

    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(group.id, "bye")


async def test_sending_too_fast_is_refused_when_limits_are_enforced(clock: ManualClock) -> None:
    async with TelegramServer(clock, enforce_limits=True) as server, ClientSession() as http:
        people = [server.world.person(f"Person {n}") for n in range(40)]
        for person in people:
            server.world.send(person, "/start")
        url = f"{server.url}/bot{server.token}/sendMessage"

        async def send(person: Person) -> dict[str, Any]:
            async with http.post(url, json={"chat_id": person.id, "text": "x"}) as response:
                answer: dict[str, Any] = await response.json()
                return answer

        burst = [(await send(people[0]))["ok"] for _ in range(4)]
        assert burst == [True, True, True, False]
        assert await send(people[0]) == {
            "ok": False,
            "error_code": 429,
            "description": "Too Many Requests: retry after 1",
            "parameters": {"retry_after": 1},
        }
        clock.advance(seconds=1)
        assert (await send(people[0]))["ok"]
        overall = [(await send(person))["ok"] for person in people[1:]]
        assert overall.count(True) == 29
        assert not overall[-1]


async def test_the_bot_is_told_what_happens_to_it_in_groups(
    server: TelegramServer, bot: Bot, ana: Person
) -> None:
    groups.add_bot(server.world, ana, "Backs", "channel")
    told = server.world.pending[-1].payload
    channel = told["chat"]["id"]
    assert (told["chat"]["type"], str(channel)[:4]) == ("channel", "-100")
    assert told["new_chat_member"]["status"] == "administrator"
    await bot.send_message(channel, "hello")
    await bot.leave_chat(channel)
    assert server.world.pending[-1].payload["new_chat_member"]["status"] == "left"
    with pytest.raises(Forbidden, match="not a member of the channel chat"):
        await bot.leave_chat(channel)
    pending = len(server.world.pending)
    groups.post(server.world, ana, "Backs", "are you there?")
    assert len(server.world.pending) == pending, "who has left is told of nothing"

    groups.add_bot(server.world, ana, "Quiet", may_write=False)
    quiet = server.world.pending[-1].payload["chat"]["id"]
    with pytest.raises(BadRequest, match="Not enough rights"):
        await bot.send_message(quiet, "hello")
    groups.upgrade(server.world, ana, "Quiet")
    with pytest.raises(ChatMigrated) as moved:
        await bot.leave_chat(quiet)
    await bot.leave_chat(moved.value.new_chat_id)
