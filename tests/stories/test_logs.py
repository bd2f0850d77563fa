"""Logs carry ids, kinds and durations: never a name, a note, a score or a token."""

from __future__ import annotations

import logging

import pytest

from tests.stories import full_life
from tests.stories.full_life import SECRETS
from tests.stories.telling import Story


async def test_a_whole_life_leaves_nothing_of_anybody_in_the_logs(
    tale: Story, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    cast = await full_life.live(tale)
    for secret in (*SECRETS, cast.used_token, tale.server.token):
        assert not [r for r in caplog.records if secret in r.getMessage()], secret
    assert caplog.records
