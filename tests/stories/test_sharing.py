"""Who sees what, from the first summary to the end of it, on both sides."""

from __future__ import annotations

from datetime import timedelta

import pytest

from care.outgoing import message
from sandbox.server import Person
from storage import outbox
from tests.stories.inviting import accepts, invited, shared
from tests.stories.telling import TABLES, Story

pytestmark = pytest.mark.both_databases

BERLIN = "Europe/Berlin"


async def _answers_for_days(tale: Story, person: Person, first: int, last: int) -> None:
    for day in range(first, last + 1):
        await tale.until(f"2026-10-{day:02} 18:30", BERLIN)
        await tale.answers(person, 5, 5)


async def _queue_a_summary(tale: Story, share_id: int) -> None:
    """A summary was worked out and waits to be sent, while Telegram cannot be reached."""
    (share,) = [row for row in await tale.rows(TABLES.shares) if row.id == share_id]
    people = {row.id: row for row in await tale.rows(TABLES.people)}
    caregiver = people[share.caregiver_id]
    now = tale.clock.now()
    row = message(
        now,
        "summary-none",
        {"words": "of the patient"},
        chat_id=caregiver.chat_id,
        person_id=caregiver.id,
        share_id=share_id,
        not_before=now + timedelta(hours=1),
    )
    await tale.bot.database.run(lambda conn: outbox.put(conn, [row]))


async def _of_share(tale: Story, share_id: int) -> list[str]:
    """The states of what is queued to the caregiver of a share."""
    found = [row for row in await tale.rows(TABLES.outbox) if row.share_id == share_id]
    return [row.state for row in found if "of the patient" in str(row.args)]


async def test_the_preview_is_what_is_sent(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 5, 5)
    await _answers_for_days(tale, ana, 6, 11)
    await tale.says(ana, "/note The stairs went well.")
    await tale.until("2026-10-12 12:00", BERLIN)
    await tale.says(ana, "/share")
    await tale.taps(ana, "Invite someone")
    await tale.taps(ana, "Ana")
    await tale.taps(ana, "My notes, too")
    preview = await tale.taps(ana, "Show what they will see")
    assert "The stairs went well." in preview.text
    await tale.taps(ana, "Make the invite")
    ben = tale.world.person("Ben")
    token = tale.last(ana).text.rpartition("start=")[2].strip()
    await accepts(tale, ben, token)
    asked = await tale.says(ben, "/summary")
    assert asked.text in preview.text
    # What comes by itself on Sunday is what a preview then shows.
    await tale.until("2026-10-18 10:00", BERLIN)
    sent = tale.last(ben)
    assert "Ana\u2069 agreed to share this" in sent.text
    listed = await tale.says(ana, "/share")
    assert "Last looked: Sunday, October 18" in listed.text
    await tale.taps(ana, listed.labels[0])
    await tale.taps(ana, "Change")
    preview = await tale.taps(ana, "Show what they will see")
    assert sent.text in preview.text
    await tale.taps(ana, "Choose again")
    await tale.taps(ana, "Done")
    log = await tale.taps(ana, "When did they look?")
    assert "got a summary" in log.text
    assert "asked for a summary" in log.text


async def test_one_caregiver_of_two_patients_elsewhere(tale: Story) -> None:
    ana = await tale.joined()
    luz = await tale.joined("Luz", town="Mexico City")
    ben = tale.world.person("Ben", language_code="de")
    await tale.says(ben, f"/start {await invited(tale, ana)}")
    await tale.taps(ben, "Einverstanden")
    offered = await tale.says(ben, "Madrid")
    await tale.taps(ben, offered.buttons[0][0].label)
    await tale.says(ben, "9")
    await tale.says(ben, f"/start {await invited(tale, luz)}")
    done = await tale.taps(ben, "Einverstanden")
    assert "Luz" in done.text, "nothing is asked twice"
    await tale.answers(ana, 5, 5)
    await tale.answers(luz, 5, 5)
    await tale.until("2026-10-11 08:59", "Europe/Madrid")
    before = len(tale.shown(ben))
    await tale.until("2026-10-11 09:00", "Europe/Madrid")
    sent = [m.text for m in tale.shown(ben)[before:]]
    assert len(sent) == 2
    of_ana, of_luz = sorted(sent, key=lambda text: "Luz" in text)
    assert "möchte das mit dir teilen" in of_ana
    assert "112" in of_ana, "the emergency number is the patient's country's"
    assert "911" in of_luz
    picked = await tale.says(ben, "/summary")
    assert len(picked.labels) == 2


