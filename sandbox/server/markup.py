"""Checks a reply markup as strictly as Telegram documents it."""

import json
from typing import Any

from sandbox.server.errors import bad_request
from sandbox.server.html import checked_link
from sandbox.server.parameters import Parameters

Markup = dict[str, Any]

INLINE_BUTTONS = 100
REPLY_BUTTONS = 300
# Longer JSON is refused with the same words as too many buttons.
MARKUP_BYTES = 10_240
CALLBACK_DATA_BYTES = 64

INLINE_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
REPLY_ACTIONS = (
    "request_users",
    "request_chat",
    "request_contact",
    "request_location",
    "request_poll",
    "web_app",
)


def read_markup(parameters: Parameters, *, private: bool, inline_only: bool = False) -> Markup:
    """The markup of a call, {} when there is none.

    Raises: ApiError for anything malformed, and for other than an inline keyboard when
    `inline_only` (edits).
    """
    value = parameters.decoded("reply_markup", "can't parse reply keyboard markup JSON object")
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in value:
        rows = [row for row in _checked_inline(value["inline_keyboard"]) if row]
        return {"inline_keyboard": rows} if rows else {}
    if inline_only and value:
        raise bad_request("inline keyboard expected")
    if "keyboard" in value:
        _check_reply(value["keyboard"], private=private)
        placeholder = value.get("input_field_placeholder")
        if placeholder is not None and not 1 <= len(placeholder) <= 64:
            raise bad_request("input field placeholder must be 1 to 64 characters long")
        return value
    if value.get("remove_keyboard") is True or value.get("force_reply") is True:
        return value
    if value:
        raise bad_request("object expected as reply markup")
    return {}


def _rows(rows: object, complaint: str) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(complaint)
    if len(json.dumps(rows, ensure_ascii=False).encode()) > MARKUP_BYTES:
        raise bad_request("reply markup is too long")
    return rows


def _checked_inline(keyboard: object) -> list[list[Any]]:
    rows = _rows(
        keyboard, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'
    )
    if sum(len(row) for row in rows) > INLINE_BUTTONS:
        raise bad_request("reply markup is too long")
    for row in rows:
        for button in row:
            _check_inline_button(button)
    return rows


def _check_inline_button(button: object) -> None:
    what = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(f"{what}InlineKeyboardButton must be an Object")
    _check_text(button, what, "inline keyboard button text must be non-empty")
    actions = [action for action in INLINE_ACTIONS if action in button]
    if not actions:
        raise bad_request(f"{what}Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        # Telegram takes the first and drops the rest in silence; its documents forbid it.
        raise bad_request(f"{what}exactly one action expected, found {', '.join(actions)}")
    if "callback_data" in button:
        data = button["callback_data"]
        if not isinstance(data, str):
            raise bad_request(f'{what}Field "callback_data" must be of type String')
        if not 1 <= len(data.encode()) <= CALLBACK_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
    elif "url" in button and checked_link(str(button["url"])) is None:
        raise bad_request(
            f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL"
        )


def _check_reply(keyboard: object, *, private: bool) -> None:
    rows = _rows(keyboard, 'field "keyboard" must be an Array of Arrays')
    buttons = [button for row in rows for button in row]
    if not buttons:
        raise bad_request("reply keyboard must be non-empty")
    if len(buttons) > REPLY_BUTTONS:
        raise bad_request("reply markup is too long")
    what = "can't parse keyboard button: "
    for button in buttons:
        if isinstance(button, str):
            button = {"text": button}
        if not isinstance(button, dict):
            raise bad_request(f"{what}KeyboardButton must be a String or an Object")
        _check_text(button, what, "keyboard button text must be non-empty")
        actions = [action for action in REPLY_ACTIONS if button.get(action)]
        if len(actions) > 1:
            raise bad_request(f"{what}at most one action expected, found {', '.join(actions)}")
        if not private and button.get("request_location"):
            raise bad_request("location can be requested in private chats only")
        if not private and button.get("request_contact"):
            raise bad_request("phone number can be requested in private chats only")


def _check_text(button: dict[str, Any], what: str, when_empty: str) -> None:
    if "text" not in button:
        raise bad_request(f'{what}Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise bad_request(f'{what}Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request(when_empty)
