"""Which answers are looked at, and which never count."""

from __future__ import annotations

from datetime import date

import pytest

from rules.windows import (
    Answer,
    Given,
    answers_that_count,
    in_order,
    long_window,
    median,
    recent_window,
    short_window,
)
from tests.rules.living import T, day, with_pain

W = T.windows


@pytest.mark.parametrize(
    ("days", "today", "expected"),
    [
        (range(1, 15), 14, 14),
        (range(1, 16), 15, 14),
        (range(1, 9), 14, 8),
        (range(1, 8), 14, None),
        # Eight answers over three weeks: the last eight, 28 days at most.
        ((1, 5, 9, 13, 17, 21, 25, 28), 28, 8),
        ((1, 5, 9, 13, 17, 21, 25, 29), 29, None),
        # Eight long ago are not enough today.
        (range(1, 9), 28, 8),
        (range(1, 9), 29, None),
    ],
)
def test_the_long_window(days: list[int], today: int, expected: int | None) -> None:
    answers = [Answer(day(d), 5, 5) for d in days]
    window = long_window(answers, day(today), W)
    assert (None if window is None else len(window)) == expected


@pytest.mark.parametrize(
    ("days", "daily", "found"),
    [
        ((1, 3, 5, 7, 9), True, True),
        ((1, 3, 5, 7, 10), True, False),
        ((1, 6, 11, 16, 21), False, True),
        ((1, 6, 11, 16, 22), False, False),
        ((1, 2, 3, 4), True, False),
    ],
)
def test_the_short_window(days: tuple[int, ...], daily: bool, found: bool) -> None:
    answers = [Answer(day(d), 5, 5) for d in days]
    window = short_window(answers, day(days[-1]), W, asked_daily=daily)
    assert (window is not None) is found


@pytest.mark.parametrize(
    ("days", "daily", "expected"),
    [
        ((1, 2, 3, 4, 5, 6, 7, 8), True, 7),
        ((2, 4, 5, 6, 8), True, 5),
        ((1, 2, 3, 8, 9, 10), True, 5),
        ((1, 8, 9, 10), True, None),
        ((1, 2, 9, 10, 11), True, None),
        ((1, 6, 11, 16, 21), False, 5),
        ((1, 6, 11, 16, 22), False, None),
    ],
)
def test_the_recent_window(days: tuple[int, ...], daily: bool, expected: int | None) -> None:
    answers = [Answer(day(d), 5, 5) for d in days]
    window = recent_window(answers, day(days[-1]), W, asked_daily=daily)
    assert (None if window is None else len(window)) == expected


def test_nothing_is_made_up_for_missed_days() -> None:
    window = long_window(with_pain([7, None, 7, None, 7, 7, 7, 7, 7, 7]), day(10), W)
    assert window is not None
    assert [answer.day.day for answer in window] == [1, 3, 5, 6, 7, 8, 9, 10]


def test_late_answers_right_now_ones_and_half_ones_are_filtered_out() -> None:
    on_the_day = Given(date(2026, 3, 1), "daily", False, 6, 5)
    given = [
        Given(date(2026, 3, 2), "daily", True, 10, 0),
        Given(date(2026, 3, 3), "now", False, 10, 0),
        Given(date(2026, 3, 4), "daily", False, 10, None),
        Given(date(2026, 3, 5), "daily", False, None, 0),
        on_the_day,
        Given(date(2026, 3, 1), "daily", False, 10, 0),
    ]
    assert answers_that_count(given) == (Answer(date(2026, 3, 1), 6, 5),)


def test_answers_of_later_days_are_not_looked_at_and_order_does_not_matter() -> None:
    first, second, third = with_pain([1, 2, 3])
    assert in_order([third, second, first], day(2)) == (first, second)


def test_a_day_with_two_answers_is_refused() -> None:
    with pytest.raises(ValueError, match="two answers on 2026-03-01"):
        in_order([Answer(day(1), 1, 1), Answer(day(1), 2, 2)], day(3))


@pytest.mark.parametrize(("pain", "mood"), [(11, 5), (-1, 5), (5, 11), (5, -1)])
def test_a_score_off_the_scale_is_refused(pain: int, mood: int) -> None:
    with pytest.raises(ValueError, match="must be 0 to 10"):
        Answer(day(1), pain, mood)


def test_the_median_of_an_even_number_lies_between() -> None:
    assert median([4, 7]) == 5.5
    assert median([4, 7, 9]) == 7.0
