"""What must be true of flags whatever a person answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from rules.baseline import Baseline
from rules.flag_history import FlagEvent, Kind
from rules.flag_rules import ONLY_ASKS, RULES
from rules.flags import Judgement
from rules.windows import Answer, Given, answers_that_count
from tests.rules.living import START, day, on, usual

SCORE = st.integers(0, 10)
BAD = st.sampled_from([0, 3, 4, 6, 7, 8, 10])  # around the thresholds
ANY = BAD | SCORE  # put together once: for each of 70 draws it takes longer than the rules
DAYS = 35


@st.composite
def rows(draw: st.DrawFn) -> list[Answer]:
    """Answers on some of 35 days, the last one among them."""
    share = draw(st.sampled_from([0.3, 0.6, 0.9]))
    answered = [
        number for number in range(1, DAYS + 1) if number == DAYS or draw(st.floats(0, 1)) < share
    ]
    return [Answer(day(number), draw(ANY), draw(ANY)) for number in answered]


@st.composite
def histories(draw: st.DrawFn) -> list[FlagEvent]:
    kinds: st.SearchStrategy[Kind] = st.sampled_from(get_args(Kind))
    return [
        FlagEvent(day(draw(st.integers(-30, DAYS))), draw(kinds), draw(st.sampled_from([*RULES])))
        for _ in range(draw(st.integers(0, 6)))
    ]


KEPT = st.builds(usual, pain=st.integers(0, 20).map(lambda n: n / 2), mood=st.just(6.0))


def held(done: Judgement) -> set[str]:
    return {rule for rule, finding in done.findings.items() if finding.holds}


def measured_from(done: Judgement) -> date | None:
    """From when on worse is worse: what a rebound is measured from is the person's own past."""
    rebound = done.findings["P4"]
    return rebound.first if rebound.holds else START


def worst_told(done: Judgement) -> int:
    return max((f.severity for f in done.message.findings), default=0) if done.message else 0


@settings(max_examples=300, deadline=None)
@given(rows(), KEPT, st.data(), st.booleans())
def test_worse_answers_never_lower_a_flag(
    answers: list[Answer], baseline: Baseline, data: st.DataObject, daily: bool
) -> None:
    before = on(DAYS, answers, kept=[baseline], asked_daily=daily)
    since = measured_from(before)
    assert since is not None
    worse = [
        replace(
            answer,
            pain=data.draw(st.integers(answer.pain, 10)),
            mood=data.draw(st.integers(0, answer.mood)),
        )
        if answer.day >= since
        else answer
        for answer in answers
    ]
    after = on(DAYS, worse, kept=[baseline], asked_daily=daily)
    assert held(before) <= held(after)
    assert worst_told(before) <= worst_told(after)
    assert {f.rule for f in before.raised} <= {f.rule for f in after.raised}


@settings(max_examples=300, deadline=None)
@given(rows(), st.integers(1, DAYS - 1), st.booleans())
def test_one_more_bad_answer_never_lowers_a_flag(
    answers: list[Answer], number: int, daily: bool
) -> None:
    if any(answer.day == day(number) for answer in answers):
        return
    more = [*answers, Answer(day(number), 10, 0)]
    before = on(DAYS, answers, asked_daily=daily, kept=[usual()])
    after = on(DAYS, more, asked_daily=daily, kept=[usual()])
    level = {rule for rule, about in RULES.items() if about.of_level}
    assert held(before) & level <= held(after)
    # P2 looks at three answers running: one in among them is judged itself.
    since = measured_from(before)
    past = {"P4"} if since is None or day(number) < since else set()
    if len(answers) > 3 and day(number) < answers[-3].day:
        assert held(before) - past <= held(after)


@settings(max_examples=300, deadline=None)
@given(rows(), KEPT, st.integers(0, 100), st.data())
def test_worse_answers_never_lower_a_flag_after_an_operation(
    answers: list[Answer], baseline: Baseline, days_ago: int, data: st.DataObject
) -> None:
    operation = day(DAYS - days_ago)
    before = on(DAYS, answers, kept=[baseline], operations=[operation])
    early, rebound = before.findings["P0"], before.findings["P4"]
    since = START
    if early.holds and (early.hits or 0) < (early.needed or 0):
        since = answers[-1].day  # a rise, too, is measured from what was before it
    elif rebound.holds and rebound.first is not None:
        since = rebound.first
    worse = [
        replace(answer, pain=data.draw(st.integers(answer.pain, 10)))
        if answer.day >= since
        else answer
        for answer in answers
    ]
    # What is usual since the operation is known, and stays.
    after = on(DAYS, worse, kept=before.baselines, operations=[operation])
    assert held(before) <= held(after)
    assert worst_told(before) <= worst_told(after)


