"""The one clock: nothing else reads the time or sleeps."""

from __future__ import annotations

import asyncio
import heapq
import itertools
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """What everything that needs the time is handed."""

    def now(self) -> datetime:
        """The instant, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Come back after that many seconds of this clock."""
        ...


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        """The instant, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Come back after that many seconds."""
        await asyncio.sleep(seconds)


class ManualClock:
    """Time that moves only when told to: for tests, and for a demo that lives weeks in seconds."""

    def __init__(self, start: datetime) -> None:
        """Begin at an aware instant."""
        self._started = self._now = start.astimezone(UTC)
        self._sleepers: list[tuple[datetime, int, asyncio.Future[None]]] = []
        self._tickets = itertools.count()

    def now(self) -> datetime:
        """The instant, in UTC."""
        return self._now

    def monotonic(self) -> float:
        """Seconds since the start."""
        return (self._now - self._started).total_seconds()

    async def sleep(self, seconds: float) -> None:
        """Come back once the time has been moved that far."""
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        at = self._now + timedelta(seconds=max(seconds, 0.0))
        heapq.heappush(self._sleepers, (at, next(self._tickets), woken))
        self._wake()
        await woken

    def move_to(self, instant: datetime) -> None:
        """Make it this late; never earlier than it is."""
        self._now = max(self._now, instant.astimezone(UTC))
        self._wake()

    def advance(self, **duration: float) -> None:
        """Let time pass, in the words of timedelta: `advance(hours=2)`."""
        self.move_to(self._now + timedelta(**duration))

    def _wake(self) -> None:
        while self._sleepers and self._sleepers[0][0] <= self._now:
            woken = heapq.heappop(self._sleepers)[2]
            if not woken.done():
                woken.set_result(None)
