"""Flags: which rules are open, raised or cleared today, and the one message that goes out, if any.

The order of things: answers that count -> baselines -> findings of each rule -> raised and cleared
-> what may be said now -> one message. This module only calls the others in that order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from rules.baseline import Baseline, baselines_of, before_operation, current
from rules.clearing import may_clear
from rules.findings import find
from rules.flag_history import FlagEvent, History
from rules.flag_rules import ASKS_DIRECTLY, ONLY_ASKS, RULES, Family, Finding
from rules.looks import Four, LookBack, asks_again
from rules.quiet import OWN_QUIET, Reason, why_quiet
from rules.thresholds import Thresholds
from rules.windows import Answer, in_order, longest_look_back

State = Literal["open", "off", "not enough answers", "none"]


@dataclass(frozen=True)
class Message:
    """The one message of a day: a finding a family, pain first. Two of them are BOTH.

    `operation_ahead` is the next operation, when there is one: pain is then told to the surgical
    team, because it may change the plan.
    """

    findings: tuple[Finding, ...]
    operation_ahead: date | None

    @property
    def kind(self) -> Literal["P", "M", "BOTH"]:
        return "BOTH" if len(self.findings) > 1 else self.findings[0].family

    @property
    def rules(self) -> tuple[str, ...]:
        return tuple(finding.rule for finding in self.findings)

    @property
    def asks_directly(self) -> bool:
        """M1f and M2f come with the direct question about suicide (CRISIS-2) before all else."""
        return any(rule in ASKS_DIRECTLY for rule in self.rules)


@dataclass(frozen=True)
class Judgement:
    """What was decided on local day `today`.

    `findings` has every rule, held or not; `raised` and `cleared` what changed today; `open_rules`
    what is open afterwards; `quiet` why a rule that holds is not told about. `baselines` are all
    known ones, for the caller to keep; `usual` is the one judged by and `before_operation` the one
    from before the last operation.
    """

    today: date
    findings: Mapping[str, Finding]
    raised: tuple[Finding, ...]
    cleared: tuple[str, ...]
    open_rules: tuple[str, ...]
    message: Message | None
    quiet: Mapping[str, Reason]
    baselines: tuple[Baseline, ...]
    usual: Baseline | None
    before_operation: Baseline | None
    # M3: ask the four questions now. They are asked again a week after today's answers.
    asks_four: bool = False
    asks_again: bool = False

    def state(self, family: Family) -> State:
        """A family's state for showing. "none" is said only when there are enough answers."""
        if any(RULES[rule].family == family for rule in self.open_rules):
            return "open"
        status = self.findings["P1" if family == "P" else "M1"].status
        return status if status in ("off", "not enough answers") else "none"

    @property
    def events(self) -> tuple[FlagEvent, ...]:
        """What to add to the history once this judgement is acted on."""
        told = self.message.rules if self.message else ()
        return (
            *(FlagEvent(self.today, "raised", finding.rule) for finding in self.raised),
            *(FlagEvent(self.today, "cleared", rule) for rule in self.cleared),
            *(FlagEvent(self.today, "told", rule) for rule in told),
            *(FlagEvent(self.today, "asked", rule) for rule in ONLY_ASKS if self.asks_four),
        )


