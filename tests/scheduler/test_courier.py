"""What goes out first, in which order, how fast, and what becomes of what failed."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from care.delivering import Envelope, Outcome
from care.outgoing import Priority
from scheduler.courier import HEAD_START, backoff
from scheduler.limiter import CHAT_BURST
from storage import outbox, people, tables
from tests.scheduler.posting import START, Answer, Post

ANA, BEN, CEM = 101, 102, 103  # chats
LATER = Outcome("later", error="NetworkError (maybe sent)")


def failing(times: int, outcome: Outcome = LATER) -> Answer:
    """Fails so many times, then takes the message."""
    left = iter(range(times))

    async def answer(_envelope: Envelope) -> Outcome:
        return Outcome("sent", message_id=7) if next(left, None) is None else outcome

    return answer


class Held:
    """A sending that takes until the test ends it."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.end = asyncio.Event()

    async def __call__(self, _envelope: Envelope) -> Outcome:
        self.begun.set()
        await self.end.wait()
        return Outcome("sent", message_id=7)


# What goes out first.


async def test_the_most_urgent_goes_first_and_the_oldest_of_those(office: Post) -> None:
    for number, priority in enumerate(
        [Priority.SUMMARY, Priority.QUESTION, Priority.NOTICE, Priority.REPLY, Priority.CRISIS]
    ):
        await office.put(priority.name, ANA + number, priority)
        await office.put(f"{priority.name} too", BEN + 100 + number, priority)
    await office.live(seconds=10)
    assert office.names == [
        f"{name}{too}"
        for name in ("CRISIS", "REPLY", "QUESTION", "NOTICE", "SUMMARY")
        for too in ("", " too")
    ]


async def test_a_taps_reply_passes_three_hundred_waiting_questions(office: Post) -> None:
    await office.put_all([("question", 1000 + n) for n in range(300)])
    await office.live(seconds=3)
    assert 75 <= len(office.letters) <= 90
    tapped_at = office.clock.monotonic()
    await office.put("reply", ANA, Priority.REPLY)
    await office.live(seconds=30)
    (sent_at,) = office.times("reply")
    assert sent_at - tapped_at < 0.05
    assert len(office.times("question")) == 300
    assert office.letters[-1].at == pytest.approx(300 / 25, abs=0.5)


async def test_a_reply_is_taken_even_when_the_courier_has_its_hands_full(
    small_office: Post,
) -> None:
    held = Held()
    small_office.answers["question"] = held
    await small_office.put_all([("question", 1000 + n) for n in range(300)])
    delivering = asyncio.ensure_future(small_office.courier.run())
    async with asyncio.timeout(20):
        await held.begun.wait()
        while len(small_office.letters) < 32:  # as many as may be on their way at once
            small_office.clock.advance(milliseconds=50)
            await small_office.put("tick", 1, Priority.CRISIS)
            small_office.courier.wake()
            await small_office.database.read(outbox.next_at)
        answered = Held()
        small_office.answers["reply"] = answered
        await small_office.put("reply", ANA, Priority.REPLY)
        small_office.courier.wake()
        await answered.begun.wait()
        answered.end.set()
        held.end.set()
        delivering.cancel()
        await asyncio.gather(delivering, return_exceptions=True)


async def test_what_must_wait_is_not_sent_before_its_time(office: Post) -> None:
    await office.put("later", ANA, not_before=START + timedelta(hours=2))
    await office.live(hours=1, minutes=59)
    assert office.names == []
    await office.live(minutes=2)
    assert office.times("later") == [7200.0]


# Order within a chat.


async def test_one_chats_messages_keep_their_order_and_its_pace(office: Post) -> None:
    names = [f"{n}" for n in range(8)]
    for name in names:
        await office.put(name, ANA, Priority.REPLY)
    await office.live(seconds=20)
    assert office.names == names
    assert [round(letter.at, 1) for letter in office.letters] == [0, 0, 0, 1, 2, 3, 4, 5]


async def test_the_order_is_kept_while_the_first_one_fails(office: Post) -> None:
    office.answers["first"] = failing(3)
    for name in ("first", "second", "third"):
        await office.put(name, ANA, Priority.REPLY)
    await office.put("other chat", BEN, Priority.REPLY)
    await office.live(seconds=60)
    assert [n for n in office.names if n != "other chat"] == [
        *["first"] * 4,
        "second",
        "third",
    ]
    assert office.times("other chat") == [0.0]


async def test_the_order_is_kept_when_waiting_takes_so_long_that_all_is_given_back(
    office: Post,
) -> None:
    office.answers["first"] = failing(5)
    await office.put("first", ANA, Priority.REPLY)
    await office.live(seconds=8)  # 1 + 2 + 4: the next wait is one of 8 seconds
    await office.put("second", ANA, Priority.REPLY)
    await office.live(minutes=2)
    assert office.names == [*["first"] * 6, "second"]


