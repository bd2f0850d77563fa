"""What is said and what is not: cool-down, the limit, a usual level, and pain and mood together."""

from __future__ import annotations

from itertools import pairwise

import pytest

from rules.flag_history import FlagEvent, Kind
from rules.windows import Answer
from tests.rules.living import day, live, on, told, usual, with_mood, with_pain


def event(number: int, kind: Kind, rule: str) -> FlagEvent:
    return FlagEvent(day(number), kind, rule)


def test_the_same_family_is_quiet_for_14_days() -> None:
    days, _ = live(with_pain([4, 6] * 7 + [7] * 36))
    # P1 with the tenth bad day, and then every 14 days while it lasts.
    assert told(days) == [(24, ("P1",)), (38, ("P1",))]


@pytest.mark.parametrize("kind", ["known", "reached"])
def test_28_once_somebody_knows_but_not_for_p2(kind: Kind) -> None:
    history = [event(10, "raised", "P1"), event(10, "told", "P1"), event(11, kind, "P1")]
    lasting = with_pain([7] * 60)
    for number, expected in ((23, None), (24, None), (37, None), (38, ("P1",))):
        message = on(number, lasting[:number], history=history, kept=[usual(pain=5.5)]).message
        assert (message.rules if message else None) == expected
    worse = [*lasting[:10], *with_pain([10] * 20, first=11)]
    # P1f is a rise in severity and would be told at once, so it has been told here.
    fast = [*history, event(11, "told", "P1f"), event(11, kind, "P1f")]
    for number, expected in ((24, None), (25, ("P2",))):
        message = on(number, worse[:number], history=fast, kept=[usual(pain=5.5)]).message
        assert (message.rules if message else None) == expected


def test_a_button_under_pain_does_not_quiet_mood() -> None:
    history = [
        event(8, "raised", "P1"),
        event(8, "told", "P1"),
        event(8, "known", "P1"),
        event(8, "raised", "M1"),
        event(8, "told", "M1"),
    ]
    done = on(22, with_pain([7] * 22, mood=3), history=history, kept=[usual(pain=5.5)])
    assert done.quiet["P1"] == "cool-down"
    assert done.message is not None
    assert done.message.rules == ("M1",)


def test_an_open_flag_that_was_quiet_is_told_when_the_quiet_ends() -> None:
    history = [event(1, "raised", "P2"), event(1, "told", "P2"), event(8, "raised", "P1")]
    kept = [usual(pain=5.5)]
    assert on(14, with_pain([7] * 14), history=history, kept=kept).message is None
    done = on(15, with_pain([7] * 15), history=history, kept=kept)
    assert done.raised == ()
    assert done.message is not None
    assert done.message.rules == ("P1",)


def test_a_rise_in_severity_does_not_wait() -> None:
    days, _ = live(with_mood([3] * 10 + [1] * 10))
    assert told(days) == [(8, ("M1",)), (14, ("M1f",))]


def test_a_flag_that_swings_between_two_rules_is_not_told_at_every_swing() -> None:
    pains = ([8] * 5 + [7] * 9) * 8
    days, _ = live(with_pain(pains, mood=7))
    messages = [number for number, _rules in told(days)]
    assert all(later - earlier >= 14 for earlier, later in pairwise(messages))


def test_at_most_two_messages_in_14_days() -> None:
    history = [
        event(10, "raised", "P1"),
        event(10, "told", "P1"),
        event(12, "told", "P1f"),
    ]
    answers = with_pain([7] * 30, mood=3)
    for number, quiet in ((13, "enough messages"), (23, "enough messages"), (24, None)):
        done = on(number, answers[:number], history=history)
        assert done.quiet.get("M1") == quiet
        assert (done.message is None) is (quiet is not None)


def test_the_question_about_suicide_does_not_wait_for_the_limit() -> None:
    history = [event(10, "told", "P1"), event(12, "told", "P1f")]
    done = on(13, with_pain([5] * 13, mood=2), history=history)
    assert done.message is not None
    assert done.message.rules == ("M1f",)
    assert done.message.asks_directly


