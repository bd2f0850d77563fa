"""Steady's command line as its operator runs it: a process of its own, in a folder of its own."""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from sqlalchemy import URL, Connection

from storage import migrate
from storage.database import Database, cipher
from tests import forked
from tests.bot.conftest import TOKEN
from tests.storage.rows import live

T = TypeVar("T")

ROOT = Path(__file__).parents[2]
KEY = "c3RlYWR5LXRlc3RzLWtlZXAtb2xkLWZpbGVzLWFsaXY="
OTHER_KEY = "YS1zZWNvbmQta2V5LXRoYXQtb3BlbnMtbm90aGluZyE="
# What nobody may ever read in an output: half of a token's or key's length gives it away, too.
SECRETS = (TOKEN[11:], KEY[:20], OTHER_KEY[:20], "hunter2")
NOBODY_LISTENS = "http://127.0.0.1:1"


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    @property
    def problems(self) -> list[str]:
        """The lines about what must be mended."""
        lines = (self.out + self.err).splitlines()
        return [line.removeprefix("✗ ") for line in lines if line.startswith("✗ ")]


class CommandLine:
    """Runs `steady` in a folder, with settings that stay for all its commands."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder = folder
        self.settings = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_API_URL": NOBODY_LISTENS, **settings}

    async def __call__(self, *arguments: str, typed: str = "", **settings: str) -> Ended:
        """Run a command to its end. Settings given here are for it alone; an empty one is none."""
        said = await asyncio.to_thread(
            _run, arguments, self.folder, _environment() | self.settings | settings, typed
        )
        assert not any(secret in said.out + said.err for secret in SECRETS), said
        assert "Traceback" not in said.out + said.err, said
        return said

    @asynccontextmanager
    async def running(
        self, *arguments: str, **settings: str
    ) -> AsyncIterator[asyncio.subprocess.Process]:
        """A command that runs, started as a shell would; it is killed in the end, if need be."""
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-W", "error", "-c", "from bot.cli import main; main()", *arguments),
            cwd=self.folder,
            env=_environment() | self.settings | settings,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        try:
            yield process
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()

    def files(self) -> set[str]:
        """The names of what stands in the folder."""
        return {path.name for path in self.folder.iterdir()}


def _run(
    arguments: tuple[str, ...], folder: Path, environment: dict[str, str], typed: str
) -> Ended:
    with tempfile.TemporaryDirectory() as beside:
        streams = [Path(beside, name) for name in ("typed", "out", "err")]
        for stream in streams:
            stream.write_text(typed if stream.name == "typed" else "")
        process = forked.begin(
            *arguments, folder=folder, environment=environment, streams=streams, seconds=100
        )
        process.join()
        assert process.exitcode is not None
        return Ended(process.exitcode, *(stream.read_text() for stream in streams[1:]))


def _environment() -> dict[str, str]:
    kept = ("PATH", "LANG", "TMPDIR", "SYSTEMROOT")
    return {name: os.environ[name] for name in kept if name in os.environ} | {
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
    }


@contextmanager
def database(where: Path | str, key: str = KEY) -> Iterator[Database]:
    """An SQLite file, or a database by its URL, opened by the test itself."""
    url = URL.create("sqlite", database=str(where)) if isinstance(where, Path) else where
    opened = Database(url, cipher(key))
    try:
        yield opened
    finally:
        opened.close_now()


def look(where: Path | str, fn: Callable[[Connection], T], key: str = KEY) -> T:
    """What one function reads from a database."""
    with database(where, key) as opened:
        return opened.snapshot(fn)


def fill(where: Path | str, key: str = KEY, *, persons: int = 2) -> None:
    """A database with all tables, and a little of everything in them."""
    with database(where, key) as opened:
        opened.transaction(migrate.upgrade)
        opened.transaction(live, persons=persons)
