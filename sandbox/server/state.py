"""Everything the server knows: people, chats, messages, files, the bot's profile, its calls."""

from collections import deque
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Any

from sandbox.server.calls import REMEMBERED, Call
from sandbox.server.changes import Changes
from sandbox.server.clock import Clock
from sandbox.server.errors import ApiError
from sandbox.server.faults import Fault
from sandbox.server.limits import SendingLimits
from sandbox.server.markup import Markup
from sandbox.server.people import Chat, Message, Person, Press, StoredFile, Toast
from sandbox.server.updates import UpdateQueue

# Ten digits and beyond 32 bits, as the ids of new accounts are.
FIRST_PERSON_ID = 5_431_902_117
FIRST_GROUP_ID = -4_120_667_301
FIRST_MESSAGE_ID = 101


@dataclass
class Profile:
    """What the bot says about itself, by language code ("" is everyone else)."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    # By scope (its parts joined by ":") and language code.
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)


class State:
    """The state of the pretend Telegram for one bot."""

    def __init__(
        self,
        clock: Clock,
        token: str,
        username: str,
        name: str,
        *,
        enforce_limits: bool = False,
    ) -> None:
        self.clock = clock
        self.token = token
        self.bot: dict[str, Any] = {
            "id": int(token.partition(":")[0]),
            "is_bot": True,
            "first_name": name,
            "username": username,
        }
        self.changes = Changes()
        self.updates = UpdateQueue(clock, self.changes)
        self.limits = SendingLimits(clock) if enforce_limits else None
        self.faults: list[Fault] = []
        self.calls: deque[Call] = deque(maxlen=REMEMBERED)
        self.refused = 0  # calls that the bot should not have made: see Call
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.presses: dict[str, Press] = {}
        self.presses_before = 0  # in an earlier life (keeping.py): their ids are not given again
        self.answers: dict[int, list[Toast]] = {}
        self.profile = Profile(names={"": self.bot["first_name"]})
        self.last_message_id = FIRST_MESSAGE_ID - 1

    def add_person(self, person: Person) -> Person:
        self.chats[person.id] = Chat(person.id, person)
        self.changes.announce()
        return person

    def change_person(self, person: Person, first_name: str, language_code: str) -> Person:
        """The person changes their first name and their phone's language."""
        changed = replace(person, first_name=first_name, language_code=language_code)
        self.chats[person.id].person = changed
        self.changes.announce()
        return changed

    def note_refusal(self, call: Call, error: ApiError) -> None:
        """Count an error answer, unless the person's block explains it."""
        call.refused = error.code < 500 and not self._blocked(call)
        self.refused += call.refused

    def _blocked(self, call: Call) -> bool:
        chat = self.chats.get(call.chat_id or 0)
        return chat is not None and chat.blocked

    def add_message(
        self, chat: Chat, sender: dict[str, Any], content: dict[str, Any], markup: Markup
    ) -> Message:
        """Put a message into a chat; its id is the next of the whole account, as at Telegram."""
        self.last_message_id += 1
        message = Message(
            chat=chat,
            message_id=self.last_message_id,
            sender=sender,
            outgoing=sender is self.bot,
            at=self.clock.now(),
            content=content,
            markup=markup,
        )
        chat.messages[message.message_id] = message
        if "keyboard" in markup:
            chat.keyboard = markup["keyboard"]
            chat.keyboard_once = bool(markup.get("one_time_keyboard"))
        elif markup.get("remove_keyboard"):
            chat.keyboard = []
        return message

    def store_file(self, content: bytes, folder: str, name: str, mime_type: str) -> StoredFile:
        number = len(self.files) + 1
        digest = sha256(f"{self.token} {number}".encode()).hexdigest()
        suffix = f".{name.rpartition('.')[2]}" if "." in name else ""
        stored = StoredFile(
            file_id=f"AgACAgIAAxkBAAI{digest[:48]}",
            unique_id=f"AQAD{digest[48:]}",
            path=f"{folder}/file_{number}{suffix}",
            name=name,
            mime_type=mime_type,
            content=content,
        )
        self.files[stored.file_id] = stored
        return stored

    def log_call(self, method: str, parameters: dict[str, str]) -> Call:
        call = Call(
            number=self.calls[-1].number + 1 if self.calls else 1,
            method=method,
            parameters=parameters,
            chat_id=self._chat_of(parameters),
            at=self.clock.now(),
            monotonic=self.clock.monotonic(),
        )
        self.calls.append(call)
        return call

    def _chat_of(self, parameters: dict[str, str]) -> int | None:
        press = self.presses.get(parameters.get("callback_query_id", ""))
        if press is not None:
            return press.person.id
        try:
            return int(parameters["chat_id"])
        except (KeyError, ValueError):
            return None
