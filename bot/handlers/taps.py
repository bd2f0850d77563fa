"""Button presses: what each button does. Anything may have been forged."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram import Update

from bot.callbacks import unpack
from bot.handlers import (
    flag_taps,
    follow_taps,
    joining_taps,
    look_taps,
    miss_taps,
    note_taps,
    opening_taps,
    operation_taps,
    settings_taps,
    share_taps,
    stage_taps,
    summary_taps,
    team_taps,
    urgent,
)
from bot.handlers.desk import Desk, chat_of, language_of
from bot.handlers.press import Forged, Press, Said, tap_said, unless
from bot.screens.view import View
from care import answering, asking, erasing
from care.updates import Again
from messages.phrases import LANGUAGES


async def take(desk: Desk, update: Update) -> None:
    """Do what a button says, and answer the press."""
    query = update.callback_query
    assert query is not None
    if query.message is None or query.from_user.id != chat_of(update):
        return
    name, args = unpack(query.data or "")
    press = Press(desk, update, args, chat_of(update), query.message.message_id)
    try:
        if name not in TAPS:
            raise Forged
        said = await TAPS[name](press)
    except Forged:
        said = "button-unknown"
    if said == SAID_ALREADY:
        return
    desk.answer_tap(update, _view(press).plain(said) if said else None)


ALERT_LIMIT = 200  # characters, core.telegram.org/bots/api#answercallbackquery
SAID_ALREADY = ""  # the handler answered the press itself


def _view(press: Press) -> View:
    return press.desk.view(press.desk.recent(press.update))


async def _answer(press: Press) -> Said:
    return tap_said(
        await press.do(
            answering.take_answer,
            press.desk.content.coping,
            press.desk.content.thresholds,
            checkin_id=press.number(0),
            question=press.word(1, asking.QUESTIONS),
            value=press.number(2, highest=10),
        )
    )


async def _undo(press: Press) -> Said:
    return tap_said(
        await press.do(
            answering.take_back,
            checkin_id=press.number(0),
            question=press.word(1, asking.QUESTIONS),
        )
    )


async def _late(press: Press) -> Said:
    return tap_said(await press.do(answering.answer_late, checkin_id=press.number(0)))


async def _helped(press: Press) -> Said:
    return tap_said(
        await press.do(
            answering.say_helped,
            checkin_id=press.number(0),
            helped=bool(press.number(1, highest=1)),
        )
    )


async def _source(press: Press) -> Said:
    found = await press.desk.commit(
        press.update, answering.source_of, chat_id=press.chat_id, checkin_id=press.number(0)
    )
    if isinstance(found, Again):
        return None
    if found is None:
        return "tap-not-yours"
    view = _view(press)
    sources = press.desk.content.coping.source_of(found, view.language)
    said = ""
    for title, section, *_ in sources:
        line = view.plain("checkin-source-is", title=title, section=section)
        if len(said) + len(line) < ALERT_LIMIT:
            said += ("\n" if said else "") + line
    press.desk.answer_tap(press.update, said or view.plain("checkin-source-own"), alert=True)
    return SAID_ALREADY


async def _erase(press: Press) -> Said:
    await press.do(
        erasing.erase,
        language=press.word(0, LANGUAGES) if press.args else language_of(press.update),
    )
    return None


async def _keep(press: Press) -> Said:
    done = await press.do(erasing.keep)
    return unless(done)


async def _safe(press: Press) -> Said:
    done = await urgent.take_tap(press.desk, press.update, press.args)
    if not done:
        raise Forged
    return None


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {
    **joining_taps.TAPS,
    **operation_taps.TAPS,
    "answer": _answer,
    "undo": _undo,
    "late": _late,
    "helped": _helped,
    "source": _source,
    "erase": _erase,
    "keep": _keep,
    "safe": _safe,
    **note_taps.TAPS,
    **stage_taps.TAPS,
    **settings_taps.TAPS,
    **opening_taps.TAPS,
    **summary_taps.TAPS,
    **share_taps.TAPS,
    **follow_taps.TAPS,
    **miss_taps.TAPS,
    **team_taps.TAPS,
    **flag_taps.TAPS,
    **look_taps.TAPS,
}
