"""The buttons about where a person is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.handlers.press import Press, Said, unless
from care import staging
from care.staging import NOTHING_PICKED
from rules.stage import FEELINGS, PLACES


async def _fits(press: Press) -> Said:
    about = press.word(0, (*PLACES, *FEELINGS))
    return unless(await press.do(staging.still_fits, about=about))


async def _list(press: Press) -> Said:
    return unless(await press.do(staging.show_places))


async def _later(press: Press) -> Said:
    return unless(await press.do(staging.not_now))


async def _is(press: Press) -> Said:
    return unless(await press.do(staging.choose, word=press.word(0, tuple(PLACES))))


async def _feelings(press: Press) -> Said:
    return unless(await press.do(staging.show_feelings))


async def _feels(press: Press) -> Said:
    what = press.word(0, (*FEELINGS, *NOTHING_PICKED))
    return unless(await press.do(staging.feel, what=what))


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {
    "stage-fits": _fits,
    "stage-list": _list,
    "stage-later": _later,
    "stage-is": _is,
    "stage-feelings": _feelings,
    "stage-feels": _feels,
}
