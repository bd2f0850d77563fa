"""Added to a group or a channel: one short sentence, and away; nothing is kept."""

from __future__ import annotations

import pytest

from sandbox.server import groups
from storage.tables import metadata
from tests.stories.telling import Story

TITLE = "Backs together"


async def everything(tale: Story) -> dict[str, list[object]]:
    """All rows of all tables."""
    return {table.name: await tale.rows(table) for table in metadata.sorted_tables}


def in_group(tale: Story) -> bool:
    chat = groups.titled(tale.world, TITLE)
    assert chat is not None
    return not chat.left


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
async def test_a_group_is_left_with_one_sentence_in_the_language_of_who_added_us(
    tale: Story, kind: str
) -> None:
    ben = tale.world.person("Ben", language_code="de")
    before = await everything(tale)
    groups.add_bot(tale.world, ben, TITLE, kind)
    await tale.settle()
    (said,) = groups.seen_in(tale.world, TITLE)
    assert said.text.startswith("Ich schreibe nur in privaten Chats")
    assert not in_group(tale)
    assert await everything(tale) == before, "nothing is kept of it"
    groups.add_bot(tale.world, tale.world.person("Zoë", language_code="fr"), TITLE, kind)
    await tale.settle()
    assert groups.seen_in(tale.world, TITLE)[-1].text.startswith("I only talk in private chats")
    assert not in_group(tale)


async def test_where_we_may_not_write_we_leave_without_a_word(tale: Story) -> None:
    ana = await tale.joined()
    groups.add_bot(tale.world, ana, TITLE, "supergroup", may_write=False)
    await tale.settle()
    assert groups.seen_in(tale.world, TITLE) == []
    assert not in_group(tale)


@pytest.mark.parametrize("text", ["/start", "/help@steady_bot", "6", "I want to kill myself"])
async def test_nothing_that_is_written_there_is_answered(tale: Story, text: str) -> None:
    ana = await tale.joined()
    before = await everything(tale)
    seen = tale.shown(ana)
    fault = tale.world.order_fault("error", method="leaveChat", status=400, times=None)
    groups.add_bot(tale.world, ana, TITLE)
    await tale.settle()
    assert in_group(tale), "Telegram did not let us go"
    fault.release()
    groups.post(tale.world, ana, TITLE, text)
    await tale.settle()
    assert [m.text for m in groups.seen_in(tale.world, TITLE) if m.outgoing] == [
        "I only talk in private chats, so I'm leaving. Nothing from here is kept."
    ]
    assert not in_group(tale), "the next message made us try again"
    assert tale.shown(ana) == seen
    assert await everything(tale) == before


async def test_a_group_that_becomes_a_supergroup_is_left_all_the_same(tale: Story) -> None:
    ana = await tale.joined()
    tale.world.order_fault("status", method="leaveChat", status=502, times=3)
    groups.add_bot(tale.world, ana, TITLE)
    await tale.settle()
    groups.upgrade(tale.world, ana, TITLE)
    await tale.settle()
    assert not in_group(tale)


async def test_a_press_in_a_group_changes_nothing(tale: Story) -> None:
    ana = await tale.joined()
    ben = tale.world.person("Ben")
    groups.add_bot(tale.world, ben, TITLE)
    before = await everything(tale)
    groups.press(tale.world, ben, TITLE, "answer:1:pain:9")
    groups.press(tale.world, ana, TITLE, "erase:en")
    await tale.settle()
    assert await everything(tale) == before
    assert "out of date" in tale.toast(ben)
    assert "out of date" in tale.toast(ana)


async def test_an_update_of_a_group_that_breaks_us_is_not_kept(tale: Story) -> None:
    ben = tale.world.person("Ben")
    tale.world.order_fault("error", method="leaveChat", status=400, times=None)
    groups.add_bot(tale.world, ben, TITLE)
    await tale.settle()
    group = groups.titled(tale.world, TITLE)
    assert group is not None
    unknown = {"poll": {"of": "a later Telegram"}}  # which cannot be read
    tale.world.tell(group, tale.world.add_message(group, ben.user(), unknown, {}))
    await tale.settle()
    assert (await everything(tale))["parked_updates"] == []
    assert (await everything(tale))["updates_seen"] == []
