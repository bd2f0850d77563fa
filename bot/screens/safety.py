"""Words that cannot wait: the answers, the list of urgent signs, what is asked afterwards."""

from __future__ import annotations

from bot.screens.abroad import all_numbers, numbers_there
from bot.screens.summaries import name_of
from bot.screens.view import Button, Shown, View, button
from rules.aftercare import stamp
from rules.stage import stage_of
from rules.summary import shorten

# Those of the texts that say to call the surgical team.
CALLS_THE_TEAM = ("red-weak", "red-inf", "red-csf")
SIGNS = ("ces", "weak", "inf", "csf", "clot-leg", "chest", "neck", "drowsy")
NAME = 30  # characters of a name on a button
MOST_NAMES = 10


def _choice(view: View, *whats: str) -> list[list[Button]]:
    # These buttons say which answer they take back.
    said_at = [view.args.get("said_at", stamp(view.now))]
    return [
        [
            button(
                view.plain(f"safety-button-{what}"),
                *("safe", what, *(said_at if what in ("not-meant", "not-new") else [])),
            )
        ]
        for what in whats
    ]


REACHED = ("on-my-way", "seen", "not-through", "not-going")
BUTTONS = {
    "crisis-0": ("calling", "someone-with-me", "not-meant"),
    "crisis-1": ("calling", "someone-with-me", "not-meant"),
    "crisis-2": ("yes", "not-sure", "no-struggling", "someone-else"),
    "crisis-cg": ("about-me",),
    "red-2": ("none",),
}


def answer(view: View) -> Shown:
    """The answer to a kind of finding ('crisis-1', 'red-ces' ...), in `args`.

    `caregivers`, if any, are whom the bot could tell: the id of each share, and the name. `again`:
    the full answer was given within the hour, so that the numbers alone follow. `written`: it
    answers words, and no sign that was picked.
    """
    kind = view.args["kind"]
    before = view.args.get("before_surgery")
    if before is None:
        before = view.situation is not None and stage_of(view.situation) == "preop_hopes"
    phrase = "red-ces-before" if kind == "red-ces" and before else kind
    if kind == "crisis-1" and view.args.get("again"):
        phrase = "crisis-1-again"
    rows = _choice(view, *BUTTONS.get(kind, ()))
    if kind == "red-2":
        return Shown(_signs(view, "safety-red-2"), [*_sign_buttons(view, *SIGNS), *rows])
    if kind in ("crisis-0", "crisis-1"):
        rows[-1:-1] = _help_me_tell(view, "crisis")
    if kind.startswith("red-") and view.args.get("written"):  # read, and perhaps wrongly
        rows = _choice(view, "not-new")
    numbers = all_numbers(view) if kind.startswith("red-") else view.numbers()
    if kind == "crisis-cg":  # in danger may be one whom the reader follows, or who is with them
        numbers = numbers_there(view, *view.args.get("follows", ()), view.country)
    how = "written" if view.args.get("written", True) else "tapped"
    text = view.text(f"safety-{phrase}", how=how, **numbers)
    if kind in CALLS_THE_TEAM and view.team_phone:
        text += "\n\n" + view.text("safety-team", number=view.team_phone)
    return Shown(text, rows)


def _direct(view: View) -> Shown:
    """The direct question after scores alone: nothing was written, of nobody else either."""
    rows = _choice(view, "yes", "not-sure", "no-struggling")
    return Shown(view.text("safety-crisis-2-scores"), rows)


def _help_me_tell(view: View, why: str) -> list[list[Button]]:
    """A button that leads to what to say to someone close, where there is someone to tell."""
    others = view.args.get("caregivers") or ()
    if not others:
        return []
    label = view.plain("safety-button-tell-some")
    if len(others) == 1:
        label = view.plain("safety-button-tell-one", name=_short(view, others[0][1]))
    return [[button(label, "safe", "tell", why)]]


