"""Operations: silence on the day, one question after it, the urgent signs close at hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sandbox.server import Person
from tests.stories.conftest import Begin
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
ASKS = "Did it take place?"


async def _ahead(tale: Story, operation: str = "2026-10-08", **how: str) -> Person:
    return await tale.joined(situation="Surgery ahead", operation=operation, **how)


def _count(tale: Story, person: Person, words: str) -> int:
    return tale.texts(person).count(words)


async def _states(tale: Story) -> list[tuple[int, str]]:
    return [(c.local_day.day, c.state) for c in await tale.rows(TABLES.checkins)]


async def test_nothing_is_asked_on_the_day_and_it_is_no_miss(tale: Story) -> None:
    ana = await _ahead(tale)
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-07 23:59", BERLIN)
    before = len(tale.shown(ana))
    await tale.until("2026-10-08 23:59", BERLIN)
    later = [m.text for m in tale.shown(ana)][before:]
    assert later == [], "neither a question nor a reminder"
    assert (8, "not_asked") in await _states(tale)
    await tale.until("2026-10-09 18:30", BERLIN)
    assert _count(tale, ana, ASKS) == 1
    assert tale.questions(ana), "the daily question comes, too"


async def test_a_reminder_that_would_fall_on_the_day_is_left_out(tale: Story) -> None:
    ana = await _ahead(tale, at="22:30")
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-07 22:30", BERLIN)
    assert tale.questions(ana)
    await tale.until("2026-10-08 12:00", BERLIN)
    assert "still open" not in tale.texts(ana)


async def test_whoever_asks_on_the_day_is_asked_about_right_now(tale: Story) -> None:
    ana = await _ahead(tale)
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-08 20:00", BERLIN)
    asked = await tale.says(ana, "/checkin")
    assert "right now" in asked.text
    assert "Urgent signs" in asked.labels


async def test_yes_leads_to_recovering_and_the_signs_stand_under_every_check_in(
    tale: Story,
) -> None:
    ana = await _ahead(tale)
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-09 18:30", BERLIN)
    asked = next(m for m in tale.shown(ana) if ASKS in m.text)
    assert asked.labels == ["Yes", "It was moved", "It was cancelled"]
    await tale.taps(ana, "Yes", asked.message_id)
    (person,) = await tale.rows(TABLES.people)
    assert person.situation == "recovering"
    (operation,) = await tale.rows(TABLES.operations)
    assert (operation.state, operation.day.day) == ("done", 8)
    question = tale.questions(ana)[-1]
    assert "Urgent signs" in question.labels
    await tale.taps(ana, "5", question.message_id)
    assert "Urgent signs" in tale.questions(ana)[-1].labels
    await tale.taps(ana, "5", question.message_id)
    done = next(m for m in tale.shown(ana) if m.message_id == question.message_id)
    assert "Undo" in done.labels
    menu = await tale.taps(ana, "Urgent signs", done.message_id)
    assert "Which of these is new?" in menu.text
    await tale.presses(ana, f"op-took:{operation.id}:20261008:cancelled", asked.message_id)
    assert "out of date" in tale.toast(ana), "said once"
    assert (await tale.rows(TABLES.operations))[0].state == "done"


@pytest.mark.both_databases
async def test_a_second_operation_leads_to_recovering_from_a_second_one(tale: Story) -> None:
    ana = await tale.joined(situation="A second operation ahead", operation="2026-10-08")
    await tale.until("2026-10-09 18:30", BERLIN)
    asked = next(m for m in tale.shown(ana) if ASKS in m.text)
    await tale.taps(ana, "Yes", asked.message_id)
    (person,) = await tale.rows(TABLES.people)
    assert person.situation == "second_recovering"


async def test_moved_asks_for_the_new_day_and_is_asked_again_after_it(tale: Story) -> None:
    ana = await _ahead(tale)
    await tale.until("2026-10-09 18:30", BERLIN)
    asked = next(m for m in tale.shown(ana) if ASKS in m.text)
    await tale.taps(ana, "It was moved", asked.message_id)
    await tale.taps(ana, "20", asked.message_id)
    (operation,) = await tale.rows(TABLES.operations)
    assert (operation.day.isoformat(), operation.state) == ("2026-10-20", "planned")
    assert (await tale.rows(TABLES.people))[0].situation == "ahead"
    await tale.presses(ana, f"op-took:{operation.id}:20261008:yes", asked.message_id)
    assert "out of date" in tale.toast(ana), "an old button means the old day"
    await tale.presses(ana, f"op-took:{operation.id}:20261020:yes", asked.message_id)
    assert "out of date" in tale.toast(ana), "that day is still to come"
    await tale.until("2026-10-20 23:00", BERLIN)
    assert (20, "not_asked") in await _states(tale)
    assert _count(tale, ana, ASKS) == 0
    await tale.until("2026-10-21 18:30", BERLIN)
    assert _count(tale, ana, ASKS) == 1


async def test_cancelled_asks_where_the_person_is_now(tale: Story) -> None:
    ana = await _ahead(tale)
    await tale.until("2026-10-09 18:30", BERLIN)
    asked = next(m for m in tale.shown(ana) if ASKS in m.text)
    await tale.taps(ana, "It was cancelled", asked.message_id)
    await tale.taps(ana, "Living with it for the long run", asked.message_id)
    (operation,) = await tale.rows(TABLES.operations)
    assert operation.state == "cancelled"
    (person,) = await tale.rows(TABLES.people)
    assert person.situation == "long_term"
    await tale.until("2026-10-12 18:30", BERLIN)
    assert "Urgent signs" not in tale.questions(ana)[-1].labels


async def test_a_bot_that_was_down_asks_at_the_next_own_time_and_not_at_night(tale: Story) -> None:
    ana = await _ahead(tale)
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-08 06:00", BERLIN)
    await tale.stop()
    await tale.until("2026-10-10 03:00", BERLIN)
    await tale.start()
    await tale.settle()
    assert _count(tale, ana, ASKS) == 0
    await tale.until("2026-10-10 18:29", BERLIN)
    assert _count(tale, ana, ASKS) == 0
    await tale.until("2026-10-10 18:30", BERLIN)
    assert _count(tale, ana, ASKS) == 1
    await tale.until("2026-10-13 19:00", BERLIN)
    assert _count(tale, ana, ASKS) == 1, "once"


async def test_a_pause_is_kept_and_the_question_comes_when_it_ends(tale: Story) -> None:
    ana = await _ahead(tale)
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/pause")
    await tale.until("2026-10-15 12:00", BERLIN)
    assert _count(tale, ana, ASKS) == 0
    await tale.says(ana, "/resume")
    await tale.until("2026-10-15 18:30", BERLIN)
    assert _count(tale, ana, ASKS) == 1


async def test_somebody_asked_once_a_week_is_still_asked_the_day_after(tale: Story) -> None:
    ana = await _ahead(tale)  # a Thursday; asked on Mondays

    def on_mondays(conn, _now):  # type: ignore[no-untyped-def]
        conn.execute(TABLES.people.update().values(ask_days="0"))

    await tale.bot.database.run(on_mondays, tale.clock.now())
    await tale.until("2026-10-09 18:30", BERLIN)
    assert _count(tale, ana, ASKS) == 1


async def test_whoever_blocked_the_bot_meanwhile_is_asked_once_they_are_back(tale: Story) -> None:
    ana = await _ahead(tale)
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-09 12:00", BERLIN)
    tale.world.order_fault(
        "error",
        method="sendMessage",
        status=403,
        description="Forbidden: bot was blocked by the user",
    )
    await tale.until("2026-10-10 12:00", BERLIN)
    assert _count(tale, ana, ASKS) == 0
    await tale.says(ana, "/help")
    await tale.until("2026-10-10 18:30", BERLIN)
    assert _count(tale, ana, ASKS) == 1


async def test_cards_name_the_signs_on_day_one_and_weekly_to_week_six(begin: Begin) -> None:
    async with begin("2026-10-05 10:00") as tale:
        ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-05")
        card = "After an operation, some signs can't wait"
        days = []
        for since in range(1, 50):
            seen = _count(tale, ana, card)
            await tale.until(f"{date(2026, 10, 5) + timedelta(days=since)} 18:31", BERLIN)
            if _count(tale, ana, card) > seen:
                days.append(since)
            if since % 5 == 0:  # whoever answers nothing at all is paused
                await tale.says(ana, "5")
                await tale.says(ana, "5")
        assert days == [1, 7, 14, 21, 28, 35, 42]
        assert "/urgent" in tale.texts(ana)
        assert "Urgent signs" not in tale.questions(ana)[-1].labels


async def test_the_signs_are_at_hand_to_day_fourteen(begin: Begin) -> None:
    async with begin("2026-10-18 10:00") as tale:
        ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-05")
        await tale.until("2026-10-19 18:30", BERLIN)
        assert "Urgent signs" in tale.questions(ana)[-1].labels
        await tale.until("2026-10-20 18:30", BERLIN)
        assert "Urgent signs" not in tale.questions(ana)[-1].labels


@pytest.mark.both_databases
async def test_the_settings_tell_of_operations_and_change_their_days(tale: Story) -> None:
    ana = await _ahead(tale, "2026-10-20")
    shown = await tale.says(ana, "/settings")
    assert "Operation: Tuesday, October 20" in shown.text
    await tale.taps(ana, "Operation")
    await tale.taps(ana, "Change Tuesday, October 20")
    kept = await tale.taps(ana, "22")
    assert "Thursday, October 22" in kept.text
    assert [r.day.day for r in await tale.rows(TABLES.operations)] == [22]
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Operation")
    cancelled = await tale.taps(ana, "It was cancelled")
    await tale.taps(ana, "It didn't help, or the pain came back", cancelled.message_id)
    assert (await tale.rows(TABLES.people))[0].situation == "didnt_help"
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Operation")
    calendar = await tale.taps(ana, "Add an operation ahead")
    tale.world.press(ana, calendar.message_id, "op-day:ahead:20261108")
    tale.world.press(ana, calendar.message_id, "op-day:ahead:20261108")
    await tale.settle()
    planned = [r for r in await tale.rows(TABLES.operations) if r.state == "planned"]
    assert [r.day.isoformat() for r in planned] == ["2026-11-08"]
    assert (await tale.rows(TABLES.people))[0].situation == "second_ahead"


@pytest.mark.both_databases
async def test_an_operation_that_was_told_can_be_forgotten(tale: Story) -> None:
    ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-01")
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Operation")
    await tale.taps(ana, "Change Thursday, October 1")
    gone = await tale.taps(ana, "Don't keep this date")
    assert "I keep no date" in gone.text
    assert await tale.rows(TABLES.operations) == []
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Operation")
    await tale.taps(ana, "Add my last operation")
    await tale.taps(ana, "Jan")
    assert [r.day.isoformat() for r in await tale.rows(TABLES.operations)] == ["2026-01-01"]


@pytest.mark.parametrize("data", ["op-page:1:days:202610", "op-day:1:20261020", "op-cancel:1"])
async def test_nobody_can_touch_the_operation_of_another(tale: Story, data: str) -> None:
    await _ahead(tale)
    bob = await tale.joined("Bob")
    before = await tale.rows(TABLES.operations)
    await tale.presses(bob, data)
    assert "out of date" in tale.toast(bob)
    assert await tale.rows(TABLES.operations) == before


async def test_a_reminder_of_a_flag_waits_until_the_day_is_over(tale: Story) -> None:
    ana = await _ahead(tale, "2026-10-25")
    for day in range(5, 25):
        await tale.until(f"2026-10-{day:02} 18:35", BERLIN)
        question = tale.questions(ana)[-1].message_id
        await tale.taps(ana, "9", question)
        await tale.taps(ana, "6", question)
        await tale.until(f"2026-10-{day:02} 19:00", BERLIN)
        flags = [m for m in tale.shown(ana) if "Remind me tomorrow" in m.labels]
        if flags:
            break
    assert flags, "the flag came"
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Operation")
    await tale.taps(ana, "Change Sunday, October 25")
    tomorrow = day + 1
    await tale.taps(ana, str(tomorrow))
    await tale.taps(ana, "Remind me tomorrow", flags[-1].message_id)
    before = len(tale.shown(ana))
    await tale.until(f"2026-10-{tomorrow:02} 23:59", BERLIN)
    assert len(tale.shown(ana)) == before
    await tale.until(f"2026-10-{tomorrow + 1:02} 23:59", BERLIN)
    assert [m for m in tale.shown(ana)[before:] if "Remind me tomorrow" in m.labels]


async def test_the_signs_are_at_hand_while_the_day_that_is_not_known_may_be_lately(
    begin: Begin,
) -> None:
    async with begin("2026-10-05 10:00") as tale:
        ana = await tale.joined()
        ben = await tale.joined("Ben", situation="Recovering from surgery")
        eve = await tale.joined("Eve")
        await tale.says(ana, "/settings")
        await tale.presses(ana, "op-only:past:202609")
        for day, month, not_told in (("06", True, True), ("13", True, True), ("15", False, True)):
            await _checks_in(tale, day, {ana: month, ben: not_told, eve: False})
        await _checks_in(tale, "19", {ana: False, ben: True, eve: False})
        await _checks_in(tale, "20", {ana: False, ben: False, eve: False})


async def _checks_in(tale: Story, day: str, at_hand: dict[Person, bool]) -> None:
    await tale.until(f"2026-10-{day} 18:30", BERLIN)
    for person, expected in at_hand.items():
        assert ("Urgent signs" in tale.questions(person)[-1].labels) is expected, (person, day)
        await tale.answers(person, 4, 6)
