"""Joining: its steps in any order of mistakes, and how many taps it takes."""

from __future__ import annotations

import pytest

from care.joining import CONSENT_VERSION
from sandbox.server import Person
from tests.stories.conftest import Begin
from tests.stories.telling import TABLES, Story

pytestmark = pytest.mark.both_databases

HALF_PAST_SIX = "6:30\u202fPM"


async def _at_the_date(tale: Story, situation: str = "Surgery ahead", name: str = "Ana") -> Person:
    ana = tale.world.person(name)
    await tale.says(ana, "/start")
    await tale.taps(ana, "English")
    await tale.taps(ana, "I agree")
    await tale.taps(ana, situation)
    return ana


async def _at_the_town(tale: Story) -> Person:
    ana = await _at_the_date(tale)
    await tale.taps(ana, "I don't know yet")
    return ana


async def _at_the_time(tale: Story) -> Person:
    ana = await _at_the_town(tale)
    offered = await tale.says(ana, "Berlin")
    await tale.taps(ana, offered.labels[0])
    return ana


@pytest.mark.parametrize(
    ("language", "name", "late", "asks", "ends"),
    [
        ("en", "English", HALF_PAST_SIX, "Pain", "no pain"),
        ("es", "Español", "18:30", "Dolor", "sin dolor"),
        ("de", "Deutsch", "18:30", "Schmerz", "kein Schmerz"),
    ],
)
async def test_joining_takes_six_taps_and_a_town_in_every_language(
    tale: Story, language: str, name: str, late: str, asks: str, ends: str
) -> None:
    person = tale.world.person("Zoë", language_code=language)
    greeting = await tale.says(person, "/start")
    assert greeting.labels[0] == name, "the language that Telegram names comes first"
    consent = await tale.taps(person, name)
    where = await tale.taps(person, consent.labels[0])
    assert len(where.labels) == 7
    when = await tale.taps(person, where.labels[0])
    assert {"6", "31"} <= set(when.labels), "today is 5 October"
    await tale.taps(person, "6")
    offered = await tale.says(person, "berln")
    assert "Berl" in offered.text + " ".join(offered.labels)
    await tale.taps(person, offered.labels[0])
    question = await tale.taps(person, late)
    assert asks.lower() in question.text.lower()
    assert ends.lower() in question.text.lower()
    assert len([c for c in tale.world.calls if c.method.lower() == "answercallbackquery"]) == 6
    (row,) = await tale.rows(TABLES.people)
    assert (row.language, row.zone, row.country) == (language, "Europe/Berlin", "DE")
    assert row.consent_version == CONSENT_VERSION
    assert row.consented_at is not None
    (operation,) = await tale.rows(TABLES.operations)
    assert operation.day.isoformat() == "2026-10-06"
    assert (operation.exact, operation.state) == (True, "planned")
    (schedule,) = await tale.rows(TABLES.schedules)
    assert schedule.at == "18:30"


async def test_a_typo_a_change_of_mind_and_a_far_day_take_nine_taps_at_most(tale: Story) -> None:
    ana = await _at_the_date(tale)
    await tale.taps(ana, "October 2026")
    await tale.taps(ana, "›")
    await tale.taps(ana, "Apr")
    await tale.taps(ana, "15")
    offered = await tale.says(ana, "berln")
    await tale.taps(ana, offered.labels[0])
    question = await tale.says(ana, "half six")  # 6:30, or as in German 5:30
    assert "couldn't read that as a time" in question.text
    question = await tale.says(ana, "6:30pm")
    assert "Pain" in question.text
    taps = len([c for c in tale.world.calls if c.method.lower() == "answercallbackquery"])
    assert taps == 8
    assert [row.day.isoformat() for row in await tale.rows(TABLES.operations)] == ["2027-04-15"]
    assert [row.at for row in await tale.rows(TABLES.schedules)] == ["18:30"]


async def test_nothing_is_stored_before_the_consent_or_after_a_no(tale: Story) -> None:
    person = tale.world.person("Ana")
    await tale.says(person, "/start")
    await tale.taps(person, "English")
    assert await tale.rows(TABLES.people) == []
    assert await tale.rows(TABLES.outbox) == []
    goodbye = await tale.taps(person, "No thanks")
    assert "Nothing about you is stored" in goodbye.text
    assert goodbye.labels == []
    for table in TABLES.metadata.sorted_tables:
        kept = await tale.rows(table)
        assert not kept or table.name in ("updates_seen", "seals"), table.name


