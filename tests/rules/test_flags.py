"""Each flag rule on both sides of each of its thresholds, and when a flag ends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from rules.flag_history import FlagEvent
from rules.windows import Answer
from tests.rules.living import START, Row, day, on, usual, with_mood, with_pain

HIGH, LOW = 7, 6


def last_day(answers: Sequence[Answer]) -> int:
    return (answers[-1].day - START).days + 1


@pytest.mark.parametrize(
    ("pains", "status", "hits", "needed"),
    [
        # Ten answers: 7 are 70 %, 6 are 60 %.
        ([6] * 3 + [7] * 7, "holds", 7, 7),
        ([6] * 4 + [7] * 6, "does not hold", 6, 7),
        # Thirteen: 9 of 13 are 69.2 %, 8 are 61.5 %.
        ([6] * 4 + [7] * 9, "holds", 9, 9),
        ([6] * 5 + [7] * 8, "does not hold", 8, 9),
        # Fourteen: 9 are 64.3 %, the nearest below 65 that two weeks can show.
        ([6] * 5 + [7] * 9, "does not hold", 9, 10),
        ([6] * 4 + [7] * 10, "holds", 10, 10),
        ([6] * 4 + [7] * 8, "holds", 8, 8),
        # Eight answers are enough, seven are not.
        ([7] * 8, "holds", 8, 6),
        ([7] * 7, "not enough answers", None, None),
        # Six of eight are 75 %, five 62.5 %.
        ([6] * 2 + [7] * 6, "holds", 6, 6),
        ([6] * 3 + [7] * 5, "does not hold", 5, 6),
        # Only the last 14 days: six bad days before them do not count.
        ([10] * 6 + [6] * 5 + [7] * 9, "does not hold", 9, 10),
    ],
)
def test_p1_is_pain_of_7_or_more_on_65_percent_of_two_weeks(
    pains: Row, status: str, hits: int | None, needed: int | None
) -> None:
    answers = with_pain(pains)
    finding = on(last_day(answers), answers).findings["P1"]
    assert (finding.status, finding.hits, finding.needed) == (status, hits, needed)


@pytest.mark.parametrize(
    ("days", "status"),
    [
        ((1, 5, 9, 13, 17, 21, 25, 28), "holds"),
        ((1, 5, 9, 13, 17, 21, 25, 29), "not enough answers"),
    ],
)
def test_eight_answers_within_28_days_are_enough(days: tuple[int, ...], status: str) -> None:
    answers = [Answer(day(d), 8, 2) for d in days]
    findings = on(days[-1], answers, asked_daily=False).findings
    assert findings["P1"].status == findings["M1"].status == status


@pytest.mark.parametrize(
    ("pains", "status"),
    [
        ([8, 8, 7, 8, 8], "holds"),
        ([8, 8, 7, 7, 8], "does not hold"),
        ([10, 10, 10, 10], "not enough answers"),
        ([8, None, 8, None, 0, None, 8, None, 8], "holds"),
        ([8, None, 8, None, 0, None, 8, None, None, 8], "not enough answers"),
    ],
)
def test_p1f_is_pain_of_8_or_more_on_4_of_the_last_5(pains: Row, status: str) -> None:
    answers = with_pain(pains)
    assert on(last_day(answers), answers).findings["P1f"].status == status


@pytest.mark.parametrize(
    ("moods", "status", "hits", "needed"),
    [
        # Exactly half is not more than half.
        ([3] * 5 + [4] * 5, "does not hold", 5, 6),
        ([3] * 6 + [4] * 4, "holds", 6, 6),
        ([3] * 6 + [4] * 5, "holds", 6, 6),
        ([3] * 5 + [4] * 6, "does not hold", 5, 6),
        ([3] * 7 + [4] * 7, "does not hold", 7, 8),
        ([4] * 6 + [3] * 8, "holds", 8, 8),
        ([4] * 8, "does not hold", 0, 5),
        ([0] * 7, "not enough answers", None, None),
    ],
)
def test_m1_is_mood_of_3_or_less_on_more_than_half_of_two_weeks(
    moods: Row, status: str, hits: int | None, needed: int | None
) -> None:
    answers = with_mood(moods)
    finding = on(last_day(answers), answers).findings["M1"]
    assert (finding.status, finding.hits, finding.needed) == (status, hits, needed)


@pytest.mark.parametrize(
    ("moods", "status"),
    [
        ([2, 2, 9, 2, 2], "holds"),
        ([2, 2, 3, 3, 2], "does not hold"),
        ([0, 0, 0, 0], "not enough answers"),
    ],
)
def test_m1f_is_mood_of_2_or_less_on_4_of_the_last_5(moods: Row, status: str) -> None:
    answers = with_mood(moods)
    done = on(last_day(answers), answers)
    assert done.findings["M1f"].status == status
    assert (done.message is not None and done.message.asks_directly) is (status == "holds")


@pytest.mark.parametrize(
    ("base", "pains", "status", "running"),
    [
        # Usual 4: 6 is 2 more and 1.5 times; the 7-day median gets there on the 4th bad day, and
        # on seven answers running with the 10th.
        (4, [4] * 14 + [6] * 10, "holds", 7),
        (4, [4] * 14 + [6] * 9, "does not hold", 6),
        (4, [4] * 14 + [5] * 10, "does not hold", 0),
        (4, [4] * 14 + [6] * 9 + [4] * 4, "does not hold", 0),
        # Usual 1: 3 is 2 more, and below the 4 that it takes.
        (1, [1] * 14 + [3] * 10, "does not hold", 0),
        (1, [1] * 14 + [4] * 10, "holds", 7),
        # Usual 7: 9 is 2 more, and below 1.3 times (9.1).
        (7, [6] * 14 + [9] * 10, "does not hold", 0),
        (7, [6] * 14 + [10] * 10, "holds", 7),
        # Four answers in seven days, one more in ten.
        (4, [6, 6, 6, 6, None, None, None, 6, 6, None, *[6] * 5], "holds", 7),
        (4, [6, 6, 6, 6, None, None, None, None, None, None, 6, 6, 6], "not enough answers", None),
        (4, [6, 6, 6, 6, 6, 6], "not enough answers", 2),
        (4, [6] * 11, "holds", 7),
    ],
)
def test_p2_is_a_week_clearly_worse_than_usual_on_seven_answers_running(
    base: float, pains: Row, status: str, running: int | None
) -> None:
    answers = with_pain(pains)
    finding = on(last_day(answers), answers, kept=[usual(pain=base)]).findings["P2"]
    assert (finding.status, finding.hits) == (status, running)


def test_p2_needs_something_usual_to_compare_with() -> None:
    assert on(13, with_pain([9] * 13)).findings["P2"].status == "not enough answers"


def test_p2_judges_a_person_asked_every_few_days() -> None:
    answers = [Answer(day(d), 6, 6) for d in range(1, 42, 4)]
    done = on(41, answers, asked_daily=False, kept=[usual(pain=4)])
    assert done.findings["P2"].holds
    assert done.message is not None
    assert done.message.rules == ("P2",)
    assert on(41, answers, kept=[usual(pain=4)]).findings["P2"].status == "not enough answers"


@pytest.mark.parametrize(("days_after", "status"), [(0, "off"), (14, "off"), (15, "holds")])
def test_pain_rules_are_off_for_two_weeks_after_an_operation(days_after: int, status: str) -> None:
    operation = day(30)
    answers = with_pain([9] * 60, mood=2)[: 30 + days_after]
    findings = on(30 + days_after, answers, operations=[operation]).findings
    assert findings["P1"].status == findings["P1f"].status == status
    assert findings["M1"].status == "holds"


def test_pain_before_an_operation_is_not_held_against_the_time_after_it() -> None:
    before = with_pain([9] * 20)
    after = with_pain([4] * 7, first=35)
    assert on(41, [*before, *after], operations=[day(21)]).findings["P1"].status == (
        "not enough answers"
    )


def test_an_operation_that_is_ahead_is_named_and_turns_nothing_off() -> None:
    message = on(8, with_pain([8] * 8), operations=[date(2026, 5, 1)]).message
    assert message is not None
    assert message.kind == "P"
    assert message.operation_ahead == date(2026, 5, 1)


def test_a_finding_carries_what_it_rests_on() -> None:
    finding = on(12, with_pain([6] * 3 + [7] * 9)).findings["P1"]
    assert finding.inputs() == {
        "rule": "P1",
        "version": "4.7",
        "status": "holds",
        "answers": 12,
        "first": "2026-03-01",
        "last": "2026-03-12",
        "level": 7.0,
        "hits": 9,
        "needed": 8,
        "median": None,
        "baseline": None,
        "worsening": False,
        "days": None,
    }


def test_p2_carries_the_usual_and_the_median() -> None:
    done = on(24, with_pain([4] * 14 + [6] * 10))
    finding = done.findings["P2"]
    assert (finding.median, finding.baseline, finding.level) == (6.0, 4.0, 6.0)
    assert done.message is not None
    assert done.message.rules == ("P2",)


def test_too_few_answers_are_never_shown_as_fine() -> None:
    few = on(5, with_pain([1] * 5))
    assert few.state("P") == few.state("M") == "not enough answers"
    enough = on(8, with_pain([1] * 8))
    assert enough.state("P") == enough.state("M") == "none"
    long_silent = on(60, with_pain([1] * 8))
    assert long_silent.state("P") == "not enough answers"
    assert on(10, with_pain([1] * 10), operations=[day(1)]).state("P") == "off"
    assert on(8, with_pain([8] * 8)).state("P") == "open"


@pytest.mark.parametrize(
    ("base", "after", "cleared"),
    [
        # The 7-day median is 5 from the 4th better day on; held at each answer of a week.
        (None, [5] * 9, False),
        (None, [5] * 10, True),
        (None, [6] * 20, False),
        # Near the usual: at most 1 above a baseline below 6.
        (5.5, [6] * 12, True),
        (6, [6] * 20, False),
        (5, [6] * 12, True),
        # Five answers of the week are enough, four are not.
        (None, [5] * 10 + [None, 5, None, 5], True),
        (None, [5] * 10 + [None] * 9 + [5], False),
    ],
)
def test_a_pain_flag_clears_when_better_for_a_week(
    base: float | None, after: Row, cleared: bool
) -> None:
    answers = with_pain([8] * 10 + list(after))
    done = on(
        last_day(answers),
        answers,
        history=[FlagEvent(day(8), "raised", "P1")],
        kept=[] if base is None else [usual(pain=base)],
    )
    assert (done.cleared == ("P1",)) is cleared
    assert (done.state("P") == "open") is not cleared


@pytest.mark.parametrize(
    ("base", "after", "cleared"),
    [
        (7, [5] * 9, False),
        (7, [5] * 10, True),
        (7, [4] * 20, False),
        (4.5, [4] * 12, True),
        (4, [4] * 20, False),
    ],
)
def test_a_mood_flag_clears_when_better_for_a_week(base: float, after: Row, cleared: bool) -> None:
    answers = with_mood([2] * 10 + list(after))
    history = [FlagEvent(day(5), "raised", "M1f"), FlagEvent(day(8), "raised", "M1")]
    done = on(last_day(answers), answers, history=history, kept=[usual(mood=base)])
    assert done.cleared == (("M1f", "M1") if cleared else ())


def test_a_rule_cannot_clear_while_its_own_condition_holds() -> None:
    # Usual 1, now 4 to 5: no more than 5, which would clear, and still clearly worse than usual.
    answers = with_pain([1] * 14 + [5] * 20)
    raised = [FlagEvent(day(20), "raised", "P2"), FlagEvent(day(20), "raised", "P1")]
    done = on(34, answers, history=raised, kept=[usual(pain=1)])
    assert done.findings["P2"].holds
    assert done.cleared == ("P1",)
    assert done.open_rules == ("P2",)


def test_nothing_clears_in_silence_or_while_the_rule_is_off() -> None:
    answers = with_pain([8] * 10 + [3] * 12)
    history = [FlagEvent(day(8), "raised", "P1")]
    assert on(22, answers, history=history).cleared == ("P1",)
    assert on(23, answers, history=history).cleared == ()
    assert on(22, answers, history=history, operations=[day(12)]).cleared == ()
