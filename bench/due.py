"""Time of one next occurrence: our own function beside APScheduler's cron trigger.

Run with `python -m bench.due`. Each figure is the best of five rounds over the same spread of
zones, times of day and instants.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, time, timedelta
from time import perf_counter_ns
from zoneinfo import ZoneInfo

from apscheduler.triggers.cron import CronTrigger

from rules.due import instant_of, next_due

ZONES = ("Europe/Berlin", "America/Mexico_City", "Asia/Kolkata", "Africa/Cairo", "America/Santiago")
TIMES = tuple(time(hour, minute) for hour in (2, 7, 18, 21) for minute in (0, 15, 30, 45))
STARTS = tuple(
    datetime(2026, 3, 1, tzinfo=UTC) + timedelta(hours=7, minutes=11) * i for i in range(50)
)
CASES = [(start, at, zone) for zone in ZONES for at in TIMES for start in STARTS]

Case = tuple[datetime, time, str]


def nanoseconds(call: Callable[[Case], object], cases: Sequence[Case], forget: bool) -> float:
    """Nanoseconds a call, the best of five rounds; `forget` empties our memory before each."""
    rounds = []
    for _ in range(5):
        if forget:
            instant_of.cache_clear()
        begun = perf_counter_ns()
        for case in cases:
            call(case)
        rounds.append((perf_counter_ns() - begun) / len(cases))
    return min(rounds)


def main() -> None:
    triggers = {
        (at, zone): CronTrigger(
            hour=at.hour, minute=at.minute, second=at.second, timezone=ZoneInfo(zone)
        )
        for at in TIMES
        for zone in ZONES
    }
    # One case a zone, time and start day, so that hardly any answer was worked out before.
    fresh = list({(c[2], c[1], c[0].date()): c for c in CASES}.values())

    ours_fresh = nanoseconds(lambda c: next_due(*c), fresh, forget=True)
    ours_kept = nanoseconds(lambda c: next_due(*c), CASES, forget=False)
    cron = nanoseconds(
        lambda c: triggers[c[1], c[2]].get_next_fire_time(None, c[0]), CASES, forget=False
    )
    python = sys.version.split()[0]
    print(f"{len(triggers)} schedules, {len(STARTS)} instants each, Python {python}")
    print(f"next_due, worked out anew   {ours_fresh:8.0f} ns a call")
    print(f"next_due, remembered        {ours_kept:8.0f} ns a call")
    print(f"CronTrigger, built before   {cron:8.0f} ns a call")
    anew, kept = cron / ours_fresh, cron / ours_kept
    print(f"CronTrigger / next_due: {anew:.1f} anew, {kept:.1f} remembered")


if __name__ == "__main__":
    main()
