"""Stories are told on SQLite, and on PostgreSQL too where that is what they are about."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from tests.databases import migrated_url
from tests.stories.telling import Story, story

Begin = Callable[[str], AbstractAsyncContextManager[Story]]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "told_on" in metafunc.fixturenames:
        both = metafunc.definition.get_closest_marker("both_databases") is not None
        metafunc.parametrize("told_on", ["sqlite", "postgresql"] if both else ["sqlite"])


@pytest.fixture
def begin(told_on: str, tmp_path: Path) -> Begin:
    """Begin a story at an instant in UTC: `async with begin("2026-10-01 12:00") as story`."""
    url = migrated_url(told_on, tmp_path)
    return lambda start: story(url, tmp_path, start)


@pytest.fixture
async def tale(begin: Begin) -> AsyncIterator[Story]:
    """A story that begins on a plain Monday noon: 5 October 2026."""
    async with begin("2026-10-05 10:00") as told:
        yield told
