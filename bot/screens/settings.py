"""Settings, pausing, erasing, help and privacy."""

from __future__ import annotations

from babel.dates import get_timezone_location

from bot.screens.joining import languages, operator
from bot.screens.view import Shown, View, button

COMMON_TIMES = ("08:00", "09:00", "12:00", "17:00", "18:30", "20:00", "21:00")


def _settings(view: View) -> Shown:
    zone = view.zone or "UTC"
    text = view.text(
        "settings",
        time=view.clock_of(view.args["at"]),
        paused="yes" if view.args.get("paused") else "no",
        tongue=view.plain("language-name"),
        zone=get_timezone_location(zone, locale=view.language, return_city=True),
        here=view.here(zone),
    )
    rows = [
        [button(view.plain(f"settings-button-{what}"), "set", what)]
        for what in ("time", "language", "town")
    ]
    return Shown(text, rows)


def _time(view: View) -> Shown:
    buttons = [button(view.clock_of(at), "time", at.replace(":", "")) for at in COMMON_TIMES]
    return Shown(view.text("settings-time"), [buttons[:3], buttons[3:5], buttons[5:]])


def _saved(view: View) -> Shown:
    if view.args.get("paused"):
        return Shown(view.text("settings-saved-paused"))
    return Shown(view.text("settings-saved", time=view.clock_of(view.args["at"])))


def _delete_ask(view: View) -> Shown:
    return Shown(
        view.text("delete-ask"),
        [
            [button(view.plain("delete-yes"), "erase", view.language)],
            [button(view.plain("delete-no"), "keep")],
        ],
    )


def _privacy(view: View) -> Shown:
    text = view.text("privacy", days=view.content.retention_days)
    if view.content.operator_name:
        text += "\n\n" + view.text("privacy-operator", **operator(view))
    return Shown(text)


SCREENS = {
    "settings": _settings,
    "settings-time": _time,
    "settings-town": lambda view: Shown(view.text("settings-town")),
    "settings-language": lambda view: Shown(
        view.text("settings-language"), languages(view, "language")
    ),
    "settings-saved": _saved,
    "time-unknown": lambda view: Shown(view.text("time-unknown")),
    "paused": lambda view: Shown(view.text("paused")),
    "resumed": lambda view: Shown(view.text("resumed", time=view.clock_of(view.args["at"]))),
    "not-joined": lambda view: Shown(view.text("not-joined")),
    "help": lambda view: Shown(
        view.text("help", numbers=view.plain("safety-numbers", **view.numbers()))
    ),
    "privacy": _privacy,
    "delete-ask": _delete_ask,
    "delete-done": lambda view: Shown(view.text("delete-done"), remove_keyboard=True),
    "delete-kept": lambda view: Shown(view.text("delete-kept")),
    "delete-nothing": lambda view: Shown(view.text("delete-nothing")),
    "text-not-kept": lambda view: Shown(view.text("text-not-kept")),
    "export-failed": lambda view: Shown(view.text("export-failed")),
    "unknown-command": lambda view: Shown(view.text("unknown-command")),
    "safety-cannot-read": lambda view: Shown(view.text("safety-cannot-read")),
}
