"""The buttons of the settings."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.handlers.press import Forged, Press, Said, tap_said, unless
from bot.screens.schedule import NO_DAY
from care import pausing, schedule, settings
from messages.phrases import LANGUAGES
from rules.pause_length import LONGEST
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


def _clock(press: Press, index: int) -> str:
    """An argument as a time of day, 'HH:MM'. Raises Forged."""
    at = parse_time(press.word(index))
    if at is None:
        raise Forged
    return f"{at:%H:%M}"


async def _time(press: Press) -> Said:
    done = await press.do(settings.set_time, at=_clock(press, 0))
    return unless(done)


async def _time_open(press: Press) -> Said:
    return tap_said(await press.do(schedule.open_time, schedule_id=press.number(0)))


async def _time_add(press: Press) -> Said:
    return tap_said(await press.do(schedule.ask_for_another))


async def _time_new(press: Press) -> Said:
    return tap_said(await press.do(schedule.add_time, at=_clock(press, 0)))


async def _time_move(press: Press) -> Said:
    schedule_id, at = press.number(0), _clock(press, 1)
    return tap_said(await press.do(schedule.move_time, schedule_id=schedule_id, at=at))


async def _time_daily(press: Press) -> Said:
    return tap_said(await press.do(schedule.make_daily, schedule_id=press.number(0)))


async def _time_remove(press: Press) -> Said:
    return tap_said(await press.do(schedule.remove_time, schedule_id=press.number(0)))


async def _days(press: Press) -> Said:
    asked = press.word(0)
    if asked == NO_DAY:
        return "tap-one-day-stays"
    return tap_said(await press.do(schedule.set_days, asked=asked))


async def _starts(press: Press) -> Said:
    return tap_said(await press.do(schedule.set_day_start, at=_clock(press, 0)))


async def _pause(press: Press) -> Said:
    done = await press.do(pausing.pause_for, days=press.number(0, highest=LONGEST))
    return unless(done)


async def _resume(press: Press) -> Said:
    done = await press.do(pausing.resume)
    return unless(done)


async def _quiet(press: Press) -> Said:
    none = press.word(0) == "none"
    span = None if none else (_clock(press, 0), _clock(press, 1))
    done = await press.do(settings.set_quiet, quiet=span)
    return unless(done)


async def _discreet(press: Press) -> Said:
    done = await press.do(settings.set_discreet, discreet=bool(press.number(0, highest=1)))
    return unless(done)


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {
    "settings": _settings,
    "set": _set,
    "language": _language,
    "time": _time,
    "time-open": _time_open,
    "time-add": _time_add,
    "time-new": _time_new,
    "time-move": _time_move,
    "time-daily": _time_daily,
    "time-remove": _time_remove,
    "days": _days,
    "starts": _starts,
    "pause": _pause,
    "resume": _resume,
    "quiet": _quiet,
    "discreet": _discreet,
}
