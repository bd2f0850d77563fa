"""Joining: language, consent, where are you now, town, time."""

from __future__ import annotations

from bot.screens import schedule
from bot.screens.view import Rows, Shown, View, button
from care.joining import CONSENT_VERSION
from messages.phrases import LANGUAGES
from messages.places import country_name, place_label
from rules.places import Match, Place
from rules.stage import SITUATIONS

# Common evening and morning times.
TIMES = (("17:00", "18:30", "20:00", "21:00"), ("07:00", "08:00", "09:00", "12:00"))


def languages(view: View, name: str) -> Rows:
    """A button for each language, the present one first."""
    ordered = sorted(LANGUAGES, key=lambda code: code != view.language)
    return [
        [button(view.content.phrases.plain(code, "language-name"), name, code)] for code in ordered
    ]


def operator(view: View) -> dict[str, str]:
    """Who runs this bot, for a phrase: `operator` ('none' when unknown) and `contact`."""
    contact = view.content.operator_contact
    return {
        "operator": view.content.operator_name or "none",
        "contact": f" ({contact})" if contact else "",
    }


def label(view: View, match: Match, among: list[Match] | None = None) -> str:
    """A place's name in the person's language."""
    if isinstance(match, Place):
        others = [m for m in among or [] if isinstance(m, Place)]
        return place_label(match, view.language, others)
    return country_name(match.code, view.language)


def _language(view: View) -> Shown:
    return Shown(view.text("join-language"), languages(view, "lang"))


def _consent(view: View, before: str = "") -> Shown:
    language, days = view.language, view.content.retention_days
    return Shown(
        before + view.text("join-consent", days=days, **operator(view)),
        [
            [button(view.plain("join-yes"), "agree", language, CONSENT_VERSION)],
            [button(view.plain("join-no"), "decline", language)],
        ],
    )


def _situation(view: View) -> Shown:
    rows = [[button(view.plain(f"situation-{s}"), "situation", s)] for s in SITUATIONS]
    return Shown(_with_a_word(view, view.text("join-situation")), rows)


def _situation_set(view: View) -> Shown:
    situation = view.plain(f"situation-{view.args['situation']}")
    return Shown(view.text("join-situation-set", situation=situation))


def _with_a_word(view: View, text: str, phrase: str = "join-buttons-please") -> str:
    """A kind word first where a text could not be taken."""
    return f"{view.text(phrase)}\n\n{text}" if view.args.get("unread") else text


def _town(view: View) -> Shown:
    return Shown(view.text("join-town"), share_location=view.plain("join-share-location"))


def _places(view: View) -> Shown:
    ids = [i for i in view.args["places"] if view.content.places.get(i)]
    found = [m for i in ids if (m := view.content.places.get(i))]
    other = [button(view.plain("place-other"), "another-place")]
    if len(found) == 1:
        text = view.text("places-one", place=label(view, found[0]), time=view.here(found[0].zone))
        return Shown(text, [[button(view.plain("place-yes"), "place", ids[0])], other])
    rows = [
        [
            button(
                view.plain(
                    "place-button", place=label(view, match, found), time=view.here(match.zone)
                ),
                "place",
                place_id,
            )
        ]
        for place_id, match in zip(ids, found, strict=True)
    ]
    return Shown(view.text("places-many"), [*rows, other])


def _place_set(view: View) -> Shown:
    match = view.content.places.get(view.args["place"])
    assert match is not None
    return Shown(view.text("place-set", place=label(view, match), time=view.here(match.zone)))


def _time(view: View) -> Shown:
    rows = [
        [button(view.clock_of(at), "first-time", at.replace(":", "")) for at in row]
        for row in TIMES
    ]
    back = [button(view.plain("join-another-place"), "back", "town")]
    return Shown(_with_a_word(view, view.text("join-time"), "time-unknown"), [*rows, back])


def _time_set(view: View) -> Shown:
    return Shown(view.text("join-time-set", time=view.clock_of(view.args["at"])))


def _joined(view: View) -> Shown:
    phrase = "joined-silent" if view.args["silent"] else "joined"
    return Shown(view.text(phrase, time=view.clock_of(view.args["at"])), remove_keyboard=True)


def _welcome_back(view: View) -> Shown:
    if view.args.get("paused"):
        return Shown(view.text("welcome-back-paused"))
    if not schedule.is_simple(view):
        return Shown("\n".join([view.text("welcome-back-plan"), *schedule.plan_lines(view)]))
    return Shown(view.text("welcome-back", time=view.clock_of(view.args["at"])))


SCREENS = {
    "join-language": _language,
    "join-consent": _consent,
    "consent-again": lambda view: _consent(view, view.text("consent-again") + "\n\n"),
    "consent-renewed": lambda view: Shown(view.text("consent-renewed")),
    "join-declined": lambda view: Shown(view.text("join-declined")),
    "join-situation": _situation,
    "join-situation-set": _situation_set,
    "join-town": _town,
    "places": _places,
    "place-unknown": lambda view: Shown(view.text("place-unknown")),
    "place-again": lambda view: Shown(view.text("place-again")),
    "place-set": _place_set,
    "join-time": _time,
    "join-time-set": _time_set,
    "joined": _joined,
    "welcome-back": _welcome_back,
}
