"""A check-in is asked once, each question answered once, and an answer taken back is kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, delete, select
from sqlalchemy.exc import IntegrityError

from storage import checkins, coming, people
from storage.database import Database
from storage.tables import answers, coping_shown, safety_events, schedules
from storage.tables import checkins as checkins_table
from tests.storage.rows import NOON, add_checkin, add_person, checkin

HOUR = timedelta(hours=1)


@pytest.fixture
def person(database: Database) -> int:
    return database.transaction(add_person)


def answer(conn: Connection, /, person: int, checkin_id: int, value: int, **more: Any) -> None:
    given = {"question": "pain", "answered_at": NOON, "late": False, **more}
    checkins.add_answer(conn, person_id=person, checkin_id=checkin_id, value=value, **given)


def test_one_due_time_is_one_checkin(database: Database, person: int) -> None:
    rows = [checkin(person), checkin(person), checkin(person, days=1), checkin(person, kind="now")]
    added = database.transaction(checkins.add, rows)
    assert [(row.person_id, row.due_at, row.state) for row in added] == [
        (person, NOON, "open"),
        (person, NOON + timedelta(days=1), "open"),
        (person, NOON, "open"),
    ]
    assert database.transaction(checkins.add, rows) == []


def test_a_checkin_is_found_only_for_its_own_person(database: Database, person: int) -> None:
    stranger = database.transaction(add_person, 2)
    mine = database.transaction(add_checkin, person)
    assert database.transaction(checkins.of_person, mine, person) is not None
    assert database.transaction(checkins.of_person, mine, stranger) is None


def test_a_question_is_claimed_once(database: Database, person: int) -> None:
    which = database.transaction(add_checkin, person)
    claim = checkins.claim_question
    assert not database.transaction(claim, which, "mood", None), "pain is asked now"
    assert database.transaction(claim, which, "pain", "mood")
    assert not database.transaction(claim, which, "pain", "mood"), "a second tap"
    assert database.transaction(claim, which, "mood", None, state="done", completed_at=NOON)
    assert not database.transaction(claim, which, "mood", None)
    row = database.transaction(checkins.of_person, which, person)
    assert row is not None
    assert (row.state, row.question, row.completed_at) == ("done", None, NOON)


def test_a_closed_checkin_is_not_claimed(database: Database, person: int) -> None:
    which = database.transaction(add_checkin, person, state="closed")
    assert not database.transaction(checkins.claim_question, which, "pain", "mood")


def test_a_question_has_one_current_answer(database: Database, person: int) -> None:
    which = database.transaction(add_checkin, person)
    database.transaction(answer, person, which, 6)
    database.transaction(answer, person, which, 2, question="mood")
    with pytest.raises(IntegrityError):
        database.transaction(answer, person, which, 7)
    assert database.transaction(checkins.answers_of, which) == {"pain": 6, "mood": 2}


def test_an_answer_taken_back_is_kept_and_makes_room(database: Database, person: int) -> None:
    which = database.transaction(add_checkin, person)
    for value, hours in ((6, 1), (5, 2)):
        database.transaction(answer, person, which, value)
        assert database.transaction(checkins.take_back_answer, NOON + hours * HOUR, which, "pain")
    assert not database.transaction(checkins.take_back_answer, NOON, which, "pain")
    database.transaction(answer, person, which, 4)
    assert database.transaction(checkins.answers_of, which) == {"pain": 4}
    kept = database.transaction(
        lambda conn: conn.execute(
            select(answers.c.value, answers.c.replaced_at).order_by(answers.c.id)
        ).fetchall()
    )
    assert [tuple(row) for row in kept] == [(6, NOON + HOUR), (5, NOON + 2 * HOUR), (4, None)]


def test_what_is_over_or_to_be_reminded_comes_in_its_order(database: Database, person: int) -> None:
    def add(conn: Connection) -> None:
        for days, hours in ((0, 3), (1, 1), (2, 2)):
            add_checkin(conn, person, days=days, closes_at=NOON + hours * HOUR)
        add_checkin(conn, person, days=3, closes_at=NOON + HOUR, state="done")
        add_checkin(conn, person, days=4)  # never closes, never reminded

    database.transaction(add)
    due = [
        database.transaction(checkins.due_for, NOON + hours * HOUR, what="closes_at", limit=limit)
        for hours, limit in ((0, 10), (1, 10), (3, 2), (3, 10))
    ]
    assert [[row.id for row in rows] for rows in due] == [[], [2], [2, 3], [2, 3, 1]]
    assert due[1][0].chat_id == 700000001
    assert database.transaction(checkins.due_for, NOON, what="remind_at", limit=9) == []


def test_the_next_instant_is_the_earliest_reminder_or_end(database: Database, person: int) -> None:
    assert database.transaction(coming.next_at) is None
    database.transaction(add_checkin, person, closes_at=NOON + 3 * HOUR)
    assert database.transaction(coming.next_at) == NOON + 3 * HOUR
    database.transaction(
        add_checkin, person, days=1, remind_at=NOON + 2 * HOUR, closes_at=NOON + 9 * HOUR
    )
    database.transaction(add_checkin, person, days=2, remind_at=NOON, state="done")
    assert database.transaction(coming.next_at) == NOON + 2 * HOUR


def test_a_day_counts_as_asked_only_when_it_was(database: Database, person: int) -> None:
    other = database.transaction(add_person, 2)

    def add(conn: Connection) -> None:
        add_checkin(conn, person)
        add_checkin(conn, person, days=1, state="not_asked")
        add_checkin(conn, person, days=2, kind="now")
        add_checkin(conn, person, days=3, state="closed")
        add_checkin(conn, other, days=3)

    database.transaction(add)
    days = database.transaction(checkins.daily_of_days, [person], date(2026, 10, 5))
    assert days == {(person, date(2026, 10, 5)), (person, date(2026, 10, 8))}
    days = database.transaction(checkins.daily_of_days, [person, other], date(2026, 10, 6))
    assert days == {(person, date(2026, 10, 8)), (other, date(2026, 10, 8))}


def test_open_ones_come_newest_first(database: Database, person: int) -> None:
    other = database.transaction(add_person, 2)
    for days, state, whose in ((0, "open", person), (1, "done", person), (2, "open", person)):
        database.transaction(add_checkin, whose, days=days, state=state)
    database.transaction(add_checkin, other)
    rows = database.transaction(checkins.open_of, [person])
    assert [(row.id, row.chat_id) for row in rows] == [(3, 700000001), (1, 700000001)]


def test_how_often_a_message_helped_is_counted(database: Database, person: int) -> None:
    def shown(conn: Connection) -> dict[str, tuple[object, ...]]:
        for days, (name, helped) in enumerate(
            [("a", True), ("a", None), ("a", False), ("a", True), ("b", None), ("c", True)]
        ):
            which = add_checkin(conn, person, days=days)
            at = NOON + timedelta(days=days)
            checkins.note_shown(
                conn, person_id=person, checkin_id=which, coping_id=name, shown_at=at
            )
            if helped is not None:
                checkins.say_helped(conn, which, helped)
        checkins.take_back_shown(conn, which)  # the last one was undone
        return {
            row.coping_id: (row.last, row.yes, row.said)
            for row in checkins.shown_history(conn, person)
        }

    assert database.transaction(shown) == {
        "a": (NOON + timedelta(days=3), 2, 3),
        "b": (NOON + timedelta(days=4), 0, 0),
    }


def test_erasing_a_person_erases_all_that_hangs_on_them_and_nothing_else(
    database: Database, person: int
) -> None:
    other = database.transaction(add_person, 2)

    def live(conn: Connection, who: int) -> None:
        which = add_checkin(conn, who)
        answer(conn, who, which, 5)
        checkins.note_shown(conn, person_id=who, checkin_id=which, coping_id="a", shown_at=NOON)
        people.add_schedule(conn, who, kind="daily", at="18:30")
        people.note_safety_event(conn, who, kind="crisis-1", rule="en-1", at=NOON)

    def whose(conn: Connection) -> list[set[int]]:
        tables = (checkins_table, answers, coping_shown, schedules, safety_events)
        return [set(conn.scalars(select(table.c.person_id))) for table in tables]

    database.transaction(live, person)
    database.transaction(live, other)
    assert database.transaction(whose) == [{person, other}] * 5
    database.transaction(people.erase, 700000001)
    assert database.transaction(whose) == [{other}] * 5


def test_a_number_on_an_old_button_never_means_another_checkin(
    database: Database, person: int
) -> None:
    last = database.transaction(add_checkin, person)
    database.transaction(lambda conn: conn.execute(delete(checkins_table)))
    assert database.transaction(add_checkin, person) == last + 1
    database.transaction(people.erase, 700000001)
    assert database.transaction(add_person, 3) == person + 1
