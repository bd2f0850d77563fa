"""How long the demo takes: to a page that can be used, and through a month of its check-ins.

The month is the guided story "a quiet month", played over HTTP as fast as it goes: joining, 28 days
of check-ins with two taps each, a note, a reminder, an export, every message through the pretend
Bot API server. Aims: a page in under 3 s, and a month in under 10 s.

Run: python -m bench.demo
"""

from __future__ import annotations

import asyncio
import json
import logging
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from aiohttp import ClientSession

from bot.commands.demo.command import played
from scheduler.clock import ManualClock

NOW = datetime(2026, 11, 20, 11, 30, tzinfo=UTC)


async def month(folder: Path) -> None:
    """Start the demo, then watch a month; print how long each took."""
    began = time.perf_counter()
    clock = ManualClock(NOW)
    async with played(folder, clock) as (page, server), ClientSession() as http:
        async with http.get(page.url) as response:
            assert response.status == 200
        print(f"from nothing to a page: {time.perf_counter() - began:.1f} s")
        began = time.perf_counter()
        async with http.get(f"{page.url}/events") as events:
            story = {"story": "quiet", "pace": 0}
            async with http.post(f"{page.url}/story/begin", json=story) as response:
                assert response.status == 200
            async for line in events.content:
                guide: dict[str, Any] = _told(line).get("guide", {})
                if guide.get("state") in ("ended", "stuck"):
                    break
        took, days = time.perf_counter() - began, (clock.now() - NOW).days
        print(f"{days} days, {guide['steps']} steps ({guide['state']}): {took:.1f} s")
        print(f"{len(server.world.calls)} calls kept, {server.world.refused} refused")


def _told(line: bytes) -> dict[str, Any]:
    if not line.startswith(b"data: "):
        return {}
    told: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
    return told


if __name__ == "__main__":
    logging.basicConfig(level=logging.ERROR)
    with tempfile.TemporaryDirectory() as temporary:
        asyncio.run(month(Path(temporary)))