async def test_start_again_lands_where_the_person_stands(tale: Story) -> None:
    ana = tale.world.person("Ana")
    await tale.says(ana, "/start")
    await tale.taps(ana, "English")
    await tale.taps(ana, "I agree")
    for asks, label in (
        ("Where are you now?", "Recovering from surgery"),
        ("When was your last operation?", "2"),
    ):
        await tale.restart()
        step = await tale.says(ana, "/start")
        assert asks in step.text
        await tale.taps(ana, label)
    await tale.restart()
    step = await tale.says(ana, "/start")
    assert "Which town are you in?" in step.text
    offered = await tale.says(ana, "Madrid")
    await tale.taps(ana, offered.labels[0])
    await tale.restart()
    step = await tale.says(ana, "/start")
    assert "When shall I ask each day?" in step.text
    await tale.taps(ana, HALF_PAST_SIX)
    again = await tale.says(ana, "/start")
    assert len(tale.questions(ana)) == 1, "the open check-in is at the foot of the chat"
    assert {"0", "10"} <= set(again.labels)
    assert "Nothing is lost" in tale.texts(ana)
    assert [row.day.isoformat() for row in await tale.rows(TABLES.operations)] == ["2026-10-02"]


async def test_texts_at_steps_of_buttons_get_a_kind_word_and_the_step_again(tale: Story) -> None:
    ana = tale.world.person("Ana")
    await tale.says(ana, "/start")
    await tale.taps(ana, "English")
    await tale.taps(ana, "I agree")
    for asks, tapped in (
        ("Where are you now?", "Surgery ahead"),
        ("When is your operation?", "I don't know yet"),
    ):
        step = await tale.says(ana, "in a while, I think")
        assert "Please tap one of the buttons below." in step.text
        assert asks in step.text
        tale.world.send_sticker(ana)
        await tale.settle()
        assert "I can only read text and buttons." in tale.last(ana).text
        tale.world.send_location(ana, 52.5, 13.4)
        await tale.settle()
        assert asks in tale.last(ana).text
        await tale.taps(ana, tapped)
    assert "Which town are you in?" in tale.last(ana).text


async def test_a_change_of_mind_about_the_town(tale: Story) -> None:
    ana = await _at_the_town(tale)
    await tale.says(ana, "qqqqqqqqq")
    assert "couldn't find" in tale.last(ana).text
    first = await tale.says(ana, "Madrid")
    again = await tale.taps(ana, "No, another place")
    assert "another town" in again.text
    offered = await tale.says(ana, "Ciudad de Mexico")
    await tale.taps(ana, offered.labels[0])
    assert "When shall I ask each day?" in tale.last(ana).text
    again = await tale.taps(ana, "« Another town")
    assert "another town" in again.text
    offered = await tale.says(ana, "Lima")
    await tale.taps(ana, offered.labels[0])
    await tale.taps(ana, HALF_PAST_SIX)
    (row,) = await tale.rows(TABLES.people)
    assert (row.zone, row.country) == ("America/Lima", "PE")
    await tale.presses(ana, "place:3117735", first.message_id)
    assert "out of date" in tale.toast(ana)
    (row,) = await tale.rows(TABLES.people)
    assert row.zone == "America/Lima"


async def test_a_shared_location_gives_the_zone_and_is_not_kept(tale: Story) -> None:
    person = await _at_the_town(tale)
    assert tale.world.keyboard(person) == [["Share my location"]]
    tale.world.send_location(person, -33.45, -70.66)
    await tale.settle()
    await tale.taps(person, tale.last(person).labels[0])
    (row,) = await tale.rows(TABLES.people)
    assert (row.zone, row.country) == ("America/Santiago", "CL")
    await tale.taps(person, HALF_PAST_SIX)
    assert tale.world.keyboard(person) == []


async def test_a_text_before_joining_is_met_with_the_first_step(tale: Story) -> None:
    person = tale.world.person("Ana", language_code="de")
    reply = await tale.says(person, "hallo?")
    assert reply.labels[0] == "Deutsch"


async def test_a_second_tap_on_i_agree_makes_no_second_person(tale: Story) -> None:
    person = tale.world.person("Ana")
    await tale.says(person, "/start")
    consent = await tale.taps(person, "English")
    tale.world.press(person, consent.message_id, f"agree:en:{CONSENT_VERSION}")
    tale.world.press(person, consent.message_id, f"agree:en:{CONSENT_VERSION}")
    tale.world.press(person, consent.message_id, "decline:en")
    await tale.settle()
    assert len(await tale.rows(TABLES.people)) == 1


