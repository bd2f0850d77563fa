"""What is kept of words that could not wait, and what follows them later."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care import flagging, joining, settings, telling
from care.outgoing import Priority, message, put, say
from care.planning import days_of
from rules.safety import KINDS
from rules.stage import stage_of
from storage import outbox, people, shares

NEXT_DAY = timedelta(hours=24)
REACHED = "safety-reached"
REACHED_AFTER = timedelta(hours=2)
REACHED_SOON = timedelta(minutes=30)
SOON = ("red-ces", "red-chest", "red-neck", "red-drowsy")
FROM_BUTTON = "button"  # the rule that is stored when a sign was picked, not written
CRISIS = ("crisis-0", "crisis-1")
TAKEN_BACK_FOR = timedelta(hours=24)
# The same words of crisis within so long are answered by the numbers alone, without all the rest.
AGAIN_WITHIN = timedelta(hours=1)
# An answer's event is recorded this much later at most, unless the database was away.
RECORDED_WITHIN = timedelta(minutes=1)


@dataclass(frozen=True)
class Known:
    """What an answer in an emergency needs to know of a person."""

    language: str
    country: str | None
    before_surgery: bool
    blocked: bool = False
    # Whether the words of the consent have changed since.
    consent_is_old: bool = False
    # The countries of those whom they follow.
    follows: tuple[str, ...] = ()
    team_phone: str | None = field(default=None, repr=False)
    # Whom the bot could tell for them, and whether the full answer to words of crisis was given
    # lately: looked up for an answer in an emergency only.
    caregivers: telling.Others = field(default=(), repr=False)
    again: bool = False


def whom(conn: Connection, chat_id: int) -> Known | None:
    """What is known of a chat; None for a stranger."""
    person = people.glance(conn, chat_id)
    if person is None:
        return None
    before = person.situation is not None and stage_of(person.situation) == "preop_hopes"
    return Known(
        person.language,
        person.country,
        before,
        person.blocked_at is not None,
        joining.agreed_to_older(person),
        shares.countries_followed(conn, person.id),
        person.team_phone,
    )


def for_an_answer(conn: Connection, now: datetime, chat_id: int, known: Known) -> Known:
    """What is known of a chat, with what only an answer in an emergency needs."""
    person = people.glance(conn, chat_id)
    if person is None:
        return known
    others = telling.who_can_be_told(conn, person.id)
    return replace(known, caregivers=others, again=_again(conn, now, person.id))


def note(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    events: list[tuple[str, str]],
    unsent: list[tuple[str, str]],
    language: str,
    goes_on: bool = False,
) -> None:
    """Keep which rules spoke, as (kind, rule), and plan what is asked later.

    `unsent`: answers that could not be sent at once; they go through the outbox, before all else.
    With `goes_on` the words are still taken as what was waited for: only a question was asked.
    """
    person = people.of_chat(conn, chat_id)
    others = telling.who_can_be_told(conn, person.id) if person and unsent else ()
    follows = shares.countries_followed(conn, person.id) if person and unsent else ()
    again = bool(person and unsent and _again(conn, now, person.id))
    put(
        conn,
        *(
            message(
                now,
                "safety",
                {
                    "kind": kind,
                    "language": language,
                    "caregivers": others,
                    "follows": follows,
                    "again": again,
                    "written": rule != FROM_BUTTON,
                },
                chat_id=chat_id,
                person_id=person.id if person else None,
                priority=Priority.CRISIS,
            )
            for kind, rule in unsent
        ),
    )
    if person is None:
        return
    # What was being set goes on. But the next words may still be about this: they are offered to
    # be kept as a note, and become no name that others read.
    if not goes_on:
        people.expect_no_words(conn, person.id)
    for kind, rule in events:
        people.note_safety_event(conn, person.id, kind=kind, rule=rule, at=now)
        follow_up(conn, now, person, kind)


def follow_up(conn: Connection, now: datetime, person: Row[Any], kind: str) -> None:
    """Ask later whether help was reached: once a day for a crisis, once for signs at a time."""
    if kind in CRISIS:
        flagging.let_wait(conn, now, person)
        screen, at = "safety-next-day", now + NEXT_DAY
        key = f"next-day:{person.id}:{days_of(person).day_of(now)}"
    elif kind.startswith("red-") and kind != "red-2":
        flagging.hold_back(conn, now, person.id)
        screen, wait = REACHED, REACHED_SOON if kind in SOON else REACHED_AFTER
        kind, at = _together(conn, now, person.id, kind, wait)
        key = f"reached:{person.id}:{wait}:{at.timestamp()}"
    else:
        return
    settings.hush(conn, now, person.id)
    put(
        conn,
        message(
            now,
            screen,
            {"kind": kind, "patient": person.joined_at is not None},
            chat_id=person.chat_id,
            person_id=person.id,
            priority=Priority.CRISIS,
            not_before=at,
            dedupe_key=key,
        ),
    )


def _together(
    conn: Connection, now: datetime, person_id: int, kind: str, wait: timedelta
) -> tuple[str, datetime]:
    """About which sign to ask, and when: with one shortly before it, of the more urgent, once.

    What would be asked so soon that there is hardly time to reach anybody does not count.
    """
    for row in outbox.waiting(conn, person_id, [REACHED]):
        other = row.args["kind"]
        if (other in SOON) == (kind in SOON) and row.not_before >= now + wait / 2:
            outbox.withdraw_keys(conn, now, [row.dedupe_key])
            return min(kind, other, key=KINDS.index), row.not_before
    return kind, now + wait


def not_going(conn: Connection, now: datetime, *, chat_id: int, kind: str, message_id: int) -> None:
    """What to do was said once more: it is not said again by the same button."""
    person = people.of_chat(conn, chat_id)
    if person is not None:
        args = {"kind": kind, "said": "not-going"}
        say(conn, now, person, "safety-reached", args, on=message_id, priority=Priority.CRISIS)


def _again(conn: Connection, now: datetime, person_id: int) -> bool:
    """Whether the full answer to words of crisis was given within the hour."""
    return people.had_safety_event(conn, person_id, "crisis-1", since=now - AGAIN_WITHIN)


def take_back(conn: Connection, now: datetime, *, chat_id: int, said_at: datetime) -> None:
    """ "That's not what I meant": nothing follows, and the coping texts go on.

    `said_at`: when the answer was sent whose button this is. One that was sent later stands.
    """
    person = people.of_chat(conn, chat_id)
    if person is None:
        return
    newest = people.last_crisis(conn, [person.id], now - TAKEN_BACK_FOR).get(person.id)
    if newest is not None and newest <= said_at + RECORDED_WITHIN:
        people.forget_crisis(conn, person.id, now - TAKEN_BACK_FOR)
        outbox.withdraw(conn, now, person_id=person.id, screens=["safety-next-day"])


def take_back_sign(conn: Connection, now: datetime, *, chat_id: int, said_at: datetime) -> None:
    """ "That's not what I meant", of an urgent sign: nobody asks whether help was reached.

    `said_at`: when the answer was sent whose button this is. A sign that came later stands.
    """
    person = people.of_chat(conn, chat_id)
    if person is None or people.had_sign(conn, person.id, since=said_at + RECORDED_WITHIN):
        return
    outbox.withdraw(conn, now, person_id=person.id, screens=[REACHED])
