"""Which handler an update goes to. The order matters: words that cannot wait come first."""

from __future__ import annotations

import re

from telegram import Chat, ChatMember, Message, Update

from bot.callbacks import unpack
from bot.handlers import commands, groups, taps, texts, urgent
from bot.handlers.desk import Desk
from bot.handlers.urgent import Answered
from care import settings

COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@\w+)?(?:\s|$)")


async def handle(desk: Desk, update: Update) -> None:
    """Do what an update asks for; when this returns, it is committed."""
    chat = update.effective_chat
    if chat is None:
        return
    if chat.type != Chat.PRIVATE:
        await groups.leave(desk, update)
    elif update.my_chat_member is not None:
        await _membership(desk, update)
    else:
        async with desk.patience(update):
            await _answer(desk, update)


async def answer_urgent(desk: Desk, update: Update) -> None:
    """Answer what cannot wait, and nothing else: its turn to be stored has not come."""
    chat, message = update.effective_chat, update.effective_message
    if chat is None or chat.type != Chat.PRIVATE or message is None:
        return
    if update.callback_query is not None:
        if unpack(update.callback_query.data or "")[0] == "safe":
            await taps.take(desk, update)
        return
    command = COMMAND.match(message.text or "")
    if await urgent.answer(desk, update, _words(message)) is not Answered.NOT:
        return
    if command and command[1].lower() == "urgent":
        await urgent.show_menu(desk, update)


async def _answer(desk: Desk, update: Update) -> None:
    if update.callback_query is not None:
        await taps.take(desk, update)
    elif update.effective_message is not None:
        await _message(desk, update, update.effective_message)


async def _message(desk: Desk, update: Update, message: Message) -> None:
    answered = await urgent.answer(desk, update, _words(message))
    if answered is Answered.TOLD:
        return
    if update.edited_message is not None:
        # What was changed afterwards is read for danger, and answers nothing.
        if message.text:
            await texts.take_edited(desk, update, message.message_id)
        return
    command = COMMAND.match(message.text or "")
    if command:
        await commands.take(desk, update, command[1].lower())
    elif message.text:
        asked = answered is Answered.ASKED
        await texts.take(desk, update, message.text, message.message_id, asked=asked)
    elif message.location is not None:
        await texts.take_location(desk, update, message.location)
    elif message.effective_attachment is not None:
        await texts.take_unreadable(desk, update, message.media_group_id)
    # Anything else was not sent by the person: that a message was pinned, say.


def _words(message: Message) -> str | None:
    """What is read for danger: all that was written, but for the name of a command of ours."""
    command = COMMAND.match(message.text or "")
    if command and command[1].lower() in commands.COMMANDS:
        return (message.text or "")[command.end() :]
    return message.text or message.caption


async def _membership(desk: Desk, update: Update) -> None:
    assert update.my_chat_member is not None
    chat_id = update.my_chat_member.chat.id
    if update.my_chat_member.new_chat_member.status == ChatMember.BANNED:
        await desk.commit(update, settings.note_blocked, chat_id=chat_id)
    else:
        await desk.commit(update, settings.note_unblocked, chat_id=chat_id)
