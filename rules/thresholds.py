"""The numbers that flags rest on, by name, with the range in which each makes sense.

The values and their sources are content (`messages/content/thresholds.yaml`), so that a clinician
can read and change them; there are none in the code.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, NamedTuple


class Between(NamedTuple):
    """A whole number from `least` to `most`, both allowed."""

    least: int
    most: int


Points = Annotated[int, Between(0, 10)]  # of pain or mood
Change = Annotated[int, Between(1, 5)]  # points of difference
Percent = Annotated[int, Between(1, 99)]
Days = Annotated[int, Between(1, 99)]
Answers = Annotated[int, Between(1, 99)]
Weeks = Annotated[int, Between(1, 52)]


@dataclass(frozen=True)
class Words:
    """How sure the learned weights must be, in percent (rules/safety.py).

    `alone_percent` where no pattern speaks, and `clause_percent` of one clause among others. Below
    `pattern_percent` a pattern is called off, below `crisis_pattern_percent` one of a crisis; below
    `explicit_percent` (and `kind_percent` for the kind) a question is asked instead of told.
    """

    alone_percent: Percent
    clause_percent: Percent
    pattern_percent: Percent
    crisis_pattern_percent: Percent
    explicit_percent: Percent
    kind_percent: Percent


@dataclass(frozen=True)
class Windows:
    """Which answers are looked at; days are local days, both ends counted, the last one today."""

    long_days: Days
    long_answers: Answers
    long_reach_days: Days
    short_answers: Answers
    short_days: Days
    short_days_sparse: Days
    recent_days: Days
    recent_answers: Answers
    recent_reach_days: Days
    recent_reach_days_sparse: Days


@dataclass(frozen=True)
class Usual:
    """How a baseline is found."""

    answers: Answers
    least_answers: Answers
    days: Days
    days_sparse: Days
    after_operation_days: Days
    renewed_after_days: Annotated[int, Between(28, 365)]


@dataclass(frozen=True)
class Early:
    """P0: `level` or more on `answers` of the last `of`; or a rise, and how often it is said.

    A rise: `rise_points` more than the median of the last `rise_answers` that were given
    `rise_days` or more days before, and `rise_level`. It is said again after `repeat_days`, and
    `messages` times after one operation.
    """

    level: Points
    answers: Answers
    of: Answers
    rise_points: Change
    rise_answers: Answers
    rise_days: Days
    rise_level: Points
    repeat_days: Days
    messages: Annotated[int, Between(1, 14)]


@dataclass(frozen=True)
class Review:
    """P3: so many `weeks` running at `level`, and by less than `points` and `percent` better.

    From `from_week` after an operation on, and once more from `again_week` on.
    """

    from_week: Weeks
    again_week: Weeks
    weeks: Annotated[int, Between(2, 2)]
    level: Points
    points: Change
    percent: Percent


@dataclass(frozen=True)
class Rebound:
    """P4: `points` above the lowest median held for `days` in the last `reach_days`, and `level`.

    It is said again after `repeat_days`, while nobody was reached.
    """

    days: Days
    reach_days: Days
    points: Change
    level: Points
    repeat_days: Days


@dataclass(frozen=True)
class Sustained:
    """P1, M1: so many percent of the long window at `level` or worse."""

    level: Points
    percent: Percent


@dataclass(frozen=True)
class Fast:
    """P1f, M1f: so many answers of the short window at `level` or worse."""

    level: Points
    answers: Answers


@dataclass(frozen=True)
class Worse:
    """P2: the recent median is `points` above, `percent` of the baseline, and `level`, at least."""

    points: Change
    percent: Annotated[int, Between(100, 200)]
    level: Points
    answers_running: Answers


@dataclass(frozen=True)
class InTheWay:
    """P5: the look-back's pain items `points` worse than usual, or `percent` and `least_points`.

    Usual is the median of the first `usual` look-backs. So many `weeks` running, each less than
    `gap_days` from the next; or as often an overall change of `change` or worse. It is said again
    after `repeat_days`, while nobody was reached.
    """

    usual: Answers
    points: Change
    percent: Percent
    least_points: Change
    change: Annotated[int, Between(5, 7)]
    weeks: Annotated[int, Between(2, 2)]
    gap_days: Annotated[int, Between(8, 28)]
    repeat_days: Days


@dataclass(frozen=True)
class TwoQuestions:
    """M2: mood's two questions make `level` twice, or `at_once`; worry's two `worry` twice.

    While daily mood sinks `level` once, or `again` twice. All four: `all_four`. Asked again after
    `again_days`; the two times lie `again_within` days or less apart. What two times alone say is
    told once in `repeat_days`.
    """

    level: Annotated[int, Between(2, 6)]
    again: Annotated[int, Between(1, 5)]
    again_days: Days
    again_within: Days
    worry: Annotated[int, Between(2, 6)]
    at_once: Annotated[int, Between(2, 6)]
    all_four: Annotated[int, Between(6, 12)]
    repeat_days: Days


@dataclass(frozen=True)
class Drift:
    """M3: a weighted mean below its limit on so many answers running.

    The newest answer weighs `weight_percent`; the limit is `limit_tenths` / 10 of the mean's
    standard deviations, where that of the answers counts as `least_sd_hundredths` / 100 or more.
    Answers of the last `reach_days` count. It asks at most once in `repeat_days`, and not within
    `asked_days` of the questions.
    """

    weight_percent: Percent
    limit_tenths: Annotated[int, Between(10, 60)]
    least_sd_hundredths: Annotated[int, Between(1, 300)]
    answers_running: Answers
    reach_days: Days
    repeat_days: Days
    asked_days: Days


@dataclass(frozen=True)
class Clear:
    """When a flag ends: the recent median at `pain` or `mood`, or within `points` of the baseline.

    The latter only where the baseline is below `pain_baseline`, or above `mood_baseline`.
    """

    pain: Points
    pain_baseline: Points
    mood: Points
    mood_baseline: Points
    points: Change


@dataclass(frozen=True)
class Quiet:
    """When nothing is said although a condition holds."""

    off_days: Days
    days: Days
    known_days: Days
    usual_pain: Points
    usual_mood: Points
    usual_repeat_days: Days
    usual_later_days: Days
    worsening_points: Change
    messages: Annotated[int, Between(1, 5)]
    messages_days: Days
    both_days: Days


@dataclass(frozen=True)
class FollowUps:
    """Days after a flag message on which to ask whether someone was reached.

    `early_day` is that of P0, which is asked about once; P3 is asked about on `second_day` alone.
    """

    early_day: Days
    first_day: Days
    second_day: Days


@dataclass(frozen=True)
class Misses:
    """Check-ins missed in a row until something is said; `low_mood` is the last mood given."""

    note: Answers
    low_mood: Points
    fewer: Answers
    pause: Answers


@dataclass(frozen=True)
class Thresholds:
    """All of them; `version` goes up with every change and is kept with every flag."""

    version: int
    words: Words
    windows: Windows
    usual: Usual
    p0: Early
    p1: Sustained
    p1f: Fast
    p2: Worse
    p3: Review
    p4: Rebound
    p5: InTheWay
    m1: Sustained
    m1f: Fast
    m2: TwoQuestions
    m3: Drift
    clear: Clear
    quiet: Quiet
    follow_ups: FollowUps
    misses: Misses
