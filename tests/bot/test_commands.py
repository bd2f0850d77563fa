"""What an operator reads when something is wrong: what it is and how to mend it, in plain lines."""

from __future__ import annotations

import asyncio
import json
import shutil
import signal
import socket
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import text

from sandbox.server import TelegramServer
from scheduler.clock import SystemClock
from storage import migrate
from storage.ready import one_process
from tests.bot.command_line import (
    KEY,
    NOBODY_LISTENS,
    OTHER_KEY,
    ROOT,
    CommandLine,
    database,
    fill,
    look,
)
from tests.bot.conftest import TOKEN
from tests.databases import fresh_url


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramServer]:
    """A Telegram that knows our token."""
    async with TelegramServer(SystemClock(), token=TOKEN) as server:
        yield server


@pytest.fixture
def steady(telegram: TelegramServer, tmp_path: Path) -> CommandLine:
    """The command line, with a token that is right and nothing else that is set."""
    return CommandLine(tmp_path, TELEGRAM_API_URL=telegram.url)


async def test_all_is_well_before_and_after_the_first_start(steady: CommandLine) -> None:
    said = await steady("check")
    assert said.code == 0, said
    assert "steady.db does not exist yet: steady run makes it" in said.out
    assert "the bot is @steady_sandbox_bot" in said.out
    for name in ("settings", "content", "database", "token"):
        assert f"✓ {name}" in said.out.splitlines()
    assert steady.files() == set(), "checking changes nothing"
    fill(steady.folder / "steady.db")
    said = await steady("check", SECRET_KEY=KEY)
    assert (said.code, said.err) == (0, "")
    assert "does not exist" not in said.out


async def test_without_settings_the_content_is_checked_still(steady: CommandLine) -> None:
    said = await steady("check", TELEGRAM_TOKEN="", SEND_RATE="fast")
    assert said.code == 1
    assert said.problems == [
        "TELEGRAM_TOKEN is not set: ask @BotFather in Telegram for a bot and its token",
        "SEND_RATE must be a number of messages a second, more than 0 and at most 1000, such as 25",
    ]
    assert "✓ content" in said.out
    assert "- database: not checked, because of the settings" in said.out


async def test_a_malformed_token_is_not_sent_anywhere(
    steady: CommandLine, telegram: TelegramServer
) -> None:
    said = await steady("check", TELEGRAM_TOKEN="hunter2")
    assert said.code == 1
    assert said.problems == [
        "TELEGRAM_TOKEN is not a bot token: it looks like 123456789:AAF... and comes from "
        "@BotFather"
    ]
    assert list(telegram.world.calls) == []


async def test_a_server_that_is_not_there_and_a_folder_that_cannot_be_written_are_both_told(
    steady: CommandLine,
) -> None:
    (steady.folder / "file").touch()
    checked, run = await asyncio.gather(
        steady("check", DATABASE_URL="sqlite:////proc/x.db", TELEGRAM_API_URL=NOBODY_LISTENS),
        steady("run", DATABASE_URL="sqlite:///file/steady.db", SECRET_KEY=KEY),
    )
    assert checked.code == run.code == 1
    folder, server = checked.problems
    assert folder == (
        "/proc cannot be written (No such file or directory): "
        "SQLite needs a folder that it may write; see DATABASE_URL"
    )
    assert server.startswith(f"{NOBODY_LISTENS} cannot be reached (")
    assert "Connect call failed" in server
    assert server.endswith("): check TELEGRAM_API_URL and the network")
    assert run.problems == ["file cannot be written (Not a directory)"]
    assert steady.files() == {"file"}


WRONG_KEY = (
    "SECRET_KEY is not the key that this database was written with: bring back the right one "
    "(several keys may stand there, with commas between; the first one encrypts)"
)


async def test_a_wrong_key_and_a_wrong_token_are_both_told(
    steady: CommandLine, telegram: TelegramServer
) -> None:
    fill(steady.folder / "steady.db")
    wrong = {"SECRET_KEY": OTHER_KEY, "TELEGRAM_TOKEN": "123456789:hunter2-hunter2-hunter2"}
    checked, migrated = await asyncio.gather(steady("check", **wrong), steady("migrate", **wrong))
    assert checked.code == migrated.code == 1
    assert checked.problems == [
        WRONG_KEY,
        f"{telegram.url} does not know TELEGRAM_TOKEN: copy it again from @BotFather, or ask "
        "there for a new one (and check TELEGRAM_API_URL, if you set it)",
    ]
    assert migrated.problems == [WRONG_KEY]


