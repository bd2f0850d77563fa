"""What caregivers are told: summaries, a flag that was raised, silence."""

from __future__ import annotations

from typing import Any

from bot.screens.abroad import numbers_there
from bot.screens.view import Shown, View, button
from rules.summary import shorten

NAME = 64  # characters of a name that are shown
MOST_BUTTONS = 90  # Telegram takes a hundred


def name_of(view: View, name: str | None) -> str:
    """A person's name for a sentence; its direction, right to left or not, ends with it."""
    known = " ".join((name or "").split())[:NAME] or view.plain("summary-someone")
    return f"\u2068{known}\u2069"


def summary_text(view: View, args: dict[str, Any]) -> str:
    """A summary as its reader sees it, as HTML. `args`: see care.summarising.contents."""
    name, numbers = name_of(view, args["name"]), numbers_there(view, args["country"])
    if args["nothing"]:
        return view.text(f"summary-nothing-{args['span']}", name=name)
    parts = [
        view.text("summary-agreed", name=name),
        "\n".join(_counted(view, args)),
        *([_notes(view, args["notes"])] if args["notes"] else []),
        view.text("summary-way", way=args["way"]),
        view.text("summary-care", care=args["care"]),
        view.text(
            "summary-end",
            name=name,
            emergency=numbers["emergency"],
            crisis_line=numbers["crisis_line"],
            text_option=numbers["text_option"],
        ),
    ]
    return "\n\n".join(parts)


def flag_text(view: View, args: dict[str, Any]) -> str:
    """What is said when scores stay hard, as HTML. `args`: see care.summarising.flag_contents."""
    families = args["families"]
    team = "surgery" if args["ahead"] else "pain"
    whom = {"P": team, "M": "mood", "BOTH": f"{team}-and-mood"}[families]
    return view.text(
        "caregiver-flag",
        name=name_of(view, args["name"]),
        families=families,
        whom=whom,
        emergency=numbers_there(view, args["country"])["emergency"],
    )


def silence_text(view: View, args: dict[str, Any]) -> str:
    """What is said of silence, as HTML. `args`: see care.summarising.silence_contents."""
    name = name_of(view, args["name"])
    return view.text("caregiver-silence", name=name, missed=args["missed"])


def _counted(view: View, args: dict[str, Any]) -> list[str]:
    """How many were answered, and how pain and mood compare; days in words, never in numbers."""
    if not args["asked"]:
        return [view.text("summary-not-asked")]
    if args["span"] == "weekly":
        lines = [view.text("summary-answered", answered=args["answered"], asked=args["asked"])]
    elif args["answered"]:
        lines = [view.text("summary-answered-day", day=view.day_of(args["day"]))]
    else:
        lines = [view.text("summary-unanswered-day", day=view.day_of(args["day"]))]
    if args["pain"] is None or args["mood"] is None:
        return [*lines, view.text("summary-too-few")]
    return [
        *lines,
        view.text(f"summary-pain-{args['span']}", change=args["pain"]),
        view.text("summary-mood", change=args["mood"]),
    ]


def _notes(view: View, notes: list[dict[str, str]]) -> str:
    """Notes in the patient's own words."""
    lines = [view.text("summary-notes")]
    for note in notes:
        words = view.content.phrases.escape(note["text"])
        day = view.content.phrases.escape(view.day_of(note["day"]))
        lines.append(f"• {day}: \u2068{words}\u2069")
    return "\n".join(lines)


def _pick(view: View) -> Shown:
    rows = [
        [button(shorten(one["name"] or "", NAME) or view.plain("summary-someone"), *_of(one))]
        for one in view.args["names"][:MOST_BUTTONS]
    ]
    return Shown(view.text("summary-pick"), rows)


def _of(one: dict[str, Any]) -> tuple[str, int]:
    return "summary", one["share"]


SCREENS = {
    "summary": lambda view: Shown(summary_text(view, view.args)),
    "summary-asked": lambda view: Shown(summary_text(view, view.args)),
    "summary-pick": _pick,
    "summary-none": lambda view: Shown(view.text("summary-none")),
    "summary-no-summaries": lambda view: Shown(view.text("summary-no-summaries")),
    "summary-over": lambda view: Shown(view.text("summary-over")),
    "caregiver-flag": lambda view: Shown(flag_text(view, view.args)),
    "caregiver-silence": lambda view: Shown(silence_text(view, view.args)),
}
