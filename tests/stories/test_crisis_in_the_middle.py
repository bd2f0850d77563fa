"""Words that cannot wait in the middle of something else, which goes on afterwards."""

from __future__ import annotations

import pytest

from sandbox.server import Person
from tests.stories.inviting import invited, token_of
from tests.stories.sharing import about, follows
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
WORDS = "I want to kill myself"


async def _in_danger(tale: Story, person: Person, words: str = WORDS) -> None:
    """They write it, and the numbers of Germany are the answer."""
    answer = await tale.says(person, words)
    assert "No person is reading this chat" in answer.text
    assert "112" in answer.text
    assert "0800 111 0 111" in answer.text


@pytest.mark.parametrize(
    ("language", "words", "says"),
    [
        ("en", "I want to kill myself", "112 (or your local emergency number)"),
        ("es", "quiero matarme", "112 (o el número de emergencias de tu país)"),
        ("de", "ich will mich umbringen", "112 (oder die Notrufnummer deines Landes)"),
        ("fr", "I want to kill myself", "112 (or your local emergency number)"),
    ],
)
async def test_from_a_stranger_of_whom_nothing_is_kept(
    tale: Story, language: str, words: str, says: str
) -> None:
    eve = tale.world.person("Eve", language_code=language)
    answer = await tale.says(eve, words)
    assert says in answer.text
    assert "https://findahelpline.com" in answer.text
    assert await tale.rows(TABLES.safety_events) == await tale.rows(TABLES.people) == []
    assert await tale.rows(TABLES.outbox) == []
    calling = await tale.taps(eve, answer.labels[0])
    assert "112" in calling.text
    welcome = await tale.says(eve, "/start")
    assert "English" in welcome.labels, "and then they can join"


