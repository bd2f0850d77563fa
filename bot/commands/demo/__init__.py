"""`steady demo`: the bot and a pretend Telegram in one process, with a page of phones."""

from bot.commands.demo.command import demo
from bot.commands.demo.pretending import pretended

__all__ = ["demo", "pretended"]
