"""Three evenings missed after low mood, seven, fourteen."""

from __future__ import annotations

import pytest

from rules.misses import Step, step_for
from tests.rules.living import T


@pytest.mark.parametrize(
    ("missed", "last_mood", "flag_open", "step"),
    [
        (0, 0, True, None),
        (2, 0, True, None),
        (3, 3, False, "note"),
        (3, 4, False, None),
        (3, 4, True, "note"),
        (3, None, False, None),
        (3, None, True, "note"),
        (6, 8, False, None),
        (6, 3, False, "note"),
        (7, 8, False, "fewer"),
        (7, 1, True, "fewer"),
        (13, 8, False, "fewer"),
        (14, 8, False, "pause"),
        (30, 8, False, "pause"),
    ],
)
def test_what_misses_in_a_row_call_for(
    missed: int, last_mood: int | None, flag_open: bool, step: Step | None
) -> None:
    found = step_for(missed, last_mood=last_mood, flag_open=flag_open, done=(), misses=T.misses)
    assert found == step


def test_each_step_comes_once() -> None:
    done: list[Step] = []
    steps = []
    for missed in range(1, 21):
        step = step_for(missed, last_mood=2, flag_open=False, done=done, misses=T.misses)
        if step:
            steps.append((missed, step))
            done.append(step)
    assert steps == [(3, "note"), (7, "fewer"), (14, "pause")]
