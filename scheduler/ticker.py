"""APScheduler says "look now" every second, and a watchdog notices when it falls silent."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from scheduler.clock import Clock

log = logging.getLogger(__name__)

EVERY = timedelta(seconds=1)
SILENT_AFTER = 5.0  # seconds


class _FromNowOn(BaseTrigger):  # type: ignore[misc]  # APScheduler has no type hints
    """One tick after each interval from now on, whatever was missed.

    APScheduler's interval trigger walks every missed tick after a jump of the machine's clock
    (30 days of seconds: 5 s of standstill).
    """

    def __init__(self, every: timedelta) -> None:
        self._every = every

    def get_next_fire_time(self, _previous: datetime | None, now: datetime) -> datetime:
        return now + self._every


class Ticker:
    """Calls `look` again and again, never twice at a time."""

    def __init__(
        self, look: Callable[[], Awaitable[None]], clock: Clock, every: timedelta = EVERY
    ) -> None:
        """`look` must not raise for what passes by itself."""
        self._trigger = _FromNowOn(every)
        self._look = look
        self._clock = clock
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._job: Any = None
        self._last = clock.monotonic()

    async def run(self) -> None:
        """Tick until cancelled."""
        self._job = self._scheduler.add_job(
            self._tick, self._trigger, coalesce=True, max_instances=1, misfire_grace_time=None
        )
        self._scheduler.start()
        try:
            while True:
                await self._clock.sleep(SILENT_AFTER)
                self.watch()
        finally:
            self._scheduler.shutdown(wait=False)

    def watch(self) -> None:
        """Start anew when nothing ticked: after the machine's clock was set back, APScheduler
        waits until the old time comes round again."""
        if self._clock.monotonic() - self._last > SILENT_AFTER:
            log.warning("the ticker was silent; it starts anew")
            self._last = self._clock.monotonic()
            self._job.reschedule(self._trigger)

    async def _tick(self) -> None:
        self._last = self._clock.monotonic()
        try:
            await self._look()
        except asyncio.CancelledError:
            log.info("the ticker stops in the middle of a sweep")  # no error, as APScheduler has it
        except Exception:
            log.exception("a sweep failed")
