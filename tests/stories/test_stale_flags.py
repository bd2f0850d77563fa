"""Buttons under messages about scores that are long over: they act on nothing else."""

from __future__ import annotations

import pytest

from sandbox.server import Person, ShownMessage
from tests.stories.rounds import BERLIN, check_in
from tests.stories.telling import TABLES, Story

OLD = "This message is an older one, so I changed nothing."
REACHED = "Did you manage to reach someone?"


def _flags(tale: Story, person: Person) -> list[ShownMessage]:
    return [m for m in tale.shown(person) if "Why did I get this?" in m.labels]


async def _days(
    tale: Story, ana: Person, first: int, last: int, *, pain: int = 3, mood: int = 6
) -> None:
    for day in range(first, last + 1):
        await check_in(tale, ana, f"2026-10-{day:02}", pain=pain, mood=mood)


async def _after_a_bad_stretch(tale: Story, *, pain: int = 8, mood: int = 6) -> Person:
    """Somebody who was told of a flag on 9 October, and had good days until the 25th."""
    ana = await tale.joined()
    await tale.answers(ana, pain, mood)
    await _days(tale, ana, 6, 9, pain=pain, mood=mood)
    await tale.until("2026-10-09 20:00", BERLIN)
    assert len(_flags(tale, ana)) == 1
    await _days(tale, ana, 10, 25)
    return ana


@pytest.mark.parametrize(
    ("label", "mood"),
    [("My team knows", 6), ("I already see someone", 2), ("Remind me tomorrow", 6)],
)
@pytest.mark.both_databases
async def test_a_button_under_a_flag_that_is_over_changes_nothing(
    tale: Story, label: str, mood: int
) -> None:
    ana = await _after_a_bad_stretch(tale, pain=8 if mood == 6 else 3, mood=mood)
    (old,) = _flags(tale, ana)
    before = await tale.rows(TABLES.flag_events)
    assert any(event.kind == "cleared" for event in before)
    said = await tale.taps(ana, label, old.message_id)
    assert OLD in said.text
    assert await tale.rows(TABLES.flag_events) == before
    await tale.until("2026-10-27 12:00", BERLIN)
    assert len(_flags(tale, ana)) == 1, "and brings nothing back"


@pytest.mark.both_databases
async def test_a_button_of_an_old_message_does_not_count_for_the_newest(tale: Story) -> None:
    ana = await _after_a_bad_stretch(tale)
    followed = next(m for m in tale.shown(ana) if REACHED in m.text)
    await _days(tale, ana, 26, 31, pain=8)
    old, new = _flags(tale, ana)
    before = await tale.rows(TABLES.flag_events)
    for label in ("My team knows", "Remind me tomorrow"):
        assert OLD in (await tale.taps(ana, label, old.message_id)).text
    for label in ("Yes", "Appointment booked", "I'd rather not"):
        assert OLD in (await tale.taps(ana, label, followed.message_id)).text
    assert await tale.rows(TABLES.flag_events) == before
    assert "You decide" in (await tale.taps(ana, "Not now", old.message_id)).text
    await tale.restart()
    assert "Good that they know" in (await tale.taps(ana, "My team knows", new.message_id)).text
    added = (await tale.rows(TABLES.flag_events))[len(before) :]
    assert [event.kind for event in added] == ["known"]


@pytest.mark.both_databases
async def test_an_answer_to_one_message_leaves_the_reminder_of_another(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 8, 6)
    await _days(tale, ana, 6, 9, pain=8)
    await _days(tale, ana, 10, 14, pain=8, mood=2)
    await tale.until("2026-10-14 20:00", BERLIN)
    pain, mood = _flags(tale, ana)
    assert "I already see someone" not in pain.labels
    await tale.taps(ana, "Remind me tomorrow", mood.message_id)
    await tale.taps(ana, "My team knows", pain.message_id)
    await tale.until("2026-10-15 21:00", BERLIN)
    assert len(_flags(tale, ana)) == 3, "what they asked for comes"


async def _in_strong_pain(tale: Story) -> Person:
    """Somebody operated on 4 October who was asked about urgent signs at 18:40 on 7 October."""
    ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-04")
    await tale.answers(ana, 9, 6)
    await _days(tale, ana, 6, 7, pain=9)
    return ana


async def test_an_old_question_about_signs_does_not_keep_the_newest_message_back(
    tale: Story,
) -> None:
    ana = await _in_strong_pain(tale)
    await _days(tale, ana, 8, 10, pain=9)
    old, new = [m for m in tale.shown(ana) if "Before anything else" in m.text]
    assert new.at.day == 10
    await tale.taps(ana, "None of these", old.message_id)
    await tale.until("2026-10-10 19:45", BERLIN)
    assert "About Wednesday, October 7:" in _flags(tale, ana)[0].text
    assert "If one of the urgent signs is new" in _flags(tale, ana)[-1].text
    assert _flags(tale, ana)[-1].at.day == 10


async def test_a_summary_under_a_message_that_is_over_asks_for_no_call_today(tale: Story) -> None:
    ana = await _in_strong_pain(tale)
    flag = await tale.taps(ana, "None of these")
    assert "can I be seen today?" in (await tale.taps(ana, "Show summary")).text
    await _days(tale, ana, 8, 14)
    summary = await tale.taps(ana, "Show summary", flag.message_id)
    assert "can I be seen today?" not in summary.text
    assert "What do you advise" in summary.text


async def test_whoever_has_answered_is_not_reminded_an_hour_after_the_reminder_either(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 2, 6)
    await _days(tale, ana, 6, 25, pain=2)
    await _days(tale, ana, 26, 29, pain=6)
    await tale.taps(ana, "None of these")
    await tale.taps(ana, "Remind me tomorrow")
    await tale.taps(ana, "My team knows")
    await tale.until("2026-10-31 12:00", BERLIN)
    assert len(_flags(tale, ana)) == 1
