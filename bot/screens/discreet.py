"""Discreet notifications: what comes by itself shows nothing until it is opened."""

from __future__ import annotations

from bot.screens.view import Shown, View, button

FLAGS = ("flag", "flag-again")


def veil(view: View, screen: str, outbox_id: int) -> Shown:
    """The notification, and the button that changes it into what it stands for.

    Only a check-in is called one: who has given the day's numbers passes over a second.
    """
    phrase, name, what = "discreet-message", "open-said", outbox_id
    if screen == "checkin":
        phrase, name, what = "discreet-ready", "open", view.args["checkin"]
    elif screen == "look":
        name, what = "look-open", view.args["checkin"]
    elif screen in FLAGS and view.args["event"] is not None:
        name, what = "open-flag", view.args["event"]
    opens = button(view.plain("discreet-open"), name, what)
    return Shown(view.text(phrase), [[opens]])
