"""P5 and M2: what the weekly look-back and the four questions lead to, and when that ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rules.flag_history import FlagEvent
from rules.follow_ups import follow_ups
from rules.looks import Four, LookBack, asks_again
from tests.rules.living import T, day, on, usual, with_mood, with_pain


def weekly(*scores: float | None, first: int = 1, change: Sequence[int] = ()) -> list[LookBack]:
    """A look-back a week whose three pain items have these means, in thirds; None: left out."""
    looks = []
    for i, score in enumerate(scores):
        if score is None:
            continue
        thirds = round(score * 3)
        pain = min(10, thirds)
        enjoy = min(10, thirds - pain)
        said = change[i] if i < len(change) else None
        looks.append(LookBack(day(first + 7 * i), 0, pain, enjoy, thirds - pain - enjoy, 5, said))
    return looks


def asked(*fours: tuple[int, tuple[int | None, int | None, int | None, int | None]]) -> list[Four]:
    return [Four(day(number), *said) for number, said in fours]


def test_of_the_two_places_of_pain_the_worse_counts() -> None:
    assert LookBack(day(1), leg=9, back=2, enjoy=6, activity=6).in_the_way == 7
    assert LookBack(day(1), leg=None, back=3, enjoy=6, activity=6).in_the_way == 5
    assert LookBack(day(1), leg=4, back=4, enjoy=None, activity=6).in_the_way is None
    assert LookBack(day(1), enjoy=6, activity=6).in_the_way is None


@pytest.mark.parametrize(
    ("scores", "status", "hits"),
    [
        # Usual is the median of the first four: 4. 30 % of it is 1.2 points.
        ((4, 4, 4, 4, 16 / 3, 16 / 3), "holds", 2),
        ((4, 4, 4, 4, 5, 5), "does not hold", 0),
        ((4, 4, 4, 4, 16 / 3, 4), "does not hold", 0),
        ((4, 4, 4, 4, 4, 16 / 3), "does not hold", 1),
        ((3, 9, 4, 4, 16 / 3, 16 / 3), "holds", 2),
        # 2 points are enough where 30 % are more: of 8 they would be 2.4.
        ((8, 8, 8, 8, 10, 10), "holds", 2),
        ((8, 8, 8, 8, 29 / 3, 10), "does not hold", 1),
        # A third of little is little: a point is the least.
        ((1, 1, 1, 1, 5 / 3, 5 / 3), "does not hold", 0),
        ((1, 1, 1, 1, 2, 2), "holds", 2),
        # Too few to know.
        ((4, 4, 9), "not enough answers", None),
        ((4, 4, 4, 4, 9), "not enough answers", 1),
        # A week left out between them is not two weeks running.
        ((4, 4, 4, 4, 9, None, 9), "does not hold", 1),
    ],
)
def test_p5_is_pain_in_the_way_more_than_usual_two_weeks_running(
    scores: Sequence[float | None], status: str, hits: int | None
) -> None:
    finding = on(7 * len(scores) - 6, [], look_backs=weekly(*scores)).findings["P5"]
    assert (finding.status, finding.hits) == (status, hits)


def test_a_look_back_put_off_by_three_days_is_still_of_the_next_week() -> None:
    looks = [*weekly(4, 4, 4, 4, 6), replace(weekly(6)[0], day=day(29 + 10))]
    assert on(39, [], look_backs=looks).findings["P5"].holds
    looks[-1] = replace(looks[-1], day=day(29 + 11))
    assert not on(40, [], look_backs=looks).findings["P5"].holds


def test_what_was_before_an_operation_is_not_what_is_usual_after_it() -> None:
    operation = day(1)
    before = weekly(1, 1, 1, 1, first=-41)
    soon = weekly(8, 8, first=5)  # days 4 and 11 after it
    after = weekly(4, 4, 4, 4, 6, 6, first=19)
    done = on(54, [], operations=[operation], look_backs=[*before, *soon, *after])
    assert done.findings["P5"].holds
    assert done.findings["P5"].baseline == 4


def test_twelve_weeks_after_an_operation_what_is_usual_is_found_anew() -> None:
    operation = day(1)
    early = weekly(6, 6, 6, 6, first=19)
    later = weekly(2, 2, 2, 2, 4, 4, first=85)
    done = on(120, [], operations=[operation], look_backs=[*early, *later])
    assert done.findings["P5"].baseline == 2
    assert done.findings["P5"].holds


@pytest.mark.parametrize(
    ("changes", "status"),
    [
        ((6, 7), "holds"),
        ((5, 7), "not enough answers"),
        ((7, 5), "not enough answers"),
    ],
)
def test_worse_overall_twice_is_enough_by_itself(changes: Sequence[int], status: str) -> None:
    looks = weekly(4, 4, first=20, change=changes)
    finding = on(27, [], operations=[day(1)], look_backs=looks).findings["P5"]
    assert (finding.status, finding.worsening) == (status, status == "holds")


def test_nobody_without_an_operation_is_judged_by_a_change_since_it() -> None:
    looks = weekly(4, 4, first=20, change=(7, 7))
    assert not on(27, [], look_backs=looks).findings["P5"].holds


def test_in_the_first_two_weeks_after_an_operation_p5_is_off() -> None:
    looks = weekly(4, 4, change=(7, 7), first=8)
    assert on(15, [], operations=[day(1)], look_backs=looks).findings["P5"].status == "off"


def test_p5_is_told_once_and_again_after_four_weeks_and_is_asked_about_never() -> None:
    looks = weekly(4, 4, 4, 4, *([6] * 8))
    history: list[FlagEvent] = []
    told = []
    for look in looks:
        number = (look.day - day(1)).days + 1
        done = on(number, [], look_backs=looks, history=history)
        history.extend(done.events)
        if done.message:
            told.append(number)
        assert not follow_ups(history, today=day(number + 3), thresholds=T)
        assert not follow_ups(history, today=day(number + 10), thresholds=T)
    assert told == [36, 64]


def test_p5_ends_with_the_first_look_back_that_is_as_usual() -> None:
    looks = weekly(4, 4, 4, 4, 6, 6, 4)
    raised = on(36, [], look_backs=looks)
    assert [f.rule for f in raised.raised] == ["P5"]
    # Not by a good week of check-ins, while the look-backs still say otherwise.
    good = with_pain([1] * 7, first=36)
    assert on(42, good, look_backs=looks[:6], history=raised.events).cleared == ()
    assert on(43, [], look_backs=looks, history=raised.events).cleared == ("P5",)


@pytest.mark.parametrize(("pain", "cleared"), [(3, ("P5",)), (7, ())])
def test_without_look_backs_p5_ends_as_other_flags_of_pain_do(
    pain: int, cleared: tuple[str, ...]
) -> None:
    looks = weekly(4, 4, 4, 4, 6, 6)
    raised = on(36, [], look_backs=looks)
    # The last one is of day 36; eleven days later nothing is known of these weeks any more.
    answers = with_pain([pain] * 12, first=36)
    assert on(46, answers[:-1], look_backs=looks, history=raised.events).cleared == ()
    done = on(47, answers, look_backs=looks, history=raised.events)
    assert done.cleared == cleared


@pytest.mark.parametrize(
    ("said", "holding"),
    [
        ((3, 3, 0, 0), {"M2"}),
        ((3, 2, 0, 0), set()),
        ((0, 0, 3, 3), set()),
        ((3, 2, 2, 2), {"M2f"}),
        ((2, 2, 2, 2), set()),
        # Of what was skipped nothing is made up; what was answered may be enough.
        ((3, 3, None, None), {"M2"}),
        ((3, None, None, None), set()),
        ((3, 3, 3, None), {"M2", "M2f"}),
    ],
)
def test_at_once_m2_is_6_on_mood_or_9_or_more_on_all(
    said: tuple[int | None, int | None, int | None, int | None], holding: set[str]
) -> None:
    found = on(1, [], fours=asked((1, said))).findings
    assert {rule for rule in ("M2", "M2w", "M2f") if found[rule].holds} == holding


def test_a_skipped_question_is_not_a_good_answer() -> None:
    found = on(1, [], fours=asked((1, (2, None, 0, 0)))).findings
    assert found["M2"].status == found["M2f"].status == "not enough answers"
    assert found["M2w"].status == "does not hold"


@pytest.mark.parametrize(
    ("first", "second", "later", "status"),
    [
        ((2, 1), (1, 2), 7, "holds"),
        ((3, 2), (0, 3), 7, "holds"),
        ((2, 1), (2, 1), 21, "holds"),
        ((2, 1), (1, 1), 7, "does not hold"),
        ((1, 1), (2, 1), 7, "does not hold"),
        ((2, 1), (2, 1), 6, "does not hold"),
        ((2, 1), (2, 1), 22, "does not hold"),
    ],
)
@pytest.mark.parametrize("rule", ["M2", "M2w"])
def test_3_is_asked_again_after_a_week_and_3_again_is_enough(
    rule: str, first: tuple[int, int], second: tuple[int, int], later: int, status: str
) -> None:
    both = ((*pair, 0, 0) if rule == "M2" else (0, 0, *pair) for pair in (first, second))
    fours = asked(*zip((1, 1 + later), both, strict=True))
    before = on(1, [], fours=fours)
    assert before.asks_again == (sum(first) >= 3)
    after = on(1 + later, [], fours=fours)
    assert after.findings[rule].status == status
    assert after.findings[rule].worsening == (status == "holds")
    assert after.asks_again == (sum(second) >= 3 and status != "holds")


SINKING = with_mood([4] * 20)


def test_3_is_enough_at_once_while_the_daily_mood_sinks() -> None:
    said = asked((20, (2, 1, 2, 1)))
    done = on(20, SINKING, fours=said, kept=[usual(mood=6)])
    assert done.findings["M3"].holds
    assert done.message is not None
    assert done.message.rules == ("M2",)
    # The mean of the last answers, and the usual, are kept with it. Worry is asked about again.
    assert done.message.findings[0].median == pytest.approx(4, abs=0.1)
    assert done.message.findings[0].baseline == 6
    assert done.asks_again
    steady = on(20, with_mood([6] * 20), fours=said, kept=[usual(mood=6)])
    assert steady.message is None
    assert steady.asks_again


def test_2_and_2_again_are_enough_while_the_daily_mood_sinks() -> None:
    fours = asked((13, (1, 1, 0, 0)), (20, (2, 0, 0, 0)))
    assert on(13, SINKING, fours=fours, kept=[usual(mood=6)]).asks_again
    done = on(20, SINKING, fours=fours, kept=[usual(mood=6)])
    assert done.message is not None
    assert done.message.rules == ("M2",)
    fine = with_mood([6] * 20)
    assert not on(13, fine, fours=fours, kept=[usual(mood=6)]).asks_again
    assert on(20, fine, fours=fours, kept=[usual(mood=6)]).message is None


def test_a_mood_that_sank_weeks_ago_does_not_count_as_sinking() -> None:
    kept = [usual(mood=6)]
    for number, holds in ((26, True), (27, False)):
        said = asked((number, (2, 1, 0, 0)))
        assert on(number, SINKING, fours=said, kept=kept).findings["M2"].holds is holds


def test_what_two_times_alone_say_is_told_once_in_12_weeks() -> None:
    told = [FlagEvent(day(1), "raised", "M2w"), FlagEvent(day(1), "told", "M2w")]
    for number, quiet in ((84, {"M2": "said already"}), (85, {})):
        twice = asked((number - 7, (2, 1, 0, 0)), (number, (2, 1, 0, 0)))
        done = on(number, [], fours=twice, history=told)
        assert done.quiet == quiet
        assert (done.message is None) is bool(quiet)
    # A 6 is news, and so are answers that the daily scores agree with.
    assert on(20, [], fours=asked((20, (3, 3, 0, 0))), history=told).message is not None
    sinking = on(20, SINKING, fours=asked((20, (2, 1, 0, 0))), history=told, kept=[usual(mood=6)])
    assert sinking.message is not None


def test_all_four_is_told_with_the_direct_question_whatever_was_told_before() -> None:
    lately = [FlagEvent(day(1), "told", "M1f"), FlagEvent(day(3), "told", "P1f")]
    done = on(5, [], fours=asked((5, (3, 3, 3, 3))), history=lately)
    assert done.message is not None
    assert done.message.rules == ("M2f",)
    assert done.message.asks_directly


def test_the_direct_question_comes_once_a_day() -> None:
    today = [FlagEvent(day(5), "told", "M1f")]
    done = on(5, [], fours=asked((5, (3, 3, 3, 3))), history=today)
    assert done.message is None
    assert done.quiet["M2f"] == "said already"


def test_m2_waits_two_weeks_after_a_message_about_mood() -> None:
    fours = asked((14, (3, 3, 0, 0)))
    told = [FlagEvent(day(1), "raised", "M1"), FlagEvent(day(1), "told", "M1")]
    assert on(14, [], fours=fours, history=told).message is None
    later = on(15, [], fours=asked((15, (3, 3, 0, 0))), history=told)
    assert later.message is not None
    assert later.message.rules == ("M2",)


def test_what_was_told_today_is_not_said_a_second_time_with_what_follows() -> None:
    answers = with_pain([8] * 8)
    first = on(8, answers)
    assert first.message is not None
    second = on(8, answers, fours=asked((8, (3, 3, 0, 0))), history=first.events)
    assert second.message is not None
    assert second.message.rules == ("M2",)
    # On a later day one message is about both.
    both = on(9, with_pain([8] * 9), fours=asked((9, (3, 3, 0, 0))), history=first.events)
    assert both.message is not None
    assert both.message.kind == "BOTH"


def test_m2_ends_with_answers_below_its_cut_off_or_with_a_good_week() -> None:
    raised = on(1, [], fours=asked((1, (3, 3, 0, 0)))).events
    well = asked((1, (3, 3, 0, 0)), (8, (1, 0, 0, 0)))
    assert on(8, [], fours=well, history=raised).cleared == ("M2",)
    good = with_mood([8] * 28)
    # Not while the last answers still say so; after three weeks they say nothing any more.
    assert on(15, good, fours=well[:1], history=raised).cleared == ()
    assert on(23, good, fours=well[:1], history=raised).cleared == ("M2",)


SCORE = st.none() | st.integers(0, 10)
FOUR = st.none() | st.integers(0, 3)


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(-200, 40), *[SCORE] * 5, SCORE), max_size=12))
def test_nothing_in_a_look_back_breaks_anything(
    rows: list[tuple[int, int | None, int | None, int | None, int | None, int | None, int | None]],
) -> None:
    looks = list({n: LookBack(day(n), *said) for n, *said in rows}.values())
    finding = on(40, [], look_backs=looks, operations=[day(-60)]).findings["P5"]
    if finding.holds:
        assert finding.hits == 2


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(1, 60), FOUR, FOUR, FOUR, FOUR), min_size=1), st.data())
def test_worse_answers_to_the_four_never_lower_a_flag(
    rows: list[tuple[int, int | None, int | None, int | None, int | None]], data: st.DataObject
) -> None:
    fours = sorted({n: Four(day(n), *said) for n, *said in rows}.values(), key=lambda one: one.day)
    today = fours[-1].day

    def worse(value: int | None) -> int | None:
        return data.draw(st.integers(value or 0, 3)) if value is not None else None

    more = [
        Four(f.day, *(worse(v) for v in (f.down, f.interest, f.nervous, f.worry))) for f in fours
    ]
    number = (today - day(1)).days + 1
    before, after = on(number, [], fours=fours), on(number, [], fours=more)
    held = {rule for rule, finding in before.findings.items() if finding.holds}
    assert held <= {rule for rule, finding in after.findings.items() if finding.holds}
    # And nobody who made 3 is forgotten: asked again, or told.
    if (fours[-1].down or 0) + (fours[-1].interest or 0) >= 3:
        assert before.findings["M2"].holds or asks_again(fours, T.m2, sinking=False)


def test_a_judgement_of_the_same_day_raises_nothing_twice() -> None:
    fours = asked((8, (3, 3, 0, 0)))
    first = on(8, with_mood([2] * 8), fours=fours, kept=[usual()])
    again = on(8, with_mood([2] * 8), fours=fours, kept=[usual()], history=first.events)
    assert again.events == ()


def test_a_date_is_a_date() -> None:
    assert on(1, [], fours=asked((1, (3, 3, 0, 0)))).findings["M2"].last == date(2026, 3, 1)
