"""A caregiver's screens: the invite, what follows from it, settings, /stop, help."""

from __future__ import annotations

from typing import Any

from babel.dates import get_day_names, get_timezone_location

from bot.screens.abroad import all_numbers
from bot.screens.joining import languages
from bot.screens.quiet import QUIET, line_quiet
from bot.screens.sharing import listed
from bot.screens.summaries import name_of
from bot.screens.view import Button, Rows, Shown, View, button, in_rows
from messages.phrases import LANGUAGES

TIMES = ("08:00", "10:00", "12:00", "17:00", "18:30", "20:00")
REFUSALS = ("unknown", "own", "taken-back", "used", "expired", "following", "too-many")


def _invite(view: View) -> Shown:
    args, language = view.args, view.language
    text = view.text("invite-consent", name=name_of(view, args["name"]), scope="\0")
    text = text.replace("\0", listed(view, args))
    if args["called"] and not args["known"]:
        text += "\n\n" + view.text("invite-called", called=name_of(view, args["called"]))
    token = args["token"]
    rows = [
        [button(view.plain("invite-yes"), "invite-yes", token, language, args["version"])],
        [button(view.plain("invite-no"), "invite-no", token, language)],
    ]
    if not args["known"]:
        others = [code for code in LANGUAGES if code != language]
        rows.append([_language(view, code, token) for code in others])
    return Shown(text, rows)


def _language(view: View, code: str, token: str) -> Button:
    return button(view.content.phrases.plain(code, "language-name"), "invite-lang", token, code)


def _begun(view: View) -> Shown:
    args = view.args
    text = view.text("follow-begun", name=name_of(view, args["name"]))
    text += "\n" + view.text("follow-called", called=name_of(view, args["called"]))
    return Shown(text, [[button(view.plain("follow-button-name"), "name-ask")]])


def _first_town(view: View) -> Shown:
    return Shown(
        view.text("follow-first-town"),
        [[button(view.plain("follow-button-skip"), "follow-skip")]],
    )


def _first_time(view: View) -> Shown:
    weekday = _weekdays(view)[view.args["weekday"]]
    return Shown(view.text("follow-first-time", weekday=weekday), _times(view))


def _settings(view: View) -> Shown:
    args = view.args
    text = view.text(
        "follow-settings",
        time=view.clock_of(args["at"]),
        weekday=_weekdays(view)[args["weekday"]],
        called=name_of(view, args["called"]),
    )
    asked = ["time", "weekday"]
    if not args["patient"]:
        zone = view.zone or "UTC"
        text += "\n" + view.text(
            "follow-settings-own",
            tongue=view.plain("language-name"),
            zone=get_timezone_location(zone, locale=view.language, return_city=True),
            here=view.here(zone),
        )
        text += "\n" + line_quiet(view)
        asked += ["town", "language"]
    rows = [[button(view.plain(f"follow-button-{what}"), "follow-set", what)] for what in asked]
    if not args["patient"]:
        rows.insert(2, [button(view.plain("settings-button-quiet"), "follow-set", "quiet")])
    rows.append([button(view.plain("follow-button-name"), "name-ask")])
    return Shown(text, rows)


def _back(view: View) -> Rows:
    return [[button(view.plain("settings-button-back"), "follow-settings")]]


def _weekday(view: View) -> Shown:
    days = [button(day, "follow-day", n) for n, day in enumerate(_weekdays(view))]
    rows = [*in_rows(days, 2), *_back(view)]
    return Shown(view.text("follow-weekday"), rows)


def _quiet(view: View) -> Shown:
    rows = [
        [
            button(
                f"{view.clock_of(starts)} – {view.clock_of(ends)}",
                "follow-quiet",
                starts.replace(":", ""),
                ends.replace(":", ""),
            )
        ]
        for starts, ends in QUIET
    ]
    none = button(view.plain("settings-quiet-none"), "follow-quiet", "none")
    return Shown(view.text("follow-quiet"), [*rows, [none], *_back(view)])


def _stop(view: View) -> Shown:
    followed = view.args["followed"]
    if not followed:
        return Shown(view.text("follow-stop-none"))
    rows = [
        [
            button(
                view.plain("follow-button-stop", name=name_of(view, one["name"])),
                "follow-stop",
                one["share"],
            )
        ]
        for one in followed
    ]
    if len(followed) > 1:
        rows.append([button(view.plain("follow-button-stop-all"), "follow-stop-all")])
    rows.append([button(view.plain("follow-button-keep"), "follow-keep")])
    return Shown(view.text("follow-stop"), rows)


def _stopped(view: View) -> Shown:
    text = view.text("follow-stopped")
    if not view.args["left"] and not view.args["patient"]:
        text += "\n" + view.text("follow-stopped-erase")
    return Shown(text)


def _start(view: View) -> Shown:
    join = button(view.plain("follow-button-join"), "lang", view.language)
    return Shown(view.text("follow-start"), [[join]])


def _help(view: View) -> Shown:
    numbers = view.plain("safety-numbers", **all_numbers(view))
    return Shown(view.text("help-caregiver", numbers=numbers))


def _times(view: View) -> list[list[Button]]:
    times = [button(view.clock_of(at), "follow-time", at.replace(":", "")) for at in TIMES]
    return [times[:3], times[3:]]


def _weekdays(view: View) -> list[str]:
    names: Any = get_day_names("wide", locale=view.language)
    return [str(names[n]) for n in range(7)]


def _said(phrase: str) -> Any:
    return lambda view: Shown(view.text(phrase))


SCREENS = {
    "invite": _invite,
    "invite-declined": _said("invite-declined"),
    **{f"invite-{why}": _said(f"invite-{why}") for why in REFUSALS},
    "follow-begun": _begun,
    "follow-first-town": _first_town,
    "follow-first-time": _first_time,
    "follow-town-skipped": _said("follow-town-skipped"),
    "follow-settings": _settings,
    "follow-time": lambda view: Shown(view.text("follow-time"), [*_times(view), *_back(view)]),
    "follow-weekday": _weekday,
    "follow-quiet": _quiet,
    "follow-town": lambda view: Shown(view.text("settings-town"), _back(view)),
    "follow-language": lambda view: Shown(
        view.text("settings-language"), [*languages(view, "follow-lang"), *_back(view)]
    ),
    "follow-stop": _stop,
    "follow-stopped": _stopped,
    "follow-kept": _said("follow-kept"),
    "follow-start": _start,
    "follow-text": _said("follow-text"),
    "help-caregiver": _help,
    "delete-ask-caregiver": lambda view: Shown(
        view.text("delete-ask-caregiver"),
        [
            [button(view.plain("delete-yes"), "erase", view.language)],
            [button(view.plain("delete-no"), "keep")],
        ],
    ),
}
