"""Discreet notifications: what comes by itself shows nothing until it is opened."""

from __future__ import annotations

from bot.screens.view import Shown, View, button

FLAGS = ("flag", "flag-again")


def veil(view: View, screen: str, outbox_id: int) -> Shown:
    """The notification, and the button that changes it into what it stands for."""
    name, what = "open-said", outbox_id
    if screen == "checkin":
        name, what = "open", view.args["checkin"]
    elif screen in FLAGS and view.args["event"] is not None:
        name, what = "open-flag", view.args["event"]
    opens = button(view.plain("discreet-open"), name, what)
    return Shown(view.text("discreet-ready"), [[opens]])
