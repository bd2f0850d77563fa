"""What `steady backup` copied, `steady restore` brings back, into SQLite or PostgreSQL."""

from __future__ import annotations

import asyncio
import shutil
import stat
import threading
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from storage import people
from storage.database import Database
from storage.ready import one_process
from tests.bot.command_line import KEY, OTHER_KEY, CommandLine, database, fill, look
from tests.databases import fresh_url
from tests.storage.rows import NOON, add_person, all_rows


@pytest.fixture
def steady(tmp_path: Path) -> CommandLine:
    """The command line, with a key and a database beside which nothing stands."""
    return CommandLine(tmp_path, SECRET_KEY=KEY)


async def test_from_sqlite_to_sqlite_and_never_over_what_is_there(steady: CommandLine) -> None:
    here, copy = steady.folder / "steady.db", steady.folder / "copy"
    fill(here)
    said = await steady("backup", "copy")
    assert said.code == 0, said
    assert said.out.startswith("✓ 2 people, 2 check-ins in copy\n")
    assert "Keep a copy of the key apart" in said.out
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert "copy.part" not in steady.files()
    before = look(here, all_rows)
    assert look(copy, all_rows) == before
    assert "¿Qué?".encode() not in copy.read_bytes()

    with database(here) as opened:
        opened.transaction(people.erase, 1)
        opened.transaction(add_person, 3)
    changed = look(here, all_rows)
    again, refused = await asyncio.gather(steady("backup", "copy"), steady("restore", "copy"))
    assert (again.code, again.problems) == (1, ["copy exists already: choose another name"])
    assert (refused.code, refused.problems) == (
        1,
        ["the database holds people's data: add --overwrite to replace all of it"],
    )
    assert look(here, all_rows) == changed, "nothing was touched"
    said = await steady("restore", "copy", "--overwrite")
    assert (said.code, said.out) == (0, "✓ 2 people, 2 check-ins are back\n")
    assert look(here, all_rows) == before
    with database(here) as opened:
        assert opened.transaction(add_person, 9) == 4, "numbers are never given twice"


async def test_from_sqlite_to_postgresql_and_back(steady: CommandLine, tmp_path: Path) -> None:
    here = steady.folder / "steady.db"
    fill(here, persons=3)
    before = look(here, all_rows)
    url = fresh_url("postgresql", tmp_path)
    assert (await steady("backup", "one")).code == 0
    said = await steady("restore", "one", DATABASE_URL=url)  # a database without tables
    assert (said.code, said.out) == (0, "✓ 3 people, 3 check-ins are back\n"), said
    assert look(url, all_rows) == before
    with database(url) as opened:
        assert opened.transaction(add_person, 99) == 4
    said = await steady("backup", "two", DATABASE_URL=url)
    assert said.code == 0, said
    said = await steady("restore", "two", DATABASE_URL="sqlite:///other.db")
    assert said.code == 0, said
    back = look(steady.folder / "other.db", all_rows)
    assert back == look(url, all_rows)
    assert back["parked_updates"][0][2] == {"text": "¿Qué?"}
    with database(steady.folder / "other.db") as opened:
        assert opened.transaction(add_person, 100) == 5


async def test_nothing_is_restored_under_a_running_steady(
    steady: CommandLine, tmp_path: Path
) -> None:
    fill(steady.folder / "copy")
    url = fresh_url("postgresql", tmp_path)
    with (
        database(steady.folder / "steady.db") as file,
        one_process(file),
        database(url) as server,
    ):
        assert server.take_courier_lock_now()
        nobody = "postgresql://steady:hunter2@127.0.0.1:1/steady"
        on_file, on_server, away = await asyncio.gather(
            steady("restore", "copy"),
            steady("restore", "copy", DATABASE_URL=url),
            steady("restore", "copy", DATABASE_URL=nobody),
        )
    assert on_file.code == on_server.code == away.code == 1
    assert on_file.problems == ["another steady is running with steady.db"]
    assert on_server.problems == ["a steady is running on this database: stop it first"]
    assert away.problems[0].startswith(
        "the database cannot be used: postgresql://steady:***@127.0.0.1:1/steady: connection failed"
    )


def version_99(conn: Connection) -> None:
    conn.execute(text("UPDATE alembic_version SET version_num = '99'"))


