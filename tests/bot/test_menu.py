"""The command menu as Telegram has it after the start."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from bot.handlers import commands
from bot.menu import COMMANDS, MENUS, TRY_AGAIN, publish_menu
from messages.phrases import LANGUAGES
from tests.bot.taking import counter, until
from tests.databases import migrated_url
from tests.stories.telling import content


@pytest.mark.parametrize("language", ["", "es", "de"])
async def test_every_language_has_all_commands_and_a_description(
    tmp_path: Path, language: str
) -> None:
    async with counter(migrated_url("sqlite", tmp_path)) as desk:
        await publish_menu(desk.bot, content(), desk.clock)
        world = desk.server.world
        assert tuple(world.commands(language)) == COMMANDS
        assert all(world.commands(language).values())
        assert world.profile.descriptions[language]
        assert world.profile.short_descriptions[language]
        others = ["es", "de"] if not language else [""]
        for other in others:
            assert world.commands(language) != world.commands(other)
            assert world.profile.descriptions[language] != world.profile.descriptions[other]


def test_every_menu_shows_what_the_bot_understands_and_the_two_show_all_of_it() -> None:
    for names in MENUS.values():
        assert set(names) <= set(commands.COMMANDS)
    assert set(MENUS["both"]) == set(commands.COMMANDS) - {"start"}


def test_the_menu_is_checked_in_every_language_there_is() -> None:
    assert {"en", "es", "de"} == set(LANGUAGES)


async def test_a_telegram_that_is_busy_is_asked_again(tmp_path: Path) -> None:
    async with counter(migrated_url("sqlite", tmp_path)) as desk:
        fault = desk.server.world.order_fault("status", method="setMyCommands", status=502)
        task = asyncio.ensure_future(publish_menu(desk.bot, content(), desk.clock))
        await asyncio.wait_for(fault.happened(), 20)
        assert desk.server.world.commands() == {}

        def done() -> bool:
            desk.clock.advance(seconds=1)
            return task.done()

        began = desk.clock.monotonic()
        await until(done)
        assert desk.clock.monotonic() - began >= TRY_AGAIN - 1
        assert tuple(desk.server.world.commands("de")) == COMMANDS
