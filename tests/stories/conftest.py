"""Stories are told twice: on SQLite, and on PostgreSQL."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from tests.databases import migrated_url
from tests.stories.telling import Story, story

Begin = Callable[[str], AbstractAsyncContextManager[Story]]


@pytest.fixture(params=["sqlite", "postgresql"])
def begin(request: pytest.FixtureRequest, tmp_path: Path) -> Begin:
    """Begin a story at an instant in UTC: `async with begin("2026-10-01 12:00") as story`."""
    url = migrated_url(request.param, tmp_path)
    return lambda start: story(url, tmp_path, start)


@pytest.fixture
async def tale(begin: Begin) -> AsyncIterator[Story]:
    """A story that begins on a plain Monday noon: 5 October 2026."""
    async with begin("2026-10-05 10:00") as told:
        yield told
