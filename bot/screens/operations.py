"""Operations: their days, whether one took place, the urgent signs afterwards."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.screens import calendar, safety
from bot.screens.schedule import back
from bot.screens.view import Rows, Shown, View, button
from rules import due
from rules.stage import PLACES

MOST = 5  # of the known operations, the last ones


def _kept(view: View) -> Shown:
    return Shown(view.text("operation-kept", day=_day(view, view.args)), _change(view))


def _not_told(view: View) -> Shown:
    return Shown(view.text(f"operation-not-told-{view.args['kind']}"), _change(view))


def _took_place(view: View) -> Shown:
    args = view.args
    told = args["operation"], args["day"].replace("-", "")
    rows = [
        [button(view.plain(f"operation-button-{took}"), "op-took", *told, took)]
        for took in ("yes", "moved", "cancelled")
    ]
    return Shown(view.text("operation-took-place", day=view.day_of(args["day"])), rows)


def _signs(view: View) -> Shown:
    signs = [f"• {view.text(f'safety-sign-{sign}')}" for sign in safety.SIGNS]
    lines = [view.text("operation-signs"), *signs, "", view.text("operation-signs-end")]
    return Shown("\n".join(lines), [[safety.urgent_signs(view)]])


def line(view: View) -> str:
    """For the list of settings: the operation ahead, else the last one."""
    known = view.args["operations"]
    day = _day(view, known[-1]) if known else "none"
    return view.text("settings-line-operation", day=day)


def _setting(view: View) -> Shown:
    known = view.args["operations"][-MOST:]
    today = due.local_day(view.now, view.zone or "UTC")
    page = f"{today:%Y%m}"
    lines = [view.text("settings-operation", known="yes" if known else "no")]
    lines += ["• " + view.text(f"operation-{o['state']}", day=_day(view, o)) for o in known]
    rows = [row for one in known for row in _changes(view, one, today)]
    if not any(o["state"] == "planned" for o in known):
        rows.append(
            [button(view.plain("operation-button-ahead"), "op-page", "ahead", "days", page)]
        )
    if not any(o["state"] == "done" for o in known):
        label = view.plain("operation-button-past")
        rows.append([button(label, "op-page", "past", "months", page)])
    return Shown("\n".join(lines), [*rows, *back(view)])


def _changes(view: View, one: dict[str, Any], today: date) -> Rows:
    """What can be changed about an operation."""
    number, day = one["id"], date.fromisoformat(one["day"])
    planned = one["state"] == "planned"
    level = "days" if planned or one["exact"] else "months"
    change = view.plain("operation-button-change", day=_day(view, one))
    rows = [[button(change, "op-page", number, level, f"{day:%Y%m}")]]
    if planned and day < today:
        yes = view.plain("operation-button-took", day=_day(view, one))
        rows.insert(0, [button(yes, "op-took", number, f"{day:%Y%m%d}", "yes")])
    if planned:
        rows.append([button(view.plain("operation-button-cancelled"), "op-cancel", number)])
    return rows


def _day(view: View, one: dict[str, Any]) -> str:
    if one["exact"]:
        return view.day_of(one["day"])
    return calendar.month_name(view, date.fromisoformat(one["day"]))


def _cancelled(view: View) -> Shown:
    rows = [[button(view.plain(f"situation-{p}"), "stage-is", p)] for p in PLACES]
    return Shown(view.text("operation-cancelled"), rows)


def _change(view: View) -> Rows:
    """While joining, a way back to the calendar; later, to the settings."""
    if view.args["about"] == "join":
        return [[button(view.plain("join-change"), "back", "date")]]
    return back(view)


SCREENS = {
    "operation-when": calendar.when,
    "operation-kept": _kept,
    "operation-not-told": _not_told,
    "operation-took-place": _took_place,
    "operation-took": lambda view: Shown(view.text("operation-took")),
    "operation-cancelled": _cancelled,
    "operation-signs": _signs,
    "settings-operation": _setting,
}
