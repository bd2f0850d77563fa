"""The look-back and the four questions: offered, asked one by one, put off, closed and set."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from babel.dates import format_date, get_day_names

from bot.screens.checkin import with_signs
from bot.screens.schedule import WEEKDAYS, back, chosen
from bot.screens.view import Button, Shown, View, button, in_rows
from rules.rounds import BEGIN, QUESTIONS, Kind, values_of, words_of

# Whose ends are those of another question.
ENDS = {
    "leg": "checkin-pain-ends",
    "back": "checkin-pain-ends",
    "enjoy": "look-ends-enjoy",
    "activity": "look-ends-enjoy",
    "sleep": "look-ends-sleep",
}


def _look(view: View) -> Shown:
    args = view.args
    if args["question"] == BEGIN:
        return _begin(view)
    checkin, question = args["checkin"], args["question"]
    lines = [view.text("look-progress", number=args["number"], of=args["of"]) + "\n"]
    lines.append(view.text(f"look-ask-{question}"))
    if question in ENDS:
        lines.append(view.text(ENDS[question]))
    if args.get("again"):
        lines.insert(0, view.text("look-still-open") + "\n")
    below = [button(view.plain("look-button-skip"), "look-skip", checkin, question)]
    if args["before"]:
        below.append(button(view.plain("checkin-undo"), "look-undo", checkin, args["before"]))
    return Shown("\n".join(lines), [*_answers(view, checkin, question), below])


def _answers(view: View, checkin: int, question: str) -> list[list[Button]]:
    """0 to 10 in two rows; answers in words one below the other."""
    if question in ENDS:
        scores = [button(str(n), "look-answer", checkin, question, n) for n in values_of(question)]
        return [scores[:6], scores[6:]]
    words = words_of(question)
    return [
        [button(view.plain(f"look-{words}-{n}"), "look-answer", checkin, question, n)]
        for n in values_of(question)
    ]


def _begin(view: View) -> Shown:
    checkin, first = view.args["checkin"], bool(view.args.get("first"))
    text = view.text(f"look-begin-{view.args['kind']}", first="yes" if first else "no")
    if first:
        text += "\n\n" + view.text("look-first")
    return Shown(
        text,
        [
            [button(view.plain("look-button-begin"), "look-begin", checkin)],
            [button(view.plain("look-button-leave"), "look-leave", checkin)],
            [
                button(view.plain("look-button-tomorrow"), "look-move", checkin),
                button(view.plain("look-button-days"), "look-days", checkin),
            ],
        ],
    )


def _days(view: View) -> Shown:
    checkin = view.args["checkin"]
    days = [
        button(_weekday_of(view, day), "look-move", checkin, day.replace("-", ""))
        for day in view.args["days"]
    ]
    label = view.plain("settings-button-back")
    rows = [*in_rows(days, 2), [button(label, "look-open", checkin)]]
    return Shown(view.text("look-days"), rows)


def _weekday_of(view: View, iso: str) -> str:
    """'Thursday' as a button says it."""
    name = format_date(date.fromisoformat(iso), "EEEE", locale=view.language)
    return name[:1].upper() + name[1:]


def _moved(view: View) -> Shown:
    when = "tomorrow" if view.args["tomorrow"] else "day"
    return Shown(view.text("look-moved", when=when, day=view.day()))


def _done(view: View) -> Shown:
    args = view.args
    if not args["answered"]:
        phrase = "look-done-nothing"
    elif args["late"]:
        phrase = "look-done-late"
    else:
        phrase = f"look-done-{args['kind']}"
    undo = button(view.plain("checkin-undo"), "look-undo", args["checkin"], args["last"])
    return Shown(view.text(phrase), [[undo]])


def _closed(view: View) -> Shown:
    late = button(view.plain("look-button-late"), "look-late", view.args["checkin"])
    return Shown(view.text(f"look-closed-{view.args['kind']}"), [[late]])


def _set(kind: Kind, view: View) -> dict[str, str]:
    mine = (view.args.get("rounds") or {}).get(kind)
    if mine is None:  # a row of the version before
        return {"on": "no", "weekday": ""}
    names = get_day_names("wide", "stand-alone", locale=view.language)
    return {"on": "yes" if mine["wanted"] else "no", "weekday": names[mine["weekday"]]}


def _line(kind: Kind) -> Callable[[View], str]:
    return lambda view: view.text(f"settings-line-{kind}", **_set(kind, view))


def _settings(kind: Kind) -> Callable[[View], Shown]:
    def shown(view: View) -> Shown:
        mine = view.args["rounds"][kind]
        names = get_day_names("abbreviated", "stand-alone", locale=view.language)
        days = [
            chosen(
                view,
                names[int(day)],
                mine["wanted"] and mine["weekday"] == int(day),
                *("round-day", kind, day),
            )
            for day in WEEKDAYS
        ]
        off = chosen(view, view.plain("settings-rounds-off"), not mine["wanted"], "round-off", kind)
        text = view.text(f"settings-{kind}", **_set(kind, view))
        return Shown(text, [days[:4], days[4:], [off], *back(view)])

    return shown


LINES: dict[str, Callable[[View], str]] = {kind: _line(kind) for kind in QUESTIONS}
SCREENS = {
    "look": with_signs(_look),
    "look-days": _days,
    "look-moved": _moved,
    "look-left": lambda view: Shown(view.text("look-left", day=view.day())),
    "look-done": with_signs(_done),
    "look-closed": with_signs(_closed),
    **{f"settings-{kind}": _settings(kind) for kind in QUESTIONS},
}
