"""What a review of invites, shares and notices found: each as what people saw, or could have."""

from __future__ import annotations

import asyncio
import threading

import pytest
from sqlalchemy import Connection, text

from care import caregiving, notes, sharing, summarising
from care.tap import Tap
from tests.stories.inviting import invited, shared
from tests.stories.sharing import does, follows, told
from tests.stories.telling import TABLES, Story
from tests.stories.test_export import exported

BERLIN = "Europe/Berlin"


async def test_words_after_a_question_never_become_the_name_that_others_see(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.says(ana, "/share")
    await tale.taps(ana, "My name here")
    await tale.until("2026-10-06 18:31", BERLIN)
    offered = await tale.says(ana, "A dreadful day")
    assert "They see your name" not in offered.text
    assert (await tale.rows(TABLES.people))[0].name == "Ana"


async def test_words_after_a_crisis_never_become_the_name_that_others_see(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.says(ana, "/share")
    await tale.taps(ana, "My name here")
    await tale.says(ana, "I want to kill myself")
    await tale.says(ana, "please help me")
    assert (await tale.rows(TABLES.people))[0].name == "Ana"


async def test_a_name_that_nobody_can_read_does_not_hold_up_an_answer_in_danger(
    tale: Story,
) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)

    def spoil(conn: Connection) -> None:
        conn.execute(text("UPDATE people SET name = :junk WHERE chat_id = :chat"),
                     {"junk": b"junk", "chat": ben.id})  # fmt: skip

    await tale.bot.database.run(spoil)
    answer = await tale.says(ana, "I want to kill myself")
    assert "automated program" in answer.text
    assert "112" in answer.text
    assert "How" not in answer.text
    # Nor does it stand in the way of anything else that she does.
    await tale.answers(ana, 5, 5)
    assert [row.value for row in await tale.rows(TABLES.answers)] == [5, 5]


async def test_whoever_cannot_be_told_for_a_bug_is_not_said_to_be(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.says(ana, "I want to kill myself")
    await tale.taps(ana, "Help me tell Ben")

    def spoil(conn: Connection) -> None:
        conn.execute(text("UPDATE people SET name = :junk WHERE chat_id = :chat"),
                     {"junk": b"junk", "chat": ben.id})  # fmt: skip

    await tale.bot.database.run(spoil)
    said = await tale.taps(ana, "Tell Ben for me")
    assert "I can't reach them from here." in said.text


@pytest.mark.parametrize("how", ["blocks", "stops", "erases"])
async def test_a_patient_learns_that_who_left_will_not_be_told(tale: Story, how: str) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    if how == "erases":
        await tale.says(ben, "/delete")
    elif how == "stops":
        await tale.says(ben, "/stop")
    asked = tale.last(ben)
    await tale.says(ana, "I want to kill myself")
    await tale.taps(ana, "Help me tell Ben")
    tale.world.order_fault("status", method="sendMessage", chat=ben, status=502, times=None)
    await tale.taps(ana, "Tell Ben for me")
    assert "I'm writing to" in tale.last(ana).text
    if how == "blocks":
        tale.world.block(ben)
    else:
        tale.world.tap(ben, asked.labels[0], asked.message_id)
    await tale.settle()
    assert "My message did not reach \u2068Ben\u2069." in tale.last(ana).text


async def test_whom_a_message_did_not_reach_can_be_told_once_they_are_back(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.says(ana, "I want to kill myself")
    words = await tale.taps(ana, "Help me tell Ben")
    tale.world.order_fault(
        "error", method="sendMessage", chat=ben, status=403,
        description="Forbidden: bot was blocked by the user",
    )  # fmt: skip
    await tale.taps(ana, "Tell Ben for me")
    assert "did not reach" in tale.texts(ana)
    await tale.says(ben, "/help")  # he is back
    before = len(told(tale, ben))
    await tale.taps(ana, "Tell Ben for me", words.message_id)
    assert "I'm writing to" in tale.last(ana).text
    assert len(told(tale, ben)) == before + 1


@pytest.mark.parametrize("what", ["Pause", "My notes, too"])
async def test_an_answer_to_summary_that_still_waits_shows_nothing_held_back_since(
    tale: Story, what: str
) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await tale.says(ana, "/note The stairs were hard.")
    await tale.answers(ana, 5, 5)
    await follows(tale, ben, ana, notes=True)
    tale.clock.advance(hours=1)
    fault = tale.world.order_fault("status", method="sendMessage", chat=ben, status=502, times=None)
    await tale.says(ben, "/summary")
    await does(tale, ana, ben, *(["Change"] if what != "Pause" else []),
               f"✓ {what}" if what != "Pause" else what)  # fmt: skip
    fault.times = 0
    await tale.until("2026-10-05 16:00", BERLIN)
    assert "stairs" not in tale.texts(ben)
    assert "Answered" not in tale.texts(ben) or what != "Pause"
    said = await tale.says(ben, "/summary")
    assert ("nothing more to see" in said.text) == (what == "Pause")


async def test_a_silence_that_a_pause_kept_back_is_told_after_it(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await tale.answers(ana, 5, 5)
    await follows(tale, ben, ana, summaries="none", after_silence=3)
    await tale.until("2026-10-09 00:30", BERLIN)  # three days went unanswered
    (share,) = await tale.rows(TABLES.shares)
    assert share.silence_told_at is not None
    await does(tale, ana, ben, "Pause", "Go on")
    await tale.until("2026-10-10 11:00", BERLIN)
    assert sum("without an answer" in one.text for one in told(tale, ben)) == 1
    await does(tale, ana, ben, "Pause", "Go on")
    await tale.until("2026-10-12 11:00", BERLIN)
    assert sum("without an answer" in one.text for one in told(tale, ben)) == 1, "once"


async def test_a_caregivers_file_says_nothing_of_a_silence_before_they_are_told(
    tale: Story,
) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, summaries="none", after_silence=3)
    await tale.until("2026-10-09 00:30", BERLIN)
    (share,) = await tale.rows(TABLES.shares)
    assert share.silence_told_at is not None
    assert told(tale, ben) == []
    (follows_ana,) = (await exported(tale, ben))["follows"]
    assert "silence_told_at" not in follows_ana
    (seen_by,) = (await exported(tale, ana))["shared_with"]
    assert seen_by["silence_told_at"] is not None


async def test_a_patients_file_does_not_say_that_somebody_declined(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    token = await invited(tale, ana)
    await tale.says(ben, f"/start {token}")
    await tale.taps(ben, "No thanks")
    (given,) = (await exported(tale, ana))["shared_with"]
    assert given["state"] == "invited"
    assert given["ended_at"] is None


async def test_what_telegram_refused_is_not_said_to_be_on_its_way(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.says(ana, "I want to kill myself")
    words = await tale.taps(ana, "Help me tell Ben")
    tale.world.order_fault("error", method="sendMessage", chat=ben, status=400)
    await tale.taps(ana, "Tell Ben for me")
    assert "did not reach" in tale.last(ana).text
    await tale.taps(ana, "Tell Ben for me", words.message_id)
    assert "I'm writing to" in tale.last(ana).text
    assert "they are not safe" in told(tale, ben)[-1].text


async def test_a_caregiver_who_joins_is_asked_for_a_town_of_their_own(tale: Story) -> None:
    luz, ben = await tale.joined("Luz", town="Mexico City"), tale.world.person("Ben")
    await shared(tale, luz, ben)  # skips the question for the town
    await tale.says(ben, "/start")
    await tale.taps(ben, "Check-ins for myself")
    await tale.taps(ben, "I agree")
    await tale.taps(ben, "Living with it for the long run")
    asked = await tale.presses(ben, "op-none:join")
    assert "town" in asked.text.lower()
    offered = await tale.says(ben, "Berlin")
    asked = await tale.taps(ben, offered.buttons[0][0].label)
    await tale.presses(ben, "back:town")
    person = (await tale.rows(TABLES.people))[-1]
    assert (person.zone, person.country) == (BERLIN, "DE"), "kept until another one is said"
    offered = await tale.says(ben, "Madrid")
    await tale.taps(ben, offered.buttons[0][0].label)
    await tale.presses(ben, "first-time:1830")
    person = (await tale.rows(TABLES.people))[-1]
    assert (person.zone, person.country, person.awaiting) == ("Europe/Madrid", "ES", None)
    assert person.joined_at is not None
    (share,) = await tale.rows(TABLES.shares)
    assert share.next_summary_at.isoformat().startswith("2026-10-11T08:00")


@pytest.mark.parametrize("who", ["patient", "caregiver"])
async def test_nothing_that_was_queued_for_the_other_names_who_erased_everything(
    tale: Story, who: str
) -> None:
    ana, ben = await tale.joined("Anastasia"), tale.world.person("Benvolio")
    cleo = await tale.joined("Cleo")
    for patient in (ana, cleo):
        await shared(tale, patient, ben)
    await tale.says(ben, "/summary")
    await tale.says(ben, "/stop")
    await tale.says(ana, "/share")
    gone, other = (ana, ben) if who == "patient" else (ben, ana)
    await tale.says(gone, "/delete")
    await tale.taps(gone, "Yes, erase everything")
    left = [row.args for row in await tale.rows(TABLES.outbox) if row.chat_id == other.id]
    assert left
    assert gone.first_name not in str(left)


@pytest.mark.both_databases
async def test_a_note_that_goes_while_a_summary_of_it_is_made_is_not_in_what_waits(
    tale: Story,
) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await tale.says(ana, "/note The stairs were hard.")
    await tale.answers(ana, 5, 5)
    share = await follows(tale, ben, ana, notes=True)
    tale.clock.advance(hours=1)
    tale.world.order_fault("status", method="sendMessage", chat=ben, status=502, times=None)
    (note,) = await tale.rows(TABLES.notes)
    now, database = tale.clock.now(), tale.bot.database
    made, go_on = threading.Event(), threading.Event()

    def show(conn: Connection) -> None:
        summarising.pick(conn, now, chat_id=ben.id, share_id=share, message_id=1)
        made.set()
        go_on.wait(10)

    showing = asyncio.ensure_future(database.run(show))
    await asyncio.to_thread(made.wait, 10)
    erased = asyncio.ensure_future(
        database.run(notes.delete, now, chat_id=ana.id, note_id=note.id, skip=0, message_id=1)
    )
    await asyncio.wait([erased], timeout=0.5)
    go_on.set()
    await asyncio.gather(showing, erased)
    waiting = [row.args for row in await tale.rows(TABLES.outbox) if row.chat_id == ben.id]
    assert "stairs" not in str(waiting)


async def test_an_end_by_the_patient_stays_one_when_the_caregiver_stops_all(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    share = await follows(tale, ben, ana)
    now, database = tale.clock.now(), tale.bot.database
    ended, go_on = threading.Event(), threading.Event()

    def end(conn: Connection) -> None:
        sharing.end(conn, now, chat_id=ana.id, share_id=share, message_id=1)
        ended.set()
        go_on.wait(10)

    ending = asyncio.ensure_future(database.run(end))
    await asyncio.to_thread(ended.wait, 10)
    stopping = asyncio.ensure_future(
        database.run(caregiving.stop_all, now, chat_id=ben.id, message_id=1)
    )
    await asyncio.wait([stopping], timeout=0.5)
    go_on.set()
    assert (await asyncio.gather(ending, stopping))[1] is Tap.ALREADY
    assert [row.state for row in await tale.rows(TABLES.shares)] == ["ended"]


async def test_the_note_of_the_next_day_speaks_of_scores_only_to_whoever_gives_some(
    tale: Story,
) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    for person in (ana, ben):
        await tale.says(person, "I want to kill myself")
    await tale.until("2026-10-06 20:00", BERLIN)
    assert "No scores today. Are you with someone" in tale.texts(ana)
    assert "Thinking of yesterday. Are you with someone" in tale.texts(ben)
