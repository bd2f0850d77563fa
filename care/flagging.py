"""Sustained low scores: noticed when a check-in is complete, said ten minutes later, asked about
again on the third and the tenth day. What is decided is in rules/flags.py."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row

from care import noticing, operating, standing
from care.asking import People
from care.outgoing import UNDO_OVER, Priority, say
from care.planning import days_of, joined
from care.reading_out import summary_of
from care.summarising import Families
from rules.flag_rules import RULES, SIGNS_FIRST, Family
from rules.flags import Judgement, answers_needed_since, judge
from rules.follow_ups import FollowUp, follow_ups
from rules.operations import unsure_days
from rules.quiet_hours import after_quiet
from rules.stage import AHEAD
from rules.thresholds import Thresholds
from storage import flags, outbox, people

REMIND_AFTER = timedelta(days=1)
# What there is to say although nobody answered the question about urgent signs before it.
ANYWAY = "flag-anyway"
ANYWAY_AFTER = timedelta(hours=1)
WAITING = ("flag", "flag-direct", ANYWAY)
REMINDER = "flag-again"  # not taken back with a check-in: the person asked for it


def judge_today(
    conn: Connection, now: datetime, thresholds: Thresholds, person: Row[Any], checkin: Row[Any]
) -> None:
    """Judge after a complete daily check-in, keep what was found, and queue what is to be said."""
    if checkin.kind != "daily" or checkin.late:
        return
    today = checkin.local_day
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
    )
    if list(judged.baselines) != kept:
        flags.keep_baselines(conn, person.id, [asdict(one) for one in judged.baselines])
    told = _keep_events(conn, now, person, checkin, judged)
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
        )
    ahead = judged.message.operation_ahead is not None or person.situation in AHEAD
    args = _shown(told, [finding.inputs() for finding in judged.message.findings], ahead=ahead)
    _queue(conn, now, person, "flag", args, later)
    families = _families(judged.message.rules)
    surgeons = ahead or "P0" in judged.message.rules
    noticing.flag_raised(conn, now, person, checkin, families, ahead=surgeons, at=later)


def take_back(conn: Connection, now: datetime, *, person_id: int, checkin_id: int) -> None:
    """The check-in was undone: its flag never was, and what waits to be said is dropped."""
    flags.take_back(conn, checkin_id)
    outbox.withdraw(conn, now, person_id=person_id, screens=WAITING)
    noticing.flag_taken_back(conn, now, person_id=person_id, checkin_id=checkin_id)


def follow_up(thresholds: Thresholds, conn: Connection, now: datetime, asked: People) -> None:
    """Ask whether someone was reached, beside the daily question."""
    # A day more than it takes: what is today differs between zones.
    since = (now - timedelta(days=thresholds.quiet.days + 1)).date()
    told_lately = flags.told_since(conn, list(asked), since)
    for person in people.of_ids(conn, list(told_lately)):
        _, today = asked[person.id]
        rows = flags.events_of(conn, [person.id])
        for one in follow_ups(standing.history_of(rows), today=today, thresholds=thresholds):
            told = [r for r in rows if r.kind == "told" and r.day == one.told_on]
            for rule in one.rules:
                _note(conn, now, person.id, today, "followed_up", rule)
            screen, args = _asked_again(conn, person, rows, told, one)
            _queue(conn, now, person, screen, args, now)


def _asked_again(
    conn: Connection,
    person: Row[Any],
    rows: list[Row[Any]],
    told: list[Row[Any]],
    asked: FollowUp,
) -> tuple[str, dict[str, Any]]:
    """Whether someone was reached; or the message once more, where an urgent sign held it back."""
    told_at = told[0].at
    if (
        any(rule in SIGNS_FIRST for rule in asked.rules)
        and not _without_signs(rows, told[0])
        and not any(row.kind == "followed_up" and row.at >= told_at for row in rows)
        and people.had_sign(conn, person.id, since=told_at)
    ):
        return REMINDER, _shown(told[0].id, [row.inputs for row in told], ahead=False)
    families = _families(asked.rules)
    args = {"event": told[0].id, "families": families, "day": asked.told_on.isoformat()}
    if len(asked.rules) == 1:
        args |= {"rule": asked.rules[0], "only": families if len(told) > 1 else None}
    return "flag-follow-up", args


def take_button(
    conn: Connection,
    now: datetime,
    *,
    chat_id: int,
    event_id: int,
    what: str,
    only: Family | None = None,
) -> bool:
    """A button under a flag message or its follow-up, about one family or all that was told.

    False for one that is not this person's.
    """
    person = joined(conn, chat_id)
    event = person and flags.event_of(conn, event_id, person.id)
    if person is None or event is None or event.kind != "told":
        return False
    told = _told_with(conn, person, event)
    today = days_of(person).day_of(now)
    match what:
        case "knows" | "sees":
            family = "P" if what == "knows" else "M"
            _note_all(conn, now, person, today, "known", told, family)
            if all(RULES[row.rule].family == family for row in told):
                _drop_reminder(conn, now, person)
        case "yes" | "booked":
            _note_all(conn, now, person, today, "reached", told, only)
            _drop_reminder(conn, now, person)
        case "rather-not":
            _note_all(conn, now, person, today, "declined", told, only)
            _drop_reminder(conn, now, person)
        case "tomorrow":
            ahead = _operation_ahead(conn, person, today)
            args = _shown(event.id, [row.inputs for row in told], ahead=ahead)
            key = f"flag-again:{event.id}:{today}"
            tomorrow = operating.after_silence(conn, now + REMIND_AFTER, person)
            _queue(conn, now, person, REMINDER, args, _by_day(person, tomorrow), key)
        case "summary":
            say(conn, now, person, "flag-summary", summary_of(conn, person, today, told))
            return True
        case "why":
            args = {"findings": [r.inputs for r in told]}
            say(conn, now, person, "flag-why", args)
            return True
    say(conn, now, person, "flag-said", {"what": what})
    return True


def show_on(
    conn: Connection, now: datetime, *, chat_id: int, event_id: int, message_id: int
) -> bool:
    """Show a flag message anew on a message; False for one that is not this person's."""
    person = joined(conn, chat_id)
    event = person and flags.event_of(conn, event_id, person.id)
    if person is None or event is None or event.kind != "told":
        return False
    told = _told_with(conn, person, event)
    ahead = _operation_ahead(conn, person, event.day)
    args = _shown(event.id, [row.inputs for row in told], ahead=ahead)
    if _without_signs(flags.events_of(conn, [person.id]), event):
        args |= {"no_signs": True}
    if event.day != days_of(person).day_of(now):
        args |= {"day": event.day.isoformat()}
    say(conn, now, person, "flag", args, on=message_id)
    return True


