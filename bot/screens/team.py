"""The surgical team's number: the offer to keep it, what is kept, how it is changed."""

from __future__ import annotations

from bot.screens.schedule import back
from bot.screens.view import Button, Shown, View, button


def line(view: View) -> str:
    """For the list of settings."""
    return view.text("settings-line-team", number=view.team_phone or "none")


def _button(view: View, label: str, name: str) -> list[Button]:
    return [button(view.plain(f"team-button-{label}"), name)]


def _offer(view: View) -> Shown:
    rows = [_button(view, "type", "team-ask"), _button(view, "no", "team-no")]
    return Shown(view.text("team-offer"), rows)


def _ask(view: View) -> Shown:
    return Shown(view.text("team-ask"), [_button(view, "leave", "team-no")])


def _unclear(view: View) -> Shown:
    phrase = "team-emergency" if view.args["emergency"] else "team-unclear"
    return Shown(view.text(phrase), [_button(view, "leave", "team-no")])


def _kept(view: View) -> Shown:
    rows = [_button(view, "change", "team-ask"), _button(view, "remove", "team-remove")]
    return Shown(view.text("team-kept", number=view.team_phone or ""), rows)


def _setting(view: View) -> Shown:
    if not view.team_phone:
        return Shown(view.text("team-ask"), back(view))
    remove = _button(view, "remove", "team-remove")
    return Shown(view.text("settings-team", number=view.team_phone), [remove, *back(view)])


SCREENS = {
    "team-offer": _offer,
    "team-ask": _ask,
    "team-unclear": _unclear,
    "team-kept": _kept,
    "team-left": lambda view: Shown(view.text("team-left")),
    "team-removed": lambda view: Shown(view.text("team-removed")),
    "settings-team": _setting,
}
