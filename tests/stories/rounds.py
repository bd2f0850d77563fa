"""Somebody who answers check-ins, and is asked a look-back or the four questions after some."""

from __future__ import annotations

from datetime import date, timedelta

from sandbox.server import Person, ShownMessage
from tests.stories.telling import Story

BERLIN = "Europe/Berlin"
# The stories begin on Monday, 5 October 2026: the first four questions are on Wednesday, the 14th,
# the first look-back is on Sunday, the 18th.
FIRST_FOUR, FIRST_WEEK = "2026-10-14", "2026-10-18"


def day_of(iso: str, later: int = 0) -> str:
    """A day, or one so many days later."""
    return (date.fromisoformat(iso) + timedelta(days=later)).isoformat()


async def check_in(
    tale: Story, person: Person, on: str, *, pain: int = 4, mood: int = 6, wait: bool = True
) -> None:
    """Answer at 18:30 on a day, and (`wait`) let a quarter of an hour pass."""
    await tale.until(f"{on} 18:30", BERLIN)
    await tale.answers(person, pain, mood)
    if wait:
        await tale.until(f"{on} 18:45", BERLIN)


def offered(tale: Story, person: Person, start: str = "Start") -> list[ShownMessage]:
    """What offers to begin a round."""
    return [m for m in tale.shown(person) if start in m.labels]


async def asked_for(
    tale: Story, kind: str = "week", *, language: str = "en", operation: str | None = None
) -> Person:
    """Somebody before the offer of their first look-back, or of their first four questions."""
    ana = await tale.joined(language=language, operation=operation)
    await tale.answers(ana, 4, 6)
    if kind == "week":
        await tale.says(ana, "/settings")
        await tale.presses(ana, "round-off:four", await _settings(tale, ana, "four"))
    on = FIRST_WEEK if kind == "week" else FIRST_FOUR
    for number in range(6, int(on[-2:])):
        await check_in(tale, ana, f"2026-10-{number:02}")
    await check_in(tale, ana, on)
    return ana


async def sinking(tale: Story) -> Person:
    """Somebody whose usual mood is 7, with neither round due, on the evening of 25 October."""
    ana = await tale.joined()
    await tale.answers(ana, 3, 7)
    for number in range(6, 25):
        await check_in(tale, ana, f"2026-10-{number:02}", mood=6 + number % 3)
        if offered(tale, ana):
            await tale.taps(ana, "Not this time")
    return ana


async def _settings(tale: Story, person: Person, what: str) -> int:
    await tale.presses(person, f"set:{what}")
    return tale.last(person).message_id


async def tap_through(tale: Story, person: Person, *values: int, start: bool = True) -> None:
    """Begin the round that is offered, and answer its questions one by one."""
    if start:
        await press(tale, person, "look-begin")
    for value in values:
        (data,) = [d for d in _data(last_round(tale, person)) if _is_answer(d, value)]
        await tale.presses(person, data, last_round(tale, person).message_id)


async def press(tale: Story, person: Person, begins: str) -> ShownMessage:
    """Press the newest button whose data begins so."""
    for message in reversed(tale.shown(person)):
        for data in _data(message):
            if data.startswith(begins):
                return await tale.presses(person, data, message.message_id)
    raise AssertionError(f"no button {begins!r}")


def last_round(tale: Story, person: Person) -> ShownMessage:
    """The newest message with a round's buttons."""
    found = [m for m in tale.shown(person) if any(d.startswith("look-") for d in _data(m))]
    return found[-1]


def _data(message: ShownMessage) -> list[str]:
    return [button.data or "" for row in message.buttons for button in row]


def _is_answer(data: str, value: int) -> bool:
    return data.startswith("look-answer:") and data.rsplit(":", 1)[1] == str(value)