async def test_a_missing_key_and_a_broken_one_are_told_apart(steady: CommandLine) -> None:
    fill(steady.folder / "steady.db")
    (steady.folder / "other.db.key").write_text("hunter2")
    missing, broken = await asyncio.gather(
        steady("check"), steady("migrate", DATABASE_URL="sqlite:///other.db")
    )
    assert missing.code == broken.code == 1
    assert missing.problems == [
        "the key is missing: steady.db exists, but neither SECRET_KEY nor steady.db.key does; "
        "bring the key back, for without it what is stored cannot be read (or correct "
        "DATABASE_URL, if this is no database of Steady's)"
    ]
    assert broken.problems == ["other.db.key holds no key: bring back the right one"]
    assert steady.files() == {"steady.db", "other.db.key"}


async def test_a_database_of_another_version_or_program_is_recognised_and_left_alone(
    steady: CommandLine,
) -> None:
    fill(steady.folder / "newer.db")
    with database(steady.folder / "newer.db") as opened:
        version = text("UPDATE alembic_version SET version_num = '99'")
        opened.transaction(lambda conn: conn.execute(version))
    with sqlite3.connect(steady.folder / "music.db") as music:
        music.execute("CREATE TABLE songs (title TEXT)")
    music.close()
    (steady.folder / "diary.db").write_text("Dear diary, " * 500)
    before = {path.name: path.read_bytes() for path in steady.folder.iterdir()}
    steady.settings["SECRET_KEY"] = KEY
    newer, foreign, diary = await asyncio.gather(
        steady("check", DATABASE_URL="sqlite:///newer.db"),
        steady("check", DATABASE_URL="sqlite:///music.db"),
        steady("migrate", DATABASE_URL="sqlite:///diary.db"),
    )
    assert newer.code == foreign.code == diary.code == 1
    assert newer.problems == [
        "the database was written by a newer version of Steady: install that version, "
        "or restore a backup made before it"
    ]
    assert foreign.problems == [
        "the database holds tables that are not Steady's: check DATABASE_URL"
    ]
    assert diary.problems == [
        "the database cannot be used: sqlite:///diary.db: file is not a database"
    ]
    after = {path.name: path.read_bytes() for path in steady.folder.iterdir()}
    assert after == before


async def test_postgresql_is_checked_migrated_and_checked_again(
    steady: CommandLine, tmp_path: Path
) -> None:
    url = fresh_url("postgresql", tmp_path)
    steady.settings |= {"DATABASE_URL": url, "SECRET_KEY": KEY}
    nobody = "postgresql://steady:hunter2@127.0.0.1:1/steady"
    before, away = await asyncio.gather(steady("check"), steady("check", DATABASE_URL=nobody))
    assert before.code == away.code == 1
    assert before.problems == ["the database has no tables yet; run: steady migrate"]
    assert len(away.problems) == 1
    assert away.problems[0].startswith(
        "the database cannot be used: postgresql://steady:***@127.0.0.1:1/steady: connection failed"
    )
    assert away.problems[0].endswith("; see DATABASE_URL")
    first = await steady("migrate")
    second = await steady("migrate")
    assert (first.code, first.out) == (0, "✓ the database is up to date\n")
    assert (second.code, second.out) == (0, "✓ nothing to do\n")
    assert (await steady("check")).code == 0


async def test_migrating_sqlite_makes_the_file_and_its_key(steady: CommandLine) -> None:
    first = await steady("migrate", TELEGRAM_TOKEN="")  # a database needs no token
    assert (first.code, first.out) == (0, "✓ the database is up to date\n")
    assert "a key was made in steady.db.key" in first.err
    assert steady.files() == {"steady.db", "steady.db.key"}
    key = (steady.folder / "steady.db.key").read_text().strip()
    assert key not in first.out + first.err
    assert look(steady.folder / "steady.db", migrate.state_of, key) is migrate.State.CURRENT
    second = await steady("migrate")
    assert (second.code, second.out, second.err) == (0, "✓ nothing to do\n", "")


