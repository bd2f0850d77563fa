"""/export: a file made on request and handed over at once, not through the outbox."""

from __future__ import annotations

from telegram import Update

from bot.handlers.desk import Desk, chat_of, language_of
from care import exporting, talking
from rules import due


async def export(desk: Desk, update: Update) -> None:
    """Send the file, then take the update: a crash in between repeats it and never loses it."""
    chat_id, now = chat_of(update), desk.clock.now()
    found = await desk.database.read(
        exporting.file_of,
        now,
        desk.content.coping,
        desk.content.codes,
        chat_id=chat_id,
        update_id=update.update_id,
    )
    if found == "taken":
        return
    screen = "delete-nothing"
    if isinstance(found, bytes):
        known = await desk.whom(update)
        name = f"steady-{due.local_day(now, 'UTC')}.json"
        caption = desk.view(known).text("export-caption")
        if await desk.hand_over(update, name, found, caption):
            await desk.commit(update, talking.heard, chat_id=chat_id)
            return
        screen = "export-failed"
    await desk.commit(
        update, talking.reply, chat_id=chat_id, language=language_of(update), screen=screen
    )
