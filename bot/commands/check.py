"""`steady check`: says what is wrong, and how to mend it."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator

import typer
from telegram import Bot
from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.commands.opening import opened
from bot.content import load_content
from bot.keys import find_cipher
from bot.request import AiohttpRequest
from bot.settings import Settings, SettingsError, load_settings
from messages.errors import ContentError
from scheduler.clock import SystemClock
from storage import migrate
from storage.database import Database, Unavailable, parse_url, sqlite_path
from storage.ready import WRONG_KEY, problem_of
from storage.seal import key_fits
from storage.updates import count_parked


def check() -> None:
    """Check settings, content, database and token; changes nothing. Exit code 1 when not ready."""
    problems: list[str] = []
    try:
        settings = load_settings()
    except SettingsError as error:
        problems += error.problems
        settings = None
    else:
        typer.echo("✓ settings")
    for name, found in (
        ("content", _content()),
        ("database", _database(settings) if settings else None),
        ("token", _token(settings) if settings else None),
    ):
        wrong = list(found) if found is not None else None
        if wrong == []:
            typer.echo(f"✓ {name}")
        elif wrong is None:
            typer.echo(f"- {name}: not checked, because of the settings")
        problems += wrong or []
    for problem in problems:
        typer.echo(f"✗ {problem}")
    raise typer.Exit(1 if problems else 0)


def _content() -> Iterator[str]:
    try:
        helplines = load_content().helplines
    except ContentError as error:
        yield from error.problems
        return
    found = helplines.unverified(SystemClock().now().date())
    if found:
        count = len(found.never) + len(found.long_ago)
        typer.echo(
            f"- helplines: {count} of {found.among} entries were not verified in the last "
            "12 months; see steady content"
        )


def _database(settings: Settings) -> Iterator[str]:
    if settings.is_sqlite:
        path = sqlite_path(parse_url(settings.database_url.get_secret_value()))
        try:
            with tempfile.TemporaryFile(dir=path.parent):
                pass
        except OSError as error:
            yield (
                f"{path.parent.resolve()} cannot be written ({error.strerror}): "
                "SQLite needs a folder that it may write; see DATABASE_URL"
            )
            return
        if not path.exists():
            typer.echo(f"- {path} does not exist yet: steady run makes it")
            if settings.secret_key is None and settings.key_file.exists():
                yield from _key_problems(settings)
            return
    try:
        with opened(settings) as database:
            yield from _opened_database(database)
    except SettingsError as error:
        yield from error.problems


def _key_problems(settings: Settings) -> Iterator[str]:
    try:
        find_cipher(settings, make=False)
    except SettingsError as error:
        yield from error.problems


def _opened_database(database: Database) -> Iterator[str]:
    try:
        state = database.snapshot(migrate.state_of)  # leaves a file alone that is not ours
        problem = problem_of(state)
        if state is migrate.State.BEHIND and database.is_sqlite:
            problem = None  # steady run brings it up to date
        if problem:
            yield problem
            return
        if state is migrate.State.CURRENT:
            if not database.transaction(key_fits):
                yield WRONG_KEY
                return
            parked = database.transaction(count_parked)
            if parked:
                typer.echo(f"- {parked} updates were put aside because of errors; see the log")
    except Unavailable as error:
        yield f"the database cannot be used: {error}; see DATABASE_URL"


def _token(settings: Settings) -> Iterator[str]:
    said = asyncio.run(_ask_who_we_are(settings))
    if said:
        yield said


async def _ask_who_we_are(settings: Settings) -> str | None:
    where = settings.telegram_api_url
    request = AiohttpRequest()
    bot = Bot(settings.telegram_token.get_secret_value(), base_url=f"{where}/bot", request=request)
    try:
        await request.initialize()
        me = await bot.get_me()
    except InvalidToken:
        return (
            f"{where} does not know TELEGRAM_TOKEN: copy it again from @BotFather, "
            "or ask there for a new one (and check TELEGRAM_API_URL, if you set it)"
        )
    except NetworkError as error:
        return (
            f"{where} cannot be reached ({error.message}): check TELEGRAM_API_URL and the network"
        )
    except TelegramError as error:
        return f"{where} answered: {error.message}"
    finally:
        await request.shutdown()
    typer.echo(f"- the bot is @{me.username}")
    return None
