"""Nights on which midnight or half past two is missing or comes twice."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from tests.stories.conftest import Begin
from tests.stories.telling import TABLES


@pytest.mark.parametrize(
    ("town", "zone", "time", "start", "night", "asked_at"),
    [
        # Cairo goes from 00:00 to 01:00 on 24 April 2026.
        ("Cairo", "Africa/Cairo", "00:15", "2026-04-20 10:00", "2026-04-24", "01:00"),
        # Santiago goes from 00:00 to 01:00 on 6 September 2026.
        ("Santiago", "America/Santiago", "00:30", "2026-09-02 12:00", "2026-09-06", "01:00"),
        # Berlin goes from 02:00 to 03:00 on 29 March 2026 ...
        ("Berlin", "Europe/Berlin", "02:30", "2026-03-25 10:00", "2026-03-29", "03:00"),
        # ... and has 02:30 twice on 25 October 2026.
        ("Berlin", "Europe/Berlin", "02:30", "2026-10-21 10:00", "2026-10-25", "02:30"),
    ],
)
async def test_every_night_has_one_question(
    begin: Begin, town: str, zone: str, time: str, start: str, night: str, asked_at: str
) -> None:
    async with begin(start) as story:
        person = await story.joined(town=town)
        await story.answers(person, 3, 6)
        await story.says(person, "/settings")
        await story.taps(person, "Time")
        await story.says(person, time)
        day = int(night[-2:])
        await story.until(f"{night[:-2]}{day + 2:02} 12:00", zone)
        checkins = await story.rows(TABLES.checkins)
        around = [c for c in checkins if day - 1 <= c.local_day.day <= day + 1]
        assert [c.local_day.day for c in around] == [day - 1, day, day + 1]
        local = around[1].due_at.astimezone(ZoneInfo(zone))
        assert f"{local:%H:%M}" == asked_at
        assert len({c.due_at for c in checkins}) == len(checkins)


async def test_a_check_in_closes_at_the_first_instant_of_a_day_without_midnight(
    begin: Begin,
) -> None:
    async with begin("2026-04-23 10:00") as story:
        person = await story.joined(town="Cairo")
        await story.until("2026-04-23 23:59", "Africa/Cairo")
        assert (await story.rows(TABLES.checkins))[0].state == "open"
        await story.until("2026-04-24 01:00", "Africa/Cairo")
        assert (await story.rows(TABLES.checkins))[0].state == "closed"
        assert "closed" in story.last(person).text