async def test_what_cannot_be_restored_is_refused_and_nothing_is_made(
    steady: CommandLine,
) -> None:
    fill(steady.folder / "newer")
    with database(steady.folder / "newer") as opened:
        opened.transaction(version_99)
    (steady.folder / "diary").write_text("Dear diary, " * 500)
    fill(steady.folder / "copy")
    before = steady.files()
    newer, diary, missing, wrong, keyless = await asyncio.gather(
        steady("restore", "newer", DATABASE_URL="sqlite:///a.db"),
        steady("restore", "diary", DATABASE_URL="sqlite:///b.db"),
        steady("restore", "missing", DATABASE_URL="sqlite:///c.db"),
        steady("restore", "copy", DATABASE_URL="sqlite:///d.db", SECRET_KEY=OTHER_KEY),
        steady("restore", "copy", DATABASE_URL="sqlite:///e.db", SECRET_KEY=""),
    )
    assert [said.code for said in (newer, diary, missing, wrong, keyless)] == [1] * 5
    assert newer.problems == [
        "the backup was written by a newer version of Steady: install that version, "
        "or restore a backup made before it"
    ]
    assert diary.problems == ["the file is no backup of Steady"]
    assert missing.problems == ["missing is not there"]
    assert wrong.problems[0].startswith("SECRET_KEY is not the key that the backup was written")
    assert keyless.problems == [
        "the key is missing: SECRET_KEY is not set, and e.db.key is not there; "
        "the backup can be read only with the key that it was made with"
    ]
    assert {name for name in steady.files() if not name.endswith(".lock")} == before


async def test_what_cannot_be_copied_is_refused_and_nothing_is_made(
    steady: CommandLine, tmp_path: Path
) -> None:
    nothing, nowhere = await asyncio.gather(
        steady("backup", "copy"),
        steady("backup", "copy", DATABASE_URL=fresh_url("postgresql", tmp_path)),
    )
    assert nothing.problems == ["steady.db is not there: see DATABASE_URL"]
    assert nowhere.problems == ["the database has no tables yet; run: steady migrate"]
    fill(steady.folder / "steady.db")
    shutil.copy(steady.folder / "steady.db", steady.folder / "newer.db")
    with database(steady.folder / "newer.db") as opened:
        opened.transaction(version_99)
    before = steady.files()
    newer, wrong, no_folder = await asyncio.gather(
        steady("backup", "one", DATABASE_URL="sqlite:///newer.db"),
        steady("backup", "two", SECRET_KEY=OTHER_KEY),
        steady("backup", "no-such-folder/copy"),
    )
    assert [said.code for said in (nothing, nowhere, newer, wrong, no_folder)] == [1] * 5
    assert newer.problems[0].startswith("the database was written by a newer version of Steady")
    assert wrong.problems[0].startswith("SECRET_KEY is not the key that this database was written")
    assert no_folder.problems == [
        "no-such-folder/copy cannot be written (No such file or directory)"
    ]
    assert steady.files() == before


class Writer:
    """Writes pairs of rows, each pair in one transaction, until it is stopped."""

    def __init__(self, database: Database) -> None:
        self.pairs = 0
        self._database = database
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._write)

    def __enter__(self) -> Writer:
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stop.set()
        self._thread.join()

    def _write(self) -> None:
        while not self._stop.is_set():
            self._database.transaction(self._pair, 1000 + self.pairs)
            self.pairs += 1
            self._stop.wait(0.002)

    @staticmethod
    def _pair(conn: Connection, chat_id: int) -> None:
        person = add_person(conn, chat_id)
        people.note_safety_event(conn, person, kind="red-ces", rule="en-1", at=NOON)


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_a_backup_is_whole_while_others_write(
    steady: CommandLine, tmp_path: Path, kind: str
) -> None:
    url = fresh_url(kind, tmp_path)
    fill(url)
    with database(url) as opened, Writer(opened) as writer:
        said = await steady("backup", "copy", DATABASE_URL=url)
    assert said.code == 0, said
    copied = look(steady.folder / "copy", all_rows)
    chats = [row[1] for row in copied["people"]]
    written = len(chats) - 2
    assert 0 < written < writer.pairs, "it was made in the middle of the writing"
    assert chats == [1, 2, *range(1000, 1000 + written)]
    assert len(copied["safety_events"]) == written
