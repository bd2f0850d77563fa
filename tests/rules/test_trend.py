"""How pain has gone since an operation, and by which day flags count one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.baseline import Baseline
from rules.flags import answers_needed_since
from rules.operations import Operation
from rules.trend import Trend, trend_of
from rules.windows import Answer
from tests.rules.living import START, T, day, live, on, usual, with_pain

MARCH = date(2026, 3, 1)


def _trend(pains: list[int], operation: int | None = None) -> Trend:
    answers = with_pain(pains)
    operations = () if operation is None else (day(operation),)
    today = day(len(pains))
    judged = on(len(pains), answers, operations=operations)
    return trend_of(
        answers,
        today=today,
        asked_daily=True,
        operations=operations,
        baselines=judged.baselines,
        windows=T.windows,
    )


def test_it_is_measured_against_before_the_operation_and_the_lowest_since() -> None:
    trend = _trend([7] * 20 + [8] * 14 + [2] * 10 + [5] * 7, operation=21)
    assert trend == Trend(now=5, lowest=2, before=7, usual=2)
    assert trend.improved
    assert trend.rising
    assert not trend.stable


def test_nothing_is_known_without_answers() -> None:
    blank = _trend([7, 7, 7])
    assert blank == Trend()
    known = (blank.improved, blank.not_improved, blank.rising, blank.stable)
    assert known == (False, False, False, False)


@pytest.mark.parametrize(
    ("now", "before", "improved"),
    [(5, 7, True), (5.5, 7, False), (4, 5.5, False), (3.5, 5, True), (3, None, True),
     (4, None, False), (3, 3, True), (7, 9, True)],
)  # fmt: skip
def test_two_points_or_thirty_percent_or_low_is_better(
    now: float, before: float | None, improved: bool
) -> None:
    assert Trend(now=now, before=before).improved is improved


def test_a_low_that_moves_within_low_is_no_rise() -> None:
    assert not Trend(now=3, lowest=0).rising
    assert not Trend(now=5, lowest=3.5).rising
    assert Trend(now=5, lowest=3).rising


def test_an_operation_of_a_month_is_judged_without_quieting_too_long() -> None:
    done = Operation(MARCH, exact=False)
    assert done.latest == date(2026, 3, 31)
    assert done.judged_by(date(2026, 3, 10)) == date(2026, 3, 1)
    ahead = Operation(MARCH, exact=False, done=False)
    assert ahead.judged_by(date(2026, 3, 10)) == date(2026, 3, 31), "still ahead"
    assert ahead.judged_by(date(2026, 3, 31)) is None
    assert ahead.judged_by(date(2026, 4, 20)) is None
    assert Operation(MARCH, done=False).judged_by(date(2026, 3, 5)) == MARCH
    february = Operation(date(2028, 2, 1), exact=False)
    assert february.latest == date(2028, 2, 29)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_a_months_days_begin_and_end_in_it(start: date, after: int) -> None:
    operation = Operation(start, exact=False)
    assert operation.earliest <= start <= operation.latest
    assert operation.earliest.month == operation.latest.month
    assert (operation.latest + timedelta(days=1)).day == 1
    judged = operation.judged_by(start + timedelta(days=after))
    assert judged is not None
    assert judged <= start + timedelta(days=after)


@given(
    st.lists(st.none() | st.integers(0, 10), min_size=30, max_size=220),
    st.none() | st.integers(1, 100),
    st.booleans(),
)
def test_only_so_many_answers_are_needed_once_baselines_are_kept(
    pains: list[int | None], operation: int | None, asked_daily: bool
) -> None:
    operations = () if operation is None else (day(operation),)
    answers = [Answer(a.day, a.pain, 10 - a.pain) for a in with_pain(pains)]
    if not answers:
        return
    days, history = live(answers[:-1], asked_daily=asked_daily, operations=operations)
    kept = days[-1][1].baselines if days else ()
    today = answers[-1].day
    since = answers_needed_since(today=today, operations=operations, kept=kept, thresholds=T)
    few = [a for a in answers if since is None or a.day >= since]
    number = (today - START).days + 1
    both = [
        on(number, some, asked_daily=asked_daily, operations=operations, history=history, kept=kept)
        for some in (answers, few)
    ]
    assert both[0] == both[1]


def test_all_answers_are_needed_until_everything_is_kept() -> None:
    def needed(operations: tuple[date, ...], kept: tuple[Baseline, ...]) -> date | None:
        return answers_needed_since(today=day(300), operations=operations, kept=kept, thresholds=T)

    assert needed((), ()) is None
    assert needed((), (usual(),)) == day(216)
    assert needed((day(100),), (usual(),)) is None
    assert needed((day(400),), (usual(),)) == day(216)
