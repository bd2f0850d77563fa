"""The buttons under a message about sustained low scores, and under the question before it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from bot.handlers.press import Press, Said, unless
from bot.screens.flags import BUTTONS
from care import flag_buttons
from rules.flag_rules import Family

FAMILIES: Mapping[str, Family] = {"P": "P", "M": "M"}


async def _flag(press: Press) -> Said:
    done = await press.desk.commit(
        press.update,
        flag_buttons.take_button,
        chat_id=press.chat_id,
        what=press.word(0, BUTTONS),
        event_id=press.number(1),
        only=FAMILIES[press.word(2, tuple(FAMILIES))] if len(press.args) > 2 else None,
    )
    return unless(done)


async def _none(press: Press) -> Said:
    return unless(await press.do(flag_buttons.no_signs, event_id=press.number(0)))


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {"flag": _flag, "flag-none": _none}
