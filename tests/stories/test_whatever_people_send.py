"""Whatever people send: pictures, polls, edits, forwarded words, commands in odd shapes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.handlers.commands import COMMANDS
from sandbox.server import Person, World
from sandbox.server.contents import (
    contact_content,
    dice_content,
    document_content,
    forwarded,
    photo_content,
    poll_content,
    text_content,
)
from sandbox.server.media import blank_png
from tests.stories.telling import TABLES, Story

UNREADABLE: dict[str, Callable[[World, Person], object]] = {
    "photo": lambda world, ana: world.send_photo(ana),
    "photo with a caption": lambda world, ana: world.send_photo(ana, "my scar today"),
    "voice": lambda world, ana: world.send_voice(ana),
    "sticker": lambda world, ana: world.send_sticker(ana),
    "contact": lambda world, ana: world.send_content(ana, contact_content("Ben", "+4930123")),
    "dice": lambda world, ana: world.send_content(ana, dice_content(6)),
    "poll": lambda world, ana: world.send_content(ana, poll_content("Pain?", ["yes", "no"])),
    "document": lambda world, ana: world.send_content(
        ana,
        document_content(world.store_file(b"%PDF", "documents", "a.pdf", "application/pdf"), None),
    ),
}


@pytest.mark.parametrize("kind", UNREADABLE)
async def test_what_cannot_be_read_gets_a_kind_word_and_loses_nothing(
    tale: Story, kind: str
) -> None:
    stranger = tale.world.person("Eve")
    UNREADABLE[kind](tale.world, stranger)
    await tale.settle()
    assert "/urgent" in tale.last(stranger).text
    ana = await tale.joined()
    await tale.taps(ana, "6")
    await tale.says(ana, "/note")
    UNREADABLE[kind](tale.world, ana)
    await tale.settle()
    assert "only read text and buttons" in tale.last(ana).text
    await tale.says(ana, "a calm day")
    assert [note.text for note in await tale.rows(TABLES.notes)] == ["a calm day"]
    await tale.taps(ana, "4")
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6, 4]
    assert await tale.rows(TABLES.parked_updates) == []


async def test_an_album_gets_one_kind_word(tale: Story) -> None:
    ana = await tale.joined()
    for _ in range(4):
        stored = tale.world.store_file(blank_png(640, 480), "photos", "photo.jpg", "image/jpeg")
        album = {"media_group_id": "13900000000000001"}
        tale.world.send_content(ana, photo_content(stored, None) | album)
    await tale.settle()
    assert tale.texts(ana).count("only read text and buttons") == 1


async def test_a_caption_is_read_for_danger(tale: Story) -> None:
    ana = await tale.joined()
    tale.world.send_photo(ana, "I want to kill myself")
    await tale.settle()
    assert "112" in tale.last(ana).text
    assert "only read text" not in tale.texts(ana)


@pytest.mark.both_databases
async def test_words_are_answered_even_where_the_rest_of_a_message_is_beyond_us(
    tale: Story,
) -> None:
    ana = await tale.joined()
    unknown = {"poll": {"of": "a later Telegram"}}
    tale.world.send_content(ana, {"caption": "I want to kill myself"} | unknown)
    await tale.settle()
    assert "112" in tale.last(ana).text
    tale.world.send_content(ana, {"text": "/help"} | unknown)
    await tale.settle()
    assert "What you can do" in tale.last(ana).text
    assert await tale.rows(TABLES.parked_updates) == []
    tale.world.send_content(ana, unknown)
    await tale.settle()
    assert len(await tale.rows(TABLES.parked_updates)) == 1, "somebody must look at this"


async def test_what_telegram_itself_notes_in_a_chat_is_not_answered(tale: Story) -> None:
    ana = await tale.joined()
    before = tale.shown(ana)
    pinned = {
        "message_id": before[0].message_id,
        "date": 0,
        "chat": {"id": ana.id, "type": "private"},
    }
    timer = {"message_auto_delete_time": 86_400}
    tale.world.send_content(ana, {"pinned_message": pinned})
    tale.world.send_content(ana, {"message_auto_delete_timer_changed": timer})
    await tale.settle()
    assert tale.shown(ana) == before
    assert await tale.rows(TABLES.parked_updates) == []


async def test_a_place_that_nobody_asked_for_is_dropped(tale: Story) -> None:
    ana = await tale.joined()
    person = await tale.rows(TABLES.people)
    tale.world.send_location(ana, -33.45, -70.66)
    await tale.settle()
    assert "not stored" in tale.last(ana).text
    assert await tale.rows(TABLES.people) == person
    await tale.answers(ana, 6, 4)


async def test_a_note_that_is_changed_afterwards_stays_as_it_was_and_we_say_so_once(
    tale: Story,
) -> None:
    ana = await tale.joined()
    written = tale.world.send(ana, "/note slept badly")
    await tale.settle()
    for text in ("/note slept well", "/note slept very well"):
        tale.world.edit(ana, written.message_id, text)
        await tale.settle()
    assert [note.text for note in await tale.rows(TABLES.notes)] == ["slept badly"]
    assert tale.texts(ana).count("The note stays as it was") == 1
    assert "The note stays as it was" in tale.last(ana).text


async def test_a_text_that_is_changed_afterwards_is_read_for_danger_and_answers_nothing(
    tale: Story,
) -> None:
    ana = await tale.joined()
    sent = tale.world.send(ana, "hello")
    await tale.settle()
    before = tale.shown(ana)
    for text in ("7", "/delete", "/pause", "hello there"):
        tale.world.edit(ana, sent.message_id, text)
        await tale.settle()
        assert tale.shown(ana) == before, text
    assert await tale.rows(TABLES.answers) == []
    tale.world.edit(ana, sent.message_id, "I took all my pills at once")
    await tale.settle()
    assert "112" in tale.last(ana).text


async def test_forwarded_words_are_offered_as_a_note_and_read_for_danger(tale: Story) -> None:
    ana = await tale.joined()
    content = text_content("The wound looks good to me")
    tale.world.send_content(ana, forwarded(content, "Ben", 1_790_000_000))
    await tale.settle()
    assert "Shall I keep this as a note?" in tale.last(ana).text
    danger = text_content("I want to die")
    tale.world.send_content(ana, forwarded(danger, "Ben", 1_790_000_000))
    await tale.settle()
    assert "112" in tale.last(ana).text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("/HELP", "What you can do"),
        ("/Help@steady_bot", "What you can do"),
        ("/help@somebody_else and so on", "What you can do"),
        ("/help\n/urgent", "What you can do"),
        ("/settings /pause", "Your settings"),
        ("/privacy please", "What I keep"),
        ("/nonsense", "don't know that one"),
        ("/nonsense@steady_bot", "don't know that one"),
        ("/2", "don't know that one"),
        ("/", "keep this as a note"),
        ("/größe", "keep this as a note"),
        ("help", "keep this as a note"),
        ("\u202e/help", "keep this as a note"),
    ],
)
async def test_commands_in_odd_shapes(tale: Story, text: str, said: str) -> None:
    ana = await tale.joined()
    assert said in (await tale.says(ana, text)).text
    assert (await tale.rows(TABLES.people))[0].paused_at is None, "the first command counts"


async def test_a_text_as_long_as_telegram_allows_becomes_a_note(tale: Story) -> None:
    ana = await tale.joined()
    text = "ä" * 4096
    offered = await tale.says(ana, text)
    await tale.taps(ana, offered.labels[0])
    assert [note.text for note in await tale.rows(TABLES.notes)] == [text]


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - {"note", "checkin", "delete"}))
async def test_every_command_works_in_the_middle_of_a_check_in(tale: Story, command: str) -> None:
    ana = await tale.joined()
    await tale.taps(ana, "6")
    before = len(tale.world.chat(ana))
    await tale.says(ana, f"/{command}")
    assert len(tale.world.chat(ana)) > before + 1, "it answered"
    await tale.taps(ana, "4")
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6, 4], "and nothing was lost"


async def test_a_score_may_be_typed_as_it_is_said_to_a_nurse(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "7/10")
    await tale.says(ana, "10 / 10")
    assert [answer.value for answer in await tale.rows(TABLES.answers)] == [7, 10]
    said = await tale.says(ana, "7/10")
    assert "keep this as a note" in said.text, "nothing is open any more"
