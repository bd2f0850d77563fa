"""What caregivers are told of at once, where the patient allowed it: a flag, and silence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from sqlalchemy import Connection, Row

from care.outgoing import REPLY_LIFETIME, Priority, message, put
from care.summarising import SUMMARY_AT, Families, flag_contents, silence_contents
from rules.quiet_hours import after_quiet
from rules.summary import next_summary
from storage import checkins, outbox, people, shares
from storage import tables as t

FLAG = "caregiver-flag"


def flag_raised(
    conn: Connection,
    now: datetime,
    patient: Row[Any],
    checkin: Row[Any],
    families: Families,
    *,
    ahead: bool,
    at: datetime,
) -> None:
    """Queue the notice that goes with a patient's flag message, for each who may know of it.

    `at`: when the patient is told, which is when the check-in cannot be undone any more.
    """
    for share in shares.told(conn, [patient.id], locked=True):
        if share.on_flags:
            args = flag_contents(patient, share, families, ahead=ahead)
            key = _flag_key(share, checkin.id)
            _queue(conn, now, share, FLAG, args, at=at, key=key)


def flag_put_off(conn: Connection, person_id: int, until: datetime) -> None:
    """The patient is told of the flag later: so is who may know of it, and not before."""
    for share in shares.told(conn, [person_id]):
        rows = outbox.waiting(conn, share.caregiver_id, [FLAG], share_id=share.id)
        at = _after_quiet(share, until)
        outbox.put_off(conn, [row.id for row in rows], at, at + REPLY_LIFETIME)


def flag_taken_back(conn: Connection, now: datetime, *, person_id: int, checkin_id: int) -> None:
    """The check-in was undone: nobody is told."""
    keys = [_flag_key(share, checkin_id) for share in shares.of_patient(conn, person_id)]
    outbox.withdraw_keys(conn, now, keys)


def went_unanswered(conn: Connection, now: datetime, person_ids: Sequence[int]) -> None:
    """Daily check-ins of these people closed without an answer: tell of silence, where it is due.

    Once in each silence, and at the caregiver's own time of day for summaries: it is no alarm.
    """
    for share in shares.told(conn, person_ids, locked=True):
        if share.after_silence is None or share.silence_told_at is not None:
            continue
        patient = people.of_id(conn, share.patient_id)
        if patient is None or patient.paused_at or patient.blocked_at:
            continue
        began = share.accepted_at or share.created_at
        if not checkins.missed_since_heard(
            conn, [patient.id], at_least=share.after_silence, since=began
        ):
            continue
        still = t.shares.c.silence_told_at.is_(None), t.shares.c.state == "active"
        if shares.change(conn, share.id, *still, silence_told_at=now):
            daytime = time.fromisoformat(share.summary_at or SUMMARY_AT)
            at = next_summary(now, daytime, share.zone or "UTC", None)
            args = silence_contents(patient, share)
            key = _silence_key(share.id, now)
            _queue(conn, now, share, "caregiver-silence", args, at=at, key=key)


def heard(conn: Connection, now: datetime, person_id: int) -> None:
    """The patient is there: whoever was not told of the silence yet will not be."""
    ended = shares.end_silences(conn, person_id)
    keys = [_silence_key(share.id, share.silence_told_at) for share in ended]
    outbox.withdraw_keys(conn, now, keys)


def _queue(
    conn: Connection,
    now: datetime,
    share: Row[Any],
    screen: str,
    args: dict[str, Any],
    *,
    at: datetime,
    key: str,
) -> None:
    put(
        conn,
        message(
            now,
            screen,
            args,
            chat_id=share.chat_id,
            person_id=share.caregiver_id,
            share_id=share.id,
            priority=Priority.NOTICE,
            not_before=_after_quiet(share, at),
            dedupe_key=key,
        ),
    )


def _after_quiet(share: Row[Any], at: datetime) -> datetime:
    return after_quiet(at, share.quiet_from, share.quiet_until, share.zone or "UTC")


def _flag_key(share: Row[Any], checkin_id: int) -> str:
    return f"flag-told:{share.id}:{checkin_id}"


def _silence_key(share_id: int, told_at: datetime) -> str:
    return f"silence-told:{share_id}:{told_at.timestamp():.0f}"