def test_two_rules_of_one_family_make_one_message_of_the_more_severe() -> None:
    done = on(8, with_pain([9] * 8))
    assert {finding.rule for finding in done.raised} == {"P1", "P1f"}
    assert done.message is not None
    assert done.message.rules == ("P1f",)


def test_pain_and_mood_on_one_day_are_one_message_pain_first() -> None:
    done = on(8, with_pain([7] * 8, mood=3))
    assert done.message is not None
    assert (done.message.kind, done.message.rules) == ("BOTH", ("P1", "M1"))
    assert [e.kind for e in done.events] == ["raised", "raised", "told", "told"]


@pytest.mark.parametrize(
    ("told_on", "rules"),
    [(16, ("P1", "M1")), (15, ("P1", "M1")), (6, ("P1", "M1"))],
)
def test_mood_after_pain_is_about_both(told_on: int, rules: tuple[str, ...]) -> None:
    history = [event(told_on, "raised", "P1"), event(told_on, "told", "P1")]
    done = on(20, with_pain([7] * 20, mood=3), history=history)
    assert done.message is not None
    assert done.message.rules == rules


def test_mood_is_told_alone_when_the_team_knows_of_the_pain_or_the_pain_is_over() -> None:
    history = [event(16, "raised", "P1"), event(16, "told", "P1"), event(16, "known", "P1")]
    done = on(20, with_pain([7] * 20, mood=3), history=history)
    assert done.message is not None
    assert (done.message.kind, done.message.rules) == ("M", ("M1",))
    eased = on(20, with_pain([3] * 20, mood=3), history=history[:2])
    assert eased.message is not None
    assert eased.message.rules == ("M1",)


def test_both_is_followed_by_quiet_for_both() -> None:
    days, _ = live([*with_pain([4] * 14), *with_pain([7] * 36, mood=3, first=15)])
    assert told(days) == [
        (22, ("M1",)),
        (24, ("P1", "M1")),
        (38, ("P1", "M1")),
    ]


def test_a_person_whose_usual_pain_is_8_is_not_nagged() -> None:
    days, history = live(with_pain([8] * 180), presses={"P": "known"})
    assert told(days) == [(5, ("P1f",))]
    assert [e.rule for e in history if e.kind == "raised"] == ["P1f", "P1"]
    assert days[-1][1].quiet == {"P1f": "usual level", "P1": "usual level"}


def test_a_usual_8_with_ups_and_downs_is_not_nagged_either() -> None:
    days, _ = live(with_pain([8, 7, 9, 8, 8, 6, 9, 7, 8, 8] * 18), presses={"P": "reached"})
    assert told(days) == [(5, ("P1f",))]


def test_a_usual_level_told_as_one_rule_is_not_told_again_as_the_other() -> None:
    days, _ = live(with_pain([7] * 14 + [8] * 60), presses={"P": "known"})
    assert told(days) == [(8, ("P1",))]


def test_it_is_told_after_28_days_and_then_every_12_weeks_while_nobody_was_reached() -> None:
    days, _ = live(with_pain([8] * 210))
    # On day 19 the cool-down ends, but 14 answers have shown by then that 8 is usual.
    assert told(days) == [(5, ("P1f",)), (33, ("P1f",)), (117, ("P1f",)), (201, ("P1f",))]


@pytest.mark.parametrize(("pain", "mood", "rules"), [(7, 7, "P1"), (3, 3, "M1")])
def test_a_point_worse_than_a_usual_6_or_4_is_told_as_a_usual_level_is(
    pain: int, mood: int, rules: str
) -> None:
    answers = [Answer(day(number), pain, mood) for number in range(1, 41)]
    near, further = usual(pain=6, mood=4), usual(pain=5, mood=5)
    before = [event(1, "raised", rules), event(1, "told", rules)]
    assert on(16, answers[:16], history=before, kept=[near]).quiet == {rules: "usual level"}
    assert on(16, answers[:16], history=before, kept=[further]).message is not None


