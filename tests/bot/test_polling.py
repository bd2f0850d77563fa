"""Long polling over HTTP: the offset moves only past what is committed, whatever fails."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.intake import KINDS
from bot.polling import BACKOFF, poll
from sandbox.server import Person
from sandbox.server.calls import Call
from tests.bot.taking import PARKED, Counter, counter, until
from tests.databases import migrated_url
from tests.scheduler.posting import away


@pytest.fixture(params=["sqlite", "postgresql"])
async def desk(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Counter]:
    async with counter(migrated_url(request.param, tmp_path)) as opened:
        yield opened


@pytest.fixture
async def small_desk(tmp_path: Path) -> AsyncIterator[Counter]:
    async with counter(migrated_url("sqlite", tmp_path)) as opened:
        yield opened


@contextlib.asynccontextmanager
async def polling(desk: Counter) -> AsyncIterator[None]:
    task = asyncio.ensure_future(poll(desk.bot, desk.intake, desk.clock))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


def polls(desk: Counter) -> list[Call]:
    return [call for call in desk.server.world.calls if call.method.lower() == "getupdates"]


def offset(desk: Counter) -> int:
    """The newest offset that Telegram was told."""
    return int(polls(desk)[-1].parameters.get("offset", 0))


@pytest.fixture
def ana(desk: Counter) -> Person:
    return desk.server.world.person("Ana")


async def test_it_asks_for_all_kinds_and_waits_long(small_desk: Counter) -> None:
    async with polling(small_desk):
        await until(lambda: polls(small_desk))
        (call,) = polls(small_desk)
        assert call.parameters["timeout"] == "50"
        for kind in KINDS:
            assert f'"{kind}"' in call.parameters["allowed_updates"]


async def test_the_offset_moves_only_after_the_commit(desk: Counter, ana: Person) -> None:
    gate = asyncio.Event()
    begun = asyncio.Event()

    async def slow() -> None:
        begun.set()
        await gate.wait()

    desk.acts["slow"] = slow
    async with polling(desk):
        (update_id,) = desk.server.world.send(ana, "slow").update_ids
        await asyncio.wait_for(begun.wait(), 20)
        assert offset(desk) <= update_id
        assert len(desk.server.world.pending) == 1
        gate.set()
        await asyncio.wait_for(desk.server.world.settled(), 20)
        assert offset(desk) == update_id + 1
    assert desk.taken == ["slow"]


async def test_with_the_database_away_updates_wait_at_telegram(desk: Counter, ana: Person) -> None:
    async with polling(desk):
        desk.server.world.send(ana, "before")
        await asyncio.wait_for(desk.server.world.settled(), 20)
        known = offset(desk)
        with away(desk.url):
            ids = [desk.server.world.send(ana, f"{n}").update_ids[0] for n in range(3)]
            count = len(polls(desk))
            await until(lambda: _woken(desk, count + 3))
            assert offset(desk) == known == ids[0]
            assert len(desk.server.world.pending) == 3
        await until(lambda: _woken(desk, 10**9) or desk.taken[-1] == "2")
        await asyncio.wait_for(desk.server.world.settled(), 20)
    assert desk.taken == ["before", "0", "1", "2"]


def _woken(desk: Counter, count: int) -> bool:
    """Let virtual time pass until there were more polls than so many."""
    desk.clock.advance(seconds=1)
    return len(polls(desk)) > count


async def test_what_was_committed_without_a_gap_is_confirmed(desk: Counter) -> None:
    """The first chat's update is stored, the second's is not: the offset stands between them."""
    world = desk.server.world
    ana, ben = world.person("Ana"), world.person("Ben")
    outage = contextlib.ExitStack()

    async def cut() -> None:
        del desk.acts["second"]
        await until(lambda: "first" in desk.taken)
        outage.enter_context(away(desk.url))

    desk.acts["second"] = cut
    first, second = (
        world.send(who, text).update_ids[0] for who, text in ((ana, "first"), (ben, "second"))
    )
    async with polling(desk):
        await until(lambda: polls(desk) and offset(desk) == first + 1)
        assert [update.update_id for update in world.pending] == [second]
        outage.close()
        await until(lambda: _woken(desk, 10**9) or "second" in desk.taken)
    assert desk.taken == ["first", "second"]


async def test_a_poison_update_in_the_middle_of_a_batch_holds_up_nobody(
    desk: Counter, ana: Person, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail() -> None:
        raise ValueError("poison words")

    desk.acts["poison"] = fail
    for text in ("one", "poison", "two"):
        desk.server.world.send(ana, text)
    async with polling(desk):
        await asyncio.wait_for(desk.server.world.settled(), 20)
    assert desk.taken == ["one", "two"]
    assert len(await desk.rows(PARKED)) == 1
    assert "poison words" not in caplog.text


@pytest.mark.parametrize(
    ("status", "description", "said"),
    [
        (401, "Unauthorized", "does not know this token"),
        (404, "Not Found", "does not know this token"),
        (409, "Conflict: terminated by other getUpdates request", "another process polls"),
        (500, "Internal Server Error", "polling failed"),
        (400, "Bad Request: odd", "polling failed"),
    ],
)
async def test_a_refused_poll_is_said_backs_off_and_recovers(
    small_desk: Counter,
    caplog: pytest.LogCaptureFixture,
    status: int,
    description: str,
    said: str,
) -> None:
    world = small_desk.server.world
    world.order_fault("error", method="getUpdates", status=status, description=description, times=3)
    world.send(world.person("Ana"), "hello")
    began = small_desk.clock.monotonic()
    async with polling(small_desk):
        for failures in range(3):
            await until(lambda n=failures: len(polls(small_desk)) == n + 1)  # type: ignore[misc]
            await until(lambda n=failures: caplog.text.count(said) == n + 1)  # type: ignore[misc]
            await _advance(small_desk, BACKOFF[failures], failures + 2)
        await asyncio.wait_for(world.settled(), 20)
    assert small_desk.taken == ["hello"]
    assert small_desk.clock.monotonic() - began >= sum(BACKOFF[:3])
    assert small_desk.server.token not in caplog.text


async def _advance(desk: Counter, seconds: float, count: int) -> None:
    """Not a moment earlier than the wait is over, and then it asks again."""
    before = len(polls(desk))
    desk.clock.advance(seconds=seconds - 0.01)
    await desk.rows(PARKED)
    assert len(polls(desk)) == before

    def asked_again() -> bool:
        if len(polls(desk)) >= count:
            return True
        desk.clock.advance(milliseconds=10)
        return False

    await until(asked_again)


async def test_telegram_says_how_long_to_leave_it_alone(small_desk: Counter) -> None:
    small_desk.server.world.order_fault("too_many", method="getUpdates", retry_after=40)
    async with polling(small_desk):
        await until(lambda: len(polls(small_desk)) == 1)
        await _advance(small_desk, 40, 2)


async def test_a_network_that_breaks_loses_nothing_and_recovers(small_desk: Counter) -> None:
    world = small_desk.server.world
    ana = world.person("Ana")
    for kind in ("reset_before", "reset_after", "status"):
        world.order_fault(kind, method="getUpdates", status=502)
    texts = [f"{n}" for n in range(10)]
    for text in texts:
        world.send(ana, text)
    async with polling(small_desk):
        await until(lambda: _woken(small_desk, 10**9) or small_desk.taken == texts)
        await asyncio.wait_for(world.settled(), 20)
    assert small_desk.taken == texts


async def test_a_server_that_is_away_for_a_while_is_found_again(small_desk: Counter) -> None:
    server = small_desk.server
    ana = server.world.person("Ana")
    async with polling(small_desk):
        await until(lambda: polls(small_desk))
        port = server.port
        await server.stop()
        small_desk.clock.advance(minutes=5)
        server.world.send(ana, "meanwhile")
        await server.start(port=port)
        await until(lambda: _woken(small_desk, 10**9) or small_desk.taken)
    assert small_desk.taken == ["meanwhile"]


async def test_an_update_that_comes_again_is_taken_once(desk: Counter, ana: Person) -> None:
    async with polling(desk):
        (update_id,) = desk.server.world.send(ana, "once").update_ids
        await asyncio.wait_for(desk.server.world.settled(), 20)
        desk.server.world.redeliver(update_id)
        desk.server.world.send(ana, "after")
        await asyncio.wait_for(desk.server.world.settled(), 20)
    assert desk.taken == ["once", "after"]
