"""Sustained low scores: the message, the summary to read out, why it came, and what follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal

from bot.screens import safety
from bot.screens.view import Button, Shown, View, button
from rules import due
from rules.flag_rules import OF_FOUR, OF_LOOK_BACK, RULES, SIGNS_FIRST

# What a button may say: under the message, then under the follow-up.
PAIN = ("summary", "knows")
MOOD = ("find", "sees")
ALWAYS = ("tomorrow", "later", "why")
FOLLOW_UP = ("yes", "booked", "not-through", "not-yet", "rather-not")
BUTTONS = (*PAIN, *MOOD, *ALWAYS, *FOLLOW_UP)
# The other rules about pain share a text, or have that of a worsening.
OWN_WORDS = {"P0": "flag-pain-early", "P3": "flag-pain-review", "P4": "flag-pain-rebound"}

WEEK = 7  # days


def _flag(view: View) -> Shown:
    findings = view.args["findings"]
    rules = {finding["rule"] for finding in findings}
    if rules & set(SIGNS_FIRST) and not view.args.get("no_signs"):
        none = button(view.plain("flag-button-none"), "flag-none", view.args["event"])
        return Shown(view.text("flag-signs-first"), [[safety.urgent_signs(view)], [none]])
    texts = [_said(view, finding) for finding in findings]
    families = [RULES[finding["rule"]].family for finding in findings]
    if len(texts) > 1:
        texts.append(view.text("flag-both-end"))
    if view.args.get("anyway"):
        texts.insert(0, view.text("flag-signs-still"))
    if "day" in view.args:  # an old message, opened only now
        texts.insert(0, view.text("flag-of-day", day=view.day()))
    whats = [*(PAIN if "P" in families else ()), *(MOOD if "M" in families else ()), *ALWAYS]
    if "P0" in rules:  # it asks for a call today
        whats.remove("tomorrow")
    if rules <= set(OF_LOOK_BACK):  # nor is the next visit tomorrow
        whats.remove("tomorrow")
    rows = _rows(view, whats, _labels(rules))
    rows.insert(0 if "P0" in rules else len(rows), [safety.urgent_signs(view)])
    return Shown("\n\n".join(texts), rows)


def _anyway(view: View) -> Shown:
    """The message itself, where nobody answered the question about urgent signs before it."""
    return _flag(replace(view, args={**view.args, "no_signs": True, "anyway": True}))


def _said(view: View, finding: dict[str, Any]) -> str:
    """One finding, in the words of its rule."""
    counts = {name: finding[name] for name in ("hits", "answers")}
    if finding["rule"] in OF_FOUR:
        return view.text(f"flag-four-{finding['rule']}")
    if finding["rule"] in OF_LOOK_BACK:
        return view.text("flag-in-the-way", how=_how(finding))
    if RULES[finding["rule"]].family == "M":
        return view.text("flag-mood", level=_number(view, finding["level"]), **counts)
    if finding["rule"] in OWN_WORDS:
        numbers = {name: _number(view, finding[name]) for name in ("level", "median", "baseline")}
        phrase = OWN_WORDS[finding["rule"]]
        numbers |= {"team_phone": view.team()}
        text = view.text(phrase, **_course(view, finding), **counts, **numbers)
        return text + _team(view) if finding["rule"] == "P3" else text
    if finding["rule"] == "P2" or finding["worsening"]:
        return view.text(
            "flag-pain-worse",
            median=_number(view, finding["median"]),
            baseline=_number(view, finding["baseline"]),
            team_phone=view.team(),
        )
    phrase = "flag-pain-before" if view.args["ahead"] else "flag-pain"
    level = _number(view, finding["level"])
    # The words go on after a colon of their own: the number stands apart.
    number = f" ({view.team_phone})" if view.team_phone else ""
    text = view.text(phrase, level=level, team_phone=number, **counts)
    return text + _team(view) if phrase == "flag-pain" else text


def _team(view: View) -> str:
    """The team's number, for signed words that have no place for it."""
    return "\n\n" + view.text("safety-team", number=view.team_phone) if view.team_phone else ""


def _course(view: View, finding: dict[str, Any]) -> dict[str, Any]:
    """What the words of P0, P3 and P4 choose by, and the numbers of their rules."""
    t, days = view.content.thresholds, finding.get("days")
    weeks, higher = (days or 0) // 7, False
    if finding["rule"] == "P3":
        higher = finding["median"] - finding["baseline"] >= t.p3.points
    return {
        "how": "strong" if (finding["hits"] or 0) >= (finding["needed"] or 0) else "rise",
        "known": "no" if days is None else "yes",
        "days": days or 0,
        "weeks": weeks,
        "firm": "yes" if weeks >= t.p3.again_week else "no",
        "than": "higher" if higher else "same",
        "rise": t.p0.rise_points,
        "rise_level": t.p0.rise_level,
        "from_week": t.p3.from_week,
        "drop": t.p3.points,
        "share": t.p3.percent,
        "rebound": t.p4.points,
        "rebound_level": t.p4.level,
    }


