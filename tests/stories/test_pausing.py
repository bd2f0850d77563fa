"""A pause: for days, until a date, until /resume; it ends by itself, and help never pauses."""

from __future__ import annotations

import pytest

from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"


async def days_asked(tale: Story) -> list[int]:
    rows = await tale.rows(TABLES.checkins)
    return [c.local_day.day for c in rows if c.kind == "daily" and c.state != "not_asked"]


async def test_three_days_off_end_with_a_kind_word_and_the_question(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    asked = await tale.says(ana, "/pause")
    assert asked.labels == ["3 days", "A week", "Two weeks", "Until I say so", "Start again now"]
    paused = await tale.taps(ana, "3 days")
    assert "Thursday, October 8" in paused.text
    before = len(tale.shown(ana))
    await tale.until("2026-10-08 18:29", BERLIN)
    await tale.restart()
    assert len(tale.shown(ana)) == before, "not at midnight: with the first question"
    await tale.until("2026-10-08 18:30", BERLIN)
    word, question = tale.shown(ana)[before:]
    assert "pause is over" in word.text
    assert "Pain" in question.text
    await tale.until("2026-10-09 18:30", BERLIN)
    assert await days_asked(tale) == [5, 8, 9]
    assert tale.texts(ana).count("pause is over") == 1


async def test_what_is_open_stays_answerable_without_a_reminder(tale: Story) -> None:
    ana = await tale.joined()
    question = tale.last(ana)
    await tale.says(ana, "/pause 5")
    assert "Saturday, October 10" in tale.last(ana).text
    await tale.until("2026-10-05 20:00", BERLIN)
    assert "still open" not in tale.texts(ana)
    await tale.taps(ana, "6", question.message_id)
    await tale.taps(ana, "4", question.message_id)
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6, 4]
    await tale.until("2026-10-10 18:30", BERLIN)
    assert await days_asked(tale) == [5, 10]


async def test_a_typed_date_and_one_that_cannot_be_read(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/pause")
    assert "couldn't read" in (await tale.says(ana, "a bit")).text
    assert "Sunday, October 18" in (await tale.says(ana, "18 October")).text
    kept = await tale.says(ana, "7")
    assert "not stored" in kept.text, "the date was the answer"
    await tale.says(ana, "/pause nonsense")
    (person,) = await tale.rows(TABLES.people)
    assert f"{person.paused_until:%m-%d %H}" == "10-17 22", "nothing but a length changes it"
    longer = await tale.taps(ana, "Until I say so")
    assert "until you send /resume" in longer.text
    await tale.until("2026-10-20 12:00", BERLIN)
    assert await days_asked(tale) == [5]


async def test_resume_before_the_time_and_a_pause_that_is_lengthened(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/pause 2")
    await tale.until("2026-10-07 10:00", BERLIN)  # it is over, and its word waits for the evening
    await tale.says(ana, "/pause 2")
    await tale.until("2026-10-08 20:00", BERLIN)
    assert "pause is over" not in tale.texts(ana)
    back = await tale.says(ana, "/resume")
    assert "Friday, October 9" in back.text
    await tale.until("2026-10-09 10:00", BERLIN)
    await tale.says(ana, "/pause")
    back = await tale.says(ana, "/resume")
    assert "at your usual times" in back.text, "today may have been answered already"
    (person,) = await tale.rows(TABLES.people)
    assert (person.paused_at, person.paused_until) == (None, None)
    await tale.until("2026-10-10 12:00", BERLIN)
    assert await days_asked(tale) == [5, 9]
    assert "pause is over" not in tale.texts(ana)


async def test_the_settings_show_a_pause_and_end_it(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    settings = await tale.says(ana, "/settings")
    assert "Pause: no" in settings.text
    asked = await tale.taps(ana, "Pause")
    assert "Start again now" not in asked.labels
    assert (await tale.rows(TABLES.people))[0].paused_at is None, "looking changes nothing"
    await tale.taps(ana, "A week")
    assert "Pause: until Monday, October 12" in (await tale.says(ana, "/settings")).text
    await tale.taps(ana, "Pause")
    await tale.taps(ana, "Start again now")
    assert "Pause: no" in (await tale.says(ana, "/settings")).text


@pytest.mark.both_databases
async def test_a_pause_goes_along_to_another_zone(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/pause 5")
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Town and time zone")
    offered = await tale.says(ana, "new york")
    await tale.taps(ana, offered.labels[0])
    assert "until Saturday, October 10" in (await tale.says(ana, "/settings")).text
    await tale.until("2026-10-10 18:29", "America/New_York")
    assert await days_asked(tale) == [5]
    await tale.until("2026-10-10 18:30", "America/New_York")
    assert await days_asked(tale) == [5, 10]


async def test_help_never_pauses(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/pause")
    answered = await tale.says(ana, "I want to kill myself")
    assert "112" in answered.text
    await tale.until("2026-10-06 12:05", BERLIN)
    assert "Thinking of yesterday" in tale.last(ana).text


async def test_a_pause_at_midnight_does_not_lose_a_question_at_midnight(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Time")
    await tale.says(ana, "00:00")
    await tale.says(ana, "/pause 3")
    await tale.until("2026-10-08 00:00", BERLIN)
    assert len(tale.questions(ana)) == 1


async def test_someone_who_blocked_the_bot_meanwhile_is_left_alone(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/pause 3")
    tale.world.block(ana)
    await tale.settle()
    await tale.until("2026-10-09 12:00", BERLIN)
    assert await days_asked(tale) == [5]
    tale.world.unblock(ana)
    await tale.says(ana, "/start")
    await tale.until("2026-10-09 18:30", BERLIN)
    assert await days_asked(tale) == [5, 9]
