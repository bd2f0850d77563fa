"""Every button and every command, tried by the wrong person: refused kindly, nothing told.

Nothing that is stored changes but what is their own.

A new button or command needs an entry here, and a moment in `full_life` at which it is seen.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from bot.handlers.commands import COMMANDS
from bot.handlers.taps import TAPS
from sandbox.server import Person, groups
from storage.tables import metadata
from tests.databases import migrated_url
from tests.stories import full_life
from tests.stories.full_life import SECRETS
from tests.stories.telling import Story, story

# Who presses what was shown to somebody else is refused: it is about a thing of theirs.
THEIRS = "theirs"
# It says nothing of whom it was shown to: whoever presses it does it to themselves alone.
ANYBODYS = "anybody's"

BUTTONS = {
    # joining
    "lang": ANYBODYS, "agree": ANYBODYS, "decline": ANYBODYS, "situation": ANYBODYS,
    "op-page": ANYBODYS, "op-month": ANYBODYS, "op-only": ANYBODYS, "op-day": ANYBODYS,
    "op-none": ANYBODYS, "blank": ANYBODYS, "place": ANYBODYS, "another-place": ANYBODYS,
    "first-time": ANYBODYS, "back": ANYBODYS,
    # check-ins
    "answer": THEIRS, "undo": THEIRS, "late": THEIRS, "helped": THEIRS, "source": THEIRS,
    "open": THEIRS, "later": THEIRS, "snooze": THEIRS,
    "look-open": THEIRS, "look-begin": THEIRS, "look-answer": THEIRS, "look-skip": THEIRS,
    "look-undo": THEIRS, "look-leave": THEIRS, "look-days": THEIRS, "look-move": THEIRS,
    "look-late": THEIRS, "round-day": ANYBODYS, "round-off": ANYBODYS,
    "flag": THEIRS, "fewer": ANYBODYS, "safe": ANYBODYS,
    # notes
    "note": THEIRS, "notes": ANYBODYS, "note-open": THEIRS, "note-delete": THEIRS,
    "note-erase": THEIRS, "note-keep": ANYBODYS, "note-leave": ANYBODYS,
    # settings
    "settings": ANYBODYS, "set": ANYBODYS, "language": ANYBODYS, "time": ANYBODYS,
    "time-open": THEIRS, "time-add": ANYBODYS, "time-new": ANYBODYS, "time-move": THEIRS,
    "time-daily": THEIRS, "time-remove": THEIRS, "days": ANYBODYS, "starts": ANYBODYS,
    "pause": ANYBODYS, "resume": ANYBODYS, "quiet": ANYBODYS, "discreet": ANYBODYS,
    "stage-fits": ANYBODYS, "stage-list": ANYBODYS, "stage-later": ANYBODYS,
    "stage-is": ANYBODYS, "stage-feelings": ANYBODYS, "stage-feels": ANYBODYS,
    # shares
    "shares": ANYBODYS, "share": THEIRS, "share-scope": THEIRS, "share-set": THEIRS,
    "share-preview": THEIRS, "share-link": THEIRS, "share-pause": THEIRS, "share-on": THEIRS,
    "share-looks": THEIRS, "share-end": THEIRS, "share-close": THEIRS, "share-new": ANYBODYS,
    "name-ask": ANYBODYS, "name-own": ANYBODYS,
    # caregivers
    "summary": THEIRS, "invite-yes": THEIRS, "invite-no": THEIRS, "invite-lang": THEIRS,
    "follow-set": ANYBODYS, "follow-skip": ANYBODYS, "follow-time": ANYBODYS,
    "follow-settings": ANYBODYS, "follow-quiet": ANYBODYS, "follow-day": ANYBODYS,
    "follow-lang": ANYBODYS, "follow-stop": THEIRS, "follow-stop-all": ANYBODYS,
    "follow-keep": ANYBODYS,
    # last, because nothing is left of whoever presses it
    "keep": ANYBODYS, "erase": ANYBODYS,
}  # fmt: skip

# What is seen on some days only, as it would be the owner's: their check-in, flag, operation.
SELDOM = {
    "op-took": (THEIRS, "op-took:1:20260825:yes"), "op-cancel": (THEIRS, "op-cancel:1"),
    "op-now": (ANYBODYS, "op-now:recovering"), "team-ask": (ANYBODYS, "team-ask"),
    "team-no": (ANYBODYS, "team-no"), "team-remove": (ANYBODYS, "team-remove"),
    "open-flag": (THEIRS, "open-flag:1"), "open-said": (THEIRS, "open-said:1"),
    "flag-none": (THEIRS, "flag-none:1"),
}  # fmt: skip

# Each command as somebody else writes it; {token} is that of the owner's invite, long accepted.
TEXTS = {
    "start": "/start {token}",
    "checkin": "/checkin",
    "note": "/note of mine",
    "notes": "/notes",
    "settings": "/settings",
    "share": "/share",
    "summary": "/summary",
    "stop": "/stop",
    "pause": "/pause",
    "resume": "/resume",
    "export": "/export",
    "urgent": "/urgent",
    "help": "/help",
    "privacy": "/privacy",
    "delete": "/delete",
}

# These tell a caregiver of the owner, as they may.
FOR_CAREGIVERS = ("start", "summary", "stop", "settings", "export")

Rows = dict[str, list[Any]]


def test_every_button_and_every_command_is_in_the_matrix() -> None:
    assert set(BUTTONS) <= set(TAPS)
    assert not set(TAPS) - {*BUTTONS, *SELDOM}
    assert set(TEXTS) == set(COMMANDS)


WRONG = ["other", "ended", "stranger", "caregiver"]


@pytest.mark.parametrize(
    ("database", "who"), [*(("sqlite", who) for who in WRONG), ("postgresql", "other")]
)
async def test_the_wrong_person_changes_nothing_and_is_told_nothing(
    database: str, who: str, tmp_path: Path
) -> None:
    async with story(migrated_url(database, tmp_path), tmp_path, "2026-10-05 10:00") as tale:
        cast = await full_life.live(tale)
        wrong: Person = getattr(cast, who)
        shown = full_life.seen(tale, cast.owner, cast.caregiver)
        assert not set(BUTTONS) - set(shown), "the conversation shows every one of these"
        if wrong is cast.caregiver:  # what they were shown themselves is theirs to press
            shown = full_life.seen(tale, cast.owner)
        else:
            for name, once in full_life.seen(tale, cast.ended).items():
                shown[name] += once if BUTTONS.get(name) == THEIRS else []
        for name, text in TEXTS.items():
            if not (wrong is cast.caregiver and name in FOR_CAREGIVERS):
                said = text.format(token=cast.used_token)
                await _try(tale, wrong, said, partial(tale.world.send, wrong), ANYBODYS)
        for whose, data in SELDOM.values():
            await _try(tale, wrong, data, partial(_press, tale, wrong), whose)
        for name, whose in BUTTONS.items():
            for data in _some(shown.get(name, [])):
                await _try(tale, wrong, data, partial(_press, tale, wrong), whose)


async def test_in_a_group_no_button_and_no_command_does_anything(tmp_path: Path) -> None:
    async with story(migrated_url("sqlite", tmp_path), tmp_path, "2026-10-05 10:00") as tale:
        cast = await full_life.live(tale)
        groups.add_bot(tale.world, cast.other, "A group")
        tale.world.order_fault("error", method="leaveChat", status=400, times=None)
        await tale.settle()
        before, calls = await _everything(tale), len(tale.world.calls)
        shown = full_life.seen(tale, cast.owner, cast.caregiver)
        for member in (cast.other, cast.owner):
            for data in [data for name in BUTTONS for data in _some(shown[name])]:
                groups.press(tale.world, member, "A group", data)
            for text in TEXTS.values():
                groups.post(tale.world, member, "A group", text.format(token=cast.used_token))
        await tale.settle()
        assert await _everything(tale) == before
        made = list(tale.world.calls)[calls:]
        assert {call.method.lower() for call in made} <= {
            "getupdates",
            "leavechat",
            "answercallbackquery",
        }
        said = {call.parameters["text"] for call in made if "text" in call.parameters}
        assert said == {"That button is out of date. Nothing was changed."}


async def _try(
    tale: Story, wrong: Person, what: str, do: Callable[[str], object], whose: str
) -> None:
    """Let the wrong person do something, and look at everything."""
    before = await _everything(tale)
    calls, files = len(tale.world.calls), set(tale.world.files)
    do(what)
    await tale.settle()
    after = await _everything(tale)
    if whose == THEIRS:
        assert after == before, what
    else:
        erased = what.startswith("erase")
        assert _of_others(after, wrong, erased) == _of_others(before, wrong, erased), what
    made = [call for call in list(tale.world.calls)[calls:] if call.chat_id is not None]
    assert {call.chat_id for call in made} <= {wrong.id}, f"{what}: somebody else was told"
    said = [value for call in made for value in call.parameters.values()]
    said += [tale.world.file(new).decode() for new in set(tale.world.files) - files]
    secrets = [secret for secret in SECRETS if secret != wrong.first_name]
    assert not [secret for secret in secrets for text in said if secret in text], (what, said)
    told = [call.parameters.get("text") for call in made]
    assert whose == ANYBODYS or any(told), f"{what}: refused without a word"


def _press(tale: Story, wrong: Person, data: str) -> None:
    tale.world.press(wrong, tale.last(wrong).message_id, data)


def _some(data: list[str]) -> list[str]:
    """The first, the last, and one in the middle."""
    return list(dict.fromkeys([data[0], data[len(data) // 2], data[-1]])) if data else []


async def _everything(tale: Story) -> Rows:
    """All that is stored, but for what is about updates and messages as such."""

    def read(conn: Any) -> Rows:
        return {
            table.name: [
                row._mapping for row in conn.execute(select(table).order_by(*table.primary_key))
            ]
            for table in metadata.sorted_tables
            if table.name not in ("updates_seen", "outbox")
        }

    return await tale.bot.database.read(read)


def _of_others(rows: Rows, wrong: Person, erased: bool) -> Rows:
    """Without what is the wrong person's own, and, with them, what they were once shown."""
    own = {row["id"] for row in rows["people"] if row["chat_id"] == wrong.id}
    ends = ("patient_id", "caregiver_id") if erased else ("patient_id",)
    shared = {row["id"] for row in rows["shares"] if own & {row[end] for end in ends}}

    def is_own(table: str, row: Any) -> bool:
        if table == "people":
            return bool(row["id"] in own)
        if table == "shares":
            return row["id"] in shared
        return row.get("person_id") in own or row.get("share_id") in shared

    return {
        table: [row for row in content if not is_own(table, row)] for table, content in rows.items()
    }
