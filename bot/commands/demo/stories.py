"""The guided stories: what people do, in which order, and what is said beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType

from bot.commands.demo.steps import (
    Cast,
    OpenLink,
    Pass,
    Press,
    Say,
    Steps,
    Story,
    Tell,
    Wait,
    Write,
)

WEEK, FORTNIGHT, MONTH = 7, 14, 28  # days
AHEAD = 3  # days until the second operation, when its story begins
AFTER_ANSWERS = timedelta(minutes=15)  # by then nobody takes an answer back, and it counts
# (pain, mood) of a month in which little happens.
ORDINARY = ((4, 6), (3, 6), (5, 5), (4, 7), (3, 7), (4, 6), (5, 6))


def a_quiet_month(cast: Cast) -> Steps:
    """Check-ins of a month, and what stands around them."""
    ana = cast.patient
    yield Tell("demo-quiet-1")
    yield from _joins(cast, "didnt_help")
    yield Tell("demo-quiet-2")
    yield from _answers(ana, 4, 6)
    yield Tell("demo-quiet-3")
    yield Press(ana, r"helped:\d+:1")
    yield Press(ana, r"source:\d+")
    yield Tell("demo-quiet-4")
    yield Wait(ana, _ANSWER)
    yield from _answers(ana, 3, 7)
    yield Press(ana, r"note:\d+")
    yield Say(ana, "demo-says-note")
    yield Tell("demo-quiet-5")
    yield Wait(ana, _ANSWER)
    yield Wait(ana, _ANSWER, timedelta(hours=4))
    yield Tell("demo-quiet-6")
    yield from _answers(ana, 5, 5)
    yield Tell("demo-quiet-7")
    for day in range(MONTH - 3):
        yield from _day(cast, *ORDINARY[day % len(ORDINARY)])
        if cast.sees(ana, _BEGIN):
            yield Press(ana, r"look-leave:\d+", briskly=True)
    yield Tell("demo-quiet-8")
    yield Write(ana, "/export")
    yield Tell("demo-quiet-9")


def a_hard_fortnight(cast: Cast) -> Steps:
    """Pain stays high until it is noticed; what follows, and why."""
    ana = cast.patient
    yield Tell("demo-hard-1")
    yield from _joins(cast, "didnt_help")
    yield from _answers(ana, 5, 6, briskly=True)
    yield from _day(cast, 6, 6)
    yield Tell("demo-hard-2")
    for _ in range(FORTNIGHT):
        yield from _day(cast, 8, 5)
        if cast.sees(ana, _SUMMARY):
            break
    yield Tell("demo-hard-3")
    yield Press(ana, r"flag:why:\d+")
    yield Tell("demo-hard-4", "flags")
    yield Tell("demo-hard-5")
    yield Press(ana, _SUMMARY)
    yield Tell("demo-hard-6")
    reached = r"flag:not-through:\d+(:\w+)?"
    for _ in range(WEEK):
        yield from _day(cast, 8, 4)
        if cast.sees(ana, reached):
            break
    yield Tell("demo-hard-7")
    yield Press(ana, reached)
    yield Tell("demo-hard-8")


def the_second_operation(cast: Cast) -> Steps:
    """The days before an operation, its day, and the signs that cannot wait after it."""
    ana = cast.patient
    day = cast.today() + timedelta(days=AHEAD)
    yield Tell("demo-operation-1")
    yield from _joins(cast, "second_ahead", f"{day:%Y%m%d}")
    yield Tell("demo-operation-2")
    yield from _answers(ana, 6, 5)
    for _ in range(AHEAD - 1):
        yield from _day(cast, 6, 4)
    yield Tell("demo-operation-3")
    yield Wait(ana, _TOOK_PLACE, timedelta(days=3))
    yield Tell("demo-operation-4")
    yield Press(ana, _TOOK_PLACE)
    yield from _answers(ana, 6, 6)
    yield Tell("demo-operation-5")
    yield Press(ana, r"safe:menu")
    yield Press(ana, r"safe:sign:inf")
    yield Tell("demo-operation-6")
    yield Wait(ana, _ANSWER)
    yield from _answers(ana, 5, 6)
    yield Tell("demo-operation-7")
    yield Say(ana, "demo-says-sign")
    yield Tell("demo-operation-8", "safety")
    yield Tell("demo-operation-9")


def a_caregiver_joins(cast: Cast) -> Steps:
    """An invite, what it shows, a week's summary, and the end of it."""
    ana, ben = cast.patient, cast.caregiver
    yield Tell("demo-caregiver-1")
    yield from _joins(cast, "didnt_help")
    yield from _answers(ana, 5, 6, briskly=True)
    yield Tell("demo-caregiver-2")
    yield Write(ana, "/share")
    yield Press(ana, r"share-new")
    if cast.sees(ana, r"name-own"):
        yield Press(ana, r"name-own")
    yield Press(ana, r"share-set:\d+:on_flags:yes")
    yield Tell("demo-caregiver-3")
    yield Press(ana, r"share-preview:\d+")
    yield Press(ana, r"share-link:\d+")
    yield Tell("demo-caregiver-4")
    yield OpenLink(ben, ana)
    yield Tell("demo-caregiver-5")
    yield Press(ben, r"invite-yes:.*")
    yield Write(ben, "Berlin", asked=r"follow-skip")
    yield Press(ben, r"follow-place:.*|place:.*", briskly=True)
    yield Press(ben, r"follow-time:1000", briskly=True)
    yield Tell("demo-caregiver-6")
    agreed = cast.newest(ben)
    for day in range(3 * WEEK):
        yield from _day(cast, 4 if day < WEEK else 6, 5)
        # The first one cannot compare, for there is no week before; the third surely can.
        if cast.received(ben, agreed) >= 3:
            break
    yield Tell("demo-caregiver-7")
    yield Write(ana, "/share")
    yield Press(ana, r"share:\d+")
    yield Press(ana, r"share-end:\d+")
    yield Press(ana, r"share-close:\d+")
    yield Tell("demo-caregiver-8")
    yield Write(ben, "/summary")
    yield Tell("demo-caregiver-9")