@pytest.mark.both_databases
async def test_in_the_middle_of_a_note_the_next_words_are_kept_after_a_yes(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.taps(ana, "Add a note")
    await _in_danger(tale, ana)
    assert await tale.rows(TABLES.notes) == []
    offered = await tale.says(ana, "it was the stairs")
    assert await tale.rows(TABLES.notes) == [], "it may still be about the other thing"
    await tale.taps(ana, offered.labels[0])
    (note,) = await tale.rows(TABLES.notes)
    assert note.text == "it was the stairs"


@pytest.mark.parametrize("words", [WORDS, "I am numb between my legs", "I can't go on"])
async def test_in_the_middle_of_a_typed_time(tale: Story, words: str) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Time")
    before = [row.at for row in await tale.rows(TABLES.schedules)]
    await tale.says(ana, words)
    assert len(await tale.rows(TABLES.safety_events)) == 1
    assert [row.at for row in await tale.rows(TABLES.schedules)] == before
    await tale.says(ana, "7:15 pm")
    assert [row.at for row in await tale.rows(TABLES.schedules)] == ["19:15"]


async def test_in_the_middle_of_the_teams_number(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-05 21:00", BERLIN)
    await tale.taps(ana, "Type the number")
    await _in_danger(tale, ana)
    kept = await tale.says(ana, "030 1234567")
    assert "Which of these is new?" not in kept.text
    assert "030 1234567" in (await tale.says(ana, "/urgent")).text.replace("+49 30", "030")


@pytest.mark.both_databases
async def test_a_direct_question_stands_last_whatever_else_was_waited_for(tale: Story) -> None:
    ana = tale.world.person("Ana", language_code="en")
    await tale.says(ana, "/start")
    await tale.taps(ana, "English")
    await tale.taps(ana, "I agree")
    await tale.taps(ana, "Recovering from surgery")
    asked = await tale.says(ana, "I can't go on")
    assert "I'd rather ask than guess" in asked.text, "no calendar"
    await tale.taps(ana, "I'd rather not")
    assert "I'd rather ask than guess" in (await tale.says(ana, "I can't go on")).text
    offered = await tale.says(ana, "Madrid")  # and then it goes on
    await tale.taps(ana, offered.buttons[0][0].label)
    assert "I'd rather ask than guess" in (await tale.says(ana, "I can't go on")).text
    await tale.says(ana, "18:30")
    await tale.says(ana, "/share")
    await tale.taps(ana, "Invite someone")
    assert "I'd rather ask than guess" in (await tale.says(ana, "I can't go on")).text
    await tale.says(ana, "please help me")
    assert (await tale.rows(TABLES.people))[0].name is None, "no name that others would read"


async def test_in_the_middle_of_making_an_invite(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/share")
    await tale.taps(ana, "Invite someone")
    await _in_danger(tale, ana)
    await tale.says(ana, "please help me")
    assert (await tale.rows(TABLES.people))[0].name is None, "no name that others would read"
    await tale.taps(ana, "Ana")
    await tale.taps(ana, "Show what they will see")
    await tale.taps(ana, "Make the invite")
    assert token_of(tale, ana)


async def test_in_the_middle_of_accepting_an_invite(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    token = await invited(tale, ana)
    opened = await tale.says(ben, f"/start {token}")
    answer = await tale.says(ben, WORDS)  # nothing is known of him yet
    assert "findahelpline.com" in answer.text
    await tale.taps(ben, "I agree", opened.message_id)
    await _in_danger(tale, ben)
    offered = await tale.says(ben, "Madrid")
    assert "Madrid" in offered.buttons[0][0].label
    await tale.taps(ben, offered.buttons[0][0].label)
    await _edit_into(tale, ben, "024")
    await tale.says(ben, "9")
    (_, caregiver) = await tale.rows(TABLES.people)
    assert caregiver.summary_at == "09:00"


async def _edit_into(tale: Story, person: Person, number: str) -> None:
    """A harmless text is changed into words of danger."""
    sent = tale.world.send(person, "hello there")
    await tale.settle()
    tale.world.edit(person, sent.message_id, WORDS)
    await tale.settle()
    assert number in tale.last(person).text


async def test_an_open_question_is_still_open(tale: Story) -> None:
    ana = await tale.joined()
    await tale.taps(ana, "6")
    await _in_danger(tale, ana)
    await tale.taps(ana, "4")
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6, 4]


async def test_an_urgent_sign_on_a_good_day(tale: Story) -> None:
    ana = await tale.joined()
    await tale.taps(ana, "0")
    answer = await tale.says(ana, "no pain at all today, only I can't feel it when I pee")
    assert "Stop and read this." in answer.text
    assert "even if the pain is low" in answer.text
    await tale.taps(ana, "10")
    assert "Pain 0 · Mood 10" in tale.texts(ana), "and the check-in goes on"
    tale.clock.advance(minutes=30)
    await tale.settle()
    assert tale.last(ana).text == "Have you reached help?"


@pytest.mark.both_databases
async def test_neither_a_pause_nor_quiet_hours_nor_discretion_holds_it_up(tale: Story) -> None:
    ana = await tale.joined()
    await about(tale, ana, quiet_from="00:00", quiet_until="23:59", discreet=True)
    await tale.says(ana, "/pause 14")
    await tale.until("2026-10-06 03:00", BERLIN)
    await _in_danger(tale, ana)
    sign = await tale.says(ana, "mein Fuß hängt plötzlich")
    assert "needs to be seen today" in sign.text
    await tale.until("2026-10-06 05:00", BERLIN)
    assert tale.last(ana).text == "Have you reached help?"
    await tale.until("2026-10-07 03:00", BERLIN)
    note = await tale.taps(ana, "Open")  # nothing that a glance at the telephone may show
    assert "Thinking of yesterday." in note.text


async def test_a_caregiver_abroad_is_asked_after_on_the_next_day_too(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, town="Madrid")
    own = await tale.says(ben, WORDS)
    assert "024" in own.text
    assert "(Spain)" not in own.text, "it is all about their own country"
    await tale.until("2026-10-06 12:30", BERLIN)
    assert "Thinking of yesterday. Are you with someone" in tale.texts(ben)
    assert "Thinking of yesterday" not in tale.texts(ana)


async def test_words_that_are_asked_about_become_no_name_that_others_read(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/share")
    await tale.taps(ana, "Invite someone")
    asked = await tale.says(ana, "I can't go on")
    assert "thoughts of ending your life" in asked.text
    await tale.says(ana, "nothing helps any more")
    assert (await tale.rows(TABLES.people))[0].name is None
    await tale.taps(ana, "Ana")
    assert (await tale.rows(TABLES.people))[0].name == "Ana"
