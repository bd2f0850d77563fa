"""Quiet hours hold what comes by itself, and never what the person chose or asked for."""

from __future__ import annotations

from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"


async def test_a_reminder_waits_for_the_end_of_quiet_hours(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/settings")
    shown = await tale.taps(ana, "Quiet hours")
    assert "Now: none" in shown.text
    set_to = await tale.says(ana, "20 - 21:30")
    assert "8:00\u202fPM to 9:30\u202fPM" in set_to.text
    await tale.until("2026-10-06 21:29", BERLIN)
    assert "still open" not in tale.texts(ana)
    await tale.until("2026-10-06 21:30", BERLIN)
    assert "still open" in tale.last(ana).text


async def test_a_check_in_comes_at_its_time_and_no_reminder_after_the_days_end(
    tale: Story,
) -> None:
    ana = await tale.joined(at="20:00")
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Quiet hours")
    await tale.says(ana, "19-7")
    assert "couldn't read" not in tale.texts(ana)
    await tale.until("2026-10-06 20:00", BERLIN)
    assert len(tale.questions(ana)) == 1, "a time that was chosen comes in quiet hours, too"
    await tale.until("2026-10-07 12:00", BERLIN)
    assert "still open" not in tale.texts(ana)
    assert (await tale.rows(TABLES.checkins))[-1].state == "closed"


async def test_quiet_hours_by_button_and_off_again(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Quiet hours")
    shown = await tale.taps(ana, "10:00\u202fPM – 7:00\u202fAM")
    assert "✓ 10:00\u202fPM – 7:00\u202fAM" in shown.labels
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Quiet hours")
    unclear = await tale.says(ana, "at night")
    assert "22-7" in unclear.text
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Quiet hours")
    await tale.taps(ana, "None")
    (person,) = await tale.rows(TABLES.people)
    assert (person.quiet_from, person.quiet_until) == (None, None)
    await tale.until("2026-10-05 14:05", BERLIN)
    assert "still open" in tale.last(ana).text


async def test_a_flag_that_comes_again_tomorrow_waits_too(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 9, 6)
    for day in range(6, 20):
        await tale.until(f"2026-10-{day:02} 18:31", BERLIN)
        await tale.answers(ana, 9, 6)
        await tale.until(f"2026-10-{day:02} 18:50", BERLIN)
        if "Remind me tomorrow" in tale.last(ana).labels:
            break
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Quiet hours")
    await tale.says(ana, "18-21")
    flag = next(m for m in tale.shown(ana) if "Remind me tomorrow" in m.labels)
    await tale.taps(ana, "Remind me tomorrow", flag.message_id)
    await tale.until(f"2026-10-{day + 1:02} 20:59", BERLIN)
    assert len(tale.questions(ana)) == 1, "the daily question came at its time"
    again = [m for m in tale.shown(ana) if "Remind me tomorrow" in m.labels]
    assert len(again) == 1
    await tale.until(f"2026-10-{day + 1:02} 21:00", BERLIN)
    again = [m for m in tale.shown(ana) if "Remind me tomorrow" in m.labels]
    assert len(again) == 2
