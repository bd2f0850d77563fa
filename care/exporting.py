"""/export: everything that is held about a person, as a JSON file (docs/export.md)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Table

from messages.coping import CopingLibrary
from storage import held, people, updates
from storage import tables as t

# Goes up when a key of the file changes its meaning or goes; keys may be added.
FORMAT = 1
# The lists in the file: a table, and under which key each column stands.
LISTS: dict[str, tuple[Table, dict[str, str]]] = {
    "operations": (
        t.operations,
        {
            "day": "day",
            "exact": "day_is_exact",
            "state": "state",
            "ask_at": "ask_at",
            "asked_at": "asked_at",
            "created_at": "created_at",
        },
    ),
    "schedules": (
        t.schedules,
        {"kind": "kind", "at": "local_time", "next_due_at": "next_due_at"},
    ),
    "rounds": (
        t.rounds,
        {"kind": "kind", "wanted": "wanted", "weekday": "weekday", "next_on": "next_on"},
    ),
    "check_ins": (
        t.checkins,
        {
            "id": "id",
            "kind": "kind",
            "local_day": "day",
            "due_at": "due_at",
            "state": "state",
            "question": "open_question",
            "late": "late",
            "asked_at": "asked_at",
            "remind_at": "remind_at",
            "snoozed_until": "snoozed_until",
            "closes_at": "closes_at",
            "completed_at": "completed_at",
        },
    ),
    "answers": (
        t.answers,
        {
            "checkin_id": "check_in",
            "question": "question",
            "value": "value",
            "answered_at": "answered_at",
            "late": "late",
            "replaced_at": "replaced_at",
        },
    ),
    "thoughts": (
        t.coping_shown,
        {
            "checkin_id": "check_in",
            "coping_id": "thought",
            "shown_at": "shown_at",
            "helped": "helped",
        },
    ),
    "notes": (
        t.notes,
        {"checkin_id": "check_in", "local_day": "day", "written_at": "written_at", "text": "text"},
    ),
    "flags": (
        t.flag_events,
        {
            "checkin_id": "check_in",
            "day": "day",
            "at": "at",
            "kind": "kind",
            "rule": "rule",
            "inputs": "inputs",
        },
    ),
    "usual_levels": (
        t.baselines,
        {
            "operation": "operation",
            "renewed": "renewed",
            "pain": "pain",
            "mood": "mood",
            "answers": "answers",
            "first": "first",
            "last": "last",
            "mood_sd": "mood_spread",
        },
    ),
    "safety_events": (t.safety_events, {"kind": "kind", "rule": "rule", "at": "at"}),
}

# What stands under which key of a share, given ("shared_with") or received ("follows").
SHARE = {
    "state": "state",
    "summaries": "summaries",
    "on_flags": "told_of_flags",
    "after_silence": "told_after_missed",
    "notes": "notes",
    "created_at": "created_at",
    "expires_at": "invite_expires_at",
    "accepted_at": "accepted_at",
    "ended_at": "ended_at",
    "next_summary_at": "next_summary_at",
    "silence_told_at": "silence_told_at",
}

# Who follows is told of a silence at their own time: not here, before that.
FOLLOWED = {column: name for column, name in SHARE.items() if column != "silence_told_at"}

# Columns of the person that stand under another name, or elsewhere in the file.
PERSON = {"chat_id": "chat"}
ELSEWHERE = {"id", "consent_version", "consented_at", "awaiting"}


def collect(
    conn: Connection,
    now: datetime,
    coping: CopingLibrary,
    codes: Mapping[str, str | None],
    *,
    chat_id: int,
) -> dict[str, Any] | None:
    """Everything held about the person of a chat; None when nothing is. Only reads."""
    person = people.glance(conn, chat_id)
    if person is None:
        return None
    lists = {
        name: held.rows(conn, table, columns, person.id) for name, (table, columns) in LISTS.items()
    }
    for thought in lists["thoughts"]:
        known = coping.messages.get(thought["thought"])
        thought["text"] = known.text[person.language] if known else None
    return {
        "format": FORMAT,
        "exported_at": now,
        "person": {PERSON.get(name, name): getattr(person, name) for name in _about(person)},
        "consent": {"version": person.consent_version, "given_at": person.consented_at},
        **lists,
        "shared_with": held.shared(conn, SHARE, by=person.id),
        "follows": held.shared(conn, FOLLOWED, to=person.id),
        "codes": dict(codes),
        "put_aside": held.put_aside(conn, chat_id),
    }


def _about(person: Row[Any]) -> list[str]:
    return [name for name in person._fields if name not in ELSEWHERE]


def as_file(everything: Mapping[str, Any]) -> bytes:
    """The file: JSON in UTF-8, instants as ISO 8601 in UTC, days as YYYY-MM-DD."""
    text = json.dumps(everything, ensure_ascii=False, indent=2, default=_as_text)
    return text.encode(errors="replace") + b"\n"


def file_of(
    conn: Connection,
    now: datetime,
    coping: CopingLibrary,
    codes: Mapping[str, str | None],
    *,
    chat_id: int,
    update_id: int,
) -> bytes | str:
    """The file for who asks in an update; else why there is none: 'taken' before, or 'nothing'."""
    if updates.is_seen(conn, update_id):
        return "taken"
    everything = collect(conn, now, coping, codes, chat_id=chat_id)
    return "nothing" if everything is None else as_file(everything)


def _as_text(value: object) -> str:
    if isinstance(value, date):  # an instant is one, too
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in the file")
