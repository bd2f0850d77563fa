"""Words that cannot wait while the database is away: answered once, by one process."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Callable

import pytest

from tests.stories.locked import database_locked
from tests.stories.telling import TABLES, Story

WORDS = "I want to kill myself"
ANSWERED = "No person is reading this chat"


async def _impatient(tale: Story) -> None:
    """Give up after a tenth of a second where the database is locked, to try more often."""
    await tale.bot.database.run(lambda conn: conn.exec_driver_sql("PRAGMA busy_timeout = 100"))


async def _until(tale: Story, condition: Callable[[], bool]) -> None:
    """Until something is so; the bot, which waits between two tries, has two seconds for each."""
    while not condition():
        tale.clock.advance(seconds=2)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0.05):
                await tale.world.until(condition)


async def _comes_again(tale: Story, log: pytest.LogCaptureFixture) -> None:
    """Telegram hands out what was not acknowledged, and the bot tries once more, and fails."""
    wanted = _tries(log) + 2  # the first may have begun before
    await _until(tale, lambda: _tries(log) >= wanted)


def _tries(log: pytest.LogCaptureFixture) -> int:
    return log.text.count("updates wait at Telegram")


async def test_it_is_answered_once_however_often_it_comes_again(
    tale: Story, caplog: pytest.LogCaptureFixture
) -> None:
    ana = await tale.joined()
    await _impatient(tale)
    with database_locked(tale):
        tale.world.send(ana, WORDS)
        await _until(tale, lambda: ANSWERED in tale.last(ana).text)
        for _ in range(3):
            await _comes_again(tale, caplog)
        tale.world.send(ana, "I am numb between my legs")
        await _until(tale, lambda: "Stop and read this." in tale.last(ana).text)
        await _comes_again(tale, caplog)
        assert tale.texts(ana).count(ANSWERED) == 1
        assert tale.texts(ana).count("Stop and read this.") == 1
    tale.clock.advance(minutes=1)
    await tale.settle()
    assert tale.texts(ana).count(ANSWERED) == 1
    assert tale.texts(ana).count("Stop and read this.") == 1
    kinds = [event.kind for event in await tale.rows(TABLES.safety_events)]
    assert kinds == ["crisis-1", "red-ces"], "and then it is kept, and followed up"


@pytest.mark.both_databases
async def test_a_restart_in_the_outage_repeats_it_once_and_no_more(tale: Story) -> None:
    ana = await tale.joined()
    with database_locked(tale):
        tale.world.send(ana, WORDS)
        await _until(tale, lambda: ANSWERED in tale.last(ana).text)
        await tale.stop()
    await tale.start()
    await tale.settle()
    assert tale.texts(ana).count(ANSWERED) == 2, "nothing but the database could have known"
    await tale.restart()
    await tale.settle()
    assert tale.texts(ana).count(ANSWERED) == 2
    assert len(await tale.rows(TABLES.safety_events)) == 1


async def test_each_of_several_people_is_answered_in_an_outage(
    tale: Story, caplog: pytest.LogCaptureFixture
) -> None:
    ana, luz = await tale.joined(), await tale.joined("Luz", town="Madrid")
    eve = tale.world.person("Eve", language_code="de")
    await _impatient(tale)
    with database_locked(tale):
        for person, words in ((ana, "/checkin"), (luz, WORDS), (eve, "ich will sterben")):
            tale.world.send(person, words)
        await _until(tale, lambda: "024" in tale.last(luz).text)
        await _until(tale, lambda: bool(tale.shown(eve)))
        assert "findahelpline" in tale.last(eve).text
        await _comes_again(tale, caplog)
        assert len(tale.shown(eve)) == 1
        menu = tale.world.send(luz, "/urgent")
        await _until(tale, lambda: "Which of these is new?" in tale.last(luz).text)
        assert menu


async def test_not_going_pressed_again_in_an_outage_repeats_nothing(tale: Story) -> None:
    ana = await tale.joined()
    await _impatient(tale)
    await tale.says(ana, "I am numb between my legs")
    tale.clock.advance(minutes=30)
    await tale.settle()
    asked = tale.last(ana).message_id
    with database_locked(tale):
        for _ in range(2):
            tale.world.press(ana, asked, "safe:reached:not-going:red-ces")
            await _until(tale, lambda: "That is your choice." in tale.texts(ana))
            tale.clock.advance(minutes=1)
        tale.world.send(ana, "/urgent")
        await _until(tale, lambda: "Which of these is new?" in tale.last(ana).text)
        assert tale.texts(ana).count("That is your choice.") == 1
        assert tale.texts(ana).count("hours matter") == 2
    await _until(tale, lambda: not tale.world.pending)
    await tale.settle()
    assert tale.texts(ana).count("That is your choice.") == 1


async def test_a_sign_that_could_be_kept_only_hours_later_is_asked_about_then(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 4, 6)
    await _impatient(tale)
    with database_locked(tale):
        tale.world.send(ana, "I am numb between my legs")
        await _until(tale, lambda: "Stop and read this." in tale.last(ana).text)
        tale.clock.advance(hours=3)
    await _until(tale, lambda: not tale.world.pending)
    await tale.settle()
    assert tale.last(ana).text == "Have you reached help?"
    tale.clock.advance(hours=3)
    await tale.settle()
    assert tale.texts(ana).count("Have you reached help?") == 1
