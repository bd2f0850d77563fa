"""Which coping message a person gets: a pure, seeded choice among those that fit the day."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

BANDS = ("low", "middle", "high")

# What can rule a message out, each with what it means.
CONDITIONS: Mapping[str, str] = MappingProxyType(
    {
        "mood_flag": "low mood was flagged, or two questions on low mood said so",
        "pain_flag": "lasting or growing pain was flagged",
        "after_crisis": "a crisis message was sent in the last 7 days",
        "weeks_0_6": "the last operation was less than 6 weeks ago",
        "weeks_0_12": "the last operation was less than 12 weeks ago",
        "not_cleared": "the surgical team is not known to have cleared new activities",
        "not_improving": "pain is not known to be low, or lower than before the operation",
        "low_day": "mood is low today (0 to 3)",
        "high_pain_day": "pain is high today (7 to 10)",
    }
)

# A text is not shown again for so many days while another one fits.
REPEAT_AFTER_DAYS = 14

# The least weight that "not today" can leave a text: a quarter of that of an unrated one.
WEIGHT_FLOOR = 0.25


@dataclass(frozen=True)
class Candidate:
    """A message as the choice sees it. `pain` and `mood` are the bands that it fits."""

    id: str
    stages: frozenset[str]
    pain: frozenset[str]
    mood: frozenset[str]
    excludes: frozenset[str]
    thanks: bool = False


def band_of_pain(pain: int) -> str:
    """low (0 to 3), middle (4 to 6) or high (7 to 10). ValueError outside 0 to 10."""
    return _band("pain", pain)


def band_of_mood(mood: int) -> str:
    """low (0 to 3, a bad day), middle (4 to 6) or high (7 to 10). ValueError outside 0 to 10."""
    return _band("mood", mood)


def is_good_day(pain: int, mood: int) -> bool:
    """Pain of 3 or less and mood of 7 or more: a thank you is enough."""
    return band_of_pain(pain) == "low" and band_of_mood(mood) == "high"


def fits_day(candidate: Candidate, pain: str, mood: str, conditions: frozenset[str]) -> bool:
    """Whether today's bands suit the message and no condition rules it out, whatever the stage."""
    return (
        pain in candidate.pain
        and mood in candidate.mood
        and candidate.excludes.isdisjoint(with_the_day(conditions, pain, mood))
    )


def with_the_day(conditions: frozenset[str], pain: str, mood: str) -> frozenset[str]:
    """The conditions, with low_day and high_pain_day as today's bands have it."""
    today = set(conditions - {"low_day", "high_pain_day"})
    if mood == "low":
        today.add("low_day")
    if pain == "high":
        today.add("high_pain_day")
    return frozenset(today)


def choose(
    candidates: Iterable[Candidate],
    *,
    seed: int,
    stage: str,
    pain: int,
    mood: int,
    conditions: frozenset[str],
    shown_days_ago: Mapping[str, float],
    helped: Mapping[str, tuple[int, int]] = MappingProxyType({}),
) -> str | None:
    """The id of the message to show, or None when none fits. Same arguments, same answer.

    `shown_days_ago` tells how many days ago this person last saw each message; `helped` how often
    they said (yes, not today) to "Did this help?". On a good day it is a thank you. Else the
    stage's own messages come first and those for `any` stage fill in, also for a stage that is
    not known. What was shown within REPEAT_AFTER_DAYS waits; when all that fit were, it is the
    one shown longest ago. ValueError for an unknown condition and for scores outside 0 to 10.
    """
    unknown = conditions - CONDITIONS.keys()
    if unknown:
        raise ValueError(f"unknown condition {', '.join(sorted(unknown))}")
    bands = band_of_pain(pain), band_of_mood(mood)
    fitting = sorted((c for c in candidates if fits_day(c, *bands, conditions)), key=lambda c: c.id)
    groups = _in_order_of_preference(fitting, stage, good_day=is_good_day(pain, mood))
    for group in groups:
        fresh = [i for i in group if shown_days_ago.get(i, REPEAT_AFTER_DAYS) >= REPEAT_AFTER_DAYS]
        if fresh:
            return _pick(fresh, seed, helped)
    all_shown = [i for group in groups for i in group]
    return max(all_shown, key=lambda i: shown_days_ago[i], default=None)


def weight(yes: int, not_today: int) -> float:
    """How much more often than an unrated text (1.0) a rated one comes: from 0.25 to below 2.

    Twice the share of yes, with one yes and one "not today" added so that a single tap does not
    decide (Laplace's rule of succession), and never below WEIGHT_FLOOR, so that no approved text
    disappears.
    """
    return max(WEIGHT_FLOOR, 2 * (yes + 1) / (yes + not_today + 2))


def _band(what: str, score: int) -> str:
    if not 0 <= score <= 10:
        raise ValueError(f"{what} must be from 0 to 10, not {score}")
    return "low" if score <= 3 else "middle" if score <= 6 else "high"


def _in_order_of_preference(
    fitting: Sequence[Candidate], stage: str, *, good_day: bool
) -> list[list[str]]:
    thanks = [c.id for c in fitting if c.thanks]
    if good_day and thanks:
        return [thanks]
    coping = [c for c in fitting if not c.thanks]
    own = [c.id for c in coping if stage in c.stages]
    filling_in = [c.id for c in coping if "any" in c.stages and stage not in c.stages]
    return [own, filling_in]


def _pick(ids: Sequence[str], seed: int, helped: Mapping[str, tuple[int, int]]) -> str:
    """One of them by weight. Python's hash() differs between processes, so it is not used."""
    weights = [weight(*helped.get(i, (0, 0))) for i in ids]
    digest = hashlib.sha256(str(seed).encode()).digest()
    point = int.from_bytes(digest[:8], "big") / 2**64 * sum(weights)
    for i, share in zip(ids, weights, strict=True):
        point -= share
        if point < 0:
            return i
    return ids[-1]
