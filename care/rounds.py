"""The look-back and the four questions: when each is due, put off, wanted or not."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care.outgoing import say, take_away
from care.planning import days_of, joined
from rules import rounds as rules
from rules.due import ONE_DAY
from rules.rounds import BEGIN, KINDS, Kind, Round
from storage import checkins, outbox, people, rounds
from storage import tables as t

LEFT_COUNTS = timedelta(days=9)  # after it was asked: a week after it closed


def of(conn: Connection, person: Row[Any]) -> dict[Kind, Round]:
    """A person's rounds; where nothing is stored, as they are for everybody at first."""
    stored = {row.kind: row for row in rounds.of_person(conn, person.id)}
    joined_on = days_of(person).day_of(person.joined_at)
    return {
        kind: Round(stored[kind].wanted, stored[kind].weekday, stored[kind].next_on)
        if kind in stored
        else Round(True, rules.WEEKDAY[kind], rules.first_on(kind, joined_on))
        for kind in KINDS
    }


def count_left(conn: Connection, now: datetime, person: Row[Any]) -> None:
    """What was begun lately and left until it closed is complete as it is."""
    rounds.count_left(conn, person.id, now, now - LEFT_COUNTS)


def note_asked(conn: Connection, checkin_id: int, person_id: int) -> None:
    """It is in the chat."""
    person = people.of_id(conn, person_id)
    row = checkins.of_person(conn, checkin_id, person_id)
    if person is not None and row is not None:
        ask_in_turn(conn, person, row)


def ask_again(conn: Connection, person: Row[Any], on: date) -> None:
    """The four questions want to be asked once more on that day, or soon after it."""
    _change(conn, person, "four", next_on=on)


def ask_in_turn(conn: Connection, person: Row[Any], row: Row[Any]) -> None:
    """The next one after this comes in its time.

    It was asked just now, or its answers that wanted the next one sooner were taken back.
    """
    weekday = of(conn, person)[row.kind].weekday
    _change(conn, person, row.kind, next_on=rules.next_on(row.kind, row.local_day, weekday))


def leave(
    conn: Connection, now: datetime, *, chat_id: int, checkin_id: int, message_id: int
) -> bool:
    """ "Not this time": the next one comes in its time."""
    person, row = _unbegun(conn, chat_id, checkin_id)
    if person is None or row is None or not _end(conn, row):
        return False
    ask_in_turn(conn, person, row)
    args = {"kind": row.kind, "day": of(conn, person)[row.kind].next_on.isoformat()}
    say(conn, now, person, "look-left", args, on=message_id)
    return True


def offer_days(
    conn: Connection, now: datetime, *, chat_id: int, checkin_id: int, message_id: int
) -> bool:
    """Until which day a round can be put off, in place of its buttons."""
    person, row = _unbegun(conn, chat_id, checkin_id)
    if person is None or row is None:
        return False
    today = days_of(person).day_of(now)
    later = [today + timedelta(days=n) for n in range(2, rules.LATEST_MOVE + 1)]
    args = {"checkin": row.id, "kind": row.kind, "days": [day.isoformat() for day in later]}
    say(conn, now, person, "look-days", args, on=message_id)
    return True


def move(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    checkin_id: int,
    day: date | None,
    message_id: int,
) -> bool:
    """Put a round off until after a check-in of that day; None: of tomorrow."""
    person, row = _unbegun(conn, chat_id, checkin_id)
    if person is None or row is None:
        return False
    today = days_of(person).day_of(now)
    day = day or today + ONE_DAY
    if not rules.can_move_to(day, today) or not _end(conn, row):
        return False
    _change(conn, person, row.kind, next_on=day)
    args = {"kind": row.kind, "day": day.isoformat(), "tomorrow": day == today + ONE_DAY}
    say(conn, now, person, "look-moved", args, on=message_id)
    return True


def do_without(
    conn: Connection, now: datetime, *, chat_id: int, kind: Kind, message_id: int
) -> bool:
    """Ask one of them no more; what was begun can be finished, and an offer goes."""
    person = joined(conn, chat_id)
    if person is None:
        return False
    for row in checkins.open_of(conn, [person.id], [kind]):
        if row.question == BEGIN and _end(conn, row):
            outbox.withdraw(conn, now, person_id=person.id, checkin_id=row.id)
            if row.message_id is not None:
                take_away(conn, now, row.message_id, chat_id=person.chat_id, person_id=person.id)
    _change(conn, person, kind, wanted=False)
    _show_set(conn, now, person, kind, message_id)
    return True


def set_weekday(
    conn: Connection, now: datetime, *, chat_id: int, kind: Kind, weekday: int, message_id: int
) -> bool:
    """Ask one of them on this weekday, from the next one on."""
    person = joined(conn, chat_id)
    if person is None:
        return False
    here = days_of(person)
    first = rules.first_on(kind, here.day_of(person.joined_at), weekday)
    last = here.day_of(now) - timedelta(days=rules.EVERY[kind])
    mine = of(conn, person)[kind]
    if mine.next_on > here.day_of(now):  # it was asked in its turn
        last = max(last, mine.next_on - timedelta(days=rules.EVERY[kind]))
    again = max(first, rules.next_on(kind, last, weekday))
    _change(conn, person, kind, wanted=True, weekday=weekday, next_on=again)
    _show_set(conn, now, person, kind, message_id)
    return True


def shown(conn: Connection, person: Row[Any]) -> dict[str, Any]:
    """What is set now, for the screens of the settings."""
    return {
        kind: {"wanted": mine.wanted, "weekday": mine.weekday}
        for kind, mine in of(conn, person).items()
    }


def _show_set(
    conn: Connection, now: datetime, person: Row[Any], kind: Kind, message_id: int
) -> None:
    say(conn, now, person, f"settings-{kind}", {"rounds": shown(conn, person)}, on=message_id)


def find_own(
    conn: Connection, chat_id: int, checkin_id: int
) -> tuple[Row[Any], Row[Any]] | tuple[None, None]:
    """A person who has joined, and a round of theirs."""
    person = joined(conn, chat_id)  # a tap, too, ends what the next plain text was to answer
    row = person and checkins.of_person(conn, checkin_id, person.id)
    if person is None or row is None or row.kind not in KINDS:
        return None, None
    return person, row


def _unbegun(
    conn: Connection, chat_id: int, checkin_id: int
) -> tuple[Row[Any], Row[Any]] | tuple[None, None]:
    person, row = find_own(conn, chat_id, checkin_id)
    if person is None or row is None or row.state != "open" or row.question != BEGIN:
        return None, None
    return person, row


def _end(conn: Connection, row: Row[Any]) -> bool:
    still = t.checkins.c.state == "open", t.checkins.c.question == BEGIN
    return checkins.change(conn, row.id, *still, state="closed", question=None)


def _change(conn: Connection, person: Row[Any], kind: Kind, **values: object) -> None:
    """Set columns of one of a person's rounds, which is stored from then on."""
    mine = of(conn, person)[kind]
    rounds.add(conn, [{"person_id": person.id, "kind": kind, **mine._asdict()}])
    rounds.change(conn, person.id, kind, **values)
