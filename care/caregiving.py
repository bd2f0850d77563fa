"""What a caregiver says about themselves, and whom they stop following."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import sharing, summarising
from care.outgoing import say, set_menu
from care.planning import is_joining, is_patient, joined
from care.tap import Tap
from storage import people, shares

SETTINGS = ("time", "weekday", "quiet", "town", "language")
# What the next plain text answers, where a setting can be typed.
AWAITING = {"time": "summary-time", "quiet": "summary-quiet", "town": "town"}


def caregiver(conn: Connection, chat_id: int) -> Row[Any] | None:
    """The person of a chat who is, or was, somebody's caregiver; a text answers nothing now."""
    joined(conn, chat_id)
    person = people.of_chat(conn, chat_id)
    return None if person is None or person.caregiver_consented_at is None else person


def show_settings(
    conn: Connection, now: datetime, *, chat_id: int, message_id: int | None = None
) -> bool:
    """What a caregiver has set, and what can be changed. False for anybody else."""
    person = caregiver(conn, chat_id)
    if person is None:
        return False
    say(conn, now, person, "follow-settings", _settings(person), on=message_id)
    return True


def ask_for(conn: Connection, now: datetime, *, chat_id: int, what: str, message_id: int) -> bool:
    """Ask for one of SETTINGS anew. False for somebody who is no caregiver."""
    person = caregiver(conn, chat_id)
    if person is None or what not in SETTINGS or (is_patient(person) and what == "town"):
        return False
    if what in AWAITING and not is_joining(person):
        people.change(conn, person.id, awaiting=AWAITING[what])
    say(conn, now, person, f"follow-{what}", _settings(person), on=message_id)
    return True


def ask_first_town(conn: Connection, now: datetime, person: Row[Any]) -> None:
    """Ask a new caregiver where they are: for their own clock and their own help numbers."""
    people.change(conn, person.id, awaiting="town")
    say(conn, now, person, "follow-first-town")


def ask_first_time(conn: Connection, now: datetime, person: Row[Any]) -> None:
    """Ask when summaries shall come; what is set until then is said."""
    people.change(conn, person.id, awaiting="summary-time")
    say(conn, now, person, "follow-first-time", _settings(person))


def set_place(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    *,
    place: str,
    zone: str,
    country: str,
    message_id: int,
) -> bool:
    """Keep a caregiver's zone and country. False when none was asked for."""
    if person.awaiting != "town":
        return False
    people.change(conn, person.id, zone=zone, country=country, awaiting=None)
    say(conn, now, person, "place-set", {"place": place}, on=message_id)
    _settled(conn, now, person.chat_id)
    return True


