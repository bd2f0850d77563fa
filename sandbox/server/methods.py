"""The methods that answer at once, by name; those that take updates are in intake.py."""

from collections.abc import Callable

from sandbox.server import editing, media, profile, sending
from sandbox.server.parameters import Parameters
from sandbox.server.world import World

Method = Callable[[World, Parameters], object]

_METHODS: dict[str, Method] = {
    "getMe": profile.get_me,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendMediaGroup": sending.send_media_group,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageMedia": editing.edit_message_media,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "deleteMessages": editing.delete_messages,
    "answerCallbackQuery": editing.answer_callback_query,
    "getFile": media.get_file,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": profile.set_my_name,
    "getMyName": profile.get_my_name,
    "setMyDescription": profile.set_my_description,
    "getMyDescription": profile.get_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "getMyShortDescription": profile.get_my_short_description,
    "getChat": profile.get_chat,
    "leaveChat": profile.leave_chat,
}

# Telegram does not mind upper and lower case in a method's name.
METHODS = {name.lower(): method for name, method in _METHODS.items()}
_POLLING = ("getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo")
AS_DOCUMENTED = {name.lower(): name for name in (*_METHODS, *_POLLING)}
