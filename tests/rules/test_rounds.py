"""Rounds: which questions, on which days, and never two on one."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.rounds import (
    BEGIN,
    KINDS,
    QUESTIONS,
    Kind,
    Round,
    after,
    before,
    can_move_to,
    due,
    first_on,
    in_peace,
    next_on,
    questions_of,
    sooner,
    values_of,
)

MONDAY = date(2026, 10, 5)


def test_the_change_since_an_operation_is_for_those_who_had_one() -> None:
    assert questions_of("week", operated=True) == QUESTIONS["week"]
    assert questions_of("week", operated=False) == QUESTIONS["week"][:-1]
    assert questions_of("four", operated=False) == QUESTIONS["four"]


def test_what_can_be_said_to_each() -> None:
    assert list(values_of("leg")) == list(range(11))
    assert list(values_of("change")) == list(range(1, 8))
    assert list(values_of("worry")) == [0, 1, 2, 3]


def test_one_question_follows_another() -> None:
    four = QUESTIONS["four"]
    assert [after(q, four) for q in (BEGIN, *four)] == [*four, None]
    assert [before(q, four) for q in four] == [None, *four[:-1]]


@pytest.mark.parametrize(
    ("joined", "week", "four"),
    [
        # A week later is a Monday: the Sunday after it, the Wednesday after it.
        (MONDAY, "2026-10-18", "2026-10-14"),
        (date(2026, 10, 4), "2026-10-11", "2026-10-14"),  # a Sunday: the next one
        (date(2026, 10, 7), "2026-10-18", "2026-10-14"),  # a Wednesday
        (date(2026, 10, 8), "2026-10-18", "2026-10-21"),
    ],
)
def test_the_first_ones_come_after_a_week(joined: date, week: str, four: str) -> None:
    assert first_on("week", joined).isoformat() == week
    assert first_on("four", joined).isoformat() == four


@pytest.mark.parametrize(
    ("kind", "asked", "following"),
    [
        ("week", "2026-10-11", "2026-10-18"),  # Sunday to Sunday
        ("week", "2026-10-14", "2026-10-18"),  # put off until Wednesday
        ("week", "2026-10-15", "2026-10-25"),  # until Thursday: three days are too few
        ("four", "2026-10-11", "2026-10-25"),
        ("four", "2026-10-14", "2026-10-25"),
        ("four", "2026-10-15", "2026-11-01"),
    ],
)
def test_the_next_one_is_back_on_its_weekday(kind: Kind, asked: str, following: str) -> None:
    assert next_on(kind, date.fromisoformat(asked), 6).isoformat() == following


@settings(deadline=None)
@given(st.sampled_from(KINDS), st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.integers(0, 6))
def test_the_next_one_is_on_its_weekday_and_neither_too_soon_nor_too_late(
    kind: Kind, asked: date, weekday: int
) -> None:
    found = next_on(kind, asked, weekday)
    assert found.weekday() == weekday
    usual = {"week": 7, "four": 14}[kind]
    assert usual - 3 <= (found - asked).days <= usual + 3


def test_one_a_day_and_first_what_has_waited_longer() -> None:
    def rounds(week: int, four: int, wanted: bool = True) -> dict[Kind, Round]:
        return {
            "week": Round(wanted, 6, MONDAY + timedelta(days=week)),
            "four": Round(True, 2, MONDAY + timedelta(days=four)),
        }

    assert due(rounds(1, 1), MONDAY) is None
    assert due(rounds(0, 1), MONDAY) == "week"
    assert due(rounds(0, 0), MONDAY) == "week"
    assert due(rounds(0, -1), MONDAY) == "four"
    assert due(rounds(0, 0), MONDAY, first="four") == "four"
    assert due(rounds(0, 1), MONDAY, first="four") == "week"
    assert due(rounds(0, 0, wanted=False), MONDAY) == "four"
    assert due(rounds(0, 1, wanted=False), MONDAY) is None


@pytest.mark.parametrize(("since", "peace"), [(-1, False), (0, True), (3, True), (4, False)])
def test_an_operation_and_three_days_after_it_are_left_in_peace(since: int, peace: bool) -> None:
    assert in_peace(MONDAY, [MONDAY - timedelta(days=since)]) == peace
    assert not in_peace(MONDAY, [])


@pytest.mark.parametrize(("later", "can"), [(0, False), (1, True), (6, True), (7, False)])
def test_it_can_be_put_off_within_the_week(later: int, can: bool) -> None:
    assert can_move_to(MONDAY + timedelta(days=later), MONDAY) == can


@pytest.mark.parametrize(
    ("sank", "asked", "then"),
    [
        (None, 0, 20),
        (8, None, 8),
        (10, 0, 10),
        (10, 5, 12),  # not within a week of the last time
        (10, 10, 20),  # asked because of it
        (10, 14, 20),
        (0, None, 20),  # long ago
    ],
)
def test_sunken_mood_asks_the_four_questions_sooner_once(
    sank: int | None, asked: int | None, then: int
) -> None:
    four = Round(True, 2, MONDAY + timedelta(days=20))
    days = _day(sank), _day(asked)
    found = sooner(four, *days, MONDAY + timedelta(days=15))
    assert found.next_on == _day(then)
    early = four._replace(next_on=MONDAY)
    assert sooner(early, *days, MONDAY + timedelta(days=15)) == early


def _day(number: int | None) -> date | None:
    return None if number is None else MONDAY + timedelta(days=number)
