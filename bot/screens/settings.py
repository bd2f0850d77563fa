"""Settings, pausing, erasing, help and privacy."""

from __future__ import annotations

from collections.abc import Callable

from babel.dates import get_timezone_location

from bot.screens.joining import languages, operator
from bot.screens.view import Rows, Shown, View, button, in_rows

COMMON_TIMES = ("08:00", "09:00", "12:00", "17:00", "18:30", "20:00", "21:00")


def _line_time(view: View) -> str:
    paused = "yes" if view.args.get("paused") else "no"
    return view.text("settings-line-time", time=view.clock_of(view.args["at"]), paused=paused)


def _line_language(view: View) -> str:
    return view.text("settings-line-language", tongue=view.plain("language-name"))


def _line_town(view: View) -> str:
    zone = view.zone or "UTC"
    place = get_timezone_location(zone, locale=view.language, return_city=True)
    return view.text("settings-line-town", zone=place, here=view.here(zone))


# Each setting: its line on the list. Its button is labelled with the phrase
# 'settings-button-<name>' and opens the screen 'settings-<name>' (care.settings.CHOICES).
ENTRIES: dict[str, Callable[[View], str]] = {
    "time": _line_time,
    "language": _line_language,
    "town": _line_town,
}


def _settings(view: View) -> Shown:
    lines = [view.text("settings"), *(line(view) for line in ENTRIES.values())]
    buttons = [button(view.plain(f"settings-button-{name}"), "set", name) for name in ENTRIES]
    return Shown("\n".join(lines), in_rows(buttons, 2))


def back(view: View) -> Rows:
    """The last row of a setting's own screen."""
    return [[button(view.plain("settings-button-back"), "settings")]]


def _time(view: View) -> Shown:
    buttons = [button(view.clock_of(at), "time", at.replace(":", "")) for at in COMMON_TIMES]
    return Shown(view.text("settings-time"), [*in_rows(buttons, 3), *back(view)])


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
    "settings-town": lambda view: Shown(view.text("settings-town"), back(view)),
    "settings-language": lambda view: Shown(
        view.text("settings-language"), [*languages(view, "language"), *back(view)]
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
