"""The buttons of /share: a patient's shares, invites and name."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.handlers.desk import first_name_of
from bot.handlers.press import Press, Said, tap_said, unless
from care import inviting, sharing
from care.tap import Tap


def _one(do: Callable[..., Tap]) -> Callable[[Press], Awaitable[Said]]:
    """A button about one share."""

    async def run(press: Press) -> Said:
        return tap_said(await press.do(do, share_id=press.number(0)))

    return run


async def _list(press: Press) -> Said:
    return unless(await press.do(sharing.show))


async def _set(press: Press) -> Said:
    return tap_said(
        await press.do(
            sharing.change, share_id=press.number(0), what=press.word(1), value=press.word(2)
        )
    )


async def _new(press: Press) -> Said:
    return unless(await press.do(inviting.begin, suggested=first_name_of(press.update)))


async def _ask_name(press: Press) -> Said:
    return unless(await press.do(inviting.ask_name, suggested=first_name_of(press.update)))


async def _own_name(press: Press) -> Said:
    return unless(await press.do(inviting.set_name, name=first_name_of(press.update)))


TAPS: dict[str, Callable[[Press], Awaitable[Said]]] = {
    "shares": _list,
    "share": _one(sharing.show_one),
    "share-scope": _one(sharing.show_scope),
    "share-set": _set,
    "share-preview": _one(sharing.preview),
    "share-link": _one(inviting.make_link),
    "share-pause": _one(sharing.pause),
    "share-on": _one(sharing.go_on),
    "share-looks": _one(sharing.show_looks),
    "share-end": _one(sharing.ask_to_end),
    "share-close": _one(sharing.end),
    "share-new": _new,
    "name-ask": _ask_name,
    "name-own": _own_name,
}
