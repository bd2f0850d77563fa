"""What a caregiver is shown of a patient, in words, and when the next summary is due."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any, Literal

from sqlalchemy import Connection, Row

from care.outgoing import UNDO_OVER
from care.planning import days_of
from rules.summary import WEEK, Asked, Span, first_day, next_summary, shorten, summarise, ways
from storage import checkins, notes, people, shares

SUMMARY_AT = "10:00"
SUMMARY_WEEKDAY = 6  # Sunday
# So that the longest summary still fits into one message.
NOTES = 8
NOTE = 160  # characters

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
