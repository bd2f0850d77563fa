"""The one clock, and its double that only a test moves."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from scheduler.clock import ManualClock, SystemClock

START = datetime(2026, 10, 5, 10, 0, tzinfo=UTC)


async def others_run() -> None:
    """Let every task that can go on do so: a few turns of the loop, no time."""
    loop = asyncio.get_running_loop()
    for _ in range(5):
        turn = loop.create_future()
        loop.call_soon(turn.set_result, None)
        await turn


async def test_a_sleeper_comes_back_when_its_time_has_come_and_not_before() -> None:
    clock = ManualClock(START)
    sleeper = asyncio.ensure_future(clock.sleep(10))
    await others_run()
    clock.advance(seconds=9.999)
    await others_run()
    assert not sleeper.done()
    clock.advance(milliseconds=1)
    await asyncio.wait_for(sleeper, 5)


async def test_a_jump_wakes_everybody_it_passes_in_the_order_of_their_time() -> None:
    clock = ManualClock(START)
    woken: list[int] = []

    async def sleep(seconds: int) -> None:
        await clock.sleep(seconds)
        woken.append(seconds)

    sleepers = [asyncio.ensure_future(sleep(s)) for s in (30, 10, 20, 10_000)]
    await others_run()
    clock.advance(hours=1)
    await asyncio.wait_for(asyncio.gather(*sleepers[:3]), 5)
    assert woken == [10, 20, 30]
    assert not sleepers[3].done()
    sleepers[3].cancel()


@pytest.mark.parametrize("seconds", [0, -5])
async def test_no_time_at_all_comes_back_at_once(seconds: float) -> None:
    await asyncio.wait_for(ManualClock(START).sleep(seconds), 5)


async def test_a_sleeper_that_was_cancelled_harms_nobody() -> None:
    clock = ManualClock(START)
    one, other = (asyncio.ensure_future(clock.sleep(5)) for _ in range(2))
    await others_run()
    one.cancel()
    await others_run()
    clock.advance(seconds=5)
    await asyncio.wait_for(other, 5)
    assert one.cancelled()


def test_it_never_goes_back() -> None:
    clock = ManualClock(START)
    clock.move_to(START - timedelta(days=1))
    assert clock.now() == START
    assert clock.monotonic() == 0


def test_both_faces_move_together() -> None:
    clock = ManualClock(START.astimezone(ZoneInfo("America/Santiago")))
    clock.advance(days=31, seconds=2.5)
    assert clock.now() == datetime(2026, 11, 5, 10, 0, 2, 500_000, tzinfo=UTC)
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.monotonic() == 31 * 86_400 + 2.5


async def test_the_machines_clock_is_aware_and_sleeps() -> None:
    clock = SystemClock()
    before = clock.monotonic()
    await clock.sleep(0.01)
    assert clock.monotonic() - before >= 0.009
    assert clock.now().utcoffset() == timedelta(0)
