"""Journeys across zones, and midnight: nothing is asked twice, and no day is left out."""

from __future__ import annotations

from sandbox.server import Person
from tests.stories.conftest import Begin
from tests.stories.telling import TABLES, Story

BERLIN, NEW_YORK, TOKYO = "Europe/Berlin", "America/New_York", "Asia/Tokyo"


async def travel(tale: Story, person: Person, town: str) -> None:
    await tale.says(person, "/settings")
    await tale.taps(person, "Town and time zone")
    offered = await tale.says(person, town)
    await tale.taps(person, offered.labels[0])


async def set_time(tale: Story, person: Person, at: str) -> None:
    await tale.says(person, "/settings")
    await tale.taps(person, "Time")
    await tale.says(person, at)


async def asked(tale: Story) -> list[int]:
    rows = await tale.rows(TABLES.checkins)
    return [c.local_day.day for c in rows if c.kind == "daily" and c.state != "not_asked"]


async def test_to_new_york_and_back_with_midnight_between_both_ways(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await set_time(tale, ana, "00:15")
    await tale.until("2026-10-07 00:20", BERLIN)
    await tale.answers(ana, 6, 4)
    assert await asked(tale) == [5, 6, 7]
    await travel(tale, ana, "new york")  # where it is still the 6th, in the evening
    await tale.until("2026-10-07 12:00", NEW_YORK)
    assert await asked(tale) == [5, 6, 7], "the 7th was asked in Berlin"
    await tale.until("2026-10-08 20:00", NEW_YORK)
    assert await asked(tale) == [5, 6, 7, 8]
    await travel(tale, ana, "berlin")  # where the 9th has begun, and 00:15 has passed
    assert await asked(tale) == [5, 6, 7, 8, 9], "the 9th can still be asked"
    await tale.until("2026-10-10 00:15", BERLIN)
    assert await asked(tale) == [5, 6, 7, 8, 9, 10]


async def test_an_evening_in_berlin_is_not_asked_again_in_new_york(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 18:30", BERLIN)
    await travel(tale, ana, "new york")
    (open_one,) = [c for c in await tale.rows(TABLES.checkins) if c.state == "open"]
    assert f"{open_one.closes_at:%m-%d %H:%M}" == "10-07 04:00", "midnight in New York"
    await tale.until("2026-10-06 23:59", NEW_YORK)
    assert len(tale.questions(ana)) == 1
    await tale.answers(ana, 5, 5)
    await tale.until("2026-10-07 18:30", NEW_YORK)
    assert await asked(tale) == [5, 6, 7]


async def test_a_flight_east_past_todays_time_asks_on_arrival(begin: Begin) -> None:
    async with begin("2026-10-05 16:00") as tale:
        ana = await tale.joined(town="New York")
        await tale.answers(ana, 6, 4)
        await tale.until("2026-10-06 15:00", NEW_YORK)
        await travel(tale, ana, "berlin")  # 21:00, and half past six has passed
        assert await asked(tale) == [5, 6]
        assert len(tale.questions(ana)) == 1
        await tale.until("2026-10-07 18:30", BERLIN)
        assert await asked(tale) == [5, 6, 7]


async def test_a_flight_west_over_the_date_line_does_not_go_back_to_a_day(begin: Begin) -> None:
    async with begin("2026-10-06 00:30") as tale:
        ana = await tale.joined(town="Tokyo")  # the 6th, and her first
        await tale.answers(ana, 6, 4)
        await travel(tale, ana, "new york")  # the evening of the 5th, past half past six
        await tale.until("2026-10-06 23:00", NEW_YORK)
        assert await asked(tale) == [6]
        await tale.until("2026-10-07 18:30", NEW_YORK)
        assert await asked(tale) == [6, 7]


async def test_an_earlier_time_that_has_passed_today_asks_at_once_and_only_once(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 12:00", BERLIN)
    await set_time(tale, ana, "9:00")
    assert await asked(tale) == [5, 6], "today's time has passed, but today was not asked yet"
    await set_time(tale, ana, "8:00")
    await set_time(tale, ana, "21:00")
    await tale.until("2026-10-06 23:00", BERLIN)
    assert await asked(tale) == [5, 6]
