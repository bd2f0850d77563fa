"""The command menu of a chat: in its language, and for what the person is by now."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from bot.menu import COMMANDS, MENUS
from care.outgoing import set_menu
from sandbox.server import Person
from storage import people, shares
from tests.stories.telling import TABLES, Story, content


def menu(tale: Story, person: Person) -> dict[str, str]:
    """The chat's own menu; empty where Telegram shows everybody's."""
    return tale.world.commands(scope=f"chat:{person.id}")


def words(language: str, name: str) -> str:
    return content().phrases.plain(language, f"menu-{name}")


async def share(tale: Story, patient: Person, caregiver: Person, state: str) -> None:
    """A share of these two is in this state from now on."""

    def work(conn: Any, now: datetime) -> None:
        giver, taker = people.glance(conn, patient.id), people.glance(conn, caregiver.id)
        assert giver is not None
        assert taker is not None
        told = {"summaries": "weekly", "on_flags": False, "notes": False, "created_at": now}
        for row in shares.of_caregiver(conn, taker.id):
            shares.change(conn, row.id, state="ended")
        shares.add(conn, patient_id=giver.id, caregiver_id=taker.id, state=state, **told)
        set_menu(conn, now, taker)

    await tale.bot.database.run(work, tale.clock.now())
    await tale.settle()


async def test_whoever_joins_gets_a_menu_in_the_language_that_they_chose(tale: Story) -> None:
    ana = tale.world.person("Ana", language_code="en")
    await tale.says(ana, "/start")
    assert menu(tale, ana) == {}, "before they join, everybody's"
    await tale.taps(ana, "Deutsch")
    for _ in range(2):
        await tale.taps(ana, tale.last(ana).labels[0])
    await tale.taps(ana, "Weiß ich noch nicht")
    await tale.says(ana, "Wien")
    await tale.taps(ana, tale.last(ana).labels[0])
    await tale.taps(ana, "18:30")
    assert menu(tale, ana) == {name: words("de", name) for name in COMMANDS}


async def test_another_language_changes_the_menu_at_once(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Language")
    await tale.taps(ana, "Español")
    assert menu(tale, ana)["help"] == words("es", "help")


@pytest.mark.both_databases
async def test_the_menu_follows_what_somebody_is(tale: Story) -> None:
    ana, ben = await tale.joined(), await tale.joined("Ben")
    assert tuple(menu(tale, ben)) == MENUS["patient"]
    for state, role in [
        ("invited", "patient"),
        ("active", "both"),
        ("paused", "both"),
        ("ended", "patient"),
    ]:
        await share(tale, ana, ben, state)
        assert tuple(menu(tale, ben)) == MENUS[role], state  # type: ignore[index]

    def only_a_caregiver(conn: Any) -> None:
        person = people.glance(conn, ben.id)
        assert person is not None
        people.change(conn, person.id, joined_at=None)

    await tale.bot.database.run(only_a_caregiver)
    await share(tale, ana, ben, "active")
    assert tuple(menu(tale, ben)) == MENUS["caregiver"]
    assert "checkin" not in menu(tale, ben)
    await share(tale, ana, ben, "ended")
    assert menu(tale, ben) == {}, "neither a patient nor a caregiver any more"
    assert tuple(menu(tale, ana)) == MENUS["patient"]


async def test_an_erased_chat_goes_back_to_everybodys_menu(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/delete")
    await tale.taps(ana, tale.last(ana).labels[0])
    assert await tale.rows(TABLES.people) == []
    assert menu(tale, ana) == {}
    assert await tale.rows(TABLES.outbox) == [], "and nothing is kept of it"


async def test_a_menu_that_telegram_does_not_take_delays_nothing_and_comes_later(
    tale: Story,
) -> None:
    fault = tale.world.order_fault("status", method="setMyCommands", status=502, times=None)
    ana = await tale.joined()
    began = tale.clock.monotonic()
    await tale.answers(ana, 6, 4)
    assert tale.clock.monotonic() - began < 0.5, "the replies do not wait for it"
    assert menu(tale, ana) == {}
    await tale.restart()
    fault.release()
    await tale.until("2026-10-05 10:10")
    assert tuple(menu(tale, ana)) == COMMANDS


async def test_a_menu_that_is_refused_is_no_reason_to_stop_asking(tale: Story) -> None:
    tale.world.order_fault("error", method="setMyCommands", status=400, times=None)
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-06 18:30", "Europe/Berlin")
    assert len(tale.questions(ana)) == 1
