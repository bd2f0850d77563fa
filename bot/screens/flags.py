"""Sustained low scores: the message, the summary to read out, why it came, and what follows."""

from __future__ import annotations

from datetime import date
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal

from bot.screens import safety
from bot.screens.view import Button, Shown, View, button
from rules import due
from rules.findings import RULES

# What a button may say: under the message, then under the follow-up.
PAIN = ("summary", "knows")
MOOD = ("find", "sees")
ALWAYS = ("tomorrow", "later", "why")
FOLLOW_UP = ("yes", "booked", "not-through", "not-yet", "rather-not")
BUTTONS = (*PAIN, *MOOD, *ALWAYS, *FOLLOW_UP)

WEEK = 7  # days


def _flag(view: View) -> Shown:
    findings = view.args["findings"]
    texts = [_said(view, finding) for finding in findings]
    families = [RULES[finding["rule"]].family for finding in findings]
    if len(texts) > 1:
        texts.append(view.text("flag-both-end"))
    whats = [*(PAIN if "P" in families else ()), *(MOOD if "M" in families else ())]
    return Shown("\n\n".join(texts), _rows(view, [*whats, *ALWAYS]))


def _said(view: View, finding: dict[str, Any]) -> str:
    """One finding, in the words of its rule."""
    counts = {name: finding[name] for name in ("hits", "answers")}
    if RULES[finding["rule"]].family == "M":
        return view.text("flag-mood", level=_number(view, finding["level"]), **counts)
    if finding["rule"] == "P2" or finding["worsening"]:
        return view.text(
            "flag-pain-worse",
            median=_number(view, finding["median"]),
            baseline=_number(view, finding["baseline"]),
            team_phone=view.team(),
        )
    phrase = "flag-pain-before" if view.args["ahead"] else "flag-pain"
    level = _number(view, finding["level"])
    text = view.text(phrase, level=level, team_phone=view.team(), **counts)
    if phrase == "flag-pain" and view.team_phone:  # its signed words have no place for the number
        text += "\n\n" + view.text("safety-team", number=view.team_phone)
    return text


def _why(view: View) -> Shown:
    lines = [view.text("flag-why-intro")]
    for finding in view.args["findings"]:
        rule = "worse" if finding["rule"] == "P2" or finding["worsening"] else finding["rule"]
        lines.append(
            "• "
            + view.text(
                f"flag-why-{rule}",
                level=_number(view, finding["level"]),
                hits=finding["hits"],
                needed=finding["needed"],
                answers=finding["answers"],
                median=_number(view, finding["median"]),
                baseline=_number(view, finding["baseline"]),
            )
        )
    return Shown("\n\n".join([*lines, view.text("flag-why-end")]))


def _summary(view: View) -> Shown:
    args = view.args
    lines = [view.text("flag-summary-intro")]
    situation = view.plain(f"situation-{args['situation']}")
    lines.append(view.text("flag-summary-situation", situation=situation))
    for name in ("operation", "planned"):
        if name in args:
            known = args[name]
            day = view.day_of(known["day"]) if known["exact"] else view.month_of(known["day"])
            exact = "yes" if known["exact"] else "no"
            lines.append(view.text(f"flag-summary-{name}", day=day, exact=exact))
    for scale in ("pain", "mood"):
        if scale in args:
            numbers = {name: _number(view, value) for name, value in args[scale].items()}
            numbers["spread"] = "same" if numbers["low"] == numbers["high"] else "other"
            said = view.text(f"flag-summary-{scale}", answers=args["answers"], **numbers)
            lines.append(said)
    lines.append(view.text("flag-summary-end"))
    return Shown("\n".join(lines))


def _follow_up(view: View) -> Shown:
    told = date.fromisoformat(view.args["day"])
    ago = (due.local_day(view.now, view.zone or "UTC") - told).days
    # The second time is ten days later: the weekday alone would be another day.
    day = format_date(told, "EEEE", locale=view.language) if ago < WEEK else view.day()
    text = view.text(f"flag-follow-up-{view.args['families']}", day=day)
    return Shown(text, _rows(view, list(FOLLOW_UP)))


def _rows(view: View, whats: list[str]) -> list[list[Button]]:
    event = view.args["event"]
    return [[button(view.plain(f"flag-button-{what}"), "flag", what, event)] for what in whats]


def _number(view: View, value: float | None) -> str:
    """7.0 as '7', 6.5 as it is written here."""
    return "" if value is None else format_decimal(value, format="0.#", locale=view.language)


SCREENS = {
    "flag": _flag,
    "flag-again": _flag,
    "flag-direct": safety.answer,
    "flag-why": _why,
    "flag-summary": _summary,
    "flag-follow-up": _follow_up,
    "flag-said": lambda view: Shown(view.text(f"flag-said-{view.args['what']}")),
}
