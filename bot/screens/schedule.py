"""When to ask: the times, the days, and when the day begins."""

from __future__ import annotations

from babel.dates import get_day_names

from bot.screens.view import Button, Rows, Shown, View, button, in_rows
from care.schedule import DAY_STARTS, EVERY_DAY, MOST

COMMON_TIMES = ("08:00", "09:00", "12:00", "17:00", "18:30", "20:00", "21:00")
WEEKDAYS = "0123456"
EVERY_SO_MANY = ("/2", "/3", "/7")
NO_DAY = "none"  # the last day that is left cannot be switched off


def back(view: View, to: str | None = None) -> Rows:
    """The last row of a setting's own screen: to the list, or to another setting."""
    label = view.plain("settings-button-back")
    return [[button(label, "set", to) if to else button(label, "settings")]]


def line_time(view: View) -> str:
    """The time of the daily check-in, and the others."""
    paused = "yes" if view.args.get("paused") else "no"
    line = view.text("settings-line-time", time=view.clock_of(view.args["at"]), paused=paused)
    others = [view.clock_of(one["at"]) for one in _times(view) if one["kind"] != "daily"]
    if not others:
        return line
    return f"{line}\n{view.text('settings-line-now', times=', '.join(others))}"


def line_days(view: View) -> str:
    """On which days."""
    return view.text("settings-line-days", when=_days_in_words(view))


def line_starts(view: View) -> str:
    """When the day begins."""
    return view.text("settings-line-starts", time=view.clock_of(view.args["starts"]))


def plan_lines(view: View) -> list[str]:
    """The times, and the days where they are not all."""
    days = [line_days(view)] if view.args.get("days") else []
    return [line_time(view), *days]


def is_simple(view: View) -> bool:
    """Once a day, every day: what one sentence says."""
    return len(_times(view)) < 2 and not view.args.get("days")


def _times(view: View) -> list[dict[str, str]]:
    return list(view.args.get("times", ()))  # a row of the version before has none


def _clocks(view: View, name: str, *args: object, taken: tuple[str, ...] = ()) -> Rows:
    """Common times as buttons."""
    return in_rows(
        [
            button(view.clock_of(at), name, *args, at.replace(":", ""))
            for at in COMMON_TIMES
            if at not in taken
        ],
        3,
    )


def _time(view: View) -> Shown:
    times = _times(view)
    more = [[button(view.plain("settings-time-button-add"), "time-add")]]
    below = [*(more if len(times) < MOST else []), *back(view)]
    if len(times) < 2:
        return Shown(view.text("settings-time"), [*_clocks(view, "time"), *below])
    rows = [[button(_named(view, one["at"], one["kind"]), "time-open", one["id"])] for one in times]
    return Shown(view.text("settings-times"), [*rows, *below])


def _named(view: View, at: str, kind: str) -> str:
    return view.plain("settings-time-named", time=view.clock_of(at), kind=kind)


def _time_one(view: View) -> Shown:
    schedule, at, kind = (view.args[name] for name in ("schedule", "at", "kind"))
    rows = [*_clocks(view, "time-move", schedule, taken=(at,))]
    if kind != "daily":
        rows += [
            [button(view.plain("settings-time-button-daily"), "time-daily", schedule)],
            [button(view.plain("settings-time-button-remove"), "time-remove", schedule)],
        ]
    text = view.text("settings-time-one", time=view.clock_of(at), kind=kind)
    return Shown(text, [*rows, *back(view, "time")])


def _time_add(view: View) -> Shown:
    taken = tuple(one["at"] for one in _times(view))
    rows = _clocks(view, "time-new", taken=taken)
    return Shown(view.text("settings-time-add"), [*rows, *back(view, "time")])


def _saved(view: View) -> Shown:
    if view.args.get("paused"):
        text = view.text("settings-saved-paused")
    elif is_simple(view):
        text = view.text("settings-saved", time=view.clock_of(view.args["at"]))
    else:
        text = "\n".join([view.text("settings-saved-plan"), *plan_lines(view)])
    return Shown(text, back(view))


def _days(view: View) -> Shown:
    asked = view.args["days"]
    on = WEEKDAYS if asked is None else "" if asked.startswith("/") else asked
    names = get_day_names("abbreviated", "stand-alone", locale=view.language)
    toggles = [
        chosen(view, names[int(day)], day in on, "days", _switched(on, day)) for day in WEEKDAYS
    ]
    every = chosen(view, view.plain("settings-days-every"), asked is None, "days", EVERY_DAY)
    others = [chosen(view, _every(view, n), asked == n, "days", n) for n in EVERY_SO_MANY]
    text = view.text("settings-days", when=_days_in_words(view))
    return Shown(text, [toggles[:4], toggles[4:], [every], *in_rows(others, 2), *back(view)])


def _switched(on: str, day: str) -> str:
    """The weekdays after a tap on one of them; the tap says the outcome, so that two are one."""
    return "".join(d for d in WEEKDAYS if (d in on) != (d == day)) or NO_DAY


def _days_in_words(view: View) -> str:
    asked = view.args.get("days")
    if asked is None:
        return view.plain("settings-days-every")
    if asked.startswith("/"):
        return _every(view, asked)
    names = get_day_names("abbreviated", "stand-alone", locale=view.language)
    listed = ", ".join(names[int(day)] for day in asked)
    return view.plain("settings-days-words", days="weekdays", names=listed)


def _every(view: View, asked: str) -> str:
    return view.plain("settings-days-words", days=int(asked[1:]), names="")


def _starts(view: View) -> Shown:
    now = view.args["starts"]
    buttons = [
        chosen(view, view.clock_of(at), at == now, "starts", at.replace(":", ""))
        for at in DAY_STARTS
    ]
    return Shown(
        view.text("settings-starts", time=view.clock_of(now)), [*in_rows(buttons, 3), *back(view)]
    )


def chosen(view: View, label: str, on: bool, name: str, *args: object) -> Button:
    """A button that shows whether it is what is set."""
    label = label[:1].upper() + label[1:]
    return button(view.plain("settings-chosen", label=label) if on else label, name, *args)


SCREENS = {
    "settings-time": _time,
    "settings-time-one": _time_one,
    "settings-time-add": _time_add,
    "settings-days": _days,
    "settings-starts": _starts,
    "settings-saved": _saved,
}