def skip_place(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> bool:
    """The patient's zone and country stay for the caregiver, too."""
    person = people.of_chat(conn, chat_id)
    if person is None or is_patient(person) or person.awaiting != "town":
        return False
    people.change(conn, person.id, awaiting=None)
    say(conn, now, person, "follow-town-skipped", on=message_id)
    _settled(conn, now, chat_id)
    return True


def set_time(
    conn: Connection, now: datetime, *, chat_id: int, at: str, message_id: int | None = None
) -> bool:
    """When summaries come, 'HH:MM' by the caregiver's clock."""
    return _set(conn, now, chat_id, message_id, summary_at=at)


def set_weekday(
    conn: Connection, now: datetime, *, chat_id: int, weekday: int, message_id: int
) -> bool:
    """On which day a weekly summary comes; Monday is 0."""
    return _set(conn, now, chat_id, message_id, summary_weekday=weekday)


def set_quiet(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    quiet: tuple[str, str] | None,
    message_id: int | None = None,
) -> bool:
    """From when until when, 'HH:MM', what comes by itself waits; None: never."""
    starts, ends = quiet or (None, None)
    return _set(conn, now, chat_id, message_id, quiet_from=starts, quiet_until=ends)


def set_language(
    conn: Connection, now: datetime, *, chat_id: int, language: str, message_id: int
) -> bool:
    """Another language, from the next message on."""
    done = _set(conn, now, chat_id, message_id, language=language)
    if done:
        person = people.of_chat(conn, chat_id)
        assert person is not None
        set_menu(conn, now, person)
    return done


def show_followed(
    conn: Connection, now: datetime, *, chat_id: int, message_id: int | None = None
) -> bool:
    """/stop: whom one follows, and a button to stop each. False for somebody we do not know."""
    patient = joined(conn, chat_id)
    person = patient or caregiver(conn, chat_id)
    if person is None:
        return False
    followed = [{"share": row.id, "name": row.name} for row in shares.of_caregiver(conn, person.id)]
    say(conn, now, person, "follow-stop", {"followed": followed}, on=message_id)
    return True


def stop(conn: Connection, now: datetime, *, chat_id: int, share_id: int, message_id: int) -> Tap:
    """Stop following one patient, who is told when they next look."""
    person = caregiver(conn, chat_id)
    share = person and shares.one(conn, share_id)
    if not person or not share or share.caregiver_id != person.id:
        return Tap.NOT_YOURS
    if share.state not in shares.LIVE:
        return Tap.ALREADY
    _stop(conn, now, person, [share], message_id)
    return Tap.TAKEN


def stop_all(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> Tap:
    """Stop following anybody."""
    person = caregiver(conn, chat_id)
    if person is None:
        return Tap.NOT_YOURS
    followed = [shares.one(conn, row.id) for row in shares.of_caregiver(conn, person.id)]
    live = [share for share in followed if share is not None and share.state in shares.LIVE]
    if not live:
        return Tap.ALREADY
    _stop(conn, now, person, live, message_id)
    return Tap.TAKEN


def keep(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> Tap:
    """They looked at /stop, and go on following."""
    person = caregiver(conn, chat_id)
    if person is None:
        return Tap.NOT_YOURS
    if not shares.of_caregiver(conn, person.id):
        return Tap.ALREADY
    say(conn, now, person, "follow-kept", on=message_id)
    return Tap.TAKEN


def _stop(
    conn: Connection, now: datetime, person: Row[Any], which: Sequence[Row[Any]], message_id: int
) -> None:
    for share in which:
        sharing.close(conn, now, share, "stopped")
    left = len(shares.of_caregiver(conn, person.id))
    args = {"left": left, "patient": is_patient(person)}
    say(conn, now, person, "follow-stopped", args, on=message_id)


def _settled(conn: Connection, now: datetime, chat_id: int) -> None:
    """After a caregiver's place: when their summaries come by it, and the time the first time."""
    person = people.of_chat(conn, chat_id)
    assert person is not None
    plan_summaries(conn, now, person)
    if person.summary_at is None and _gets_summaries(conn, person):
        ask_first_time(conn, now, person)
    else:
        say(conn, now, person, "follow-settings", _settings(person))


def _set(
    conn: Connection, now: datetime, chat_id: int, message_id: int | None, **values: object
) -> bool:
    person = caregiver(conn, chat_id)
    if person is None:
        return False
    people.change(conn, person.id, **values)
    plan_summaries(conn, now, person)
    show_settings(conn, now, chat_id=chat_id, message_id=message_id)
    return True


def plan_summaries(conn: Connection, now: datetime, person: Row[Any]) -> None:
    """When the next summaries come to somebody, after another time, weekday or zone."""
    for share in shares.of_caregiver(conn, person.id):
        summarising.plan(conn, now, share)


def _gets_summaries(conn: Connection, person: Row[Any]) -> bool:
    return any(share.summaries != "none" for share in shares.of_caregiver(conn, person.id))


def _settings(person: Row[Any]) -> dict[str, Any]:
    at, weekday = person.summary_at, person.summary_weekday
    return {
        "at": at or summarising.SUMMARY_AT,
        "weekday": summarising.SUMMARY_WEEKDAY if weekday is None else weekday,
        "called": person.name,
        "quiet": [person.quiet_from, person.quiet_until] if person.quiet_from else None,
        # A patient's town is asked for with their own settings.
        "patient": is_patient(person),
    }