async def test_an_old_consent_button_shows_the_consent_of_today(tale: Story) -> None:
    person = tale.world.person("Ana")
    await tale.says(person, "/start")
    consent = await tale.taps(person, "English")
    tale.world.press(person, consent.message_id, "agree:en:0")
    await tale.settle()
    assert await tale.rows(TABLES.people) == []
    assert tale.last(person).labels == ["I agree", "No thanks"]


async def test_double_taps_on_a_day_and_a_time_change_nothing(tale: Story) -> None:
    ana = await _at_the_date(tale)
    calendar = tale.last(ana).message_id
    tale.world.press(ana, calendar, "op-day:join:20261106")
    tale.world.press(ana, calendar, "op-day:join:20261106")
    await tale.settle()
    assert len(await tale.rows(TABLES.operations)) == 1
    assert tale.texts(ana).count("Which town are you in?") == 1
    offered = await tale.says(ana, "Berlin")
    place = "place:2950159"
    tale.world.press(ana, offered.message_id, place)
    tale.world.press(ana, offered.message_id, place)
    await tale.settle()
    assert tale.texts(ana).count("When shall I ask each day?") == 1
    time = tale.last(ana).message_id
    tale.world.press(ana, time, "first-time:1830")
    tale.world.press(ana, time, "first-time:0900")
    await tale.settle()
    assert [row.at for row in await tale.rows(TABLES.schedules)] == ["18:30"]
    assert len(await tale.rows(TABLES.checkins)) == 1
    assert "out of date" in tale.toast(ana)


async def test_the_day_before_yesterday_is_never_ahead_and_a_forged_day_changes_nothing(
    tale: Story,
) -> None:
    ana = await _at_the_date(tale)
    for data in ("op-day:join:20261003", "op-day:join:20281231", "op-only:join:202611"):
        await tale.presses(ana, data)
        assert "out of date" in tale.toast(ana), data
    assert await tale.rows(TABLES.operations) == []
    assert "When is your operation?" in tale.last(ana).text


async def test_a_person_a_day_behind_greenwich_may_name_their_today(begin: Begin) -> None:
    async with begin("2026-10-06 02:00") as tale:  # in Honolulu it is still the 5th
        ana = await _at_the_date(tale)
        await tale.presses(ana, "op-day:join:20261005")
        offered = await tale.says(ana, "Honolulu")
        await tale.taps(ana, offered.labels[0])
        await tale.taps(ana, HALF_PAST_SIX)
        assert "Today is the day of your operation" in tale.last(ana).text
        assert await tale.rows(TABLES.checkins) == [], "nothing is asked on that day"


async def test_an_operation_twelve_weeks_ago_is_asked_for_by_its_day(tale: Story) -> None:
    ana = await _at_the_date(tale, "It didn't help, or the pain came back")
    months = tale.last(ana)
    assert {"Jan", "Oct", "2026"} <= set(months.labels)
    assert "Nov" not in months.labels, "nothing that is to come"
    days = await tale.taps(ana, "Jul")
    assert {"1", "31"} <= set(days.labels), "twelve weeks before 5 October is in July"
    await tale.taps(ana, "14")
    (row,) = await tale.rows(TABLES.operations)
    assert (row.day.isoformat(), row.exact, row.state) == ("2026-07-14", True, "done")
    assert "Which town are you in?" in tale.last(ana).text


async def test_an_older_operation_is_known_by_its_month(tale: Story) -> None:
    ana = await _at_the_date(tale, "Living with it for the long run")
    await tale.taps(ana, "2026")
    await tale.taps(ana, "‹")
    await tale.taps(ana, "2009")
    await tale.taps(ana, "Mar")
    (row,) = await tale.rows(TABLES.operations)
    assert (row.day.isoformat(), row.exact, row.state) == ("2009-03-01", False, "done")
    assert "Operation: March 2009" in tale.texts(ana)
    assert "Which town are you in?" in tale.last(ana).text


