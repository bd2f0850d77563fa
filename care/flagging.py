"""Sustained low scores: noticed when a check-in is complete, said ten minutes later, asked about
again on the third and the tenth day. What is decided is in rules/flags.py."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row

from care import noticing, rounds, standing
from care.asking import People
from care.outgoing import REPLY_LIFETIME, UNDO_OVER, Priority, say
from care.planning import days_of
from care.summarising import Families
from rules.flag_rules import OF_LOOK_BACK, RULES, SIGNS_FIRST
from rules.flags import Judgement, answers_needed_since, judge
from rules.follow_ups import FollowUp, follow_ups
from rules.operations import unsure_days
from rules.quiet_hours import after_quiet
from rules.stage import AHEAD
from rules.thresholds import Thresholds
from storage import flags, outbox, people

# What there is to say although nobody answered the question about urgent signs before it.
ANYWAY = "flag-anyway"
ANYWAY_AFTER = timedelta(hours=1)
WAITING = ("flag", "flag-direct", ANYWAY)
# The direct question stands alone for so long, and what was said to words of crisis for a day.
ALONE_FOR = timedelta(hours=1)
AFTER_CRISIS = timedelta(hours=25)  # after the note of the next day
REMINDER = "flag-again"  # not taken back with a check-in: the person asked for it


def judge_today(
    conn: Connection, now: datetime, thresholds: Thresholds, person: Row[Any], checkin: Row[Any]
) -> None:
    """Judge after a complete daily check-in, keep what was found, and queue what is to be said.

    A round that was begun and left counts from here on: now somebody is there to be told.
    """
    if checkin.kind != "daily" or checkin.late:
        return
    rounds.count_left(conn, now, person)
    _judge(conn, now, thresholds, person, checkin, checkin.local_day)


def judge_round(
    conn: Connection, now: datetime, thresholds: Thresholds, person: Row[Any], checkin: Row[Any]
) -> None:
    """The same after a finished look-back, or the four questions, on the day of the last answer."""
    if checkin.late:
        return
    today = days_of(person).day_of(now)
    _judge(conn, now, thresholds, person, checkin, today)


def _judge(
    conn: Connection,
    now: datetime,
    thresholds: Thresholds,
    person: Row[Any],
    checkin: Row[Any],
    today: date,
) -> None:
    kept = standing.baselines_of(conn, person.id)
    operations = standing.operations_of(conn, person.id)
    days = standing.operation_days(operations, today)
    since = answers_needed_since(today=today, operations=days, kept=kept, thresholds=thresholds)
    judged = judge(
        standing.answers_of(conn, person.id, since),
        today=today,
        asked_daily=standing.is_asked_daily(person),
        thresholds=thresholds,
        operations=days,
        unsure_days=unsure_days(operations, today),
        history=standing.history_of(flags.events_of(conn, [person.id])),
        kept=kept,
        look_backs=standing.look_backs_of(conn, person),
        fours=standing.fours_of(conn, person),
    )
    if list(judged.baselines) != kept:
        flags.keep_baselines(conn, person.id, [asdict(one) for one in judged.baselines])
    told = _keep_events(conn, now, person, checkin, judged)
    if judged.asks_again:
        rounds.ask_again(conn, person, today + timedelta(days=thresholds.m2.again_days))
    if judged.message is None:
        return
    later = now + UNDO_OVER
    if judged.message.asks_directly:
        say(
            conn,
            now,
            person,
            "flag-direct",
            {"kind": "crisis-2"},
            not_before=later,
            priority=Priority.CRISIS,
            dedupe_key=_key("flag-direct", checkin.id),
        )
        later = by_day(person, later + ALONE_FOR)
    ahead = judged.message.operation_ahead is not None or person.situation in AHEAD
    args = shown(told, [finding.inputs() for finding in judged.message.findings], ahead=ahead)
    queue(conn, now, person, "flag", args, later, _key("flag", checkin.id))
    # What is for the next visit is for no caregiver, nor is what they were told of before.
    shared = tuple(rule for rule in judged.message.rules if rule not in OF_LOOK_BACK)
    if any(rule not in judged.quiet for rule in shared):
        surgeons = ahead or "P0" in shared
        families = _families(shared)
        noticing.flag_raised(conn, now, person, checkin, families, ahead=surgeons, at=later)


def take_back(conn: Connection, now: datetime, *, person_id: int, checkin_id: int) -> None:
    """The check-in was undone: its flag never was, and what waits to be said is dropped."""
    flags.take_back(conn, checkin_id)
    outbox.withdraw_keys(conn, now, [_key(screen, checkin_id) for screen in WAITING])
    noticing.flag_taken_back(conn, now, person_id=person_id, checkin_id=checkin_id)


def follow_up(thresholds: Thresholds, conn: Connection, now: datetime, asked: People) -> None:
    """Ask whether someone was reached, beside the daily question."""
    # A day more than it takes: what is today differs between zones.
    since = (now - timedelta(days=thresholds.quiet.days + 1)).date()
    told_lately = flags.told_since(conn, list(asked), since)
    for person in people.of_ids(conn, list(told_lately)):
        _, today = asked[person.id]
        rows = flags.events_of(conn, [person.id])
        days = standing.operation_days(standing.operations_of(conn, person.id), today)
        ahead = person.situation in AHEAD or any(day > today for day in days)
        for one in follow_ups(
            standing.history_of(rows), today=today, thresholds=thresholds, operations=days
        ):
            for told in _messages(rows, one):
                for row in told:
                    if row.rule in one.rules:
                        note(conn, now, person.id, today, "followed_up", row.rule)
                screen, args = _asked_again(conn, person, rows, told, one, ahead=ahead)
                queue(conn, now, person, screen, args, now)


def _messages(rows: list[Row[Any]], asked: FollowUp) -> list[list[Row[Any]]]:
    """What was told in each message of a day that a follow-up is about: two, minutes apart."""
    of_day = [row for row in rows if row.kind == "told" and row.day == asked.told_on]
    messages = [list(told) for _, told in groupby(of_day, key=lambda row: row.checkin_id)]
    return [told for told in messages if any(row.rule in asked.rules for row in told)]


def _asked_again(
    conn: Connection,
    person: Row[Any],
    rows: list[Row[Any]],
    told: list[Row[Any]],
    asked: FollowUp,
    *,
    ahead: bool,
) -> tuple[str, dict[str, Any]]:
    """Whether someone was reached; or the message once more, where an urgent sign held it back."""
    told_at = told[0].at
    rules = tuple(row.rule for row in told if row.rule in asked.rules)
    if (
        any(rule in SIGNS_FIRST for rule in rules)
        and not without_signs(rows, told[0])
        and not any(row.kind == "followed_up" and row.at >= told_at for row in rows)
        and people.had_sign(conn, person.id, since=told_at)
    ):
        return REMINDER, shown(told[0].id, [row.inputs for row in told], ahead=False)
    families = _families(rules)
    args = {"event": told[0].id, "families": families, "day": asked.told_on.isoformat()}
    args["surgeons"] = "P0" in rules or (ahead and not {"P1", "P1f"}.isdisjoint(rules))
    if len(rules) == 1:
        args |= {"rule": rules[0], "only": families if len(told) > 1 else None}
    return "flag-follow-up", args


def hold_back(conn: Connection, now: datetime, person_id: int) -> None:
    """What would follow by itself does not: it was read, or an urgent sign comes first."""
    outbox.withdraw(conn, now, person_id=person_id, screens=[ANYWAY])


def let_wait(conn: Connection, now: datetime, person: Row[Any]) -> None:
    """Nothing goes between somebody and the numbers they need: flags wait for another day.

    But the question about urgent signs does not wait, nor does the call for today after it.
    """
    waiting = outbox.waiting(conn, person.id, ["flag"])
    ids = [row.id for row in waiting if not _asks_for_signs(row.args)]
    then = by_day(person, now + AFTER_CRISIS)
    outbox.put_off(conn, ids, then, then + REPLY_LIFETIME)
    if ids:
        noticing.flag_put_off(conn, person.id, then)


def without_signs(rows: list[Row[Any]], event: Row[Any]) -> bool:
    """Whether, under a message, they said that none of the urgent signs is new."""
    return any(row.kind == "no_signs" and row.checkin_id == event.checkin_id for row in rows)


def _keep_events(
    conn: Connection, now: datetime, person: Row[Any], checkin: Row[Any], judged: Judgement
) -> int | None:
    """Store what changed; returns the id of the first event that was told."""
    first = None
    for event in judged.events:
        added = flags.add_event(
            conn,
            person_id=person.id,
            checkin_id=checkin.id,
            day=event.day,
            at=now,
            kind=event.kind,
            rule=event.rule,
            inputs=judged.findings[event.rule].inputs(),
        )
        if event.kind == "told" and first is None:
            first = added
    return first


def note(
    conn: Connection, now: datetime, person_id: int, today: date, kind: str, rule: str
) -> None:
    flags.add_event(conn, person_id=person_id, day=today, at=now, kind=kind, rule=rule)


def queue(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    screen: str,
    args: dict[str, Any],
    at: datetime,
    key: str | None = None,
) -> None:
    say(
        conn,
        now,
        person,
        screen,
        args,
        not_before=at,
        priority=Priority.QUESTION,
        dedupe_key=key,
    )
    if screen in ("flag", REMINDER) and _asks_for_signs(args):
        later = by_day(person, at + ANYWAY_AFTER)
        more: dict[str, Any] = {"not_before": later, "priority": Priority.QUESTION}
        after_it = None if key is None else key.replace(screen, ANYWAY, 1)
        say(conn, now, person, ANYWAY, args, **more, dedupe_key=after_it)


def _asks_for_signs(args: dict[str, Any]) -> bool:
    """Whether the question about urgent signs is what a message shows first."""
    return any(finding["rule"] in SIGNS_FIRST for finding in args["findings"])


def by_day(person: Row[Any], at: datetime) -> datetime:
    """The instant, or the end of quiet hours."""
    return after_quiet(at, person.quiet_from, person.quiet_until, person.zone)


def _key(screen: str, checkin_id: int) -> str:
    """Of what follows from a check-in: it goes with that, and with no other of the same hour."""
    return f"{screen}:{checkin_id}"


def _families(rules: tuple[str, ...]) -> Families:
    families = {RULES[rule].family for rule in rules}
    return "BOTH" if len(families) > 1 else families.pop()


def shown(event: int | None, findings: list[Any], *, ahead: bool) -> dict[str, Any]:
    return {"event": event, "findings": findings, "ahead": ahead}
