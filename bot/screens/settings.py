"""Settings, pausing, erasing, help and privacy."""

from __future__ import annotations

from collections.abc import Callable

from babel.dates import get_timezone_location

from bot.screens import looks, operations, quiet, schedule, team
from bot.screens.abroad import all_numbers
from bot.screens.joining import languages, operator
from bot.screens.schedule import back
from bot.screens.view import Shown, View, button, in_rows


def _line_language(view: View) -> str:
    return view.text("settings-line-language", tongue=view.plain("language-name"))


def _line_town(view: View) -> str:
    zone = view.zone or "UTC"
    place = get_timezone_location(zone, locale=view.language, return_city=True)
    return view.text("settings-line-town", zone=place, here=view.here(zone))


def _line_stage(view: View) -> str:
    place = view.plain(f"situation-{view.args['place']}")
    return view.text("settings-line-stage", place=place)


# Each setting: its line on the list. Its button is labelled with the phrase
# 'settings-button-<name>' and opens the screen 'settings-<name>' (care.settings.CHOICES).
ENTRIES: dict[str, Callable[[View], str]] = {
    "time": schedule.line_time,
    "days": schedule.line_days,
    "starts": schedule.line_starts,
    **looks.LINES,
    "pause": quiet.line_pause,
    "quiet": quiet.line_quiet,
    "discreet": quiet.line_discreet,
    "language": _line_language,
    "town": _line_town,
    "stage": _line_stage,
    "operation": operations.line,
    "team": team.line,
}


def _settings(view: View) -> Shown:
    lines = [view.text("settings"), *(line(view) for line in ENTRIES.values())]
    buttons = [button(view.plain(f"settings-button-{name}"), "set", name) for name in ENTRIES]
    return Shown("\n".join(lines), in_rows(buttons, 2))


def _delete_ask(view: View) -> Shown:
    return Shown(
        view.text("delete-ask") + "\n" + view.text("delete-ask-shared"),
        [
            [button(view.plain("delete-yes"), "erase", view.language)],
            [button(view.plain("delete-no"), "keep")],
        ],
    )


def _help(view: View) -> Shown:
    text = view.text("help", numbers=view.plain("safety-numbers", **all_numbers(view)))
    if view.args.get("role") in ("both", "caregiver"):  # who is joining follows, too
        text += "\n\n" + view.text("help-follow")
    return Shown(text)


def _privacy(view: View) -> Shown:
    text = view.text("privacy", days=view.content.retention_days)
    text += "\n\n" + view.text("privacy-shared")
    if view.content.operator_name:
        text += "\n\n" + view.text("privacy-operator", **operator(view))
    return Shown(text)


SCREENS = {
    "settings": _settings,
    "settings-town": lambda view: Shown(view.text("settings-town"), back(view)),
    "settings-language": lambda view: Shown(
        view.text("settings-language"), [*languages(view, "language"), *back(view)]
    ),
    **schedule.SCREENS,
    **quiet.SCREENS,
    "said": lambda view: Shown(view.text(view.args["phrase"])),
    "time-unknown": lambda view: Shown(view.text("time-unknown")),
    "not-joined": lambda view: Shown(view.text("not-joined")),
    "help": _help,
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