def no_signs(
    conn: Connection, now: datetime, *, chat_id: int, event_id: int, message_id: int
) -> bool:
    """None of the urgent signs is new: what there is to say takes the place of the question.

    False for a question that is not this person's.
    """
    person = joined(conn, chat_id)
    event = person and flags.event_of(conn, event_id, person.id)
    if person is None or event is None or event.kind != "told":
        return False
    if not _without_signs(flags.events_of(conn, [person.id]), event):
        flags.add_event(
            conn,
            person_id=person.id,
            checkin_id=event.checkin_id,
            day=days_of(person).day_of(now),
            at=now,
            kind="no_signs",
            rule=event.rule,
        )
    hold_back(conn, now, person.id)
    return show_on(conn, now, chat_id=chat_id, event_id=event_id, message_id=message_id)


def hold_back(conn: Connection, now: datetime, person_id: int) -> None:
    """What would follow by itself does not: it was read, or an urgent sign comes first."""
    outbox.withdraw(conn, now, person_id=person_id, screens=[ANYWAY])


def _without_signs(rows: list[Row[Any]], event: Row[Any]) -> bool:
    """Whether, under a message, they said that none of the urgent signs is new."""
    return any(row.kind == "no_signs" and row.checkin_id == event.checkin_id for row in rows)


def _told_with(conn: Connection, person: Row[Any], event: Row[Any]) -> list[Row[Any]]:
    """All that was told in one message."""
    rows = flags.events_of(conn, [person.id])
    return [r for r in rows if r.kind == "told" and r.checkin_id == event.checkin_id] or [event]


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


def _note_all(
    conn: Connection,
    now: datetime,
    person: Row[Any],
    today: date,
    kind: str,
    told: list[Row[Any]],
    family: str | None = None,
) -> None:
    for row in told:
        if family in (None, RULES[row.rule].family):
            _note(conn, now, person.id, today, kind, row.rule)


def _note(
    conn: Connection, now: datetime, person_id: int, today: date, kind: str, rule: str
) -> None:
    flags.add_event(conn, person_id=person_id, day=today, at=now, kind=kind, rule=rule)


def _queue(
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
        later = _by_day(person, at + ANYWAY_AFTER)
        say(conn, now, person, ANYWAY, args, not_before=later, priority=Priority.QUESTION)


def _asks_for_signs(args: dict[str, Any]) -> bool:
    """Whether the question about urgent signs is what a message shows first."""
    return any(finding["rule"] in SIGNS_FIRST for finding in args["findings"])


def _by_day(person: Row[Any], at: datetime) -> datetime:
    """The instant, or the end of quiet hours."""
    return after_quiet(at, person.quiet_from, person.quiet_until, person.zone)


def _drop_reminder(conn: Connection, now: datetime, person: Row[Any]) -> None:
    """Whoever answered for all that a message was about needs no reminder of it."""
    outbox.withdraw(conn, now, person_id=person.id, screens=[REMINDER])


def _families(rules: tuple[str, ...]) -> Families:
    families = {RULES[rule].family for rule in rules}
    return "BOTH" if len(families) > 1 else families.pop()


def _shown(event: int | None, findings: list[Any], *, ahead: bool) -> dict[str, Any]:
    return {"event": event, "findings": findings, "ahead": ahead}


def _operation_ahead(conn: Connection, person: Row[Any], today: date) -> bool:
    """By a date that they told of, or by their own word."""
    days = standing.operation_days(standing.operations_of(conn, person.id), today)
    return person.situation in AHEAD or any(day > today for day in days)
