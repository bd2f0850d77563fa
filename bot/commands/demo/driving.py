"""The demo's one clock: people act while it stands, and it moves from event to event."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select

from bot import app
from bot.commands.demo import drawer
from sandbox.page import Sheet, TimeShown
from sandbox.server import World
from scheduler import timelapse
from scheduler.clock import ManualClock, SystemClock
from storage import tables

log = logging.getLogger(__name__)

# While time runs by itself: so far, so often. An hour takes six seconds.
STRIDE = timedelta(minutes=1)
EVERY = 0.1  # seconds
# Times of day passed over when looking for one at which there is something to ask.
AT_MOST = 31
# Nobody does two things at one instant, and Telegram's limits count on it.
MOMENT = timedelta(seconds=3)
PATIENCE = 0.5  # seconds until the bot, busy for so long, is taken to wait for time to pass


class Driver:
    """What the page is lent (sandbox.page.Backstage)."""

    def __init__(self, steady: app.App, world: World, clock: ManualClock) -> None:
        self._steady = steady
        self._world = world
        self._clock = clock
        self._zone: str | None = None
        self._next_at: datetime | None = None
        self._moving_to: datetime | None = None
        self._stopped = False
        self._running: asyncio.Task[None] | None = None
        # Held by whoever does what is due: only one may.
        self._turn = asyncio.Lock()

    async def drive(self) -> None:
        """Answer whatever people do, until cancelled; the clock stands still meanwhile."""
        try:
            while True:
                seen = self._world.changes.count
                try:
                    async with self._turn:
                        await self._settle()
                except Exception:
                    log.exception("the demo stumbled; it goes on with what happens next")
                await self._world.changes.after(seen)
        finally:
            if self._running is not None:
                self._running.cancel()
                await asyncio.gather(self._running, return_exceptions=True)

    def time(self) -> TimeShown:
        """What the time bar shows now."""
        return TimeShown(
            now=self._clock.now(),
            zone=self._zone,
            next_at=self._next_at,
            moving_to=self._moving_to,
            running=self._running is not None,
        )

    async def let_a_moment_pass(self) -> None:
        """Before somebody does something: the bot takes in what was done before, if it can."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._taken_in(), PATIENCE)
        self._clock.move_to(self._clock.now() + MOMENT)

    async def settle(self) -> None:
        """Until the bot has answered all that people did, and done what is due now."""
        async with self._turn:
            await self._settle()

    async def move_to(self, instant: datetime, met: Callable[[], bool] | None = None) -> None:
        """Live until an instant, or until `stop`, or until something is `met` on the way."""
        self.stop()
        async with self._turn:
            self._stopped = False
            self._moving_to = instant
            try:
                await self._live_until(instant, met)
            finally:
                self._moving_to = None
                self._world.changes.announce()

    async def move_to_next(self) -> None:
        """Live until somebody is asked: on some days there is nothing to ask at the time."""
        await self.settle()  # what was answered a moment ago counts
        asked = await self._last_asked()
        for _ in range(AT_MOST):
            if self._next_at is None:
                return
            await self.move_to(self._next_at)
            if self._stopped or await self._last_asked() != asked:
                return

    async def _last_asked(self) -> datetime | None:
        return await self._steady.database.read(_last_asked)

    def run(self) -> None:
        """Let time pass by itself."""
        if self._running is None:
            self._running = asyncio.ensure_future(self._run())
            self._world.changes.announce()

    def stop(self) -> None:
        """Let the clock stand still."""
        self._stopped = True
        if self._running is not None:
            self._running = None  # it ends after the stride that it is in
            self._world.changes.announce()

    async def sheets(self, language: str) -> list[Sheet]:
        """The outbox, the flags, and the words that were answered at once."""
        return await self._steady.database.read(drawer.sheets, self._steady.desk.content, language)

    async def _run(self) -> None:
        running, pace = self._running, SystemClock()
        try:
            while self._running is running:
                async with self._turn:
                    self._stopped = False
                    await self._live_until(self._clock.now() + STRIDE)
                self._world.changes.announce()
                await pace.sleep(EVERY)
        finally:
            if self._running is running:
                self._running = None

    async def _live_until(self, instant: datetime, met: Callable[[], bool] | None = None) -> None:
        steady = self._steady
        while not self._stopped:
            # What people do on the way belongs to the instant at which they do it.
            await self._quiet()
            if met is not None:
                await timelapse.settle(self._clock, steady.sweeps, steady.courier)
                if met():
                    break
            if not await timelapse.step(instant, self._clock, steady.sweeps, steady.courier):
                break
            self._world.changes.announce()
        await self._settle()

    async def _settle(self) -> None:
        await self._quiet()
        await timelapse.settle(self._clock, self._steady.sweeps, self._steady.courier)
        zone, next_at = await self._steady.database.read(_patients)
        if (zone, next_at) != (self._zone, self._next_at):
            self._zone, self._next_at = zone, next_at
            self._world.changes.announce()

    async def _quiet(self) -> None:
        """Until the bot has taken in all that people did: what it must wait for passes, too."""
        taken_in = asyncio.ensure_future(self._taken_in())
        try:
            while not (await asyncio.wait({taken_in}, timeout=PATIENCE))[0]:
                self._clock.advance(seconds=1)
            await taken_in
        finally:
            taken_in.cancel()

    async def _taken_in(self) -> None:
        await self._world.settled()
        await self._steady.desk.settle()


def _patients(conn: Connection) -> tuple[str | None, datetime | None]:
    """The zone of the first patient, and when the next check-in of anybody is due."""
    first = (
        select(tables.people.c.zone)
        .where(tables.people.c.consent_version > 0, tables.people.c.zone.is_not(None))
        .order_by(tables.people.c.id)
        .limit(1)
    )
    return conn.scalar(first), conn.scalar(select(func.min(tables.schedules.c.next_due_at)))


def _last_asked(conn: Connection) -> datetime | None:
    found: datetime | None = conn.scalar(select(func.max(tables.checkins.c.asked_at)))
    return found
