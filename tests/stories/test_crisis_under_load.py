"""Words that cannot wait while thousands of messages wait, and while Telegram says to wait."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from time import perf_counter

import pytest
from sqlalchemy import Connection, func, select

from care.outgoing import Priority, message
from sandbox.server import Person
from storage import outbox
from tests.stories.telling import TABLES, Story

WORDS = "I want to kill myself"
ANSWERED = "No person is reading this chat"
FLOOD = 10_000
AT_MOST = 2.0  # real seconds


@asynccontextmanager
async def _under_a_flood(tale: Story) -> AsyncIterator[None]:
    """10,000 questions wait, and the courier sends them as fast as it may."""
    others = [tale.world.person(f"Other {n}") for n in range(20)]
    for other in others:
        tale.world.send(other, "/start")
    await tale.settle()
    now = tale.clock.now()
    rows = [
        message(
            now,
            "said",
            {"phrase": "checkin-thanks", "language": "en"},
            chat_id=others[n % len(others)].id,
            person_id=None,
            priority=Priority.QUESTION,
        )
        for n in range(FLOOD)
    ]
    await tale.bot.database.run(outbox.put, rows)

    async def time_passes() -> None:
        while True:
            tale.clock.advance(milliseconds=40)
            await _waiting(tale)

    busy = [asyncio.ensure_future(work) for work in (tale.bot.courier.run(), time_passes())]
    try:
        while FLOOD - await _waiting(tale) < 20:  # it is at work
            pass
        yield
        assert FLOOD / 2 < await _waiting(tale) < FLOOD, "and it still is"
        assert not any(task.done() for task in busy)
    finally:
        for task in busy:
            task.cancel()
        await asyncio.gather(*busy, return_exceptions=True)


async def _waiting(tale: Story) -> int:
    def count(conn: Connection) -> int:
        bulk = TABLES.outbox.c.priority == Priority.QUESTION
        return conn.scalar(select(func.count()).where(bulk)) or 0

    return await tale.bot.database.read(count)


async def _seconds_until_answered(tale: Story, person: Person, words: str = WORDS) -> float:
    began = perf_counter()
    before = tale.texts(person).count(ANSWERED)
    tale.world.send(person, words)
    async with asyncio.timeout(30):
        await tale.world.until(lambda: tale.texts(person).count(ANSWERED) > before)
    return perf_counter() - began


@pytest.mark.both_databases
async def test_ten_thousand_waiting_messages_hold_up_no_answer(tale: Story) -> None:
    ana = await tale.joined()
    eve = tale.world.person("Eve")
    async with _under_a_flood(tale):
        assert await _seconds_until_answered(tale, ana) < AT_MOST
        assert await _seconds_until_answered(tale, eve) < AT_MOST
        # The way by the outbox, where Telegram did not take it at once.
        tale.world.order_fault("status", method="sendMessage", status=502, times=3, chat=ana)
        assert await _seconds_until_answered(tale, ana) < AT_MOST
    assert len(await tale.rows(TABLES.safety_events)) == 2


async def test_other_chats_that_telegram_slows_down_hold_up_no_answer(tale: Story) -> None:
    ana = await tale.joined()
    others = [await tale.joined(f"Other {n}", at="12:30") for n in range(4)]
    for other in others:
        tale.world.order_fault(
            "too_many", method="sendMessage", chat=other, retry_after=60, times=None
        )
        tale.world.send(other, "/help")
    await tale.world.settled()
    await tale.bot.courier.deliver()
    began = tale.clock.now()
    tale.world.send(ana, "/help")
    await tale.world.settled()
    await tale.bot.courier.deliver()
    assert "/checkin" not in tale.last(ana).text, "for a while everybody waits"
    tale.world.order_fault("status", method="sendMessage", status=502, times=3, chat=ana)
    tale.world.send(ana, WORDS)
    await tale.world.settled()
    await tale.bot.courier.deliver()
    assert ANSWERED in tale.last(ana).text, "by the outbox, before all that waits"
    tale.world.send(ana, "I am numb between my legs")
    await tale.world.settled()
    assert "Stop and read this." in tale.last(ana).text
    assert tale.clock.now() - began < timedelta(seconds=2)


async def test_a_chats_own_limit_holds_up_no_answer(tale: Story) -> None:
    ana = await tale.joined()
    began = tale.clock.now()
    for _ in range(6):
        tale.world.send(ana, "/help")
    await tale.world.settled()
    await tale.bot.courier.deliver()
    shown = len(tale.shown(ana))
    for words in (WORDS, "I am numb between my legs", "i took all my pills"):
        tale.world.send(ana, words)
    await tale.world.settled()
    assert len(tale.shown(ana)) == shown + 3
    assert tale.clock.now() == began
    await tale.settle()
    assert len(tale.shown(ana)) > shown + 3, "and then the rest comes"
