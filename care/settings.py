"""What a person changes about themselves, and being out of reach."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import operation_days, round_offers, rounds, schedule, staging, team, telling
from care.outgoing import say, set_menu
from care.planning import daily, joined, plan, plan_anew
from storage import checkins, operations, outbox, people

# What can be set, each on a screen 'settings-<name>', and what the next plain text answers there.
CHOICES: dict[str, str | None] = {
    "time": "time",
    "days": None,
    "starts": None,
    "pause": "pause",
    "quiet": "quiet",
    "discreet": None,
    "language": None,
    "town": "town",
    "stage": None,
    "operation": None,
    "week": None,
    "four": None,
    "team": team.AWAITED,
}


def ask_for(conn: Connection, now: datetime, *, chat_id: int, what: str, message_id: int) -> bool:
    """Open the screen of one setting; the next plain text may answer it.

    False for someone who has not joined.
    """
    person = joined(conn, chat_id)
    if person is None or what not in CHOICES:
        return False
    if CHOICES[what] is not None:
        people.change(conn, person.id, awaiting=CHOICES[what])
    say(conn, now, person, f"settings-{what}", shown(conn, person), on=message_id)
    return True


def shown(conn: Connection, person: Row[Any]) -> dict[str, Any]:
    """What is set now, for the screens of the settings."""
    return daily(conn, person) | {
        "quiet": [person.quiet_from, person.quiet_until] if person.quiet_from else None,
        "discreet": person.discreet,
        "place": staging.place(person),
        "operations": operation_days.known(conn, person),
        "rounds": rounds.shown(conn, person),
    }


def show(conn: Connection, now: datetime, person: Row[Any], *, on: int | None = None) -> None:
    """/settings: what is set, and what can be changed."""
    say(conn, now, person, "settings", shown(conn, person), on=on)


def show_on(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> bool:
    """Back to all settings, on the message of one of them."""
    person = joined(conn, chat_id)
    if person is not None:
        show(conn, now, person, on=message_id)
    return person is not None


def set_language(
    conn: Connection, now: datetime, *, chat_id: int, language: str, message_id: int
) -> bool:
    """Another language, from the next message on."""
    person = joined(conn, chat_id)
    if person is None:
        return False
    people.change(conn, person.id, language=language)
    set_menu(conn, now, person)
    show(conn, now, person, on=message_id)
    return True


def set_time(
    conn: Connection, now: datetime, *, chat_id: int, at: str, message_id: int | None = None
) -> bool:
    """Another time of day, 'HH:MM', for the daily check-in.

    A day that was already asked is not asked again.
    """
    person = joined(conn, chat_id)
    if person is None:
        return False
    for row in people.schedules_of(conn, person.id):
        if row.kind == "daily":
            people.move_schedule(conn, row.id, at)
        elif row.at == at:
            people.remove_schedule(conn, row.id)
    plan_anew(conn, now, chat_id)
    schedule.show_saved(conn, now, person, on=message_id)
    return True


def set_quiet(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    quiet: tuple[str, str] | None,
    message_id: int | None = None,
) -> bool:
    """From when until when, 'HH:MM', what comes by itself waits; None: never."""
    person = joined(conn, chat_id)
    if person is None:
        return False
    starts, ends = quiet or (None, None)
    people.change(conn, person.id, quiet_from=starts, quiet_until=ends)
    _show_again(conn, now, chat_id, "settings-quiet", message_id)
    return True


def set_discreet(
    conn: Connection, now: datetime, *, chat_id: int, discreet: bool, message_id: int
) -> bool:
    """Whether notifications of questions show no question."""
    person = joined(conn, chat_id)
    if person is None:
        return False
    people.change(conn, person.id, discreet=discreet)
    _show_again(conn, now, chat_id, "settings-discreet", message_id)
    return True


def _show_again(
    conn: Connection, now: datetime, chat_id: int, screen: str, message_id: int | None
) -> None:
    person = people.glance(conn, chat_id)
    assert person is not None
    say(conn, now, person, screen, shown(conn, person), on=message_id)


def hush(conn: Connection, now: datetime, person_id: int) -> None:
    """No reminder for what is open, and no question that is not in the chat yet."""
    for row in checkins.open_of(conn, [person_id]):
        checkins.change(conn, row.id, remind_at=None, snoozed_until=None)
        if row.asked_at is None:
            outbox.withdraw(conn, now, person_id=person_id, checkin_id=row.id)
    staging.hush(conn, now, person_id)
    round_offers.put_back(conn, now, person_id)
    team.put_off(conn, now, person_id)


def note_blocked(conn: Connection, now: datetime, *, chat_id: int) -> None:
    """The person blocked the bot: nothing is asked, nothing waits for them."""
    person = people.of_chat(conn, chat_id)
    if person is None:
        outbox.forget_chat(conn, chat_id)
    elif person.blocked_at is None:
        people.change(conn, person.id, blocked_at=now)
        operations.ask_again(conn, person.id)
        round_offers.put_back(conn, now, person.id)
        plan(conn, now, chat_id)
        telling.drop_waiting(conn, now, person.id)
        outbox.withdraw(conn, now, person_id=person.id)


def note_unblocked(conn: Connection, now: datetime, *, chat_id: int) -> None:
    """The person came back: they are asked again from the next time on."""
    person = people.of_chat(conn, chat_id)
    if person is not None and person.blocked_at is not None:
        people.change(conn, person.id, blocked_at=None)
        set_menu(conn, now, person)
        plan(conn, now, chat_id)
