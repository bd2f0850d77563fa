"""kill -9 at every named point of a check-in: nothing is lost, and at most one message repeats.

Each point is one side of a commit or of a send. The bot is a process of its own, which is killed
there, started again, and goes on with the same database and the same chat. One bot on SQLite and
one on PostgreSQL go through all points, each with somebody new.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import pytest
import pytest_asyncio

from storage import tables as t
from storage import updates
from tests.stories.processes import (
    LAST_SHOWN,
    MOOD,
    PAIN,
    WITHOUT_A_KILL,
    Patient,
    Process,
    SoFar,
    Steady,
    steady_on,
    until,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")

Both = dict[str, Steady]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def both(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Both]:
    """A bot on each kind of database."""
    async with contextlib.AsyncExitStack() as open_ones:
        yield {
            kind: await open_ones.enter_async_context(
                steady_on(kind, tmp_path_factory.mktemp(kind))
            )
            for kind in ("sqlite", "postgresql")
        }


async def question_due_before_its_commit(ana: Patient) -> None:
    still = ana.stand_still("waiting", "checkin")
    ana.falls_due()
    await still.reached()


async def question_committed_before_it_is_sent(ana: Patient) -> None:
    await ana.steady.cut_off()
    ana.falls_due()
    await until(lambda: ana.so_far().checkins)


async def question_on_its_way(ana: Patient) -> None:
    fault = ana.fault("hold_before", "sendMessage")
    ana.falls_due()
    await fault.held()


async def question_shown_and_the_answer_lost(ana: Patient) -> None:
    fault = ana.fault("hold_after", "sendMessage")
    ana.falls_due()
    await fault.held()


async def question_shown_before_that_is_recorded(ana: Patient) -> None:
    still = ana.stand_still("sent", "checkin")
    ana.falls_due()
    await still.reached()


async def pain_tapped_before_its_commit(ana: Patient) -> None:
    await ana.is_asked()
    still = ana.stand_still("waiting", "checkin", "edit")
    ana.presses(PAIN)
    await still.reached()


async def pain_committed_before_the_edit(ana: Patient) -> None:
    await ana.is_asked()
    fault = ana.fault("hold_before", "editMessageText")
    ana.presses(PAIN)
    await fault.held()


async def mood_question_shown_and_the_answer_lost(ana: Patient) -> None:
    await ana.is_asked()
    fault = ana.fault("hold_after", "editMessageText")
    ana.presses(PAIN)
    await fault.held()


async def mood_question_shown_before_that_is_recorded(ana: Patient) -> None:
    await ana.is_asked()
    still = ana.stand_still("sent", "checkin", "edit")
    ana.presses(PAIN)
    await still.reached()


async def mood_tapped_before_its_commit(ana: Patient) -> None:
    await ana.is_asked()
    await ana.taps(PAIN)
    still = ana.stand_still("waiting", "checkin-done", "edit")
    ana.presses(MOOD)
    await still.reached()


async def mood_committed_before_the_coping_reply(ana: Patient) -> None:
    await ana.is_asked()
    await ana.taps(PAIN)
    fault = ana.fault("hold_before", "editMessageText")
    ana.presses(MOOD)
    await fault.held()


async def coping_reply_shown_and_the_answer_lost(ana: Patient) -> None:
    await ana.is_asked()
    await ana.taps(PAIN)
    fault = ana.fault("hold_after", "editMessageText")
    ana.presses(MOOD)
    await fault.held()


async def coping_reply_shown_before_that_is_recorded(ana: Patient) -> None:
    await ana.is_asked()
    await ana.taps(PAIN)
    still = ana.stand_still("sent", "checkin-done", "edit")
    ana.presses(MOOD)
    await still.reached()


async def all_done_before_the_offset_moves(ana: Patient) -> None:
    await ana.is_asked()
    await ana.taps(PAIN)
    fault = ana.steady.world.order_fault("hold_before", method="getUpdates")
    ana.presses(MOOD)  # the poll that is open brings it; the next one would confirm it
    await fault.held()
    await until(lambda: not ana.so_far().waiting)
    assert len(ana.steady.world.pending) == 1


NONE: tuple[tuple[str, int], ...] = ()
ONE = (("pain", 6),)
TWO = (("pain", 6), ("mood", 4))


@dataclass(frozen=True)
class Point:
    """Where the process is killed, what is there at that moment, and what is seen twice later."""

    reach: Callable[[Patient], Awaitable[None]]
    there: SoFar
    repeats: int = 0


POINTS = [
    Point(question_due_before_its_commit, SoFar(0, NONE, waiting=0, seen=0)),
    Point(question_committed_before_it_is_sent, SoFar(1, NONE, waiting=1, seen=0)),
    Point(question_on_its_way, SoFar(1, NONE, waiting=1, seen=0)),
    Point(question_shown_and_the_answer_lost, SoFar(1, NONE, waiting=1, seen=1), repeats=1),
    Point(question_shown_before_that_is_recorded, SoFar(1, NONE, waiting=1, seen=1), repeats=1),
    Point(pain_tapped_before_its_commit, SoFar(1, NONE, waiting=0, seen=1)),
    Point(pain_committed_before_the_edit, SoFar(1, ONE, waiting=1, seen=1)),
    # To change a message to what it shows already is seen by nobody.
    Point(mood_question_shown_and_the_answer_lost, SoFar(1, ONE, waiting=1, seen=2)),
    Point(mood_question_shown_before_that_is_recorded, SoFar(1, ONE, waiting=1, seen=2)),
    Point(mood_tapped_before_its_commit, SoFar(1, ONE, waiting=0, seen=2)),
    Point(mood_committed_before_the_coping_reply, SoFar(1, TWO, waiting=1, seen=2)),
    Point(coping_reply_shown_and_the_answer_lost, SoFar(1, TWO, waiting=1, seen=3)),
    Point(coping_reply_shown_before_that_is_recorded, SoFar(1, TWO, waiting=1, seen=3)),
    Point(all_done_before_the_offset_moves, SoFar(1, TWO, waiting=0, seen=3)),
]


async def on_each(both: Both, tell: Callable[[Steady], Awaitable[None]]) -> None:
    """Tell a story on both databases side by side."""
    async with asyncio.TaskGroup() as stories:
        for kind, steady in both.items():
            stories.create_task(_told(steady, tell), name=kind)


async def _told(steady: Steady, tell: Callable[[Steady], Awaitable[None]]) -> None:
    async with steady.told():
        await tell(steady)


@pytest.mark.parametrize("point", [pytest.param(p, id=p.reach.__name__) for p in POINTS])
async def test_a_kill_loses_nothing_and_repeats_one_message_at_most(
    both: Both, point: Point
) -> None:
    async def killed(steady: Steady) -> None:
        await steady.start()
        ana = steady.patient()
        await point.reach(ana)
        await steady.kill()
        assert ana.so_far() == point.there

        await steady.start()
        await ana.answers_what_is_asked()
        assert ana.so_far() == SoFar(1, TWO, waiting=0, seen=WITHOUT_A_KILL + point.repeats)
        assert ana.pressed == 2, "each answer was given once: none had to be repeated"
        assert ana.count(t.checkins, t.checkins.c.state == "done") == 1
        assert ana.count(t.coping_shown) == 1
        assert [LAST_SHOWN in message.text for message in ana.shown].count(True) == 1
        assert steady.world.pending == []
        assert steady.read(updates.count_parked) == 0

    await on_each(both, killed)


async def test_a_tap_while_the_bot_is_dead_counts_and_one_copy_of_the_question_stays(
    both: Both,
) -> None:
    async def tapped(steady: Steady) -> None:
        await steady.start()
        ana = steady.patient()
        await question_shown_before_that_is_recorded(ana)
        await steady.kill()
        ana.presses(PAIN)
        await steady.start()
        await ana.answers_what_is_asked()
        assert ana.so_far().answers == TWO
        await steady.world.until(lambda: len(ana.shown) == 1)
        assert LAST_SHOWN in ana.shown[0].text

    await on_each(both, tapped)


async def test_sigterm_ends_the_process_cleanly_while_it_polls(both: Both) -> None:
    async def stopped(steady: Steady) -> None:
        await steady.start()
        assert steady.process is not None
        log = steady.process.log
        steady.terminate()
        assert await steady.end() == 0
        assert log[-1].endswith("steady has stopped")

    await on_each(both, stopped)


async def test_sigterm_lets_what_is_being_sent_end_and_records_it(both: Both) -> None:
    async def stopped(steady: Steady) -> None:
        await steady.start()
        ana = steady.patient()
        fault = ana.fault("hold_after", "sendMessage")
        ana.falls_due()
        await fault.held()
        steady.terminate()
        fault.release()
        assert await steady.end() == 0
        assert ana.so_far() == SoFar(1, NONE, waiting=0, seen=1)

    await on_each(both, stopped)


async def test_a_second_process_on_the_same_file_stops_with_one_clear_line(both: Both) -> None:
    steady = both["sqlite"]
    await steady.start()
    second = await Process.start(steady.environment)
    assert await second.end() == 1
    [line] = second.log
    assert line.startswith("✗ another steady is running with ")
    assert steady.process is not None
    assert not steady.process.ended
