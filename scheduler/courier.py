"""Takes messages from the outbox, most urgent first, and sends them as fast as is allowed."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from care import delivering
from care.delivering import Envelope, Outcome
from care.outgoing import MENU, Priority
from scheduler.clock import Clock
from scheduler.limiter import Limiter
from storage.database import Database, Unavailable

log = logging.getLogger(__name__)

IN_FLIGHT = 32
HOLD = 100  # messages taken from the outbox at a time; few, so that a restart repeats little
GIVE_BACK_AFTER = 5.0  # seconds: what must wait longer goes back to the outbox
LOOK_AGAIN = 1.0  # seconds between looks when nobody wakes us
# A failed message is tried again after 1, 2, 4 ... seconds, at most 5 minutes.
BACKOFF_FIRST, BACKOFF_LAST = 1.0, 300.0
# What follows it in its chat waits this much (seconds) longer, so that it is not overtaken.
HEAD_START = 0.05

Send = Callable[[Envelope], Awaitable[Outcome]]


def backoff(attempts: int) -> float:
    """Seconds to wait after so many failed attempts."""
    return float(min(BACKOFF_FIRST * 2 ** min(attempts, 20), BACKOFF_LAST))


class Courier:
    """One process's courier. Only the process that holds the courier's lock sends."""

    def __init__(self, database: Database, send: Send, limiter: Limiter, clock: Clock) -> None:
        """`send` renders and sends one message; it sorts every failure into an Outcome."""
        self._database = database
        self._send = send
        self._limiter = limiter
        self._clock = clock
        self._waiting: dict[int, Envelope] = {}
        self._sending: dict[asyncio.Task[Outcome], Envelope] = {}
        self._woken = asyncio.Event()
        self._held = False
        self.must_scrub = True  # an earlier process may have been stopped before it did

    def wake(self) -> None:
        """There is something new in the outbox."""
        self._woken.set()

    async def run(self) -> None:
        """Deliver until cancelled; what is being sent then is finished and recorded."""
        try:
            while True:
                try:
                    next_at = await self.deliver()
                    wait = (
                        LOOK_AGAIN
                        if next_at is None
                        else (next_at - self._clock.now()) / timedelta(seconds=1)
                    )
                except Unavailable:
                    log.warning("the database cannot be reached; messages wait")
                    wait = LOOK_AGAIN
                except Exception:
                    log.exception("delivering failed on a bug")
                    wait = LOOK_AGAIN
                await self._sleep_or_wake(min(max(wait, 0.01), LOOK_AGAIN))
        finally:
            await self.finish()

    async def finish(self) -> None:
        """Wait for what is being sent, record it, and give the rest back."""
        if self._sending:
            await asyncio.wait(self._sending)
        try:
            await self._record()
            await self._give_back([(e, self._clock.now()) for e in self._waiting.values()])
        except Unavailable:
            log.warning("the database cannot be reached; some messages may be repeated")

    async def deliver(self) -> datetime | None:
        """Send all that may go out now. Returns when the next held message may, if any is held."""
        while True:
            self._woken.clear()  # first: whoever wakes us from here on is heard
            await self._record()
            if not await self._hold_lock():
                self._waiting.clear()  # for whoever holds it now
                return None
            await self._take()
            self._start()
            if self._sending:
                await self._wait_for({asyncio.ensure_future(self._woken.wait()), *self._sending})
            elif not await self._give_back_late_ones():
                return self._next_ready_at()

    async def _hold_lock(self) -> bool:
        # An SQLite file has one process (storage.ready.one_process): no need to ask.
        held = self._database.is_sqlite or await self._database.take_courier_lock()
        if held and not self._held:
            # Whoever had it before is gone, and so is what it was sending.
            await self._database.run(delivering.release)
        self._held = held
        return held

    async def _take(self) -> None:
        room = HOLD - len(self._waiting)
        only = None if room > 0 else Priority.REPLY
        leased = await self._database.run(
            delivering.lease,
            self._clock.now(),
            max(room, IN_FLIGHT),
            only,
            held=list(self._waiting),
        )
        for envelope_id in leased.gone:
            self._waiting.pop(envelope_id, None)
        # A lease may run out while the database is away: what is still in hand is not new.
        in_hand = {envelope.id for envelope in self._sending.values()}
        self._waiting.update({e.id: e for e in leased.envelopes if e.id not in in_hand})

    def _start(self) -> None:
        now = self._clock.monotonic()
        # A chat's messages keep their order: only its first may go, and one at a time.
        busy = {envelope.chat_id for envelope in self._sending.values()}
        for envelope in self._in_order():
            if len(self._sending) >= IN_FLIGHT and envelope.priority > Priority.REPLY:
                return
            if envelope.chat_id in busy:
                continue
            busy.add(envelope.chat_id)
            if self._ready_at(envelope, now) <= now:
                self._limiter.take(envelope.chat_id, now, new=envelope.mode == "new")
                del self._waiting[envelope.id]
                self._sending[asyncio.ensure_future(self._send(envelope))] = envelope

    def _ready_at(self, envelope: Envelope, now: float) -> float:
        return self._limiter.ready_at(
            envelope.chat_id, now, urgency=envelope.priority, new=envelope.mode == "new"
        )

    async def _record(self) -> None:
        done = {task: e for task, e in self._sending.items() if task.done()}
        if not done:
            return
        ended = [(envelope, self._outcome(task, envelope)) for task, envelope in done.items()]
        erased = await self._database.run(delivering.record, self._clock.now(), ended)
        self.must_scrub = self.must_scrub or erased
        for task in done:
            del self._sending[task]

    def _outcome(self, task: asyncio.Task[Outcome], envelope: Envelope) -> Outcome:
        now, wall = self._clock.monotonic(), self._clock.now()
        error = task.exception()
        if error is not None:
            # Where, but not the words: they may hold what a person wrote. What follows in the
            # chat does not wait for something that only a new version can mend.
            log.error(
                "sending %s failed on a bug: %s at\n%s",
                envelope.screen,
                type(error).__name__,
                "".join(traceback.format_tb(error.__traceback__)),
            )
            again = wall + timedelta(seconds=backoff(envelope.attempts))
            return Outcome("later", retry_at=again, error=type(error).__name__)
        outcome = task.result()
        if outcome.state != "later":
            return outcome
        if envelope.mode == MENU:  # it says nothing: what follows need not wait for it
            again = wall + timedelta(seconds=backoff(envelope.attempts))
            return replace(outcome, retry_at=outcome.retry_at or again)
        if outcome.retry_at is not None:  # Telegram said how long
            seconds = (outcome.retry_at - wall) / timedelta(seconds=1)
            self._limiter.stop_chat(envelope.chat_id, now, seconds + HEAD_START)
            return outcome
        seconds = backoff(envelope.attempts)
        self._limiter.rest_chat(envelope.chat_id, now, seconds + HEAD_START)
        return replace(outcome, retry_at=wall + timedelta(seconds=seconds))

    async def _give_back_late_ones(self) -> bool:
        """Return to the outbox what must wait longer; False when there is nothing of the kind."""
        now, wall = self._clock.monotonic(), self._clock.now()
        late = {
            chat_id: wall + timedelta(seconds=ready_at - now)
            for chat_id, ready_at in self._chats_ready_at(now).items()
            if ready_at - now > GIVE_BACK_AFTER
        }
        given = [(e, late[e.chat_id]) for e in self._waiting.values() if e.chat_id in late]
        await self._give_back(given)
        return bool(given)

    def _next_ready_at(self) -> datetime | None:
        now = self._clock.monotonic()
        soonest = min(self._chats_ready_at(now).values(), default=None)
        return None if soonest is None else self._clock.now() + timedelta(seconds=soonest - now)

    def _chats_ready_at(self, now: float) -> dict[int, float]:
        """When each chat's first message may go."""
        found: dict[int, float] = {}
        for envelope in self._in_order():
            if envelope.chat_id not in found:
                found[envelope.chat_id] = self._ready_at(envelope, now)
        return found

    def _in_order(self) -> list[Envelope]:
        return sorted(self._waiting.values(), key=lambda e: (e.priority, e.id))

    async def _give_back(self, given: list[tuple[Envelope, datetime]]) -> None:
        if given:
            await self._database.run(delivering.give_back, given)
            for envelope, _ in given:
                del self._waiting[envelope.id]

    async def _sleep_or_wake(self, seconds: float) -> None:
        await self._wait_for(
            {
                asyncio.ensure_future(self._woken.wait()),
                asyncio.ensure_future(self._clock.sleep(seconds)),
            }
        )

    async def _wait_for(self, any_of: set[asyncio.Task[Any]]) -> None:
        """Wait for the first of these; none but a message on its way goes on after that."""
        try:
            await asyncio.wait(any_of, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in any_of - self._sending.keys():
                task.cancel()
