"""Telegram's command menus and the bot's own description, in every language."""

from __future__ import annotations

import logging

from telegram import Bot, BotCommand, BotCommandScopeChat
from telegram.error import TelegramError

from bot.content import Content
from care.outgoing import Role
from messages.phrases import LANGUAGES
from scheduler.clock import Clock

log = logging.getLogger(__name__)

# What everybody sees who has no menu of their own: somebody new.
COMMANDS = (
    "checkin",
    "note",
    "notes",
    "settings",
    "share",
    "pause",
    "resume",
    "urgent",
    "help",
    "privacy",
    "export",
    "delete",
)
OF_CAREGIVERS = ("summary", "settings", "stop", "urgent", "help", "privacy", "export", "delete")
MENUS: dict[Role, tuple[str, ...]] = {
    "patient": COMMANDS,
    "caregiver": OF_CAREGIVERS,
    "both": (*COMMANDS, *(name for name in OF_CAREGIVERS if name not in COMMANDS)),
}
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


async def set_menu(
    bot: Bot, content: Content, chat_id: int, language: str, role: Role | None
) -> None:
    """Give a chat its own menu, in whatever language Telegram is in; None: everybody's.

    Raises TelegramError.
    """
    scope = BotCommandScopeChat(chat_id)
    if role is None:
        await bot.delete_my_commands(scope)
    else:
        await bot.set_my_commands(_commands(content, language, MENUS[role]), scope)


def _commands(content: Content, language: str, names: tuple[str, ...]) -> list[BotCommand]:
    return [BotCommand(name, content.phrases.plain(language, f"menu-{name}")) for name in names]


async def _publish(bot: Bot, content: Content) -> None:
    for language in LANGUAGES:
        code = None if language == "en" else language  # English for everybody else
        plain = content.phrases.plain
        await bot.set_my_commands(_commands(content, language, COMMANDS), language_code=code)
        await bot.set_my_description(plain(language, "description"), language_code=code)
        await bot.set_my_short_description(plain(language, "short-description"), language_code=code)
