"""A month in seconds: every due instant is met in its order, and no time passes for nothing."""

from __future__ import annotations

from datetime import datetime, timedelta

from messages.thresholds import load_thresholds
from scheduler.sweeps import Sweeps
from scheduler.timelapse import live_until, settle
from storage import people, tables
from tests.scheduler.posting import START, Post

ANA, BEN = 101, 102  # chats


def sweeps_of(office: Post) -> Sweeps:
    return Sweeps(
        office.database, office.courier, office.clock, timedelta(hours=3), load_thresholds()
    )


async def schedule(office: Post, chat_id: int, at: str, due: datetime) -> int:
    person = await office.person(chat_id)
    await office.database.run(people.add_schedule, person, kind="daily", at=at)
    (row,) = await office.database.run(people.schedules_of, person)
    await office.database.run(people.plan, {row.id: due})
    return person


async def test_a_week_asks_everybody_each_day_at_their_own_minute(office: Post) -> None:
    await schedule(office, ANA, "19:00", START + timedelta(minutes=30))  # Berlin, UTC+2
    await schedule(office, BEN, "07:15", START + timedelta(hours=12, minutes=45))
    sweeps = sweeps_of(office)
    await live_until(START + timedelta(days=7), office.clock, sweeps, office.courier)
    questions = [letter for letter in office.letters if letter.name == "checkin"]
    first_of_a_day = [
        (letter.envelope.chat_id, letter.at)
        for letter in questions
        if not letter.envelope.args.get("reminder")
    ]
    assert first_of_a_day == [
        (chat, day * 86_400.0 + seconds)
        for day in range(7)
        for chat, seconds in ((ANA, 1_800.0), (BEN, 45_900.0))
    ]
    checkins = await office.rows(tables.checkins)
    assert [row.state for row in checkins].count("closed") == 13  # Ben's last day is not over
    assert office.clock.now() == START + timedelta(days=7)


async def test_the_clock_stops_exactly_where_it_was_told_to(small_office: Post) -> None:
    until = START + timedelta(days=400, microseconds=1)
    await live_until(until, small_office.clock, sweeps_of(small_office), small_office.courier)
    assert small_office.clock.now() == until


async def test_what_is_due_at_the_very_end_still_happens(office: Post) -> None:
    until = START + timedelta(hours=2)
    await office.put("at the end", ANA, not_before=until)
    await live_until(until, office.clock, sweeps_of(office), office.courier)
    assert office.times("at the end") == [7200.0]


async def test_settling_lets_only_the_moments_pass_that_the_limiter_asks_for(
    office: Post,
) -> None:
    await office.put_all([(f"{n}", ANA) for n in range(6)])
    await office.put("tomorrow", BEN, not_before=START + timedelta(days=1))
    await settle(office.clock, sweeps_of(office), office.courier)
    assert office.names == [f"{n}" for n in range(6)]
    assert timedelta(seconds=2.9) < office.clock.now() - START < timedelta(seconds=3.5)


async def test_a_message_that_somebody_else_holds_does_not_stop_the_time(
    small_office: Post,
) -> None:
    sweeps = sweeps_of(small_office)
    await small_office.put("first", ANA)
    await settle(small_office.clock, sweeps, small_office.courier)
    await small_office.put("held", BEN)

    def lease(conn: object) -> None:
        conn.execute(  # type: ignore[attr-defined]  # a connection
            tables.outbox.update().values(lease_until=START + timedelta(days=300))
        )

    await small_office.database.run(lease)
    until = START + timedelta(days=299)
    await live_until(until, small_office.clock, sweeps, small_office.courier)
    assert small_office.names == ["first"]
    await live_until(until + timedelta(days=2), small_office.clock, sweeps, small_office.courier)
    # It waited longer than anybody could need it.
    assert small_office.names == ["first"]
