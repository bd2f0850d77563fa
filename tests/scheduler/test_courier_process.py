"""The courier as a process: woken, stopped, cut off from its database, and not the only one."""

from __future__ import annotations

import asyncio
import contextlib
from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from care.delivering import Envelope, Outcome
from care.outgoing import Priority
from scheduler.clock import ManualClock
from scheduler.courier import Courier
from storage import outbox, sending, tables
from storage.database import Database, Unavailable, cipher
from tests.databases import migrated_url
from tests.scheduler.posting import KEY, START, Post, away, post

ANA, BEN = 101, 102  # chats
PATIENCE = 20  # real seconds until a test gives up


@contextlib.asynccontextmanager
async def running(courier: Courier) -> AsyncIterator[None]:
    task = asyncio.ensure_future(courier.run())
    try:
        async with asyncio.timeout(PATIENCE):
            yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


class Arrivals:
    """Lets a test wait for a message to be sent."""

    def __init__(self, office: Post) -> None:
        self._office = office
        self._changed = asyncio.Event()
        office.on_letter = self._changed.set

    async def until(self, count: int) -> None:
        while len(self._office.letters) < count:
            self._changed.clear()
            await self._changed.wait()


@pytest.fixture
def arrivals(office: Post) -> Arrivals:
    return Arrivals(office)


# Waking.


async def test_who_wakes_the_courier_is_always_heard(office: Post, arrivals: Arrivals) -> None:
    # The clock stands still: a wake-up that gets lost is never made up for.
    async with running(office.courier):
        for n in range(60):
            await office.put(f"{n}", 1000 + n, Priority.CRISIS)
            office.courier.wake()
            if n % 3 == 0:  # at times while it sleeps, at times while it works
                await arrivals.until(n + 1)
        await arrivals.until(60)


async def test_what_nobody_wakes_it_for_is_found_within_a_second(
    office: Post, arrivals: Arrivals
) -> None:
    async with running(office.courier):
        await office.put("first", ANA)
        office.courier.wake()
        await arrivals.until(1)
        await office.put("silent", BEN)
        while len(office.letters) < 2:  # it goes to sleep in its own time
            office.clock.advance(seconds=1)
            await office.database.read(outbox.next_at)
        assert office.names == ["first", "silent"]


async def test_it_does_not_spin_while_there_is_nothing_to_do(small_office: Post) -> None:
    sleeps = Sleeps(small_office)
    async with running(small_office.courier):
        await sleeps.happened(1)
        small_office.courier.wake()
        for _ in range(50):
            await small_office.database.read(outbox.next_at)
    assert sleeps.count <= 3


class Sleeps(ManualClock):
    """The office's clock, which counts how often the courier goes to sleep."""

    def __init__(self, office: Post) -> None:
        super().__init__(START)
        self.count = 0
        self._changed = asyncio.Event()
        office.clock = self
        office.courier = office.new_courier()

    async def sleep(self, seconds: float) -> None:
        self.count += 1
        self._changed.set()
        await super().sleep(seconds)

    async def happened(self, count: int) -> None:
        while self.count < count:
            self._changed.clear()
            await self._changed.wait()


# Stopping.


async def test_stopping_finishes_what_is_on_its_way_and_gives_the_rest_back(
    office: Post, arrivals: Arrivals
) -> None:
    person = await office.person(ANA)
    gate = asyncio.Event()

    async def slow(_envelope: Envelope) -> Outcome:
        await gate.wait()
        return Outcome("sent", message_id=7)

    office.answers["on its way"] = slow
    await office.put("on its way", ANA, person_id=person)
    await office.put("in hand", ANA, person_id=person)
    task = asyncio.ensure_future(office.courier.run())
    await asyncio.wait_for(arrivals.until(1), PATIENCE)
    task.cancel()
    gate.set()
    await asyncio.wait_for(asyncio.gather(task, return_exceptions=True), PATIENCE)
    rows = {row.screen: row for row in await office.rows()}
    assert rows["on its way"].state == "sent"
    assert (rows["in hand"].state, rows["in hand"].attempts) == ("waiting", 0)
    assert rows["in hand"].lease_until is None
    # The next process sends it, and only it.
    office.courier = office.new_courier()
    await office.live(seconds=1)
    assert office.names == ["on its way", "in hand"]


