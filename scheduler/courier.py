"""Takes messages from the outbox, most urgent first, and sends them as fast as is allowed."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from care import delivering
from care.delivering import Envelope, Outcome
from care.outgoing import Priority
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
        self.must_scrub = False

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
                await self._sleep_or_wake(min(max(wait, 0.01), LOOK_AGAIN))
        finally:
            await self.finish()

    async def finish(self) -> None:
        """Wait for what is being sent, record it, and give the rest back."""
        if self._sending:
            await asyncio.wait(self._sending)
        try:
            await self._record()
            await self._give_back(list(self._waiting.values()), self._clock.now())
        except Unavailable:
            log.warning("the database cannot be reached; some messages may be repeated")

    async def deliver(self) -> datetime | None:
        """Send all that may go out now. Returns when the next held message may, if any is held."""
        if not await self._hold_lock():
            return None
        while True:
            self._woken.clear()
            await self._take()
            self._start()
            if not self._sending:
                return await self._return_late_ones()
            woken = asyncio.ensure_future(self._woken.wait())
            await asyncio.wait({*self._sending, woken}, return_when=asyncio.FIRST_COMPLETED)
            woken.cancel()
            await self._record()

    async def _hold_lock(self) -> bool:
        held = await self._database.take_courier_lock()
        if held and not self._held:
            # Whoever had it before is gone, and so is what it was sending.
            await self._database.run(delivering.release)
        self._held = held
        return held

    async def _take(self) -> None:
        room = HOLD - len(self._waiting)
        only = None if room > 0 else Priority.REPLY
        taken = await self._database.run(
            delivering.lease, self._clock.now(), max(room, IN_FLIGHT), only
        )
        # A lease may run out while the database is away: what is still in hand is not new.
        in_hand = {envelope.id for envelope in self._sending.values()}
        self._waiting.update({e.id: e for e in taken if e.id not in in_hand})

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
        error = task.exception()
        if error is not None:
            log.error("sending %s failed on a bug", envelope.screen, exc_info=error)
            outcome = Outcome("later", error=type(error).__name__)
        else:
            outcome = task.result()
        if outcome.state != "later":
            return outcome
        now = self._clock.monotonic()
        if outcome.retry_at is not None:  # Telegram said how long
            seconds = (outcome.retry_at - self._clock.now()) / timedelta(seconds=1)
            self._limiter.stop_chat(envelope.chat_id, now, seconds)
            return outcome
        seconds = backoff(envelope.attempts)
        self._limiter.rest_chat(envelope.chat_id, now, seconds)
        return Outcome(
            "later",
            retry_at=self._clock.now() + timedelta(seconds=seconds),
            error=outcome.error,
        )

    async def _return_late_ones(self) -> datetime | None:
        now, wall = self._clock.monotonic(), self._clock.now()
        waits: dict[int, float] = {}  # of each chat: that of its first message
        for envelope in self._in_order():
            waits.setdefault(envelope.chat_id, self._ready_at(envelope, now) - now)
        for chat_id, seconds in waits.items():
            if seconds > GIVE_BACK_AFTER:
                late = [e for e in self._waiting.values() if e.chat_id == chat_id]
                await self._give_back(late, wall + timedelta(seconds=seconds))
        if not self._waiting:
            return None
        return wall + timedelta(seconds=min(waits[e.chat_id] for e in self._waiting.values()))

    def _in_order(self) -> list[Envelope]:
        return sorted(self._waiting.values(), key=lambda e: (e.priority, e.id))

    async def _give_back(self, envelopes: list[Envelope], then: datetime) -> None:
        if envelopes:
            await self._database.run(delivering.give_back, [(e, then) for e in envelopes])
            for envelope in envelopes:
                del self._waiting[envelope.id]

    async def _sleep_or_wake(self, seconds: float) -> None:
        tasks = {
            asyncio.ensure_future(self._woken.wait()),
            asyncio.ensure_future(self._clock.sleep(seconds)),
        }
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
