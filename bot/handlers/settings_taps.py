"""The buttons of the settings."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.handlers.press import Forged, Press, Said, unless
from care import settings
from messages.phrases import LANGUAGES
from rules.times import parse_time


async def _settings(press: Press) -> Said:
    done = await press.do(settings.show_on)
    return unless(done)


async def _set(press: Press) -> Said:
    done = await press.do(settings.ask_for, what=press.word(0))
    return unless(done)


async def _language(press: Press) -> Said:
    done = await press.do(settings.set_language, language=press.word(0, LANGUAGES))
    return unless(done)


async def _time(press: Press) -> Said:
    at = parse_time(press.word(0))
    if at is None:
        raise Forged
    done = await press.do(settings.set_time, at=f"{at:%H:%M}")
    return unless(done)


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {
    "settings": _settings,
    "set": _set,
    "language": _language,
    "time": _time,
}
