"""Who may import whom, and who may read the time: every module is parsed and held to the rules."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# A name allows itself and what is below it: "storage" allows storage.people.
MAY_IMPORT: dict[str, set[str]] = {
    "rules": set(),
    "storage": set(),
    "sandbox": set(),
    "messages": {"rules"},
    "reports": {"rules"},
    "care": {"rules", "messages", "storage"},
    "scheduler": {"care", "rules", "storage"},
    "bot": {"care", "rules", "messages", "reports", "sandbox", "scheduler", "storage.database"},
}
# Nothing in the product may lean on what only developers have.
OURS = {*MAY_IMPORT, "tests", "bench", "tools"}
# The wiring and the commands put everything together.
WIRING = ("bot/app.py", "bot/commands/")

# What computes and neither reads nor writes anything; zoneinfo reads only its own tables.
RULES_MAY_USE = {
    "__future__", "abc", "bisect", "collections", "dataclasses", "datetime", "decimal", "enum",
    "fractions", "functools", "hashlib", "heapq", "hmac", "itertools", "math", "operator",
    "phonenumbers", "random.Random", "rapidfuzz", "re", "statistics", "string", "textwrap",
    "types", "typing", "unicodedata", "zlib.crc32", "zoneinfo",
}  # fmt: skip
RULES_MAY_NOT_CALL = {"open", "print", "input", "exec", "eval", "__import__", "breakpoint"}

READS_THE_TIME = {
    "datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today",
    "datetime.date.today", "time.time", "time.time_ns", "time.monotonic", "time.monotonic_ns",
    "time.perf_counter", "time.perf_counter_ns", "time.localtime", "time.gmtime", "time.ctime",
    "time.sleep", "asyncio.sleep", "sqlalchemy.func.now", "sqlalchemy.func.current_timestamp",
    "sqlalchemy.func.localtimestamp",
}  # fmt: skip
# The sandbox knows nothing of ours, so that it has a small clock of its own.
CLOCKS = ("scheduler/clock.py", "sandbox/server/clock.py")


def imported(path: str, tree: ast.Module) -> Iterator[tuple[int, str]]:
    """The line and the full dotted name of all that a module imports, wherever it stands."""
    package = path.split("/")[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            source = [*above, *(node.module.split(".") if node.module else [])]
            yield from ((node.lineno, ".".join([*source, alias.name])) for alias in node.names)


def allows(names: set[str], name: str) -> bool:
    return any(name == allowed or name.startswith(f"{allowed}.") for allowed in names)


def import_faults(path: str, source: str) -> list[str]:
    """What a module, given by its path below the root and its text, imports or calls wrongly."""
    room = path.split("/")[0]
    tree = ast.parse(source, path)
    faults = []
    for line, name in imported(path, tree):
        there = name.split(".")[0]
        if there == "telegram" and room != "bot":
            faults.append(f"{path}:{line} only bot/ imports telegram")
        elif there in OURS - {room} and not allows(MAY_IMPORT[room], name):
            if there not in MAY_IMPORT or not path.startswith(WIRING):
                faults.append(f"{path}:{line} {room} may not import {name}")
        elif room == "rules" and there != "rules" and not allows(RULES_MAY_USE, name):
            faults.append(f"{path}:{line} rules may not use {name}")
    if room == "rules":
        faults += [
            f"{path}:{node.lineno} rules may not call {node.func.id}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in RULES_MAY_NOT_CALL
        ]
    return faults


def clock_faults(path: str, source: str) -> list[str]:
    """Where a module reads the time or sleeps, by whatever name it calls it."""
    if path in CLOCKS:
        return []
    tree = ast.parse(source, path)
    full_names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                bound = alias.asname or alias.name.split(".")[0]
                full_names[bound] = alias.name if alias.asname else bound
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                full_names[alias.asname or alias.name] = f"{node.module}.{alias.name}"

    def full_name(node: ast.expr) -> str:
        if isinstance(node, ast.Name):
            return full_names.get(node.id, "")
        if isinstance(node, ast.Attribute):
            return f"{full_name(node.value)}.{node.attr}"
        return ""

    return [
        f"{path}:{node.lineno} only the clock may use {full_name(node)}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Name | ast.Attribute) and full_name(node) in READS_THE_TIME
    ]


def modules() -> list[str]:
    """Every module of every room, as a path below the root."""
    return sorted(
        path.relative_to(ROOT).as_posix()
        for room in MAY_IMPORT
        for path in ROOT.glob(f"{room}/**/*.py")
    )


def test_there_are_modules_to_look_at() -> None:
    assert {"bot/request.py", "storage/database.py"} <= set(modules())


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_it_may(room: str) -> None:
    inside = [path for path in modules() if path.startswith(f"{room}/")]
    assert [f for path in inside for f in import_faults(path, (ROOT / path).read_text())] == []


def test_only_the_clock_reads_the_time() -> None:
    assert [f for path in modules() for f in clock_faults(path, (ROOT / path).read_text())] == []


def test_every_room_that_is_shipped_has_a_rule() -> None:
    folders = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    assert folders <= OURS


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("rules/due.py", "from storage import people"),
        ("rules/due.py", "import care.answers"),
        ("rules/due.py", "import json"),
        ("rules/due.py", "import os.path"),
        ("rules/due.py", "from pathlib import Path"),
        ("rules/due.py", "from random import random"),
        ("rules/due.py", "import random"),
        ("rules/due.py", "from importlib import resources"),
        ("rules/due.py", "def words():\n    return open('words').read()"),
        ("rules/crisis/words.py", "from ...messages import phrases"),
        ("rules/due.py", "from ..bot import request"),
        ("messages/load.py", "from storage import database"),
        ("messages/load.py", "import care"),
        ("reports/chart.py", "from care.history import history"),
        ("storage/people.py", "from rules.stage import Stage"),
        ("storage/people.py", "if TYPE_CHECKING:\n    from rules.stage import Stage"),
        ("sandbox/server/clock.py", "import scheduler.clock"),
        ("sandbox/server/chat.py", "from bot.screens import question"),
        ("sandbox/server/chat.py", "from telegram import Update"),
        ("care/ask.py", "from scheduler.clock import Clock"),
        ("care/ask.py", "from telegram import Update"),
        ("care/ask.py", "import telegram.error"),
        ("care/ask.py", "def late():\n    from bot import sender"),
        ("care/ask.py", "from tests.stories import conftest"),
        ("scheduler/sweep.py", "from messages import phrases"),
        ("scheduler/sweep.py", "from bot.sender import send"),
        ("scheduler/sweep.py", "import telegram"),
        ("bot/intake.py", "import storage"),
        ("bot/intake.py", "from storage import people"),
        ("bot/intake.py", "from storage import database, people"),
        ("bot/intake.py", "from storage import *"),
        ("bot/handlers/tap.py", "from storage.outbox import queue"),
        ("bot/commands/demo.py", "from tests.stories.conftest import patient"),
        ("bot/app.py", "import bench.tap"),
    ],
)
def test_a_planted_import_is_found(path: str, source: str) -> None:
    assert len(import_faults(path, source)) == 1


@pytest.mark.parametrize(
    ("path", "source"),
    [
        (
            "rules/due.py",
            "import re, math\nfrom zoneinfo import ZoneInfo\nfrom random import Random",
        ),
        ("rules/due.py", "from collections.abc import Iterator\nfrom rapidfuzz import process"),
        ("rules/due.py", "from .stage import Stage\nfrom rules.stage import Stage"),
        ("messages/load.py", "import yaml\nfrom rules.stage import Stage\nfrom . import choose"),
        (
            "care/ask.py",
            "from storage import people\nfrom messages import phrases\nimport rules.due",
        ),
        (
            "scheduler/sweep.py",
            "from care.ask import ask_due\nfrom storage.database import Database",
        ),
        ("bot/intake.py", "from storage.database import Database\nfrom storage import database"),
        (
            "bot/intake.py",
            "import telegram\nfrom care import ask\nfrom scheduler.clock import Clock",
        ),
        ("bot/handlers/tap.py", "from ..screens import question\nfrom care import answer"),
        ("bot/app.py", "from storage import migrate, outbox"),
        ("bot/commands/backup.py", "from storage.backup import backup\nfrom sandbox import server"),
    ],
)
def test_an_import_that_is_allowed_is_let_through(path: str, source: str) -> None:
    assert import_faults(path, source) == []


@pytest.mark.parametrize(
    "source",
    [
        "from datetime import datetime\nnow = datetime.now()",
        "import datetime as dt\nnow = dt.datetime.now(dt.UTC)  # noqa: TID251",
        "from datetime import date\ntoday = date.today",
        "import time\nstarted = time.monotonic()",
        "from time import perf_counter as tick\nstarted = tick()",
        "import asyncio\nasync def wait():\n    await asyncio.sleep(1)",
        "import sqlalchemy as sa\ndefault = sa.func.now()",
        "from sqlalchemy import func\ndefault = func.current_timestamp()",
    ],
)
def test_a_planted_look_at_the_time_is_found(source: str) -> None:
    assert len(clock_faults("care/ask.py", source)) == 1
    assert clock_faults("scheduler/clock.py", source) == []


def test_a_clock_that_is_handed_in_is_let_through() -> None:
    source = "import datetime\ndef f(clock, now):\n    clock.sleep(1)\n    return clock.now() - now"
    assert clock_faults("care/ask.py", source) == []


def test_a_persons_day_is_asked_for_in_one_place() -> None:
    calendar = re.compile(r"due\.(local_day|start_of_day|end_of_day|closes_at)\b")
    # Somebody's day may begin at four: care.planning.days_of knows.
    found = [p.name for p in (ROOT / "care").glob("*.py") if calendar.search(p.read_text())]
    assert found == [], "use care.planning.days_of(person).day_of(now)"
