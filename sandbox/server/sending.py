"""The methods that put new messages into a chat."""

import json
from typing import Any

from sandbox.server.errors import ApiError, bad_request, forbidden
from sandbox.server.html import formatted, utf16_length
from sandbox.server.markup import Markup, read_markup
from sandbox.server.media import media_content
from sandbox.server.parameters import Parameters
from sandbox.server.people import Chat, Message
from sandbox.server.state import State

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
ALBUM = range(2, 11)

CHAT_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


def known_chat(state: State, parameters: Parameters) -> Chat:
    """The chat that a call is about.

    Raises: ApiError when it does not exist or the bot has left it.
    """
    if not parameters.text("chat_id"):
        raise bad_request("chat_id is empty")
    chat = state.chats.get(parameters.number("chat_id"))
    if chat is None:
        raise bad_request("chat not found")
    if chat.upgraded_to is not None:
        raise ApiError(
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            {"migrate_to_chat_id": chat.upgraded_to},
        )
    if chat.left:
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
    return chat


def writable_chat(state: State, parameters: Parameters) -> Chat:
    """The chat that a call writes to.

    Raises: ApiError as `known_chat`, and when the person never wrote or has blocked the bot.
    """
    chat = known_chat(state, parameters)
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.may_write:
        raise bad_request("not enough rights to send text messages to the chat")
    return chat


def read_text(parameters: Parameters) -> dict[str, Any]:
    """The content of a text message: 1 to 4096 UTF-16 code units once the HTML is read."""
    if not parameters.text("text"):
        raise bad_request("message text is empty")
    text, entities = formatted(parameters, "text", "entities")
    if not text:
        raise bad_request("text must be non-empty")
    if utf16_length(text) > TEXT_UNITS:
        raise bad_request("message is too long")
    parameters.decoded("link_preview_options", "can't parse link preview options JSON object")
    return {"text": text, "entities": entities} if entities else {"text": text}


def read_caption(parameters: Parameters) -> dict[str, Any]:
    """The caption, {} when there is none: up to 1024 UTF-16 code units once the HTML is read."""
    text, entities = formatted(parameters, "caption", "caption_entities")
    if utf16_length(text) > CAPTION_UNITS:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def _reply(chat: Chat, parameters: Parameters) -> dict[str, Any]:
    given = parameters.decoded("reply_parameters", "can't parse reply parameters JSON object")
    if given is None:
        message_id = parameters.number("reply_to_message_id")
        given = {
            "message_id": message_id,
            "allow_sending_without_reply": parameters.flag("allow_sending_without_reply"),
        }
    if not isinstance(given, dict):
        raise bad_request("object expected as reply parameters")
    if not given.get("message_id"):
        return {}
    message = chat.messages.get(given["message_id"])
    if message is None or message.deleted:
        if given.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": message.as_reply()}


def _post(
    state: State, chat: Chat, parameters: Parameters, content: dict[str, Any], markup: Markup
) -> Message:
    if parameters.flag("protect_content"):
        content["has_protected_content"] = True
    return state.add_message(chat, state.bot, content, markup)


def _limited(state: State, chat: Chat, messages: int = 1) -> None:
    if state.limits is not None:
        state.limits.take(chat.id, messages)


def send_message(state: State, parameters: Parameters) -> dict[str, Any]:
    content = read_text(parameters)
    chat = writable_chat(state, parameters)
    markup = read_markup(parameters, private=chat.private)
    content |= _reply(chat, parameters)
    _limited(state, chat)
    return _post(state, chat, parameters, content, markup).body()


def _send_media(state: State, parameters: Parameters, kind: str) -> dict[str, Any]:
    caption = read_caption(parameters)
    chat = writable_chat(state, parameters)
    markup = read_markup(parameters, private=chat.private)
    reply = _reply(chat, parameters)
    content = media_content(state, parameters, kind, kind)
    _limited(state, chat)
    return _post(state, chat, parameters, content | caption | reply, markup).body()


def send_photo(state: State, parameters: Parameters) -> dict[str, Any]:
    return _send_media(state, parameters, "photo")


def send_document(state: State, parameters: Parameters) -> dict[str, Any]:
    return _send_media(state, parameters, "document")


def read_input_media(state: State, parameters: Parameters, item: object) -> dict[str, Any]:
    """The content of one InputMedia of a call.

    Raises: ApiError for anything but a well formed photo or document.
    """
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    kind = item.get("type")
    if kind not in ("photo", "document"):
        raise bad_request("can't parse InputMedia: type must be one of photo, document")
    if not item.get("media"):
        raise bad_request("can't parse InputMedia: media not found")
    values = {
        name: value if isinstance(value, str) else json.dumps(value)
        for name, value in item.items()
        if value is not None
    }
    own = Parameters(values, parameters.uploads)
    return media_content(state, own, kind, "media") | read_caption(own)


def send_media_group(state: State, parameters: Parameters) -> list[dict[str, Any]]:
    media = parameters.decoded("media", "can't parse media JSON object")
    if not isinstance(media, list):
        raise bad_request("expected an Array of InputMedia")
    if not media:
        raise bad_request("there are no messages to send")
    if len(media) not in ALBUM:
        few = "few" if len(media) < ALBUM.start else "many"
        raise bad_request(f"too {few} messages to send as an album")
    chat = writable_chat(state, parameters)
    if parameters.text("reply_markup"):
        raise bad_request("reply markup is not allowed in an album")
    contents = [read_input_media(state, parameters, item) for item in media]
    if len({"photo" in content for content in contents}) > 1:
        raise bad_request("document can't be mixed with other media types")
    reply = _reply(chat, parameters)
    _limited(state, chat, len(contents))
    sent = [_post(state, chat, parameters, content | reply, {}) for content in contents]
    for message in sent:
        message.content["media_group_id"] = str(13_000_000_000_000_000 + sent[0].message_id)
    return [message.body() for message in sent]


def send_chat_action(state: State, parameters: Parameters) -> bool:
    if parameters.text("action") not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    writable_chat(state, parameters)
    return True
