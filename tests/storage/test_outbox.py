"""What waits goes out once, most urgent first, and comes back when its taker is gone."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, select

from storage import migrate, outbox, people, sending
from storage.database import Database
from storage.outbox import insert_once
from storage.tables import outbox as outbox_table
from storage.tables import updates_seen
from tests.storage.conftest import Open
from tests.storage.rows import NOON, add_checkin, add_person, message

MINUTE = timedelta(minutes=1)


def put(database: Database, *rows: dict[str, Any]) -> None:
    database.transaction(outbox.put, rows)


def waiting(database: Database) -> list[Any]:
    return database.transaction(
        lambda conn: list(conn.execute(select(outbox_table).order_by(outbox_table.c.id)))
    )


def lease(database: Database, *, after: timedelta = timedelta(0), **more: Any) -> list[int]:
    """Take for a minute; returns ids in the order in which they are to go out."""
    now = NOON + after
    given = {"until": now + MINUTE, "limit": 10, **more}
    return [row.id for row in database.transaction(sending.lease, now, **given)]


def test_what_is_there_already_is_passed_over_also_within_a_batch(database: Database) -> None:
    rows = [{"update_id": number, "seen_at": NOON} for number in (1, 2, 2, 3, 1)]

    def insert(conn: Connection, number: int) -> list[int]:
        return [row.update_id for row in insert_once(conn, updates_seen, rows[:number])]

    assert database.transaction(insert, 1) == [1]
    assert sorted(database.transaction(insert, 5)) == [2, 3]
    assert database.transaction(insert, 5) == []
    assert database.transaction(insert, 0) == []


def test_a_large_batch_goes_in_whole(database: Database) -> None:
    rows = [{"update_id": number, "seen_at": NOON} for number in range(5000)]

    def insert(conn: Connection) -> int:
        return len(insert_once(conn, updates_seen, rows))

    assert database.transaction(insert) == 5000


def test_a_dedupe_key_queues_a_message_once_and_no_key_is_no_key(database: Database) -> None:
    put(database, message(dedupe_key="ask:1"), message(dedupe_key="ask:1"), message(), message())
    put(database, message(dedupe_key="ask:1", args={"other": 1}))
    rows = waiting(database)
    assert [row.dedupe_key for row in rows].count("ask:1") == 1
    assert len(rows) == 3
    assert all(row.args == {} for row in rows)


def test_the_most_urgent_goes_first_then_the_oldest(database: Database) -> None:
    put(database, *(message(priority=priority) for priority in (2, 1, 0, 2, 1)))
    assert lease(database, limit=3) == [3, 2, 5]
    assert lease(database, limit=3) == [1, 4]
    assert lease(database) == []


def test_only_urgent_ones_can_be_asked_for(database: Database) -> None:
    put(database, message(priority=2), message(priority=1), message(priority=0))
    assert lease(database, priority_at_most=1) == [3, 2]


def test_what_is_for_later_waits(database: Database) -> None:
    put(database, message(not_before=NOON + MINUTE), message(not_before=NOON))
    assert lease(database) == [2]
    assert lease(database, after=MINUTE - timedelta(microseconds=1)) == []
    assert lease(database, after=MINUTE) == [1, 2]  # the second one's lease has run out


def test_the_next_instant_is_the_earliest_at_which_one_may_be_taken(database: Database) -> None:
    assert database.transaction(outbox.next_at) is None
    put(database, message(not_before=NOON), message(not_before=NOON + 3 * MINUTE))
    assert database.transaction(outbox.next_at) == NOON
    lease(database)
    assert database.transaction(outbox.next_at) == NOON + MINUTE, "when its lease runs out"
    database.transaction(sending.finish, NOON, [(1, "sent", None)])
    assert database.transaction(outbox.next_at) == NOON + 3 * MINUTE


def test_only_what_waits_and_has_not_expired_is_still_wanted(database: Database) -> None:
    put(
        database,
        message(expires_at=None),
        message(expires_at=NOON),
        message(expires_at=NOON + MINUTE),
        message(expires_at=None),
    )
    database.transaction(sending.finish, NOON, [(4, "withdrawn", None)])
    assert database.transaction(sending.still_wanted, NOON, [1, 2, 3, 4]) == {1, 3}
    assert database.transaction(sending.still_wanted, NOON, []) == set()


def test_a_lease_runs_out(database: Database) -> None:
    put(database, message())
    assert lease(database) == [1]
    assert lease(database, after=MINUTE - timedelta(microseconds=1)) == []
    assert lease(database, after=MINUTE) == [1]


def test_who_takes_over_frees_what_the_one_before_had_taken(database: Database) -> None:
    put(database, message(), message())
    assert lease(database, limit=1) == [1]
    database.transaction(sending.finish, NOON, [(1, "sent", None)])
    assert lease(database, limit=1) == [2]
    database.transaction(sending.release_leases)
    assert lease(database) == [2], "what was sent stays sent"


def test_what_is_sent_never_goes_out_again(database: Database) -> None:
    put(database, message(), message(), message())
    lease(database)
    database.transaction(sending.finish, NOON, [(1, "sent", None), (2, "refused", "no such chat")])
    assert lease(database, after=2 * MINUTE) == [3]
    rows = waiting(database)
    assert [(row.state, row.error, row.attempts) for row in rows] == [
        ("sent", None, 1),
        ("refused", "no such chat", 1),
        ("waiting", None, 0),
    ]
    assert rows[0].done_at == NOON
    assert rows[0].lease_until is None


def test_what_is_put_off_waits_and_counts_its_attempts(database: Database) -> None:
    put(database, message(), message())
    lease(database)
    then = NOON + 5 * MINUTE
    database.transaction(sending.postpone, [(1, then, 1, "502"), (2, then, 0, None)])
    assert lease(database, after=4 * MINUTE) == []
    assert lease(database, after=5 * MINUTE) == [1, 2]
    assert [(row.attempts, row.error) for row in waiting(database)] == [(1, "502"), (0, None)]


def test_what_is_withdrawn_meanwhile_is_not_put_off(database: Database) -> None:
    person = database.transaction(add_person)
    put(database, message(person_id=person))
    lease(database)
    database.transaction(outbox.withdraw, NOON, person_id=person)
    database.transaction(sending.postpone, [(1, NOON, 1, "502")])
    assert waiting(database)[0].state == "withdrawn"
    assert lease(database, after=2 * MINUTE) == []


def test_taking_back_goes_by_person_checkin_and_screen(database: Database) -> None:
    ana = database.transaction(add_person, 1)
    ben = database.transaction(add_person, 2)
    first = database.transaction(add_checkin, ana)
    second = database.transaction(add_checkin, ana, days=1)

    def still_waiting() -> list[int]:
        return [row.id for row in waiting(database) if row.state == "waiting"]

    put(
        database,
        message(person_id=ana, checkin_id=first, screen="question"),
        message(person_id=ana, checkin_id=first, screen="coping"),
        message(person_id=ana, checkin_id=second, screen="question"),
        message(person_id=ana),
        message(person_id=ben),
    )
    take_back = outbox.withdraw
    database.transaction(
        take_back, NOON, person_id=ana, checkin_id=first, screens=["question", "reminder"]
    )
    assert still_waiting() == [2, 3, 4, 5]
    database.transaction(take_back, NOON, person_id=ana, checkin_id=first)
    assert still_waiting() == [3, 4, 5]
    database.transaction(take_back, NOON, person_id=ana, screens=["question"])
    assert still_waiting() == [4, 5]
    database.transaction(take_back, NOON, person_id=ana)
    assert still_waiting() == [5]


def test_a_message_carries_what_is_known_about_its_person(database: Database) -> None:
    person = database.transaction(add_person)
    database.transaction(people.change, person, zone="Europe/Berlin", country="DE")
    checkin = database.transaction(add_checkin, person, message_id=41)
    put(
        database,
        message(person_id=person, checkin_id=checkin, args={"pain": 7}),
        message(chat_id=9),
    )
    known, stranger = database.transaction(sending.lease, NOON, until=NOON + MINUTE, limit=9)
    assert (known.language, known.zone, known.country) == ("en", "Europe/Berlin", "DE")
    assert known.checkin_message_id == 41
    assert known.args == {"pain": 7}
    assert (stranger.chat_id, stranger.language, stranger.checkin_message_id) == (9, None, None)


def test_forgetting_goes_by_row_by_chat_and_by_age(database: Database) -> None:
    put(database, *(message(chat_id=chat) for chat in (1, 1, 2, 2, 2)))
    database.transaction(sending.forget, [3])
    database.transaction(outbox.forget_chat, 1)
    database.transaction(sending.finish, NOON, [(4, "sent", None)])
    database.transaction(outbox.forget_done, NOON)
    assert [row.id for row in waiting(database)] == [4, 5]
    database.transaction(outbox.forget_done, NOON + MINUTE)
    assert [row.id for row in waiting(database)] == [5], "what still waits is never too old"


def test_an_erased_person_takes_what_waits_along(database: Database) -> None:
    person = database.transaction(add_person)
    put(database, message(person_id=person), message())
    database.transaction(people.erase, 700000001)
    assert [row.id for row in waiting(database)] == [2]


def test_numbers_are_never_given_twice(database: Database) -> None:
    put(database, message(), message())
    database.transaction(sending.forget, [1, 2])
    put(database, message())
    assert [row.id for row in waiting(database)] == [3]


def test_two_processes_never_take_the_same_message(
    postgresql_url: str, open_database: Open
) -> None:
    first, second = open_database(postgresql_url), open_database(postgresql_url)
    first.transaction(migrate.upgrade)
    put(first, *(message() for _ in range(6)))
    both = threading.Barrier(2)

    def take(conn: Connection, limit: int) -> set[int]:
        rows = sending.lease(conn, NOON, until=NOON + MINUTE, limit=limit)
        both.wait(10)  # both hold their rows before either commits
        return {row.id for row in rows}

    with ThreadPoolExecutor(2) as threads:
        one = threads.submit(first.transaction, take, 4)
        two = threads.submit(second.transaction, take, 4)
        taken = [one.result(), two.result()]
    assert taken[0] & taken[1] == set()
    assert taken[0] | taken[1]


@pytest.mark.parametrize("call", [sending.finish, sending.postpone, sending.forget])
def test_nothing_to_do_is_nothing_done(database: Database, call: Any) -> None:
    given: tuple[Any, ...] = (NOON, []) if call is sending.finish else ([],)
    put(database, message())
    database.transaction(call, *given)
    assert [row.state for row in waiting(database)] == ["waiting"]
