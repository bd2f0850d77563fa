"""In danger: a caregiver is told now, whatever the hour, and only by the patient's own tap."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import Connection

from care.outgoing import Priority, message, put, say, say_to_stranger
from storage import outbox, people, shares

SCREEN = "caregiver-needed"
# What it is about: not being safe, or an urgent sign of the body.
WHYS = ("crisis", "red")
# Within so long a second tap sends nothing more.
ONCE_IN = timedelta(minutes=5)

Others = tuple[tuple[int, str | None], ...]


def who_can_be_told(conn: Connection, patient_id: int) -> Others:
    """The patient's caregivers whom we can reach now: each share's id, and the name."""
    return tuple((share.id, share.caregiver_name) for share in shares.told(conn, [patient_id]))


def tell(
    conn: Connection, now: datetime, *, chat_id: int, share_id: int, why: str, language: str
) -> None:
    """Tell one caregiver, and say to the patient that it is on its way; or that it cannot be."""
    person = people.of_chat(conn, chat_id)
    if person is None:
        say_to_stranger(conn, now, chat_id, "safety-tell-gone", language)
        return
    active = shares.told(conn, [person.id], locked=True)
    found = [share for share in active if share.id == share_id]
    if not found:
        say(conn, now, person, "safety-tell-gone", priority=Priority.CRISIS)
        return
    (share,) = found
    turn = int(now.timestamp() // ONCE_IN.total_seconds())
    put(
        conn,
        message(
            now,
            SCREEN,
            {"why": why, "name": person.name, "country": person.country},
            chat_id=share.chat_id,
            person_id=share.caregiver_id,
            share_id=share.id,
            priority=Priority.CRISIS,
            dedupe_key=f"needed:{share.id}:{why}:{turn}",
        ),
    )
    name = {"name": share.caregiver_name}
    say(conn, now, person, "safety-told", name, priority=Priority.CRISIS)


def drop_waiting(
    conn: Connection, now: datetime, caregiver_id: int, *, share_id: int | None = None
) -> None:
    """The caregiver is gone before they were told: by a share, or altogether."""
    for waiting in outbox.shares_waiting(conn, caregiver_id, SCREEN):
        if share_id in (None, waiting):
            not_told(conn, now, share_id=waiting)
            outbox.withdraw(conn, now, person_id=caregiver_id, share_id=waiting, screens=[SCREEN])


def not_told(conn: Connection, now: datetime, *, share_id: int) -> None:
    """It did not reach the caregiver: the patient must know that."""
    share = shares.one(conn, share_id)
    patient = share and people.of_id(conn, share.patient_id)
    caregiver = share and share.caregiver_id and people.of_id(conn, share.caregiver_id)
    if patient and caregiver:
        name = {"name": caregiver.name}
        say(conn, now, patient, "safety-not-told", name, priority=Priority.CRISIS)
