"""Groups and channels: one short sentence, and away. Nothing there is read, answered or kept."""

from __future__ import annotations

import logging

from telegram import ChatMember, Update
from telegram.error import ChatMigrated, Forbidden, TelegramError

from bot.handlers.desk import Desk, chat_of, language_of

log = logging.getLogger(__name__)

OUTSIDE = (ChatMember.LEFT, ChatMember.BANNED)
TRIES = 3


async def leave(desk: Desk, update: Update) -> None:
    """Leave the group of an update; whoever has added us there is told why."""
    chat_id, change = chat_of(update), update.my_chat_member
    if change is not None and change.new_chat_member.status in OUTSIDE:
        return
    if change is not None and change.old_chat_member.status in OUTSIDE:
        await _explain(desk, chat_id, language_of(update))
    if update.callback_query is not None:
        text = desk.content.phrases.plain(language_of(update), "button-unknown")
        desk.answer_tap(update, text)
    await _leave(desk, chat_id)


async def _explain(desk: Desk, chat_id: int, language: str) -> None:
    try:
        await desk.bot.send_message(chat_id, desk.content.phrases.plain(language, "group-leaving"))
    except TelegramError as error:  # we may have no right to write there
        log.info("a group was left without a word: %s", type(error).__name__)


async def _leave(desk: Desk, chat_id: int) -> None:
    for _ in range(TRIES):
        try:
            await desk.bot.leave_chat(chat_id)
        except ChatMigrated as error:
            chat_id = error.new_chat_id
        except Forbidden:
            return  # we are not in there
        except TelegramError as error:
            log.warning("a group could not be left: %s", type(error).__name__)
        else:
            return
    # Whatever is written there next makes us try again.
