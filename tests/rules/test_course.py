"""P0, P3 and P4: each on both sides of each of its thresholds, how often said, and when over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from rules.flag_history import FlagEvent, Kind
from rules.follow_ups import follow_ups
from rules.operations import Operation, unsure_days
from tests.rules.living import START, Row, T, day, live, on, told, usual, with_pain

OPERATED = [day(1)]  # the answers of these tests begin on the day of it


def event(number: int, kind: Kind, rule: str) -> FlagEvent:
    return FlagEvent(day(number), kind, rule)


def last(pains: Row) -> int:
    return max(number for number, pain in enumerate(pains, start=1) if pain is not None)


def early(pains: Row) -> tuple[str, int | None, bool]:
    finding = on(last(pains), with_pain(pains), operations=OPERATED).findings["P0"]
    return finding.status, finding.hits, finding.worsening


@pytest.mark.parametrize(
    ("pains", "status", "hits"),
    [
        ([8, 8, 8], "holds", 3),
        ([8, 8, 7], "does not hold", 2),
        ([8, 7, 8, 8], "holds", 3),
        ([8, 7, 7, 8], "does not hold", 2),
        ([8, 8, 8, 7], "holds", 3),
        ([8, 8, 8, 7, 7], "does not hold", 2),
        ([None, 9, None, None, 9, None, None, None, 9], "holds", 3),
        ([8, 8], "not enough answers", 2),
        ([7] * 15, "does not hold", 0),
    ],
)
def test_p0_is_pain_of_8_or_more_on_3_of_the_last_4(pains: Row, status: str, hits: int) -> None:
    assert early(pains)[:2] == (status, hits)


@pytest.mark.parametrize(
    ("pains", "status"),
    [
        # 3 more, and 6 or more.
        ([3, None, 6], "holds"),
        ([3, None, 5], "does not hold"),
        ([2, None, 5], "does not hold"),
        ([4, None, 6], "does not hold"),
        ([4, None, 7], "holds"),
        # Against what was given two days before or earlier: yesterday does not count.
        ([3, 6], "not enough answers"),
        ([5, 2, 6], "does not hold"),
        # Against the median of the last three of these, so that one easy day is no measure.
        ([5, 5, 2, 5, 7], "does not hold"),
        ([6, 5, 3, 3, 3, 3, 6], "holds"),
        ([6, 6, 3, 3, 4, 5, 6], "holds"),
        ([6, 6, 5, 3, 4, 5, 6], "does not hold"),
    ],
)
def test_p0_is_also_a_clear_rise_within_days(pains: Row, status: str) -> None:
    assert early(pains) == (status, 0, status == "holds")


@pytest.mark.parametrize(
    ("number", "status"), [(14, "holds"), (15, "holds"), (16, "off"), (200, "off")]
)
def test_p0_judges_until_day_14(number: int, status: str) -> None:
    answers = with_pain([9] * number)
    assert on(number, answers, operations=OPERATED).findings["P0"].status == status
    assert on(number, answers).findings["P0"].status == "off", "nobody had an operation"


def test_pain_before_the_operation_is_no_part_of_p0() -> None:
    assert on(12, with_pain([9] * 12), operations=[day(11)]).findings["P0"].hits == 2
    assert on(12, with_pain([2] * 10 + [7, 7]), operations=[day(11)]).findings["P0"].status == (
        "not enough answers"
    )


def test_p0_is_said_again_after_3_days_and_3_times_in_all() -> None:
    days, _ = live(with_pain([9] * 15), operations=OPERATED)
    assert told(days) == [(3, ("P0",)), (6, ("P0",)), (9, ("P0",))]


@pytest.mark.parametrize("kind", ["known", "reached"])
def test_to_whoever_knows_strong_pain_is_no_news_and_a_rise_is(kind: Kind) -> None:
    days, _ = live(with_pain([9] * 15), operations=OPERATED, presses={"P": kind})
    assert told(days) == [(3, ("P0",))]
    risen, _ = live(with_pain([8, 8, 8, 5, 5, 5, 8]), operations=OPERATED, presses={"P": kind})
    assert told(risen) == [(3, ("P0",)), (7, ("P0",))]


def test_p0_waits_for_no_other_message_and_takes_none_away() -> None:
    before = [event(-3, "told", "P1f"), event(-1, "told", "M1"), event(0, "told", "P1f")]
    done = on(3, with_pain([9] * 3), operations=OPERATED, history=before)
    assert done.message is not None
    assert done.message.rules == ("P0",)
    early = [event(n, kind, "P0") for n in (3, 6) for kind in ("raised", "told")]
    low = on(9, with_pain([9] * 6 + [4] * 3, mood=3), operations=OPERATED, history=early)
    assert low.message is not None
    assert low.message.rules == ("M1",)


def test_a_new_operation_counts_anew() -> None:
    answers = [*with_pain([9] * 12), *with_pain([9] * 5, first=14)]
    days, _ = live(answers, operations=[day(1), day(13)])
    assert [number for number, _rules in told(days)] == [3, 6, 9, 16]


@pytest.mark.parametrize(
    ("pains", "cleared"),
    [
        ([8, 8, 8, 7, 7, 7], ()),
        ([8, 8, 8, 7, 7, 7, 7], ("P0",)),
        ([3, 3, 3, 6], ()),
        ([3, 3, 3, 6, 4], ("P0",)),
        # The days are over: other rules judge from now on.
        ([9] * 15, ()),
        ([9] * 16, ("P0",)),
    ],
)
def test_p0_is_over_when_no_answer_is_strong_and_with_its_days(
    pains: Row, cleared: tuple[str, ...]
) -> None:
    raised = [event(3, "raised", "P0"), event(3, "told", "P0")]
    done = on(last(pains), with_pain(pains), operations=OPERATED, history=raised)
    assert done.cleared == cleared


@pytest.mark.parametrize(("unsure", "days"), [(0, 4), (10, None), (None, None)])
def test_p0_names_the_days_only_where_the_day_is_known(
    unsure: int | None, days: int | None
) -> None:
    done = on(5, with_pain([9] * 5), operations=OPERATED, unsure_days=unsure)
    assert (done.findings["P0"].holds, done.findings["P0"].days) == (True, days)


def test_how_unsure_the_day_of_an_operation_is() -> None:
    today = date(2026, 10, 20)
    exact, month = Operation(date(2026, 10, 6)), Operation(date(2026, 10, 1), exact=False)
    planned = Operation(date(2026, 10, 6), done=False)
    assert unsure_days([exact], today) == 0
    assert unsure_days([month], today) == 19
    assert unsure_days([month], date(2026, 12, 1)) == 30
    assert unsure_days([planned], today) is None
    assert unsure_days([], today) == unsure_days([Operation(date(2027, 1, 1))], today) == 0


def review(before: float | None, pains: Row, *, today: int, unsure: int | None = 0) -> str:
    """P3 on that day; `pains` end on it."""
    answers = with_pain(pains, first=today - len(pains) + 1)
    kept = [] if before is None else [usual(pain=before)]
    done = on(today, answers, operations=OPERATED, kept=kept, unsure_days=unsure)
    return done.findings["P3"].status


@pytest.mark.parametrize(
    ("before", "pains", "status"),
    [
        (7, [6] * 14, "holds"),
        # 2 points better, or 30 %.
        (7, [5] * 14, "does not hold"),
        (7.5, [6] * 14, "holds"),
        (6.5, [5] * 14, "holds"),
        (10, [8] * 14, "does not hold"),
        (10, [9] * 14, "holds"),
        # 5 or more; worse than before is not on track either.
        (5, [4] * 14, "does not hold"),
        (5, [5] * 14, "holds"),
        (2, [5] * 14, "holds"),
        # Two weeks running.
        (7, [6] * 7 + [4] * 7, "does not hold"),
        (7, [4] * 7 + [6] * 7, "does not hold"),
        (7, [6] * 7, "not enough answers"),
        (7, [6] * 5 + [None] * 4 + [6] * 5, "holds"),
        (7, [6] * 4 + [None] * 5 + [6] * 5, "not enough answers"),
        (None, [6] * 14, "not enough answers"),
    ],
)
def test_p3_is_two_weeks_about_as_bad_as_before_the_operation(
    before: float | None, pains: Row, status: str
) -> None:
    assert review(before, pains, today=60) == status


@pytest.mark.parametrize(
    ("today", "unsure", "status"),
    [(42, 0, "off"), (43, 0, "holds"), (72, 30, "off"), (73, 30, "holds"), (100, None, "off")],
)
def test_p3_judges_from_week_6_on(today: int, unsure: int | None, status: str) -> None:
    assert review(7, [6] * 14, today=today, unsure=unsure) == status


def test_p3_is_said_once_and_once_more_in_week_12() -> None:
    answers = [*with_pain([6] * 20, first=-20), *with_pain([6] * 180, first=2)]
    days, _ = live(answers, operations=OPERATED, presses={"P": "known"})
    assert told(days) == [(43, ("P3",)), (85, ("P3",))]
    weeks = [done.findings["P3"].days for number, done in days if number in (43, 85)]
    assert weeks == [42, 84]


def test_p3_is_in_the_way_of_nothing() -> None:
    history = [event(50, "raised", "P3"), event(50, "told", "P3")]
    answers = with_pain([6] * 10 + [7] * 10, first=41)
    done = on(60, answers, operations=OPERATED, kept=[usual(pain=7)], history=history)
    assert done.message is not None
    assert done.message.rules == ("P1",)


def rebound(pains: Sequence[int | None], *, daily: bool = True) -> tuple[str, float | None]:
    finding = on(last(pains), with_pain(pains), asked_daily=daily).findings["P4"]
    return finding.status, finding.baseline


@pytest.mark.parametrize(
    ("pains", "status", "lowest"),
    [
        # The 7-day median reaches 5 on the fourth day of it.
        ([2] * 30 + [5] * 4, "holds", 2),
        ([2] * 30 + [5] * 3, "does not hold", None),
        ([1] * 30 + [4] * 10, "does not hold", None),
        ([3] * 30 + [5] * 10, "does not hold", 3),
        ([3] * 30 + [6] * 10, "holds", 3),
        # Two weeks of medians, the first of them on the fifth answer, and a week of its own.
        ([2] * 18 + [6] * 7, "holds", 2),
        ([2] * 17 + [6] * 7, "not enough answers", None),
        # The lowest that was held for two weeks, and not the lowest of one.
        ([6] * 10 + [2] * 21 + [6] * 7, "holds", 2),
        ([6] * 10 + [2] * 10 + [6] * 14, "does not hold", 6),
        # What was more than 12 weeks ago is no rebound.
        ([2] * 25 + [6] * 70, "holds", 2),
        ([2] * 25 + [6] * 71, "does not hold", 6),
    ],
)
def test_p4_is_3_above_the_lowest_that_was_held_for_two_weeks(
    pains: Row, status: str, lowest: float | None
) -> None:
    assert rebound(pains) == (status, lowest)


def test_p4_looks_no_further_back_than_the_last_operation() -> None:
    answers = with_pain([2] * 30 + [6] * 30)
    assert on(60, answers).findings["P4"].holds
    assert not on(60, answers, operations=[day(31)]).findings["P4"].holds
    assert on(40, answers, operations=[day(31)]).findings["P4"].status == "off"


def test_p4_is_said_once_and_after_28_days_while_nobody_was_reached() -> None:
    pains = [2] * 40 + [5] * 60
    days, _ = live(with_pain(pains))
    rebounds = [number for number, rules in told(days) if "P4" in rules]
    assert rebounds[0] == 44
    assert rebounds[1:2] == [72]
    knows, _ = live(with_pain(pains), presses={"P": "known"})
    assert [number for number, rules in told(knows) if "P4" in rules] == [44]


def test_someone_asked_three_times_a_week_is_told_of_a_rebound_too() -> None:
    pains = [2 if n < 60 else 6 for n in range(90)]
    row = [pain if n % 7 in (0, 2, 4) else None for n, pain in enumerate(pains)]
    assert rebound(row, daily=False) == ("holds", 2)


def test_p0_is_asked_about_on_the_next_day_and_p3_on_the_tenth() -> None:
    def asked(rule: str) -> list[int]:
        history = [event(1, "raised", rule), event(1, "told", rule)]
        days = []
        for number in range(1, 30):
            for one in follow_ups(history, today=day(number), thresholds=T):
                assert one.told_on == START
                days.append(number)
                history.append(event(number, "followed_up", rule))
        return days

    assert asked("P0") == [2]
    assert asked("P3") == [11]
    assert asked("P4") == [4, 11]