@settings(max_examples=200, deadline=None)
@given(rows(), st.integers(1, DAYS - 1), st.integers(0, 14))
def test_one_more_bad_answer_never_ends_strong_pain_early_after_an_operation(
    answers: list[Answer], number: int, days_ago: int
) -> None:
    if any(answer.day == day(number) for answer in answers):
        return
    operation = [day(DAYS - days_ago)]
    before = on(DAYS, answers, operations=operation).findings["P0"]
    after = on(DAYS, [*answers, Answer(day(number), 10, 0)], operations=operation).findings["P0"]
    if (before.hits or 0) >= 3:
        assert after.holds


@settings(max_examples=200, deadline=None)
@given(
    rows(),
    histories(),
    KEPT,
    st.integers(1, 60),
    st.lists(st.integers(-60, DAYS + 10), max_size=1),
)
def test_missing_answers_alone_never_raise_clear_or_tell(
    answers: list[Answer],
    history: list[FlagEvent],
    baseline: Baseline,
    silent: int,
    operations: list[int],
) -> None:
    days = [day(number) for number in operations]
    done = on(DAYS + silent, answers, history=history, kept=[baseline], operations=days)
    assert done.raised == ()
    assert done.cleared == ()
    assert done.message is None


@settings(max_examples=200, deadline=None)
@given(rows(), st.integers(0, 4))
def test_fewer_than_five_answers_never_raise_anything(answers: list[Answer], kept: int) -> None:
    done = on(DAYS, answers[len(answers) - kept :])
    assert held(done) == set()
    assert done.state("P") == done.state("M") == "not enough answers"


def moved(done: Judgement, days: timedelta) -> object:
    def shifted(value: object) -> object:
        return value + days if isinstance(value, date) else value

    def all_of(one: object) -> dict[str, object]:
        return {name: shifted(value) for name, value in vars(one).items()}

    return (
        {rule: all_of(finding) for rule, finding in done.findings.items()},
        done.message and done.message.rules,
        done.message and shifted(done.message.operation_ahead),
        dict(done.quiet),
        done.cleared,
        done.open_rules,
        [all_of(baseline) for baseline in done.baselines],
    )


@settings(max_examples=200, deadline=None)
@given(
    rows(),
    histories(),
    st.lists(st.integers(-100, 60), max_size=2, unique=True),
    st.integers(-800, 800),
    st.booleans(),
)
def test_shifting_the_calendar_changes_nothing(
    answers: list[Answer],
    history: list[FlagEvent],
    operations: Sequence[int],
    shift: int,
    daily: bool,
) -> None:
    here = on(
        DAYS,
        answers,
        history=history,
        operations=[day(number) for number in operations],
        asked_daily=daily,
    )
    there = on(
        DAYS + shift,
        [replace(answer, day=answer.day + timedelta(days=shift)) for answer in answers],
        history=[replace(event, day=event.day + timedelta(days=shift)) for event in history],
        operations=[day(number + shift) for number in operations],
        asked_daily=daily,
    )
    assert moved(here, timedelta(days=shift)) == moved(there, timedelta(0))


@settings(max_examples=200, deadline=None)
@given(rows(), st.data())
def test_late_answers_and_right_now_ones_never_count(
    answers: list[Answer], data: st.DataObject
) -> None:
    stored = [Given(a.day, "daily", False, a.pain, a.mood) for a in answers]
    numbers = st.lists(st.integers(1, DAYS), max_size=10)
    late = [Given(day(n), "daily", True, 10, 0) for n in data.draw(numbers)]
    right_now = [Given(day(n), "now", False, 10, 0) for n in data.draw(numbers)]
    mixed = data.draw(st.permutations([*stored, *late, *right_now]))
    assert answers_that_count(mixed) == tuple(answers)
    assert on(DAYS, answers_that_count(mixed)) == on(DAYS, answers)


@settings(max_examples=200, deadline=None)
@given(rows(), histories(), KEPT, st.lists(st.integers(-60, DAYS), max_size=1))
def test_a_judgement_never_contradicts_itself(
    answers: list[Answer], history: list[FlagEvent], baseline: Baseline, operations: list[int]
) -> None:
    days = [day(number) for number in operations]
    done = on(DAYS, answers, history=history, kept=[baseline], operations=days)
    assert not held(done) & set(done.cleared)
    assert held(done) - set(ONLY_ASKS) <= set(done.open_rules)
    if done.message:
        assert set(done.message.rules) <= held(done)
        families = [finding.family for finding in done.message.findings]
        assert families in (["P"], ["M"], ["P", "M"])
        assert all(
            rule not in done.message.rules or done.message.kind == "BOTH" for rule in done.quiet
        )
    assert done.today - START == timedelta(days=DAYS - 1)
