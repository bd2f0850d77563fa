"""What a browser is told of people and messages, as JSON."""

from typing import Any

from sandbox.server.contents import key_of
from sandbox.server.people import Chat, Message, shown
from sandbox.server.world import World

Json = dict[str, Any]


def person_seen(world: World, chat: Chat) -> Json:
    """Somebody with a phone, and what surrounds their chat with the bot."""
    assert chat.person is not None
    language = chat.person.language_code
    return {
        **chat.person.user(),
        "started": chat.started,
        "blocked": chat.blocked,
        "keyboard": [[_key(key_of(key)) for key in row] for row in chat.keyboard],
        "commands": _commands(world, chat.id, language),
        "bot": _in(world.profile.names, language),
        "description": _in(world.profile.descriptions, language),
    }


def message_seen(world: World, message: Message) -> Json:
    """A message as it stands in a chat now."""
    content, view = message.content, shown(message)
    seen: Json = {
        "person": message.chat.id,
        "id": message.message_id,
        "own": not message.outgoing,
        "kind": view.kind,
        "text": view.text,
        "entities": view.entities,
        "rows": message.markup.get("inline_keyboard") or [],
        "edited": message.edited_at is not None,
        "at": message.at.isoformat(),
    }
    if view.file_id in world.files:
        stored = world.files[view.file_id]
        seen["file"] = {"id": stored.file_id, "name": stored.name, "size": len(stored.content)}
    if "reply_to_message" in content:
        replied = content["reply_to_message"]
        seen["reply"] = {
            "id": replied["message_id"],
            "text": replied.get("text") or replied.get("caption") or "",
        }
    return seen | {name: content[name] for name in ("location", "contact") if name in content}


def _key(key: Json) -> Json:
    wants = [name for name in ("request_location", "request_contact") if key.get(name)]
    return {"text": key["text"], "wants": wants[0].removeprefix("request_") if wants else None}


def _in(words: dict[str, str], language: str) -> str:
    return words.get(language[:2]) or words.get("", "")


def _commands(world: World, chat_id: int, language: str) -> list[dict[str, str]]:
    """The menu that Telegram's clients show: the narrowest scope first."""
    for scope in (f"chat:{chat_id}", "all_private_chats", "default"):
        for code in (language[:2], ""):
            if found := world.profile.commands.get((scope, code)):
                return found
    return []
