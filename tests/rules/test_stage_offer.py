"""When a person is asked whether what they said still fits, and when they are left alone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.operations import Operation
from rules.stage import FEELINGS, PLACES, Standing
from rules.stage_offer import ASK_AGAIN, REASONS, Asked, Offer, offer
from rules.trend import Trend
from tests.rules.test_stage import PAIN, TODAY, ago, days, planned, standings, where

STABLE = Trend(now=4, usual=4)


def place(about: str, reason: Any) -> Offer:
    return Offer("place", about, reason)


FEELINGS_ASKED = Offer("feelings", "feelings")

CASES: dict[str, tuple[Standing, Offer | None]] = {
    "six weeks on": (where("recovering", ago(43)), place("recovering", "six_weeks")),
    "not before": (where("recovering", ago(42), said=42), None),
    "not once they said so since": (where("recovering", ago(50), said=5), None),
    "not for ever": (where("recovering", ago(43 + 84), said=130), None),
    "a pick is asked about by its own words": (
        where("recovering", ago(43), said=43, picked="creeping_doubt"),
        place("slower", "six_weeks")),
    "three months on, with pain flagged": (
        where("recovering", ago(95), said=40, open_flags=PAIN),
        place("recovering", "three_months")),
    "half a year on, when it is stable": (
        where("recovering", ago(183), said=120, trend=STABLE), place("recovering", "half_year")),
    "half a year on, and nothing known of the pain": (
        where("recovering", ago(183), said=120), None),
    "half a year after another operation": (
        where("second_recovering", ago(183), said=120, trend=STABLE),
        place("second_recovering", "half_year")),
    "no six weeks after another operation": (where("second_recovering", ago(50), said=50), None),
    "no date: six weeks after they said so": (
        where("recovering", said=43), place("recovering", "while")),
    "a month: six weeks after its last day": (
        where("recovering", Operation(date(2026, 8, 1), exact=False), said=60), None),
    "still ahead, and no date": (where("ahead", said=84), place("ahead", "while")),
    "still thinking": (where("thinking", said=182), place("thinking", "while")),
    "it did not help, half a year ago": (
        where("didnt_help", said=182), place("didnt_help", "while")),
    "the long run is left alone": (where("long_term", said=4000), None),
    "feelings, a week after they said so": (where("didnt_help", said=7), FEELINGS_ASKED),
    "not sooner": (where("didnt_help", said=6), None),
    "a picked sentence, six weeks on": (
        where("didnt_help", said=42, picked="setback_anger"), Offer("feeling", "setback_anger")),
    "not sooner, either": (where("didnt_help", said=41, picked="setback_anger"), None),
    "never on the day of an operation": (where("ahead", planned(0), said=84), None),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_each_occasion(case: str) -> None:
    known, asked = CASES[case]
    assert offer(known, TODAY) == asked


def test_nothing_is_asked_in_the_week_after_a_crisis() -> None:
    for known, _ in CASES.values():
        assert offer(known, TODAY, after_crisis=True) is None


def test_a_question_that_was_left_comes_again_twice_and_then_no_more() -> None:
    known = where("recovering", ago(0), said=0)
    asked: Asked | None = None
    days = []
    for number in range(180):
        today = TODAY + timedelta(days=number)
        found = offer(known, today, asked=asked)
        if found is not None:
            asked = Asked(found.about, today)
            days.append(number)
    assert days == [43, 71, 99]


def test_feelings_are_asked_about_seldom() -> None:
    known = where("didnt_help", said=0)
    asked: Asked | None = None
    days = []
    for number in range(180):
        today = TODAY + timedelta(days=number)
        found = offer(known, today, asked=asked)
        if found is not None:
            asked = Asked(found.about, today)
            days.append(number)
    assert days == [7, 91, 175]


def test_a_picked_sentence_that_is_not_spoken_of_again_is_left_for_twelve_weeks() -> None:
    known = where("didnt_help", said=60, picked="setback_denial")
    asked_when_picked = Asked("feelings", TODAY - timedelta(days=60))
    assert offer(known, TODAY, asked=asked_when_picked) == Offer("feeling", "setback_denial")
    asked_since = Asked("setback_denial", TODAY - timedelta(days=83))
    known = where("didnt_help", said=130, picked="setback_denial")
    assert offer(known, TODAY, asked=asked_since) is None
    assert offer(known, TODAY + timedelta(days=1), asked=asked_since) is not None


asked_ones = st.none() | st.builds(
    Asked, about=st.sampled_from([*PLACES, *FEELINGS, "feelings"]), day=days
)


@given(standings(), days, asked_ones)
def test_whatever_is_asked_is_about_what_they_said(
    known: Standing, today: date, asked: Asked | None
) -> None:
    found = offer(known, today, asked=asked)
    if found is None:
        return
    assert asked is None or (today - asked.day).days >= ASK_AGAIN
    if found.asks == "place":
        assert found.about == known.place
        assert found.reason in REASONS
    else:
        assert known.situation == "didnt_help"
        assert found.about == (known.feeling or "feelings")
