"""Up to three times a day: one is the daily check-in, the others ask how it is right now."""

from __future__ import annotations

import pytest

from sandbox.server import Person
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
NINE, NOON, HALF_PAST_SIX = "9:00\u202fAM", "12:00\u202fPM", "6:30\u202fPM"


async def add_time(tale: Story, person: Person, typed: str) -> None:
    await tale.says(person, "/settings")
    await tale.taps(person, "Time")
    await tale.taps(person, "Add a time")
    await tale.says(person, typed)


async def kinds_of(tale: Story, day: int) -> list[tuple[str, str]]:
    rows = await tale.rows(TABLES.checkins)
    return [(c.kind, c.state) for c in rows if c.local_day.day == day]


async def test_three_times_a_day_of_which_one_is_the_daily_one(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Time")
    await tale.taps(ana, "Add a time")
    saved = await tale.taps(ana, NINE)
    assert "Daily check-in: 6:30" in saved.text
    assert "right now: 9:00" in saved.text
    await add_time(tale, ana, "14:00")
    shown = await tale.says(ana, "/settings")
    assert "9:00\u202fAM, 2:00\u202fPM" in shown.text
    await tale.taps(ana, "Time")
    assert "Add a time" not in tale.last(ana).labels, "three are the most"
    await tale.until("2026-10-06 09:00", BERLIN)
    assert "right now" in tale.last(ana).text
    await tale.answers(ana, 7, 3)
    await tale.until("2026-10-06 14:00", BERLIN)
    assert "right now" in tale.last(ana).text
    await tale.until("2026-10-06 18:30", BERLIN)
    assert "last 24 hours" in tale.last(ana).text
    assert len(tale.questions(ana)) == 1, "the one of 14:00 closed when the next came"
    assert await kinds_of(tale, 6) == [("now", "done"), ("now", "closed"), ("daily", "open")]
    assert "still open" not in tale.texts(ana), "no reminder of how it was right then"


async def test_a_question_about_now_leaves_the_days_own_open_and_answers_are_not_mixed_up(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await add_time(tale, ana, "20:00")
    await tale.until("2026-10-06 20:00", BERLIN)
    daily, now = tale.questions(ana)
    assert "last 24 hours" in daily.text
    assert "right now" in now.text
    await tale.says(ana, "8")  # answers the newest
    await tale.says(ana, "2")
    await tale.taps(ana, "5", daily.message_id)
    await tale.taps(ana, "4", daily.message_id)
    assert await kinds_of(tale, 6) == [("daily", "done"), ("now", "done")]
    values = [a.value for a in await tale.rows(TABLES.answers)]
    assert values == [6, 4, 8, 2, 5, 4]
    assert len(await tale.rows(TABLES.safety_events)) == 0


@pytest.mark.both_databases
async def test_another_time_becomes_the_daily_one(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await add_time(tale, ana, "9:00")
    await tale.until("2026-10-06 12:00", BERLIN)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Time")
    await tale.taps(ana, f"{NINE} · right now")
    await tale.taps(ana, "Make it the daily one")
    assert "last 24 hours" in tale.last(ana).text, "nine has passed, so today is asked at once"
    await tale.answers(ana, 5, 5)
    await tale.until("2026-10-06 18:30", BERLIN)
    assert "right now" in tale.last(ana).text
    await tale.until("2026-10-07 09:00", BERLIN)
    assert "last 24 hours" in tale.last(ana).text
    kinds = [(c.kind, c.local_day.day) for c in await tale.rows(TABLES.checkins)]
    assert kinds == [("daily", 5), ("now", 6), ("daily", 6), ("now", 6), ("daily", 7)]


async def test_a_time_is_moved_and_taken_away_and_the_daily_one_stays(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await add_time(tale, ana, "9:00")
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Time")
    await tale.taps(ana, f"{NINE} · right now")
    refused = await tale.says(ana, "18:30")
    assert "at that time already" in refused.text
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Time")
    await tale.taps(ana, f"{NINE} · right now")
    await tale.says(ana, "10")
    assert [s.at for s in await tale.rows(TABLES.schedules)] == ["18:30", "10:00"]
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Time")
    await tale.taps(ana, f"{HALF_PAST_SIX} · daily")
    assert "Remove this time" not in tale.last(ana).labels
    daily = (await tale.rows(TABLES.schedules))[0].id
    tale.world.press(ana, tale.last(ana).message_id, f"time-remove:{daily}")
    await tale.settle()
    assert "daily time stays" in tale.toast(ana)
    await tale.taps(ana, "« Back")
    await tale.taps(ana, "10:00\u202fAM · right now")
    gone = await tale.taps(ana, "Remove this time")
    assert "once a day at 6:30" in gone.text
    tale.world.press(ana, gone.message_id, "time-remove:2")
    await tale.settle()
    assert "out of date" in tale.toast(ana)
    await tale.until("2026-10-07 12:00", BERLIN)
    kinds = {c.kind for c in await tale.rows(TABLES.checkins)}
    assert kinds == {"daily"}


async def test_after_a_standstill_only_the_daily_one_of_two_is_asked(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await add_time(tale, ana, "19:00")
    await tale.stop()
    await tale.until("2026-10-06 20:00", BERLIN)
    await tale.start()
    await tale.settle()
    assert len(tale.questions(ana)) == 1
    assert "last 24 hours" in tale.questions(ana)[0].text
    assert await kinds_of(tale, 6) == [("daily", "open"), ("now", "not_asked")]


@pytest.mark.both_databases
async def test_the_daily_time_moved_onto_another_takes_its_place(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await add_time(tale, ana, "21:00")
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Time")
    await tale.says(ana, "21:00")
    assert [(s.kind, s.at) for s in await tale.rows(TABLES.schedules)] == [("daily", "21:00")]


async def test_back_leads_to_the_list_from_everywhere(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    settings = await tale.says(ana, "/settings")
    for label in settings.labels:
        opened = await tale.taps(ana, label, settings.message_id)
        assert opened.message_id == settings.message_id
        assert opened.text != settings.text, label
        back = await tale.taps(ana, "« Back", settings.message_id)
        assert back.text == settings.text, label
    offered = await tale.says(ana, "hello")
    assert "not stored" in offered.text, "going back ends what a text was to answer"


async def test_one_about_right_now_that_closes_half_answered_says_what_is_kept(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await add_time(tale, ana, "09:00")
    await tale.until("2026-10-06 09:00", BERLIN)
    await tale.taps(ana, "7")
    await tale.until("2026-10-07 08:00", BERLIN)
    assert "This check-in is closed. Your answer about pain is kept: 7." in tale.texts(ana)
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6, 4, 7]
