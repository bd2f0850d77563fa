"""The check-in: the questions, what it is answered with, and how it closes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.screens.safety import urgent_signs
from bot.screens.view import Button, Shown, View, button


def _scores(checkin: int, question: str) -> list[list[Button]]:
    """0 to 10 in two rows."""
    buttons = [button(str(n), "answer", checkin, question, n) for n in range(11)]
    return [buttons[:6], buttons[6:]]


def _checkin(view: View) -> Shown:
    args = view.args
    checkin, question = args["checkin"], args["question"]
    if args.get("late"):
        asked = view.text(f"checkin-{question}-that-day", day=view.day())
    else:
        asked = view.text(f"checkin-{question}-{args['kind']}")
    lines = [asked, view.text(f"checkin-{question}-ends")]
    rows = _scores(checkin, question)
    if args.get("pain") is not None and question != "pain":
        lines.insert(0, view.text("checkin-so-far-pain", pain=args["pain"]) + "\n")
        rows.append([button(view.plain("checkin-undo"), "undo", checkin, "pain")])
    elif not args.get("late"):
        rows.append([button(view.plain("checkin-button-later"), "later", checkin)])
    if args.get("reminder"):
        lines.insert(0, view.text("checkin-reminder") + "\n")
    return Shown("\n".join(lines), rows)


def _later(view: View) -> Shown:
    checkin = view.args["checkin"]
    waits = [
        button(view.plain(f"checkin-wait-{wait}"), "snooze", checkin, wait)
        for wait in view.args["waits"]
    ]
    back = button(view.plain("settings-button-back"), "open", checkin)
    return Shown(view.text("checkin-later"), [waits, [back]])


def _snoozed(view: View) -> Shown:
    text = view.text("checkin-snoozed", time=view.clock_of(view.args["at"]))
    answer = button(view.plain("checkin-button-now"), "open", view.args["checkin"])
    return Shown(text, [[answer]])


def _done(view: View) -> Shown:
    args = view.args
    checkin = args["checkin"]
    scores = {"pain": args["pain"], "mood": args["mood"]}
    if args.get("late"):
        lines = [view.text("checkin-scores-that-day", day=view.day(), **scores)]
    else:
        lines = [view.text("checkin-scores", **scores)]
    note = button(view.plain("note-button-add"), "note", checkin)
    below = [note, button(view.plain("checkin-undo"), "undo", checkin, "mood")]
    message = view.content.coping.messages.get(args["coping"]) if args["coping"] else None
    if args.get("after_crisis"):
        return Shown("\n\n".join([*lines, view.text("safety-after-crisis-week")]), [below])
    if message is None:
        return Shown("\n\n".join([*lines, view.text("checkin-thanks")]), [below])
    lines.append(view.content.phrases.escape(message.text[view.language]))
    if message.thanks:
        return Shown("\n\n".join(lines), [below])
    source = [button(view.plain("checkin-source"), "source", checkin)]
    if args.get("helped") is not None:
        lines.append(view.text("checkin-helped-noted"))
        return Shown("\n\n".join(lines), [source, below])
    lines.append("<i>" + view.text("checkin-did-it-help") + "</i>")
    helped = [
        button(view.plain("checkin-yes-helped"), "helped", checkin, 1),
        button(view.plain("checkin-not-today"), "helped", checkin, 0),
    ]
    return Shown("\n\n".join(lines), [helped, source, below])


def _closed(view: View) -> Shown:
    if view.args["kind"] == "now":  # the moment is gone
        pain = view.args.get("pain")
        if pain is None:
            return Shown(view.text("checkin-closed-now"))
        return Shown(view.text("checkin-closed-now-pain", pain=pain))
    late = button(view.plain("checkin-answer-late"), "late", view.args["checkin"])
    return Shown(view.text("checkin-closed", day=view.day()), [[late]])


def with_signs(screen: Callable[[View], Shown]) -> Callable[[View], Shown]:
    """Soon after an operation the urgent signs are one tap away."""

    def shown(view: View) -> Shown:
        plain = screen(view)
        if not view.signs_at_hand():
            return plain
        return replace(plain, rows=[*plain.rows, [urgent_signs(view)]])

    return shown


SCREENS = {
    name: with_signs(screen)
    for name, screen in {
        "checkin": _checkin,
        "checkin-later": _later,
        "checkin-snoozed": _snoozed,
        "checkin-done": _done,
        "checkin-closed": _closed,
    }.items()
}
