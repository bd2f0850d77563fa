"""The commands: every one works at any moment, in the middle of anything."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial

from telegram import Update

from bot.handlers import exporting, summary_taps, urgent
from bot.handlers.desk import Desk, chat_of, first_name_of, language_of
from care import (
    asking_now,
    caregiving,
    erasing,
    following,
    joining,
    notes,
    pausing,
    sharing,
    talking,
)

Command = Callable[[Desk, Update], Awaitable[None]]


async def take(desk: Desk, update: Update, name: str) -> None:
    """Do what a command says; an unknown one is answered kindly."""
    command = COMMANDS.get(name)
    if command is None:
        await reply(desk, update, "unknown-command")
    else:
        await command(desk, update)


async def reply(desk: Desk, update: Update, screen: str) -> None:
    """Say one fixed thing."""
    await desk.commit(
        update,
        talking.reply,
        chat_id=chat_of(update),
        language=language_of(update),
        screen=screen,
    )


async def _start(desk: Desk, update: Update) -> None:
    """/start, or /start with what a link carries: an invite's token."""
    link = _rest(update)
    if not link:
        await desk.commit(
            update, joining.start, chat_id=chat_of(update), language=language_of(update)
        )
        return
    await desk.commit(
        update,
        following.open_invite,
        chat_id=chat_of(update),
        token=link,
        language=language_of(update),
        suggested=first_name_of(update),
    )


async def _delete(desk: Desk, update: Update) -> None:
    await desk.commit(
        update, erasing.ask_once_more, chat_id=chat_of(update), language=language_of(update)
    )


async def _note(desk: Desk, update: Update) -> None:
    message = update.effective_message
    assert message is not None
    await _of_members(partial(notes.write, message_id=message.message_id, text=_rest(update)))(
        desk, update
    )


async def _pause(desk: Desk, update: Update) -> None:
    await _of_members(partial(pausing.pause, text=_rest(update)))(desk, update)


def _rest(update: Update) -> str:
    """What was written after a command."""
    message = update.effective_message
    assert message is not None
    _, *rest = (message.text or "").split(maxsplit=1)
    return "".join(rest)


def _of_members(do: Callable[..., bool]) -> Command:
    """A command for people who have joined; others are told how to."""

    async def run(desk: Desk, update: Update) -> None:
        await desk.commit(
            update,
            talking.of_members,
            do,
            chat_id=chat_of(update),
            language=language_of(update),
        )

    return run


def _fixed(screen: str) -> Command:
    async def run(desk: Desk, update: Update) -> None:
        await reply(desk, update, screen)

    return run


MEMBERS = {
    "checkin": asking_now.check_in_now,
    "notes": notes.show,
    "settings": talking.show_settings,
    "share": sharing.show,
    "stop": caregiving.show_followed,
    "resume": pausing.resume,
}
COMMANDS: dict[str, Command] = {
    "start": _start,
    **{name: _of_members(do) for name, do in MEMBERS.items()},
    "note": _note,
    "pause": _pause,
    "export": exporting.export,
    "urgent": urgent.show_menu,
    "summary": summary_taps.show,
    "help": _fixed("help"),
    "privacy": _fixed("privacy"),
    "delete": _delete,
}
