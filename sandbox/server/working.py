"""The requests that are being worked on, so that a server that stops can cut them off."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


class Working:
    """Knows the task of each request while it runs."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    @contextmanager
    def tracked(self) -> Iterator[None]:
        """Around the work on one request."""
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)

    def cut_off(self) -> None:
        """End whatever still waits."""
        for task in list(self._tasks):
            task.cancel()
