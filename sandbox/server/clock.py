"""The clock that the server is handed, and the machine's own for when it runs by itself."""

import asyncio
import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """All time in the server comes from here, so a test can live a month in seconds."""

    def now(self) -> datetime:
        """The instant, in UTC and aware."""
        ...

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return when `seconds` of this clock have passed; may be cancelled."""
        ...


class SystemClock:
    """The machine's own clock, for `python -m sandbox.server`."""

    # This room imports nothing of ours, so it cannot borrow the one clock of the product.
    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251

    def monotonic(self) -> float:
        return time.monotonic()  # noqa: TID251

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)  # noqa: TID251
