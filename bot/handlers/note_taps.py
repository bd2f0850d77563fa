"""The buttons of notes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram import Message

from bot.handlers.press import Forged, Press, Said, tap_said, unless
from care import notes
from care.tap import Tap
from care.updates import Again


async def _write(press: Press) -> Said:
    return tap_said(await press.do(notes.write_under, checkin_id=press.number(0)))


def _offered(press: Press) -> Message | None:
    """The person's text that the bot's message replies to; None when Telegram has it no more."""
    query = press.update.callback_query
    carrying = query.message if query else None
    offered = carrying.reply_to_message if isinstance(carrying, Message) else None
    if offered is None:
        return None
    if offered.from_user is None or offered.from_user.id != press.chat_id:
        raise Forged  # a note is in the person's own words
    return offered


async def _keep(press: Press) -> Said:
    offered = _offered(press)
    return tap_said(
        await press.do(
            notes.keep_offered,
            text=offered.text if offered else None,
            text_id=offered.message_id if offered else 0,
            written_at=offered.date if offered else press.desk.clock.now(),
        )
    )


async def _leave(press: Press) -> Said:
    offered = _offered(press)
    text_id = offered.message_id if offered else 0
    return tap_said(await press.do(notes.leave_offered, text_id=text_id))


async def _list(press: Press) -> Said:
    return unless(await press.do(notes.show, skip=press.number(0)))


def _one(do: Callable[..., Tap]) -> Callable[[Press], Awaitable[Said]]:
    """A button about one note: its id, and the page of the list that it was on."""

    async def run(press: Press) -> Said:
        done: Tap | Again = await press.do(do, note_id=press.number(0), skip=press.number(1))
        return tap_said(done)

    return run


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {
    "note": _write,
    "note-keep": _keep,
    "note-leave": _leave,
    "notes": _list,
    "note-open": _one(notes.open_one),
    "note-delete": _one(notes.ask_to_delete),
    "note-erase": _one(notes.delete),
}
