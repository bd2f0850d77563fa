"""An operation in the middle of a life: flags, and the texts that fit where a person is."""

from __future__ import annotations

from datetime import date, timedelta

from sandbox.server import Person, ShownMessage
from storage import operations, people
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
FIRST = date(2026, 10, 5)


async def _had_operation(
    tale: Story, day: date, *, exact: bool = True, state: str = "done"
) -> None:
    """The person (the only one) told of an operation."""
    (person,) = await tale.rows(TABLES.people)
    await tale.bot.database.run(
        lambda conn: operations.add(
            conn,
            person_id=person.id,
            day=day,
            exact=exact,
            state=state,
            created_at=tale.clock.now(),
        )
    )


async def _days(
    tale: Story, ana: Person, first: date, last: date, pain: int, mood: int = 6, every: int = 1
) -> None:
    """Answer at 18:30 on these days, and let the evening pass."""
    day = first
    while day <= last:
        await tale.until(f"{day} 18:30", BERLIN)
        await tale.answers(ana, pain, mood)
        await tale.until(f"{day} 19:00", BERLIN)
        day += timedelta(days=every)


def _day(number: int) -> date:
    """Day 1 is 5 October 2026, on which the story begins."""
    return FIRST + timedelta(days=number - 1)


def _flags(tale: Story, person: Person) -> list[ShownMessage]:
    return [m for m in tale.shown(person) if "Why did I get this?" in m.labels]


async def _shown_stages(tale: Story) -> list[str]:
    return [row.coping_id.rpartition("-")[0] for row in await tale.rows(TABLES.coping_shown)]


async def test_pain_of_7_is_quiet_for_fourteen_days_after_an_operation_and_mood_is_not(
    tale: Story,
) -> None:
    ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-04")
    await tale.answers(ana, 7, 6)
    await _days(tale, ana, _day(2), _day(14), 7)
    assert _flags(tale, ana) == [], "14 days after it"
    await _days(tale, ana, _day(15), _day(15), 7)
    (flag,) = _flags(tale, ana)
    assert "7 or more on 14 of the last 14 days" in flag.text
    await _days(tale, ana, _day(16), _day(19), 9, mood=1)
    await tale.until(f"{_day(19)} 21:00", BERLIN)  # the direct question stands alone for an hour
    assert "your mood has been" in _flags(tale, ana)[-1].text.lower()


async def test_an_operation_begins_a_new_usual_and_the_old_one_is_kept(tale: Story) -> None:
    ana = await tale.joined(situation="Surgery ahead", operation="2026-10-19")
    await tale.answers(ana, 6, 6)
    await _days(tale, ana, _day(2), _day(14), 6)
    await tale.until(f"{_day(16)} 12:00", BERLIN)  # quiet on day 15, the day of the operation
    await _days(tale, ana, _day(16), _day(28), 5)
    await _days(tale, ana, _day(29), _day(42), 2)
    usual = [(b.operation, b.pain) for b in await tale.rows(TABLES.baselines)]
    assert usual == [(None, 6), (_day(15), 2)]
    assert _flags(tale, ana) == []
    await _days(tale, ana, _day(43), _day(53), 4)
    (flag,) = _flags(tale, ana)
    assert "around 4. Your usual is around 2." in flag.text, "not 6, which was before"


async def test_an_operation_planned_for_a_day_ahead_sends_to_the_surgical_team(
    tale: Story,
) -> None:
    ana = await tale.joined(situation="Thinking about another opinion or operation")
    await _had_operation(tale, date(2026, 12, 1), state="planned")
    await tale.answers(ana, 8, 6)
    await _days(tale, ana, _day(2), _day(5), 8)
    (flag,) = _flags(tale, ana)
    assert "your operation is ahead" in flag.text
    await tale.taps(ana, "Remind me tomorrow")
    summary = await tale.taps(ana, "Show summary")
    assert "An operation is planned on Tuesday, December 1." in summary.text
    await tale.until(f"{_day(6)} 20:00", BERLIN)
    assert "your operation is ahead" in _flags(tale, ana)[-1].text


async def test_an_operation_known_by_its_month_keeps_no_flag_back(tale: Story) -> None:
    ana = await tale.joined()
    await _had_operation(tale, date(2026, 9, 1), exact=False)
    await tale.answers(ana, 9, 6)
    await _days(tale, ana, _day(2), _day(5), 9)
    assert len(_flags(tale, ana)) == 1
    summary = await tale.taps(ana, "Show summary")
    assert "My last operation was in September 2026." in summary.text


async def test_a_person_asked_three_times_a_week_is_noticed_too(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 8, 6)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Days")
    for day in ("Tue", "Thu", "Sat", "Sun"):
        await tale.taps(ana, f"✓ {day}")
    for number in (3, 5, 8, 10):
        await _days(tale, ana, _day(number), _day(number), 8)
    (flag,) = _flags(tale, ana)
    assert "8 or more on 5 of the last 5 days you answered" in flag.text


async def test_somebody_whose_usual_pain_is_8_is_not_told_so_every_fortnight(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 8, 6)
    await _days(tale, ana, _day(2), _day(5), 8)
    assert len(_flags(tale, ana)) == 1
    await tale.taps(ana, "My team knows")
    await _days(tale, ana, _day(6), _day(60), 8)
    assert len(_flags(tale, ana)) == 1


async def test_nothing_upbeat_follows_a_mood_flag_from_the_same_minute_on(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 2, 2)
    await _days(tale, ana, _day(2), _day(20), 2, mood=2)
    messages = tale.bot.desk.content.coping.messages
    raised = next(e for e in await tale.rows(TABLES.flag_events) if e.rule == "M1f")
    after = [s for s in await tale.rows(TABLES.coping_shown) if s.checkin_id >= raised.checkin_id]
    assert len(after) > 10
    assert [s.coping_id for s in after if "mood_flag" in messages[s.coping_id].excludes] == []


async def test_the_texts_follow_from_six_weeks_on_how_pain_has_gone(tale: Story) -> None:
    ana = await tale.joined(situation="Surgery ahead")
    await tale.answers(ana, 7, 5)
    await _days(tale, ana, _day(2), _day(12), 7, mood=5)
    await _had_operation(tale, _day(13))
    (person,) = await tale.rows(TABLES.people)
    await tale.bot.database.run(lambda conn: people.change(conn, person.id, situation="recovering"))
    await _days(tale, ana, _day(14), _day(49), 4, mood=5, every=3)
    before = len(await _shown_stages(tale))
    await _days(tale, ana, _day(50), _day(53), 4, mood=5)
    shown = set((await _shown_stages(tale))[before:])
    assert shown <= {"early_postop_relief", "any"}, "until day 42"
    await _days(tale, ana, _day(54), _day(58), 4, mood=5)
    assert (await _shown_stages(tale))[-1] == "recovering_well"
    await _days(tale, ana, _day(59), _day(66), 7, mood=5)
    assert (await _shown_stages(tale))[-1] in ("creeping_doubt", "setback")
    doubt = tale.bot.desk.content.coping.messages[
        (await tale.rows(TABLES.coping_shown))[-1].coping_id
    ]
    assert "creeping_doubt" in doubt.stages
