"""Words that cannot wait: the answers, the list of urgent signs, what is asked afterwards."""

from __future__ import annotations

from bot.screens.summaries import emergency_of, name_of
from bot.screens.view import Button, Shown, View, button
from messages.places import country_name
from rules.stage import stage_of
from rules.summary import shorten

# Those of the texts that say to call the surgical team.
CALLS_THE_TEAM = ("red-weak", "red-inf", "red-csf")
SIGNS = ("ces", "weak", "inf", "csf", "clot-leg", "chest", "neck", "drowsy")
NAME = 30  # characters of a name on a button
MOST_NAMES = 10


def _choice(view: View, *whats: str) -> list[list[Button]]:
    # This button says which answer it takes back: the one that was sent at this second.
    said_at = {"not-meant": [int(view.now.timestamp())]}
    return [
        [button(view.plain(f"safety-button-{what}"), "safe", what, *said_at.get(what, []))]
        for what in whats
    ]


BUTTONS = {
    "crisis-0": ("calling", "someone-with-me", "not-meant"),
    "crisis-1": ("calling", "someone-with-me", "not-meant"),
    "crisis-2": ("yes", "not-sure", "no-struggling"),
}


def answer(view: View) -> Shown:
    """The answer to a kind of finding ('crisis-1', 'red-ces' ...), in `args`.

    `caregivers`, if any, are whom the bot could tell: the id of each share, and the name.
    """
    kind = view.args["kind"]
    before = view.args.get("before_surgery")
    if before is None:
        before = view.situation is not None and stage_of(view.situation) == "preop_hopes"
    phrase = "red-ces-before" if kind == "red-ces" and before else kind
    rows = _choice(view, *BUTTONS.get(kind, ()))
    if kind == "crisis-1":
        rows[-1:-1] = _help_me_tell(view, "crisis")
    numbers = view.numbers()
    if kind == "crisis-cg":
        numbers["emergency"] = _emergency_for_others(view)
    text = view.text(f"safety-{phrase}", **numbers)
    if kind in CALLS_THE_TEAM and view.team_phone:
        text += "\n\n" + view.text("safety-team", number=view.team_phone)
    return Shown(text, rows)


def _emergency_for_others(view: View) -> str:
    """The number where the person in danger is: of those whom the reader follows, or here."""
    where = [*dict.fromkeys([*(view.args.get("follows") or ()), view.country])]
    numbers = {
        country: view.content.helplines.words(country, view.language)["emergency"]
        for country in where
    }
    if len(set(numbers.values())) == 1:
        return numbers[view.country]
    return " / ".join(
        f"{number} ({country_name(country, view.language)})" if country else number
        for country, number in numbers.items()
    )


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
    """/urgent: the numbers at once, and a button for each sign."""
    rows = [
        [button(view.plain(f"safety-sign-{sign}"), "safe", "sign", sign)]
        for sign in ("crisis", *SIGNS)
    ]
    return Shown(view.text("safety-urgent-menu", **view.numbers()), rows)


def said(view: View) -> Shown:
    """A short answer to a button: the phrase is in `args`."""
    phrase = view.args["phrase"]
    rows = _help_me_tell(view, "red") if phrase == "safety-followup-not-going" else ()
    return Shown(view.text(phrase, **view.numbers()), rows)


def _about_someone(view: View, phrase: str) -> Shown:
    name, emergency = name_of(view, view.args["name"]), view.numbers()["emergency"]
    return Shown(view.text(phrase, name=name, emergency=emergency))


def _needed(view: View) -> Shown:
    """To a caregiver: the patient asked that they be told now."""
    name, emergency = name_of(view, view.args["name"]), emergency_of(view, view.args)
    why = view.args["why"]
    text = view.text(f"caregiver-needed-{why}", name=name, emergency=emergency)
    if why == "crisis":
        numbers = view.numbers() | {"emergency": emergency}
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
    kind = view.args["kind"]
    rows = [
        [button(view.plain(f"safety-button-{what}"), "safe", "reached", what, kind)]
        for what in ("on-my-way", "seen", "not-through", "not-going")
    ]
    return Shown(view.text("safety-red-followup"), rows)


def _gone(view: View) -> Shown:
    return Shown(view.text("safety-tell-gone", emergency=view.numbers()["emergency"]))


SCREENS = {
    "safety": answer,
    "safety-next-day": _next_day,
    "safety-reached": _reached,
    "caregiver-needed": _needed,
    "safety-told": lambda view: _about_someone(view, "safety-told"),
    "safety-not-told": lambda view: _about_someone(view, "safety-not-told"),
    "safety-tell-gone": _gone,
}
