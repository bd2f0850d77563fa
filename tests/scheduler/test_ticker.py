"""The ticker with the real APScheduler: it ticks, and nothing makes it fall silent."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta, tzinfo

import apscheduler.schedulers.base
import pytest

from scheduler.clock import ManualClock
from scheduler.ticker import SILENT_AFTER, Ticker
from tests.scheduler.test_clock import others_run

START = datetime(2026, 10, 5, 10, 0, tzinfo=UTC)
QUICK = timedelta(milliseconds=10)
PATIENCE = 10  # real seconds until a test gives up


class Looks:
    """Counts looks, and lets a test wait for the next ones."""

    def __init__(self) -> None:
        self.begun = 0
        self.at_once = self.most_at_once = 0
        self.during: Callable[[], object] = lambda: None
        self.gate = asyncio.Event()
        self.gate.set()
        self._changed = asyncio.Condition()

    async def look(self) -> None:
        self.begun += 1
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        async with self._changed:
            self._changed.notify_all()
        try:
            self.during()
            await self.gate.wait()
        finally:
            self.at_once -= 1

    async def more(self, count: int = 3) -> None:
        """Until so many more looks have begun."""
        wanted = self.begun + count
        async with asyncio.timeout(PATIENCE), self._changed:
            await self._changed.wait_for(lambda: self.begun >= wanted)


@contextlib.asynccontextmanager
async def ticking(
    looks: Looks, clock: ManualClock, every: timedelta = QUICK
) -> AsyncIterator[Ticker]:
    ticker = Ticker(looks.look, clock, every)
    running = asyncio.ensure_future(ticker.run())
    try:
        await others_run()
        yield ticker
    finally:
        looks.gate.set()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


class MachineTime(datetime):
    """The machine's wall clock as APScheduler reads it, which somebody can set."""

    moved_by = timedelta(0)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz) + cls.moved_by  # noqa: TID251 - this is the machine's clock


@pytest.fixture
def machine_time(monkeypatch: pytest.MonkeyPatch) -> type[MachineTime]:
    monkeypatch.setattr(apscheduler.schedulers.base, "datetime", MachineTime)
    monkeypatch.setattr(MachineTime, "moved_by", timedelta(0))
    return MachineTime


async def test_it_looks_again_and_again() -> None:
    looks = Looks()
    async with ticking(looks, ManualClock(START)):
        await looks.more(5)


async def test_it_looks_once_a_second_unless_told_otherwise() -> None:
    looks = Looks()
    loop = asyncio.get_running_loop()
    ticker = Ticker(looks.look, ManualClock(START))
    running = asyncio.ensure_future(ticker.run())
    began = loop.time()
    await looks.more(2)
    assert 1.9 <= loop.time() - began <= 4
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)


async def test_a_look_that_raises_does_not_end_it(caplog: pytest.LogCaptureFixture) -> None:
    looks = Looks()
    looks.during = lambda: 1 / 0
    async with ticking(looks, ManualClock(START)):
        await looks.more(3)
    assert "a sweep failed" in caplog.text


async def test_there_are_never_two_looks_at_once() -> None:
    looks = Looks()
    async with ticking(looks, ManualClock(START)) as ticker:
        looks.gate.clear()
        await looks.more(1)
        # Many ticks are due while this look lasts; a watchdog that wakes up adds none either.
        waiting = asyncio.get_running_loop().create_future()
        asyncio.get_running_loop().call_later(0.2, waiting.set_result, None)
        await waiting
        ticker.watch()
        begun = looks.begun
        looks.gate.set()
        await looks.more(3)
    assert begun == 1
    assert looks.most_at_once == 1


async def test_a_clock_set_back_an_hour_is_noticed_by_the_watchdog(
    machine_time: type[MachineTime], caplog: pytest.LogCaptureFixture
) -> None:
    looks, clock = Looks(), ManualClock(START)

    def set_back() -> None:
        machine_time.moved_by = -timedelta(hours=1)
        looks.during = lambda: None

    async with ticking(looks, clock):
        await looks.more(2)
        looks.during = set_back  # the next tick is planned by now, an hour away
        await looks.more(1)
        clock.advance(seconds=SILENT_AFTER + 1)
        await looks.more(3)
    assert "the ticker was silent" in caplog.text


async def test_a_clock_set_forward_a_month_costs_nothing(
    machine_time: type[MachineTime], caplog: pytest.LogCaptureFixture
) -> None:
    looks, clock = Looks(), ManualClock(START)
    async with ticking(looks, clock):
        await looks.more(2)
        machine_time.moved_by = timedelta(days=30)
        begun = looks.begun
        await looks.more(1)
        assert looks.begun <= begun + 3  # one for all that were missed
    assert "silent" not in caplog.text


async def test_while_it_ticks_the_watchdog_says_nothing(caplog: pytest.LogCaptureFixture) -> None:
    looks, clock = Looks(), ManualClock(START)
    async with ticking(looks, clock):
        for _ in range(3):
            clock.advance(seconds=SILENT_AFTER - 1)
            await looks.more(2)
    assert "silent" not in caplog.text


async def test_it_stops_when_it_is_told_to() -> None:
    looks = Looks()
    async with ticking(looks, ManualClock(START)):
        await looks.more(1)
    begun = looks.begun
    waiting = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.1, waiting.set_result, None)
    await waiting
    assert looks.begun == begun
