"""Check-ins that were asked and not answered: when to say something kind, and when to stop."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from rules.thresholds import Misses

# note: one unscored "no numbers needed"; fewer: offer to ask less often; pause: stop, and say so.
Step = Literal["note", "fewer", "pause"]


def step_for(
    missed: int,
    *,
    last_mood: int | None,
    flag_open: bool,
    done: Collection[Step],
    misses: Misses,
) -> Step | None:
    """What `missed` check-ins in a row (0 or more) call for now, or None.

    3 after low mood (the last one given, 3 or less) or with an open flag: the note; 7: offer fewer;
    14: pause. `done` are the steps already taken since the last answer, so that each comes once;
    a step that was passed over is not made up for. Silence is never read as getting worse: this
    decides what is said to the person, and raises nothing.
    """
    step: Step | None = None
    if missed >= misses.pause:
        step = "pause"
    elif missed >= misses.fewer:
        step = "fewer"
    elif missed >= misses.note:
        low = last_mood is not None and last_mood <= misses.low_mood
        step = "note" if low or flag_open else None
    return None if step in done else step
