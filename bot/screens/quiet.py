"""Being left in peace: pauses, quiet hours, discreet notifications."""

from __future__ import annotations

from bot.screens.schedule import back, chosen
from bot.screens.view import Rows, Shown, View, button, in_rows
from care.pausing import LENGTHS

QUIET = (("21:00", "07:00"), ("22:00", "07:00"), ("23:00", "08:00"), ("00:00", "09:00"))


def line_pause(view: View) -> str:
    """Whether there is a pause, and until when."""
    return view.text("settings-line-pause", **_until(view))


def line_quiet(view: View) -> str:
    """From when until when."""
    return view.text("settings-line-quiet", **_span(view))


def line_discreet(view: View) -> str:
    """Whether notifications show the question."""
    return view.text("settings-line-discreet", on=_on(view))


def _until(view: View) -> dict[str, str]:
    until = view.args.get("until")
    if not view.args.get("paused"):
        return {"state": "none", "day": ""}
    return {"state": "day", "day": view.day_of(until)} if until else {"state": "open", "day": ""}


def _lengths(view: View) -> Rows:
    days = [button(view.plain("pause-button-days", days=n), "pause", n) for n in LENGTHS]
    return [days, [button(view.plain("pause-button-open"), "pause", 0)]]


def _paused(view: View) -> Shown:
    return Shown(view.text("paused", **_until(view)), [*_lengths(view), *_resume(view)])


def _resume(view: View) -> Rows:
    return [[button(view.plain("pause-button-resume"), "resume")]]


def _pause(view: View) -> Shown:
    rows = [*_lengths(view), *(_resume(view) if view.args.get("paused") else []), *back(view)]
    return Shown(view.text("settings-pause", **_until(view)), rows)


def _resumed(view: View) -> Shown:
    time, day = view.clock_of(view.args["at"]), view.args.get("day")
    if day is None:
        return Shown(view.text("resumed", time=time))
    if view.args.get("today"):
        return Shown(view.text("resumed-today"))
    return Shown(view.text("resumed-on", day=view.day_of(day)))


def _span(view: View) -> dict[str, str]:
    quiet = view.args.get("quiet")
    if not quiet:
        return {"on": "no", "starts": "", "ends": ""}
    starts, ends = (view.clock_of(at) for at in quiet)
    return {"on": "yes", "starts": starts, "ends": ends}


def _quiet(view: View) -> Shown:
    now = view.args["quiet"]
    spans = [
        chosen(
            view,
            f"{view.clock_of(starts)} – {view.clock_of(ends)}",
            now == [starts, ends],
            "quiet",
            starts.replace(":", ""),
            ends.replace(":", ""),
        )
        for starts, ends in QUIET
    ]
    none = chosen(view, view.plain("settings-quiet-none"), now is None, "quiet", "none")
    text = view.text("settings-quiet", **_span(view))
    return Shown(text, [*in_rows(spans, 1), [none], *back(view)])


def _on(view: View) -> str:
    return "yes" if view.args.get("discreet") else "no"


def _discreet(view: View) -> Shown:
    on = bool(view.args["discreet"])
    choices = [
        chosen(view, view.plain("settings-discreet-on"), on, "discreet", 1),
        chosen(view, view.plain("settings-discreet-off"), not on, "discreet", 0),
    ]
    return Shown(view.text("settings-discreet", on=_on(view)), [*in_rows(choices, 1), *back(view)])


SCREENS = {
    "paused": _paused,
    "pause-over": lambda view: Shown(view.text("pause-over")),
    "resumed": _resumed,
    "settings-pause": _pause,
    "settings-quiet": _quiet,
    "settings-discreet": _discreet,
}
