"""A caregiver's buttons: the invite, their own settings, whom they stop following."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.handlers.desk import first_name_of
from bot.handlers.press import Forged, Press, Said, tap_said, unless
from care import caregiving, following
from messages.phrases import LANGUAGES
from rules.times import parse_time


def _token(press: Press) -> str:
    token = press.word(0)
    if not following.is_token(token):
        raise Forged
    return token


async def _yes(press: Press) -> Said:
    return tap_said(
        await press.do(
            following.agree,
            token=_token(press),
            language=press.word(1, LANGUAGES),
            version=press.number(2),
            suggested=first_name_of(press.update),
        )
    )


async def _no(press: Press) -> Said:
    return tap_said(
        await press.do(following.decline, token=_token(press), language=press.word(1, LANGUAGES))
    )


async def _lang(press: Press) -> Said:
    await press.do(
        following.open_invite,
        token=_token(press),
        language=press.word(1, LANGUAGES),
        suggested=first_name_of(press.update),
    )
    return None


async def _set(press: Press) -> Said:
    return unless(await press.do(caregiving.ask_for, what=press.word(0, caregiving.SETTINGS)))


async def _settings(press: Press) -> Said:
    return unless(await press.do(caregiving.show_settings))


async def _skip(press: Press) -> Said:
    return unless(await press.do(caregiving.skip_place))


async def _time(press: Press) -> Said:
    at = parse_time(press.word(0))
    if at is None:
        raise Forged
    return unless(await press.do(caregiving.set_time, at=f"{at:%H:%M}"))


async def _day(press: Press) -> Said:
    return unless(await press.do(caregiving.set_weekday, weekday=press.number(0, highest=6)))


async def _quiet(press: Press) -> Said:
    if press.word(0) == "none":
        return unless(await press.do(caregiving.set_quiet, quiet=None))
    starts, ends = parse_time(press.word(0)), parse_time(press.word(1))
    if starts is None or ends is None or starts == ends:
        raise Forged
    quiet = (f"{starts:%H:%M}", f"{ends:%H:%M}")
    return unless(await press.do(caregiving.set_quiet, quiet=quiet))


async def _language(press: Press) -> Said:
    return unless(await press.do(caregiving.set_language, language=press.word(0, LANGUAGES)))


async def _stop(press: Press) -> Said:
    return tap_said(await press.do(caregiving.stop, share_id=press.number(0)))


async def _stop_all(press: Press) -> Said:
    return tap_said(await press.do(caregiving.stop_all))


async def _keep(press: Press) -> Said:
    return tap_said(await press.do(caregiving.keep))


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {
    "invite-yes": _yes,
    "invite-no": _no,
    "invite-lang": _lang,
    "follow-set": _set,
    "follow-settings": _settings,
    "follow-skip": _skip,
    "follow-time": _time,
    "follow-day": _day,
    "follow-quiet": _quiet,
    "follow-lang": _language,
    "follow-stop": _stop,
    "follow-stop-all": _stop_all,
    "follow-keep": _keep,
}
