"""A demo that can be taken up again: its pretend Telegram and its clock, beside its database."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from sandbox.server import World
from sandbox.server.keeping import kept
from scheduler.clock import ManualClock, SystemClock
from storage.database import NotReady

FILE = "telegram.json"
BREATH = 1.0  # seconds: changes that come close together are written together


def taken_up(folder: Path) -> tuple[ManualClock, dict[str, Any] | None]:
    """The clock as it was left, and the Telegram; or today and nothing.

    Raises NotReady for a folder that holds something else.
    """
    path = folder / FILE
    if not path.exists():
        if (folder / "demo.db").exists():
            raise NotReady(f"{folder} holds a demo.db without its {FILE}: choose another folder")
        return ManualClock(SystemClock().now()), None
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return ManualClock(datetime.fromisoformat(found["now"])), found
    except (OSError, ValueError, TypeError, KeyError):
        raise NotReady(f"{path} cannot be read: choose another folder") from None


def forget(folder: Path) -> None:
    """Nothing of the demo stays; what else is in the folder does."""
    for path in [folder / FILE, *folder.glob("demo.db*")]:
        path.unlink(missing_ok=True)


async def keep(world: World, folder: Path) -> None:
    """Write down what changes, until cancelled."""
    pace = SystemClock()
    while True:
        seen = world.changes.count
        write_down(world, folder)
        await world.changes.after(seen)
        await pace.sleep(BREATH)


def write_down(world: World, folder: Path) -> None:
    """Whoever is stopped in the middle finds the file as it was before."""
    fresh = folder / f"{FILE}.new"
    fresh.touch(mode=0o600)
    fresh.write_text(json.dumps(kept(world), ensure_ascii=False), encoding="utf-8")
    fresh.replace(folder / FILE)
