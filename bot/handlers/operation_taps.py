"""The buttons about operations and their days."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from functools import partial
from typing import cast

from bot.handlers.press import Forged, Press, Said, unless
from care import operating, operation_days, steps
from care.operation_days import Level
from rules import calendar

# What a calendar is about: see care/operation_days.py.
ABOUT = re.compile(r"join|ahead|past|[1-9][0-9]{0,15}")


async def _turn(press: Press) -> Said:
    level = cast(Level, press.word(1, ("days", "months", "years")))
    month = calendar.parse_month(press.word(2))
    if month is None:
        raise Forged
    done = await press.do(operation_days.turn, about=_about(press), level=level, month=month)
    return unless(done)


async def _month(press: Press) -> Said:
    month = calendar.parse_month(press.word(1))
    if month is None:
        raise Forged
    done = await press.do(
        operation_days.take_month, _keep_it(press), about=_about(press), month=month
    )
    return unless(done)


async def _only_month(press: Press) -> Said:
    month = calendar.parse_month(press.word(1))
    if month is None:
        raise Forged
    return unless(await press.do(_keep_it(press), day=month, exact=False))


async def _day(press: Press) -> Said:
    day = calendar.parse_day(press.word(1))
    if day is None:
        raise Forged
    return unless(await press.do(_keep_it(press), day=day, exact=True))


async def _not_told(press: Press) -> Said:
    about = _about(press)
    leave = partial(operation_days.leave, about=about)
    return unless(await press.do(steps.leave_date if about == "join" else leave))


async def _took(press: Press) -> Said:
    day = calendar.parse_day(press.word(1))
    if day is None:
        raise Forged
    done = await press.do(
        operating.take_place,
        operation_id=press.number(0),
        day=day,
        took=press.word(2, ("yes", "moved", "cancelled")),
    )
    return unless(done)


async def _cancel(press: Press) -> Said:
    return unless(await press.do(operating.cancel, operation_id=press.number(0)))


async def _blank(press: Press) -> Said:
    return None


def _about(press: Press) -> str:
    about = press.word(0)
    if not ABOUT.fullmatch(about):
        raise Forged
    return about


def _keep_it(press: Press) -> Callable[..., bool]:
    about = _about(press)
    return steps.set_date if about == "join" else partial(operation_days.keep, about=about)


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {
    "op-page": _turn,
    "op-month": _month,
    "op-only": _only_month,
    "op-day": _day,
    "op-none": _not_told,
    "op-took": _took,
    "op-cancel": _cancel,
    "blank": _blank,
}
