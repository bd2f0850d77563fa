"""A hard fortnight from its first bad answer to the last question about it, with two caregivers."""

from __future__ import annotations

import pytest

from tests.stories.sharing import follows, lives, told
from tests.stories.telling import Story

pytestmark = pytest.mark.both_databases

REACHED = "Did you manage to reach someone?"


async def test_pain_then_mood_is_noticed_told_to_who_may_know_and_asked_about_twice(
    tale: Story,
) -> None:
    ana = await tale.joined()
    ben, eva = tale.world.person("Ben"), tale.world.person("Eva")
    await follows(tale, ben, ana, summaries="none", on_flags=True)
    await follows(tale, eva, ana)
    await tale.answers(ana, 8, 6)

    # Pain of 8 since Monday, told on Friday; mood falls the day after.
    await lives(tale, ana, 6, 9, 8, 6)
    assert "8 or more on 5 of the last 5 days you answered" in tale.last(ana).text
    assert [("pain team" in m.text, "therapist" in m.text) for m in told(tale, ben)] == [
        (True, False)
    ]
    await lives(tale, ana, 10, 14, 8, 3)
    assert "Your mood has been" not in tale.texts(ana)
    assert tale.texts(ana).count(REACHED) == 1  # on day 3

    # Six low moods of eleven: more than half. Nobody knows of the pain yet: one message, of both.
    await tale.restart()
    await lives(tale, ana, 15, 15, 8, 3)
    both = tale.last(ana).text
    assert both.index("Your pain has been") < both.index("Your mood has been")
    assert "3 or less on 6 of the last 11 days you answered" in both
    assert "You don't have to fix both at once." in both
    assert ["pain and mood have been" in m.text for m in told(tale, ben)] == [False, True]

    await lives(tale, ana, 16, 27, 8, 3)
    asked = [m.text for m in tale.shown(ana) if REACHED in m.text]
    assert [text.removesuffix(" " + REACHED) for text in asked] == [
        "Last Friday I suggested calling your pain team.",
        "Last Thursday I suggested calling your pain team and a therapist.",
        "On Thursday, October 15, I suggested calling your pain team and a therapist.",
    ], "on day 3, then on days 3 and 10 of the message that was about both"
    assert len(told(tale, ben)) == 2
    assert all("suggested calling" not in m.text for m in told(tale, eva))
