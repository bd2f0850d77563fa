"""Rates, shares and medians of simulated people, each with a 95 % interval."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, median, pstdev
from typing import NamedTuple

Z = 1.96


class Figure(NamedTuple):
    """A figure with its 95 % interval; `value` None where there is nothing to take it of."""

    value: float | None
    low: float = 0.0
    high: float = 0.0


def rate(counts: Sequence[int], days: Sequence[int]) -> Figure:
    """Messages per 100 patient-weeks; people are what was drawn, and not weeks."""
    weeks = fmean(days) / 7
    each = 100 * fmean(counts) / weeks
    # A ratio: somebody's messages beyond what their own weeks would have at this rate.
    beyond = [count - each / 100 * span / 7 for count, span in zip(counts, days, strict=True)]
    error = 100 * pstdev(beyond) / weeks / sqrt(len(counts))
    # None at all among n people is still compatible with 3 among them.
    high = each + Z * error if any(counts) else 300 / (weeks * len(counts))
    return Figure(each, max(0.0, each - Z * error), high)


def share(found: int, of: int) -> Figure:
    """A proportion with Wilson's interval."""
    if of == 0:
        return Figure(None)
    p = found / of
    middle = (p + Z**2 / (2 * of)) / (1 + Z**2 / of)
    half = Z * sqrt(p * (1 - p) / of + Z**2 / (4 * of**2)) / (1 + Z**2 / of)
    return Figure(p, max(0.0, middle - half), min(1.0, middle + half))


def middle(values: Sequence[int]) -> Figure:
    """A median, with the interval that its ranks give."""
    if not values:
        return Figure(None)
    ranked, n = sorted(values), len(values)
    half = Z * sqrt(n) / 2
    low, high = int(n / 2 - half), int(n / 2 + half)
    return Figure(median(ranked), ranked[max(0, low)], ranked[min(n - 1, high)])
