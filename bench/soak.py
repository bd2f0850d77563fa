"""A long life in short time: many people, weeks of virtual days, a bad network, restarts.

Every hour of virtual time some people answer, over HTTP, while the pretend Bot API server fails
now and then: 429, 502, connections cut before and after it acted. Every few days the bot is
stopped and started. At the end every answer that was tapped must be stored, once, and every
person must have one daily check-in a day. Prints how often a message was repeated and how memory
grew.

Run: python -m bench.soak [PEOPLE] [DAYS]
"""

from __future__ import annotations

import asyncio
import logging
import random
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from datetime import timedelta
from pathlib import Path

from sandbox.server import Fault, Person
from tests.stories.telling import TABLES, Story, story

TOWNS = ("Berlin", "Madrid", "New York", "Tokyo", "Cairo", "Santiago", "Auckland")
FAULTS: tuple[dict[str, object], ...] = (
    {"kind": "too_many", "retry_after": 7},
    {"kind": "status", "status": 502},
    {"kind": "reset_before"},
    {"kind": "reset_after"},
)
METHODS = ("sendMessage", "editMessageText", "getUpdates", "answerCallbackQuery")
RESTART_EVERY = timedelta(days=3)


async def main(people: int, days: int) -> None:
    """Live, then check. Raises AssertionError when anything was lost."""
    logging.disable(logging.CRITICAL)
    chance = random.Random(20261005)  # the same life each time
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        async with story(f"sqlite:///{path / 'soak.db'}", path, "2026-10-05 06:00") as told:
            everyone = [
                await told.joined(f"P{n}", town=TOWNS[n % len(TOWNS)]) for n in range(people)
            ]
            memory = _memory()
            tapped = await _live(told, everyone, days, chance)
            await _check(told, everyone, tapped, days)
            calls = Counter(call.method.lower() for call in told.world.calls)
    print(f"{people} people, {days} days in {time.perf_counter() - began:.0f} s")
    print(f"answers tapped and stored: {sum(map(len, tapped.values()))}")
    print("calls: " + ", ".join(f"{method} {n}" for method, n in calls.most_common(6)))
    print(f"memory: {memory} MB after joining, {_memory()} MB at the end (server included)")


async def _live(
    told: Story, everyone: list[Person], days: int, chance: random.Random
) -> dict[int, list[int]]:
    """Each person's answers, in the order in which they were tapped."""
    tapped: dict[int, list[int]] = defaultdict(list)
    faults: list[Fault] = []
    end = told.clock.now() + timedelta(days=days)
    restart = told.clock.now() + RESTART_EVERY
    while told.clock.now() < end:
        if chance.random() < 0.5:
            fault = dict(chance.choice(FAULTS))
            ordered = told.world.order_fault(
                fault.pop("kind"),  # type: ignore[arg-type]
                method=chance.choice(METHODS),
                times=chance.randint(1, 4),
                **fault,  # type: ignore[arg-type]
            )
            faults.append(ordered)
        await told.until(f"{told.clock.now() + timedelta(hours=1):%Y-%m-%d %H:%M:%S}")
        for person in chance.sample(everyone, len(everyone) // 4):
            for _ in range(2):  # pain, then mood
                questions = told.questions(person)
                if not questions:
                    break
                shown, value = questions[-1], str(chance.randint(0, 10))
                (data,) = (b.data for row in shown.buttons for b in row if b.label == value)
                if await _is_open(told, data or ""):  # a repeated message may show an old one
                    tapped[person.id].append(int(value))
                told.world.tap(person, value, shown.message_id)
                await _settle(told)
        if told.clock.now() >= restart:
            await told.restart()
            restart += RESTART_EVERY
    for ordered in faults:
        ordered.cancel()
    await _settle(told)
    return tapped


async def _is_open(told: Story, data: str) -> bool:
    """Whether a button answers the question that is open."""
    _, checkin, question, _ = data.split(":")
    return any(
        str(row.id) == checkin and row.state == "open" and row.question == question
        for row in await told.rows(TABLES.checkins)
    )


async def _settle(told: Story) -> None:
    """Let polling try again after a fault, until every update is in and every answer out."""
    while told.world.pending:
        waiting = asyncio.ensure_future(told.world.settled())
        while not waiting.done():
            await asyncio.wait({waiting}, timeout=0.05)
            if not waiting.done():
                told.clock.advance(seconds=1)
    await told.settle()
    told.clock.advance(minutes=6)  # longer than any backoff
    await told.settle()


async def _check(
    told: Story, everyone: list[Person], tapped: dict[int, list[int]], days: int
) -> None:
    chats = {row.id: row.chat_id for row in await told.rows(TABLES.people)}
    stored: dict[int, list[int]] = defaultdict(list)
    for answer in await told.rows(TABLES.answers):
        stored[chats[answer.person_id]].append(answer.value)
    assert stored == tapped, "an answer was lost, or stored twice"
    asked = Counter(
        (row.person_id, row.local_day)
        for row in await told.rows(TABLES.checkins)
        if row.kind == "daily"
    )
    assert set(asked.values()) == {1}, "somebody was asked twice on one day"
    for person_id in chats:
        had = sum(1 for who, _ in asked if who == person_id)
        assert days - 1 <= had <= days + 1, f"{had} check-ins in {days} days"
    waiting = [row for row in await told.rows(TABLES.outbox) if row.state == "waiting"]
    assert not waiting, [(row.screen, row.attempts, row.error) for row in waiting]


def _memory() -> int:
    """This process's highest memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:3]]
    asyncio.run(main(*(given + [10, 14][len(given) :])))
