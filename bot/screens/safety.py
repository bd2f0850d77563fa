"""Words that cannot wait: the answers, the list of urgent signs, what is asked afterwards."""

from __future__ import annotations

from bot.screens.view import Button, Shown, View, button
from rules.stage import stage_of

SIGNS = ("ces", "weak", "inf", "csf", "clot-leg", "chest", "neck", "drowsy")


def _choice(view: View, *whats: str) -> list[list[Button]]:
    # This button says which answer it takes back: the one that was sent at this second.
    said_at = {"not-meant": [int(view.now.timestamp())]}
    return [
        [button(view.plain(f"safety-button-{what}"), "safe", what, *said_at.get(what, []))]
        for what in whats
    ]


BUTTONS = {
    "crisis-0": ("calling", "someone-with-me", "not-meant"),
    "crisis-1": ("calling", "someone-with-me", "not-meant"),
    "crisis-2": ("yes", "not-sure", "no-struggling"),
}


def answer(view: View) -> Shown:
    """The answer to a kind of finding ('crisis-1', 'red-ces' ...), in `args`."""
    kind = view.args["kind"]
    before = view.args.get("before_surgery")
    if before is None:
        before = view.situation is not None and stage_of(view.situation) == "preop_hopes"
    phrase = "red-ces-before" if kind == "red-ces" and before else kind
    return Shown(
        view.text(f"safety-{phrase}", **view.numbers()), _choice(view, *BUTTONS.get(kind, ()))
    )


def menu(view: View) -> Shown:
    """/urgent: the numbers at once, and a button for each sign."""
    rows = [
        [button(view.plain(f"safety-sign-{sign}"), "safe", "sign", sign)]
        for sign in ("crisis", *SIGNS)
    ]
    return Shown(view.text("safety-urgent-menu", **view.numbers()), rows)


def said(view: View) -> Shown:
    """A short answer to a button: the phrase is in `args`."""
    return Shown(view.text(view.args["phrase"], **view.numbers()))


def _next_day(view: View) -> Shown:
    rows = [
        [button(view.plain(f"safety-button-{what}"), "safe", "next-day", what)]
        for what in ("yes", "not-yet", "need-numbers")
    ]
    return Shown(view.text("safety-crisis-next-day"), rows)


def _reached(view: View) -> Shown:
    kind = view.args["kind"]
    rows = [
        [button(view.plain(f"safety-button-{what}"), "safe", "reached", what, kind)]
        for what in ("on-my-way", "seen", "not-through", "not-going")
    ]
    return Shown(view.text("safety-red-followup"), rows)


SCREENS = {"safety": answer, "safety-next-day": _next_day, "safety-reached": _reached}
