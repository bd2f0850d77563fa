"""What a caregiver is shown of a patient, in words: at a time of their own, or when they ask."""

from __future__ import annotations

import logging
from datetime import date, datetime, time, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row

from care.outgoing import UNDO_OVER, Priority, say, say_to_stranger
from care.planning import days_of, joined
from rules.quiet_hours import after_quiet
from rules.summary import WEEK, Asked, Span, first_day, next_summary, shorten, summarise, ways
from storage import checkins, notes, outbox, people, shares

log = logging.getLogger(__name__)

SUMMARY_AT = "10:00"
SUMMARY_WEEKDAY = 6  # Sunday
# So that the longest summary still fits into one message.
NOTES = 8
NOTE = 160  # characters

# One that could not be sent for so long is not sent any more: the next one says more.
STALE: dict[str, timedelta] = {"weekly": timedelta(days=2), "daily": timedelta(hours=12)}
BATCH = 500
# A share that our own code cannot work out is looked at again after this.
PUT_OFF = timedelta(hours=1)
# What the patient can read of it afterwards, by screen (storage.tables.looks).
LOOKS = {
    "summary": "summary",
    "summary-asked": "asked",
    "caregiver-flag": "flag",
    "caregiver-silence": "silence",
}
OVER = ("paused", "ended")
# The screens that may show notes, to the caregiver or to the patient beforehand.
WITH_NOTES = ("summary", "summary-asked", "share-preview")

Families = Literal["P", "M", "BOTH"]


def contents(conn: Connection, now: datetime, patient: Row[Any], share: Row[Any]) -> dict[str, Any]:
    """What a summary of this patient would say now: the arguments of the screen "summary".

    `nothing` is true where there is nothing to say: then none is sent at its time.
    """
    span: Span = "daily" if share.summaries == "daily" else "weekly"
    today = days_of(patient).day_of(now)
    since = first_day(today, span) - WEEK - timedelta(days=1)
    over, last = _over(checkins.asked_of(conn, patient.id, since), now, today)
    said = summarise(over, last=last, span=span, silence_from=share.after_silence)
    way, care = ways(last, span, share.id)
    shown = _notes(conn, patient.id, first_day(last, span), last) if share.notes else []
    return {
        **_about(patient, share),
        "span": span,
        "day": last.isoformat(),
        "nothing": said is None and not shown,
        "answered": said.answered if said else 0,
        "asked": said.asked if said else 0,
        "pain": said.pain if said else None,
        "mood": said.mood if said else None,
        "notes": shown,
        "way": way,
        "care": care,
    }


def flag_contents(
    patient: Row[Any], share: Row[Any], families: Families = "BOTH", *, ahead: bool = False
) -> dict[str, Any]:
    """What is said when a flag was raised: the arguments of the screen "caregiver-flag".

    `ahead`: the patient's operation is, and the surgical team was suggested.
    """
    return {**_about(patient, share), "families": families, "ahead": ahead}


def silence_contents(patient: Row[Any], share: Row[Any]) -> dict[str, Any]:
    """What is said of silence: the arguments of the screen "caregiver-silence"."""
    return {**_about(patient, share), "missed": share.after_silence}


def send_due(conn: Connection, now: datetime, limit: int = BATCH) -> int:
    """Queue each summary that is due, once, and move its share to the next time.

    Nothing is sent when there is nothing to say, or when the caregiver cannot be reached. Returns
    how many were due.
    """
    due_now = shares.due_summaries(conn, now, limit)
    for share in due_now:
        try:
            caregiver = people.of_id(conn, share.caregiver_id)
            patient = people.of_id(conn, share.patient_id)
            assert caregiver is not None
            assert patient is not None
            shares.change(conn, share.id, next_summary_at=next_at(now, share, caregiver))
            if _may_have(caregiver) and now - share.next_summary_at <= STALE[share.summaries]:
                _send(conn, now, patient, share, caregiver)
        except Exception:
            log.exception("the summary of share %s cannot be worked out", share.id)
            shares.change(conn, share.id, next_summary_at=now + PUT_OFF)
    return len(due_now)


def show(conn: Connection, now: datetime, *, chat_id: int, language: str) -> None:
    """/summary: the one there is, or whose of several; kind words where there is none."""
    person = joined(conn, chat_id) or people.of_chat(conn, chat_id)
    if person is None:
        say_to_stranger(conn, now, chat_id, "summary-none", language)
        return
    active = shares.of_caregiver(conn, person.id, ("active",))
    wanted = [share for share in active if share.summaries != "none"]
    if len(wanted) == 1:
        _show(conn, now, person, shares.one(conn, wanted[0].id))
    elif wanted:
        names = [{"share": share.id, "name": share.name} for share in wanted]
        say(conn, now, person, "summary-pick", {"names": names})
    elif active:
        say(conn, now, person, "summary-no-summaries")
    elif shares.of_caregiver(conn, person.id, OVER):
        say(conn, now, person, "summary-over")
    else:
        say(conn, now, person, "summary-none")


