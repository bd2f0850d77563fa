"""The buttons of joining."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.handlers.press import Forged, Press, Said, unless
from care import joining, steps
from messages.phrases import LANGUAGES
from rules.places import Place
from rules.times import parse_time


async def _lang(press: Press) -> Said:
    done = await press.do(joining.show_consent, language=press.word(0, LANGUAGES))
    return unless(done)


async def _agree(press: Press) -> Said:
    done = await press.do(joining.agree, language=press.word(0, LANGUAGES), version=press.number(1))
    return unless(done)


async def _decline(press: Press) -> Said:
    done = await press.do(joining.decline, language=press.word(0, LANGUAGES))
    return unless(done)


async def _situation(press: Press) -> Said:
    done = await press.do(steps.set_situation, situation=press.word(0))
    return unless(done)


async def _place(press: Press) -> Said:
    place = press.word(0)
    match = press.desk.content.places.get(place)
    if match is None:
        raise Forged
    done = await press.do(
        steps.set_place,
        place=place,
        zone=match.zone,
        country=match.country if isinstance(match, Place) else match.code,
    )
    return unless(done)


async def _another_place(press: Press) -> Said:
    done = await press.do(steps.another_place)
    return unless(done)


async def _first_time(press: Press) -> Said:
    at = parse_time(press.word(0))
    if at is None:
        raise Forged
    done = await press.do(steps.finish, at=f"{at:%H:%M}")
    return unless(done)


async def _back(press: Press) -> Said:
    done = await press.do(steps.go_back, to=press.word(0, ("situation", "date", "town")))
    return "join-over" if done is False else None


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {
    "lang": _lang,
    "agree": _agree,
    "decline": _decline,
    "situation": _situation,
    "place": _place,
    "another-place": _another_place,
    "first-time": _first_time,
    "back": _back,
}
