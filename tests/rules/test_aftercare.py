"""When it is asked how things went on."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.aftercare import Event, instant, is_followed, questions, stamp
from rules.patterns import KINDS

NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
MIND = ("crisis-0", "crisis-1")
SOON = ("red-ces", "red-chest", "red-neck", "red-drowsy")
BODY = (*SOON, "red-weak", "red-inf", "red-csf", "red-clot-leg")


def test_what_was_only_asked_about_and_somebody_else_are_not_followed() -> None:
    assert {kind for kind in KINDS if is_followed(kind)} == {*MIND, *BODY}


@pytest.mark.parametrize(
    ("events", "asked", "then"),
    [
        ("", "", ""),
        ("red-ces 0", "", "red-ces 30"),
        ("red-inf 0", "", "red-inf 120"),
        ("red-weak 0, red-inf 118", "", "red-weak 238"),
        ("red-inf 0, red-ces 118", "", "red-ces 148"),
        ("red-ces 0, red-inf 10", "", "red-ces 40"),
        ("red-ces 0, red-ces 29", "", "red-ces 59"),
        ("red-ces 0, red-chest 29, red-ces 45", "", "red-chest 60"),
        ("red-ces 0, red-ces 29, red-ces 46", "", "red-ces 59, red-ces 76"),
        ("red-ces 0, red-ces 29, red-inf 46", "", "red-ces 59, red-inf 166"),
        ("red-ces 0", "30", ""),
        ("red-ces 0, red-ces 31", "30", "red-ces 61"),
        ("red-ces 0, red-inf 20", "30", "red-inf 140"),
        ("red-weak 0, red-inf 118", "238", ""),
        ("crisis-1 0", "", "crisis-1 1440"),
        ("crisis-1 0, crisis-0 1400", "", "crisis-0 2840"),
        ("crisis-1 0, crisis-1 1400, crisis-1 2100", "", "crisis-1 2880"),
        ("crisis-1 0, crisis-1 1400, crisis-1 2200", "", "crisis-1 2840, crisis-1 3640"),
        ("crisis-1 0, crisis-1 1441", "1440", "crisis-1 2881"),
    ],
)
def test_one_question_follows_the_newest(events: str, asked: str, then: str) -> None:
    """Minutes after noon."""
    found = questions(
        [Event(kind, NOON + int(at) * MINUTE) for kind, at in _pairs(events)],
        [NOON + int(at) * MINUTE for at in asked.split()],
    )
    assert [(q.kind, (q.at - NOON) // MINUTE) for q in found] == [
        (kind, int(at)) for kind, at in _pairs(then)
    ]


def _pairs(written: str) -> list[tuple[str, str]]:
    pairs = [one.split() for one in written.split(",") if one]
    return [(kind, at) for kind, at in pairs]


@given(
    st.sampled_from([MIND, BODY]).flatmap(
        lambda kinds: st.lists(
            st.tuples(st.sampled_from(kinds), st.integers(0, 5000)), min_size=1, max_size=40
        )
    )
)
def test_nothing_is_left_out_put_off_for_ever_or_asked_twice_within_minutes(
    written: list[tuple[str, int]],
) -> None:
    events = [Event(kind, NOON + at * MINUTE) for kind, at in written]
    asked = [question.at for question in questions(events, [])]
    for event in events:
        assert any(event.answers_from <= at <= event.latest for at in asked)
    apart = timedelta(hours=12) if events[0].kind in MIND else 15 * MINUTE
    assert all(later - at > apart for at, later in itertools.pairwise(asked))
    assert questions(events, asked) == ()


@given(st.datetimes(datetime(2026, 1, 1), datetime(2100, 1, 1)))  # noqa: DTZ001
def test_a_stamp_names_an_instant_to_the_millisecond(at: datetime) -> None:
    at = at.replace(tzinfo=UTC)
    assert stamp(instant(stamp(at))) == stamp(at)
    assert timedelta(0) <= at - instant(stamp(at)) < timedelta(milliseconds=1)
