"""One button press, as it came: anything in it may have been forged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from telegram import Update

from bot.handlers.desk import Desk
from care.tap import Tap
from care.updates import Again

T = TypeVar("T")

Said = str | None  # the phrase of a short answer


def unless(done: bool | Again | None) -> Said:
    """A kind word where nothing was done."""
    return "button-unknown" if done is False else None


def tap_said(done: Tap | Again) -> Said:
    """What a tap did, in a word where one is needed."""
    return None if isinstance(done, Again) or done is Tap.TAKEN else f"tap-{done.value}"


class Forged(Exception):
    """A button's data that none of our buttons carries."""


@dataclass(frozen=True)
class Press:
    """One button press."""

    desk: Desk
    update: Update
    args: list[str]
    chat_id: int
    message_id: int

    async def do(self, fn: Callable[..., T], *args: object, **kwargs: object) -> T | Again:
        """Commit what the press asks for in this chat, on the message that carries the button."""
        return await self.desk.commit(
            self.update,
            fn,
            *args,
            chat_id=self.chat_id,
            message_id=self.message_id,
            **kwargs,
        )

    def word(self, index: int, among: tuple[str, ...] | None = None) -> str:
        """An argument, one of some words. Raises Forged."""
        if index >= len(self.args) or (among is not None and self.args[index] not in among):
            raise Forged
        return self.args[index]

    def number(self, index: int, highest: int = 2**53) -> int:
        """An argument as a number from 0. Raises Forged."""
        text = self.word(index)
        if not (text.isascii() and text.isdigit() and len(text) < 17 and int(text) <= highest):
            raise Forged
        return int(text)
