"""What a caregiver's summary says, and what it never says."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.summary import (
    CARE,
    CLEAR_SHARE,
    WAYS,
    Asked,
    Summary,
    change,
    next_summary,
    shorten,
    summarise,
    ways,
)

SUNDAY = date(2026, 10, 11)
OPPOSITE = {
    "same": "same",
    "higher": "lower",
    "lower": "higher",
    "bit-higher": "bit-lower",
    "bit-lower": "bit-higher",
    None: None,
}
WORSE = ("higher", "bit-higher")


def _days(*pains: int | None, last: date = SUNDAY, mood: int = 5) -> list[Asked]:
    """One check-in a day, ending on `last`; None: asked and not answered."""
    first = last - timedelta(days=len(pains) - 1)
    return [
        Asked(first + timedelta(days=n), pain, None if pain is None else mood)
        for n, pain in enumerate(pains)
    ]


def _weekly(
    asked: list[Asked], silence_from: int | None = None, last: date = SUNDAY
) -> Summary | None:
    return summarise(asked, last=last, span="weekly", silence_from=silence_from)


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        ([5, 5, 5], [5, 5, 5], "same"),
        ([5, 6, 5, 6], [5, 5, 5], "same"),  # half a point
        ([6, 6, 6], [5, 5, 5], "bit-higher"),
        ([4, 4, 4], [5, 5, 5], "bit-lower"),
        ([7, 7, 7], [5, 5, 5], "higher"),
        ([3, 3, 3], [5, 5, 5], "lower"),
        ([10, 5, 5, 5], [5, 5, 5], "same"),  # one bad day
        ([0, 0, 0], [10, 10, 10], "lower"),
        ([1, 1], [2, 2], "bit-lower"),  # half of it, and no news
        ([3, 4], [5, 5], "lower"),  # 1.5 points, 30 %
        ([8, 9], [10, 10], "bit-lower"),  # 1.5 points, 15 %
    ],
)
def test_two_weeks_of_pain_are_compared_by_their_medians(
    now: list[int], before: list[int], said: str
) -> None:
    assert change(now, before, CLEAR_SHARE) == said


def test_a_share_counts_for_pain_alone() -> None:
    assert change([3, 4], [5, 5], CLEAR_SHARE) == "lower"
    assert change([3, 4], [5, 5]) == "bit-lower"


def test_a_week_beside_the_week_before() -> None:
    asked = _days(4, 4, 5, 4, 4, 4, 4) + _days(6, None, 6, 7, None, 6, 5, last=date(2026, 10, 18))
    assert _weekly(asked, last=date(2026, 10, 18)) == Summary(5, 7, "higher", "same")


def test_too_few_answers_in_either_week_are_never_compared() -> None:
    nothing, some = [None] * 7, [5] * 7
    few = [None, 9, None, None, 9, None, None]
    assert _weekly(_days(*some, *few)) == Summary(2, 7, None, None)
    assert _weekly(_days(*few, *some)) == Summary(7, 7, None, None)
    assert _weekly(_days(*nothing, *some)) == Summary(7, 7, None, None)


def test_late_answers_count_as_answers_and_are_not_compared() -> None:
    late = [Asked(one.day, one.pain, one.mood, late=True) for one in _days(9, 9, 9, 9, 9, 9, 9)]
    before = _days(3, 3, 3, 3, 3, 3, 3, last=date(2026, 10, 4))
    assert _weekly(before + late) == Summary(7, 7, None, None)


def test_days_that_were_not_asked_count_for_nothing() -> None:
    asked = [one for one in _days(4, 4, 4, 4, 4, 4, 4) if one.day.weekday() in (0, 2, 4)]
    assert _weekly(asked) == Summary(3, 3, None, None)


def test_without_an_answer_there_is_nothing_to_say_but_to_those_who_may_know_of_silence() -> None:
    silent = _days(5, 5, 5, 5, 5, 5, 5, *[None] * 7)
    assert _weekly(silent) is None
    assert _weekly(silent, silence_from=7) == Summary(0, 7, None, None)
    assert _weekly(silent, silence_from=8) is None, "the patient chose more"
    assert _weekly([], silence_from=1) is None


def test_a_day_is_compared_with_the_seven_before_it() -> None:
    asked = _days(9, 3, 3, 4, 3, 3, 3, 3, 7)
    daily = summarise(asked, last=SUNDAY, span="daily", silence_from=None)
    assert daily == Summary(1, 1, "higher", "same")
    late = [*asked[:-1], Asked(SUNDAY, 7, 5, late=True)]
    said = summarise(late, last=SUNDAY, span="daily", silence_from=None)
    assert said == Summary(1, 1, None, None)
    unanswered = [*asked[:-1], Asked(SUNDAY)]
    assert summarise(unanswered, last=SUNDAY, span="daily", silence_from=None) is None


scores = st.lists(st.none() | st.integers(0, 10), min_size=14, max_size=14)


@given(scores)
def test_the_same_two_weeks_the_other_way_round_say_the_opposite(pains: list[int | None]) -> None:
    forth = _weekly(_days(*pains), silence_from=1)
    back = _weekly(_days(*pains[7:], *pains[:7]), silence_from=1)
    assert forth is not None
    assert back is not None
    assert forth.pain == OPPOSITE[back.pain]


@given(scores, st.integers(-4000, 4000))
def test_another_date_changes_nothing(pains: list[int | None], shift: int) -> None:
    last = SUNDAY + timedelta(days=shift)
    assert _weekly(_days(*pains, last=last), last=last) == _weekly(_days(*pains))


@given(st.integers(0, 10), st.integers(0, 10), st.lists(st.booleans(), min_size=14, max_size=14))
def test_missing_answers_alone_never_read_as_worse(
    pain: int, mood: int, given_on: list[bool]
) -> None:
    asked = _days(*[pain if there else None for there in given_on], mood=mood)
    said = _weekly(asked, silence_from=1)
    assert said is not None
    assert said.pain in ("same", None)
    assert said.mood in ("same", None)


@given(scores, st.integers(0, 13))
def test_a_check_in_that_was_missed_says_the_same_as_one_that_was_not_asked(
    pains: list[int | None], index: int
) -> None:
    pains[index] = None
    missed = _days(*pains)
    said = _weekly(missed)
    not_asked = _weekly([one for one in missed if one is not missed[index]])
    assert (said and (said.pain, said.mood)) == (not_asked and (not_asked.pain, not_asked.mood))


@given(st.lists(st.integers(0, 9), min_size=14, max_size=14), st.integers(7, 13))
def test_one_higher_score_never_makes_a_week_read_as_lower(pains: list[int], index: int) -> None:
    order = ["lower", "bit-lower", "same", "bit-higher", "higher"]
    before = _weekly(_days(*pains))
    pains[index] += 1
    after = _weekly(_days(*pains))
    assert before is not None
    assert after is not None
    assert order.index(str(after.pain)) >= order.index(str(before.pain))


def test_the_ways_to_help_take_turns() -> None:
    weeks = [ways(SUNDAY + timedelta(days=7 * n), "weekly", 1) for n in range(15)]
    assert len(set(weeks)) == len(WAYS) * len(CARE)
    assert {ways(SUNDAY + timedelta(days=n), "daily", 1)[0] for n in range(5)} == set(WAYS)
    assert ways(SUNDAY, "weekly", 1) == ways(SUNDAY, "weekly", 1)


@pytest.mark.parametrize(
    ("after", "zone", "weekday", "then"),
    [
        ("2026-10-05 07:59", "Europe/Berlin", None, "2026-10-05 08:00"),
        ("2026-10-05 08:00", "Europe/Berlin", None, "2026-10-06 08:00"),
        ("2026-10-05 08:00", "Europe/Berlin", 6, "2026-10-11 08:00"),
        ("2026-10-11 08:00", "Europe/Berlin", 6, "2026-10-18 08:00"),
        ("2026-10-18 08:00", "Europe/Berlin", 6, "2026-10-25 09:00"),  # the clock went back
        ("2026-10-10 22:00", "America/Los_Angeles", 6, "2026-10-11 17:00"),
        ("2026-10-10 21:00", "Pacific/Auckland", 6, "2026-10-17 21:00"),
    ],
)
def test_a_summary_comes_at_the_caregivers_own_time(
    after: str, zone: str, weekday: int | None, then: str
) -> None:
    begin = datetime.fromisoformat(after).replace(tzinfo=UTC)
    found = next_summary(begin, time(10), zone, weekday)
    assert f"{found.astimezone(UTC):%Y-%m-%d %H:%M}" == then


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("short", "short"),
        ("two\n\nlines", "two lines"),
        ("one two three four", "one two three…"),
        ("a" * 30, "a" * 14 + "…"),
        ("one two, three fou", "one two…"),
    ],
)
def test_a_note_is_cut_between_words(text: str, shown: str) -> None:
    assert shorten(text, 15) == shown
