"""What is kept of words that could not wait, and what follows them later."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care import flagging, joining, settings, telling
from care.outgoing import Priority, message, put, say
from rules.aftercare import CRISIS, Event, instant, is_followed, questions
from rules.stage import stage_of
from storage import outbox, people, shares

REACHED = "safety-reached"
FROM_BUTTON = "button"  # the rule that is stored when a sign was picked, not written
# The same words of crisis within so long are answered by the numbers alone, without all the rest.
AGAIN_WITHIN = timedelta(hours=1)


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
    said_at: int,
    events: list[tuple[str, str]],
    unsent: list[tuple[str, str]],
    language: str,
    goes_on: bool = False,
) -> None:
    """Keep which rules spoke, as (kind, rule), and plan what is asked later.

    `said_at`: the stamp that the answers' buttons carry, by which they are taken back.
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
                    "said_at": said_at,
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
        people.note_safety_event(conn, person.id, kind=kind, rule=rule, at=instant(said_at))
    for kind, _ in events:
        follow_up(conn, now, person, Event(kind, instant(said_at)))


def follow_up(conn: Connection, now: datetime, person: Row[Any], event: Event) -> None:
    """Nothing else comes between, and later it is asked how things went on."""
    kind = event.kind
    if not is_followed(kind):
        return
    if kind in CRISIS:
        flagging.let_wait(conn, now, person)
    else:
        flagging.hold_back(conn, now, person.id)
    settings.hush(conn, now, person.id)
    _ask_later(conn, now, person, crisis=kind in CRISIS, since=event.at)


def _ask_later(
    conn: Connection, now: datetime, person: Row[Any], *, crisis: bool, since: datetime
) -> None:
    """Let wait what there is to ask by now: the note of the next day, or whether help was reached.

    What could have been asked `since` still is, and what is overdue in an outage; what went when
    the bot was blocked is not.
    """
    screen = "safety-next-day" if crisis else REACHED
    since = min([since, *(row.not_before for row in outbox.waiting(conn, person.id, [screen]))])
    outbox.withdraw(conn, now, person_id=person.id, screens=[screen])
    events = [
        Event(kind, at)
        for kind, at in people.safety_events_of(conn, person.id)
        if is_followed(kind) and (kind in CRISIS) is crisis
    ]
    put(
        conn,
        *(
            message(
                now,
                screen,
                {"kind": question.kind, "patient": person.joined_at is not None},
                chat_id=person.chat_id,
                person_id=person.id,
                priority=Priority.CRISIS,
                not_before=max(question.at, now),
            )
            for question in questions(
                (event for event in events if event.latest >= since),
                outbox.ended(conn, person.id, screen),
            )
        ),
    )


def was_not_going(conn: Connection, chat_id: int, message_id: int) -> bool:
    """Whether what to do was said once more, by the button of this message."""
    return outbox.is_changed(conn, chat_id, REACHED, message_id)


def not_going(conn: Connection, now: datetime, *, chat_id: int, kind: str, message_id: int) -> None:
    """What to do was said once more: it is not said again by the same button."""
    person = people.of_chat(conn, chat_id)
    if person is not None:
        args = {"kind": kind, "said": "not-going"}
        say(conn, now, person, REACHED, args, on=message_id, priority=Priority.CRISIS)


def _again(conn: Connection, now: datetime, person_id: int) -> bool:
    """Whether the full answer to words of crisis was given within the hour."""
    return people.had_safety_event(conn, person_id, "crisis-1", since=now - AGAIN_WITHIN)


def take_back(conn: Connection, now: datetime, *, chat_id: int, said_at: int, crisis: bool) -> None:
    """ "That's not what I meant": what was answered with this button was nothing.

    `said_at`: the stamp of that answer. What follows from any other one stays.
    """
    person = people.of_chat(conn, chat_id)
    if person is None:
        return
    family = "crisis-" if crisis else "red-"
    if people.forget_safety_event(conn, person.id, family, at=instant(said_at)):
        _ask_later(conn, now, person, crisis=crisis, since=now)
