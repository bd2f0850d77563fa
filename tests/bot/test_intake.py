"""Updates taken in: in order, once, and none that fails stands in the way of the others."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from bot.intake import TRIES, chat_of
from care import updates
from storage import tables
from storage.database import Unavailable
from tests.bot.taking import NOW, PARKED, SEEN, Counter, counter, until, written
from tests.databases import migrated_url
from tests.scheduler.posting import away

ANA, BEN = 101, 102  # chats
NOTE = "my-secret-note-7c1"


@pytest.fixture(params=["sqlite", "postgresql"])
async def desk(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Counter]:
    async with counter(migrated_url(request.param, tmp_path)) as opened:
        yield opened


class Held:
    """A handler that waits until the test lets it go on."""

    def __init__(self) -> None:
        self.begun = False
        self.gate = asyncio.Event()

    async def __call__(self) -> object:
        self.begun = True
        return await self.gate.wait()


def failing(words: str = NOTE) -> Callable[[], Awaitable[object]]:
    async def act() -> object:
        raise ValueError(f"cannot work with:\n{words}")

    return act


def contents_of(folder: Path) -> list[bytes]:
    """The database's files, as they are on the disk while it is open."""
    found = [file.read_bytes() for file in folder.glob("steady.db*")]
    assert any(b"parked_updates" in content for content in found)
    return found


async def test_one_chats_updates_are_taken_in_their_order(desk: Counter) -> None:
    held = desk.acts["0"] = Held()
    taking = [asyncio.ensure_future(desk.intake.take(written(n, f"{n}", ANA))) for n in range(20)]
    await until(lambda: held.begun)
    assert desk.taken == []
    held.gate.set()
    await asyncio.gather(*taking)
    assert desk.taken == [f"{n}" for n in range(20)]


async def test_a_slow_chat_does_not_delay_another(desk: Counter) -> None:
    held = desk.acts["slow"] = Held()
    slow = asyncio.ensure_future(desk.intake.take(written(1, "slow", ANA)))
    await asyncio.wait_for(desk.intake.take(written(2, "quick", BEN)), 20)
    assert desk.taken == ["quick"]
    assert not slow.done()
    held.gate.set()
    await slow
    assert desk.taken == ["quick", "slow"]


async def test_the_same_update_twice_changes_nothing_the_second_time(desk: Counter) -> None:
    await asyncio.gather(desk.intake.take(written(7, "once")), desk.intake.take(written(7, "once")))
    await desk.intake.take(written(7, "once"))
    assert desk.taken == ["once"]


async def test_an_update_that_fails_is_tried_again_and_may_succeed(desk: Counter) -> None:
    left = iter(range(TRIES - 1))

    async def act() -> object:
        if next(left, None) is not None:
            raise ValueError("not yet")
        return None

    desk.acts["shaky"] = act
    await desk.intake.take(written(1, "shaky"))
    assert desk.taken == ["shaky"]
    assert await desk.rows(PARKED) == []


async def test_an_update_that_keeps_failing_is_put_aside_and_blocks_nothing(
    desk: Counter, caplog: pytest.LogCaptureFixture
) -> None:
    tries = 0

    async def act() -> object:
        nonlocal tries
        tries += 1
        raise ValueError(f"cannot work with:\n{NOTE}")

    desk.acts[NOTE] = act
    await asyncio.gather(
        desk.intake.take(written(1, NOTE, ANA)), desk.intake.take(written(2, "next", ANA))
    )
    assert tries == TRIES
    assert desk.taken == ["next"]
    (parked,) = await desk.rows(PARKED)
    assert (parked.update_id, parked.chat_id, parked.parked_at) == (1, ANA, NOW)
    assert parked.update == written(1, NOTE, ANA)
    assert "ValueError" in parked.traceback
    assert "test_intake.py" in parked.traceback
    assert [row.update_id for row in await desk.rows(SEEN)] == [1, 2]
    assert "put aside" in caplog.text
    assert "ValueError" in caplog.text
    assert NOTE not in caplog.text
    assert "Ana" not in caplog.text
    # It comes again: it was taken, and is put aside once.
    await desk.intake.take(written(1, NOTE, ANA))
    assert len(await desk.rows(PARKED)) == 1


async def test_what_is_put_aside_cannot_be_read_in_the_file(tmp_path: Path) -> None:
    async with counter(migrated_url("sqlite", tmp_path)) as desk:
        desk.acts[NOTE] = failing()
        await desk.intake.take(written(1, NOTE))
        assert len(await desk.rows(PARKED)) == 1
        for content in contents_of(tmp_path):
            assert NOTE.encode() not in content
            assert NOTE.encode("utf-16-le") not in content
            assert b"ValueError" not in content
    with sqlite3.connect(tmp_path / "steady.db") as raw:
        (stored,) = raw.execute("select 'update' || \"update\" from parked_updates").fetchall()
    raw.close()
    assert NOTE not in str(stored)


