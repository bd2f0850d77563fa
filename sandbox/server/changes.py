"""Wakes everyone who waits for something to have changed."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


class Changes:
    """Lets a coroutine wait for a condition without ever looking at a clock."""

    def __init__(self) -> None:
        self.count = 0  # announcements so far
        self._waiting: set[asyncio.Future[None]] = set()

    def announce(self) -> None:
        self.count += 1
        waiting, self._waiting = self._waiting, set()
        for future in waiting:
            if not future.done():
                future.set_result(None)

    async def until(self, condition: Callable[[], T]) -> T:
        """Return the first truthy value of `condition`, looking again after each announcement."""
        while not (value := condition()):
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.add(future)
            try:
                await future
            finally:
                self._waiting.discard(future)
        return value

    async def after(self, count: int) -> None:
        """Return once there were more announcements than these."""
        await self.until(lambda: self.count > count)