STORIES: Mapping[str, Story] = MappingProxyType(
    {
        "quiet": a_quiet_month,
        "hard": a_hard_fortnight,
        "operation": the_second_operation,
        "caregiver": a_caregiver_joins,
    }
)

_ANSWER = r"answer:\d+:pain:0"
_BEGIN = r"look-begin:\d+"
_SUMMARY = r"flag:summary:\d+"
_TOOK_PLACE = r"op-took:\d+:\d+:yes"


def _joins(cast: Cast, situation: str, operation: str | None = None) -> Steps:
    """From the first word to the first question; `operation`: its day, as in the buttons."""
    ana = cast.patient
    yield Write(ana, "/start")
    yield Press(ana, f"lang:{cast.language(ana)}")
    yield Press(ana, r"agree:.*")
    yield Press(ana, f"situation:{situation}")
    if operation is None:
        yield Press(ana, r"op-none:.*", briskly=True)
    else:
        yield from _picks(cast, operation)
    yield Write(ana, "Berlin", asked="keyboard")
    yield Press(ana, r"place:.*", briskly=True)
    yield Press(ana, r"first-time:1830", briskly=True)


def _picks(cast: Cast, day: str) -> Steps:
    """A day of the calendar, which may be on its next page."""
    wanted = f"op-day:.*:{day}"
    if not cast.sees(cast.patient, wanted):
        yield Press(cast.patient, r"op-page:.*:" + day[:6])
    yield Press(cast.patient, wanted)


def _day(cast: Cast, pain: int, mood: int) -> Steps:
    """A check-in that goes by quickly, and counts before the day ends."""
    yield Wait(cast.patient, _ANSWER)
    yield from _answers(cast.patient, pain, mood, briskly=True)
    yield Pass(AFTER_ANSWERS)


def _answers(who: int, pain: int, mood: int, *, briskly: bool = False) -> Steps:
    yield Press(who, rf"answer:\d+:pain:{pain}", briskly)
    yield Press(who, rf"answer:\d+:mood:{mood}", briskly)
