"""Who sees what of a patient, as the patient sees and changes it: /share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care import summarising, telling
from care.outgoing import say, set_menu
from care.planning import joined
from care.tap import Tap
from rules.sharing import SILENCES, SUMMARIES
from storage import outbox, people, shares
from storage import tables as t

# What has ended is mentioned for so long: that an invite was not accepted, that someone stopped.
MENTIONED_FOR = timedelta(days=14)
MENTIONED = 3  # of each, the newest
LOOKS = 20
SILENCE = "caregiver-silence"
# What a share shows, and the screens that say it to the caregiver.
SAYS = {
    "summaries": ("summary", "summary-asked"),
    "on_flags": ("caregiver-flag",),
    "after_silence": (SILENCE,),
    "notes": ("summary", "summary-asked"),
}


def scope_of(share: Row[Any]) -> dict[str, Any]:
    """What a share shows, for a screen."""
    return {name: getattr(share, name) for name in SAYS}


def show(conn: Connection, now: datetime, *, chat_id: int, message_id: int | None = None) -> bool:
    """/share: who sees what, and when they last looked. False for who has not joined."""
    person = joined(conn, chat_id)
    if person is None:
        return False
    shares.drop_draft(conn, person.id)
    rows = shares.of_patient(
        conn, person.id, ("invited", "declined", "active", "paused", "stopped")
    )
    live = [row for row in rows if row.state in shares.LIVE]
    waiting = [row for row in rows if row.state == "invited" and row.expires_at > now]
    args = {
        "called": person.name,
        "shares": [
            {
                "share": row.id,
                "name": row.name,
                "paused": row.state == "paused",
                "looked": row.last_look and row.last_look.isoformat(),
                **scope_of(row),
            }
            for row in live
        ],
        "invites": [
            {
                "share": row.id,
                "made": row.created_at.isoformat(),
                "until": row.expires_at.isoformat(),
            }
            for row in waiting
        ],
        # Whether it was declined or never opened is the other person's own affair.
        "unused": [
            row.created_at.isoformat()
            for row in rows
            if row.state in ("invited", "declined")
            and row not in waiting
            and row.created_at > now - MENTIONED_FOR
        ][-MENTIONED:],
        "stopped": [
            {"name": row.name, "at": row.ended_at.isoformat()}
            for row in rows
            if row.state == "stopped" and row.ended_at > now - MENTIONED_FOR
        ][-MENTIONED:],
    }
    say(conn, now, person, "shares", args, on=message_id)
    return True


def show_one(
    conn: Connection, now: datetime, *, chat_id: int, share_id: int, message_id: int
) -> Tap:
    """What one caregiver sees, and what can be done about it."""
    return _tell(conn, now, "share", chat_id, share_id, message_id)


def show_looks(
    conn: Connection, now: datetime, *, chat_id: int, share_id: int, message_id: int
) -> Tap:
    """When a caregiver looked, the newest first."""
    return _tell(conn, now, "share-looks", chat_id, share_id, message_id)


def ask_to_end(
    conn: Connection, now: datetime, *, chat_id: int, share_id: int, message_id: int
) -> Tap:
    """Ask once more before a share is ended."""
    return _tell(conn, now, "share-end", chat_id, share_id, message_id)


def show_scope(
    conn: Connection, now: datetime, *, chat_id: int, share_id: int, message_id: int
) -> Tap:
    """What can be chosen for an invite, or changed for a caregiver."""
    return _tell(conn, now, "share-scope", chat_id, share_id, message_id)


def preview(
    conn: Connection, now: datetime, *, chat_id: int, share_id: int, message_id: int
) -> Tap:
    """Exactly what the caregiver is shown, made by what makes the real ones."""
    found = own(conn, chat_id, share_id, ("draft", *shares.LIVE))
    if found is None:
        return Tap.NOT_YOURS
    person, share = found
    shown = share.summaries != "none"
    args = {
        "share": share.id,
        "draft": share.state == "draft",
        "summary": summarising.contents(conn, now, person, share) if shown else None,
        "flag": summarising.flag_contents(person, share) if share.on_flags else None,
        "silence": summarising.silence_contents(person, share) if share.after_silence else None,
    }
    say(conn, now, person, "share-preview", args, on=message_id, share_id=share.id)
    return Tap.TAKEN


def change(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    share_id: int,
    what: str,
    value: str,
    message_id: int,
) -> Tap:
    """Choose one thing, as a button says it; for a live share it counts at once."""
    found = own(conn, chat_id, share_id, ("draft", *shares.LIVE))
    if found is None:
        return Tap.NOT_YOURS
    _, share = found
    if what == "summaries" and value in SUMMARIES:
        # Notes never come back by themselves.
        notes = share.notes and value != "none"
        shares.change(conn, share.id, summaries=value, notes=notes)
        summarising.plan(conn, now, share)
    elif what in ("on_flags", "notes") and value in ("yes", "no"):
        shares.change(conn, share.id, **{what: value == "yes"})
    elif what == "after_silence" and value in ("never", *map(str, SILENCES)):
        missed = None if value == "never" else int(value)
        shares.change(conn, share.id, after_silence=missed, silence_told_at=None)
    else:
        return Tap.NOT_YOURS
    _hold_back(conn, now, share, SAYS[what])
    return show_scope(conn, now, chat_id=chat_id, share_id=share_id, message_id=message_id)


def pause(conn: Connection, now: datetime, *, chat_id: int, share_id: int, message_id: int) -> Tap:
    """Show nothing more until it goes on; the caregiver is not told."""
    return _move(conn, now, "active", "paused", chat_id, share_id, message_id)


def go_on(conn: Connection, now: datetime, *, chat_id: int, share_id: int, message_id: int) -> Tap:
    """Show what was chosen again."""
    return _move(conn, now, "paused", "active", chat_id, share_id, message_id)


def end(conn: Connection, now: datetime, *, chat_id: int, share_id: int, message_id: int) -> Tap:
    """End a share, or take an invite back: nothing more is shown, from now on."""
    found = own(conn, chat_id, share_id, ("invited", *shares.LIVE))
    if found is None:
        return Tap.NOT_YOURS
    person, share = found
    close(conn, now, share, "ended")
    if share.caregiver_id is None:
        say(conn, now, person, "share-taken-back", on=message_id)
    else:
        caregiver = people.of_id(conn, share.caregiver_id)
        say(conn, now, person, "share-ended", {"name": caregiver and caregiver.name}, on=message_id)
    return Tap.TAKEN


def close(conn: Connection, now: datetime, share: Row[Any], state: str) -> None:
    """Let a share end: nothing that waits for the caregiver goes out any more."""
    if share.caregiver_id is not None:
        telling.drop_waiting(conn, now, share.caregiver_id, share_id=share.id)
    shares.change(conn, share.id, state=state, ended_at=now, next_summary_at=None)
    outbox.forget_share(conn, share.id)
    if share.caregiver_id is not None:
        caregiver = people.of_id(conn, share.caregiver_id)
        assert caregiver is not None
        set_menu(conn, now, caregiver)


def own(
    conn: Connection, chat_id: int, share_id: int, states: tuple[str, ...]
) -> tuple[Row[Any], Row[Any]] | None:
    """The patient of a chat with one of their shares in some states, locked; else None."""
    person = joined(conn, chat_id)
    share = person and shares.one(conn, share_id)
    if not person or not share or share.patient_id != person.id or share.state not in states:
        return None
    return person, share


def _move(
    conn: Connection,
    now: datetime,
    before: str,
    after: str,
    chat_id: int,
    share_id: int,
    message_id: int,
) -> Tap:
    found = own(conn, chat_id, share_id, shares.LIVE)
    if found is None:
        return Tap.NOT_YOURS
    _, share = found
    if not shares.change(conn, share.id, t.shares.c.state == before, state=after):
        return Tap.ALREADY
    _hold_back(conn, now, share, [screen for screens in SAYS.values() for screen in screens])
    summarising.plan(conn, now, share)
    return show_one(conn, now, chat_id=chat_id, share_id=share_id, message_id=message_id)


def _hold_back(conn: Connection, now: datetime, share: Row[Any], screens: Sequence[str]) -> None:
    """What still waits for the caregiver was made for what they might see before."""
    if share.caregiver_id is not None:
        untold = outbox.shares_waiting(conn, share.caregiver_id, SILENCE)
        if SILENCE in screens and share.id in untold:
            # They have not been told of the silence yet, and may be once it counts again.
            shares.change(conn, share.id, silence_told_at=None)
        outbox.withdraw(conn, now, person_id=share.caregiver_id, share_id=share.id, screens=screens)


def _tell(
    conn: Connection, now: datetime, screen: str, chat_id: int, share_id: int, message_id: int
) -> Tap:
    """Show a screen about one share, with all that such a screen may say."""
    # What an open invite shows stays as it was when it was made.
    states = ("draft", *shares.LIVE) if screen == "share-scope" else shares.LIVE
    found = own(conn, chat_id, share_id, states)
    if found is None:
        return Tap.NOT_YOURS
    _say_of(conn, now, screen, *found, on=message_id)
    return Tap.TAKEN


def show_draft(
    conn: Connection, now: datetime, person: Row[Any], draft: Row[Any], *, on: int | None = None
) -> None:
    """What can be chosen for an invite, by the name that was said."""
    _say_of(conn, now, "share-scope", person, draft, on)


def _say_of(
    conn: Connection,
    now: datetime,
    screen: str,
    person: Row[Any],
    share: Row[Any],
    on: int | None = None,
) -> None:
    caregiver = share.caregiver_id and people.of_id(conn, share.caregiver_id)
    args = {
        "share": share.id,
        "state": share.state,
        "called": person.name,
        "name": caregiver.name if caregiver else None,
        "since": share.accepted_at and share.accepted_at.isoformat(),
        "looks": [
            {"what": look.what, "at": look.at.isoformat()}
            for look in shares.looks_of(conn, share.id, LOOKS)
        ],
        **scope_of(share),
    }
    say(conn, now, person, screen, args, on=on, share_id=share.id)
