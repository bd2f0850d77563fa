"""What simulated people say in the weekly look-back and in the two-weekly four questions.

The two questions on low mood: sensitivity .76 and specificity .87 at a sum of 3, and .91 and .70 at
2 (pooled studies of the PHQ-2). They are about two weeks, so that somebody low since yesterday is
not found yet: the chance grows over the first 7 days. The two on worry are taken to be as good.
Whoever scores high without being low tends to do so again: half of what varies is the person.
"""

from __future__ import annotations

from math import sqrt
from random import Random
from statistics import NormalDist, fmean

from bench.cohorts.people import Person, day_of
from rules.looks import Four, LookBack

# The chance of a sum so high, for somebody who is low and for somebody who is not.
CHANCE = {6: (0.25, 0.01), 5: (0.35, 0.02), 3: (0.76, 0.13), 2: (0.91, 0.30), 1: (0.97, 0.60)}
SAME = 0.5  # how much of what varies is the person, and not the day
NORMAL = NormalDist()


class Inclined:
    """How one person answers questions; all draws from one source."""

    def __init__(self, random: Random, same: float = SAME) -> None:
        self._random = random
        self._same = same
        self._mood = random.gauss(0, 1)
        self._places = [random.gauss(0, 1) for _ in range(4)]
        self.first_day = random.randrange(14)

    def answers(self, share: float) -> bool:
        return self._random.random() < share

    def four(self, person: Person, day: int) -> Four:
        low = fmean(person.is_low(max(0, day - back)) for back in range(7))
        mood, worry = self._sum(low), self._sum(low)
        return Four(day_of(day), (mood + 1) // 2, mood // 2, (worry + 1) // 2, worry // 2)

    def look_back(self, person: Person, day: int) -> LookBack:
        """The week in pain, in the way a little less than it hurts."""
        week = fmean(person.mean("pain", max(0, day - back)) for back in range(7))
        leg, back, enjoy, activity = (
            min(10, max(0, round(week + less + place + self._random.gauss(0, 1))))
            for less, place in zip((0, 0, -1, -1), self._places, strict=True)
        )
        change = None
        if person.operation is not None and day > person.operation:
            better = person.pain - week
            change = min(7, max(1, round(4 - better / 1.5 + self._random.gauss(0, 0.7))))
        return LookBack(day_of(day), leg, back, enjoy, activity, None, change)

    def _sum(self, low: float) -> int:
        z = sqrt(self._same) * self._mood + sqrt(1 - self._same) * self._random.gauss(0, 1)
        rank = 1 - NORMAL.cdf(z)
        for total, (if_low, if_not) in CHANCE.items():
            if rank < low * if_low + (1 - low) * if_not:
                return total
        return 0
