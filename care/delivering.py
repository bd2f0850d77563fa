"""What the courier takes from the outbox, and how each sending ended."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care import rounds, settings, standing, telling
from care.asking import REMIND_AFTER
from care.outgoing import MENU, role_of, take_away
from care.round_questions import SCREEN as ROUND
from care.summarising import LOOKS
from rules.days import days
from rules.operations import Operation
from storage import checkins, operations, sending, shares
from storage import tables as t

LEASE = timedelta(minutes=2)


@dataclass(frozen=True)
class Envelope:
    """One message to send, with all that rendering it needs."""

    id: int
    chat_id: int
    person_id: int | None
    checkin_id: int | None
    priority: int
    mode: str  # 'new', 'edit', 'delete' or 'menu'
    message_id: int | None  # what to edit or delete
    screen: str
    args: dict[str, Any] = field(repr=False)
    about: datetime | None
    attempts: int
    language: str
    country: str | None
    zone: str | None
    situation: str | None
    day_starts: str | None = None
    discreet: bool = False
    share_id: int | None = None
    # The surgical team's number; under a check-in, the operations that they told of, and since when
    # their situation holds.
    team_phone: str | None = field(default=None, repr=False)
    operations: tuple[Operation, ...] = ()
    situation_since: datetime | None = None


@dataclass(frozen=True)
class Outcome:
    """How sending ended.

    `state` is 'sent' (with the message's id, if there is one), 'blocked', 'refused'
    (Telegram will never take it: `error` says why), or 'later' (with `retry_at`).
    """

    state: str
    message_id: int | None = None
    retry_at: datetime | None = None
    error: str | None = None


@dataclass(frozen=True)
class Leased:
    """What was taken, and the ids of what was held before and is not to be sent any more."""

    envelopes: list[Envelope]
    gone: set[int]


def lease(
    conn: Connection,
    now: datetime,
    limit: int,
    priority_at_most: int | None = None,
    *,
    held: Sequence[int] = (),
) -> Leased:
    """Take what may go out now; what nobody needs any more ends here.

    `held`: what the courier took before and could not send yet. It may have been withdrawn, or
    have expired, since.
    """
    rows = sending.lease(
        conn, now, until=now + LEASE, limit=limit, priority_at_most=priority_at_most
    )
    stale = [row for row in rows if row.expires_at is not None and row.expires_at <= now]
    sending.finish(conn, now, [(row.id, "expired", None) for row in stale if row.person_id])
    sending.forget(conn, [row.id for row in stale if row.person_id is None])
    for row in stale:
        _never_asked(conn, row.checkin_id)
    asked = [row.person_id for row in rows if row.checkin_id is not None]
    told: dict[int, list[Row[Any]]] = defaultdict(list)
    for one in operations.of_people(conn, asked):
        told[one.person_id].append(one)
    taken = []
    for row in rows:
        if row in stale:
            continue
        mode, target = row.mode, row.message_id or row.checkin_message_id
        if mode == "edit" and target is None:
            mode = "new"  # its message was never shown
        taken.append(
            Envelope(
                id=row.id,
                chat_id=row.chat_id,
                person_id=row.person_id,
                checkin_id=row.checkin_id,
                priority=row.priority,
                mode=mode,
                message_id=None if mode == "new" else target,
                screen=row.screen,
                # A menu is for what the person is by now.
                args={"role": role_of(conn, row.person_id)} if mode == MENU else row.args,
                about=row.about,
                attempts=row.attempts,
                language=row.language or row.args.get("language", "en"),
                country=row.country,
                zone=row.zone,
                situation=row.situation,
                day_starts=row.day_starts,
                discreet=bool(row.discreet),
                share_id=row.share_id,
                team_phone=row.team_phone,
                operations=standing.as_told(told.get(row.person_id, ())),
                situation_since=row.situation_at or row.joined_at,
            )
        )
    return Leased(taken, set(held) - sending.still_wanted(conn, now, held))


def record(conn: Connection, now: datetime, ended: Sequence[tuple[Envelope, Outcome]]) -> bool:
    """Keep how each sending ended; returns whether a row about a stranger was erased."""
    final = [(e, o) for e, o in ended if o.state != "later"]
    # People and check-ins before the outbox, as a tap's transaction goes: two that locked each
    # other's rows the other way round would end in a deadlock.
    for envelope, outcome in final:
        if outcome.state == "blocked":
            settings.note_blocked(conn, now, chat_id=envelope.chat_id)
        elif outcome.state == "refused":
            _never_asked(conn, envelope.checkin_id)
        elif envelope.checkin_id is not None and outcome.message_id is not None:
            _note_shown(conn, now, envelope, outcome.message_id)
        _note_told(conn, now, envelope, outcome)
    sending.finish(conn, now, [(e.id, o.state, o.error) for e, o in final if e.person_id])
    strangers = [e.id for e, _ in final if e.person_id is None]
    sending.forget(conn, strangers)
    sending.postpone(
        conn,
        [(e.id, o.retry_at or now, 1, o.error) for e, o in ended if o.state == "later"],
    )
    return bool(strangers)


def release(conn: Connection) -> None:
    """Free what a courier that is gone had taken; what it was sending may be sent twice."""
    sending.release_leases(conn)


def give_back(conn: Connection, later: Sequence[tuple[Envelope, datetime]]) -> None:
    """Return messages that were taken but not tried."""
    sending.postpone(conn, [(envelope.id, then, 0, None) for envelope, then in later])


def _note_shown(conn: Connection, now: datetime, envelope: Envelope, message_id: int) -> None:
    """A check-in is on the screen: from here run its reminder and its closing."""
    assert envelope.checkin_id is not None
    row = checkins.one(conn, envelope.checkin_id)
    if envelope.mode == "new":
        older = None if row is None else row.message_id
        chat_id, person_id = envelope.chat_id, envelope.person_id
        if older != message_id and sending.is_withdrawn(conn, envelope.id):
            # Taken back while it was on its way: an answer, a pause or a newer copy overtook it.
            take_away(conn, now, message_id, chat_id=chat_id, person_id=person_id)
            return
        if envelope.screen == ROUND and older not in (None, message_id):
            take_away(conn, now, older, chat_id=chat_id, person_id=person_id)
    if row is None:
        return
    asked = envelope.zone is not None and row.asked_at is None and row.state == "open"
    is_round = row.kind not in checkins.OF_PAIN_AND_MOOD
    seen: dict[str, Any] = {"message_id": message_id}
    if asked:
        seen["asked_at"] = now
        if not is_round:  # a round has two days in any case
            seen["closes_at"] = days(envelope.zone, envelope.day_starts, None, None).closes_at(now)
        if row.remind_at is not None:
            seen["remind_at"] = now + REMIND_AFTER
    checkins.change(conn, row.id, **seen)
    if asked and is_round and envelope.person_id is not None:
        rounds.note_asked(conn, row.id, envelope.person_id)


def _note_told(conn: Connection, now: datetime, envelope: Envelope, outcome: Outcome) -> None:
    """A caregiver saw something of a share: the patient can read when. Or was not told.

    Who blocked us was not told either: see `settings.note_blocked`.
    """
    if envelope.share_id is None:
        return
    if outcome.state == "sent" and envelope.screen in LOOKS:
        shares.note_look(conn, envelope.share_id, what=LOOKS[envelope.screen], at=now)
    elif outcome.state == "refused" and envelope.screen == telling.SCREEN:
        telling.not_told(conn, now, share_id=envelope.share_id)


def _never_asked(conn: Connection, checkin_id: int | None) -> None:
    if checkin_id is not None:
        checkins.change(
            conn,
            checkin_id,
            t.checkins.c.asked_at.is_(None),
            t.checkins.c.state == "open",
            state="not_asked",
            question=None,
            remind_at=None,
        )
