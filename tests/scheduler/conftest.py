"""The courier is tested on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.databases import migrated_url
from tests.scheduler.posting import Post, post


@pytest.fixture(params=["sqlite", "postgresql"])
async def office(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Post]:
    """A post office whose clock stands at 16:30 UTC on Monday, 5 October 2026."""
    async with post(migrated_url(request.param, tmp_path)) as opened:
        yield opened


@pytest.fixture
async def small_office(tmp_path: Path) -> AsyncIterator[Post]:
    """The same on SQLite only, for what does not depend on the database."""
    async with post(migrated_url("sqlite", tmp_path)) as opened:
        yield opened
