"""The question about urgent signs before a flag: answered, not answered, and a sign that is new."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from sandbox.server import Person, ShownMessage
from tests.stories.sharing import about
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
NONE = "None of these"
STILL = "If one of the urgent signs is new, that comes first: /urgent"


async def _evening(tale: Story, ana: Person, day: date, pain: int) -> None:
    await tale.until(f"{day} 18:30", BERLIN)
    await tale.answers(ana, pain, 6)
    await tale.until(f"{day} 18:41", BERLIN)


async def _in_strong_pain(tale: Story) -> Person:
    """Somebody operated on 4 October who was asked about urgent signs at 18:40 on 7 October."""
    ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-04")
    await tale.answers(ana, 9, 6)
    for day in (6, 7):
        await _evening(tale, ana, date(2026, 10, day), 9)
    return ana


def _flags(tale: Story, person: Person) -> list[ShownMessage]:
    return [m for m in tale.shown(person) if "Why did I get this?" in m.labels]


def _asked(tale: Story, person: Person) -> list[ShownMessage]:
    return [m for m in tale.shown(person) if "Before anything else" in m.text]


async def test_who_never_answers_reads_the_message_an_hour_later_once(tale: Story) -> None:
    ana = await _in_strong_pain(tale)
    await tale.until("2026-10-07 19:39", BERLIN)
    assert _flags(tale, ana) == []
    await tale.restart()
    await tale.until("2026-10-07 19:41", BERLIN)
    (flag,) = _flags(tale, ana)
    assert flag.text.startswith(STILL)
    assert "Please call your surgical team today." in flag.text
    assert flag.labels[0] == "Urgent signs"
    await tale.until("2026-10-08 18:30", BERLIN)
    assert len(_flags(tale, ana)) == 1
    assert len(_asked(tale, ana)) == 1
    assert "Yesterday I suggested calling your surgical team." in tale.texts(ana)


async def test_who_answers_reads_it_at_once_and_not_again_an_hour_later(tale: Story) -> None:
    ana = await _in_strong_pain(tale)
    await tale.taps(ana, NONE)
    await tale.until("2026-10-08 12:00", BERLIN)
    (flag,) = _flags(tale, ana)
    assert STILL not in flag.text


async def test_it_waits_for_the_end_of_quiet_hours(tale: Story) -> None:
    ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-04", at="21:30")
    await tale.answers(ana, 9, 6)
    await about(tale, ana, quiet_from="22:00", quiet_until="07:00")
    for day in (6, 7):
        await tale.until(f"2026-10-{day:02} 21:30", BERLIN)
        await tale.answers(ana, 9, 6)
    await tale.until("2026-10-08 06:59", BERLIN)
    assert len(_asked(tale, ana)) == 1
    assert _flags(tale, ana) == []
    await tale.until("2026-10-08 07:01", BERLIN)
    assert len(_flags(tale, ana)) == 1


@pytest.mark.both_databases
async def test_an_urgent_sign_comes_first_and_the_message_is_asked_again_the_next_day(
    tale: Story,
) -> None:
    ana = await _in_strong_pain(tale)
    await tale.taps(ana, "Urgent signs", _asked(tale, ana)[0].message_id)
    sign = await tale.taps(ana, "Numb between legs, bladder or bowel")
    assert "hours matter" in sign.text
    await tale.until("2026-10-07 23:00", BERLIN)
    assert _flags(tale, ana) == [], "'strong pain can be part of the first days' would be wrong"
    assert "Have you reached help?" in tale.texts(ana)
    await _evening(tale, ana, date(2026, 10, 8), 9)
    assert len(_asked(tale, ana)) == 2
    assert "Did you manage to reach someone?" not in tale.texts(ana), "they read of no call yet"
    await tale.until("2026-10-08 19:31", BERLIN)
    assert len(_flags(tale, ana)) == 1


async def test_an_undone_score_takes_both_with_it(tale: Story) -> None:
    ana = await tale.joined(situation="Recovering from surgery", operation="2026-10-04")
    await tale.answers(ana, 9, 6)
    await _evening(tale, ana, date(2026, 10, 6), 9)
    await tale.until("2026-10-07 18:30", BERLIN)
    await tale.answers(ana, 9, 6)
    await tale.taps(ana, "Undo")
    await tale.until("2026-10-07 21:00", BERLIN)
    assert _asked(tale, ana) == _flags(tale, ana) == []


async def test_a_discreet_notification_opens_it(tale: Story) -> None:
    ana = await _in_strong_pain(tale)
    await about(tale, ana, discreet=True)
    await tale.until("2026-10-07 19:41", BERLIN)
    assert tale.last(ana).labels == ["Open"]
    opened = await tale.taps(ana, "Open")
    assert opened.text.startswith(STILL)


async def test_pain_that_is_back_from_the_first_bad_answer_to_the_follow_up(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 2, 6)
    day = date(2026, 10, 5)
    for _ in range(20):
        day += timedelta(days=1)
        await _evening(tale, ana, day, 2)
    bad = []
    while not _asked(tale, ana):
        day += timedelta(days=1)
        bad.append(day)
        await _evening(tale, ana, day, 6)
    assert len(bad) == 4, "one bad day is no rebound"
    signs = await tale.taps(ana, "Urgent signs", _asked(tale, ana)[0].message_id)
    assert "Which of these is new?" in signs.text
    flag = await tale.taps(ana, NONE)
    flag = _flags(tale, ana)[-1]
    assert "had come down to around 2, and this week it is around 6" in flag.text
    assert "If it came suddenly, or with new numbness" in flag.text
    assert "Urgent signs" in flag.labels
    told_on = f"{bad[-1]:%A}"
    for _ in range(3):
        day += timedelta(days=1)
        await _evening(tale, ana, day, 6)
    assert f"Last {told_on} I suggested calling your pain team." in tale.texts(ana)
    said = await tale.taps(ana, "Couldn't get through")
    assert "other doors" in said.text
    for _ in range(7):
        day += timedelta(days=1)
        await _evening(tale, ana, day, 6)
    assert tale.texts(ana).count("Did you manage to reach someone?") == 2
    await tale.taps(ana, "Appointment booked")
    events = [e.kind for e in await tale.rows(TABLES.flag_events) if e.rule == "P4"]
    assert [events.count(kind) for kind in ("raised", "no_signs", "followed_up")] == [1, 1, 2]
    assert events.count("reached") == 1
