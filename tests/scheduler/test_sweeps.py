"""The sweeps: one that fails on a bug does not stop the others, and /healthz notices."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection

from tests.databases import migrated_url
from tests.stories.telling import story


async def test_a_check_in_that_cannot_be_closed_does_not_keep_others_from_being_asked(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with story(migrated_url("sqlite", tmp_path), tmp_path, "2026-10-05 10:00") as tale:
        ana = await tale.joined("Ana")
        await tale.says(ana, "/pause")  # her question stays open, and wants closing at midnight
        bob = await tale.joined("Bob")
        await tale.answers(bob, 6, 4)
        looked_at = tale.bot.sweeps.looked_at

        def spoil(conn: Connection) -> None:
            conn.exec_driver_sql(
                "CREATE TRIGGER never_close BEFORE UPDATE ON checkins WHEN new.state = 'closed' "
                "BEGIN SELECT RAISE(ABORT, 'spoilt'); END"
            )

        await tale.bot.database.run(spoil)
        tale.clock.move_to(datetime(2026, 10, 6, 16, 30, tzinfo=UTC))
        with caplog.at_level(logging.CRITICAL):
            await tale.bot.sweeps.look()
        await tale.bot.courier.deliver()
        assert len(tale.questions(bob)) == 1
        assert tale.bot.sweeps.looked_at == looked_at


async def test_a_time_that_cannot_be_read_keeps_nobody_else_from_being_asked(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with story(migrated_url("sqlite", tmp_path), tmp_path, "2026-10-05 10:00") as tale:
        await tale.joined("Ana")
        bob = await tale.joined("Bob")
        await tale.answers(bob, 6, 4)

        def spoil(conn: Connection) -> None:
            conn.exec_driver_sql("UPDATE people SET paused_until = 'soon' WHERE id = 1")

        await tale.bot.database.run(spoil)
        tale.clock.move_to(datetime(2026, 10, 6, 16, 30, tzinfo=UTC))
        with caplog.at_level(logging.CRITICAL):
            await tale.bot.sweeps.look()
        await tale.bot.courier.deliver()
        assert len(tale.questions(bob)) == 1
