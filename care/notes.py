"""Notes: written when asked for, kept from a text after a yes, read, deleted one by one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from care import summarising
from care.outgoing import say
from care.planning import days_of, joined
from care.tap import Tap
from care.updates import storable
from rules.summary import shorten
from storage import checkins, notes, outbox, people

PAGE = 5
PREVIEW = 200  # characters of a note in the list
# UTF-16 code units: Telegram's clients cut a longer text at 4,096, or at a blank before that.
PERHAPS_CUT = 4000
# The screens that show what somebody wrote.
SHOWING = ("notes", "note", "note-delete", "share-preview")


def write(conn: Connection, now: datetime, *, chat_id: int, message_id: int, text: str) -> bool:
    """/note: keep the text that came with it, or ask for one. False for who has not joined."""
    person = joined(conn, chat_id)
    if person is None:
        return False
    if text:
        _keep(conn, now, person, text=text, message_id=message_id)
    else:
        people.change(conn, person.id, awaiting="note")
        say(conn, now, person, "note-write", {"day": None})
    return True


def write_under(
    conn: Connection, now: datetime, *, chat_id: int, checkin_id: int, message_id: int
) -> Tap:
    """Ask for a note about a check-in, once; the next plain text is one."""
    person = joined(conn, chat_id)
    row = person and checkins.of_person(conn, checkin_id, person.id)
    if person is None or row is None:
        return Tap.NOT_YOURS
    people.change(conn, person.id, awaiting=f"note:{row.id}")
    if person.awaiting == f"note:{row.id}":
        return Tap.WRITE
    say(conn, now, person, "note-write", {"day": row.local_day.isoformat()})
    return Tap.TAKEN


def is_awaited(person: Row[Any]) -> bool:
    """Whether the person's next plain text is a note that was asked for."""
    return (person.awaiting or "").partition(":")[0] == "note"


def take(conn: Connection, now: datetime, person: Row[Any], *, text: str, message_id: int) -> None:
    """Keep the text that was asked for."""
    about = person.awaiting.partition(":")[2]
    row = checkins.of_person(conn, int(about), person.id) if about else None
    people.change(conn, person.id, awaiting=None)
    _keep(conn, now, person, text=text, message_id=message_id, about=row)


def offer(conn: Connection, now: datetime, person: Row[Any], *, text: str, message_id: int) -> None:
    """Offer to keep a text that answers nothing. Only the chat holds it until there is a yes.

    Whoever asks something learns that nobody is there to answer it.
    """
    args = {"reply_to": message_id, "asks": text.rstrip().endswith("?")}
    say(conn, now, person, "note-offer", args)


def keep_offered(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    text: str | None,
    text_id: int,
    written_at: datetime,
    message_id: int,
) -> Tap:
    """The yes: keep the text of the person's message `text_id`; None when it is gone."""
    person = joined(conn, chat_id)
    if person is None:
        return Tap.NOT_YOURS
    if text is None:
        say(conn, now, person, "note-lost", on=message_id)
        return Tap.TAKEN
    kept = _keep(
        conn, now, person, text=text, message_id=text_id, written_at=written_at, on=message_id
    )
    return Tap.TAKEN if kept else Tap.ALREADY


def leave_offered(
    conn: Connection, now: datetime, *, chat_id: int, text_id: int, message_id: int
) -> Tap:
    """The no: nothing is kept, unless a yes came first."""
    person = joined(conn, chat_id)
    if person is None:
        return Tap.NOT_YOURS
    if notes.is_kept(conn, person.id, text_id):
        return Tap.ALREADY
    say(conn, now, person, "note-left", on=message_id)
    return Tap.TAKEN


def was_edited(conn: Connection, now: datetime, *, chat_id: int, message_id: int) -> None:
    """A text was changed after it was sent: one that is kept as a note stays as it was kept."""
    person = people.of_chat(conn, chat_id)
    if person is not None and notes.is_kept(conn, person.id, message_id):
        say(conn, now, person, "note-edited", dedupe_key=f"edited:{person.id}:{message_id}")


def show(
    conn: Connection, now: datetime, *, chat_id: int, skip: int = 0, message_id: int | None = None
) -> bool:
    """One page of the person's notes, the newest first. False for who has not joined."""
    person = joined(conn, chat_id)
    if person is None:
        return False
    total = notes.count(conn, person.id)
    skip = min(skip, max(total - 1, 0)) // PAGE * PAGE
    shown = [
        {"id": row.id, "day": row.local_day.isoformat(), "text": preview(row.text)}
        for row in notes.newest(conn, person.id, skip=skip, limit=PAGE)
    ]
    args = {"skip": skip, "total": total, "notes": shown}
    say(conn, now, person, "notes", args, on=message_id)
    return True


def open_one(
    conn: Connection, now: datetime, *, chat_id: int, note_id: int, skip: int, message_id: int
) -> Tap:
    """Show a whole note. `skip`: the page to go back to."""
    found = _find(conn, chat_id, note_id)
    if found is None:
        return Tap.NOT_YOURS
    person, row = found
    args = {"note": row.id, "skip": skip, "day": row.local_day.isoformat(), "text": row.text}
    say(conn, now, person, "note", args, on=message_id)
    return Tap.TAKEN


def ask_to_delete(
    conn: Connection, now: datetime, *, chat_id: int, note_id: int, skip: int, message_id: int
) -> Tap:
    """Ask once more before a note is deleted."""
    found = _find(conn, chat_id, note_id)
    if found is None:
        return Tap.NOT_YOURS
    person, row = found
    day, text = row.local_day.isoformat(), preview(row.text)
    args = {"note": row.id, "skip": skip, "day": day, "text": text}
    say(conn, now, person, "note-delete", args, on=message_id)
    return Tap.TAKEN


def delete(
    conn: Connection, now: datetime, *, chat_id: int, note_id: int, skip: int, message_id: int
) -> Tap:
    """Delete a note, with what was queued or sent of it, and show the others."""
    person = joined(conn, chat_id)
    if person is None or not notes.remove(conn, note_id, person.id):
        return Tap.NOT_YOURS
    outbox.forget_screens(conn, person.id, SHOWING)
    summarising.forget_notes(conn, person.id)
    show(conn, now, chat_id=chat_id, skip=skip, message_id=message_id)
    return Tap.DELETED


def preview(text: str) -> str:
    """The beginning of a note, on one line."""
    return shorten(text, PREVIEW)


def _find(conn: Connection, chat_id: int, note_id: int) -> tuple[Row[Any], Row[Any]] | None:
    person = joined(conn, chat_id)
    row = person and notes.of_person(conn, note_id, person.id)
    return None if person is None or row is None else (person, row)


def _keep(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    *,
    text: str,
    message_id: int,
    written_at: datetime | None = None,
    about: Row[Any] | None = None,
    on: int | None = None,
) -> bool:
    at, text = written_at or now, storable(text)
    kept = notes.add(
        conn,
        person_id=person.id,
        checkin_id=about.id if about else None,
        local_day=about.local_day if about else days_of(person).day_of(at),
        written_at=at,
        message_id=message_id,
        text=text,
    )
    if not kept:
        return False
    if on is None and len(text.encode("utf-16-le")) // 2 >= PERHAPS_CUT:
        # What follows at once is the rest of it.
        awaiting = f"note:{about.id}" if about else "note"
        people.change(conn, person.id, awaiting=awaiting)
    say(conn, now, person, "note-kept", on=on)
    return True
