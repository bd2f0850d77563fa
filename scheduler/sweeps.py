"""What is looked at again and again: ask what is due, remind, close, tidy up."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from functools import partial

from sqlalchemy import Connection

from care import asking, flagging, forgetting, operating, pausing, summarising, updates
from rules.thresholds import Thresholds
from scheduler.clock import Clock
from scheduler.courier import Courier
from storage.database import Database, Unavailable

log = logging.getLogger(__name__)

TIDY_EVERY = timedelta(hours=1)
NIGHT = timedelta(hours=3)  # after midnight in UTC


class Sweeps:
    """One look does all that the time asks for, in batches, and wakes the courier."""

    def __init__(
        self,
        database: Database,
        courier: Courier,
        clock: Clock,
        lateness_limit: timedelta,
        thresholds: Thresholds,
        keep_for: timedelta = forgetting.KEEP_FOR,
    ) -> None:
        """`lateness_limit`: a question later than this is not asked any more.

        `keep_for`: check-ins older than this are deleted, nightly.
        """
        self._database = database
        self._courier = courier
        self._clock = clock
        self._lateness_limit = lateness_limit
        self._thresholds = thresholds
        self._keep_for = keep_for
        self._tidied: datetime | None = None
        self._forgotten: date | None = None  # the night of the last look for what is too old
        self.looked_at: float | None = None  # monotonic seconds, for /healthz

    async def look(self) -> None:
        """Do what is due now. A database that is away is left for the next look."""
        now = self._clock.now()
        done: dict[str, int] = {}
        try:
            due: dict[str, int] = {}
            well = await self._try("due", self._database.run(asking.anything_due, now), due)
            if due.get("due", True):
                # What is over closes before anything new is asked: there is one open question.
                well &= await self._try("closed", self._close(now), done)
                well &= await self._try("resumed", self._resume(now), done)
                well &= await self._try("operations", self._ask_whether(now), done)
                well &= await self._try("asked", self._ask(now), done)
                well &= await self._try("reminded", self._remind(now), done)
                well &= await self._try("summaries", self._summarise(now), done)
            well &= await self._try("tidied", self._tidy(now), done)
        except Unavailable:
            log.warning("the database cannot be reached; the sweep waits")
            return
        if any(done.values()):
            log.info("sweep: %s", ", ".join(f"{name} {n}" for name, n in done.items() if n))
        if well:
            self.looked_at = self._clock.monotonic()
        self._courier.wake()

    async def _try(self, name: str, sweep: Awaitable[int], done: dict[str, int]) -> bool:
        """Run one sweep; one that fails on a bug of ours does not stop the others."""
        try:
            done[name] = await sweep
        except Unavailable:
            raise
        except Exception:
            log.exception("the sweep that counts %r failed", name)
            return False
        return True

    async def _close(self, now: datetime) -> int:
        return await self._all(asking.close, now)

    async def _resume(self, now: datetime) -> int:
        return await self._all(pausing.resume_due, now)

    async def _remind(self, now: datetime) -> int:
        return await self._all(asking.remind, now)

    async def _summarise(self, now: datetime) -> int:
        return await self._all(summarising.send_due, now)

    async def _ask(self, now: datetime) -> int:
        asked = 0
        while True:
            done = await self._database.run(
                asking.ask_due,
                now,
                self._thresholds.misses,
                self._lateness_limit,
                beside=(partial(flagging.follow_up, self._thresholds), operating.name_signs),
            )
            asked += done.asked
            if done.not_asked:
                log.warning("not asked, because it was too late: %d", done.not_asked)
            if not done.more:
                return asked

    async def _ask_whether(self, now: datetime) -> int:
        return await self._database.run(operating.ask_whether, now, self._lateness_limit)

    async def _tidy(self, now: datetime) -> int:
        if self._courier.must_scrub:
            self._courier.must_scrub = not await self._database.scrub()
        if self._tidied is not None and now - self._tidied < TIDY_EVERY:
            return 0
        dropped = await self._database.run(updates.tidy, now) + await self._forget(now)
        self._tidied = now
        return dropped

    async def _forget(self, now: datetime) -> int:
        """Once a night: a night begins at `NIGHT`, and at the start of the process."""
        night = (now - NIGHT).date()
        if night == self._forgotten:
            return 0
        total = 0
        while done := await self._database.run(forgetting.forget_old, now, self._keep_for):
            total += done
        self._forgotten = night
        self._courier.must_scrub = self._courier.must_scrub or bool(total)
        return total

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
