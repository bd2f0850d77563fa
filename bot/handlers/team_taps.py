"""The buttons about the surgical team's number."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.handlers.press import Press, Said, unless
from care import team


async def _ask(press: Press) -> Said:
    return unless(await press.do(team.ask))


async def _leave(press: Press) -> Said:
    return unless(await press.do(team.leave))


async def _remove(press: Press) -> Said:
    return unless(await press.do(team.remove))


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {
    "team-ask": _ask,
    "team-no": _leave,
    "team-remove": _remove,
}