def tell(view: View) -> Shown:
    """Words to send to someone close, and the offer to tell a caregiver: one more tap each."""
    why, others = view.args["why"], view.args["caregivers"]
    text = view.text(f"safety-tell-{why}", emergency=view.numbers()["emergency"])
    if others:
        text += "\n\n" + view.text("safety-tell-offer")
    rows = [
        [
            button(
                view.plain("safety-button-tell-now", name=_short(view, name)),
                *("safe", "tell-now", why, share),
            )
        ]
        for share, name in others[:MOST_NAMES]
    ]
    return Shown(text, rows)


def _short(view: View, name: str | None) -> str:
    """A name that fits on a button."""
    return shorten(name or "", NAME) or view.plain("summary-someone")


def urgent_signs(view: View) -> Button:
    """One tap to the list of /urgent."""
    return button(view.plain("safety-button-signs"), "safe", "menu")


def menu(view: View) -> Shown:
    """/urgent: the numbers at once, the signs in plain words, and a button for each."""
    return Shown(_signs(view, "safety-urgent-menu"), _sign_buttons(view, "crisis", *SIGNS))


def _signs(view: View, opening: str) -> str:
    """The signs in plain words, after an opening and the team's number where it is kept."""
    parts = [view.text(opening, **all_numbers(view)), view.text("safety-urgent-signs")]
    if view.team_phone:
        parts.insert(1, view.text("safety-team", number=view.team_phone))
    return "\n\n".join(parts)


def _sign_buttons(view: View, *signs: str) -> list[list[Button]]:
    return [[button(view.plain(f"safety-sign-{sign}"), "safe", "sign", sign)] for sign in signs]


def said(view: View) -> Shown:
    """A short answer to a button: the phrase is in `args`."""
    phrase = view.args["phrase"]
    rows: list[list[Button]] = []
    if phrase == "safety-followup-not-going":
        rows = _help_me_tell(view, "red")
    elif phrase == "safety-not-meant":  # the words may have been about somebody else
        rows = _choice(view, "someone-else")
    numbers = all_numbers(view) if phrase.startswith("safety-followup-") else view.numbers()
    return Shown(view.text(phrase, **numbers), rows)


def _about_someone(view: View, phrase: str) -> Shown:
    name, emergency = name_of(view, view.args["name"]), view.numbers()["emergency"]
    return Shown(view.text(phrase, name=name, emergency=emergency))


def _needed(view: View) -> Shown:
    """To a caregiver: the patient asked that they be told now."""
    name, numbers = name_of(view, view.args["name"]), numbers_there(view, view.args["country"])
    why = view.args["why"]
    text = view.text(f"caregiver-needed-{why}", name=name, emergency=numbers["emergency"])
    if why == "crisis":
        text += "\n\n" + view.text("safety-crisis-cg", **numbers)
    return Shown(text)


def _next_day(view: View) -> Shown:
    rows = [
        [button(view.plain(f"safety-button-{what}"), "safe", "next-day", what)]
        for what in ("yes", "not-yet", "need-numbers")
    ]
    # Somebody who is only a caregiver gives no scores.
    scores = "yes" if view.args.get("patient", True) else "no"
    return Shown(view.text("safety-crisis-next-day", scores=scores), rows)


def _reached(view: View) -> Shown:
    kind, said = view.args["kind"], view.args.get("said")
    rows = [
        [button(view.plain(f"safety-button-{what}"), "safe", "reached", what, kind)]
        for what in REACHED
        if what != said
    ]
    return Shown(view.text("safety-red-followup"), rows)


def _gone(view: View) -> Shown:
    return Shown(view.text("safety-tell-gone", emergency=view.numbers()["emergency"]))


SCREENS = {
    "safety": answer,
    "flag-direct": _direct,
    "safety-next-day": _next_day,
    "safety-reached": _reached,
    "caregiver-needed": _needed,
    "safety-told": lambda view: _about_someone(view, "safety-told"),
    "safety-not-told": lambda view: _about_someone(view, "safety-not-told"),
    "safety-tell-gone": _gone,
}
