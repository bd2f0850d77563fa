"""The choice of a coping message: it fits the day, varies, and learns what helps."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.choice import (
    BANDS,
    CONDITIONS,
    REPEAT_AFTER_DAYS,
    WEIGHT_FLOOR,
    Candidate,
    band_of_mood,
    band_of_pain,
    choose,
    fits_day,
    is_good_day,
    weight,
)

ANY_BAND = frozenset(BANDS)
NOTHING: frozenset[str] = frozenset()


def message(
    name: str,
    stage: str = "setback",
    *,
    pain: frozenset[str] = ANY_BAND,
    mood: frozenset[str] = ANY_BAND,
    excludes: frozenset[str] = NOTHING,
    thanks: bool = False,
) -> Candidate:
    return Candidate(name, frozenset({stage}), pain, mood, excludes, thanks)


BANK = [
    message("s1"),
    message("s2"),
    message("s-low-pain", pain=frozenset({"low"})),
    message("s-low-mood", mood=frozenset({"low"})),
    message("s-unflagged", excludes=frozenset({"mood_flag"})),
    message("s-not-low", excludes=frozenset({"low_day"})),
    message("s-not-high-pain", excludes=frozenset({"high_pain_day"})),
    message("a1", "any"),
    message("a2", "any"),
    message("l1", "long_term"),
    message("t1", "any", thanks=True),
    message("t2", "any", thanks=True, excludes=frozenset({"mood_flag"})),
]


def chosen(seed: int = 1, bank: list[Candidate] | None = None, **changes: Any) -> str | None:
    """The choice on a middling day in the stage `setback`, as far as the test says no other."""
    day: dict[str, Any] = {
        "stage": "setback",
        "pain": 5,
        "mood": 5,
        "conditions": NOTHING,
        "shown_days_ago": {},
    }
    return choose(BANK if bank is None else bank, seed=seed, **(day | changes))


def all_chosen(**changes: Any) -> set[str | None]:
    return {chosen(seed, **changes) for seed in range(300)}


@pytest.mark.parametrize(
    ("score", "band"),
    [(0, "low"), (3, "low"), (4, "middle"), (6, "middle"), (7, "high"), (10, "high")],
)
def test_scores_fall_into_three_bands(score: int, band: str) -> None:
    assert band_of_pain(score) == band
    assert band_of_mood(score) == band


@pytest.mark.parametrize("score", [-1, 11])
def test_a_score_off_the_scale_is_refused(score: int) -> None:
    with pytest.raises(ValueError, match="from 0 to 10"):
        chosen(pain=score)
    with pytest.raises(ValueError, match="from 0 to 10"):
        chosen(mood=score)


@pytest.mark.parametrize(
    ("pain", "mood", "good"),
    [(3, 7, True), (0, 10, True), (4, 7, False), (3, 6, False), (9, 9, False), (1, 1, False)],
)
def test_a_good_day_is_little_pain_and_high_mood(pain: int, mood: int, good: bool) -> None:
    assert is_good_day(pain, mood) is good


ALWAYS: set[str | None] = {"s1", "s2"}
CASES: list[tuple[dict[str, Any], set[str | None]]] = [
    ({}, ALWAYS | {"s-unflagged", "s-not-low", "s-not-high-pain"}),
    ({"pain": 2}, ALWAYS | {"s-low-pain", "s-unflagged", "s-not-low", "s-not-high-pain"}),
    ({"mood": 2}, ALWAYS | {"s-low-mood", "s-unflagged", "s-not-high-pain"}),
    ({"pain": 8}, ALWAYS | {"s-unflagged", "s-not-low"}),
    ({"pain": 8, "mood": 1, "conditions": frozenset({"mood_flag"})}, ALWAYS | {"s-low-mood"}),
    ({"stage": "long_term"}, {"l1"}),
    ({"stage": "pre_revision"}, {"a1", "a2"}),
    ({"stage": "no such stage"}, {"a1", "a2"}),
    ({"pain": 1, "mood": 9}, {"t1", "t2"}),
    ({"pain": 1, "mood": 9, "conditions": frozenset({"mood_flag"})}, {"t1"}),
    ({"stage": "long_term", "shown_days_ago": {"l1": 3}}, {"a1", "a2"}),
    ({"stage": "long_term", "shown_days_ago": {"l1": 14}}, {"l1"}),
    ({"stage": "long_term", "shown_days_ago": {"l1": 13.9}}, {"a1", "a2"}),
    ({"stage": "long_term", "shown_days_ago": {"l1": 3, "a1": 9, "a2": 5}}, {"a1"}),
    ({"pain": 1, "mood": 9, "shown_days_ago": {"t1": 2, "t2": 8}}, {"t2"}),
    ({"bank": []}, {None}),
    ({"bank": [message("x", "long_term")]}, {None}),
    ({"bank": [message("x")], "pain": 1, "mood": 9}, {"x"}),
    ({"bank": [message("x", thanks=True)]}, {None}),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), CASES)
def test_the_choice_is_among_those_that_fit(
    changes: dict[str, Any], expected: set[str | None]
) -> None:
    assert all_chosen(**changes) == expected


def test_an_unknown_condition_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown condition moodflag"):
        chosen(conditions=frozenset({"moodflag"}))


def test_low_day_is_read_from_todays_mood_and_not_from_the_caller() -> None:
    assert "s-not-low" in all_chosen(mood=5, conditions=frozenset({"low_day"}))
    assert "s-not-low" not in all_chosen(mood=3)


def test_what_helps_comes_more_often_and_what_does_not_still_comes() -> None:
    helped = {"s1": (9, 0), "s2": (0, 40)}
    bank = [message("s1"), message("s2"), message("s3")]
    counts = Counter(chosen(seed, bank=bank, helped=helped) for seed in range(3000))
    assert counts["s1"] > 1.4 * counts["s3"]
    assert counts["s3"] > 2 * counts["s2"]
    assert counts["s2"] > 100


def test_without_ratings_all_come_about_equally_often() -> None:
    bank = [message("s1"), message("s2"), message("s3"), message("s4")]
    counts = Counter(chosen(seed, bank=bank) for seed in range(4000))
    assert all(850 < counts[m.id] < 1150 for m in bank)


@pytest.mark.parametrize(
    ("yes", "not_today", "expected"),
    [(0, 0, 1.0), (1, 0, 4 / 3), (0, 1, 2 / 3), (2, 2, 1.0), (0, 50, WEIGHT_FLOOR)],
)
def test_one_tap_moves_the_weight_a_little(yes: int, not_today: int, expected: float) -> None:
    assert weight(yes, not_today) == pytest.approx(expected)


def test_another_process_chooses_the_same() -> None:
    code = (
        "from rules.choice import *\n"
        "b = frozenset(BANDS)\n"
        "bank = [Candidate(f'm{n}', frozenset({'any'}), b, b, frozenset()) for n in range(20)]\n"
        "print([choose(bank, seed=s, stage='any', pain=5, mood=5, conditions=frozenset(),"
        " shown_days_ago={}) for s in range(30)])"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    bank = [message(f"m{n}", "any") for n in range(20)]
    assert answers == {f"{[chosen(s, bank=bank, stage='any') for s in range(30)]}\n"}


bands = st.frozensets(st.sampled_from(BANDS), min_size=1)
candidates = st.lists(
    st.builds(
        Candidate,
        id=st.sampled_from([f"m{n}" for n in range(12)]),
        stages=st.frozensets(st.sampled_from(["setback", "long_term", "any"]), min_size=1),
        pain=bands,
        mood=bands,
        excludes=st.frozensets(st.sampled_from(sorted(CONDITIONS)), max_size=2),
        thanks=st.booleans(),
    ),
    unique_by=lambda c: c.id,
    max_size=12,
)
days = st.fixed_dictionaries(
    {
        "stage": st.sampled_from(["setback", "long_term", "any", "turning_point"]),
        "pain": st.integers(0, 10),
        "mood": st.integers(0, 10),
        "conditions": st.frozensets(st.sampled_from(sorted(CONDITIONS)), max_size=3),
        "shown_days_ago": st.dictionaries(
            st.sampled_from([f"m{n}" for n in range(12)]), st.floats(0, 40)
        ),
        "helped": st.dictionaries(
            st.sampled_from([f"m{n}" for n in range(12)]),
            st.tuples(st.integers(0, 5), st.integers(0, 5)),
        ),
    }
)


def allowed_today(bank: list[Candidate], day: dict[str, Any]) -> dict[str, Candidate]:
    """What may be sent at all, told apart from the code under test."""
    pain, mood = band_of_pain(day["pain"]), band_of_mood(day["mood"])
    holds = set(day["conditions"]) - {"low_day", "high_pain_day"}
    holds |= {"low_day"} if mood == "low" else set()
    holds |= {"high_pain_day"} if pain == "high" else set()
    fitting = [c for c in bank if pain in c.pain and mood in c.mood and not c.excludes & holds]
    thanks = [c for c in fitting if c.thanks]
    if thanks and is_good_day(day["pain"], day["mood"]):
        return {c.id: c for c in thanks}
    return {c.id: c for c in fitting if not c.thanks and c.stages & {day["stage"], "any"}}


@given(bank=candidates, day=days, seed=st.integers(0, 2**63))
def test_whatever_comes_fits_and_nothing_comes_only_when_nothing_fits(
    bank: list[Candidate], day: dict[str, Any], seed: int
) -> None:
    allowed = allowed_today(bank, day)
    answer = choose(bank, seed=seed, **day)
    assert (answer is None) == (not allowed)
    assert answer is None or answer in allowed
    assert answer is None or fits_day(
        allowed[answer], band_of_pain(day["pain"]), band_of_mood(day["mood"]), day["conditions"]
    )


@given(bank=candidates, day=days, seed=st.integers(0, 2**63))
def test_nothing_comes_twice_in_two_weeks_while_another_fits(
    bank: list[Candidate], day: dict[str, Any], seed: int
) -> None:
    shown = day["shown_days_ago"]
    allowed = allowed_today(bank, day)
    answer = choose(bank, seed=seed, **day)
    if answer is None or shown.get(answer, REPEAT_AFTER_DAYS) >= REPEAT_AFTER_DAYS:
        return
    assert all(shown.get(name, REPEAT_AFTER_DAYS) < REPEAT_AFTER_DAYS for name in allowed)
    assert shown[answer] == max(shown[name] for name in allowed)


@given(bank=candidates, day=days, seed=st.integers(0, 2**63))
def test_the_order_of_the_bank_does_not_matter(
    bank: list[Candidate], day: dict[str, Any], seed: int
) -> None:
    assert choose(bank, seed=seed, **day) == choose(bank[::-1], seed=seed, **day)


@given(
    helped=st.dictionaries(
        st.sampled_from(["m0", "m1", "m2", "m3"]), st.tuples(st.integers(0, 60), st.integers(0, 60))
    )
)
def test_every_fitting_message_keeps_coming(helped: dict[str, tuple[int, int]]) -> None:
    bank = [message(f"m{n}") for n in range(4)]
    seen = {chosen(seed, bank=bank, helped=helped) for seed in range(400)}
    assert seen == {"m0", "m1", "m2", "m3"}
