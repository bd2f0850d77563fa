"""What a completed check-in is answered with."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care.outgoing import say
from messages.coping import CopingLibrary
from rules import choice
from rules.stage import Standing, conditions_of, stage_now
from storage import checkins, people

NO_TIPS_AFTER_CRISIS = timedelta(days=7)  # clinical notes, "Safety"


def reply(
    conn: Connection,
    now: datetime,
    coping: CopingLibrary,
    person: Row[Any],
    row: Row[Any],
    known: dict[str, int],
    message_id: int | None,
    *,
    where: Standing,
    today: date,
) -> None:
    """Choose the coping message of a completed check-in and show it on the check-in's message.

    After the check-in was judged: what was flagged this minute counts.
    """
    resting = people.last_crisis(conn, [person.id], now - NO_TIPS_AFTER_CRISIS)
    if not resting:
        history = checkins.shown_history(conn, person.id)
        chosen = choice.choose(
            coping.candidates,
            seed=row.id,
            stage=stage_now(where, today),
            pain=known["pain"],
            mood=known["mood"],
            # Nobody says yet what their team has cleared them for.
            conditions=conditions_of(where, today) | {"not_cleared"},
            shown_days_ago={h.coping_id: (now - h.last) / timedelta(days=1) for h in history},
            helped={h.coping_id: (h.yes, h.said - h.yes) for h in history},
        )
        if chosen is not None:
            checkins.note_shown(
                conn, person_id=person.id, checkin_id=row.id, coping_id=chosen, shown_at=now
            )
    show_done(conn, now, person, row, known, message_id, after_crisis=bool(resting))


def show_done(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    row: Row[Any],
    known: dict[str, int],
    message_id: int | None,
    *,
    after_crisis: bool = False,
) -> None:
    """Show a completed check-in: its scores, and what it was answered with."""
    shown = checkins.shown_for(conn, row.id)
    say(
        conn,
        now,
        person,
        "checkin-done",
        {
            "checkin": row.id,
            "pain": known["pain"],
            "mood": known["mood"],
            "coping": shown.coping_id if shown else None,
            "helped": shown.helped if shown else None,
            "after_crisis": after_crisis,
            "late": row.late,
            "day": row.local_day.isoformat(),
        },
        on=message_id,
        checkin_id=row.id,
        about=row.due_at,
    )
