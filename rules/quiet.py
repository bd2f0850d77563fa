"""Why nothing is said about a rule that holds: what was said before, and how often is enough."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from rules.baseline import Baseline
from rules.findings import already_usual
from rules.flag_history import FlagEvent, History
from rules.flag_rules import ASKS_DIRECTLY, OF_FOUR, RULES, Finding
from rules.thresholds import Thresholds

# Why a rule that holds is not told about now.
Reason = Literal["cool-down", "usual level", "enough messages", "said already"]

# These say for themselves how often they are told.
OWN_QUIET = ("P0", "P3", "P4", "P5")

# What was told by these says nothing of a usual level.
NOT_OF_LEVEL = ("P0", "P3", "P5")


def why_quiet(
    finding: Finding,
    past: History,
    *,
    today: date,
    last_operation: date | None,
    unsure_days: int = 0,
    usual: Baseline | None,
    thresholds: Thresholds,
) -> Reason | None:
    """Why nothing is said today about a rule that holds; None when it may be.

    - A family is quiet for 14 days after a message, so that the next can come on the 14th day
      after it. "My team knows", "I already see someone" or, as it means the same, "I reached
      someone" makes it 28 from the message, for P1, P1f, M1, M1f; P2 and a worsening are news to
      whoever knows, and wait 14. That they know of P0 is said of the first days alone.
    - A rule that is a person's usual level is told once (anew after all flags of the family have
      cleared, or an operation), then on a worsening, or when nobody was reached since: once more
      after 28 days, and then every 12 weeks.
    - At most 2 messages in 14 days, of both families together; one about both is one. Those of P0
      have a limit of their own, and take nothing from this one.
    - A rise in severity overrides all three. It is a rule more severe than all that its family was
      told in the last 28 days: so a flag that swings between two rules is not told at every swing.
      Against the limit of 2 it is also one more severe than all that was told in the 14 days.
      For a usual level it is M1f alone, when its question was not asked yet.
    - P0 waits for none of this (`_why_quiet_early`). P3 is told once after an operation, and once
      more from week 12 on. P4 and P5 are told once until they have cleared, or 28 days after they
      were told when nobody was reached since.
    - M2f asks about suicide, and waits for nothing but the same question of the same day. What
      M2 and M2w say by two middling answers alone, the daily scores of mood being as usual, is
      told once in 12 weeks: who tends to answer so answers so again.
    """
    if finding.rule == "P0":
        return _why_quiet_early(finding, past, today, last_operation, thresholds)
    if finding.rule == "M2f":
        asked = (e for e in past.told("M") if e.rule in ASKS_DIRECTLY and e.day == today)
        return "said already" if any(asked) else None
    if _said_already(finding, past, today, last_operation, unsure_days, thresholds):
        return "said already"
    q = thresholds.quiet
    told = past.told(finding.family)
    knows = past.someone_knows(finding.family)
    days = (today - told[-1].day).days if told else None
    lately = [e for e in told if (today - e.day).days < q.known_days]
    rise = bool(lately) and all(_severity(e) < finding.severity for e in lately)

    if days is not None:
        if usual and already_usual(finding.rule, usual, thresholds) and not finding.worsening:
            before = [
                event
                for event in past.told_in_episode(finding.family)
                if event.rule not in NOT_OF_LEVEL
                and (last_operation is None or event.day >= last_operation)
            ]
            if finding.rule == "M1f":
                before = [event for event in before if event.rule == "M1f"]
            once = len({event.day for event in before}) == 1
            if before and (knows or days < (q.usual_repeat_days if once else q.usual_later_days)):
                return "usual level"
        longer = knows and RULES[finding.rule].of_level and told[-1].rule != "P0"
        wait = q.known_days if longer and not finding.worsening else q.days
        if days < wait and not rise:
            return "cool-down"
    counted = [e for e in past.told() if (today - e.day).days < q.messages_days and e.rule != "P0"]
    worst = max((_severity(e) for e in counted), default=0)
    if len({e.day for e in counted}) >= q.messages and not rise and finding.severity <= worst:
        return "enough messages"
    return None


def _why_quiet_early(
    finding: Finding, past: History, today: date, operation: date | None, t: Thresholds
) -> Reason | None:
    """P0 is told again after 3 days, at most 3 times after one operation.

    To whoever knows already strong pain is no news for the rest of these days, and a rise is.
    """
    told = past.told_of("P0", operation)
    if len(told) >= t.p0.messages:
        return "enough messages"
    if told and (today - told[-1].day).days < t.p0.repeat_days:
        return "cool-down"
    if told and past.someone_knows("P") and not finding.worsening:
        return "said already"
    return None


def _said_already(
    finding: Finding,
    past: History,
    today: date,
    operation: date | None,
    unsure_days: int,
    t: Thresholds,
) -> bool:
    """Whether P3, P4, P5 or M2 was told, and says nothing new."""
    if finding.rule in OF_FOUR:
        asked = [event for rule in OF_FOUR for event in past.told_of(rule)]
        lately = any((today - event.day).days < t.m2.repeat_days for event in asked)
        return finding.worsening and finding.baseline is None and lately
    told = past.told_of(finding.rule, operation)
    if finding.rule == "P3" and operation is not None:
        again = operation + timedelta(days=unsure_days, weeks=t.p3.again_week)
        return any(event.day >= again or today < again for event in told)
    if finding.rule not in ("P4", "P5") or not told:
        return False
    cleared = past.cleared_on(finding.rule)
    if cleared is not None and cleared >= told[-1].day:
        return False
    repeat = t.p4.repeat_days if finding.rule == "P4" else t.p5.repeat_days
    return past.someone_knows("P") or (today - told[-1].day).days < repeat


def _severity(event: FlagEvent) -> int:
    return RULES[event.rule].severity
