"""Telegram's command menu and the bot's own description, in every language."""

from __future__ import annotations

import logging

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot.content import Content
from messages.phrases import LANGUAGES
from scheduler.clock import Clock

log = logging.getLogger(__name__)

COMMANDS = (
    "checkin",
    "note",
    "notes",
    "settings",
    "pause",
    "resume",
    "urgent",
    "help",
    "privacy",
    "export",
    "delete",
)
TRY_AGAIN = 60.0  # seconds


async def publish_menu(bot: Bot, content: Content, clock: Clock) -> None:
    """Tell Telegram the menu; until that works, people can type the commands."""
    while True:
        try:
            await _publish(bot, content)
            return
        except TelegramError as error:
            log.warning("the command menu could not be set: %s", type(error).__name__)
        await clock.sleep(TRY_AGAIN)


async def _publish(bot: Bot, content: Content) -> None:
    for language in LANGUAGES:
        code = None if language == "en" else language  # English for everybody else
        plain = content.phrases.plain
        await bot.set_my_commands(
            [BotCommand(name, plain(language, f"menu-{name}")) for name in COMMANDS],
            language_code=code,
        )
        await bot.set_my_description(plain(language, "description"), language_code=code)
        await bot.set_my_short_description(plain(language, "short-description"), language_code=code)
