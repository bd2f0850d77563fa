"""What the server keeps about people, chats and messages, and how it shows them to a test."""

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from sandbox.server.markup import Markup


@dataclass(frozen=True)
class Person:
    """Somebody with a Telegram account; the id is that of their private chat, too."""

    id: int
    first_name: str
    language_code: str = "en"
    last_name: str | None = None
    username: str | None = None

    def user(self) -> dict[str, Any]:
        """The Bot API's User."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            **({"last_name": self.last_name} if self.last_name else {}),
            **({"username": self.username} if self.username else {}),
            "language_code": self.language_code,
        }


@dataclass
class Chat:
    """A private chat (id > 0, one person), or a group or channel (id < 0, a title)."""

    id: int
    person: Person | None = None
    title: str = ""
    started: bool = False
    blocked: bool = False
    left: bool = False
    # Of what is not private: 'group', 'supergroup' or 'channel'.
    kind: str = "group"
    may_write: bool = True
    # The supergroup that a group has become.
    upgraded_to: int | None = None
    messages: dict[int, "Message"] = field(default_factory=dict)
    # The reply keyboard that is open under the input field, as its rows of buttons.
    keyboard: list[list[Any]] = field(default_factory=list)
    keyboard_once: bool = False

    @property
    def private(self) -> bool:
        return self.person is not None

    def body(self) -> dict[str, Any]:
        """The Bot API's Chat."""
        if self.person is None:
            everybody = {"all_members_are_administrators": True} if self.kind == "group" else {}
            return {"id": self.id, "type": self.kind, "title": self.title, **everybody}
        user = self.person.user()
        shown_names = ("first_name", "last_name", "username")
        names: dict[str, Any] = {name: user[name] for name in shown_names if name in user}
        return {"id": self.id, "type": "private", **names}


@dataclass
class Message:
    """A message in a chat; `content` is the Bot API's Message without what the rest says."""

    chat: Chat
    message_id: int
    sender: dict[str, Any]
    outgoing: bool
    at: datetime
    content: dict[str, Any]
    markup: Markup = field(default_factory=dict)
    edits: int = 0
    edited_at: datetime | None = None
    deleted: bool = False

    def body(self) -> dict[str, Any]:
        """The Bot API's Message."""
        shown: dict[str, Any] = {
            "message_id": self.message_id,
            "from": self.sender,
            "chat": self.chat.body(),
            "date": int(self.at.timestamp()),
            **self.content,
        }
        if self.edited_at is not None:
            shown["edit_date"] = int(self.edited_at.timestamp())
        if "inline_keyboard" in self.markup:
            shown["reply_markup"] = self.markup
        return shown

    def as_reply(self) -> dict[str, Any]:
        """The message as one that replies to it quotes it: without its own quotation."""
        return {k: v for k, v in self.body().items() if k != "reply_to_message"}


@dataclass(frozen=True)
class Button:
    """A button as a person sees it; `data` is what pressing it sends, if anything."""

    label: str
    data: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class ShownMessage:
    """A message as a person sees it; a caption counts as the text."""

    message_id: int
    outgoing: bool
    kind: str
    text: str
    entities: tuple[dict[str, Any], ...]
    buttons: tuple[tuple[Button, ...], ...]
    edits: int
    deleted: bool
    at: datetime
    file_id: str | None = None

    @property
    def labels(self) -> list[str]:
        return [button.label for row in self.buttons for button in row]

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "at": self.at.isoformat()}


KINDS = ("text", "photo", "document", "voice", "sticker", "location")


def shown(message: Message) -> ShownMessage:
    """How a person sees the message now."""
    content = message.content
    kind = next((kind for kind in KINDS if kind in content), "service")
    file_id = None
    if kind == "photo":
        file_id = content["photo"][-1]["file_id"]
    elif kind in ("document", "voice", "sticker"):
        file_id = content[kind]["file_id"]
    keyboard = message.markup.get("inline_keyboard") or message.markup.get("keyboard") or []
    return ShownMessage(
        message_id=message.message_id,
        outgoing=message.outgoing,
        kind=kind,
        text=content.get("text") or content.get("caption") or "",
        entities=tuple(content.get("entities") or content.get("caption_entities") or ()),
        buttons=tuple(tuple(_button(button) for button in row) for row in keyboard),
        edits=message.edits,
        deleted=message.deleted,
        at=message.at,
        file_id=file_id,
    )


def _button(button: Any) -> Button:
    if isinstance(button, str):
        return Button(button)
    return Button(button["text"], button.get("callback_data"), button.get("url"))


@dataclass
class Press:
    """A press of an inline button, which the bot may answer once while it is young."""

    query_id: str
    person: Person
    message_id: int
    data: str
    at: datetime
    answered: bool = False


@dataclass(frozen=True)
class Toast:
    """The answer to a press: a line at the top of the screen, or an alert to dismiss."""

    query_id: str
    message_id: int
    data: str
    text: str
    show_alert: bool
    at: datetime

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "at": self.at.isoformat()}


@dataclass(frozen=True)
class Sent:
    """What an action of a person made.

    `update_ids` is empty when the bot asked not to be told of this kind of update.
    """

    update_ids: tuple[int, ...]
    message_ids: tuple[int, ...]
    query_id: str | None = None

    @property
    def update_id(self) -> int:
        return self.update_ids[-1]

    @property
    def message_id(self) -> int:
        return self.message_ids[-1]

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class StoredFile:
    """A file that the server holds, whoever sent it."""

    file_id: str
    unique_id: str
    path: str
    name: str
    mime_type: str
    content: bytes
