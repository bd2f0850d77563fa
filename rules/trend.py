"""How pain has gone since the last operation: against before it, and against the lowest since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from rules.baseline import Baseline, before_operation, current
from rules.findings import since_operation
from rules.thresholds import Windows
from rules.windows import Answer, in_order, median, recent_medians, recent_window

# A change that people notice: 2 points of 10, or 30 % (Ostelo 2008).
POINTS = 2.0
SHARE = 0.3
LOW = 3.0  # pain that is low (rules.choice.band_of_pain), whatever it was before


@dataclass(frozen=True)
class Trend:
    """Medians of pain, 0 to 10; None where there are not enough answers.

    `now` is the 7-day median, `lowest` the lowest one since the last operation, `before` what was
    usual before it, and `usual` what is usual since.
    """

    now: float | None = None
    lowest: float | None = None
    before: float | None = None
    usual: float | None = None

    @property
    def improved(self) -> bool:
        """Pain is low, or clearly lower than before the operation. Unknown is not improved."""
        if self.now is None:
            return False
        if self.now <= LOW:
            return True
        return self.before is not None and _noticed(self.before, self.before - self.now)

    @property
    def not_improved(self) -> bool:
        """It is known that pain is not low, and not clearly lower than before the operation."""
        return self.now is not None and self.before is not None and not self.improved

    @property
    def rising(self) -> bool:
        """Pain had come down further, and is clearly above that now, and not low."""
        if self.now is None or self.lowest is None:
            return False
        return self.now > LOW and self.now - self.lowest >= POINTS

    @property
    def stable(self) -> bool:
        """Pain is about as it usually is. Unknown is not stable."""
        if self.now is None or self.usual is None:
            return False
        return abs(self.now - self.usual) < POINTS


def trend_of(
    answers: Iterable[Answer],
    *,
    today: date,
    asked_daily: bool,
    operations: Sequence[date],
    baselines: Sequence[Baseline],
    windows: Windows,
) -> Trend:
    """The trend on local day `today`; `operations` as for rules.flags.judge."""
    last = max((day for day in operations if day <= today), default=None)
    known: Sequence[Answer] = in_order(answers, today)
    if last is not None:
        known = since_operation(known, last)
    week = recent_window(known, today, windows, asked_daily=asked_daily)
    medians = recent_medians(known, "pain", windows, asked_daily=asked_daily)
    before = before_operation(baselines, today=today, operations=operations)
    usual = current(baselines, today=today, operations=operations)
    return Trend(
        now=None if week is None else median(answer.pain for answer in week),
        lowest=min((low for low in medians if low is not None), default=None),
        before=None if before is None else before.pain,
        usual=None if usual is None else usual.pain,
    )


def _noticed(from_: float, change: float) -> bool:
    """Whether a change for the better is one that people notice."""
    return change >= POINTS or 0 < from_ * SHARE <= change
