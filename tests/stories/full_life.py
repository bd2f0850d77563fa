"""A conversation in which an owner and their caregiver see every button there is."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass

from bot.callbacks import unpack
from sandbox.server import Person
from tests.stories.inviting import accepts, invited
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
# By these words and numbers the owner's data is recognised wherever it should not be.
NAME, CAREGIVER, NOTE = "Ottilie", "Kunibert", "elderberry"
SECRETS = (NAME, CAREGIVER, NOTE, "Pain 9", "Pain: 9", "Mood 1", "Mood: 1")


@dataclass(frozen=True)
class Cast:
    """Who is in it."""

    owner: Person
    caregiver: Person
    other: Person  # another patient
    ended: Person  # was the owner's caregiver once
    stranger: Person
    used_token: str


async def live(tale: Story) -> Cast:
    """Nearly three weeks in which all of it is seen."""
    owner = await _joins(tale)
    other = await tale.joined("Bob")
    caregiver, ended = tale.world.person(CAREGIVER), tale.world.person("Ewald")
    stranger = tale.world.person("Eve")
    await tale.says(stranger, "/start")
    await _scores_and_notes(tale, owner)
    await _settings(tale, owner)
    token = await _caregivers(tale, owner, caregiver, ended)
    await _bad_days(tale, owner)
    await _another_stage(tale, owner)
    await _rounds(tale, owner)
    await _silence(tale, owner)
    return Cast(owner, caregiver, other, ended, stranger, token)


async def press(tale: Story, person: Person, begins: str) -> None:
    """The person presses the newest button whose data begins so."""
    for message in reversed(tale.shown(person)):
        for row in message.buttons:
            for button in row:
                if (button.data or "").startswith(begins):
                    await tale.presses(person, button.data or "", message.message_id)
                    return
    raise AssertionError(f"{person.first_name} sees no button {begins!r}")


def seen(tale: Story, *people: Person) -> dict[str, list[str]]:
    """The data of every button that these people were ever shown, by its name."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for call in tale.world.calls:
        if call.chat_id in [person.id for person in people] and call.outcome == "ok":
            markup = json.loads(call.parameters.get("reply_markup") or "{}")
            for row in markup.get("inline_keyboard", []):
                for button in row:
                    data = button["callback_data"]
                    found[unpack(data)[0]][data] = None
    return {name: list(data) for name, data in found.items()}


async def _joins(tale: Story) -> Person:
    owner = tale.world.person(NAME)
    await tale.says(owner, "/start")
    await press(tale, owner, "lang:en")
    await press(tale, owner, "agree")
    await press(tale, owner, "situation:didnt_help")  # a month will do
    await press(tale, owner, "op-page")
    await press(tale, owner, "back:situation")
    await press(tale, owner, "situation:recovering")  # a day is asked for
    await press(tale, owner, "op-page:join:months")
    await tale.presses(owner, "op-day:join:20260825")  # six weeks ago tomorrow
    await tale.says(owner, "Berlin")
    await press(tale, owner, "place")
    await press(tale, owner, "first-time:1830")
    return owner


async def _scores_and_notes(tale: Story, owner: Person) -> None:
    await press(tale, owner, "later")
    await tale.says(owner, "/checkin")
    await tale.answers(owner, 9, 1)
    await press(tale, owner, "note:")
    await tale.says(owner, f"{NOTE} tea helped")
    await tale.says(owner, "only a thought")
    await tale.says(owner, "/notes")
    await press(tale, owner, "note-open")
    await press(tale, owner, "note-delete")
    await tale.says(owner, "/urgent")
    await tale.says(owner, "/delete")


async def _settings(tale: Story, owner: Person) -> None:
    for what in ("language", "quiet", "discreet", "pause", "days", "starts", "time"):
        await tale.says(owner, "/settings")
        await press(tale, owner, f"set:{what}")
    await press(tale, owner, "time-add")
    await press(tale, owner, "time-new")
    await tale.says(owner, "/pause")
    await tale.says(owner, "/pause")
    await press(tale, owner, "resume")
    await tale.says(owner, "/settings")
    await press(tale, owner, "set:time")
    second = max(row.id for row in await tale.rows(TABLES.schedules))
    await press(tale, owner, f"time-open:{second}")


async def _caregivers(tale: Story, owner: Person, caregiver: Person, ended: Person) -> str:
    """The caregiver follows somebody else, too; the owner has ended it with another one."""
    await accepts(tale, ended, await invited(tale, owner))
    await tale.says(ended, "/summary")
    await tale.says(ended, "/stop")
    token = await invited(tale, owner)
    await accepts(tale, caregiver, token, town="Berlin")
    await accepts(tale, caregiver, await invited(tale, await tale.joined("Cleo")))
    for command in ("/summary", "/stop", "/settings", "/delete"):
        await tale.says(caregiver, command)
    for what in ("weekday", "quiet", "town", "time", "language"):
        await tale.says(caregiver, "/settings")
        await press(tale, caregiver, f"follow-set:{what}")
    await tale.says(owner, "/share")
    await press(tale, owner, "share:1")
    await press(tale, owner, "share-pause:1")
    await press(tale, owner, "share-end:1")
    await press(tale, owner, "share-close:1")
    return token


async def _bad_days(tale: Story, owner: Person) -> None:
    """Low scores for so long that a flag is raised."""
    for day in range(6, 10):
        await tale.until(f"2026-10-{day:02} 18:30", BERLIN)
        await tale.answers(owner, 9, 1)
        await tale.until(f"2026-10-{day:02} 20:00", BERLIN)


async def _another_stage(tale: Story, owner: Person) -> None:
    """What was said of the stage fits no longer."""
    await tale.says(owner, "/settings")
    await press(tale, owner, "set:stage")
    await press(tale, owner, "stage-is:didnt_help")
    await tale.says(owner, "/settings")
    await press(tale, owner, "set:stage")
    await press(tale, owner, "stage-feelings")


async def _rounds(tale: Story, owner: Person) -> None:
    """The four questions are offered, put off, begun and left until they close."""
    await tale.says(owner, "/settings")
    await press(tale, owner, "set:four")
    await tale.until("2026-10-14 18:30", BERLIN)
    await tale.answers(owner, 9, 1)
    await tale.until("2026-10-14 18:45", BERLIN)
    await press(tale, owner, "look-days")
    await press(tale, owner, "look-open")
    await press(tale, owner, "look-begin")
    await press(tale, owner, "look-answer")
    await tale.until("2026-10-16 12:00", BERLIN)


async def _silence(tale: Story, owner: Person) -> None:
    """No answer for so long that fewer questions are offered."""
    await tale.until("2026-10-23 12:00", BERLIN)
