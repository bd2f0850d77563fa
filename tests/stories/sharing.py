"""Shares for stories about what caregivers are told: made in the tables, without the invite."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, select, update

from care import summarising
from sandbox.server import Person, ShownMessage
from storage import people, shares
from tests.stories.telling import TABLES, Story


async def follows(
    tale: Story,
    caregiver: Person,
    patient: Person,
    *,
    name: str = "Ana",
    language: str = "en",
    zone: str = "Europe/Berlin",
    country: str = "DE",
    summaries: str = "weekly",
    on_flags: bool = False,
    after_silence: int | None = None,
    notes: bool = False,
) -> int:
    """A share that the caregiver has accepted just now; returns its id."""
    if not tale.shown(caregiver):
        await tale.says(caregiver, "/start")  # a bot cannot write first
    now = tale.clock.now()

    def make(conn: Connection) -> int:
        person = people.glance(conn, caregiver.id)
        known: dict[str, Any] = {"language": language, "zone": zone, "country": country}
        if person is None:
            caregiver_id = people.add(
                conn, chat_id=caregiver.id, consent_version=0, consented_at=now, **known
            )
        else:
            caregiver_id = person.id
        people.change(
            conn,
            caregiver_id,
            name=caregiver.first_name,
            caregiver_consent_version=1,
            caregiver_consented_at=now,
        )
        shown = people.glance(conn, patient.id)
        assert shown is not None
        people.change(conn, shown.id, name=name)
        share_id = shares.add(
            conn,
            patient_id=shown.id,
            caregiver_id=caregiver_id,
            state="active",
            summaries=summaries,
            on_flags=on_flags,
            after_silence=after_silence,
            notes=notes,
            created_at=now - timedelta(minutes=5),
            accepted_at=now,
        )
        share = shares.one(conn, share_id)
        assert share is not None
        summarising.plan(conn, now, share)
        return share_id

    return await tale.bot.database.run(lambda conn: make(conn))


async def about(tale: Story, person: Person, **columns: Any) -> None:
    """Set columns of a person, such as their quiet hours."""

    def change(conn: Connection) -> None:
        found = people.glance(conn, person.id)
        assert found is not None
        people.change(conn, found.id, **columns)
        for share in shares.of_caregiver(conn, found.id):
            summarising.plan(conn, tale.clock.now(), share)

    await tale.bot.database.run(lambda conn: change(conn))


async def set_state(tale: Story, share_id: int, state: str) -> None:
    """Pause, end or resume a share, as its patient does."""

    def change(conn: Connection) -> None:
        conn.execute(
            update(TABLES.shares).where(TABLES.shares.c.id == share_id).values(state=state)
        )
        conn.execute(TABLES.outbox.delete().where(TABLES.outbox.c.share_id == share_id))
        share = conn.execute(select(TABLES.shares).where(TABLES.shares.c.id == share_id)).one()
        summarising.plan(conn, tale.clock.now(), share)

    await tale.bot.database.run(lambda conn: change(conn))


def told(tale: Story, caregiver: Person) -> list[ShownMessage]:
    """What a caregiver was told, oldest first, without how they met the bot."""
    return [m for m in tale.shown(caregiver) if "English" not in m.labels]


async def looks(tale: Story) -> list[str]:
    """What caregivers were shown, oldest first."""
    return [look.what for look in await tale.rows(TABLES.looks)]


async def lives(tale: Story, patient: Person, first: int, last: int, pain: int, mood: int) -> None:
    """The patient answers at 18:30 in Berlin on each of these days of October 2026."""
    for day in range(first, last + 1):
        await tale.until(f"2026-10-{day:02} 18:30", "Europe/Berlin")
        await tale.answers(patient, pain, mood)
        await tale.until(f"2026-10-{day:02} 19:00", "Europe/Berlin")
