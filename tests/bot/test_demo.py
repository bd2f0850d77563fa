"""The demo's bot beside its pretend Telegram."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

from bot.commands.demo import pretended
from scheduler.clock import ManualClock

NOW = datetime(2026, 11, 20, 11, 30, tzinfo=UTC)


async def test_somebody_who_reads_for_minutes_is_still_heard(tmp_path: Path) -> None:
    """Time stands still in the demo; a request that fails meanwhile is made again all the same."""
    async with pretended(tmp_path, ManualClock(NOW)) as (_, server):
        you = server.world.person("You")
        broken = server.world.order_fault("status", method="getUpdates", status=502, times=1)
        server.world.send(you, "/start")
        await asyncio.wait_for(broken.happened(), 20)
        server.world.send(you, "hello?")
        await asyncio.wait_for(server.world.settled(), 20)
