"""/resume names the day on which they are asked next, whatever else keeps a day silent."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, func, select

from care import asking, pausing, planning
from storage import operations, people
from tests.stories.telling import TABLES, Story, content

BERLIN = "Europe/Berlin"
MONDAY = datetime(2026, 10, 5, 10, tzinfo=UTC)
TIMES = st.sampled_from(["00:00", "01:30", "04:00", "09:00", "18:30", "23:59"])


@pytest.mark.both_databases
async def test_the_day_of_an_operation_is_not_named(tale: Story) -> None:
    ana = await tale.joined(situation="Surgery ahead", operation="2026-10-07")
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 20:00", BERLIN)
    await tale.says(ana, "/pause")
    back = await tale.says(ana, "/resume")
    assert "I'll ask again on Thursday, October 8." in back.text
    await tale.until("2026-10-08 18:30", BERLIN)
    assert [c.local_day.day for c in await tale.rows(TABLES.checkins) if c.state == "open"] == [8]


async def test_a_pause_that_ends_on_the_day_of_an_operation_is_said_a_day_later(
    tale: Story,
) -> None:
    ana = await tale.joined(situation="Surgery ahead", operation="2026-10-08")
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/pause 3")
    await tale.until("2026-10-09 18:29", BERLIN)
    assert "pause is over" not in tale.texts(ana)
    await tale.until("2026-10-09 18:30", BERLIN)
    assert "pause is over" in tale.texts(ana)


async def test_after_words_of_crisis_the_first_day_with_scores_is_named(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/pause")
    await tale.says(ana, "I want to kill myself")
    await tale.until("2026-10-05 20:00", BERLIN)
    assert "Wednesday, October 7" in (await tale.says(ana, "/resume")).text


async def test_the_named_day_is_the_day_that_is_asked(tale: Story) -> None:
    await tale.joined()

    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(
        at=TIMES,
        more=st.none() | TIMES,
        days=st.sampled_from([None, "024", "5", "36", "/2", "/3", "/7"]),
        starts=st.sampled_from([None, "03:00", "06:00"]),
        zone=st.sampled_from([BERLIN, "Pacific/Apia", "Pacific/Honolulu"]),
        resumed=st.integers(0, 100).map(lambda hours: MONDAY + timedelta(hours=hours)),
        operated=st.sets(st.integers(4, 14).map(lambda day: date(2026, 10, day)), max_size=3),
        crisis=st.none() | st.integers(0, 100).map(lambda hours: MONDAY + timedelta(hours=hours)),
    )
    def holds(conn: Connection, **life: Any) -> None:
        with conn.begin_nested() as lived:
            named = _resumed(conn, **life)
            assert _asked(conn) == named
            lived.rollback()

    await tale.bot.database.run(lambda conn: holds(conn))


def _resumed(
    conn: Connection,
    *,
    at: str,
    more: str | None,
    days: str | None,
    starts: str | None,
    zone: str,
    resumed: datetime,
    operated: set[date],
    crisis: datetime | None,
) -> str:
    """The day that is named to somebody of Berlin who has other settings by now."""
    (person,) = conn.execute(TABLES.people.select()).fetchall()
    (daily,) = people.schedules_of(conn, person.id)
    people.move_schedule(conn, daily.id, at)
    if more not in (None, at):
        people.add_schedule(conn, person.id, kind="now", at=more)
    lives = {"ask_days": days, "ask_from": MONDAY.date(), "day_starts": starts, "zone": zone}
    conn.execute(TABLES.people.update().values(lives))
    for day in operated:
        operations.add(
            conn, person_id=person.id, day=day, exact=True, state="planned", created_at=MONDAY
        )
    if crisis is not None and crisis <= resumed:
        people.note_safety_event(conn, person.id, kind="crisis-1", rule="x", at=crisis)
    planning.plan_anew(conn, MONDAY, person.chat_id)
    pausing.pause(conn, MONDAY, chat_id=person.chat_id)
    pausing.resume(conn, resumed, chat_id=person.chat_id)
    said = [row for row in conn.execute(TABLES.outbox.select()) if row.screen == "resumed"]
    return str(said[-1].args["day"])


def _asked(conn: Connection) -> str:
    """The day of the first question that the sweep asks from then on."""
    misses = content().thresholds.misses
    while True:
        now = conn.scalar(select(func.min(TABLES.schedules.c.next_due_at)))
        assert now is not None
        if asking.ask_due(conn, now, misses).asked:
            break
    rows = conn.execute(TABLES.checkins.select().order_by(TABLES.checkins.c.id.desc()))
    opened: date = next(row.local_day for row in rows if row.state == "open")
    return opened.isoformat()