def pick(conn: Connection, now: datetime, *, chat_id: int, share_id: int, message_id: int) -> bool:
    """Whose summary, of several; False for what is not this person's to see."""
    person = people.of_chat(conn, chat_id)
    share = shares.one(conn, share_id)
    if person is None or share is None or share.caregiver_id != person.id:
        return False
    _show(conn, now, person, share)
    return True


def forget_notes(conn: Connection, patient_id: int) -> None:
    """A note is gone: nothing queued shows it any more; what waited is made anew in its time."""
    for share in shares.of_patient(conn, patient_id, ("draft", "invited", *shares.LIVE)):
        shares.one(conn, share.id)  # whoever is making a summary of it ends first
        for gone in outbox.forget_shown(conn, share.id, WITH_NOTES):
            if gone.screen == "summary" and gone.state == "waiting":
                shares.change(conn, share.id, next_summary_at=gone.not_before)


def plan(conn: Connection, now: datetime, share: Row[Any]) -> None:
    """Set when the next summary of a share is due: once it is active, and whenever the share, or
    the caregiver's time, weekday or zone, changed. None is due for any but an active one."""
    fresh = shares.one(conn, share.id)
    caregiver = fresh and fresh.caregiver_id and people.of_id(conn, fresh.caregiver_id)
    if fresh is None or not caregiver:
        return
    at = next_at(now, fresh, caregiver)
    shares.change(conn, fresh.id, next_summary_at=at)


def next_at(now: datetime, share: Row[Any], caregiver: Row[Any]) -> datetime | None:
    """When the next summary after `now` is due, by the caregiver's own clock."""
    if share.state != "active" or share.summaries not in ("weekly", "daily"):
        return None
    weekday = SUMMARY_WEEKDAY if caregiver.summary_weekday is None else caregiver.summary_weekday
    return next_summary(
        now,
        time.fromisoformat(caregiver.summary_at or SUMMARY_AT),
        caregiver.zone or "UTC",
        None if share.summaries == "daily" else weekday,
    )


def _send(
    conn: Connection, now: datetime, patient: Row[Any], share: Row[Any], caregiver: Row[Any]
) -> None:
    said = contents(conn, now, patient, share)
    if said["nothing"]:
        return
    quiet = caregiver.quiet_from, caregiver.quiet_until
    at = after_quiet(now, *quiet, caregiver.zone or "UTC")
    say(
        conn,
        now,
        caregiver,
        "summary",
        said,
        priority=Priority.SUMMARY,
        share_id=share.id,
        not_before=at,
        expires_at=at + STALE[share.summaries],
        # Not the same days twice, when the time was changed in between.
        dedupe_key=f"summary:{share.id}:{said['span']}:{said['day']}",
    )


def _show(conn: Connection, now: datetime, person: Row[Any], share: Row[Any] | None) -> None:
    """Show a share that was read with its lock: it may have ended a moment ago."""
    patient = share and people.of_id(conn, share.patient_id)
    if share is None or patient is None or share.state != "active" or share.summaries == "none":
        say(conn, now, person, "summary-over")
        return
    said = contents(conn, now, patient, share)
    say(conn, now, person, "summary-asked", said, share_id=share.id)


def _may_have(caregiver: Row[Any]) -> bool:
    return caregiver.caregiver_consented_at is not None and caregiver.blocked_at is None


def _about(patient: Row[Any], share: Row[Any]) -> dict[str, Any]:
    """Who it is about, and where they are: the emergency number is their country's."""
    return {"share": share.id, "name": patient.name, "country": patient.country}


def _over(rows: list[Row[Any]], now: datetime, today: date) -> tuple[list[Asked], date]:
    """The check-ins that are over, and the last day to speak of: today only once it is over."""
    over = []
    for row in rows:
        if row.state == "done" and row.completed_at + UNDO_OVER <= now:
            over.append(Asked(row.local_day, row.pain, row.mood, row.late))
        elif row.state == "closed" or (row.state == "open" and row.late):
            over.append(Asked(row.local_day))
    ended = any(one.day == today for one in over)
    return over, today if ended else today - timedelta(days=1)


def _notes(conn: Connection, person_id: int, first: date, last: date) -> list[dict[str, str]]:
    """The newest notes of these days, each cut to a length that fits."""
    rows = notes.of_days(conn, person_id, first, last)[-NOTES:]
    return [{"day": r.local_day.isoformat(), "text": shorten(r.text, NOTE)} for r in rows]