async def test_after_a_crash_the_next_process_sends_at_once_what_was_leased(office: Post) -> None:
    await office.put_all([("question", 1000 + n) for n in range(50)])
    sent_before = await _crash_in_the_middle(office)
    office.courier = office.new_courier()
    if not office.database.is_sqlite:
        await _lose_the_lock(office.database)
    await office.live(seconds=10)
    chats = Counter(letter.envelope.chat_id for letter in office.letters)
    assert sorted(chats) == [1000 + n for n in range(50)]
    assert max(chats.values()) <= 2
    assert sum(count == 2 for count in chats.values()) <= sent_before


async def _crash_in_the_middle(office: Post) -> int:
    """The process ends while messages are on their way, sent but not recorded."""
    never = asyncio.Event()

    async def sent_but_not_recorded(_envelope: Envelope) -> Outcome:
        await never.wait()
        return Outcome("sent", message_id=7)

    office.answers["question"] = sent_but_not_recorded
    arrivals = Arrivals(office)
    task = asyncio.ensure_future(office.courier.deliver())
    await asyncio.wait_for(arrivals.until(6), PATIENCE)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    for letter in list(office.courier._sending):  # its machine is gone
        letter.cancel()
    await asyncio.gather(*office.courier._sending, return_exceptions=True)
    del office.answers["question"]
    return len(office.letters)


async def _lose_the_lock(database: Database) -> None:
    """What PostgreSQL does to the connections of a process that died."""
    held = database._courier_lock
    assert held is not None
    await asyncio.to_thread(held.invalidate)
    await asyncio.to_thread(held.close)
    database._courier_lock = None

    def is_held(conn: Connection) -> bool:
        return bool(conn.scalar(text("select count(*) from pg_locks where locktype = 'advisory'")))

    while await database.read(is_held):  # the server takes a moment to notice
        pass


# The database away.


async def test_with_the_database_away_nothing_is_lost_and_nothing_repeated(
    office: Post, arrivals: Arrivals
) -> None:
    people = {n: await office.person(1000 + n) for n in range(6)}
    for n, person in people.items():
        await office.question(person, 1000 + n, f"{n}")
    gate = asyncio.Event()

    async def slow(_envelope: Envelope) -> Outcome:
        await gate.wait()
        return Outcome("sent", message_id=7)

    office.answers["0"] = office.answers["1"] = slow
    delivering = asyncio.ensure_future(office.courier.deliver())
    await asyncio.wait_for(arrivals.until(6), PATIENCE)
    with away(office.url):
        gate.set()  # sent, and cannot be recorded
        with pytest.raises(Unavailable):
            await asyncio.wait_for(delivering, PATIENCE)
        for _ in range(3):
            office.clock.advance(seconds=1)
            with pytest.raises(Unavailable):
                await office.courier.deliver()
    await office.live(minutes=5)
    assert sorted(office.names) == [f"{n}" for n in range(6)]
    assert set((await office.states()).values()) == {"sent"}


async def test_a_question_in_hand_is_not_sent_after_hours_without_the_database(
    office: Post,
) -> None:
    person = await office.person(ANA)
    await office.put_all([(f"{n}", ANA) for n in range(3)])
    await office.question(person, ANA)
    assert await office.courier.deliver() is not None  # three at once; the question waits
    with away(office.url):
        office.clock.advance(hours=3, minutes=1)
        with pytest.raises(Unavailable):
            await office.courier.deliver()
    await office.live(minutes=5)
    assert office.names == ["0", "1", "2"]
    (checkin,) = await office.rows(tables.checkins)
    assert checkin.state == "not_asked"


async def test_it_runs_on_when_the_database_comes_back(office: Post, arrivals: Arrivals) -> None:
    await office.put("before", ANA)
    async with running(office.courier):
        await arrivals.until(1)
        await office.put("waiting", BEN)
        with away(office.url):
            office.courier.wake()
            with pytest.raises(Unavailable):
                await office.database.run(sending.release_leases)
        while len(office.letters) < 2:
            office.clock.advance(seconds=1)
            await office.database.read(outbox.next_at)
    assert office.names == ["before", "waiting"]


