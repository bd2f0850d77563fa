"""Plain texts and shared locations."""

from __future__ import annotations

from telegram import Location, Update

from bot.handlers.desk import Desk, chat_of, language_of
from care import talking


async def take(desk: Desk, update: Update, text: str, message_id: int) -> None:
    """A text that is no command: what it answers is in the database."""
    await desk.commit(
        update,
        talking.take_text,
        desk.content.coping,
        desk.content.thresholds,
        desk.content.places.find,
        chat_id=chat_of(update),
        language=language_of(update),
        text=text,
        message_id=message_id,
    )


async def take_location(desk: Desk, update: Update, location: Location) -> None:
    """A shared location: only the nearest town is looked up, the coordinates are dropped."""
    nearest = desk.content.places.nearest(location.latitude, location.longitude)
    await desk.commit(
        update,
        talking.take_location,
        nearest,
        chat_id=chat_of(update),
        language=language_of(update),
    )
