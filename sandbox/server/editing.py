"""The methods that change or delete messages, and the answers to button presses."""

from datetime import timedelta
from typing import Any

from sandbox.server.errors import bad_request
from sandbox.server.html import utf16_length
from sandbox.server.markup import Markup, read_markup
from sandbox.server.parameters import Parameters
from sandbox.server.people import Message, Toast
from sandbox.server.sending import (
    known_chat,
    read_caption,
    read_input_media,
    read_text,
    writable_chat,
)
from sandbox.server.state import State
from sandbox.server.updates import PRESS_LIFETIME

# core.telegram.org/bots/api#deletemessage
DELETE_WITHIN = timedelta(hours=48)
ANSWER_UNITS = 200
MEDIA = ("photo", "document")
CAPTION = ("caption", "caption_entities")
TEXT = ("text", "entities")


def _editable(state: State, parameters: Parameters) -> tuple[Message, Markup]:
    """The message that a call edits, and the keyboard that it shall have."""
    if not parameters.text("message_id") and not parameters.text("inline_message_id"):
        raise bad_request("message identifier is not specified")
    chat = writable_chat(state, parameters)
    message = chat.messages.get(parameters.number("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to edit not found")
    if not message.outgoing or (message.markup and "inline_keyboard" not in message.markup):
        # Not the bot's own, or sent with a reply keyboard.
        raise bad_request("message can't be edited")
    return message, read_markup(parameters, private=chat.private, inline_only=True)


def _change(
    state: State, message: Message, drop: tuple[str, ...], content: dict[str, Any], markup: Markup
) -> dict[str, Any]:
    kept = {name: value for name, value in message.content.items() if name not in drop}
    changed = kept | content
    if changed == message.content and markup == message.markup:
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly "
            "the same as a current content and reply markup of the message"
        )
    message.content = changed
    message.markup = markup
    message.edits += 1
    message.edited_at = state.clock.now()
    return message.body()


def edit_message_text(state: State, parameters: Parameters) -> dict[str, Any]:
    content = read_text(parameters)
    message, markup = _editable(state, parameters)
    if "text" not in message.content:
        raise bad_request("there is no text in the message to edit")
    return _change(state, message, TEXT, content, markup)


def edit_message_caption(state: State, parameters: Parameters) -> dict[str, Any]:
    content = read_caption(parameters)
    message, markup = _editable(state, parameters)
    if not any(kind in message.content for kind in MEDIA):
        raise bad_request("there is no caption in the message to edit")
    return _change(state, message, CAPTION, content, markup)


def edit_message_media(state: State, parameters: Parameters) -> dict[str, Any]:
    item = parameters.decoded("media", "can't parse input media JSON object")
    if item is None:
        raise bad_request("input media is not specified")
    message, markup = _editable(state, parameters)
    if not any(kind in message.content for kind in MEDIA):
        raise bad_request("there is no media in the message to edit")
    content = read_input_media(state, parameters, item)
    return _change(state, message, MEDIA + CAPTION, content, markup)


def edit_message_reply_markup(state: State, parameters: Parameters) -> dict[str, Any]:
    message, markup = _editable(state, parameters)
    return _change(state, message, (), {}, markup)


def delete_message(state: State, parameters: Parameters) -> bool:
    if not parameters.text("message_id"):
        raise bad_request("message identifier is not specified")
    chat = known_chat(state, parameters)
    message = chat.messages.get(parameters.number("message_id"))
    if message is None or message.deleted:
        raise bad_request("message to delete not found")
    _delete(state, message)
    return True


def delete_messages(state: State, parameters: Parameters) -> bool:
    ids = parameters.decoded("message_ids", "can't parse message_ids JSON object")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > 100:
        raise bad_request("too many message identifiers specified")
    chat = known_chat(state, parameters)
    for message_id in ids:
        message = chat.messages.get(message_id)
        if message is not None and not message.deleted:  # missing ones are skipped
            _delete(state, message)
    return True


def _delete(state: State, message: Message) -> None:
    if state.clock.now() - message.at >= DELETE_WITHIN:
        raise bad_request("message can't be deleted for everyone")
    if not message.outgoing and not message.chat.private:
        raise bad_request("message can't be deleted")
    message.deleted = True


def answer_callback_query(state: State, parameters: Parameters) -> bool:
    press = state.presses.get(parameters.text("callback_query_id"))
    now = state.clock.now()
    if press is None or press.answered or now - press.at >= PRESS_LIFETIME:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = parameters.text("text")
    if utf16_length(text) > ANSWER_UNITS:
        raise bad_request("MESSAGE_TOO_LONG")
    press.answered = True
    state.answers.setdefault(press.person.id, []).append(
        Toast(
            query_id=press.query_id,
            message_id=press.message_id,
            data=press.data,
            text=text,
            show_alert=parameters.flag("show_alert"),
            at=now,
        )
    )
    return True
