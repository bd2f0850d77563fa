"""A patient in Berlin, for a month across the night when the clock goes back."""

from __future__ import annotations

import pytest

from tests.stories.conftest import Begin
from tests.stories.telling import TABLES, Story

pytestmark = pytest.mark.both_databases

BERLIN = "Europe/Berlin"


async def test_a_month_of_daily_questions_across_a_clock_change_and_two_restarts(
    begin: Begin,
) -> None:
    async with begin("2026-10-05 10:00") as story:
        ana = await story.joined()
        done = await story.answers(ana, 6, 4)
        assert "Pain 6 · Mood 4" in done.text

        for day in range(6, 32):
            await story.until(f"2026-10-{day:02} 18:29", BERLIN)
            before = len(story.questions(ana))
            if day == 15:
                await story.restart()  # between two questions
            await story.until(f"2026-10-{day:02} 18:30", BERLIN)
            assert len(story.questions(ana)) == before + 1, f"asked once on day {day}"
            assert story.questions(ana)[-1].at.astimezone().isoformat() is not None
            await story.taps(ana, "5")
            if day == 25:  # the night that was an hour longer, and in the middle of the answers
                await story.restart()
            await story.taps(ana, "7" if day % 3 else "3")

        await story.until("2026-11-01 12:00", BERLIN)
        checkins = [row for row in await story.rows(TABLES.checkins) if row.kind == "daily"]
        assert len(checkins) == 27
        assert {row.state for row in checkins} == {"done"}
        assert [row.local_day.day for row in checkins] == list(range(5, 32))
        hours = {(row.due_at.hour, row.due_at.minute) for row in checkins[1:20]}
        assert hours == {(16, 30)}, "18:30 in summer is 16:30 UTC"
        hours = {(row.due_at.hour, row.due_at.minute) for row in checkins[20:]}
        assert hours == {(17, 30)}, "18:30 in winter is 17:30 UTC"
        answers = await story.rows(TABLES.answers)
        assert len(answers) == 54
        assert not any(answer.late or answer.replaced_at for answer in answers)


async def test_the_same_coping_text_never_comes_twice_in_fourteen_days(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 7, 3)
    for day in range(6, 19):
        await tale.until(f"2026-10-{day:02} 18:30", BERLIN)
        await tale.answers(ana, 7, 3)
    shown = [row.coping_id for row in await tale.rows(TABLES.coping_shown)]
    assert len(shown) == 14
    assert len(set(shown)) == 14


async def test_no_answer_brings_one_reminder_and_closes_at_midnight(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 20:29", BERLIN)
    question = tale.questions(ana)[-1]
    assert "still open" not in question.text
    await tale.until("2026-10-06 20:30", BERLIN)
    reminder = tale.questions(ana)[-1]
    assert "still open" in reminder.text
    assert reminder.message_id != question.message_id
    assert question.message_id not in [m.message_id for m in tale.shown(ana)], "one stays"
    await tale.until("2026-10-06 23:59", BERLIN)
    assert len(tale.questions(ana)) == 1
    await tale.until("2026-10-07 00:00", BERLIN)
    assert tale.questions(ana) == []
    assert "is closed" in tale.last(ana).text
    assert (await tale.rows(TABLES.checkins))[-1].state == "closed"


async def test_a_late_answer_is_kept_as_late(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-07 08:00", BERLIN)
    question = await tale.taps(ana, "Answer for that day anyway")
    assert "Tuesday, October 6" in question.text
    done = await tale.answers(ana, 8, 2)
    assert "pain 8 · mood 2" in done.text.lower()
    answers = await tale.rows(TABLES.answers)
    assert [(a.value, a.late) for a in answers] == [(6, False), (4, False), (8, True), (2, True)]
    assert (await tale.rows(TABLES.checkins))[-1].state == "done"


async def test_after_three_days_down_only_the_last_question_is_asked(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.stop()
    await tale.until("2026-10-09 19:00", BERLIN)
    await tale.start()
    await tale.settle()
    assert len(tale.questions(ana)) == 1
    states = [row.state for row in await tale.rows(TABLES.checkins)]
    assert states == ["done", "not_asked", "not_asked", "not_asked", "open"]


async def test_a_question_more_than_three_hours_late_is_not_asked(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.stop()
    await tale.until("2026-10-06 21:31", BERLIN)
    await tale.start()
    await tale.settle()
    assert tale.questions(ana) == []
    assert (await tale.rows(TABLES.checkins))[-1].state == "not_asked"
    await tale.until("2026-10-07 18:30", BERLIN)
    assert len(tale.questions(ana)) == 1


async def test_a_question_that_telegram_could_not_take_in_time_is_nobodys_miss(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    tale.world.order_fault("status", method="sendMessage", status=502, times=10_000)
    await tale.until("2026-10-06 23:00", BERLIN)
    assert tale.questions(ana) == []
    assert (await tale.rows(TABLES.checkins))[-1].state == "not_asked"
