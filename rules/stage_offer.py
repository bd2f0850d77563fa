"""When to ask whether what a person said of where they are still fits, and what about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

from rules.stage import (
    EARLY_DAYS,
    RECOVERING,
    RECOVERY_DAYS,
    Standing,
    setback_from,
)

Reason = Literal["six_weeks", "three_months", "half_year", "while"]
REASONS: tuple[Reason, ...] = ("six_weeks", "three_months", "half_year", "while")
# What the question about feelings is kept under, once asked.
ABOUT_FEELINGS = "feelings"

# All in days, all our judgement: often enough to follow a person, and no burden.
ASK_AGAIN = 28  # whatever was asked last
GIVE_UP = 84  # after this an occasion is over, answered or not: three times at most
FEELINGS_FROM = 7  # nobody is asked how it feels on the day they say that it did not help
FEELINGS_AGAIN = 84
FEELING_FITS = 42  # feelings move on; a picked sentence is asked about after six weeks
# Without a date to go by, or long after it: after this, by situation. Those who live with it for
# the long run are left alone (stages.csv: "fewer prompts").
A_WHILE = {
    "ahead": 84,
    "second_ahead": 84,
    "recovering": 182,
    "second_recovering": 182,
    "didnt_help": 182,
    "thinking": 182,
}


class Asked(NamedTuple):
    """What was asked last, and on which local day."""

    about: str
    day: date


@dataclass(frozen=True)
class Offer:
    """A question to ask, with "not now" always among the answers; nothing changes by itself.

    `asks` "place": does the place `about` (a word of PLACES) still fit, for this reason? "feeling":
    does the sentence `about` (one of FEELINGS)? "feelings": which sentence does, if any?
    """

    asks: Literal["place", "feeling", "feelings"]
    about: str
    reason: Reason | None = None


def offer(
    known: Standing, today: date, *, asked: Asked | None = None, after_crisis: bool = False
) -> Offer | None:
    """What to ask on local day `today`, or None.

    Never within 28 days of the last question, in the week after a crisis, or on the day of an
    operation. The caller sees to it that nothing else is asked on that day.
    """
    if after_crisis or any(operation.may_be_on(today) for operation in known.operations):
        return None
    if asked is not None and (today - asked.day).days < ASK_AGAIN:
        return None
    for reason, day in _occasions(known, today):
        if known.said_on < day <= today < day + timedelta(days=GIVE_UP):
            return Offer("place", known.place, reason)
    if known.situation != "didnt_help":
        return None
    said_days = (today - known.said_on).days
    asked_lately = (
        asked is not None
        and asked.about in (ABOUT_FEELINGS, known.feeling)
        and (today - asked.day).days < FEELINGS_AGAIN
    )
    if known.feeling is None:
        if said_days >= FEELINGS_FROM and not asked_lately:
            return Offer("feelings", ABOUT_FEELINGS)
    elif said_days >= FEELING_FITS and not (asked_lately and asked and asked.day > known.said_on):
        return Offer("feeling", known.feeling)
    return None


def _occasions(known: Standing, today: date) -> Iterator[tuple[Reason, date]]:
    """The days from which a question is due, the weightiest first."""
    if known.situation in RECOVERING:
        since = known.recovering_since(today)
        dated = known.last_operation(today) is not None
        if "P" in known.open_flags:
            begins = setback_from(known, today)
            again: Reason = "half_year" if known.operated_before else "three_months"
            yield again if dated else "while", begins
        if known.trend.stable:  # stages.csv: the long run, where stable, and only if they agree
            yield "half_year" if dated else "while", since + timedelta(days=RECOVERY_DAYS + 1)
        if not known.operated_before:
            yield "six_weeks" if dated else "while", since + timedelta(days=EARLY_DAYS + 1)
    if known.situation in A_WHILE:
        yield "while", known.said_on + timedelta(days=A_WHILE[known.situation])
