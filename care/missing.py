"""Check-ins that were asked and not answered: a kind word, an offer to ask less, and then rest.

What is decided is in rules/misses.py. All of it comes at the person's own time, to them alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, get_args

from sqlalchemy import Connection, Row

from care import noticing, standing
from care.outgoing import Priority, say
from care.planning import days_of, joined, plan
from rules.flag_history import History
from rules.misses import Step, step_for
from rules.thresholds import Misses
from storage import checkins, flags, operations, people

AFTER_CRISIS = timedelta(days=7)
# Who has been here for so long is asked, within a week and once, whether fewer would do.
SETTLED = timedelta(weeks=12)
OFFER_WITHIN = timedelta(weeks=1)
# Around an operation it is no time to think of how often they are asked.
BEFORE_OPERATION, AFTER_OPERATION = timedelta(weeks=1), timedelta(weeks=2)
# `ask_days` by the word on the button. Buttons live for years: a word keeps its meaning.
FEWER = {"three": "024", "one": "/7"}
KEEP = "keep"


def notice(
    conn: Connection, now: datetime, misses: Misses, asked: Sequence[int], until: datetime
) -> set[int]:
    """Say what a silence calls for beside the daily question that is due now.

    `asked`: the ids of the people; what is said beside the question is of no use after `until`.
    Returns who is not asked any more: their check-ins are paused from here on.
    """
    missed = checkins.missed_since_heard(conn, asked, at_least=misses.note)
    crises = people.last_crisis(conn, list(asked), now - AFTER_CRISIS)
    settled = people.settled(conn, asked, now - SETTLED - OFFER_WITHIN, now - SETTLED)
    near = _near_an_operation(conn, now, [*missed, *(person.id for person in settled)])
    paused, told = set(), set()
    for person in people.of_ids(conn, list(missed)):
        step = _step(conn, person, missed[person.id], misses)
        if step is None or (step == "fewer" and person.id in near):
            continue
        told.add(person.id)
        people.change(conn, person.id, miss_step=step)
        args = {"count": missed[person.id], "after_crisis": person.id in crises}
        if step == "pause":
            paused.add(person.id)
            people.change(conn, person.id, paused_at=now)
            plan(conn, now, person.chat_id)
            say(conn, now, person, "missed-pause", args, priority=Priority.QUESTION)
        elif step == "note":
            more: dict[str, Any] = {"priority": Priority.QUESTION, "expires_at": until}
            say(conn, now, person, "missed-note", args, **more)
        else:
            _offer_fewer(conn, now, person, until, args)
    for person in settled:
        if person.id not in told and person.id not in crises and person.id not in near:
            # Its row in the outbox stays for longer than the week in which this may come.
            key = f"settled:{person.id}"
            _offer_fewer(conn, now, person, until, {"count": None}, dedupe_key=key)
    return paused


def _near_an_operation(conn: Connection, now: datetime, ids: Sequence[int]) -> set[int]:
    """Who has an operation soon, or had one lately."""
    if not ids:
        return set()
    until = (now + BEFORE_OPERATION).date()
    found = operations.exact_days(conn, ids, (now - AFTER_OPERATION).date())
    return {person_id for person_id, day in found if day <= until}


def choose(conn: Connection, now: datetime, *, chat_id: int, how: str, message_id: int) -> bool:
    """How often to ask from now on: a word of `FEWER`, or as before. False for a stranger."""
    person = joined(conn, chat_id)
    if person is None:
        return False
    ended = heard(conn, now, person)
    if how == KEEP:
        # They were offered fewer, and do not want that: it is not offered again in this silence.
        people.change(conn, person.id, miss_step="fewer")
    else:
        days = FEWER[how]
        today = days_of(person).day_of(now) if days.startswith("/") else None
        people.change(conn, person.id, ask_days=days, ask_from=today)
    plan(conn, now, chat_id)
    args = {"how": how, "paused": person.paused_at is not None and not ended}
    say(conn, now, person, "missed-chosen", args, on=message_id)
    return True


def heard(conn: Connection, now: datetime, person: Row[Any]) -> bool:
    """They are there: what was missed until now does not count. Returns whether our pause ended."""
    ours: bool = person.miss_step == "pause"
    ended = {"paused_at": None, "paused_until": None} if ours else {}
    people.change(conn, person.id, heard_at=now, miss_step=None, **ended)
    noticing.heard(conn, now, person.id)
    return ours


def _step(conn: Connection, person: Row[Any], missed: int, misses: Misses) -> Step | None:
    steps: tuple[Step, ...] = get_args(Step)
    done = steps[: steps.index(person.miss_step) + 1] if person.miss_step else ()
    history = History(standing.history_of(flags.events_of(conn, [person.id])))
    return step_for(
        missed,
        last_mood=checkins.last_mood(conn, person.id),
        flag_open=bool(history.open_rules()),
        done=done,
        misses=misses,
    )


def _offer_fewer(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    until: datetime,
    args: dict[str, Any],
    **more: Any,
) -> None:
    now_asked = _a_week(person.ask_days)
    fewer = [how for how, days in FEWER.items() if _a_week(days) < now_asked]
    if fewer:
        more |= {"priority": Priority.QUESTION, "expires_at": until}
        say(conn, now, person, "missed-fewer", {**args, "fewer": fewer}, **more)


def _a_week(days: str | None) -> float:
    """How often a week somebody is asked."""
    if days is None:
        return 7.0
    return 7 / int(days[1:]) if days.startswith("/") else float(len(days))
