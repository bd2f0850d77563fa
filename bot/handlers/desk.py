"""What every handler works with."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Concatenate, ParamSpec, TypeVar

from sqlalchemy import Connection
from telegram import Bot, Update
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.content import Content
from bot.screens.view import Shown, View
from bot.sender import Sender
from care import joining, safety, settings, telling, updates
from messages.phrases import LANGUAGES
from scheduler.clock import Clock
from scheduler.courier import Courier
from storage.database import Database, Unavailable

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

LOOKUP_WITHIN = 1.0  # seconds that an answer in an emergency waits for the database
TRIES_AT_ONCE = 3
FOR_GOOD = (Forbidden, BadRequest)  # blocked, or gone: another try would end the same way
QUICK = 0.5  # seconds in which an answer needs no sign that it is on its way
TYPING_LASTS = 5.0  # seconds, core.telegram.org/bots/api#sendchataction
# What is no moment to ask for a changed consent.
NO_MOMENT_TO_ASK = (
    safety.note,
    safety.take_back,
    safety.not_going,
    telling.tell,
    settings.note_blocked,
    settings.note_unblocked,
    joining.agree,
    joining.decline,
)
REMEMBERED = 10_000  # chats, for answers while the database is away


@dataclass(frozen=True)
class Desk:
    """The database, the content, the ways to answer."""

    database: Database
    content: Content
    bot: Bot
    sender: Sender
    courier: Courier
    clock: Clock
    # Language and country of recent chats, for when the database is away.
    _known: OrderedDict[int, safety.Known] = field(default_factory=OrderedDict)
    # What was answered at once before its update could be committed.
    _told: OrderedDict[tuple[int, str], datetime] = field(default_factory=OrderedDict)
    _background: set[asyncio.Task[None]] = field(default_factory=set)

    async def commit(
        self,
        update: Update,
        fn: Callable[Concatenate[Connection, datetime, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T | updates.Again:
        """Do what an update asks for in one transaction, once, and wake the courier."""
        now, chat_id = self.clock.now(), chat_of(update)

        def work(conn: Connection) -> tuple[T | updates.Again, safety.Known | None]:
            done = updates.once(conn, now, update.update_id, fn, *args, **kwargs)
            known = safety.whom(conn, chat_id)
            if known is not None and known.blocked and update.my_chat_member is None:
                # Whoever writes has unblocked us, even if Telegram never told.
                settings.note_unblocked(conn, now, chat_id=chat_id)
            moment = done is not updates.AGAIN and fn not in NO_MOMENT_TO_ASK
            if known is not None and known.consent_is_old and moment:
                joining.ask_again(conn, now, chat_id=chat_id)
            return done, known

        done, known = await self.database.run(work)
        self._note(chat_id, known)
        self.courier.wake()
        return done

    async def commit_beside(
        self,
        update: Update,
        fn: Callable[Concatenate[Connection, datetime, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> None:
        """Keep, once, what an update means, while what it asks for is still to be done.

        It has a claim of its own: Telegram's numbers are positive, this one is negative.
        """
        now = self.clock.now()
        await self.database.run(
            lambda conn: updates.once(conn, now, -update.update_id, fn, *args, **kwargs)
        )
        self.courier.wake()

    @asynccontextmanager
    async def patience(self, update: Update) -> AsyncIterator[None]:
        """Show "typing" for as long as the work on an answer takes longer than half a second."""
        typing = asyncio.ensure_future(self._type(chat_of(update)))
        try:
            yield
        finally:
            typing.cancel()

    async def _type(self, chat_id: int) -> None:
        await self.clock.sleep(QUICK)
        while True:
            self._soon(self._show_typing(chat_id))
            await self.clock.sleep(TYPING_LASTS)

    async def _show_typing(self, chat_id: int) -> None:
        try:
            await self.bot.send_chat_action(chat_id, ChatAction.TYPING)
        except TelegramError as error:
            log.debug("typing was not shown: %s", type(error).__name__)

    async def tell_at_once(self, update: Update, key: str, shown: Shown) -> bool:
        """Say something without the outbox, once for each update; False when it did not go out."""
        return await self._tell(update, key, shown) is None

    async def tell_or_wait(self, update: Update, key: str, shown: Shown) -> None:
        """Say something without the outbox, once for each update, to whoever can still be told.

        Raises Unavailable when it did not go out: the update must come again.
        """
        failure = await self._tell(update, key, shown)
        if failure is not None and not isinstance(failure, FOR_GOOD):
            raise Unavailable("an answer could not be sent")

    async def _tell(self, update: Update, key: str, shown: Shown) -> TelegramError | None:
        told = (update.update_id, key)
        failure: TelegramError | None = None
        for _ in range(TRIES_AT_ONCE):
            if told in self._told or isinstance(failure, FOR_GOOD):
                break
            try:
                await self.sender.say(chat_of(update), shown)
            except TelegramError as error:
                log.warning("an urgent answer did not go out: %s", type(error).__name__)
                failure = error
            else:
                _remember(self._told, told, self.clock.now())
                failure = None
        return failure

    def begun(self, update: Update) -> datetime:
        """When an update was first taken up: later tries of it are no later answers."""
        once = (update.update_id, "begun")
        if once not in self._told:
            _remember(self._told, once, self.clock.now())
        return self._told[once]

    def was_said(self, update: Update, what: str, within: timedelta | None = None) -> bool:
        """Whether `note_said` was called in this chat before: a button that was tapped twice."""
        said_at = self._told.get((chat_of(update), what))
        return said_at is not None and (within is None or self.clock.now() - said_at <= within)

    def note_said(self, update: Update, what: str) -> None:
        """Something that a button says once only was said."""
        _remember(self._told, (chat_of(update), what), self.clock.now())

    async def hand_over(self, update: Update, name: str, content: bytes, caption: str) -> bool:
        """Send a file, once for each update; False when it did not go out."""
        chat_id, told = chat_of(update), (update.update_id, name)
        if told in self._told:
            return True
        for _ in range(TRIES_AT_ONCE):
            try:
                await self.bot.send_chat_action(chat_id, ChatAction.UPLOAD_DOCUMENT)
                await self.bot.send_document(
                    chat_id, content, caption=caption, parse_mode=ParseMode.HTML, filename=name
                )
            except TelegramError as error:
                log.warning("a file did not go out: %s", type(error).__name__)
            else:
                _remember(self._told, told, self.clock.now())
                return True
        return False

    async def whom(self, update: Update) -> safety.Known:
        """Whom an update comes from, and whom the bot could tell for them.

        While the database is away, or on a bug of ours, only what can be known.
        """
        chat_id = chat_of(update)
        found = self._known.get(chat_id)
        try:
            async with asyncio.timeout(LOOKUP_WITHIN):
                found = await self.database.read(safety.whom, chat_id)
                self._note(chat_id, found)
                if found is not None:
                    now = self.clock.now()
                    return await self.database.read(safety.for_an_answer, now, chat_id, found)
        except (Unavailable, TimeoutError):
            pass
        except Exception as error:
            log.error("who writes is not known in full (%s)", type(error).__name__)
        return found or stranger(update)

    async def glance(
        self, fn: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T | None:
        """Look something up for an answer in an emergency; None where that fails."""
        try:
            async with asyncio.timeout(LOOKUP_WITHIN):
                return await self.database.read(fn, *args, **kwargs)
        except Exception as error:
            log.warning("an answer goes out without a look-up (%s)", type(error).__name__)
            return None

    def recent(self, update: Update) -> safety.Known:
        """Language and country of whom an update comes from, after its commit."""
        return self._known.get(chat_of(update)) or stranger(update)

    def _note(self, chat_id: int, known: safety.Known | None) -> None:
        if known is None:  # erased: nothing about them stays in memory either
            self._known.pop(chat_id, None)
        else:
            _remember(self._known, chat_id, known)

    def view(self, known: safety.Known, **args: Any) -> View:
        """A screen's view for an answer that does not come from the outbox."""
        return View(
            self.content,
            known.language,
            self.clock.now(),
            args,
            country=known.country,
            team_phone=known.team_phone,
        )

    def answer_tap(self, update: Update, text: str | None = None, *, alert: bool = False) -> None:
        """Answer a button press, behind the scenes; one that expired is no matter."""
        self._soon(self._answer_tap(update, text, alert))

    async def settle(self) -> None:
        """Wait for what goes on behind the scenes."""
        while self._background:
            await asyncio.wait(set(self._background))

    def _soon(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.ensure_future(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    async def _answer_tap(self, update: Update, text: str | None, alert: bool) -> None:
        assert update.callback_query is not None
        try:
            await self.bot.answer_callback_query(
                update.callback_query.id, text=text, show_alert=alert
            )
        except TelegramError as error:
            log.debug("a button press was not answered: %s", type(error).__name__)


def _remember(memory: OrderedDict[Any, Any], key: Any, value: Any) -> None:
    memory[key] = value
    memory.move_to_end(key)
    if len(memory) > REMEMBERED:
        memory.popitem(last=False)


def chat_of(update: Update) -> int:
    """The chat of an update that was found to have one."""
    assert update.effective_chat is not None
    return update.effective_chat.id


def stranger(update: Update) -> safety.Known:
    """What is known of someone about whom nothing is stored."""
    return safety.Known(language_of(update), None, before_surgery=False)


def first_name_of(update: Update) -> str:
    """What Telegram calls the person; for them to keep as their name, or not."""
    return update.effective_user.first_name if update.effective_user else ""


def language_of(update: Update) -> str:
    """The language that Telegram says the person uses, if it is one of ours; else English."""
    user = update.effective_user
    code = (user.language_code or "")[:2].lower() if user else ""
    return code if code in LANGUAGES else "en"
