"""After check-ins without an answer: a kind word, an offer to ask less, and rest."""

from __future__ import annotations

from bot.screens.view import Shown, View, button
from care.missing import FEWER, KEEP

CHOICES = (*FEWER, KEEP)


def _note(view: View) -> Shown:
    return Shown(_gently(view, view.text("missed-note")))


def _pause(view: View) -> Shown:
    return Shown(_gently(view, view.text("missed-pause", count=view.args["count"])))


def _gently(view: View, text: str) -> str:
    return f"{text}\n\n{view.text('missed-after-crisis')}" if view.args["after_crisis"] else text


def _fewer(view: View) -> Shown:
    count = view.args["count"]
    text = view.text("settled") if count is None else view.text("missed-fewer", count=count)
    offered = [how for how in CHOICES if how in view.args["fewer"] or how == KEEP]
    return Shown(
        text, [[button(view.plain(f"missed-button-{how}"), "fewer", how)] for how in offered]
    )


def _chosen(view: View) -> Shown:
    text = view.text(f"missed-chosen-{view.args['how']}")
    return Shown(f"{text}\n{view.text('missed-still-paused')}" if view.args["paused"] else text)


SCREENS = {
    "missed-note": _note,
    "missed-fewer": _fewer,
    "missed-pause": _pause,
    "missed-chosen": _chosen,
}
