"""Operations: their days, whether one took place, the urgent signs afterwards."""

from __future__ import annotations

from datetime import date

from bot.screens import calendar
from bot.screens.view import Rows, Shown, View, button


def _kept(view: View) -> Shown:
    args = view.args
    day = view.day_of(args["day"])
    if not args["exact"]:
        day = calendar.month_name(view, date.fromisoformat(args["day"]))
    text = view.text(f"operation-kept-{args['kind']}", day=day)
    return Shown(text, _change(view))


def _not_told(view: View) -> Shown:
    return Shown(view.text(f"operation-not-told-{view.args['kind']}"), _change(view))


def _change(view: View) -> Rows:
    """While joining, a way back to the calendar."""
    return [[button(view.plain("join-change"), "back", "date")]] if _joining(view) else []


def _joining(view: View) -> bool:
    return bool(view.args["about"] == "join")


SCREENS = {
    "operation-when": calendar.when,
    "operation-kept": _kept,
    "operation-not-told": _not_told,
}
