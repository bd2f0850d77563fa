"""Where a person is: what they said, their operations, how pain has gone, and the flags open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row

from care.planning import days_of
from rules.baseline import Baseline
from rules.flag_history import FlagEvent, History
from rules.flag_rules import RULES
from rules.looks import Four, LookBack
from rules.operations import Operation
from rules.rounds import Kind
from rules.stage import RECOVERY_DAYS, Standing
from rules.thresholds import Thresholds
from rules.trend import Trend, trend_of
from rules.windows import Answer, Given, answers_that_count
from storage import flags, operations, rounds

# Pain is compared with the lowest since the last operation, and no further back than this.
LOOKED_BACK = timedelta(days=RECOVERY_DAYS)


def of(conn: Connection, thresholds: Thresholds, person: Row[Any], today: date) -> Standing:
    """Where a person who has joined is on local day `today`."""
    told = operations_of(conn, person.id)
    here = days_of(person)
    since = here.day_of(person.situation_at or person.joined_at)
    return Standing(
        situation=person.situation,
        since=since,
        # A new situation is said later than what fitted the one before.
        said_on=max(since, here.day_of(person.stage_at or person.joined_at)),
        picked=person.stage,
        operations=told,
        trend=_trend(conn, thresholds, person, today, told),
        open_flags=frozenset(
            RULES[rule].family
            for rule in History(history_of(flags.events_of(conn, [person.id]))).open_rules()
        ),
    )


def operations_of(conn: Connection, person_id: int) -> tuple[Operation, ...]:
    """A person's operations, without cancelled ones, as the rules take them."""
    return as_told(operations.of_people(conn, [person_id]))


def as_told(rows: Iterable[Row[Any]]) -> tuple[Operation, ...]:
    """Stored operations as the rules take them."""
    return tuple(Operation(row.day, row.exact, row.state == "done") for row in rows)


def operation_days(told: Iterable[Operation], today: date) -> tuple[date, ...]:
    """The days by which flags count operations."""
    days = (operation.judged_by(today) for operation in told)
    return tuple(day for day in days if day is not None)


def is_asked_daily(person: Row[Any]) -> bool:
    """Whether a person is asked every day, and not on some days of the week only."""
    return person.ask_days is None


def answers_of(conn: Connection, person_id: int, since: date | None = None) -> tuple[Answer, ...]:
    """The answers that count, all or from a local day on."""
    return answers_that_count(
        Given(row.local_day, row.kind, row.late, row.pain, row.mood)
        for row in flags.given_by(conn, person_id, since)
    )


def look_backs_of(conn: Connection, person: Row[Any]) -> list[LookBack]:
    """The complete look-backs that were not late, by the day on which they were."""
    return [LookBack(day, **said) for day, said in _finished(conn, person, "week")]


def fours_of(conn: Connection, person: Row[Any]) -> list[Four]:
    """The same of the four questions."""
    return [Four(day, **said) for day, said in _finished(conn, person, "four")]


def _finished(
    conn: Connection, person: Row[Any], kind: Kind
) -> Iterator[tuple[date, dict[str, int]]]:
    here = days_of(person)
    said: dict[date, dict[str, int]] = {}  # of two on one day the later one, as with Undo
    rows = rounds.finished(conn, person.id, kind)
    for _, one in groupby(rows, key=lambda row: row.checkin_id):
        answers = list(one)
        day = here.day_of(answers[0].completed_at)
        said[day] = {row.question: row.value for row in answers}
    yield from said.items()


def baselines_of(conn: Connection, person_id: int) -> list[Baseline]:
    """What is known to be usual for a person."""
    names = [field.name for field in fields(Baseline)]
    return [
        Baseline(**{name: getattr(row, name) for name in names})
        for row in flags.kept_baselines(conn, person_id)
    ]


def history_of(rows: Iterable[Row[Any]]) -> list[FlagEvent]:
    """Stored events as the rules take them."""
    return [FlagEvent(row.day, row.kind, row.rule) for row in rows]


def _trend(
    conn: Connection,
    thresholds: Thresholds,
    person: Row[Any],
    today: date,
    told: tuple[Operation, ...],
) -> Trend:
    return trend_of(
        answers_of(conn, person.id, today - LOOKED_BACK),
        today=today,
        asked_daily=is_asked_daily(person),
        operations=operation_days(told, today),
        baselines=baselines_of(conn, person.id),
        windows=thresholds.windows,
    )
