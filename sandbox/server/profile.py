"""The methods about the bot itself and about chats."""

import re
from typing import Any

from sandbox.server.errors import bad_request
from sandbox.server.parameters import Parameters
from sandbox.server.sending import known_chat
from sandbox.server.state import State
from sandbox.server.world import World

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
LANGUAGE = re.compile(r"([a-z]{2})?")
COMMANDS = 100
DESCRIPTION_CHARACTERS = 512
SHORT_DESCRIPTION_CHARACTERS = 120
NAME_CHARACTERS = 64
COMMAND_DESCRIPTION_CHARACTERS = 256
SCOPES_OF_ALL = frozenset(
    {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}
)


def get_me(state: State, parameters: Parameters) -> dict[str, Any]:
    return {
        **state.bot,
        "first_name": state.profile.names[""],
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _language(parameters: Parameters) -> str:
    code = parameters.text("language_code")
    if not LANGUAGE.fullmatch(code):
        raise bad_request("invalid language code specified")
    return code


def _scope(state: State, parameters: Parameters) -> str:
    scope = parameters.decoded("scope", "can't parse BotCommandScope JSON object")
    if scope is None:
        return "default"
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = scope.get("type")
    if kind in SCOPES_OF_ALL:
        return str(kind)
    if kind not in ("chat", "chat_administrators", "chat_member"):
        raise bad_request("can't parse BotCommandScope: Unsupported type specified")
    if not scope.get("chat_id"):
        raise bad_request("can't parse BotCommandScope: Empty chat_id specified")
    chat = known_chat(state, Parameters({"chat_id": str(scope["chat_id"])}))
    if kind != "chat" and chat.private:
        raise bad_request("can't change commands of members in private chats")
    if kind == "chat_member":
        if type(scope.get("user_id")) is not int or scope["user_id"] <= 0:
            raise bad_request("can't parse BotCommandScope: Invalid user_id specified")
        return f"{kind}:{chat.id}:{scope['user_id']}"
    return f"{kind}:{chat.id}"


def set_my_commands(state: State, parameters: Parameters) -> bool:
    given = parameters.decoded("commands", "can't parse commands JSON object")
    if given is None:
        given = []
    if not isinstance(given, list):
        raise bad_request("expected an Array of BotCommand")
    place = (_scope(state, parameters), _language(parameters))
    commands = [_checked_command(entry) for entry in given]
    if len(commands) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    state.profile.commands[place] = commands
    return True


def _checked_command(entry: object) -> dict[str, str]:
    what = "can't parse BotCommand: "
    if not isinstance(entry, dict):
        raise bad_request(f"{what}expected an Object")
    for needed in ("command", "description"):
        if not isinstance(entry.get(needed), str):
            raise bad_request(f'{what}Can\'t find field "{needed}"')
    command, description = entry["command"].removeprefix("/"), entry["description"].strip()
    if not command:
        raise bad_request("command must be non-empty")
    if not COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description:
        raise bad_request("command description must be non-empty")
    if len(description) > COMMAND_DESCRIPTION_CHARACTERS:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}


def get_my_commands(state: State, parameters: Parameters) -> list[dict[str, str]]:
    place = (_scope(state, parameters), _language(parameters))
    return state.profile.commands.get(place, [])


def delete_my_commands(state: State, parameters: Parameters) -> bool:
    place = (_scope(state, parameters), _language(parameters))
    state.profile.commands.pop(place, None)
    return True


def _set_words(
    words: dict[str, str], parameters: Parameters, name: str, most: int, complaint: str
) -> bool:
    """Keep a text for a language; an empty one goes back to the text for everyone else."""
    language = _language(parameters)
    text = parameters.text(name).strip()
    if len(text) > most:
        raise bad_request(complaint)
    if text:
        words[language] = text
    elif not (name == "name" and not language):  # the bot itself is never without a name
        words.pop(language, None)
    return True


def _words(words: dict[str, str], parameters: Parameters) -> str:
    return words.get(_language(parameters), words.get("", ""))


def set_my_name(state: State, parameters: Parameters) -> bool:
    names = state.profile.names
    return _set_words(names, parameters, "name", NAME_CHARACTERS, "BOT_TITLE_INVALID")


def get_my_name(state: State, parameters: Parameters) -> dict[str, str]:
    return {"name": _words(state.profile.names, parameters)}


def set_my_description(state: State, parameters: Parameters) -> bool:
    words, most = state.profile.descriptions, DESCRIPTION_CHARACTERS
    return _set_words(words, parameters, "description", most, "BOT_DESCRIPTION_TOO_LONG")


def get_my_description(state: State, parameters: Parameters) -> dict[str, str]:
    return {"description": _words(state.profile.descriptions, parameters)}


def set_my_short_description(state: State, parameters: Parameters) -> bool:
    words, most = state.profile.short_descriptions, SHORT_DESCRIPTION_CHARACTERS
    return _set_words(words, parameters, "short_description", most, "BOT_ABOUT_TOO_LONG")


def get_my_short_description(state: State, parameters: Parameters) -> dict[str, str]:
    return {"short_description": _words(state.profile.short_descriptions, parameters)}


def get_chat(state: State, parameters: Parameters) -> dict[str, Any]:
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    return {
        **known_chat(state, parameters).body(),
        "accent_color_id": 3,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, True),
    }


def leave_chat(world: World, parameters: Parameters) -> bool:
    chat = known_chat(world, parameters)
    if chat.private:
        raise bad_request("chat can't be left")
    chat.left = True
    was = "administrator" if chat.kind == "channel" else "member"
    world.membership_changed(chat, world.bot, was, "left")
    return True
