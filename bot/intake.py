"""Takes updates in: each chat's in order, each acknowledged only after its transaction."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

from telegram import Bot, Update

from care import updates
from scheduler.clock import Clock
from storage.database import Database, Unavailable

log = logging.getLogger(__name__)

# What we ask Telegram for; a later kind is added here.
KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
TRIES = 3  # of an update that fails on a bug of ours, before it is put aside
# What we need of a message to answer its words.
WORDS = ("message_id", "date", "edit_date", "chat", "from", "text", "caption")
AT_ONCE = 64  # chats worked on side by side

Handle = Callable[[Update], Awaitable[None]]


class Intake:
    """Where long polling and the webhook hand in what Telegram sent."""

    def __init__(
        self,
        database: Database,
        bot: Bot,
        handle: Handle,
        clock: Clock,
        answer_urgent: Handle | None = None,
    ) -> None:
        """`handle` commits what the update asks for before it returns.

        `answer_urgent` answers only what cannot wait, while an earlier update of the chat could not
        be stored and must come again first.
        """
        self._answer_urgent = answer_urgent
        self._database = database
        self._bot = bot
        self._handle = handle
        self._clock = clock
        self._lines: dict[int | None, _Line] = {}
        self._room = asyncio.Semaphore(AT_ONCE)

    async def take(self, payload: dict[str, Any]) -> None:
        """Handle one update. When this returns, it is committed, or put aside.

        Raises Unavailable when nothing could be stored: Telegram must send it again.
        """
        chat_id = chat_of(payload)
        async with self._in_line(chat_id) as line, self._room:
            if line.broken:
                await self._meanwhile(payload)
                raise Unavailable("an earlier update of this chat must come again first")
            try:
                await self._try(payload, chat_id)
            except Unavailable:
                line.broken = True
                raise

    async def _meanwhile(self, payload: dict[str, Any]) -> None:
        if self._answer_urgent is None:
            return
        try:
            await self._answer_urgent(_read(payload, self._bot))
        except Unavailable:
            pass  # answered, as far as can be, and it comes again
        except Exception as error:
            log.error("update %s failed (%s)", payload.get("update_id"), type(error).__name__)

    async def _try(self, payload: dict[str, Any], chat_id: int | None) -> None:
        said = ""
        for _ in range(TRIES):
            try:
                update = _read(payload, self._bot)
                await self._handle(update)
                return
            except Unavailable:
                raise
            except Exception as error:
                said = traceback.format_exc()
                # The words of an error may hold what a person wrote: only its kind is logged.
                log.error("update %s failed (%s)", payload.get("update_id"), type(error).__name__)
        if chat_id is not None and chat_id < 0:
            return  # from a group: nothing of that is kept
        try:
            parked = await self._database.run(
                updates.park,
                self._clock.now(),
                update_id=int(payload["update_id"]),
                chat_id=chat_id,
                update=payload,
                traceback=said,
            )
        except Unavailable:
            raise
        except Exception as error:  # nothing may stand in the way of all that comes after it
            log.error(
                "update %s is lost: it cannot even be put aside (%s)",
                payload.get("update_id"),
                type(error).__name__,
            )
            return
        if parked:
            log.error("update %s is put aside; see steady check", payload.get("update_id"))

    @asynccontextmanager
    async def _in_line(self, chat_id: int | None) -> AsyncIterator[_Line]:
        """One chat's updates wait for each other, first come first served."""
        line = self._lines.setdefault(chat_id, _Line())
        line.waiting += 1
        try:
            async with line.lock:
                yield line
        finally:
            line.waiting -= 1
            if not line.waiting:
                del self._lines[chat_id]


class _Line:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.waiting = 0
        # One could not be stored: those that wait behind it must not overtake it.
        self.broken = False


def chat_of(payload: dict[str, Any]) -> int | None:
    """The chat that an update belongs to, read before anything else is."""
    for kind in KINDS:
        if kind in payload:
            inner = payload[kind]
            holder = _part(inner, "message") if kind == "callback_query" else inner
            chat = _part(holder, "chat") or _part(inner, "from")
            found = _part(chat, "id")
            return found if type(found) is int else None
    return None


def _part(of: object, name: str) -> object:
    return of.get(name) if isinstance(of, dict) else None


def _read(payload: dict[str, Any], bot: Bot) -> Update:
    """An update; where the library cannot read all of a message, the words in it.

    Telegram adds to its messages without asking, and words may be ones that cannot wait.
    """
    try:
        return Update.de_json(payload, bot)
    except Exception as error:
        kind = next((kind for kind in ("message", "edited_message") if kind in payload), None)
        if kind is None or not {"text", "caption"} & payload[kind].keys():
            raise
        log.error("update %s is read in part (%s)", payload["update_id"], type(error).__name__)
        words = {name: payload[kind][name] for name in WORDS if name in payload[kind]}
        return Update.de_json({"update_id": payload["update_id"], kind: words}, bot)
