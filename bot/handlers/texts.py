"""Plain texts, shared locations, and what we cannot read."""

from __future__ import annotations

from telegram import Location, Update

from bot.handlers.desk import Desk, chat_of, language_of
from care import notes, talking
from messages.phrases import LANGUAGES, Phrases
from rules.rounds import CHANGE, QUESTIONS, values_of, words_of

LONGEST_ANSWER = 60  # characters of an answer in words


async def take(
    desk: Desk, update: Update, text: str, message_id: int, *, asked: bool = False
) -> None:
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
        in_words=_in_words(desk.content.phrases, text),
        asked=asked,
    )


def _in_words(phrases: Phrases, text: str) -> dict[str, int]:
    """What a text answers to a question whose answers are words: {'often': 2} for its button's."""
    typed = text.strip(" .!\n").casefold()
    if not 3 <= len(typed) <= LONGEST_ANSWER:
        return {}
    return {
        words: value
        for question in (CHANGE, *QUESTIONS["four"][:1])
        if (words := words_of(question)) is not None
        for value in values_of(question)
        for language in LANGUAGES
        if phrases.plain(language, f"look-{words}-{value}").casefold() == typed
    }


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


async def take_edited(desk: Desk, update: Update, message_id: int) -> None:
    """A text was changed after it was sent: perhaps one that was kept as a note."""
    await desk.commit(update, notes.was_edited, chat_id=chat_of(update), message_id=message_id)


async def take_unreadable(desk: Desk, update: Update, album: str | None) -> None:
    """A photo, a voice note, a sticker ...: a kind word, one for each album."""
    await desk.commit(
        update,
        talking.cannot_read,
        chat_id=chat_of(update),
        language=language_of(update),
        album=album,
    )