async def test_a_message_on_its_way_holds_back_the_next_of_its_chat_only(
    small_office: Post,
) -> None:
    held = Held()
    small_office.answers["first"] = held
    await small_office.put("first", ANA, Priority.REPLY)
    await small_office.put("second", ANA, Priority.REPLY)
    await small_office.put("other chat", BEN, Priority.REPLY)
    delivering = asyncio.ensure_future(small_office.courier.deliver())
    await asyncio.wait_for(held.begun.wait(), 5)
    await small_office.database.run(outbox.next_at)
    assert sorted(small_office.names) == ["first", "other chat"]
    held.end.set()
    await asyncio.wait_for(delivering, 5)
    assert small_office.names[-1] == "second"


# Failures.


def test_the_waits_double_up_to_five_minutes() -> None:
    assert [backoff(n) for n in range(10)] == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300]
    assert backoff(10_000) == 300


async def test_a_failed_message_is_tried_again_after_growing_waits(office: Post) -> None:
    person = await office.person(ANA)
    office.answers["reply"] = failing(4)
    await office.put("reply", ANA, Priority.REPLY, person_id=person)
    await office.live(minutes=1)
    expected, at = [0.0], 0.0
    for wait in (1, 2, 4, 8):
        at += wait + HEAD_START
        expected.append(at)
    assert office.times("reply") == pytest.approx(expected, abs=0.02)
    (row,) = await office.rows()
    assert (row.state, row.attempts) == ("sent", 5)


async def test_telegram_says_how_long_to_wait_and_only_that_chat_does(office: Post) -> None:
    async def too_many(_envelope: Envelope) -> Outcome:
        del office.answers["reply"]
        return Outcome("later", retry_at=office.clock.now() + timedelta(seconds=17))

    office.answers["reply"] = too_many
    await office.put("reply", ANA, Priority.REPLY)
    await office.put("next", ANA, Priority.REPLY)
    await office.put("other chat", BEN, Priority.REPLY)
    await office.live(minutes=1)
    assert office.times("reply") == pytest.approx([0, 17], abs=0.1)
    assert office.times("reply")[1] >= 17
    assert office.times("next")[0] >= 17
    assert office.times("other chat") == [0.0]


async def test_three_chats_told_to_wait_stop_everyone_but_a_crisis(office: Post) -> None:
    async def too_many(envelope: Envelope) -> Outcome:
        del office.answers[envelope.screen]
        return Outcome("later", retry_at=office.clock.now() + timedelta(seconds=30))

    for name, chat in (("one", 1), ("two", 2), ("three", 3)):
        office.answers[name] = too_many
        await office.put(name, chat, Priority.REPLY)
    await office.live(seconds=1)
    await office.put("reply", ANA, Priority.REPLY)
    await office.put("crisis", BEN, Priority.CRISIS)
    await office.live(minutes=1)
    assert office.times("crisis") == [1.0]
    assert office.times("reply")[0] >= 30
    assert sorted(office.names) == sorted([*["one", "two", "three"] * 2, "reply", "crisis"])


async def test_a_crisis_does_not_wait_for_what_failed_before_it(office: Post) -> None:
    office.answers["question"] = failing(9)
    await office.put("question", ANA)
    await office.live(seconds=40)
    await office.put("crisis", ANA, Priority.CRISIS)
    await office.live(seconds=1)
    assert office.times("crisis") == [40.0]


async def test_a_question_that_cannot_be_sent_in_time_was_not_asked(office: Post) -> None:
    person = await office.person(ANA)
    office.answers["question"] = failing(10_000)
    await office.question(person, ANA)
    await office.live(hours=4)
    assert await office.states() == {"question": "expired"}
    (checkin,) = await office.rows(tables.checkins)
    assert (checkin.state, checkin.question, checkin.asked_at) == ("not_asked", None, None)
    assert len(office.letters) < 60
    assert office.letters[-1].at <= 3 * 3600


async def test_a_question_that_was_sent_counts_as_asked_from_then_on(office: Post) -> None:
    person = await office.person(ANA)
    office.answers["question"] = failing(5)
    await office.question(person, ANA)
    await office.live(minutes=1)
    (checkin,) = await office.rows(tables.checkins)
    asked_at = office.letters[-1].at
    assert (checkin.asked_at - START).total_seconds() == pytest.approx(asked_at)
    assert checkin.remind_at == checkin.asked_at + timedelta(hours=2)
    assert (checkin.state, checkin.message_id) == ("open", 7)


