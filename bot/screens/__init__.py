"""What people see: one function a screen, from a View to what is shown."""

from __future__ import annotations

from collections.abc import Callable

from bot.screens import (
    checkin,
    flags,
    following,
    joining,
    looks,
    misses,
    notes,
    operations,
    safety,
    settings,
    sharing,
    stages,
    summaries,
    team,
)
from bot.screens.view import Shown, View

SCREENS: dict[str, Callable[[View], Shown]] = {
    **joining.SCREENS,
    **checkin.SCREENS,
    **settings.SCREENS,
    **notes.SCREENS,
    **safety.SCREENS,
    **flags.SCREENS,
    **operations.SCREENS,
    **stages.SCREENS,
    **summaries.SCREENS,
    **sharing.SCREENS,
    **following.SCREENS,
    **misses.SCREENS,
    **team.SCREENS,
    **looks.SCREENS,
}


def render(screen: str, view: View) -> Shown:
    """Render a screen by its name. KeyError for a name that no screen has."""
    return SCREENS[screen](view)