async def test_two_caregivers_see_what_was_chosen_for_each(tale: Story) -> None:
    ana = await tale.joined()
    ben, cleo = tale.world.person("Ben"), tale.world.person("Cleo")
    await tale.says(ana, "/note The stairs went well.")
    await tale.answers(ana, 5, 5)
    await shared(tale, ana, ben, "My notes, too")
    await shared(tale, ana, cleo, "None", "Told when scores stay hard")
    tale.clock.advance(hours=2)
    await _answers_for_days(tale, ana, 6, 6)
    await tale.until("2026-10-06 23:00", BERLIN)
    assert "stairs" in (await tale.says(ben, "/summary")).text
    assert "stairs" not in (await tale.says(cleo, "/summary")).text
    await tale.until("2026-10-11 12:00", BERLIN)
    assert "agreed to share" in tale.last(ben).text
    assert "agreed to share" not in tale.texts(cleo)


async def test_ending_a_share_counts_at_once(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await tale.answers(ana, 5, 5)
    share = await shared(tale, ana, ben)
    await _queue_a_summary(tale, share)
    assert await _of_share(tale, share) == ["waiting"]
    listed = await tale.says(ana, "/share")
    await tale.taps(ana, listed.labels[0])
    asked = await tale.taps(ana, "End it")
    assert asked.labels == ["Yes, end it", "No, keep it"]
    await tale.taps(ana, "No, keep it")
    await tale.taps(ana, "End it")
    ended = await tale.taps(ana, "Yes, end it")
    assert "sees nothing more" in ended.text
    assert await _of_share(tale, share) == []
    before = len(tale.shown(ben))
    await tale.until("2026-10-20 12:00", BERLIN)
    assert len(tale.shown(ben)) == before, "the caregiver is not told"
    told = await tale.says(ben, "/summary")
    assert "nothing more to see" in told.text
    assert "agreed" not in told.text
    tale.world.press(ben, told.message_id, f"summary:{share}")
    await tale.settle()
    assert "agreed" not in tale.texts(ben)
    assert "Nobody sees anything" in (await tale.says(ana, "/share")).text
    for old in ("share-on", "share-looks", "share-scope", "share-preview", "share-end"):
        tale.world.press(ana, ended.message_id, f"{old}:{share}")
        await tale.settle()
        assert "out of date" in tale.toast(ana)
    (row,) = await tale.rows(TABLES.shares)
    assert row.state == "ended"


async def test_a_pause_shows_nothing_until_it_goes_on(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await tale.answers(ana, 5, 5)
    await shared(tale, ana, ben, "Daily")
    listed = await tale.says(ana, "/share")
    await tale.taps(ana, listed.labels[0])
    paused = await tale.taps(ana, "Pause")
    assert "This is paused" in paused.text
    before = len(tale.shown(ben))
    await tale.until("2026-10-07 12:00", BERLIN)
    assert len(tale.shown(ben)) == before
    assert "Ana" not in (await tale.says(ben, "/summary")).text
    tale.world.press(ana, paused.message_id, "share-pause:1")
    await tale.settle()
    assert tale.toast(ana) == "I have that already."
    await tale.taps(ana, "Go on", paused.message_id)
    assert "Ana" in (await tale.says(ben, "/summary")).text
    await _answers_for_days(tale, ana, 7, 7)
    before = len(tale.shown(ben))
    await tale.until("2026-10-08 12:00", BERLIN)
    assert "Ana\u2069 agreed to share" in tale.last(ben).text
    assert len(tale.shown(ben)) == before + 1
    (row,) = await tale.rows(TABLES.shares)
    assert row.state == "active"
    assert row.next_summary_at is not None


async def test_another_scope_counts_from_then_on(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await tale.answers(ana, 5, 5)
    await tale.says(ana, "/note The stairs went well.")
    await shared(tale, ana, ben, "My notes, too", "After 3 missed")
    tale.clock.advance(hours=30)
    assert "stairs" in (await tale.says(ben, "/summary")).text
    listed = await tale.says(ana, "/share")
    await tale.taps(ana, listed.labels[0])
    await tale.taps(ana, "Change")
    await tale.taps(ana, "✓ My notes, too")
    assert "stairs" not in (await tale.says(ben, "/summary")).text
    await tale.taps(ana, "None")
    changed = await tale.taps(ana, "Weekly summary")
    assert "My notes, too" in changed.labels, "notes never come back by themselves"
    await tale.taps(ana, "No word on silence")
    await tale.taps(ana, "None")
    (row,) = await tale.rows(TABLES.shares)
    assert (row.summaries, row.notes, row.after_silence) == ("none", False, None)
    assert row.next_summary_at is None
    assert "agreed" not in (await tale.says(ben, "/summary")).text


async def test_a_caregiver_stops_and_the_patient_sees_it_when_they_look(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    bob = await tale.joined("Bob")
    of_ana = await shared(tale, ana, ben)
    await shared(tale, bob, ben)
    asked = await tale.says(ben, "/stop")
    assert [label.strip("\u2069") for label in asked.labels] == [
        "Stop: \u2068Ana", "Stop: \u2068Bob", "Stop all of them", "Keep following",
    ]  # fmt: skip
    kept = await tale.taps(ben, "Keep following")
    assert kept.text == "All right. You go on following as before."
    assert {row.state for row in await tale.rows(TABLES.shares)} == {"active"}
    asked = await tale.says(ben, "/stop")
    before = len(tale.shown(ana))
    stopped = await tale.taps(ben, asked.labels[0])
    assert "/delete" not in stopped.text, "there is still Bob"
    assert len(tale.shown(ana)) == before
    assert "Ben\u2069 stopped following you" in (await tale.says(ana, "/share")).text
    tale.world.press(ben, asked.message_id, f"follow-stop:{of_ana}")
    await tale.settle()
    assert tale.toast(ben) == "I have that already."
    await tale.says(ben, "/stop")
    await tale.taps(ben, "Stop: \u2068Bob\u2069")
    assert [row.state for row in await tale.rows(TABLES.shares)] == ["stopped", "stopped"]
    assert "You follow nobody" in (await tale.says(ben, "/stop")).text
    assert tale.world.commands(scope=f"chat:{ben.id}") == {}
    await tale.until("2026-10-20 12:00", BERLIN)
    assert "stopped" not in (await tale.says(ana, "/share")).text


async def test_stopping_everything_with_one_tap(tale: Story) -> None:
    ana, bob, ben = await tale.joined(), await tale.joined("Bob"), tale.world.person("Ben")
    await shared(tale, ana, ben)
    await shared(tale, bob, ben)
    await tale.says(ben, "/stop")
    stopped = await tale.taps(ben, "Stop all of them")
    assert "/delete" in stopped.text
    assert {row.state for row in await tale.rows(TABLES.shares)} == {"stopped"}


async def test_a_patient_who_erases_everything_is_seen_no_more(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await tale.answers(ana, 5, 5)
    share = await shared(tale, ana, ben)
    await tale.says(ben, "/summary")
    await _queue_a_summary(tale, share)
    asked = await tale.says(ana, "/delete")
    assert "What you share" in asked.text
    await tale.taps(ana, "Yes, erase everything")
    for table in (TABLES.shares, TABLES.looks):
        assert await tale.rows(table) == []
    assert [row for row in await tale.rows(TABLES.outbox) if row.share_id] == []
    before = len(tale.shown(ben))
    await tale.until("2026-10-20 12:00", BERLIN)
    assert len(tale.shown(ben)) == before
    told = await tale.says(ben, "/summary")
    assert "agreed" not in told.text
    assert "Ana" not in told.text
    assert tale.world.commands(scope=f"chat:{ben.id}") == {}


async def test_a_caregiver_who_erases_everything_leaves_no_row(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await shared(tale, ana, ben)
    asked = await tale.says(ben, "/delete")
    assert "You will follow nobody any more" in asked.text
    await tale.taps(ben, "Yes, erase everything")
    assert [row.chat_id for row in await tale.rows(TABLES.people)] == [ana.id]
    assert await tale.rows(TABLES.shares) == []
    listed = await tale.says(ana, "/share")
    assert "Nobody sees anything" in listed.text
    assert "Ben" not in listed.text
    assert [row for row in await tale.rows(TABLES.outbox) if "Ben" in str(row.args)] == []


async def test_a_caregiver_who_blocks_the_bot_comes_back_to_what_was(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await tale.answers(ana, 5, 5)
    await shared(tale, ana, ben, "Daily")
    tale.world.block(ben)
    await tale.until("2026-10-08 12:00", BERLIN)
    assert await tale.rows(TABLES.looks) == []
    tale.world.unblock(ben)
    await tale.settle()
    assert "Ana" in (await tale.says(ben, "/summary")).text
    assert len(await tale.rows(TABLES.looks)) == 1


async def test_a_caregiver_gets_what_fits_a_caregiver(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await shared(tale, ana, ben)
    for text in ("hello", "8", "/start", "/checkin", "/note how are they", "/notes", "/pause",
                 "/resume", "/share"):  # fmt: skip
        told = await tale.says(ben, text)
        assert "/summary" in told.text, text
        assert "Pain" not in told.text
    tale.world.send_location(ben, 48.2, 16.4)
    await tale.settle()
    assert "/summary" in tale.last(ben).text
    told = await tale.says(ben, "/help")
    assert "/stop" in told.text
    assert "/checkin" not in told.text
    assert "112" in told.text
    assert "Ana" not in str(await tale.rows(TABLES.notes))
    assert (await tale.rows(TABLES.notes)) == []
    settings = await tale.says(ben, "/settings")
    assert settings.labels == [
        "Time", "Day", "Quiet hours", "Town and time zone", "Language", "Another name",
    ]  # fmt: skip
    await tale.taps(ben, "Day")
    changed = await tale.taps(ben, "Wednesday")
    assert "weekly ones on Wednesday" in changed.text
    await tale.taps(ben, "Time")
    await tale.says(ben, "noon?")
    changed = await tale.says(ben, "6:30 pm")
    assert "6:30" in changed.text
    await tale.taps(ben, "Town and time zone")
    offered = await tale.says(ben, "Wien")
    await tale.taps(ben, offered.buttons[0][0].label)
    assert "Vienna" in tale.last(ben).text
    await tale.taps(ben, "Quiet hours")
    changed = await tale.presses(ben, "follow-quiet:2200:0700")
    assert "Quiet hours: 10:00" in changed.text
    ben_row = (await tale.rows(TABLES.people))[-1]
    assert (ben_row.quiet_from, ben_row.quiet_until) == ("22:00", "07:00")
    await tale.taps(ben, "Another name")
    await tale.says(ben, "Benedikt")
    assert "Benedikt" in (await tale.says(ana, "/share")).text
    await tale.says(ben, "/settings")
    await tale.taps(ben, "Language")
    changed = await tale.taps(ben, "Deutsch")
    assert "Wen du begleitest" in changed.text
    (row,) = await tale.rows(TABLES.shares)
    assert row.next_summary_at.isoformat().startswith("2026-10-07T16:30")


async def test_a_caregiver_can_answer_check_ins_of_their_own(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await shared(tale, ana, ben, town="Wien")
    await tale.says(ben, "/start")
    await tale.taps(ben, "Check-ins for myself")
    consent = tale.last(ben)
    kept = await tale.taps(ben, "No thanks")
    assert "/summary" in kept.text, "they stay a caregiver"
    await tale.taps(ben, "Check-ins for myself")
    await tale.taps(ben, "I agree", consent.message_id)
    await tale.taps(ben, "Living with it for the long run")
    await tale.presses(ben, "op-none:join")
    offered = await tale.says(ben, "Wien")
    await tale.taps(ben, offered.buttons[0][0].label)
    await tale.presses(ben, "first-time:1830")
    await tale.answers(ben, 3, 7)
    person = (await tale.rows(TABLES.people))[-1]
    assert person.joined_at is not None
    assert person.consent_version > 0
    assert (person.caregiver_consent_version, person.zone) == (1, "Europe/Vienna")
    (row,) = await tale.rows(TABLES.shares)
    assert row.state == "active"
    await tale.says(ben, "/summary")
    assert len(await tale.rows(TABLES.looks)) == 1


async def test_both_roles_each_way_round(tale: Story) -> None:
    ana, bob = await tale.joined(), await tale.joined("Bob")
    await shared(tale, ana, bob)
    await shared(tale, bob, ana)
    assert [row.state for row in await tale.rows(TABLES.shares)] == ["active", "active"]
    assert "Bob" in (await tale.says(ana, "/share")).text
    await tale.says(ana, "/stop")
    await tale.taps(ana, "Stop: \u2068Bob\u2069")
    assert [row.state for row in await tale.rows(TABLES.shares)] == ["active", "stopped"]
    await tale.says(ana, "/delete")
    await tale.taps(ana, "Yes, erase everything")
    assert await tale.rows(TABLES.shares) == []
    assert len(await tale.rows(TABLES.people)) == 1


async def test_a_town_in_ones_own_settings_moves_the_summaries_too(tale: Story) -> None:
    ana, bob = await tale.joined(), await tale.joined("Bob")
    await shared(tale, ana, bob)
    await tale.says(bob, "/settings")
    tale.world.press(bob, tale.shown(bob)[-2].message_id, "set:town")
    await tale.settle()
    offered = await tale.says(bob, "Mexico City")
    await tale.taps(bob, offered.buttons[0][0].label)
    (row,) = await tale.rows(TABLES.shares)
    assert row.next_summary_at.isoformat().startswith("2026-10-11T16:00")


async def test_words_that_cannot_wait_in_a_caregivers_chat(tale: Story) -> None:
    ana, luz = await tale.joined(), await tale.joined("Luz", town="Mexico City")
    ben = tale.world.person("Ben")
    await shared(tale, luz, ben, town="Madrid")
    told = await tale.says(ben, "I want to kill myself")
    assert "112" in told.text, "their own country"
    told = await tale.says(ben, "my mother wants to kill herself")
    assert "911 (Mexico) / 112 (Spain)" in told.text
    assert "024 (Spain)" in told.text, "the crisis line is their own"
    assert ana.id != luz.id


async def test_a_strangers_forged_buttons_show_and_change_nothing(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    share = await shared(tale, ana, ben)
    bob, eve, cleo = await tale.joined("Bob"), tale.world.person("Eve"), tale.world.person("Cleo")
    await tale.says(eve, "/start")
    await shared(tale, bob, cleo)
    before = await tale.rows(TABLES.shares)
    forged = [
        *(f"share{what}:{share}" for what in (
            "", "-scope", "-preview", "-link", "-pause", "-on", "-looks", "-end", "-close",
        )),
        f"share-set:{share}:notes:yes",
        f"share-set:{share}:after_silence:3",
        f"summary:{share}",
    ]  # fmt: skip
    for who in (bob, eve, cleo):
        for data in [*forged, f"follow-stop:{share}"]:
            told = len(tale.shown(who))
            tale.world.press(who, tale.last(who).message_id, data)
            await tale.settle()
            assert len(tale.shown(who)) == told, data
            assert "out of date" in tale.toast(who), data
    # Nor may the caregiver do what is the patient's, or the patient what is the caregiver's.
    for data in forged[:-1]:
        tale.world.press(ben, tale.last(ben).message_id, data)
    tale.world.press(ana, tale.last(ana).message_id, f"follow-stop:{share}")
    await tale.settle()
    assert await tale.rows(TABLES.shares) == before
    for what in ("token_hash:x", "after_silence:1", "summaries:hourly", "notes:maybe"):
        tale.world.press(ana, tale.last(ana).message_id, f"share-set:{share}:{what}")
    await tale.settle()
    assert await tale.rows(TABLES.shares) == before


async def test_urgent_signs_in_a_caregivers_chat_name_the_patients_country_too(
    tale: Story,
) -> None:
    luz, ben = await tale.joined("Luz", town="Mexico City"), tale.world.person("Ben")
    await shared(tale, luz, ben, town="Madrid")
    told = await tale.says(ben, "she has chest pain and cannot breathe")
    assert "Call 112 (Spain) / 911 (Mexico) now." in told.text
    menu = await tale.says(ben, "/urgent")
    assert "Emergency: 112 (Spain) / 911 (Mexico)" in menu.text
    assert "024 (Spain)" in menu.text
    told = await tale.taps(ben, "Chest pain, short of breath, fainting", menu.message_id)
    assert "Call 112 (Spain) / 911 (Mexico) now." in told.text
    await tale.until("2026-10-05 12:35", "Europe/Madrid")
    assert "Have you reached help?" in tale.last(ben).text
    told = await tale.taps(ben, "On my way")
    assert "If it gets worse on the way, call 112 (Spain) / 911 (Mexico)." in told.text
    assert "Emergency: 112 (Spain) / 911 (Mexico)" in (await tale.says(ben, "/help")).text
    own = await tale.says(luz, "/urgent")
    assert own.text.startswith("Emergency: 911\n")
