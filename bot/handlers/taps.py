"""Button presses: what each button does. Anything may have been forged."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Update

from bot.callbacks import unpack
from bot.handlers import urgent
from bot.handlers.desk import Desk, chat_of, language_of
from bot.screens.view import View
from care import answering, asking, erasing, joining, settings
from care.answering import Tap
from care.updates import Again
from messages.phrases import LANGUAGES
from rules.places import Place
from rules.times import parse_time


class Forged(Exception):
    """A button's data that none of our buttons carries."""


@dataclass(frozen=True)
class Press:
    """One button press."""

    desk: Desk
    update: Update
    args: list[str]
    chat_id: int
    message_id: int

    def word(self, index: int, among: tuple[str, ...] | None = None) -> str:
        """An argument, one of some words. Raises Forged."""
        if index >= len(self.args) or (among is not None and self.args[index] not in among):
            raise Forged
        return self.args[index]

    def number(self, index: int, highest: int = 2**53) -> int:
        """An argument as a number from 0. Raises Forged."""
        text = self.word(index)
        if not (text.isascii() and text.isdigit() and len(text) < 17 and int(text) <= highest):
            raise Forged
        return int(text)


Said = str | None  # the phrase of a short answer


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


def _unless(done: bool | Again | None) -> Said:
    """A kind word where nothing was done."""
    return "button-unknown" if done is False else None


async def _lang(press: Press) -> Said:
    done = await press.desk.commit(
        press.update,
        joining.show_consent,
        chat_id=press.chat_id,
        language=press.word(0, LANGUAGES),
        message_id=press.message_id,
    )
    return _unless(done)


async def _agree(press: Press) -> Said:
    done = await press.desk.commit(
        press.update,
        joining.agree,
        chat_id=press.chat_id,
        language=press.word(0, LANGUAGES),
        version=press.number(1),
        message_id=press.message_id,
    )
    return _unless(done)


async def _decline(press: Press) -> Said:
    done = await press.desk.commit(
        press.update,
        joining.decline,
        chat_id=press.chat_id,
        language=press.word(0, LANGUAGES),
        message_id=press.message_id,
    )
    return _unless(done)


async def _situation(press: Press) -> Said:
    done = await press.desk.commit(
        press.update,
        joining.set_situation,
        chat_id=press.chat_id,
        situation=press.word(0),
        message_id=press.message_id,
    )
    return _unless(done)


async def _place(press: Press) -> Said:
    place = press.word(0)
    match = press.desk.content.places.get(place)
    if match is None:
        raise Forged
    done = await press.desk.commit(
        press.update,
        joining.set_place,
        chat_id=press.chat_id,
        place=place,
        zone=match.zone,
        country=match.country if isinstance(match, Place) else match.code,
        message_id=press.message_id,
    )
    return _unless(done)


async def _another_place(press: Press) -> Said:
    done = await press.desk.commit(
        press.update, joining.another_place, chat_id=press.chat_id, message_id=press.message_id
    )
    return _unless(done)


def _tap_said(done: Tap | Again) -> Said:
    return None if isinstance(done, Again) or done is Tap.TAKEN else f"tap-{done.value}"


async def _answer(press: Press) -> Said:
    return _tap_said(
        await press.desk.commit(
            press.update,
            answering.take_answer,
            press.desk.content.coping,
            chat_id=press.chat_id,
            checkin_id=press.number(0),
            question=press.word(1, asking.QUESTIONS),
            value=press.number(2, highest=10),
            message_id=press.message_id,
        )
    )


async def _undo(press: Press) -> Said:
    return _tap_said(
        await press.desk.commit(
            press.update,
            answering.take_back,
            chat_id=press.chat_id,
            checkin_id=press.number(0),
            question=press.word(1, asking.QUESTIONS),
            message_id=press.message_id,
        )
    )


async def _late(press: Press) -> Said:
    return _tap_said(
        await press.desk.commit(
            press.update,
            answering.answer_late,
            chat_id=press.chat_id,
            checkin_id=press.number(0),
            message_id=press.message_id,
        )
    )


async def _helped(press: Press) -> Said:
    return _tap_said(
        await press.desk.commit(
            press.update,
            answering.say_helped,
            chat_id=press.chat_id,
            checkin_id=press.number(0),
            helped=bool(press.number(1, highest=1)),
            message_id=press.message_id,
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


async def _set(press: Press) -> Said:
    done = await press.desk.commit(
        press.update,
        settings.ask_for,
        chat_id=press.chat_id,
        what=press.word(0),
        message_id=press.message_id,
    )
    return _unless(done)


async def _language(press: Press) -> Said:
    done = await press.desk.commit(
        press.update,
        settings.set_language,
        chat_id=press.chat_id,
        language=press.word(0, LANGUAGES),
        message_id=press.message_id,
    )
    return _unless(done)


async def _time(press: Press) -> Said:
    at = parse_time(press.word(0))
    if at is None:
        raise Forged
    done = await press.desk.commit(
        press.update,
        settings.set_time,
        chat_id=press.chat_id,
        at=f"{at:%H:%M}",
        message_id=press.message_id,
    )
    return _unless(done)


async def _erase(press: Press) -> Said:
    await press.desk.commit(
        press.update,
        erasing.erase,
        chat_id=press.chat_id,
        language=press.word(0, LANGUAGES) if press.args else language_of(press.update),
        message_id=press.message_id,
    )
    return None


async def _keep(press: Press) -> Said:
    done = await press.desk.commit(
        press.update, erasing.keep, chat_id=press.chat_id, message_id=press.message_id
    )
    return _unless(done)


async def _safe(press: Press) -> Said:
    done = await urgent.take_tap(press.desk, press.update, press.args)
    if not done:
        raise Forged
    return None


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {
    "lang": _lang,
    "agree": _agree,
    "decline": _decline,
    "situation": _situation,
    "place": _place,
    "another-place": _another_place,
    "answer": _answer,
    "undo": _undo,
    "late": _late,
    "helped": _helped,
    "source": _source,
    "set": _set,
    "language": _language,
    "time": _time,
    "erase": _erase,
    "keep": _keep,
    "safe": _safe,
}
