"""The pretend Telegram as JSON, so that it can be taken up again where it was left."""

from base64 import b64decode, b64encode
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sandbox.server.people import Chat, Message, Person, StoredFile
from sandbox.server.state import State

Json = dict[str, Any]
# What was given out after the last writing, before a crash, is not given out again.
GAP = 1_000
OF_CHATS = ("started", "blocked", "keyboard", "keyboard_once")
OF_MESSAGES = ("message_id", "sender", "outgoing", "content", "markup", "edits", "deleted")


def kept(state: State) -> Json:
    """Private chats with all that is in them, and the numbers given out so far.

    Updates that the bot has not taken in, and presses that it has not answered, are not kept.
    """
    return {
        "now": state.clock.now().isoformat(),
        "last_message_id": state.last_message_id,
        "next_update_id": state.updates.next_id,
        "presses": len(state.presses) + state.presses_before,
        "commands": [[*place, commands] for place, commands in state.profile.commands.items()],
        "chats": [_chat(chat) for chat in state.chats.values() if chat.private],
        "files": [
            {**asdict(stored), "content": b64encode(stored.content).decode()}
            for stored in state.files.values()
        ],
    }


def bring_back(state: State, found: Json) -> None:
    """Take up what `kept` gave. Raises KeyError, TypeError or ValueError for anything else."""
    state.last_message_id = found["last_message_id"] + GAP
    state.updates.next_id = found["next_update_id"] + GAP
    state.presses_before = found["presses"] + GAP
    for scope, language, commands in found["commands"]:
        state.profile.commands[scope, language] = commands
    for one in found["files"]:
        stored = StoredFile(**{**one, "content": b64decode(one["content"])})
        state.files[stored.file_id] = stored
    for one in found["chats"]:
        _bring_back_chat(state, one)


def _chat(chat: Chat) -> Json:
    assert chat.person is not None
    return {
        "person": asdict(chat.person),
        **{name: getattr(chat, name) for name in OF_CHATS},
        "messages": [
            {
                **{name: getattr(message, name) for name in OF_MESSAGES},
                "at": message.at.isoformat(),
                "edited_at": message.edited_at and message.edited_at.isoformat(),
            }
            for message in chat.messages.values()
        ],
    }


def _bring_back_chat(state: State, found: Json) -> None:
    person = state.add_person(Person(**{f.name: found["person"][f.name] for f in fields(Person)}))
    chat = state.chats[person.id]
    for name in OF_CHATS:
        setattr(chat, name, found[name])
    for one in found["messages"]:
        edited_at = one["edited_at"]
        message = Message(
            chat=chat,
            at=datetime.fromisoformat(one["at"]),
            edited_at=datetime.fromisoformat(edited_at) if edited_at else None,
            **{name: one[name] for name in OF_MESSAGES},
        )
        chat.messages[message.message_id] = message