def judge(
    answers: Iterable[Answer],
    *,
    today: date,
    asked_daily: bool,
    thresholds: Thresholds,
    operations: Iterable[date] = (),
    unsure_days: int | None = 0,
    history: Iterable[FlagEvent] = (),
    kept: Iterable[Baseline] = (),
    look_backs: Iterable[LookBack] = (),
    fours: Iterable[Four] = (),
) -> Judgement:
    """Judge a person's answers on local day `today`, the day of the newest check-in.

    `answers` are those that count (`windows.answers_that_count`), in any order; later ones than
    today are not looked at. Give all there are until their baselines are in `kept`. `asked_daily`
    is False for someone asked every few days or on some weekdays only. `operations` are past and
    planned, not cancelled; the last one may have been `unsure_days` later than told, and None says
    that nobody confirmed it (`operations.unsure_days`). `history` is everything that
    happened to this person's flags. `look_backs` and the `fours` are finished ones, in any order.

    Without an answer of today nothing is raised, cleared or told: silence is neither worse nor
    fine, and time alone must not push a good day out of a window and so raise a flag. What is
    answered after the daily check-in may be judged on the same day once more.
    ValueError when a day has two answers.
    """
    days = tuple(operations)
    known = in_order(answers, today)
    looked = sorted((one for one in look_backs if one.day <= today), key=lambda one: one.day)
    asked = sorted((one for one in fours if one.day <= today), key=lambda one: one.day)
    past = History(history)
    baselines = baselines_of(
        known,
        today=today,
        asked_daily=asked_daily,
        operations=days,
        kept=kept,
        usual=thresholds.usual,
    )
    usual = current(baselines, today=today, operations=days)
    before = before_operation(baselines, today=today, operations=days)
    findings = find(
        known,
        today=today,
        asked_daily=asked_daily,
        operations=days,
        usual=usual,
        before=before,
        thresholds=thresholds,
        unsure_days=unsure_days,
        look_backs=looked,
        fours=asked,
    )
    was_open = past.open_rules()
    answered = bool(known) and known[-1].day == today
    # A finding's last answer is of today, or it says nothing new.
    holding = tuple(
        finding
        for finding in findings.values()
        if finding.holds and finding.last == today and finding.rule not in ONLY_ASKS
    )
    cleared = tuple(
        rule
        for rule in was_open
        if (answered or findings[rule].last == today)
        and may_clear(
            findings[rule],
            known,
            today=today,
            asked_daily=asked_daily,
            operations=days,
            usual=usual,
            thresholds=thresholds,
        )
    )
    raised = tuple(finding for finding in holding if finding.rule not in was_open)
    last_operation = max((day for day in days if day <= today), default=None)
    reasons = {
        finding.rule: why_quiet(
            finding,
            past,
            today=today,
            last_operation=last_operation,
            unsure_days=unsure_days or 0,
            usual=usual,
            thresholds=thresholds,
        )
        for finding in holding
    }
    told = _to_tell(holding, reasons, past, today, thresholds.quiet.both_days)
    ahead = min((day for day in days if day > today), default=None)
    return Judgement(
        today=today,
        findings=findings,
        raised=raised,
        cleared=cleared,
        open_rules=(
            *(rule for rule in was_open if rule not in cleared),
            *(finding.rule for finding in raised),
        ),
        message=Message(told, ahead) if told else None,
        quiet={rule: reason for rule, reason in reasons.items() if reason is not None},
        baselines=baselines,
        usual=usual,
        before_operation=before,
        asks_four=not told and _asks_four(findings, past, asked, today, thresholds),
        asks_again=bool(asked)
        and asked[-1].day == today
        and asks_again(asked, thresholds.m2, sinking=findings["M2"].baseline is not None),
    )


def answers_needed_since(
    *,
    today: date,
    operations: Iterable[date],
    kept: Iterable[Baseline],
    thresholds: Thresholds,
) -> date | None:
    """From which day on `judge` needs the answers; None: all of them.

    All, until the newest baseline there can be is kept and none is of an operation that was moved.
    """
    done = [day for day in operations if day <= today]
    last = max(done, default=None)
    named = {(one.operation, one.renewed) for one in kept}
    if (last, last is not None) not in named or not {day for day, _ in named} <= {None, *done}:
        return None
    t = thresholds
    reach = max(longest_look_back(t.windows), t.p4.reach_days, t.m3.reach_days)
    return today - timedelta(days=reach)


def _asks_four(
    findings: Mapping[str, Finding],
    past: History,
    fours: Sequence[Four],
    today: date,
    t: Thresholds,
) -> bool:
    """M3 holds, and the four questions were neither asked for it lately nor answered lately."""
    if not any(findings[rule].holds and findings[rule].last == today for rule in ONLY_ASKS):
        return False
    last = past.asked_on("M3")
    asked = last is not None and (today - last).days < t.m3.repeat_days
    return not asked and not (fours and (today - fours[-1].day).days < t.m3.asked_days)


def _to_tell(
    holding: tuple[Finding, ...],
    reasons: Mapping[str, Reason | None],
    past: History,
    today: date,
    both_days: int,
) -> tuple[Finding, ...]:
    """At most one finding a family, pain first: the most severe that may be told.

    When only one family may, the other is told with it (BOTH) if it was told in the last 14 days,
    still holds, and nobody is said to know of it: one message about two things, and no second one
    about the first. A usual level told long ago stays out of it, and so do rules that say for
    themselves how often they are told.
    """
    chosen: dict[Family, Finding] = {}
    for finding in holding:
        if reasons[finding.rule] is None:
            chosen.setdefault(finding.family, finding)
    if len(chosen) == 1:
        for finding in holding:
            told = past.told(finding.family)
            # What was told today is on its way by itself.
            lately = bool(told) and 0 < (today - told[-1].day).days <= both_days
            knows = past.someone_knows(finding.family)
            if finding.family in chosen or finding.rule in OWN_QUIET or knows or not lately:
                continue
            chosen[finding.family] = finding
    return tuple(chosen[family] for family in ("P", "M") if family in chosen)
