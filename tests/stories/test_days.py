"""On which days somebody is asked, and when their day begins."""

from __future__ import annotations

from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"


async def days_asked(tale: Story) -> list[int]:
    rows = await tale.rows(TABLES.checkins)
    return [c.local_day.day for c in rows if c.kind == "daily" and c.state != "not_asked"]


async def test_chosen_days_of_the_week_and_back_to_every_day(tale: Story) -> None:
    ana = await tale.joined()  # Monday, 5 October 2026
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/settings")
    shown = await tale.taps(ana, "Days")
    assert "every day" in shown.text
    for day in ("Tue", "Wed", "Fri", "Sat", "Sun"):
        shown = await tale.taps(ana, f"✓ {day}")
    assert "Now: Mon, Thu" in shown.text
    question = shown.message_id
    await tale.taps(ana, "✓ Mon")
    tale.world.tap(ana, "✓ Thu")
    await tale.settle()
    assert "One day stays" in tale.toast(ana)
    await tale.taps(ana, "Mon", question)
    await tale.until("2026-10-16 12:00", BERLIN)
    assert await days_asked(tale) == [5, 8, 12, 15]
    assert {c.state for c in await tale.rows(TABLES.checkins)} == {"done", "closed"}
    await tale.taps(ana, "Every day", question)
    assert (await tale.rows(TABLES.people))[0].ask_days is None
    await tale.until("2026-10-18 20:00", BERLIN)
    assert await days_asked(tale) == [5, 8, 12, 15, 16, 17, 18]


async def test_every_three_days_count_from_the_day_on_which_that_was_chosen(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Days")
    await tale.taps(ana, "Every 3 days")
    await tale.taps(ana, "✓ Every 3 days")
    assert "every 3 days" in tale.last(ana).text
    await tale.until("2026-10-15 12:00", BERLIN)
    assert await days_asked(tale) == [5, 8, 11, 14]
    asked = await tale.says(ana, "/checkin")
    assert "right now" in asked.text, "on a day that is not asked"


async def test_all_seven_days_are_every_day(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Days")
    await tale.taps(ana, "✓ Sun")
    assert (await tale.rows(TABLES.people))[0].ask_days == "012345"
    await tale.taps(ana, "Sun")
    (person,) = await tale.rows(TABLES.people)
    assert (person.ask_days, person.ask_from) == (None, None)


async def test_a_night_belongs_to_the_day_before_for_those_awake_at_night(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Start of the day")
    shown = await tale.taps(ana, "4:00\u202fAM")
    assert "✓ 4:00\u202fAM" in shown.labels
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Time")
    await tale.says(ana, "23:30")
    await tale.until("2026-10-06 23:30", BERLIN)
    await tale.until("2026-10-07 03:59", BERLIN)
    assert (await tale.rows(TABLES.checkins))[-1].state == "open", "until four"
    again = await tale.says(ana, "/checkin")
    assert "last 24 hours" in again.text
    await tale.answers(ana, 5, 5)
    await tale.says(ana, "/note It was a long night")
    (note,) = await tale.rows(TABLES.notes)
    assert note.local_day.day == 6
    await tale.says(ana, "/checkin")
    assert [(c.kind, c.local_day.day) for c in await tale.rows(TABLES.checkins)] == [
        ("daily", 5), ("daily", 6), ("now", 6),
    ]  # fmt: skip
    await tale.until("2026-10-07 04:00", BERLIN)
    await tale.says(ana, "/note A new day")
    assert [n.local_day.day for n in await tale.rows(TABLES.notes)] == [6, 7]
    await tale.until("2026-10-08 12:00", BERLIN)
    assert await days_asked(tale) == [5, 6, 7]
    assert (await tale.rows(TABLES.checkins))[-1].state == "closed"


async def test_another_start_of_the_day_in_the_middle_of_it_asks_nothing_twice(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 18:35", BERLIN)
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-07 01:00", BERLIN)
    for label in ("6:00\u202fAM", "12:00\u202fAM", "3:00\u202fAM"):
        await tale.says(ana, "/settings")
        await tale.taps(ana, "Start of the day")
        await tale.taps(ana, label)
    await tale.until("2026-10-07 18:00", BERLIN)
    assert await days_asked(tale) == [5, 6]
    await tale.until("2026-10-07 18:30", BERLIN)
    assert await days_asked(tale) == [5, 6, 7]
