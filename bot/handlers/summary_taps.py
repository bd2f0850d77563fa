"""/summary, and whose of several."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram import Update

from bot.handlers.desk import Desk, chat_of, language_of
from bot.handlers.press import Press, Said, unless
from care import summarising


async def show(desk: Desk, update: Update) -> None:
    """/summary: what a caregiver may see, now."""
    await desk.commit(
        update, summarising.show, chat_id=chat_of(update), language=language_of(update)
    )


async def _summary(press: Press) -> Said:
    return unless(await press.do(summarising.pick, share_id=press.number(0)))


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {"summary": _summary}
