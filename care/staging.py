"""Where a person is: asked about seldom, after a check-in, and changed by nobody but them.

What is asked, and when, is decided in rules/stage_offer.py. The question comes ten minutes after
the check-in, alone: never over the coping text, and on no day with anything else to say.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import operation_days
from care.outgoing import MENU, UNDO_OVER, Priority, say
from care.planning import days_of, joined
from care.replying import NO_TIPS_AFTER_CRISIS
from rules.stage import AHEAD, FEELINGS, PLACES, RECOVERING, Standing, place_of
from rules.stage_offer import ABOUT_FEELINGS, Asked, Offer, offer
from storage import operations, outbox, people

# The screens that ask.
QUESTIONS = ("stage-place", "stage-feeling", "stage-feelings")
# What belongs to any check-in. Whatever else is said on a day is enough for that day.
ORDINARY = ("checkin", "checkin-done", "checkin-closed", "taken-away", MENU)
NOTHING_PICKED = ("none", "skip")


def ask_after(
    conn: Connection, now: datetime, person: Row[Any], checkin: Row[Any], where: Standing
) -> None:
    """Queue a question, if one is due, beside a complete daily check-in of its own day."""
    if checkin.kind != "daily" or checkin.late or person.paused_at is not None:
        return
    here = days_of(person)
    today = here.day_of(now)
    at = person.stage_offered_at
    found = offer(
        where,
        today,
        asked=None if at is None else Asked(person.stage_offered, here.day_of(at)),
        after_crisis=bool(people.last_crisis(conn, [person.id], now - NO_TIPS_AFTER_CRISIS)),
    )
    if found is None or outbox.says_more(conn, person.id, here.start_of(today), than=ORDINARY):
        return
    people.change(conn, person.id, stage_offered=found.about, stage_offered_at=now)
    say(
        conn,
        now,
        person,
        f"stage-{found.asks}",
        _shown(found),
        not_before=now + UNDO_OVER,
        expires_at=here.closes_at(now),
        priority=Priority.QUESTION,
    )


def take_back(conn: Connection, now: datetime, person: Row[Any], checkin: Row[Any]) -> None:
    """The check-in was undone: what was to be asked after it was never asked."""
    hush(conn, now, person.id)
    at = person.stage_offered_at
    if at is not None and checkin.completed_at is not None and at >= checkin.completed_at:
        people.change(conn, person.id, stage_offered=None, stage_offered_at=None)


def hush(conn: Connection, now: datetime, person_id: int) -> None:
    """Nothing is asked that has not been yet: something weightier came, or it was answered."""
    outbox.withdraw(conn, now, person_id=person_id, screens=QUESTIONS)


def still_fits(
    conn: Connection, now: datetime, *, chat_id: int, about: str, message_id: int
) -> bool:
    """What was asked about fits; False when it is not what they say any more."""
    person = joined(conn, chat_id)
    if person is None or about not in (place(person), _feeling(person)):
        return False
    people.change(conn, person.id, stage_at=now)
    if about in FEELINGS:
        say(conn, now, person, "stage-felt", {"what": about}, on=message_id)
    else:
        say(conn, now, person, "stage-kept", {"place": about}, on=message_id)
    return True


def not_now(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> bool:
    """The person leaves the question; nothing changes."""
    person = joined(conn, chat_id)
    if person is not None:
        say(conn, now, person, "stage-later", on=message_id)
    return person is not None


def show_places(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> bool:
    """Another place fits better: the list, as in the settings."""
    person = joined(conn, chat_id)
    if person is not None:
        say(conn, now, person, "settings-stage", {"place": place(person)}, on=message_id)
    return person is not None


def choose(conn: Connection, now: datetime, *, chat_id: int, word: str, message_id: int) -> bool:
    """Keep where the person says they are, one of PLACES, and ask for an operation not known."""
    person = joined(conn, chat_id)
    if person is None or word not in PLACES:
        return False
    situation, picked = PLACES[word]
    said: dict[str, Any] = {"stage_at": now}
    if word != place(person):
        said |= {"situation": situation, "stage": picked}
    if situation != person.situation:
        said["situation_at"] = now
    people.change(conn, person.id, **said)
    hush(conn, now, person.id)
    say(conn, now, person, "stage-saved", {"place": word}, on=message_id)
    if situation != person.situation:
        _ask_for_operation(conn, now, chat_id, situation)
    return True


def show_feelings(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> bool:
    """The sentences to pick from; False for those to whom they do not speak."""
    person = joined(conn, chat_id)
    if person is None or person.situation != "didnt_help":
        return False
    say(conn, now, person, "stage-feelings", {"about": ABOUT_FEELINGS}, on=message_id)
    return True


def feel(conn: Connection, now: datetime, *, chat_id: int, what: str, message_id: int) -> bool:
    """Keep the sentence that sounds like them, one of FEELINGS; 'none' ends it, 'skip' does not."""
    person = joined(conn, chat_id)
    if person is None or person.situation != "didnt_help":
        return False
    if what != "skip":
        picked = what if what in FEELINGS else None
        people.change(conn, person.id, stage=picked, stage_at=now)
        hush(conn, now, person.id)
    say(conn, now, person, "stage-felt", {"what": what}, on=message_id)
    return True


def _ask_for_operation(conn: Connection, now: datetime, chat_id: int, situation: str) -> None:
    """The day of an operation that a new situation speaks of, unless it is known."""
    person = joined(conn, chat_id)
    if person is None or situation not in (*AHEAD, *RECOVERING):
        return
    kind = operation_days.kind_of(situation)
    state = "planned" if kind == "ahead" else "done"
    if not any(row.state == state for row in operations.of_person(conn, person.id)):
        page = operation_days.first_page(now, person, kind, kind)
        say(conn, now, person, "operation-when", page)


def place(person: Row[Any]) -> str:
    """The word of PLACES for where a person says they are."""
    return place_of(person.situation, person.stage)


def _feeling(person: Row[Any]) -> str | None:
    picked: str | None = person.stage
    return picked if person.situation == "didnt_help" and picked in FEELINGS else None


def _shown(found: Offer) -> dict[str, Any]:
    return {"about": found.about, "reason": found.reason}