async def test_a_lease_that_nobody_holds_runs_out(office: Post) -> None:
    await office.live(seconds=1)  # the courier has its lock
    await office.put("left behind", ANA)
    taken = await office.database.run(
        sending.lease, office.clock.now(), until=START + timedelta(minutes=2), limit=10
    )
    assert len(taken) == 1
    await office.live(seconds=110)
    assert office.names == []
    await office.live(seconds=30)
    assert office.times("left behind") == [120.0]


# Two processes on PostgreSQL.


@pytest.fixture
async def two(tmp_path: Path) -> AsyncIterator[tuple[Post, Courier, Database]]:
    """A post office, and a second process with a courier of its own."""
    url = migrated_url("postgresql", tmp_path)
    async with post(url) as first:
        database = Database(url, cipher(KEY), busy_timeout=0.1)
        second = first.new_courier(database)
        yield first, second, database
        await second.finish()
        await database.close()


async def test_of_two_processes_one_sends_and_the_other_takes_over(
    two: tuple[Post, Courier, Database],
) -> None:
    office, second, _ = two
    await office.put_all([("question", 1000 + n) for n in range(20)])
    assert await office.courier.deliver() is not None
    assert len(office.letters) == 6
    assert await second.deliver() is None
    assert len(office.letters) == 6
    assert await second.deliver() is None

    await _lose_the_lock(office.database)
    office.courier, first = second, office.courier
    await office.live(seconds=5)
    assert len(office.letters) == 20  # what the first one had in hand, too, and nothing twice
    assert len({letter.envelope.chat_id for letter in office.letters}) == 20
    assert await first.deliver() is None


async def test_who_lost_the_lock_does_not_send_what_the_other_one_sent(
    two: tuple[Post, Courier, Database],
) -> None:
    office, second, other_database = two
    await office.put_all([("question", 1000 + n) for n in range(20)])
    assert await office.courier.deliver() is not None  # holds what it could not send yet
    first = office.courier
    await _lose_the_lock(office.database)
    office.courier = second
    await office.live(seconds=5)
    assert await first.deliver() is None
    await _lose_the_lock(other_database)
    office.courier = first
    await office.live(seconds=5)
    assert len(office.letters) == 20


async def test_who_does_not_hold_the_lock_does_not_spin(
    two: tuple[Post, Courier, Database],
) -> None:
    office, _, database = two
    assert await office.courier.deliver() is None  # takes the lock
    sending = office.courier
    sleeps = Sleeps(office)
    idle = office.new_courier(database)
    async with running(idle):
        await sleeps.happened(1)
        idle.wake()  # as every sweep and every tap does
        for _ in range(50):
            await database.read(outbox.next_at)
    assert sleeps.count <= 3
    await sending.finish()


async def test_a_tap_and_the_record_of_a_sending_do_not_lock_each_other_out(
    two: tuple[Post, Courier, Database],
) -> None:
    """Both want the check-in and its outbox row: in the same order, so that one just waits."""
    office, _, other = two
    person = await office.person(ANA)
    checkin = await office.question(person, ANA)
    gate = asyncio.Event()

    async def slow(_envelope: Envelope) -> Outcome:
        await gate.wait()
        return Outcome("sent", message_id=7)

    office.answers["question"] = slow
    arrivals = Arrivals(office)
    delivering = asyncio.ensure_future(office.courier.deliver())
    await asyncio.wait_for(arrivals.until(1), PATIENCE)
    with other.engine.begin() as tap:
        tap.execute(
            tables.checkins.update().where(tables.checkins.c.id == checkin).values(late=False)
        )
        gate.set()  # the courier records, and waits for the check-in
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asyncio.shield(delivering), 0.05)
        tap.execute(text("set local lock_timeout = '30ms'"))
        outbox.withdraw(tap, office.clock.now(), person_id=person, checkin_id=checkin)
    with contextlib.suppress(Unavailable):  # it waited too long: it records that next time
        await asyncio.wait_for(delivering, PATIENCE)
    await office.live(seconds=5)
    assert office.names == ["question", "taken-away"], "it was withdrawn on its way"
    assert await office.states() == {"question": "sent", "taken-away": "sent"}