def test_a_usual_8_that_becomes_10_is_told_as_a_worsening() -> None:
    days, _ = live(with_pain([8] * 60 + [10] * 30), presses={"P": "known"})
    assert [(number, rules) for number, rules in told(days) if number > 60] == [
        (70, ("P1f",)),
        (84, ("P1f",)),
    ]
    message = dict(days)[70].message
    assert message is not None
    (finding,) = message.findings
    assert finding.worsening
    assert (finding.median, finding.baseline) == (10.0, 8.0)


@pytest.mark.parametrize(("base", "pain", "worse"), [(9, 10, True), (10, 10, False), (8, 9, False)])
def test_what_a_worsening_of_a_high_usual_is(base: float, pain: int, worse: bool) -> None:
    done = on(14, with_pain([pain] * 14), kept=[usual(pain=base)])
    assert done.findings["P1"].worsening is worse


@pytest.mark.parametrize(("base", "mood", "worse"), [(3, 1, True), (3, 2, False), (0, 0, False)])
def test_what_a_worsening_of_a_low_usual_mood_is(base: float, mood: int, worse: bool) -> None:
    done = on(14, with_mood([mood] * 14), kept=[usual(mood=base)])
    assert done.findings["M1"].worsening is worse


def test_a_usual_level_is_told_anew_after_it_had_cleared() -> None:
    days, history = live(with_pain([8] * 30 + [3] * 14 + [8] * 30), presses={"P": "known"})
    # The team knows of the 8; that it is back after two weeks at 3 is said when the quiet ends.
    assert told(days) == [(5, ("P1f",)), (48, ("P1f",)), (62, ("P4",))]
    assert [e.rule for e in history if e.kind == "cleared"] == ["P1f", "P1"]


def test_a_usual_level_is_told_anew_after_an_operation() -> None:
    answers = [*with_pain([8] * 30), *with_pain([8] * 60, first=32)]
    days, _ = live(answers, operations=[day(31)], presses={"P": "known"})
    # In the first days P0 alone; P1f 14 days after it; in week 6 that it is not on track.
    assert told(days) == [(5, ("P1f",)), (34, ("P0",)), (48, ("P1f",)), (73, ("P3",))]


def test_very_low_mood_is_told_to_someone_whose_usual_mood_is_3() -> None:
    days, _ = live(with_mood([3] * 40 + [2] * 20), presses={"M": "known"})
    assert told(days) == [(8, ("M1",)), (44, ("M1f",))]


def test_someone_asked_three_times_a_week_is_flagged_too() -> None:
    answers = [
        Answer(day(number), 7, 3) for number in range(1, 43) if (number - 1) % 7 in (0, 2, 4)
    ]
    days, _ = live(answers, asked_daily=False)
    # The eighth answer: on Wednesday of the third week.
    assert told(days)[0] == (17, ("P1", "M1"))
    fast, _ = live([Answer(a.day, 9, 1) for a in answers], asked_daily=False)
    assert told(fast)[0] == (10, ("P1f", "M1f"))


def test_time_alone_raises_and_tells_nothing() -> None:
    # The good days leave the window: 9 of 14 become 9 of 13 when nothing is answered.
    answers = with_pain([3] * 5 + [7] * 9)
    assert on(14, answers).message is None
    silent = on(15, answers)
    assert silent.findings["P1"].holds
    assert (silent.raised, silent.message, silent.events) == ((), None, ())


def test_an_unknown_rule_or_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown rule 'P9'"):
        FlagEvent(day(1), "told", "P9")
    with pytest.raises(ValueError, match="unknown kind 'sung'"):
        FlagEvent(day(1), "sung", "P1")  # type: ignore[arg-type]
