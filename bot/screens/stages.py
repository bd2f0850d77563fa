"""Where a person is: the questions about it, the list to pick from, and what follows a pick."""

from __future__ import annotations

from bot.screens.schedule import back
from bot.screens.view import Button, Shown, View, button
from rules.stage import FEELINGS, PLACES


def _name(view: View, place: str) -> str:
    """A place in the person's words, for within a phrase."""
    return view.plain(f"situation-{place}")


def _later(view: View) -> list[Button]:
    return [button(view.plain("stage-button-later"), "stage-later")]


def _place(view: View) -> Shown:
    about = view.args["about"]
    question = view.text("stage-place-question", place=_name(view, about))
    return Shown(
        view.text(f"stage-place-{view.args['reason']}") + "\n" + question,
        [
            [button(view.plain("stage-button-fits"), "stage-fits", about)],
            [button(view.plain("stage-button-other"), "stage-list")],
            _later(view),
        ],
    )


def _feeling(view: View) -> Shown:
    about = view.args["about"]
    return Shown(
        view.text("stage-feeling-again", sentence=view.plain(f"stage-feeling-{about}")),
        [
            [button(view.plain("stage-button-feeling-fits"), "stage-fits", about)],
            [button(view.plain("stage-button-other"), "stage-feelings")],
            _later(view),
        ],
    )


def _feelings(view: View) -> Shown:
    rows = [[button(view.plain(f"stage-feeling-{f}"), "stage-feels", f)] for f in FEELINGS]
    left = [
        button(view.plain(f"stage-feelings-{what}"), "stage-feels", what)
        for what in ("none", "skip")
    ]
    return Shown(view.text("stage-feelings"), [*rows, left])


def _list(view: View) -> Shown:
    rows = [[button(_name(view, place), "stage-is", place)] for place in PLACES]
    if view.args["place"] == "didnt_help":
        rows.append([button(view.plain("stage-button-feelings"), "stage-feelings")])
    text = view.text("settings-stage", place=_name(view, view.args["place"]))
    return Shown(text, [*rows, *back(view)])


def _felt(view: View) -> Shown:
    what = view.args["what"]
    return Shown(view.text("stage-felt" if what in FEELINGS else f"stage-felt-{what}"))


SCREENS = {
    "stage-place": _place,
    "stage-feeling": _feeling,
    "stage-feelings": _feelings,
    "settings-stage": _list,
    "stage-saved": lambda view: Shown(
        view.text("stage-saved", place=_name(view, view.args["place"]))
    ),
    "stage-kept": lambda view: Shown(
        view.text("stage-kept", place=_name(view, view.args["place"]))
    ),
    "stage-felt": _felt,
    "stage-later": lambda view: Shown(view.text("stage-later")),
}
