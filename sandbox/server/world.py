"""The people around the bot: what they do, what they see, and what a test may order."""

from collections.abc import Callable
from typing import Any, TypeVar

from sandbox.server import groups
from sandbox.server.contents import (
    key_of,
    photo_content,
    split_text,
    sticker_content,
    text_content,
    voice_content,
)
from sandbox.server.faults import KINDS, Fault, Kind
from sandbox.server.media import blank_png
from sandbox.server.people import (
    Button,
    Chat,
    Message,
    Person,
    Press,
    Sent,
    ShownMessage,
    Toast,
    shown,
)
from sandbox.server.state import FIRST_PERSON_ID, State
from sandbox.server.updates import Update

T = TypeVar("T")


class NoSuchButton(LookupError):
    """No message in the chat shows such a button; the text names those that are there."""


class World(State):
    """What people do with the bot. Every action takes effect at once."""

    def person(
        self,
        first_name: str,
        language_code: str = "en",
        last_name: str | None = None,
        username: str | None = None,
    ) -> Person:
        """Somebody new, who has not written to the bot yet."""
        number = sum(chat.private for chat in self.chats.values())
        person_id = FIRST_PERSON_ID + 7_919 * number
        return self.add_person(Person(person_id, first_name, language_code, last_name, username))

    def send(self, person: Person, text: str, reply_to: int | None = None) -> Sent:
        """A text message, or several when it is longer than 4096 UTF-16 code units."""
        if not text.strip():
            raise ValueError("a client sends no empty text")
        chat = self._writing(person)
        extra = {"reply_to_message": self._message(person, reply_to).as_reply()} if reply_to else {}
        parts = [
            self._arrive(chat, person, text_content(part) | extra) for part in split_text(text)
        ]
        return Sent(
            tuple(update_id for part in parts for update_id in part.update_ids),
            tuple(message_id for part in parts for message_id in part.message_ids),
        )

    def edit(self, person: Person, message_id: int, text: str) -> Sent:
        """The person changes a text that they sent before."""
        message = self._message(person, message_id)
        if message.outgoing or "text" not in message.content:
            raise ValueError(f"message {message_id} is no text of {person.first_name}'s")
        message.content.pop("entities", None)
        message.content.update(text_content(text))
        message.edits += 1
        message.edited_at = self.clock.now()
        return self._told("edited_message", message.body(), message.chat, message_id)

    def send_photo(
        self, person: Person, caption: str | None = None, content: bytes | None = None
    ) -> Sent:
        """A photo; `content` is a PNG or JPEG, a grey picture when none is given."""
        stored = self.store_file(
            content or blank_png(640, 480), "photos", "photo.jpg", "image/jpeg"
        )
        return self._arrive(self._writing(person), person, photo_content(stored, caption))

    def send_voice(self, person: Person, seconds: int = 4) -> Sent:
        stored = self.store_file(b"OggS voice", "voice", "voice.oga", "audio/ogg")
        return self._arrive(self._writing(person), person, voice_content(stored, seconds))

    def send_sticker(self, person: Person, emoji: str = "👍") -> Sent:
        stored = self.store_file(b"RIFF sticker", "stickers", "sticker.webp", "image/webp")
        return self._arrive(self._writing(person), person, sticker_content(stored, emoji))

    def send_location(self, person: Person, latitude: float, longitude: float) -> Sent:
        where = {"latitude": latitude, "longitude": longitude}
        chat = self._writing(person)
        if chat.keyboard_once:
            chat.keyboard = []
        return self._arrive(chat, person, {"location": where})

    def send_content(self, person: Person, content: dict[str, Any]) -> Sent:
        """Whatever else a client sends, or a note of the service: see `contents`."""
        return self._arrive(self._writing(person), person, content)

    def send_in_group(self, person: Person, text: str, title: str = "A group") -> Sent:
        """A text in the group of that title, which the bot is added to at the first one."""
        if groups.titled(self, title) is None:
            groups.add_bot(self, person, title)
        return groups.post(self, person, title, text)

    def tap(self, person: Person, label: str, message_id: int | None = None) -> Sent:
        """Press the button with that label on the newest message that shows one.

        Raises: NoSuchButton when none does; ValueError for a button that opens a link.
        """
        chat = self._writing(person)
        for message in reversed(chat.messages.values()):
            if message.deleted or message_id not in (None, message.message_id):
                continue
            if "inline_keyboard" not in message.markup:
                continue
            for button in (button for row in shown(message).buttons for button in row):
                if button.label == label:
                    return self._pressed(person, message.message_id, button)
        if message_id is None:
            for row in chat.keyboard:
                for key in row:
                    if key_of(key)["text"] == label:
                        return self._type_key(chat, person, key_of(key))
        raise NoSuchButton(f"no button {label!r}; {self._visible(chat)}")

    def press(self, person: Person, message_id: int, data: str) -> Sent:
        """A raw button press: also on a message that is gone, or data that no button shows."""
        return self.press_on(self._writing(person), person, message_id, data)

    def press_on(self, chat: Chat, person: Person, message_id: int, data: str) -> Sent:
        """A press on a message of any chat that the person is in."""
        message = chat.messages.get(message_id)
        number = self.presses_before + len(self.presses) + 1
        press = Press(
            query_id=str(4_398_046_511_104_000_000 + number),
            person=person,
            message_id=message_id,
            data=data,
            at=self.clock.now(),
        )
        self.presses[press.query_id] = press
        if message is None or message.deleted:
            on: dict[str, Any] = {"chat": chat.body(), "message_id": message_id, "date": 0}
        else:
            on = message.body()
        query = {
            "id": press.query_id,
            "from": person.user(),
            "message": on,
            "chat_instance": str(-chat.id * 1_000_003),
            "data": data,
        }
        sent = self._told("callback_query", query, chat, message_id)
        return Sent(sent.update_ids, sent.message_ids, press.query_id)

    def redeliver(self, update_id: int) -> None:
        """Deliver an update once more, with the id that it had."""
        self.updates.repeat(update_id)

    def block(self, person: Person) -> Sent:
        """The person blocks the bot."""
        chat = self._writing(person)
        chat.blocked = True
        return self.membership_changed(chat, person.user(), "member", "kicked")

    def unblock(self, person: Person) -> Sent:
        chat = self._chat(person)
        if not chat.blocked:
            raise ValueError(f"{person.first_name} has not blocked the bot")
        chat.blocked = False
        return self.membership_changed(chat, person.user(), "kicked", "member")

    def membership_changed(self, chat: Chat, by: dict[str, Any], old: str, new: str) -> Sent:
        """Tell the bot that it is now a member, was kicked, or has left."""
        update = {
            "chat": chat.body(),
            "from": by,
            "date": int(self.clock.now().timestamp()),
            "old_chat_member": groups.membership(self.bot, old),
            "new_chat_member": groups.membership(self.bot, new),
        }
        return self._told("my_chat_member", update, chat)

    def chat(self, person: Person, *, with_deleted: bool = True) -> list[ShownMessage]:
        """The messages of the private chat, oldest first."""
        messages = self._chat(person).messages.values()
        return [shown(message) for message in messages if with_deleted or not message.deleted]

    def keyboard(self, person: Person) -> list[list[str]]:
        """The labels of the reply keyboard that is open under the input field."""
        return [[key_of(key)["text"] for key in row] for row in self._chat(person).keyboard]

    def toasts(self, person: Person) -> list[Toast]:
        """The answers to the person's presses, oldest first; an empty text shows nothing."""
        return list(self.answers.get(person.id, []))

    def file(self, file_id: str) -> bytes:
        return self.files[file_id].content

    def commands(self, language_code: str = "", scope: str = "default") -> dict[str, str]:
        """The commands that the bot has set, by name, with their descriptions."""
        entries = self.profile.commands.get((scope, language_code), [])
        return {entry["command"]: entry["description"] for entry in entries}

    @property
    def pending(self) -> list[Update]:
        """The updates that the bot has not confirmed."""
        return self.updates.pending()

    async def settled(self) -> None:
        """Return when every update made so far has been confirmed, or dropped as too old.

        Confirmed is: an offset moved past it, or the webhook answered 2xx.
        """
        await self.updates.settled()

    async def until(self, condition: Callable[[], T]) -> T:
        """The first truthy value of `condition`, looked at again after every change."""
        return await self.changes.until(condition)

    def order_fault(
        self,
        kind: Kind,
        *,
        method: str | None = None,
        chat: Person | int | None = None,
        times: int | None = 1,
        seconds: float = 0.0,
        status: int | None = None,
        retry_after: int = 1,
        description: str = "Bad Request: ordered by the test",
    ) -> Fault:
        """Let the next `times` matching calls (None: all) meet a fault; see `faults.Kind`."""
        if kind not in KINDS:
            raise ValueError(f"no fault {kind!r}; there are {', '.join(KINDS)}")
        fault = Fault(
            kind=kind,
            method=method,
            chat_id=chat.id if isinstance(chat, Person) else chat,
            times=times,
            seconds=seconds,
            status=status if status is not None else (400 if kind == "error" else 500),
            retry_after=retry_after,
            description=description,
            number=len(self.faults) + 1,
        )
        self.faults.append(fault)
        return fault

    def _chat(self, person: Person) -> Chat:
        return self.chats[person.id]

    def _message(self, person: Person, message_id: int) -> Message:
        message = self._chat(person).messages.get(message_id)
        if message is None or message.deleted:
            raise ValueError(f"there is no message {message_id} in {person.first_name}'s chat")
        return message

    def _writing(self, person: Person) -> Chat:
        chat = self._chat(person)
        if chat.blocked:
            raise ValueError(f"{person.first_name} has blocked the bot: unblock first")
        return chat

    def _arrive(self, chat: Chat, person: Person, content: dict[str, Any]) -> Sent:
        chat.started = True
        return self.tell(chat, self.add_message(chat, person.user(), content, {}))

    def tell(self, chat: Chat, message: Message) -> Sent:
        """Tell the bot of a message."""
        return self._told("message", message.body(), chat, message.message_id)

    def _told(self, kind: str, payload: dict[str, Any], chat: Chat, *message_ids: int) -> Sent:
        update_id = self.updates.add(kind, payload, chat.id)
        return Sent(() if update_id is None else (update_id,), message_ids)

    def _pressed(self, person: Person, message_id: int, button: Button) -> Sent:
        if button.data is None:
            raise ValueError(f"the button {button.label!r} opens something, it sends nothing")
        return self.press(person, message_id, button.data)

    def _type_key(self, chat: Chat, person: Person, key: dict[str, Any]) -> Sent:
        if key.get("request_location"):
            raise ValueError(f"the button {key['text']!r} asks for a place: use send_location")
        if chat.keyboard_once:
            chat.keyboard = []
        return self._arrive(chat, person, text_content(key["text"]))

    def _visible(self, chat: Chat) -> str:
        labels = [
            f"{label!r} on message {message.message_id}"
            for message in reversed(chat.messages.values())
            if not message.deleted and "inline_keyboard" in message.markup
            for label in shown(message).labels
        ]
        labels += [repr(key_of(key)["text"]) for row in chat.keyboard for key in row]
        return "the chat shows " + (", ".join(labels) if labels else "no buttons at all")
