"""The buttons of the look-back and the four questions, and of their settings."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

from bot.handlers.press import Forged, Press, Said, tap_said, unless
from care import round_answers, rounds
from rules.rounds import ALL_QUESTIONS, KINDS, Kind


async def _open(press: Press) -> Said:
    return tap_said(await press.do(round_answers.open_one, checkin_id=press.number(0)))


async def _begin(press: Press) -> Said:
    return tap_said(await press.do(round_answers.begin, checkin_id=press.number(0)))


async def _answer(press: Press) -> Said:
    return await _take(press, press.number(2, highest=10))


async def _skip(press: Press) -> Said:
    return await _take(press, None)


async def _take(press: Press, value: int | None) -> Said:
    return tap_said(
        await press.do(
            round_answers.answer,
            press.desk.content.thresholds,
            checkin_id=press.number(0),
            question=press.word(1, ALL_QUESTIONS),
            value=value,
        )
    )


async def _undo(press: Press) -> Said:
    return tap_said(
        await press.do(
            round_answers.take_back,
            checkin_id=press.number(0),
            question=press.word(1, ALL_QUESTIONS),
        )
    )


async def _late(press: Press) -> Said:
    return tap_said(await press.do(round_answers.answer_late, checkin_id=press.number(0)))


async def _leave(press: Press) -> Said:
    return unless(await press.do(rounds.leave, checkin_id=press.number(0)))


async def _days(press: Press) -> Said:
    return unless(await press.do(rounds.offer_days, checkin_id=press.number(0)))


async def _move(press: Press) -> Said:
    day = _day(press.word(1)) if len(press.args) > 1 else None
    return unless(await press.do(rounds.move, checkin_id=press.number(0), day=day))


def _day(word: str) -> date:
    """'20261011' as a day. Raises Forged."""
    if not (word.isascii() and word.isdigit() and len(word) == 8):
        raise Forged
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise Forged from None


def _kind(press: Press) -> Kind:
    word = press.word(0)
    for kind in KINDS:
        if word == kind:
            return kind
    raise Forged


async def _weekday(press: Press) -> Said:
    weekday = press.number(1, highest=6)
    return unless(await press.do(rounds.set_weekday, kind=_kind(press), weekday=weekday))


async def _off(press: Press) -> Said:
    return unless(await press.do(rounds.do_without, kind=_kind(press)))


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {
    "look-open": _open,
    "look-begin": _begin,
    "look-answer": _answer,
    "look-skip": _skip,
    "look-undo": _undo,
    "look-late": _late,
    "look-leave": _leave,
    "look-days": _days,
    "look-move": _move,
    "round-day": _weekday,
    "round-off": _off,
}