def _why(view: View) -> Shown:
    because = [f"• {because_of(view, finding)}" for finding in view.args["findings"]]
    return Shown("\n\n".join([view.text("flag-why-intro"), *because, view.text("flag-why-end")]))


def because_of(view: View, finding: dict[str, Any]) -> str:
    """A rule in plain words, with the numbers that it rests on."""
    rule = finding["rule"]
    of_looks = rule in (*OF_LOOK_BACK, *OF_FOUR)
    if rule not in OWN_WORDS and not of_looks and (rule == "P2" or finding["worsening"]):
        rule = "worse"
    return view.text(
        f"flag-why-{rule}",
        level=_number(view, finding["level"]),
        hits=finding["hits"],
        needed=finding["needed"],
        answers=finding["answers"],
        median=_number(view, finding["median"]),
        baseline=_number(view, finding["baseline"]),
        **(_course(view, finding) | (_ways(finding) if of_looks else {})),
    )


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
            numbers["span"] = args.get("span", "weeks")
            numbers["spread"] = "same" if numbers["low"] == numbers["high"] else "other"
            said = view.text(f"flag-summary-{scale}", answers=args["answers"], **numbers)
            lines.append(said)
    findings = args.get("findings", ())
    for finding in findings:
        if finding["rule"] in ("P3", "P4", *OF_LOOK_BACK, *OF_FOUR):
            numbers = {name: _number(view, finding[name]) for name in ("median", "baseline")}
            how = _how(finding)
            lines.append(view.text(f"flag-summary-{finding['rule']}", how=how, **numbers))
    early = any(finding["rule"] == "P0" for finding in findings)
    lines.append(view.text("flag-summary-end-today" if early else "flag-summary-end"))
    return Shown("\n".join(lines))


def _follow_up(view: View) -> Shown:
    told = date.fromisoformat(view.args["day"])
    days = (due.local_day(view.now, view.zone or "UTC") - told).days
    # The second time is ten days later: the weekday alone would be another day.
    ago = "day" if days == 1 else "week" if days < WEEK else "longer"
    day = view.day() if ago == "longer" else format_date(told, "EEEE", locale=view.language)
    rule, only = view.args.get("rule"), view.args.get("only")
    families, surgeons = view.args["families"], view.args.get("surgeons") or rule == "P0"
    about = "P0" if families == "P" and surgeons else "P3" if rule == "P3" else families
    whom = "surgeons" if surgeons else "pain"
    text = view.text(f"flag-follow-up-{about}", ago=ago, day=day, whom=whom)
    return Shown(text, _rows(view, list(FOLLOW_UP), {}, *([only] if only else ())))


def _ways(finding: dict[str, Any]) -> dict[str, str]:
    """And whether the daily scores of mood say what M2 does, whose usual is then known."""
    sinking = finding["rule"] in OF_FOUR and finding["baseline"] is not None
    return {"how": _how(finding), "sinking": "yes" if sinking else "no"}


def _how(finding: dict[str, Any]) -> str:
    """By which of its two ways P5 or M2 speaks."""
    ways = ("change", "score") if finding["rule"] in OF_LOOK_BACK else ("twice", "once")
    return ways[0 if finding["worsening"] else 1]


def _labels(rules: set[str]) -> dict[str, str]:
    """Buttons that are called otherwise for some rules."""
    if "P0" in rules:
        return {"knows": "they-know"}
    return {"summary": "yes-summary"} if rules & set(OF_LOOK_BACK) else {}


def _rows(view: View, whats: list[str], labels: dict[str, str], *only: str) -> list[list[Button]]:
    return [
        [
            button(
                view.plain(f"flag-button-{labels.get(what, what)}"),
                *("flag", what, view.args["event"], *only),
            )
        ]
        for what in whats
    ]


def _number(view: View, value: float | None) -> str:
    """7.0 as '7', 6.5 as it is written here."""
    return "" if value is None else format_decimal(value, format="0.#", locale=view.language)


SCREENS = {
    "flag": _flag,
    "flag-again": _flag,
    "flag-anyway": _anyway,
    "flag-why": _why,
    "flag-summary": _summary,
    "flag-follow-up": _follow_up,
    "flag-said": lambda view: Shown(view.text(f"flag-said-{view.args['what']}")),
}
