"""M3: mood that sinks little by little asks the four questions, and tells nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.baseline import Baseline
from rules.flag_history import FlagEvent, History
from rules.looks import Four
from tests.rules.living import day, live, on, told, usual, with_mood


def drifting(moods: Sequence[int], kept: Baseline) -> str:
    return on(len(moods), with_mood(moods), kept=[kept]).findings["M3"].status


@pytest.mark.parametrize(
    ("moods", "sd", "status"),
    [
        # From 6 with a spread of 1 the limit is 6 - 2.7 / 3 = 5.1. At mood 4 the mean goes 5.6,
        # 5.28, 5.024, 4.8192: the third answer is the first below it, the sixth the fourth.
        ([4] * 5, 1.0, "does not hold"),
        ([4] * 6, 1.0, "holds"),
        # One better answer above the limit begins anew: 5.024, 5.4192, 5.135, 4.908, 4.727.
        ([4, 4, 4, 7, 4, 4, 4, 4], 1.0, "does not hold"),
        ([4, 4, 4, 7, 4, 4, 4, 4, 4], 1.0, "holds"),
        # Who differs more from day to day has a lower limit: 6 - 2.7 * 2 / 3 = 4.2.
        ([4] * 10, 2.0, "does not hold"),
        ([4] * 13, 2.0, "does not hold"),
        ([4] * 14, 2.0, "holds"),
        # A spread of 0 counts as 0.75: the limit is 5.325.
        ([5] * 8, 0.0, "does not hold"),
        ([5] * 9, 0.0, "holds"),
        ([4] * 3, 1.0, "not enough answers"),
        ([4] * 20, None, "not enough answers"),
        ([9] * 20, 1.0, "does not hold"),
    ],
)
def test_m3_is_a_weighted_mean_below_its_limit_on_four_answers_running(
    moods: Sequence[int], sd: float | None, status: str
) -> None:
    assert drifting(moods, usual(mood=6, mood_sd=sd)) == status


def test_without_a_usual_mood_nothing_drifts() -> None:
    assert on(5, with_mood([1] * 5)).findings["M3"].status == "not enough answers"


def test_drift_asks_once_in_two_weeks_and_is_no_flag() -> None:
    answers = with_mood([7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, 7, 6, *([5] * 28)])
    days, history = live(answers)
    assert told(days) == []
    assert not any(e.rule == "M3" for e in history if e.kind != "asked")
    asked = [number for number, done in days if done.asks_four]
    assert [later - first for first, later in pairwise(asked)] == [14]
    assert History(history).open_rules() == ()


def test_drift_does_not_ask_what_was_answered_within_a_week() -> None:
    moods, kept = with_mood([4] * 6), [usual()]
    assert on(6, moods, kept=kept).asks_four
    assert not on(6, moods, kept=kept, fours=[Four(day(0), 0, 0, 0, 0)]).asks_four
    assert on(6, moods, kept=kept, fours=[Four(day(-1), 0, 0, 0, 0)]).asks_four


def test_where_something_is_told_nothing_is_asked_beside_it() -> None:
    done = on(8, with_mood([1] * 8), kept=[usual()])
    assert done.message is not None
    assert not done.asks_four


def test_without_an_answer_of_today_nothing_is_asked() -> None:
    assert not on(7, with_mood([4] * 6), kept=[usual()]).asks_four


def test_it_asks_again_two_weeks_after_it_asked() -> None:
    moods, kept = with_mood([4] * 30), [usual()]
    history = [FlagEvent(day(10), "asked", "M3")]
    assert not on(23, moods, kept=kept, history=history).asks_four
    assert on(24, moods, kept=kept, history=history).asks_four


@settings(deadline=None)
@given(st.lists(st.integers(0, 10), min_size=1, max_size=40), st.data())
def test_a_worse_mood_never_ends_a_drift(moods: list[int], data: st.DataObject) -> None:
    worse = [data.draw(st.integers(0, mood)) for mood in moods]
    if drifting(moods, usual()) == "holds":
        assert drifting(worse, usual()) == "holds"
