"""Settings, pausing, blocking, commands in the middle of anything."""

from __future__ import annotations

from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"


async def test_another_time_by_button_and_by_text(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    shown = await tale.says(ana, "/settings")
    assert "6:30" in shown.text
    await tale.taps(ana, "Time")
    await tale.taps(ana, "9:00\u202fAM")
    await tale.until("2026-10-06 09:00", BERLIN)
    assert len(tale.questions(ana)) == 1
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Time")
    unclear = await tale.says(ana, "whenever")
    assert "couldn't read that" in unclear.text
    saved = await tale.says(ana, "8:15 pm")
    assert "8:15" in saved.text
    await tale.until("2026-10-07 08:00", BERLIN)
    days = [c.local_day.day for c in await tale.rows(TABLES.checkins)]
    assert days == [5, 6], "a day that was asked is not asked again"
    await tale.until("2026-10-07 20:15", BERLIN)
    assert len(tale.questions(ana)) == 1


async def test_a_number_after_a_question_is_a_score_even_when_a_time_was_asked_for(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Time")
    await tale.until("2026-10-06 18:30", BERLIN)
    await tale.says(ana, "7")
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6, 4, 7]
    assert (await tale.rows(TABLES.schedules))[0].at == "18:30"


async def test_another_language_from_the_next_message_on(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Language")
    await tale.taps(ana, "Español")
    await tale.until("2026-10-06 18:30", BERLIN)
    assert "dolor" in tale.last(ana).text
    await tale.taps(ana, "5")
    assert "ánimo" in tale.last(ana).text.lower()


async def test_two_people_in_two_languages_and_zones_get_their_own(tale: Story) -> None:
    ana = await tale.joined("Ana", town="New York")
    ben = tale.world.person("Ben", language_code="de")
    await tale.says(ben, "/start")
    await tale.taps(ben, "Deutsch")
    agree = tale.last(ben).labels[0]
    await tale.taps(ben, agree)
    await tale.taps(ben, tale.last(ben).labels[0])
    await tale.taps(ben, "Weiß ich noch nicht")
    await tale.says(ben, "Wien")
    await tale.taps(ben, tale.last(ben).labels[0])
    await tale.taps(ben, "18:30")
    await tale.until("2026-10-06 18:30", "Europe/Vienna")
    assert "Schmerz" in tale.last(ben).text
    assert len(await tale.rows(TABLES.checkins)) == 3
    await tale.until("2026-10-06 18:30", "America/New_York")
    assert "Pain" in tale.last(ana).text
    assert len(await tale.rows(TABLES.checkins)) == 4


async def test_a_move_to_new_york_shifts_the_schedule_at_once(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 18:30", BERLIN)
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Town and time zone")
    offered = await tale.says(ana, "new york")
    await tale.taps(ana, offered.labels[0])
    await tale.until("2026-10-06 23:59", "America/New_York")
    assert len(await tale.rows(TABLES.checkins)) == 2, "asked once that day"
    await tale.until("2026-10-07 18:30", "America/New_York")
    assert len(await tale.rows(TABLES.checkins)) == 3


async def test_a_pause_asks_nothing_until_resume(tale: Story) -> None:
    ana = await tale.joined()
    paused = await tale.says(ana, "/pause")
    assert "/resume" in paused.text
    await tale.until("2026-10-08 12:00", BERLIN)
    assert len(await tale.rows(TABLES.checkins)) == 1
    assert "still open" not in tale.texts(ana), "no reminder in a pause"
    await tale.says(ana, "/start")
    assert "paused" in tale.last(ana).text
    await tale.says(ana, "/resume")
    await tale.until("2026-10-08 18:30", BERLIN)
    assert len(tale.questions(ana)) == 1


async def test_checkin_before_the_days_time_asks_about_now_and_the_evening_still_comes(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 09:00", BERLIN)
    asked = await tale.says(ana, "/checkin")
    assert "right now" in asked.text
    await tale.answers(ana, 7, 3)
    await tale.until("2026-10-06 18:30", BERLIN)
    assert "last 24 hours" in tale.last(ana).text
    kinds = [c.kind for c in await tale.rows(TABLES.checkins)]
    assert kinds == ["daily", "now", "daily"]


async def test_checkin_brings_the_open_question_to_the_foot_of_the_chat(tale: Story) -> None:
    ana = await tale.joined()
    await tale.taps(ana, "6")
    again = await tale.says(ana, "/checkin")
    assert "Pain: 6" in again.text
    assert "Mood" in again.text
    assert len(tale.questions(ana)) == 1
    await tale.taps(ana, "4")
    assert len(await tale.rows(TABLES.checkins)) == 1


async def test_someone_who_blocks_the_bot_is_left_alone_and_may_come_back(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    tale.world.block(ana)
    await tale.settle()
    await tale.until("2026-10-08 12:00", BERLIN)
    assert not [c for c in tale.world.calls if c.outcome != "ok" and c.method == "sendMessage"]
    assert len(await tale.rows(TABLES.checkins)) == 1
    tale.world.unblock(ana)
    back = await tale.says(ana, "/start")
    assert "Welcome back" in back.text
    await tale.until("2026-10-08 18:30", BERLIN)
    assert len(tale.questions(ana)) == 1


async def test_a_block_that_telegram_only_tells_of_when_we_send(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-05 13:00", BERLIN)
    tale.world.order_fault(
        "error",
        method="sendMessage",
        status=403,
        description="Forbidden: bot was blocked by the user",
    )
    await tale.until("2026-10-09 12:00", BERLIN)
    (person,) = await tale.rows(TABLES.people)
    assert person.blocked_at is not None
    assert len(await tale.rows(TABLES.checkins)) == 2, "after the refusal nothing more is asked"
    assert (await tale.rows(TABLES.checkins))[1].state == "not_asked"
    await tale.says(ana, "/help")  # Telegram never told of an unblocking, yet here they are
    await tale.until("2026-10-09 18:30", BERLIN)
    assert len(tale.questions(ana)) == 1


async def test_every_command_answers_in_the_middle_of_joining_and_afterwards(
    tale: Story,
) -> None:
    ana = tale.world.person("Ana")
    await tale.says(ana, "/start")
    for command in ("/help", "/privacy", "/urgent", "/delete", "/checkin", "/nonsense"):
        before = len(tale.shown(ana))
        await tale.says(ana, command)
        assert len(tale.shown(ana)) == before + 1, command
    joined = await tale.joined("Bob")
    await tale.says(joined, "/settings")
    await tale.taps(joined, "Time")
    help_text = await tale.says(joined, "/help")
    assert "112" in help_text.text
    done = await tale.says(joined, "hello")
    assert "not stored" in done.text, "a command ended the question for a time"


async def test_what_cannot_be_read_is_met_with_a_kind_word(tale: Story) -> None:
    ana = await tale.joined()
    for send in (tale.world.send_photo, tale.world.send_voice, tale.world.send_sticker):
        send(ana)
        await tale.settle()
        assert "/urgent" in tale.last(ana).text


async def test_a_text_of_five_thousand_characters_and_names_from_right_to_left(
    tale: Story,
) -> None:
    ana = await tale.joined("\u202eאנה <b>&</b>")
    reply = await tale.says(ana, "x" * 5000)
    assert "not stored" in reply.text
    assert await tale.rows(TABLES.parked_updates) == []