async def test_longer_ago_leads_from_days_to_months_and_a_month_can_be_enough(tale: Story) -> None:
    ana = await _at_the_date(tale, "Recovering from a second operation")
    assert {"1", "5", "Longer ago"} <= set(tale.last(ana).labels)
    assert "6" not in tale.last(ana).labels, "tomorrow is not past"
    back = await tale.taps(ana, "‹")
    assert "September 2026" in back.labels
    older = await tale.taps(ana, "Longer ago")
    assert "Mar" in older.labels
    days = await tale.taps(ana, "Sep")
    await tale.taps(ana, "Only the month: September 2026", days.message_id)
    (row,) = await tale.rows(TABLES.operations)
    assert (row.day.isoformat(), row.exact) == ("2026-09-01", False)


async def test_another_situation_asks_for_the_other_kind_of_day(tale: Story) -> None:
    ana = await _at_the_date(tale)
    await tale.taps(ana, "20")
    assert "Which town are you in?" in tale.last(ana).text
    where = next(m for m in tale.shown(ana) if "Where you are now" in m.text)
    await tale.presses(ana, "situation:second_ahead", where.message_id)
    assert len(await tale.rows(TABLES.operations)) == 1, "still ahead: the day stays"
    await tale.presses(ana, "situation:recovering", where.message_id)
    assert await tale.rows(TABLES.operations) == []
    assert "When was your last operation?" in tale.last(ana).text
    await tale.taps(ana, "1")
    (row,) = await tale.rows(TABLES.operations)
    assert (row.day.isoformat(), row.state) == ("2026-10-01", "done")
    assert "Which town are you in?" in tale.last(ana).text


async def test_back_and_change_lead_to_the_step_before(tale: Story) -> None:
    ana = await _at_the_date(tale)
    where = await tale.taps(ana, "« Back")
    assert "Where are you now?" in where.text
    await tale.taps(ana, "Surgery ahead")
    await tale.taps(ana, "20")
    kept = next(m for m in tale.shown(ana) if "Operation:" in m.text)
    await tale.taps(ana, "Change", kept.message_id)
    assert await tale.rows(TABLES.operations) == []
    await tale.taps(ana, "21", kept.message_id)
    assert [row.day.day for row in await tale.rows(TABLES.operations)] == [21]
    assert "Which town are you in?" in tale.last(ana).text
    offered = await tale.says(ana, "Berlin")
    await tale.taps(ana, offered.labels[0])
    await tale.taps(ana, HALF_PAST_SIX)
    await tale.taps(ana, "Change", kept.message_id)
    assert "You have joined already" in tale.toast(ana)
    assert [row.day.day for row in await tale.rows(TABLES.operations)] == [21]


async def test_the_calendar_shows_only_rows_with_something_to_pick(begin: Begin) -> None:
    async with begin("2026-11-20 12:00") as tale:
        ana = await _at_the_date(tale)
        weeks = [[b.label for b in row] for row in tale.last(ana).buttons if len(row) == 7][1:]
        assert weeks == [
            ["·", "·", "·", "·", "·", "20", "21"],
            ["22", "23", "24", "25", "26", "27", "28"],
            ["29", "30", "·", "·", "·", "·", "·"],
        ]
        months = await tale.taps(ana, "November 2026")
        assert [[b.label for b in row] for row in months.buttons][1:-2] == [["·", "Nov", "Dec"]]
        ben = await _at_the_date(tale, "Living with it for the long run", name="Ben")
        labels = [b.label for b in tale.last(ben).buttons[1]]
        assert labels == ["Jan", "Feb", "Mar"], "and nothing of the past is lost"


async def test_an_old_calendar_after_joining_changes_nothing(tale: Story) -> None:
    ana = await _at_the_date(tale)
    calendar = tale.last(ana).message_id
    await tale.says(ana, "/start")
    await tale.taps(ana, "20")
    offered = await tale.says(ana, "Berlin")
    await tale.taps(ana, offered.labels[0])
    await tale.taps(ana, HALF_PAST_SIX)
    for data in ("op-day:join:20261022", "op-page:join:days:202611", "op-none:join"):
        await tale.presses(ana, data, calendar)
        assert "out of date" in tale.toast(ana)
    assert [row.day.day for row in await tale.rows(TABLES.operations)] == [20]


async def test_a_forged_situation_from_a_stranger_is_nothing(tale: Story) -> None:
    eve = tale.world.person("Eve")
    greeting = await tale.says(eve, "/start")
    for data in ("situation:ahead", "op-day:join:20261020", "first-time:1830", "back:date"):
        await tale.presses(eve, data, greeting.message_id)
    assert await tale.rows(TABLES.people) == []
