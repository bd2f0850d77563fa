"""Quiet hours: what comes by itself waits until they are over."""

from __future__ import annotations

from datetime import date, datetime, time

from rules import due
from rules.due import ONE_DAY, NoSuchDay


def after_quiet(
    instant: datetime, quiet_from: str | None, quiet_until: str | None, zone: str
) -> datetime:
    """The instant itself, or, in a person's quiet hours, the first one after them.

    The bounds are local times of day, 'HH:MM', the second one outside of the quiet hours, which may
    reach over midnight. None, or twice the same: there are none.
    """
    if quiet_from is None or quiet_until is None or quiet_from == quiet_until:
        return instant
    starts, ends = time.fromisoformat(quiet_from), time.fromisoformat(quiet_until)
    found = True
    while found:  # on the night when an hour is missing, one stretch may reach the next
        found = False
        today = due.local_day(instant, zone)
        for day in (today - ONE_DAY, today):
            begun = _at(day, starts, zone)
            over = _at(day if starts < ends else day + ONE_DAY, ends, zone)
            if begun is not None and over is not None and begun <= instant < over:
                instant, found = over, True
    return instant


def _at(day: date, at: time, zone: str) -> datetime | None:
    """A local time of a day, or of the next one where a zone skipped that day."""
    for there in (day, day + ONE_DAY):
        try:
            return due.instant_of(there, at, zone)
        except NoSuchDay:
            continue
    return None
