"""After urgent signs: one question for what comes together, about the more urgent of them."""

from __future__ import annotations

import pytest

from tests.stories.telling import Story

BERLIN = "Europe/Berlin"
REACHED = "Have you reached help?"

NUMB = ("I am numb between my legs", "hours matter")
CHEST = ("chest pain and short of breath", "Call 112 now")
INFECTED = ("I have chills and the wound is leaking", "could be an infection")
WEAK = ("mein Fuß hängt plötzlich", "weakness needs to be seen today")


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("first", "second", "urgent", "times"),
    [
        (NUMB, CHEST, CHEST, ("14:29", "14:31", "15:00", "15:02")),
        (CHEST, NUMB, CHEST, ("14:29", "14:31", "15:00", "15:02")),
        (INFECTED, WEAK, WEAK, ("13:59", "14:01", "16:00", "16:02")),
        (WEAK, INFECTED, WEAK, ("13:59", "14:50", "16:49", "16:51")),
        (NUMB, NUMB, NUMB, ("14:29", "14:44", "15:13", "15:15")),
        (WEAK, CHEST, CHEST, ("14:00", "14:02", "14:31", "14:33")),
        (CHEST, WEAK, CHEST, ("14:00", "14:02", "14:31", "14:33")),
    ],
)
async def test_two_signs_shortly_one_after_the_other_are_asked_about_once(
    tale: Story,
    first: tuple[str, str],
    second: tuple[str, str],
    urgent: tuple[str, str],
    times: tuple[str, str, str, str],
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 4, 6)
    for at, words in zip(times, (first, second), strict=False):
        await tale.until(f"2026-10-05 {at}", BERLIN)
        await tale.says(ana, words[0])
    await tale.until(f"2026-10-05 {times[2]}", BERLIN)
    assert REACHED not in tale.texts(ana)
    await tale.until(f"2026-10-05 {times[3]}", BERLIN)
    assert tale.last(ana).text == REACHED
    await tale.until("2026-10-05 18:00", BERLIN)
    assert tale.texts(ana).count(REACHED) == 1
    again = await tale.taps(ana, "Not going")
    assert urgent[1] in again.text