async def test_an_update_that_came_through_before_it_failed_is_not_put_aside(
    desk: Counter,
) -> None:
    async def act() -> object:
        await desk.database.run(updates.once, NOW, 1, lambda _conn, _now: None)
        raise ValueError("after the commit")

    desk.acts["half"] = act
    await desk.intake.take(written(1, "half"))
    assert await desk.rows(PARKED) == []


async def test_without_the_database_nothing_is_acknowledged_and_it_can_come_again(
    desk: Counter,
) -> None:
    with away(desk.url), pytest.raises(Unavailable):
        await desk.intake.take(written(1, "kept"))
    assert desk.taken == []
    await desk.intake.take(written(1, "kept"))
    assert desk.taken == ["kept"]
    assert await desk.rows(PARKED) == []


async def test_without_the_database_a_failing_update_is_not_lost_either(desk: Counter) -> None:
    desk.acts["bad"] = failing()
    with away(desk.url), pytest.raises(Unavailable):
        await desk.intake.take(written(1, "bad"))
    await desk.intake.take(written(1, "bad"))
    assert len(await desk.rows(PARKED)) == 1


async def test_nothing_overtakes_an_update_that_could_not_be_stored(desk: Counter) -> None:
    held = desk.acts["first"] = Held()
    taking = [
        asyncio.ensure_future(desk.intake.take(written(n, name, ANA)))
        for n, name in enumerate(("first", "second", "third"))
    ]
    await until(lambda: held.begun)
    with away(desk.url):
        held.gate.set()
        with pytest.raises(Unavailable):
            await taking[0]
    # The database is back at once: what waited behind must not go first.
    results = await asyncio.gather(*taking, return_exceptions=True)
    assert [type(result) for result in results] == [Unavailable] * 3
    assert desk.taken == []
    for n, name in enumerate(("first", "second", "third")):
        await desk.intake.take(written(n, name, ANA))
    assert desk.taken == ["first", "second", "third"]


async def test_a_caller_who_goes_away_leaves_the_line_open(desk: Counter) -> None:
    held = desk.acts["slow"] = Held()
    slow = asyncio.ensure_future(desk.intake.take(written(1, "slow")))
    waiting = asyncio.ensure_future(desk.intake.take(written(2, "next")))
    await until(lambda: held.begun)
    slow.cancel()
    await asyncio.wait_for(waiting, 20)
    assert desk.taken == ["next"]
    assert desk.intake._lines == {}
    held.gate.set()


MALFORMED: list[dict[str, Any]] = [
    {"update_id": 1},
    {"update_id": 1, "message": None},
    {"update_id": 1, "message": "text"},
    {"update_id": 1, "message": {"chat": [1, 2]}},
    {"update_id": 1, "message": {"chat": {"id": "101"}, "from": []}},
    {"update_id": 1, "callback_query": {"message": None, "data": "x"}},
    {"update_id": 1, "callback_query": {"message": [], "from": 5}},
    {"update_id": 1, "callback_query": 12},
    {"update_id": 1, "my_chat_member": {"chat": {"id": True}}},
    {"update_id": 1, "message": written(1, "half of a pair: \ud83d")["message"]},
]


@pytest.mark.parametrize("payload", MALFORMED)
async def test_a_malformed_update_is_put_aside_and_blocks_nothing(
    desk: Counter, payload: dict[str, Any]
) -> None:
    desk.acts["half of a pair: \ud83d"] = failing("\ud83d")
    await desk.intake.take(payload)
    await desk.intake.take(written(2, "next"))
    assert desk.taken == ["next"]
    (parked,) = await desk.rows(tables.parked_updates)
    assert parked.update_id == 1


@pytest.mark.parametrize(
    ("payload", "chat"),
    [
        (written(1, "x", 101), 101),
        ({"update_id": 1, "edited_message": written(1, "x", 102)["message"]}, 102),
        ({"callback_query": {"message": {"chat": {"id": 103}}, "from": {"id": 9}}}, 103),
        ({"callback_query": {"from": {"id": 104}}}, 104),
        ({"my_chat_member": {"chat": {"id": -105}, "from": {"id": 9}}}, -105),
        ({"poll": {"id": "x"}}, None),
    ],
)
def test_every_update_is_put_into_the_line_of_its_chat(
    payload: dict[str, Any], chat: int | None
) -> None:
    assert chat_of(payload) == chat
