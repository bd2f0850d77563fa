"""What stories about caregivers' messages do again and again: follow, pause, end, live on."""

from __future__ import annotations

from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Connection

from care import summarising
from sandbox.server import Person, ShownMessage
from storage import people, shares
from tests.stories.inviting import shared
from tests.stories.telling import TABLES, Story

# The last message in each caregiver's chat when they had agreed.
_met: WeakKeyDictionary[Story, dict[int, int]] = WeakKeyDictionary()


async def follows(
    tale: Story,
    caregiver: Person,
    patient: Person,
    *,
    town: str = "Berlin",
    summaries: str = "weekly",
    on_flags: bool = False,
    after_silence: int | None = None,
    notes: bool = False,
) -> int:
    """The patient invites, the caregiver accepts just now; returns the share's id."""
    choices = {"weekly": [], "daily": ["Daily"], "none": ["None"]}[summaries]
    choices += ["Told when scores stay hard"] if on_flags else []
    choices += [f"After {after_silence} missed"] if after_silence else []
    choices += ["My notes, too"] if notes else []
    share = await shared(tale, patient, caregiver, *choices, town=town)
    _met.setdefault(tale, {})[caregiver.id] = tale.last(caregiver).message_id
    return share


async def about(tale: Story, person: Person, **columns: Any) -> None:
    """Set columns of a person, such as their quiet hours or their language."""

    def change(conn: Connection) -> None:
        found = people.glance(conn, person.id)
        assert found is not None
        people.change(conn, found.id, **columns)
        for share in shares.of_caregiver(conn, found.id):
            summarising.plan(conn, tale.clock.now(), share)

    await tale.bot.database.run(lambda conn: change(conn))


async def does(tale: Story, patient: Person, caregiver: Person, *labels: str) -> None:
    """The patient opens what one caregiver sees, and taps."""
    listed = await tale.says(patient, "/share")
    named = next(label for label in listed.labels if caregiver.first_name in label)
    for label in (named, *labels):
        await tale.taps(patient, label)


async def ends(tale: Story, patient: Person, caregiver: Person) -> None:
    """The patient ends what the caregiver sees."""
    await does(tale, patient, caregiver, "End it", "Yes, end it")


def told(tale: Story, caregiver: Person) -> list[ShownMessage]:
    """What a caregiver was told since they agreed, oldest first."""
    met = _met[tale][caregiver.id]
    return [m for m in tale.shown(caregiver) if m.message_id > met]


async def looks(tale: Story) -> list[str]:
    """What caregivers were shown, oldest first."""
    return [look.what for look in await tale.rows(TABLES.looks)]


async def lives(tale: Story, patient: Person, first: int, last: int, pain: int, mood: int) -> None:
    """The patient answers at 18:30 in Berlin on each of these days of October 2026."""
    for day in range(first, last + 1):
        await tale.until(f"2026-10-{day:02} 18:30", "Europe/Berlin")
        await tale.answers(patient, pain, mood)
        await tale.until(f"2026-10-{day:02} 19:00", "Europe/Berlin")
