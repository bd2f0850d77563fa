"""What is looked at again and again: ask what is due, remind, close, tidy up."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection

from care import asking, updates
from scheduler.clock import Clock
from scheduler.courier import Courier
from storage.database import Database, Unavailable

log = logging.getLogger(__name__)

TIDY_EVERY = timedelta(hours=1)


class Sweeps:
    """One look does all that the time asks for, in batches, and wakes the courier."""

    def __init__(
        self, database: Database, courier: Courier, clock: Clock, lateness_limit: timedelta
    ) -> None:
        """`lateness_limit`: a question later than this is not asked any more."""
        self._database = database
        self._courier = courier
        self._clock = clock
        self._lateness_limit = lateness_limit
        self._tidied: datetime | None = None
        self.looked_at: float | None = None  # monotonic seconds, for /healthz

    async def look(self) -> None:
        """Do what is due now. A database that is away is left for the next look."""
        try:
            await self._look()
        except Unavailable:
            log.warning("the database cannot be reached; the sweep waits")

    async def _look(self) -> None:
        now = self._clock.now()
        # What is over closes before anything new is asked, so that there is one open question.
        closed = await self._all(asking.close, now)
        asked = not_asked = 0
        more = True
        while more:
            done = await self._database.run(asking.ask_due, now, self._lateness_limit)
            asked, not_asked, more = asked + done.asked, not_asked + done.not_asked, done.more
        reminded = await self._all(asking.remind, now)
        if self._tidied is None or now - self._tidied >= TIDY_EVERY:
            await self._database.run(updates.tidy, now)
            self._tidied = now
        if self._courier.must_scrub:
            self._courier.must_scrub = not await self._database.scrub()
        if asked or not_asked or reminded or closed:
            log.info(
                "sweep: asked %d, not asked %d, reminded %d, closed %d",
                asked,
                not_asked,
                reminded,
                closed,
            )
        self.looked_at = self._clock.monotonic()
        self._courier.wake()

    async def _all(self, sweep: Callable[[Connection, datetime], int], now: datetime) -> int:
        total = 0
        while True:
            done = await self._database.run(sweep, now)
            total += done
            if done < asking.BATCH:
                return total

    async def next_event(self) -> datetime | None:
        """The next instant at which there is something to do."""
        return await self._database.read(asking.next_event)
