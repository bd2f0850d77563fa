"""The buttons under an offer to ask less often."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.handlers.press import Press, Said, unless
from bot.screens.misses import CHOICES
from care import missing


async def _fewer(press: Press) -> Said:
    return unless(await press.do(missing.choose, how=press.word(0, CHOICES)))


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {"fewer": _fewer}
