"""What stories about caregivers do again and again: invite, open, accept."""

from __future__ import annotations

import re

from sandbox.server import Person
from storage import shares
from tests.stories.telling import TABLES, Story

LINK = re.compile(r"https://t\.me/(\w+)\?start=(\w+)")


async def invited(tale: Story, patient: Person, *choices: str) -> str:
    """The patient makes an invite with these choices, and forwards it; returns the link's token."""
    await tale.says(patient, "/share")
    asked = await tale.taps(patient, "Invite someone")
    if "call you" in asked.text:
        await tale.taps(patient, patient.first_name)
    for choice in choices:
        await tale.taps(patient, choice)
    await tale.taps(patient, "Show what they will see")
    await tale.taps(patient, "Make the invite")
    return token_of(tale, patient)


def token_of(tale: Story, patient: Person) -> str:
    """The token in the newest link of a patient's chat."""
    found = LINK.search(tale.last(patient).text)
    assert found is not None, tale.last(patient).text
    return found[2]


async def accepts(
    tale: Story, caregiver: Person, token: str, *, town: str | None = None, at: str = "10:00"
) -> None:
    """The caregiver opens a link and agrees; says where they are, and when to be told."""
    await tale.says(caregiver, f"/start {token}")
    told = await tale.taps(caregiver, "I agree")
    if "Skip this" in told.labels:
        if town is None:
            told = await tale.taps(caregiver, "Skip this")
        else:
            offered = await tale.says(caregiver, town)
            told = await tale.taps(caregiver, offered.buttons[0][0].label)
    if "When shall summaries come" in told.text:
        await tale.says(caregiver, at)


async def shared(
    tale: Story, patient: Person, caregiver: Person, *choices: str, town: str | None = None
) -> int:
    """From now on the caregiver follows the patient; returns the share's id."""
    await accepts(tale, caregiver, await invited(tale, patient, *choices), town=town)
    live = [row for row in await tale.rows(TABLES.shares) if row.state in shares.LIVE]
    return int(live[-1].id)
