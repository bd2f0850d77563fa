"""After urgent signs: one question for what comes together, about the more urgent of them."""

from __future__ import annotations

import pytest

from sandbox.server import Person
from tests.stories.telling import Story

BERLIN = "Europe/Berlin"
REACHED = "Have you reached help?"

NUMB = ("I am numb between my legs", "hours matter")
CHEST = ("chest pain and short of breath", "Call 112 now")
INFECTED = ("I have chills and the wound is leaking", "could be an infection")
WEAK = ("mein Fuß hängt plötzlich", "weakness needs to be seen today")


async def _says_at(tale: Story, ana: Person, at: str, words: str) -> None:
    await tale.until(f"2026-10-05 {at}", BERLIN)
    await tale.says(ana, words)


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("first", "second", "urgent", "times"),
    [
        (NUMB, CHEST, CHEST, ("14:29", "14:31", "14:59")),
        (CHEST, NUMB, CHEST, ("14:29", "14:31", "14:59")),
        (INFECTED, WEAK, WEAK, ("13:59", "14:01", "15:59")),
        (WEAK, INFECTED, WEAK, ("13:59", "14:50", "15:59")),
        (NUMB, NUMB, NUMB, ("14:29", "14:44", "14:59")),
    ],
)
async def test_two_signs_shortly_one_after_the_other_are_asked_about_once(
    tale: Story,
    first: tuple[str, str],
    second: tuple[str, str],
    urgent: tuple[str, str],
    times: tuple[str, str, str],
) -> None:
    ana = await tale.joined()
    await _says_at(tale, ana, times[0], first[0])
    await _says_at(tale, ana, times[1], second[0])
    await tale.until(f"2026-10-05 {times[2]}", BERLIN)
    assert tale.last(ana).text == REACHED
    await tale.until("2026-10-05 18:00", BERLIN)
    assert tale.texts(ana).count(REACHED) == 1
    again = await tale.taps(ana, "Not going")
    assert urgent[1] in again.text


async def test_a_sign_that_comes_when_it_is_asked_soon_is_asked_about_by_itself(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await _says_at(tale, ana, "14:00", CHEST[0])
    await _says_at(tale, ana, "14:20", NUMB[0])
    for at, questions in (("14:29", 0), ("14:31", 1), ("14:49", 1), ("14:51", 2), ("18:00", 2)):
        await tale.until(f"2026-10-05 {at}", BERLIN)
        assert tale.texts(ana).count(REACHED) == questions, at


async def test_a_sign_for_now_and_one_for_today_are_each_asked_about(tale: Story) -> None:
    ana = await tale.joined()
    await _says_at(tale, ana, "14:00", WEAK[0])
    await _says_at(tale, ana, "14:02", CHEST[0])
    for at, questions in (("14:33", 1), ("15:59", 1), ("16:01", 2)):
        await tale.until(f"2026-10-05 {at}", BERLIN)
        assert tale.texts(ana).count(REACHED) == questions, at