async def test_what_was_put_aside_can_be_read_without_a_token(steady: CommandLine) -> None:
    missing = await steady("parked", TELEGRAM_TOKEN="", SECRET_KEY=KEY)
    assert missing.problems == ["steady.db is not there: see DATABASE_URL"]
    assert steady.files() == set()
    fill(steady.folder / "steady.db")
    said = await steady("parked", TELEGRAM_TOKEN="", SECRET_KEY=KEY)
    assert said.code == 0
    assert "update 2, put aside 2026-10-05 12:00 UTC\nx\n1 updates were put aside" in said.out


async def test_content_is_checked_ours_and_a_copy(steady: CommandLine) -> None:
    ours = ROOT / "messages" / "content"
    copy = steady.folder / "content"
    shutil.copytree(ours, copy)
    (copy / "coping" / "any.yaml").write_text("- id: [unclosed")
    (copy / "phrases" / "de" / "checkin.ftl").unlink()
    good, bad, nothing = await asyncio.gather(
        steady("content", TELEGRAM_TOKEN=""),
        steady("content", "content"),
        steady("content", "no-such-folder"),
    )
    assert good.code == 0, good
    assert good.out.startswith("✓ ")
    assert "! helplines.yaml: the numbers of" in good.out, "a warning, and no error"
    assert bad.code == nothing.code == 1
    assert any(problem.startswith("coping/any.yaml") for problem in bad.problems), bad
    assert any(problem.startswith("phrases/de: checkin-") for problem in bad.problems), bad
    assert nothing.problems == ["no-such-folder is no folder"]


async def test_the_demo_is_a_phone_for_each_person_and_keeps_nothing(steady: CommandLine) -> None:
    said = await steady(
        "demo",
        "--terminal",
        typed="English\nI agree\nSurgery ahead\nas Ben de\n/start\nas You\nquit\n",
        TELEGRAM_TOKEN="",
    )
    assert said.code == 0, said
    mine, _, bens = said.out.partition("steady to Ben:")
    assert "When is your operation?" in mine
    assert "Hallo. Ich bin Steady." in bens
    assert steady.files() == set()


async def test_the_demo_takes_a_letter_whose_button_is_gone_as_words(
    steady: CommandLine,
) -> None:
    said = await steady(
        "demo", "--terminal", typed="English\nNo thanks\na\nquit\n", TELEGRAM_TOKEN=""
    )
    assert said.code == 0, said
    assert said.out.count("Hello. I'm Steady.") == 2


async def test_a_key_is_made_without_any_settings(steady: CommandLine) -> None:
    said = await steady("key", TELEGRAM_TOKEN="")
    assert said.code == 0
    Fernet(said.out.strip())


async def test_a_port_in_use_and_a_second_steady_stop_the_start(steady: CommandLine) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = await steady("run", LISTEN=f"127.0.0.1:{port}", LOG_FORMAT="json")
    assert said.code == 1
    assert said.problems == [
        f"LISTEN=127.0.0.1:{port} cannot be had (address already in use): choose another address"
    ]
    key = (steady.folder / "steady.db.key").read_text()
    with database(steady.folder / "steady.db", key) as opened, one_process(opened):
        said = await steady("run")
    assert said.code == 1
    assert said.problems == ["another steady is running with steady.db"]


async def test_logs_are_json_lines_without_token_or_name(
    steady: CommandLine, telegram: TelegramServer
) -> None:
    telegram.world.order_fault("status", method="sendMessage", status=502)
    ximena = telegram.world.person("Ximena", "es")
    async with steady.running("run", LOG_FORMAT="json", LISTEN="127.0.0.1:0") as process:
        assert process.stderr is not None
        lines: list[bytes] = []
        async with asyncio.timeout(30):
            while b"steady is running" not in (lines or [b""])[-1]:
                lines.append(await process.stderr.readline())
                assert lines[-1], b"".join(lines)
            telegram.world.send(ximena, "/start me duele todo")
            await telegram.world.until(
                lambda: any(message.outgoing for message in telegram.world.chat(ximena))
            )
            process.send_signal(signal.SIGTERM)
            lines += (await process.stderr.read()).splitlines()
        assert await process.wait() == 0
    logged = [json.loads(line) for line in lines]
    assert all({"at", "level", "from", "message"} <= set(entry) for entry in logged)
    said = [entry["message"] for entry in logged]
    assert any("a key was made in steady.db.key" in message for message in said)
    assert said[-1] == "steady has stopped"
    everything = b"".join(lines).decode()
    for secret in (
        TOKEN[11:],
        "Ximena",
        "duele",
        (steady.folder / "steady.db.key").read_text().strip(),
    ):
        assert secret not in everything
