"""Answers written as a row of numbers, and a life judged day by day, for the tests of flags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from messages.thresholds import load_thresholds
from rules.baseline import Baseline
from rules.flag_history import FlagEvent, Kind
from rules.flags import Judgement, judge
from rules.looks import Four, LookBack
from rules.windows import Answer

T = load_thresholds()
START = date(2026, 3, 1)
FAIR_MOOD = 7
FAIR_PAIN = 3

Row = Sequence[int | None]


def day(number: int) -> date:
    """The local day of that number; 1 is START."""
    return START + timedelta(days=number - 1)


def with_pain(pains: Row, mood: int = FAIR_MOOD, first: int = 1) -> list[Answer]:
    """An answer a day from day `first` on; None is a day without one."""
    return [Answer(day(first + i), p, mood) for i, p in enumerate(pains) if p is not None]


def with_mood(moods: Row, pain: int = FAIR_PAIN, first: int = 1) -> list[Answer]:
    """The same for mood."""
    return [Answer(day(first + i), pain, m) for i, m in enumerate(moods) if m is not None]


def on(
    number: int,
    answers: Iterable[Answer],
    *,
    asked_daily: bool = True,
    operations: Sequence[date] = (),
    unsure_days: int | None = 0,
    history: Sequence[FlagEvent] = (),
    kept: Sequence[Baseline] = (),
    look_backs: Sequence[LookBack] = (),
    fours: Sequence[Four] = (),
) -> Judgement:
    """Judge on the day of that number."""
    return judge(
        answers,
        today=day(number),
        asked_daily=asked_daily,
        thresholds=T,
        operations=operations,
        unsure_days=unsure_days,
        history=history,
        kept=kept,
        look_backs=look_backs,
        fours=fours,
    )


def live(
    answers: Sequence[Answer],
    *,
    asked_daily: bool = True,
    operations: Sequence[date] = (),
    presses: Mapping[str, Kind] | None = None,
) -> tuple[list[tuple[int, Judgement]], list[FlagEvent]]:
    """Judge on each day with an answer and act on it; also give every event.

    `presses` says what the person does on the day of each message, by family.
    """
    history: list[FlagEvent] = []
    kept: Sequence[Baseline] = ()
    days = []
    for i, answer in enumerate(answers):
        number = (answer.day - START).days + 1
        done = on(
            number,
            answers[: i + 1],
            asked_daily=asked_daily,
            operations=operations,
            history=history,
            kept=kept,
        )
        kept = done.baselines
        history.extend(done.events)
        for finding in done.message.findings if done.message else ():
            if presses and finding.family in presses:
                history.append(FlagEvent(answer.day, presses[finding.family], finding.rule))
        days.append((number, done))
    return days, history


def told(days: Iterable[tuple[int, Judgement]]) -> list[tuple[int, tuple[str, ...]]]:
    """The number of each day with a message, and the rules it told of."""
    return [(number, done.message.rules) for number, done in days if done.message]


def usual(pain: float = 4, mood: float = 6, mood_sd: float | None = 1.0) -> Baseline:
    """A baseline of a person without operations, from long before START."""
    return Baseline(
        operation=None,
        renewed=False,
        pain=pain,
        mood=mood,
        answers=14,
        first=date(2026, 1, 1),
        last=date(2026, 1, 14),
        mood_sd=mood_sd,
    )
