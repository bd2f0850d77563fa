"""How long a tap waits for its answer: the bot's own time, on loopback.

From the press at the pretend Bot API server to the edit of the message arriving there, with every
answer committed to a real SQLite file in between. The alternative, in the same run: a bare
python-telegram-bot Application (its own polling and request class) that edits the message at once
and keeps nothing. Aim: under 50 ms on an idle machine.

Run: python -m bench.tap
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import statistics
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import Application, CallbackQueryHandler, CommandHandler, ContextTypes

from bot import app
from bot.settings import load_settings, new_key
from care.outgoing import Priority, message, put
from sandbox.server import Person, TelegramServer
from scheduler.clock import SystemClock

TAPS = 60
BULK = 300  # questions that wait while somebody taps

Press = Callable[[], Awaitable[float]]


async def main() -> None:
    """Measure and print."""
    logging.disable(logging.WARNING)
    async with steady() as (server, person, steady_app):
        ours = await _taps(server, person)
        await steady_app.database.run(_queue_bulk, person.id)
        steady_app.courier.wake()
        busy = await _taps(server, person, 12)
    async with bare() as (server, person):
        theirs = await _taps(server, person)
    for name, times in (
        ("steady, idle", ours),
        (f"steady, {BULK} questions waiting", busy),
        ("bare python-telegram-bot, nothing kept", theirs),
    ):
        median, worst = statistics.median(times), max(times)
        print(f"{name:<40} median {median:6.1f} ms   worst {worst:6.1f} ms   ({len(times)} taps)")
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"steady / bare: {ratio:.2f}")


async def _taps(server: TelegramServer, person: Person, count: int = TAPS) -> list[float]:
    """Milliseconds from each press to the edit that answers it."""
    times = []
    for n in range(count):
        shown = await server.world.until(lambda: _tappable(server, person))
        assert shown is not None
        edits = _edits(server, person)
        before = asyncio.get_running_loop().time()
        label = "Undo" if "Undo" in shown[1] and n % 2 else "5"
        server.world.tap(person, label, shown[0])
        await server.world.until(lambda edits=edits: _edits(server, person) > edits)  # type: ignore[misc]
        times.append((asyncio.get_running_loop().time() - before) * 1000)
    return times


def _edits(server: TelegramServer, person: Person) -> int:
    return sum(shown.edits for shown in server.world.chat(person))


def _tappable(server: TelegramServer, person: Person) -> tuple[int, list[str]] | None:
    for shown in reversed(server.world.chat(person)):
        if "5" in shown.labels:
            return shown.message_id, list(shown.labels)
    return None


@contextlib.asynccontextmanager
async def steady() -> AsyncIterator[tuple[TelegramServer, Person, app.App]]:
    """Steady as `steady run` wires it, with one person before their first question."""
    clock = SystemClock()
    with tempfile.TemporaryDirectory() as folder:
        async with TelegramServer(clock) as server:
            settings = load_settings(
                telegram_token=server.token,
                telegram_api_url=server.url,
                database_url=f"sqlite:///{Path(folder) / 'bench.db'}",
                secret_key=new_key(),
                webhook_url=None,
                listen=None,
                send_rate=1000,
            )
            built = app.create(settings, clock)
            running = asyncio.ensure_future(app.run(built))
            person = server.world.person("Ana")
            await _join(server, person)
            try:
                yield server, person, built
            finally:
                running.cancel()
                await asyncio.gather(running, return_exceptions=True)


async def _join(server: TelegramServer, person: Person) -> None:
    world = server.world
    world.send(person, "/start")
    for label in ("English", "I agree", "Surgery ahead", "I don't know yet"):
        await world.until(lambda label=label: _shows(server, person, label))  # type: ignore[misc]
        world.tap(person, label)
    await world.until(lambda: world.keyboard(person))
    world.send(person, "Berlin")
    await world.until(
        lambda: any("Berlin" in (m.text or "") for m in world.chat(person) if m.outgoing)
    )
    world.tap(person, world.chat(person)[-1].labels[0])
    await world.until(lambda: _shows(server, person, "6:30\u202fPM"))
    world.tap(person, "6:30\u202fPM")


def _shows(server: TelegramServer, person: Person, label: str) -> bool:
    return any(label in shown.labels for shown in server.world.chat(person))


@contextlib.asynccontextmanager
async def bare() -> AsyncIterator[tuple[TelegramServer, Person]]:
    """python-telegram-bot as its examples use it."""
    buttons = InlineKeyboardMarkup([[InlineKeyboardButton("5", callback_data="5")]])
    count = 0

    async def start(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        assert update.message is not None
        await update.message.reply_text("Pain?", reply_markup=buttons)

    async def tap(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        nonlocal count
        count += 1
        assert update.callback_query is not None
        await update.callback_query.edit_message_text(f"Pain: {count}", reply_markup=buttons)

    async with TelegramServer(SystemClock()) as server:
        application = (
            Application.builder()
            .token(server.token)
            .base_url(f"{server.url}/bot")
            .job_queue(None)
            .build()
        )
        application.add_handler(CommandHandler("start", start))
        application.add_handler(CallbackQueryHandler(tap))
        async with application:
            await application.start()
            assert application.updater is not None
            await application.updater.start_polling()
            person = server.world.person("Ana")
            server.world.send(person, "/start")
            try:
                yield server, person
            finally:
                await application.updater.stop()
                await application.stop()


def _queue_bulk(conn: object, chat_id: int) -> None:
    now = datetime.now(UTC)
    put(
        conn,  # type: ignore[arg-type]
        *(
            message(now, "help", chat_id=chat_id, person_id=1, priority=Priority.QUESTION)
            for _ in range(BULK)
        ),
    )


if __name__ == "__main__":
    asyncio.run(main())
