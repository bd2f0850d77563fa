"""The buttons that open a discreet notification, or put a question off."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.handlers.press import Press, Said, tap_said
from care import opening, snoozing


async def _open(press: Press) -> Said:
    return tap_said(await press.do(snoozing.open_one, checkin_id=press.number(0)))


async def _open_flag(press: Press) -> Said:
    return tap_said(await press.do(opening.open_flag, event_id=press.number(0)))


async def _open_said(press: Press) -> Said:
    return tap_said(await press.do(opening.open_said, outbox_id=press.number(0)))


async def _later(press: Press) -> Said:
    return tap_said(await press.do(snoozing.offer, checkin_id=press.number(0)))


async def _snooze(press: Press) -> Said:
    checkin, wait = press.number(0), press.word(1, snoozing.CHOICES)
    return tap_said(await press.do(snoozing.snooze, checkin_id=checkin, wait=wait))


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {
    "open": _open,
    "open-flag": _open_flag,
    "open-said": _open_said,
    "later": _later,
    "snooze": _snooze,
}
