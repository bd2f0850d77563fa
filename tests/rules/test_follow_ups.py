"""Asking on days 3 and 10 whether someone was reached, and then no more."""

from __future__ import annotations

import pytest

from rules.flag_history import FlagEvent, Kind
from rules.follow_ups import FollowUp, follow_ups
from tests.rules.living import T, day


def event(number: int, kind: Kind, rule: str = "P1") -> FlagEvent:
    return FlagEvent(day(number), kind, rule)


RAISED = [event(1, "raised"), event(1, "told")]


def asked(history: list[FlagEvent]) -> list[tuple[int, tuple[str, ...], bool]]:
    """Every follow-up of 40 days, each recorded as asked on its day."""
    history = list(history)
    found = []
    for number in range(1, 41):
        for one in follow_ups(history, today=day(number), thresholds=T):
            found.append((number, one.rules, one.last))
            history += [event(number, "followed_up", rule) for rule in one.rules]
    return found


def test_it_asks_on_days_3_and_10_and_then_stops() -> None:
    assert asked(RAISED) == [(4, ("P1",), False), (11, ("P1",), True)]


@pytest.mark.parametrize("kind", ["known", "reached", "declined"])
def test_it_stops_when_the_person_has_said_how_it_is(kind: Kind) -> None:
    assert asked([*RAISED, event(2, kind)]) == []
    assert asked([*RAISED, event(4, "followed_up"), event(4, kind)]) == []


def test_it_stops_when_the_flag_is_over() -> None:
    assert asked([*RAISED, event(8, "cleared")]) == []


@pytest.mark.parametrize(
    ("operation", "found"),
    [
        (1, [(4, "P1", "M1"), (11, "P1", "M1")]),  # it was told after that
        (2, [(4, "M1"), (11, "M1")]),
        (8, [(4, "P1", "M1"), (11, "M1")]),
        (30, [(4, "P1", "M1"), (11, "P1", "M1")]),  # it is ahead
    ],
)
def test_pain_from_before_an_operation_is_no_question_after_it(
    operation: int, found: list[tuple[int, str]]
) -> None:
    history, seen = [*RAISED, event(1, "raised", "M1"), event(1, "told", "M1")], []
    for number in range(1, 16):
        due = follow_ups(history, today=day(number), thresholds=T, operations=[day(operation)])
        seen += [(number, *one.rules) for one in due]
        history += [event(number, "followed_up", rule) for one in due for rule in one.rules]
    assert seen == found


def test_a_message_about_both_is_asked_about_once() -> None:
    both = [*RAISED, event(1, "raised", "M1"), event(1, "told", "M1")]
    assert asked(both) == [(4, ("P1", "M1"), False), (11, ("P1", "M1"), True)]
    assert asked([*both, event(5, "reached", "P1")])[-1] == (11, ("M1",), True)


def test_a_new_message_starts_anew() -> None:
    assert asked([*RAISED, event(15, "told", "P1f")]) == [
        (18, ("P1f",), False),
        (25, ("P1f",), True),
    ]


@pytest.mark.parametrize(
    ("number", "due"),
    [
        (3, ()),
        (4, (FollowUp(day(1), ("P1",), False),)),
        (10, (FollowUp(day(1), ("P1",), False),)),
        (11, (FollowUp(day(1), ("P1",), True),)),
        (14, (FollowUp(day(1), ("P1",), True),)),
        (15, ()),
    ],
)
def test_after_an_outage_it_is_made_up_for_and_not_for_ever(
    number: int, due: tuple[FollowUp, ...]
) -> None:
    assert follow_ups(RAISED, today=day(number), thresholds=T) == due


def test_there_is_nothing_to_ask_without_a_message() -> None:
    assert asked([]) == []
    assert asked([event(1, "raised")]) == []