async def test_a_question_that_telegram_refuses_was_not_asked(office: Post) -> None:
    person = await office.person(ANA)
    office.answers["question"] = failing(1, Outcome("refused", error="BadRequest: no"))
    await office.question(person, ANA)
    await office.live(hours=1)
    assert office.names == ["question"]
    (row,) = await office.rows()
    assert (row.state, row.error) == ("refused", "BadRequest: no")
    (checkin,) = await office.rows(tables.checkins)
    assert checkin.state == "not_asked"


async def test_a_bug_in_rendering_stops_nobody_and_ends_when_nobody_needs_it(
    office: Post, caplog: pytest.LogCaptureFixture
) -> None:
    person = await office.person(ANA)
    note = " ".join(["what", "Ana", "wrote"])

    async def bug(_envelope: Envelope) -> Outcome:
        raise KeyError(note)

    office.answers["broken"] = bug
    await office.put("broken", ANA, person_id=person, expires_at=START + timedelta(hours=1))
    await office.put("same chat", ANA, person_id=person)
    await office.put("other chat", BEN)
    await office.live(hours=2)
    assert office.times("same chat") == [0.0]
    assert office.times("other chat") == [0.0]
    assert office.times("broken")[:5] == pytest.approx([0, 1, 3, 7, 15], abs=0.1)
    assert office.times("broken")[-1] <= 3600
    assert await office.states() == {"broken": "expired", "same chat": "sent"}
    assert "sending broken failed on a bug: KeyError" in caplog.text
    assert "test_courier.py" in caplog.text  # where
    assert note not in caplog.text


async def test_a_person_who_blocked_the_bot_gets_nothing_more(office: Post) -> None:
    ana, ben = await office.person(ANA), await office.person(BEN)
    office.answers["first"] = failing(9, Outcome("blocked", error="Forbidden"))
    await office.put("first", ANA, person_id=ana)
    for name in ("second", "third"):
        await office.put(name, ANA, person_id=ana)
    await office.put("far away", ANA, person_id=ana, not_before=START + timedelta(hours=1))
    await office.put("other chat", BEN, person_id=ben)
    await office.live(hours=2)
    assert sorted(office.names) == ["first", "other chat"]
    assert await office.states() == {
        "first": "blocked",
        "second": "withdrawn",
        "third": "withdrawn",
        "far away": "withdrawn",
        "other chat": "sent",
    }
    rows = {row.chat_id: row for row in await office.rows(tables.people)}
    assert rows[ANA].blocked_at == START
    assert rows[BEN].blocked_at is None


# What changes while it is in the courier's hands.


async def test_what_is_withdrawn_while_it_waits_in_hand_is_not_sent(office: Post) -> None:
    ana = await office.person(ANA)
    for n in range(CHAT_BURST + 1):  # the last one has to wait a second
        await office.put(f"{n}", ANA, person_id=ana)
    assert await office.courier.deliver() is not None
    await office.database.run(outbox.withdraw, office.clock.now(), person_id=ana)
    await office.live(minutes=5)
    assert office.names == ["0", "1", "2"]


async def test_what_is_erased_while_it_waits_in_hand_is_not_sent(office: Post) -> None:
    ana = await office.person(ANA)
    for n in range(CHAT_BURST + 1):
        await office.put(f"{n}", ANA, person_id=ana)
    assert await office.courier.deliver() is not None
    await office.database.run(people.erase, ANA)
    await office.live(minutes=5)
    assert office.names == ["0", "1", "2"]
    assert await office.rows() == []


async def test_what_strangers_were_told_is_erased_and_asks_for_a_scrub(office: Post) -> None:
    office.courier.must_scrub = False
    await office.put("hello", ANA, args={"language": "de"})
    await office.live(seconds=1)
    assert office.letters[0].envelope.language == "de"
    assert await office.rows() == []
    assert office.courier.must_scrub


async def test_an_edit_of_a_checkin_that_was_never_shown_is_sent_as_new(office: Post) -> None:
    ana = await office.person(ANA)
    checkin = await office.question(ana, ANA)
    await office.put("edit", ANA, Priority.REPLY, person_id=ana, checkin_id=checkin, mode="edit")
    await office.live(seconds=1)
    edit = next(letter.envelope for letter in office.letters if letter.name == "edit")
    assert (edit.mode, edit.message_id) == ("new", None)


async def test_an_edit_without_a_target_goes_to_the_checkins_message(office: Post) -> None:
    ana = await office.person(ANA)
    checkin = await office.question(ana, ANA)
    await office.live(seconds=1)
    await office.put("edit", ANA, Priority.REPLY, person_id=ana, checkin_id=checkin, mode="edit")
    await office.live(seconds=1)
    edit = office.letters[-1].envelope
    assert (edit.mode, edit.message_id) == ("edit", 1001)
