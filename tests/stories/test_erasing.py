"""/delete leaves no row and no byte."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.stories.telling import TABLES, Story

pytestmark = pytest.mark.both_databases

BERLIN = "Europe/Berlin"


async def _left(tale: Story) -> dict[str, int]:
    counts = {t.name: len(await tale.rows(t)) for t in TABLES.metadata.sorted_tables}
    return {name: n for name, n in counts.items() if n and name not in ("updates_seen", "seals")}


async def test_delete_asks_once_more_and_can_be_taken_back(tale: Story) -> None:
    ana = await tale.joined()
    asked = await tale.says(ana, "/delete")
    assert asked.labels == ["Yes, erase everything", "No, keep it"]
    kept = await tale.taps(ana, "No, keep it")
    assert "Nothing was erased" in kept.text
    assert len(await tale.rows(TABLES.people)) == 1


async def test_delete_leaves_no_row_and_no_byte(tale: Story) -> None:
    ana = await tale.joined("Anastasia-Unmistakable")
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 18:30", BERLIN)
    await tale.taps(ana, "7")
    tale.bot.desk.bot.token  # noqa: B018  # the bot runs while everything goes
    await tale.says(ana, "a private-text-of-mine")
    await tale.says(ana, "/note a private-note-of-mine")
    assert "private-note" in (await tale.says(ana, "/notes")).text
    await tale.says(ana, "/delete")
    goodbye = await tale.taps(ana, "Yes, erase everything")
    assert "erased" in goodbye.text
    await tale.settle()
    assert await _left(tale) == {}
    if not tale.bot.database.is_sqlite:
        return
    needles = [
        b"Anastasia-Unmistakable",
        b"private-text-of-mine",
        b"private-note-of-mine",
        str(ana.id).encode(),
        ana.id.to_bytes(6, "big"),  # as SQLite stores it: big-endian, the fewest bytes that fit
        ana.id.to_bytes(8, "big"),
        ana.id.to_bytes(8, "little"),
    ]
    for file in tale.folder.glob("steady.db*"):
        held = file.read_bytes()
        for needle in needles:
            assert needle not in held, f"{needle!r} in {file.name}"


def test_the_search_for_bytes_finds_an_id_where_it_is(tmp_path: Path) -> None:
    file = tmp_path / "x.db"
    conn = sqlite3.connect(file)
    conn.execute("CREATE TABLE t (id INTEGER)")
    conn.execute("INSERT INTO t VALUES (5431902117)")
    conn.commit()
    conn.close()
    assert (5431902117).to_bytes(6, "big") in file.read_bytes()


async def test_after_delete_old_buttons_do_nothing_and_start_begins_anew(tale: Story) -> None:
    ana = await tale.joined()
    question = tale.last(ana)
    await tale.says(ana, "/delete")
    await tale.taps(ana, "Yes, erase everything")
    tale.world.press(ana, question.message_id, "answer:1:pain:6")
    tale.world.press(ana, question.message_id, "situation:ahead")
    tale.world.press(ana, question.message_id, "erase:en")
    await tale.settle()
    assert await _left(tale) == {}
    again = await tale.says(ana, "/start")
    assert again.labels[0] == "English"


async def test_delete_by_someone_about_whom_nothing_is_stored(tale: Story) -> None:
    eve = tale.world.person("Eve")
    told = await tale.says(eve, "/delete")
    assert "Nothing about you is stored" in told.text
    assert await _left(tale) == {}


async def test_erasing_one_person_leaves_the_others_alone(tale: Story) -> None:
    ana = await tale.joined("Ana")
    bob = await tale.joined("Bob")
    await tale.answers(ana, 6, 4)
    await tale.answers(bob, 2, 8)
    await tale.says(ana, "/delete")
    await tale.taps(ana, "Yes, erase everything")
    assert [a.value for a in await tale.rows(TABLES.answers)] == [2, 8]
