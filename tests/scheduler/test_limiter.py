"""How fast we may speak: tables of plain cases, and any traffic that Hypothesis thinks of."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from care.outgoing import Priority
from scheduler.limiter import BURST, CHAT_BURST, Limiter

CRISIS, REPLY, BULK = int(Priority.CRISIS), int(Priority.REPLY), int(Priority.QUESTION)
RATE = 25.0
ROUNDING = 1e-6  # seconds; of sums of floating point numbers


class Street:
    """Sends as soon as the limiter lets it, and keeps when."""

    def __init__(self, rate: float = RATE) -> None:
        self.limiter = Limiter(rate)
        self.now = 0.0
        self.times: list[float] = []

    def wait(self, chat: int, urgency: int = BULK, *, new: bool = True) -> float:
        """Seconds until a message may go."""
        return self.limiter.ready_at(chat, self.now, urgency=urgency, new=new) - self.now

    def send(self, chat: int, urgency: int = BULK, *, new: bool = True) -> float:
        """Wait as told and send; returns how long it waited."""
        waited = self.wait(chat, urgency, new=new)
        self.now += waited
        self.limiter.take(chat, self.now, new=new)
        self.times.append(self.now)
        return waited


def most_in_a_second(times: list[float]) -> int:
    """The most that any second holds, its end not included."""
    return max(sum(start <= t < start + 1 - ROUNDING for t in times) for start in times)


def test_bulk_to_many_chats_keeps_the_rate_over_a_long_time() -> None:
    street = Street()
    for chat in range(500):
        street.send(chat)
    assert street.now == pytest.approx((500 - 1 - BURST * RATE) / RATE)


def test_no_second_has_more_than_the_thirty_of_telegram() -> None:
    street = Street()
    for chat in range(500):
        street.send(chat)
    assert most_in_a_second(street.times) == 30


@settings(max_examples=200, deadline=None)
@given(
    rate=st.sampled_from([1.0, 5.0, 25.0, 1000.0]),
    pauses=st.lists(st.floats(0, 3, allow_subnormal=False), min_size=1, max_size=80),
    chats=st.lists(st.integers(1, 6), min_size=80, max_size=80),
)
def test_whatever_arrives_bulk_stays_under_rate_and_burst_in_every_second(
    rate: float, pauses: list[float], chats: list[int]
) -> None:
    street = Street(rate)
    for pause, chat in zip(pauses, chats, strict=False):
        street.now += pause if pause > 1 else 0.0  # crowds, and lulls between them
        street.send(chat)
    assert most_in_a_second(street.times) <= math.ceil(rate * (1 + BURST)) + 1


@settings(max_examples=200, deadline=None)
@given(
    kinds=st.lists(
        st.tuples(st.sampled_from([REPLY, BULK]), st.booleans(), st.integers(1, 4)),
        min_size=1,
        max_size=120,
    )
)
def test_whatever_arrives_a_chat_gets_three_at_once_and_then_one_a_second(
    kinds: list[tuple[int, bool, int]],
) -> None:
    street = Street(1000.0)
    new_ones: dict[int, list[float]] = {}
    for urgency, new, chat in kinds:
        street.send(chat, urgency, new=new)
        if new:
            new_ones.setdefault(chat, []).append(street.now)
    for times in new_ones.values():
        # Any n new messages in a chat take at least n - 3 seconds.
        for first in range(len(times)):
            for last in range(first, len(times)):
                count = last - first + 1
                assert times[last] - times[first] >= count - CHAT_BURST - ROUNDING


@settings(max_examples=100, deadline=None)
@given(chats=st.lists(st.integers(1, 50), min_size=1, max_size=100))
def test_waiting_as_told_is_enough(chats: list[int]) -> None:
    street = Street()
    for chat in chats:
        street.now += street.wait(chat)
        assert street.wait(chat) <= ROUNDING
        street.send(chat)


def test_a_chat_gets_three_at_once_and_then_one_a_second() -> None:
    street = Street()
    assert [round(street.send(7, REPLY), 6) for _ in range(6)] == [0, 0, 0, 1, 1, 1]


def test_a_chat_that_rested_gets_three_at_once_again() -> None:
    street = Street()
    for _ in range(5):
        street.send(7, REPLY)
    street.now += 3
    assert [round(street.send(7, REPLY), 6) for _ in range(4)] == [0, 0, 0, 1]


def test_edits_do_not_count_against_a_chat() -> None:
    street = Street()
    assert [street.send(7, REPLY, new=False) for _ in range(10)] == [0.0] * 10
    assert [street.send(7, REPLY) for _ in range(3)] == [0.0] * 3
    assert street.wait(7, REPLY) > 0
    assert street.wait(7, REPLY, new=False) == 0


def test_a_reply_overtakes_bulk_and_bulk_pays_it_back() -> None:
    street = Street()
    for chat in range(20):
        street.send(chat)
    assert street.wait(100) > 0
    for chat in range(200, 210):  # ten people tap at once
        assert street.send(chat, REPLY) == 0
    # Bulk waits for the ten, besides the message it was waiting for already.
    assert street.wait(100) == pytest.approx(11 / RATE)


def test_replies_alone_cannot_run_a_whole_second_ahead_forever() -> None:
    street = Street()
    waits = [street.send(chat, REPLY) for chat in range(200)]
    assert waits[:26] == pytest.approx([0.0] * 26)
    assert waits[30:] == pytest.approx([1 / RATE] * 170)


def test_a_chat_that_telegram_stopped_waits_and_no_other() -> None:
    street = Street()
    street.limiter.stop_chat(7, street.now, 30)
    assert street.wait(7, REPLY) == 30
    assert street.wait(7, REPLY, new=False) == 30
    assert street.wait(7, CRISIS) == 30
    assert street.wait(8) == 0
    street.now = 30.0
    assert street.wait(7) == 0


def test_a_shorter_stop_does_not_shorten_a_longer_one() -> None:
    street = Street()
    street.limiter.stop_chat(7, street.now, 30)
    street.limiter.stop_chat(7, street.now, 2)
    assert street.wait(7) == 30


def test_a_chat_where_something_failed_rests_but_a_crisis_goes_on() -> None:
    street = Street()
    street.limiter.rest_chat(7, street.now, 300)
    assert street.wait(7, REPLY) == 300
    assert street.wait(7, BULK) == 300
    assert street.wait(7, CRISIS) == 0
    assert street.wait(8) == 0


@pytest.mark.parametrize(
    ("told", "everyone_waits"),
    [
        ([(0, 1), (0, 2)], False),
        ([(0, 1), (0, 1), (0, 1), (0, 1)], False),
        ([(0, 1), (1, 2), (2, 3)], True),
        ([(0, 1), (1, 2), (4.9, 3)], True),
        ([(0, 1), (1, 2), (5.1, 3)], False),
        ([(0, 1), (3, 2), (6, 3), (9, 4)], False),
        ([(0, 1), (3, 2), (6, 3), (7, 4)], True),
    ],
)
def test_everyone_waits_when_three_chats_are_stopped_within_five_seconds(
    told: list[tuple[float, int]], everyone_waits: bool
) -> None:
    street = Street()
    for at, chat in told:
        street.limiter.stop_chat(chat, at, 20)
    street.now = told[-1][0]
    assert street.wait(99) == (20 if everyone_waits else 0)
    assert street.wait(99, REPLY) == (20 if everyone_waits else 0)


def test_a_crisis_goes_first_even_while_everyone_waits() -> None:
    street = Street()
    for chat in (1, 2, 3):
        street.limiter.stop_chat(chat, street.now, 20)
    assert street.wait(99, CRISIS) == 0
    assert street.wait(1, CRISIS) == 20


def test_what_failed_is_no_word_from_telegram() -> None:
    street = Street()
    for chat in range(1, 20):
        street.limiter.rest_chat(chat, street.now, 20)
    assert street.wait(99) == 0


def test_memory_stays_bounded() -> None:
    street = Street(1000.0)
    for chat in range(60_000):
        street.send(chat)
        if chat % 3 == 0:
            street.limiter.stop_chat(chat, street.now, 1)
        if chat % 2 == 0:
            street.limiter.rest_chat(chat, street.now, 1)
    kept = [value for value in vars(street.limiter).values() if isinstance(value, dict | list)]
    assert len(kept) >= 4
    assert max(len(value) for value in kept) <= 10_001
