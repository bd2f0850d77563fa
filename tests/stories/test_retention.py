"""What is too old goes at night; notes stay as long as their person wants; changed consent."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Connection, insert, update

from care import forgetting
from care.joining import CONSENT_VERSION
from sandbox.server import Person
from tests.stories.telling import TABLES, Story

pytestmark = pytest.mark.both_databases

BERLIN = "Europe/Berlin"


async def _grow_old(tale: Story, days: int) -> None:
    """Everything that is kept happened so many days earlier."""

    def shift(conn: Connection) -> None:
        for table, column in (
            (TABLES.checkins, "due_at"),
            (TABLES.safety_events, "at"),
        ):
            for row in conn.execute(table.select()).fetchall():
                earlier = getattr(row, column) - timedelta(days=days)
                conn.execute(update(table).where(table.c.id == row.id).values(**{column: earlier}))

    await tale.bot.database.run(shift)


async def _counts(tale: Story) -> dict[str, int]:
    tables = ("checkins", "answers", "coping_shown", "safety_events", "notes", "people")
    return {name: len(await tale.rows(TABLES.metadata.tables[name])) for name in tables}


async def _lived(tale: Story) -> Person:
    ana = await tale.joined()
    done = await tale.answers(ana, 6, 4)
    await tale.taps(ana, "Add a note", done.message_id)
    await tale.says(ana, "a hard day")
    await tale.says(ana, "/pause")
    await tale.says(ana, "I want to kill myself")
    return ana


async def test_check_ins_go_after_the_set_days_and_notes_stay(tale: Story) -> None:
    await _lived(tale)
    await _grow_old(tale, 400)
    before = await _counts(tale)
    assert before == {
        "checkins": 1, "answers": 2, "coping_shown": 1, "safety_events": 1, "notes": 1, "people": 1
    }  # fmt: skip
    await tale.until("2026-10-06 04:00")
    assert await _counts(tale) == {
        "checkins": 0, "answers": 0, "coping_shown": 0, "safety_events": 0, "notes": 1, "people": 1
    }  # fmt: skip
    (note,) = await tale.rows(TABLES.notes)
    assert (note.text, note.checkin_id) == ("a hard day", None)
    assert note.local_day == date(2026, 10, 5)


async def test_what_is_a_day_younger_stays_another_day(tale: Story) -> None:
    await _lived(tale)
    await _grow_old(tale, 398)
    await tale.until("2026-10-06 04:00")
    assert (await _counts(tale))["checkins"] == 1
    await tale.until("2026-10-07 02:59")
    assert (await _counts(tale))["checkins"] == 1, "it is done at night, not at once"
    await tale.until("2026-10-08 04:00")
    assert (await _counts(tale))["checkins"] == 0


async def test_a_note_asked_for_under_a_check_in_that_went_is_kept_all_the_same(
    tale: Story,
) -> None:
    ana = await tale.joined()
    done = await tale.answers(ana, 6, 4)
    await tale.says(ana, "/pause")
    await tale.taps(ana, "Add a note", done.message_id)
    await _grow_old(tale, 500)
    await tale.until("2026-10-06 04:00")
    await tale.says(ana, "late words")
    (note,) = await tale.rows(TABLES.notes)
    assert (note.text, note.checkin_id) == ("late words", None)
    await tale.taps(ana, "Add a note", done.message_id)
    assert "out of date" in tale.toast(ana)


async def test_thousands_go_in_batches(tale: Story) -> None:
    await tale.joined()
    start = datetime(2020, 1, 1, tzinfo=UTC)

    def fill(conn: Connection) -> None:
        rows = [
            {
                "person_id": 1,
                "kind": "now",
                "due_at": start + timedelta(hours=n),
                "local_day": start.date(),
                "state": "done",
                "late": False,
            }
            for n in range(forgetting.BATCH * 2 + 1)
        ]
        conn.execute(insert(TABLES.checkins), rows)

    await tale.bot.database.run(fill)
    await tale.until("2026-10-06 03:30")
    assert (await _counts(tale))["checkins"] == 1


async def test_privacy_and_consent_say_for_how_long(tale: Story) -> None:
    ana = tale.world.person("Ana")
    await tale.says(ana, "/start")
    consent = await tale.taps(ana, "English")
    assert "400 days" in consent.text
    assert "400 days" in (await tale.says(ana, "/privacy")).text


async def _agreed_to_older_words(tale: Story) -> None:
    await tale.bot.database.run(
        lambda conn: conn.execute(update(TABLES.people).values(consent_version=1))
    )


async def test_changed_consent_is_asked_again_while_all_goes_on(tale: Story) -> None:
    ana = await tale.joined()
    await _agreed_to_older_words(tale)
    await tale.taps(ana, "6")
    asked = tale.last(ana)
    assert "has changed" in asked.text
    assert asked.labels == ["I agree", "No thanks"]
    await tale.taps(ana, "4")
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6, 4]
    assert tale.texts(ana).count("has changed") == 1, "once is enough"
    await tale.restart()
    await tale.taps(ana, "I agree", asked.message_id)
    (person,) = await tale.rows(TABLES.people)
    assert person.consent_version == CONSENT_VERSION
    assert "All stays as it is" in tale.texts(ana)


async def test_no_thanks_to_changed_consent_asks_whether_to_erase(tale: Story) -> None:
    ana = await tale.joined()
    await _agreed_to_older_words(tale)
    await tale.says(ana, "/help")
    asked = await tale.taps(ana, "No thanks")
    assert asked.labels == ["Yes, erase everything", "No, keep it"]
    await tale.taps(ana, "Yes, erase everything")
    assert await tale.rows(TABLES.people) == []


async def test_consent_is_not_asked_for_in_an_emergency(tale: Story) -> None:
    ana = await tale.joined()
    await _agreed_to_older_words(tale)
    await tale.says(ana, "I want to kill myself")
    await tale.says(ana, "/urgent")
    assert "has changed" not in tale.texts(ana)


async def test_changed_consent_is_asked_again_a_week_later(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/pause")
    await _agreed_to_older_words(tale)
    await tale.says(ana, "/help")
    await tale.until("2026-10-10 12:00", BERLIN)
    await tale.says(ana, "/help")
    assert tale.texts(ana).count("has changed") == 1
    await tale.until("2026-10-15 12:00", BERLIN)
    await tale.says(ana, "/help")
    assert tale.texts(ana).count("has changed") == 2
