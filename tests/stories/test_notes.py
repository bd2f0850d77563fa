"""Notes: asked for, offered, kept only after a yes, read, deleted one by one."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from sandbox.server import Person, ShownMessage
from tests.stories.sharing import about
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"


async def _texts(tale: Story) -> list[str]:
    return [note.text for note in await tale.rows(TABLES.notes)]


async def _bytes_hold(tale: Story, needle: str) -> bool:
    """Whether any value of any table, read with the key, holds these words."""
    held = [repr(tuple(row)) for t in TABLES.metadata.sorted_tables for row in await tale.rows(t)]
    return any(needle in row for row in held)


async def _note(tale: Story, person: Person, text: str) -> ShownMessage:
    return await tale.says(person, f"/note {text}")


async def test_a_text_that_answers_nothing_is_offered_and_kept_only_after_a_yes(
    tale: Story,
) -> None:
    ana = await tale.joined()
    sent = tale.world.send(ana, "The stairs were easier today")
    await tale.settle()
    offer = tale.last(ana)
    assert offer.labels == ["Keep as a note", "No"]
    calls = [call for call in tale.world.calls if call.method.lower() == "sendmessage"]
    replied = json.loads(calls[-1].parameters["reply_parameters"])
    assert replied == {"message_id": sent.message_id, "allow_sending_without_reply": True}
    assert not await _bytes_hold(tale, "stairs"), "nothing is stored before the yes"
    await tale.restart()
    kept = await tale.taps(ana, "Keep as a note")
    assert "kept" in kept.text
    assert kept.message_id == offer.message_id
    assert await _texts(tale) == ["The stairs were easier today"]


async def test_the_note_is_of_the_day_it_was_written_on_not_of_the_yes(tale: Story) -> None:
    ana = await tale.joined()
    await tale.until("2026-10-05 23:50", BERLIN)
    await tale.says(ana, "cannot sleep")
    await tale.until("2026-10-06 00:10", BERLIN)
    await tale.taps(ana, "Keep as a note")
    (note,) = await tale.rows(TABLES.notes)
    assert note.local_day.isoformat() == "2026-10-05"
    assert note.written_at.isoformat() == "2026-10-05T21:50:00+00:00"


async def test_no_keeps_nothing_and_a_second_tap_changes_nothing(tale: Story) -> None:
    ana = await tale.joined()
    offer = await tale.says(ana, "a thought")
    left = await tale.taps(ana, "No")
    assert "not kept" in left.text
    assert await _texts(tale) == []
    offer = await tale.says(ana, "another thought")
    tale.world.press(ana, offer.message_id, "note-keep")
    tale.world.press(ana, offer.message_id, "note-keep")
    tale.world.press(ana, offer.message_id, "note-leave")
    await tale.settle()
    assert await _texts(tale) == ["another thought"]
    assert tale.toast(ana) == "I have that already."
    assert "is kept" in tale.last(ana).text


async def test_a_text_that_telegram_has_no_more_is_met_with_a_kind_word(tale: Story) -> None:
    ana = await tale.joined()
    plain = tale.last(ana)  # replies to nothing
    tale.world.press(ana, plain.message_id, "note-keep")
    await tale.settle()
    assert "can't see that message" in tale.texts(ana)
    assert await _texts(tale) == []


async def test_after_slash_note_the_next_text_is_kept_at_once(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/note")
    await tale.restart()
    kept = await tale.says(ana, "slept well")
    assert "is kept" in kept.text
    again = await tale.says(ana, "and more")
    assert again.labels == ["Keep as a note", "No"]
    assert await _texts(tale) == ["slept well"]


async def test_slash_note_with_a_text_keeps_it_as_it_was_written(tale: Story) -> None:
    ana = await tale.joined()
    await _note(tale, ana, "one\n  two  three")
    assert await _texts(tale) == ["one\n  two  three"]


async def test_a_number_is_a_note_when_a_note_was_asked_for(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/note")
    await tale.says(ana, "7")
    assert await _texts(tale) == ["7"]
    assert await tale.rows(TABLES.answers) == []
    await tale.says(ana, "7")
    assert [a.value for a in await tale.rows(TABLES.answers)] == [7]


@pytest.mark.parametrize("what", ["/help", "/settings", "tap", "question", "crisis"])
async def test_a_command_a_tap_a_question_or_a_crisis_ends_the_wait_for_a_note(
    tale: Story, what: str
) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/note")
    if what == "tap":
        await tale.taps(ana, "6")
    elif what == "question":
        await tale.until("2026-10-06 18:31", BERLIN)
    else:
        await tale.says(ana, "I want to kill myself" if what == "crisis" else what)
    await tale.says(ana, "hello there")
    assert await _texts(tale) == []
    assert tale.last(ana).labels == ["Keep as a note", "No"]


async def test_words_that_cannot_wait_are_answered_and_not_kept(tale: Story) -> None:
    ana = await tale.joined()
    for begin in ("/note", "/note I want to kill myself", "I want to kill myself"):
        await tale.says(ana, begin)
        if begin == "/note":
            await tale.says(ana, "I want to kill myself")
        assert "112" in tale.last(ana).text
    assert "Keep as a note" not in [label for m in tale.shown(ana) for label in m.labels]
    assert await _texts(tale) == []
    assert not await _bytes_hold(tale, "kill myself")


async def test_a_note_under_a_check_in_belongs_to_its_day(tale: Story) -> None:
    ana = await tale.joined()
    done = await tale.answers(ana, 6, 4)
    assert "Add a note" in done.labels
    await tale.until("2026-10-08 09:00", BERLIN)
    asked = await tale.taps(ana, "Add a note", done.message_id)
    assert "Monday, October 5" in asked.text
    await tale.says(ana, "the day of the first check-in")
    (note,) = await tale.rows(TABLES.notes)
    assert (note.checkin_id, note.local_day.isoformat()) == (1, "2026-10-05")


@pytest.mark.both_databases
async def test_a_note_is_asked_for_once_however_often_the_button_is_tapped(tale: Story) -> None:
    ana = await tale.joined()
    done = await tale.answers(ana, 6, 4)
    for _ in range(3):
        tale.world.tap(ana, "Add a note", done.message_id)
    await tale.settle()
    assert len([m for m in tale.shown(ana) if m.labels == ["My notes"]]) == 1
    assert tale.toast(ana) == "Yes, please write it here."
    await tale.restart()
    await tale.says(ana, "slept badly")
    assert await _texts(tale) == ["slept badly"]
    await tale.taps(ana, "Add a note", done.message_id)
    assert len([m for m in tale.shown(ana) if m.labels == ["My notes"]]) == 3, "and once more"


async def test_three_texts_in_one_second_are_each_met(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/note")
    for text in ("one", "two", "three"):
        tale.world.send(ana, text)
    await tale.settle()
    assert await _texts(tale) == ["one"]
    offers = [m for m in tale.shown(ana) if m.labels == ["Keep as a note", "No"]]
    assert len(offers) == 2
    for offer in reversed(offers):
        await tale.taps(ana, "Keep as a note", offer.message_id)
    assert await _texts(tale) == ["one", "three", "two"]


async def test_a_text_of_five_thousand_characters_is_kept_whole(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/note")
    await tale.says(ana, "x" * 4096 + "y" * 904)
    await tale.says(ana, "/note " + "\U0001f600" * 2100)
    assert await _texts(tale) == [
        "x" * 4096, "y" * 904, "\U0001f600" * 2045, "\U0001f600" * 55
    ]  # fmt: skip
    assert (await tale.says(ana, "7")).labels[0] != "Keep as a note", "the note has ended"
    await tale.says(ana, "/notes")
    whole = await tale.taps(ana, "Note 4")
    assert whole.text == "x" * 4096


async def test_notes_are_listed_newest_first_on_pages_of_five(tale: Story) -> None:
    ana = await tale.joined()
    assert "no notes" in (await tale.says(ana, "/notes")).text
    for day in range(6, 18):
        await tale.until(f"2026-10-{day:02} 09:00", BERLIN)
        await _note(tale, ana, f"thought of the {day}th")
    page = await tale.says(ana, "/notes")
    assert "Your notes: 12" in page.text
    assert page.text.index("17th") < page.text.index("13th")
    assert page.labels == [*(f"Note {n}" for n in range(1, 6)), "Older"]
    page = await tale.taps(ana, "Older")
    page = await tale.taps(ana, "Older")
    assert page.labels == ["Note 11", "Note 12", "Newer"]
    assert "6th" in page.text
    whole = await tale.taps(ana, "Note 12")
    assert "thought of the 6th" in whole.text
    page = await tale.taps(ana, "My notes", whole.message_id)
    assert page.labels == ["Note 11", "Note 12", "Newer"]


async def test_html_and_right_to_left_are_shown_as_they_were_written(tale: Story) -> None:
    ana = await tale.joined()
    words = "<b>not bold</b> &amp; \u202eשלום <3"
    await _note(tale, ana, words)
    page = await tale.says(ana, "/notes")
    assert words in page.text
    whole = await tale.taps(ana, "Note 1")
    assert words in whole.text
    asked = await tale.taps(ana, "Delete this note")
    assert words in asked.text
    assert await tale.rows(TABLES.parked_updates) == []


async def test_half_a_surrogate_pair_breaks_nothing(tale: Story) -> None:
    ana = await tale.joined()
    await _note(tale, ana, "half \ud83d of a smile")
    assert await _texts(tale) == ["half ? of a smile"]


async def test_a_note_is_deleted_after_one_question_and_leaves_no_copy(tale: Story) -> None:
    ana = await tale.joined()
    await _note(tale, ana, "keep this one")
    await _note(tale, ana, "unwanted words")
    await tale.says(ana, "/notes")
    await tale.taps(ana, "Note 1")
    asked = await tale.taps(ana, "Delete this note")
    assert asked.labels == ["Yes, delete it", "No, keep it"]
    kept = await tale.taps(ana, "No, keep it")
    assert "unwanted words" in kept.text
    await tale.taps(ana, "Delete this note")
    tale.world.press(ana, asked.message_id, "note-erase:2:0")
    tale.world.press(ana, asked.message_id, "note-erase:2:0")
    await tale.settle()
    assert await _texts(tale) == ["keep this one"]
    assert "Your notes: 1" in tale.last(ana).text
    assert not await _bytes_hold(tale, "unwanted"), "nor does a sent message of the outbox"


async def test_another_persons_note_cannot_be_read_or_deleted(tale: Story) -> None:
    ana, bob = await tale.joined(), await tale.joined("Bob")
    done = await tale.answers(ana, 6, 4)
    await _note(tale, ana, "for nobody else")
    eve = tale.world.person("Eve")
    await tale.says(eve, "/start")
    for person in (bob, eve):
        message = tale.last(person).message_id
        for data in ("note-open:1:0", "note-delete:1:0", "note-erase:1:0", "note:1"):
            tale.world.press(person, message, data)
            await tale.settle()
            assert "out of date" in tale.toast(person), data
        assert "nobody else" not in tale.texts(person)
    await tale.says(bob, "mine")
    assert tale.last(bob).labels == ["Keep as a note", "No"], "bob was not asked for ana's note"
    assert await _texts(tale) == ["for nobody else"]
    assert done.message_id


async def test_the_bots_own_words_are_no_note(tale: Story) -> None:
    ana = await tale.joined()
    reply = tale.world.send(ana, "well", reply_to=tale.last(ana).message_id)
    await tale.settle()
    tale.world.press(ana, reply.message_id, "note-keep")  # its text replies to the bot's
    await tale.settle()
    assert await _texts(tale) == []


async def test_the_text_of_a_note_is_not_readable_without_the_key(tale: Story) -> None:
    ana = await tale.joined()
    await _note(tale, ana, "plain-words-of-ana")
    raw = await tale.bot.database.read(
        lambda conn: conn.exec_driver_sql("SELECT text FROM notes").scalar_one()
    )
    assert b"plain-words" not in bytes(raw)
    found = await tale.bot.database.read(lambda conn: conn.scalar(select(TABLES.notes.c.text)))
    assert found == "plain-words-of-ana"


@pytest.mark.parametrize("command", ["/note", "/note something", "/notes"])
async def test_a_stranger_is_told_how_to_begin(tale: Story, command: str) -> None:
    eve = tale.world.person("Eve")
    told = await tale.says(eve, command)
    assert "/start" in told.text
    assert await _texts(tale) == []


@pytest.mark.parametrize(
    ("language", "asked", "says"),
    [
        ("en", "when may I shower again?", "nobody here can answer that"),
        ("es", "¿eres una persona?", "aquí nadie puede responder"),
        ("de", "darf ich schon wieder Auto fahren?", "Hier kann das niemand beantworten"),
    ],
)
async def test_whoever_asks_something_learns_that_nobody_answers(
    tale: Story, language: str, asked: str, says: str
) -> None:
    ana = await tale.joined()
    await about(tale, ana, language=language)
    offered = await tale.says(ana, asked)
    assert says in offered.text
    assert "/urgent" in offered.text
    await tale.taps(ana, offered.labels[0])
    (note,) = await tale.rows(TABLES.notes)
    assert note.text == asked
