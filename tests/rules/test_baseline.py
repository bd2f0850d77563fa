"""What is usual for a person: when it is known, when anew, and what is kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from rules.baseline import Baseline, baselines_of, before_operation, current
from rules.windows import Answer
from tests.rules.living import T, day, with_pain


def known(
    answers: Sequence[Answer],
    today: date,
    operations: Sequence[date] = (),
    kept: Sequence[Baseline] = (),
    daily: bool = True,
) -> tuple[Baseline, ...]:
    return baselines_of(
        answers, today=today, asked_daily=daily, operations=operations, kept=kept, usual=T.usual
    )


def every(step: int, number: int, pain: int = 4, first: int = 1) -> list[Answer]:
    return [Answer(day(first + i * step), pain, 6) for i in range(number)]


def test_it_is_the_median_of_the_first_fourteen_answers() -> None:
    answers = with_pain([2] * 6 + [5] * 8 + [10] * 10)
    (baseline,) = known(answers, day(24))
    assert (baseline.pain, baseline.mood, baseline.answers) == (5.0, 7.0, 14)
    assert (baseline.first, baseline.last) == (day(1), day(14))


@pytest.mark.parametrize(
    ("answers", "today", "daily", "expected"),
    [
        (every(1, 13), 13, True, None),
        (every(1, 14), 14, True, 14),
        (every(1, 13), 21, True, None),
        (every(1, 13), 22, True, 13),
        (every(1, 10), 22, True, 10),
        (every(1, 9), 22, True, None),
        (every(2, 10), 22, True, 10),
        (every(3, 20), 60, True, None),
        (every(3, 12), 34, False, None),
        (every(3, 12), 36, False, 12),
        (every(4, 20), 90, False, None),
    ],
)
def test_it_takes_ten_answers_within_three_weeks_or_five(
    answers: list[Answer], today: int, daily: bool, expected: int | None
) -> None:
    found = [baseline.answers for baseline in known(answers, day(today), daily=daily)]
    assert found == ([] if expected is None else [expected])


def test_a_slow_start_does_not_leave_a_person_without_one() -> None:
    slow = every(10, 3, pain=9)
    steady = every(1, 14, pain=4, first=60)
    (baseline,) = known([*slow, *steady], day(80))
    assert baseline.first == day(60)
    assert baseline.pain == 4.0


def test_each_operation_brings_new_ones_on_day_14_and_after_12_weeks() -> None:
    operation = date(2026, 6, 1)
    before = [Answer(date(2026, 5, 1) + timedelta(days=i), 8, 4) for i in range(14)]
    after = [Answer(operation + timedelta(days=i), 9, 3) for i in range(1, 14)]
    healing = [Answer(operation + timedelta(days=i), 5, 6) for i in range(14, 84)]
    healed = [Answer(operation + timedelta(days=i), 2, 8) for i in range(84, 98)]
    answers = [*before, *after, *healing, *healed]

    def usual_on(today: date) -> float | None:
        baselines = known(answers, today, [operation])
        found = current(baselines, today=today, operations=[operation])
        return None if found is None else found.pain

    assert usual_on(date(2026, 5, 31)) == 8.0
    assert usual_on(date(2026, 6, 1)) is None
    assert usual_on(operation + timedelta(days=26)) is None
    assert usual_on(operation + timedelta(days=27)) == 5.0
    assert usual_on(operation + timedelta(days=96)) == 5.0
    assert usual_on(operation + timedelta(days=97)) == 2.0
    today = operation + timedelta(days=120)
    kept_apart = before_operation(
        known(answers, today, [operation]), today=today, operations=[operation]
    )
    assert kept_apart is not None
    assert kept_apart.pain == 8.0


def test_before_a_second_operation_is_after_the_first() -> None:
    first, second = date(2026, 3, 1), date(2026, 9, 1)
    between = [Answer(date(2026, 3, 20) + timedelta(days=i), 6, 5) for i in range(30)]
    baselines = known(between, date(2026, 9, 5), [first, second])
    today = date(2026, 9, 5)
    found = before_operation(baselines, today=today, operations=[second, first])
    assert found is not None
    assert (found.operation, found.pain) == (first, 6.0)
    assert current(baselines, today=today, operations=[first, second]) is None


def test_ten_answers_do_when_the_operation_comes_before_the_fourteenth() -> None:
    answers = every(1, 10, pain=7)
    assert known(answers, day(10), [day(11)]) == ()
    (baseline,) = known(answers, day(11), [day(11)])
    assert baseline.answers == 10


def test_a_kept_one_outlives_its_answers() -> None:
    operation = day(30)
    kept = known(every(1, 14, pain=8), day(31), [operation])
    later = every(1, 14, pain=3, first=500)
    baselines = known(later, day(520), [operation], kept)
    found = before_operation(baselines, today=day(520), operations=[operation])
    assert found is not None
    assert found.pain == 8.0


def test_a_kept_one_does_not_move_when_the_schedule_becomes_daily() -> None:
    answers = every(3, 12)
    kept = known(answers, day(40), daily=False)
    assert len(kept) == 1
    assert known(answers, day(40)) == ()
    assert known(answers, day(40), kept=kept) == kept


def test_one_kept_for_an_operation_that_moved_is_worked_out_again() -> None:
    answers = every(1, 40)
    kept = known(answers, day(40), [day(1)])
    assert {baseline.operation for baseline in kept} == {day(1)}
    moved = known(answers, day(40), [day(20)], kept)
    assert {baseline.operation for baseline in moved} == {None}


def test_there_is_none_before_an_operation_that_is_only_ahead() -> None:
    baselines = known(every(1, 14), day(14), [day(60)])
    assert before_operation(baselines, today=day(14), operations=[day(60)]) is None
    assert current(baselines, today=day(14), operations=[day(60)]) is not None
