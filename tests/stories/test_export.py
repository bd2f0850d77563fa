"""/export hands everything over that is held about a person."""

from __future__ import annotations

import json
from typing import Any

import pytest

from care import exporting
from sandbox.server import Person
from tests.stories.inviting import shared
from tests.stories.telling import TABLES, Story

pytestmark = pytest.mark.both_databases

BERLIN = "Europe/Berlin"


async def exported(tale: Story, person: Person) -> dict[str, Any]:
    await tale.says(person, "/export")
    last = tale.last(person)
    assert last.kind == "document", last.text
    assert last.file_id is not None
    found: dict[str, Any] = json.loads(tale.world.file(last.file_id))
    return found


async def test_everything_is_in_the_file_even_while_a_check_in_is_open(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.taps(ana, "Undo")
    await tale.taps(ana, "5")
    await tale.says(ana, "/note שלום <b> 😀")
    await tale.says(ana, "I want to kill myself")
    await tale.until("2026-10-08 19:00", BERLIN)
    held = await exported(tale, ana)
    assert held["format"] == 1
    assert held["exported_at"] == "2026-10-08T17:00:00+00:00"
    said = {key: value for key, value in held["person"].items() if value not in (None, False)}
    assert said == {
        "chat": ana.id,
        "language": "en",
        "country": "DE",
        "zone": BERLIN,
        "situation": "didnt_help",
        "joined_at": "2026-10-05T10:00:02+00:00",
    }
    assert set(held["person"]) >= {"team_phone", "name", "stage", "quiet_from", "paused_until"}
    assert held["consent"] == {"version": 3, "given_at": "2026-10-05T10:00:00+00:00"}
    assert [s["local_time"] for s in held["schedules"]] == ["18:30"]
    answers = [(a["question"], a["value"], bool(a["replaced_at"])) for a in held["answers"]]
    assert answers == [("pain", 6, False), ("mood", 4, True), ("mood", 5, False)]
    assert held["check_ins"][0]["day"] == "2026-10-05"
    assert held["check_ins"][-1]["state"] == "open"
    assert held["answers"][0]["check_in"] == held["check_ins"][0]["id"]
    (thought,) = held["thoughts"]
    assert thought["thought"]
    assert thought["text"]
    assert thought["helped"] is None
    (note,) = held["notes"]
    assert note.pop("written_at").startswith("2026-10-05T10:00:")
    assert note == {"check_in": None, "day": "2026-10-05", "text": "שלום <b> 😀"}
    (event,) = held["safety_events"]
    assert event["kind"] == "crisis-1"
    assert event["at"].endswith("+00:00")
    assert held["put_aside"] == []
    await tale.answers(ana, 3, 6)
    assert len(await tale.rows(TABLES.answers)) == 5, "the open check-in goes on"


async def test_the_file_holds_nothing_of_others(tale: Story) -> None:
    ana, bob = await tale.joined(), await tale.joined("Bob")
    await tale.answers(bob, 2, 8)
    await tale.says(bob, "/note bobs words")
    held = await exported(tale, ana)
    assert held["notes"] == held["answers"] == []
    assert len(held["check_ins"]) == 1


async def test_a_stranger_is_told_that_nothing_is_stored(tale: Story) -> None:
    eve = tale.world.person("Eve")
    told = await tale.says(eve, "/export")
    assert "Nothing about you is stored" in told.text


async def test_the_same_update_twice_sends_one_file(tale: Story) -> None:
    ana = await tale.joined()
    sent = tale.world.send(ana, "/export")
    await tale.settle()
    tale.world.redeliver(sent.update_id)
    await tale.settle()
    assert [m.kind for m in tale.shown(ana)].count("document") == 1


async def test_the_person_sees_that_a_file_is_coming(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/export")
    methods = [call.method.lower() for call in tale.world.calls if call.chat_id == ana.id]
    assert methods.index("sendchataction") < methods.index("senddocument")


async def test_a_file_that_cannot_be_sent_is_apologised_for(tale: Story) -> None:
    ana = await tale.joined()
    tale.world.order_fault("status", method="sendDocument", status=502, times=3)
    told = await tale.says(ana, "/export")
    assert "/export" in told.text
    assert (await exported(tale, ana))["format"] == 1


async def test_shares_are_in_the_file_of_either_side(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await tale.says(ana, "/note anas words")
    await shared(tale, ana, ben, "After 5 missed")
    await tale.says(ben, "/summary")
    gone = tale.world.person("Cleo")
    await shared(tale, ana, gone)
    await tale.says(gone, "/stop")
    await tale.taps(gone, "Stop: \u2068Ana\u2069")
    given, left = (await exported(tale, ana))["shared_with"]
    assert (given["name"], given["state"], given["told_after_missed"]) == ("Ben", "active", 5)
    assert [look["what"] for look in given["looks"]] == ["asked"]
    assert given["looks"][0]["at"].startswith("2026-10-05T10:")
    assert (left["name"], left["state"]) == (None, "stopped")
    held = await exported(tale, ben)
    (received,) = held["follows"]
    assert (received["name"], received["state"]) == ("Ana", "active")
    assert held["shared_with"] == held["notes"] == held["check_ins"] == []
    assert held["person"]["name"] == "Ben"
    assert "anas words" not in str(held)
    assert (await exported(tale, gone))["follows"][0]["name"] is None


def test_every_column_of_a_share_is_in_the_file() -> None:
    ours = {"id", "patient_id", "caregiver_id", "token_hash"}
    assert set(TABLES.shares.columns.keys()) - set(exporting.SHARE) == ours


def test_every_table_about_a_person_is_in_the_file() -> None:
    exported = {table.name for table, _ in exporting.LISTS.values()}
    about_people = {t.name for t in TABLES.metadata.sorted_tables if "person_id" in t.columns}
    # The outbox holds copies of what the chat shows, for eight days.
    assert about_people - exported == {"outbox"}


def test_every_column_that_says_something_is_in_the_file() -> None:
    ours = {"id", "person_id", "message_id"}
    for name, (table, columns) in exporting.LISTS.items():
        assert set(table.columns.keys()) - set(columns) <= ours, name
