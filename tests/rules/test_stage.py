"""Where a person is: a case for each row of stages.csv, and what no row may ever do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.choice import CONDITIONS
from rules.operations import Operation
from rules.stage import (
    FEELINGS,
    PLACES,
    SITUATIONS,
    STAGES,
    Standing,
    conditions_of,
    place_of,
    stage_now,
)
from rules.trend import Trend

TODAY = date(2026, 10, 5)
HARD = Trend(now=7, lowest=7, before=7, usual=7)
BETTER = Trend(now=4, lowest=4, before=7, usual=4)
LOW = Trend(now=2, lowest=2)
RISING = Trend(now=5, lowest=2, before=8, usual=3)
PAIN, MOOD, BOTH = frozenset("P"), frozenset("M"), frozenset("PM")


def ago(days: int, **more: Any) -> Operation:
    return Operation(TODAY - timedelta(days=days), **more)


def planned(days: int) -> Operation:
    return ago(-days, done=False)


def where(situation: str, *operations: Operation, said: int = 400, **more: Any) -> Standing:
    """Somebody who said it so many days ago."""
    on = TODAY - timedelta(days=said)
    return Standing(situation, since=on, said_on=on, operations=operations, **more)


# stages.csv row by row: what is known, and the stage that today's text is chosen by.
CASES: dict[str, tuple[Standing, str]] = {
    "preop_hopes: by a day ahead": (where("ahead", planned(10)), "preop_hopes"),
    "preop_hopes: by their word": (where("ahead"), "preop_hopes"),
    "preop_hopes: on the day itself": (where("ahead", planned(0)), "preop_hopes"),
    "preop_hopes: not with an operation behind": (where("ahead", ago(300), planned(9)),
                                                  "pre_revision"),
    "preop_hopes: the planned day is over": (where("ahead", planned(-1)), "any"),
    "early: day 0": (where("recovering", ago(0)), "early_postop_relief"),
    "early: day 42": (where("recovering", ago(42)), "early_postop_relief"),
    "early: whatever the trend": (where("recovering", ago(30), trend=RISING),
                                  "early_postop_relief"),
    "early: by their word": (where("recovering", said=10), "early_postop_relief"),
    "recovering_well: 2 points below": (where("recovering", ago(43), trend=BETTER),
                                        "recovering_well"),
    "recovering_well: 30 % below": (
        where("recovering", ago(60), trend=Trend(now=3.5, lowest=3.5, before=5)),
        "recovering_well"),
    "recovering_well: low": (where("recovering", ago(182), trend=LOW), "recovering_well"),
    "recovering_well: by their word": (
        where("recovering", ago(60), picked="recovering_well", trend=HARD), "recovering_well"),
    "creeping_doubt: as before": (where("recovering", ago(43), trend=HARD), "creeping_doubt"),
    "creeping_doubt: rising after a low": (where("recovering", ago(90), trend=RISING),
                                           "creeping_doubt"),
    "creeping_doubt: by their word": (
        where("recovering", ago(20), picked="creeping_doubt", trend=LOW), "creeping_doubt"),
    "creeping_doubt: never from mood": (where("recovering", ago(60), open_flags=MOOD), "any"),
    "setback: by their word": (where("didnt_help", trend=LOW), "setback"),
    "setback: month 3, pain flagged": (where("recovering", ago(91), open_flags=PAIN), "setback"),
    "setback: not before month 3": (
        where("recovering", ago(90), open_flags=PAIN, trend=HARD), "creeping_doubt"),
    "setback: not once they said that recovering fits": (
        where("recovering", ago(100), open_flags=PAIN, trend=HARD, said=5), "creeping_doubt"),
    "setback_denial": (where("didnt_help", picked="setback_denial"), "setback_denial"),
    "setback_anger": (where("didnt_help", picked="setback_anger"), "setback_anger"),
    "setback_bargaining": (where("didnt_help", picked="setback_bargaining"),
                           "setback_bargaining"),
    "setback_depression": (where("didnt_help", picked="setback_depression"),
                           "setback_depression"),
    "setback_depression: not from a flag": (where("didnt_help", open_flags=BOTH), "setback"),
    "a feeling ends with the situation": (where("thinking", picked="setback_anger"),
                                          "turning_point"),
    "turning_point": (where("thinking", ago(500)), "turning_point"),
    "pre_revision: by a day ahead": (where("second_ahead", ago(500), planned(3)),
                                     "pre_revision"),
    "pre_revision: by their word": (where("second_ahead"), "pre_revision"),
    "pre_revision: the planned day is over": (where("second_ahead", planned(-2)), "any"),
    "revision_recovery: day 0": (where("second_recovering", ago(0)), "revision_recovery"),
    "revision_recovery: day 182, pain flagged": (
        where("second_recovering", ago(182), open_flags=PAIN), "revision_recovery"),
    "revision_recovery: two operations behind": (
        where("recovering", ago(900), ago(60), trend=HARD), "revision_recovery"),
    "after revision_recovery": (where("second_recovering", ago(183)), "any"),
    "after revision_recovery, pain flagged": (
        where("second_recovering", ago(183), open_flags=PAIN), "setback"),
    "long_term: by their word": (where("long_term", ago(900), trend=HARD), "long_term"),
    "long_term: never without it": (where("recovering", ago(183), trend=LOW), "any"),
    "any: no answers to go by": (where("recovering", ago(60)), "any"),
    "a month counts from its last day: 31 August": (
        where("recovering", Operation(date(2026, 8, 1), exact=False), trend=LOW),
        "early_postop_relief"),
    "a month long past": (
        where("recovering", Operation(date(2026, 6, 1), exact=False), trend=LOW),
        "recovering_well"),
    "this month, which they are recovering from": (
        where("recovering", Operation(date(2026, 10, 1), exact=False, done=False)),
        "early_postop_relief"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_each_stage_is_known_as_the_table_says(case: str) -> None:
    known, stage = CASES[case]
    assert stage_now(known, TODAY) == stage


def test_every_stage_has_a_case() -> None:
    assert {stage for _, stage in CASES.values()} == set(STAGES)


def test_the_weeks_after_an_operation_are_conditions() -> None:
    def weeks(known: Standing) -> set[str]:
        return {name for name in conditions_of(known, TODAY) if name.startswith("weeks")}

    assert weeks(where("recovering", ago(41))) == {"weeks_0_6", "weeks_0_12"}
    assert weeks(where("recovering", ago(42))) == {"weeks_0_12"}
    assert weeks(where("didnt_help", ago(83))) == {"weeks_0_12"}
    assert weeks(where("didnt_help", ago(84))) == set()
    assert weeks(where("recovering", said=3)) == {"weeks_0_6", "weeks_0_12"}
    assert weeks(where("ahead", planned(3))) == set()
    assert weeks(where("thinking", Operation(date(2026, 8, 1), exact=False))) == {
        "weeks_0_6",
        "weeks_0_12",
    }


def test_open_flags_and_the_trend_are_conditions() -> None:
    assert conditions_of(where("didnt_help", open_flags=BOTH, trend=BETTER), TODAY) == {
        "mood_flag",
        "pain_flag",
    }
    assert conditions_of(where("didnt_help", trend=HARD), TODAY) == {"not_improving"}
    assert conditions_of(where("didnt_help"), TODAY) == {"not_improving"}, "not known"


def test_each_place_has_a_word() -> None:
    for word, (situation, picked) in PLACES.items():
        assert place_of(situation, picked) == word
    assert place_of("thinking", "setback_anger") == "thinking"
    assert {situation for situation, _ in PLACES.values()} == set(SITUATIONS)


def test_an_unknown_situation_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown situation"):
        where("elsewhere")


points = st.none() | st.floats(0, 10).map(lambda x: round(x * 2) / 2)
trends = st.builds(Trend, now=points, lowest=points, before=points, usual=points)
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
exact = st.builds(Operation, day=days, exact=st.just(True), done=st.booleans())
operations = st.builds(Operation, day=days, exact=st.booleans(), done=st.booleans())


def standings(of: st.SearchStrategy[Operation] = operations) -> st.SearchStrategy[Standing]:
    return st.builds(
        Standing,
        situation=st.sampled_from(SITUATIONS),
        since=days,
        said_on=days,
        picked=st.none() | st.sampled_from(STAGES),
        operations=st.lists(of, max_size=4).map(tuple),
        trend=trends,
        open_flags=st.frozensets(st.sampled_from(["P", "M"])),
    )


@given(standings(), days)
def test_any_dates_give_a_stage_and_known_conditions(known: Standing, today: date) -> None:
    assert stage_now(known, today) in STAGES
    assert conditions_of(known, today) <= CONDITIONS.keys()


@given(standings(), days)
def test_no_score_and_no_flag_ever_gives_a_feeling(known: Standing, today: date) -> None:
    if known.picked not in FEELINGS:
        assert stage_now(known, today) not in FEELINGS


@given(standings(), days)
def test_mood_changes_no_stage(known: Standing, today: date) -> None:
    calm = replace(known, open_flags=known.open_flags - {"M"})
    assert stage_now(known, today) == stage_now(calm, today)


@given(standings(), days, trends, st.frozensets(st.sampled_from(["P", "M"])))
def test_scores_change_nothing_for_those_who_do_not_recover(
    known: Standing, today: date, trend: Trend, flags: frozenset[Any]
) -> None:
    other = replace(known, trend=trend, open_flags=flags)
    if not known.situation.endswith("recovering"):
        assert stage_now(known, today) == stage_now(other, today)


@given(standings(), days)
def test_the_long_run_is_only_ever_the_persons_own_word(known: Standing, today: date) -> None:
    assert (stage_now(known, today) == "long_term") == (known.situation == "long_term")


@given(standings(exact), days, st.integers(-3000, 3000))
def test_shifting_the_calendar_changes_nothing(known: Standing, today: date, by: int) -> None:
    shift = timedelta(days=by)
    moved = replace(
        known,
        since=known.since + shift,
        said_on=known.said_on + shift,
        operations=tuple(replace(o, day=o.day + shift) for o in known.operations),
    )
    assert stage_now(moved, today + shift) == stage_now(known, today)
    assert conditions_of(moved, today + shift) == conditions_of(known, today)
