"""Summaries: at the caregiver's own time, in their language, in words, and only what was agreed."""

from __future__ import annotations

import pytest

from sandbox.server import Person, ShownMessage
from tests.stories.sharing import about, does, ends, follows, lives, looks, told
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"


def _got(tale: Story, caregiver: Person) -> list[ShownMessage]:
    return [m for m in tale.shown(caregiver) if "to share this" in m.text]


async def test_a_week_is_summed_up_in_words_on_the_caregivers_sunday(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.answers(ana, 4, 6)
    await lives(tale, ana, 6, 10, 4, 6)
    await tale.until("2026-10-11 09:59", BERLIN)
    assert told(tale, ben) == []
    await tale.until("2026-10-11 10:01", BERLIN)
    (first,) = _got(tale, ben)
    assert "Answered 6 of 6 check-ins." in first.text
    assert "Pain and mood: not enough answers to say." in first.text
    await lives(tale, ana, 11, 13, 6, 6)
    await lives(tale, ana, 15, 17, 7, 5)  # and nothing on the 14th
    await tale.until("2026-10-18 10:01", BERLIN)
    _, second = _got(tale, ben)
    assert "Answered 6 of 7 check-ins." in second.text
    assert "Pain: clearly higher than last week." in second.text
    assert "Mood: about the same." in second.text
    assert "One thing that often helps:" in second.text
    assert "please don't use it to check up on \u2068Ana\u2069" in second.text
    assert await looks(tale) == ["summary", "summary"]
    await tale.until("2026-10-24 23:00", BERLIN)
    assert len(_got(tale, ben)) == 2


async def test_a_daily_summary_compares_the_day_with_the_week_before(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, summaries="daily")
    await tale.answers(ana, 3, 6)
    await lives(tale, ana, 6, 8, 3, 6)
    await tale.until("2026-10-09 10:01", BERLIN)
    assert "Answered the check-in of Thursday, October 8." in tale.last(ben).text
    assert "Pain: about the same as in the week before." in tale.last(ben).text
    assert len(_got(tale, ben)) == 4
    await tale.until("2026-10-10 10:01", BERLIN)
    assert len(_got(tale, ben)) == 4, "nothing was answered, so there is nothing to say"


async def test_nothing_is_sent_when_there_is_nothing(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.until("2026-10-18 12:00", BERLIN)
    assert told(tale, ben) == []
    assert await looks(tale) == []
    said = await tale.says(ben, "/summary")
    assert "nothing to show for this week. That says nothing about how things are." in said.text


async def test_silence_is_in_a_summary_only_where_the_patient_allowed_it(tale: Story) -> None:
    ana, ben, eva = await tale.joined(), tale.world.person("Ben"), tale.world.person("Eva")
    await follows(tale, ben, ana)
    await follows(tale, eva, ana, after_silence=5)
    await tale.until("2026-10-11 10:01", BERLIN)
    assert told(tale, ben) == []
    assert "Answered 0 of 6 check-ins." in tale.texts(eva)


@pytest.mark.both_databases
async def test_two_patients_in_other_zones_and_languages(tale: Story) -> None:
    ana = await tale.joined()
    kim = await tale.joined("Kim", town="Los Angeles")
    ben = tale.world.person("Ben")
    await follows(tale, ben, ana, town="Auckland")
    await follows(tale, ben, kim)
    await about(tale, ben, summary_at="08:00", summary_weekday=0, language="de")
    await tale.answers(ana, 4, 6)
    await tale.answers(kim, 7, 3)
    await tale.until("2026-10-12 07:59", "Pacific/Auckland")
    assert told(tale, ben) == []
    await tale.until("2026-10-12 08:01", "Pacific/Auckland")
    of_ana, of_kim = told(tale, ben)
    assert "\u2068Ana\u2069 möchte das mit dir teilen." in of_ana.text
    assert "\u2068Kim\u2069 möchte das mit dir teilen." in of_kim.text
    assert "112 (Deutschland) / " in of_ana.text
    assert "911 (Vereinigte Staaten) / " in of_kim.text
    for shown in (of_ana, of_kim):
        assert "1737 (Neuseeland)" in shown.text, "the crisis line is the caregiver's own"


async def test_in_one_country_no_number_is_labelled(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, town="Hamburg")
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-11 10:01", BERLIN)
    assert "Worried about safety? 112 / TelefonSeelsorge 0800 111 0 111" in tale.texts(ben)
    assert "(Germany)" not in tale.texts(ben)


async def test_late_answers_count_and_are_not_compared(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await tale.answers(ana, 4, 6)
    await lives(tale, ana, 6, 11, 4, 6)
    await follows(tale, ben, ana)
    for day in range(12, 18):
        await tale.until(f"2026-10-{day + 1:02} 09:00", BERLIN)
        await tale.taps(ana, "Answer for that day anyway")
        await tale.answers(ana, 9, 1)
    await tale.until("2026-10-18 10:01", BERLIN)
    (summary,) = _got(tale, ben)
    assert "Answered 7 of 7 check-ins." in summary.text
    assert "not enough answers to say" in summary.text


async def test_notes_are_shown_only_where_they_are_switched_on(tale: Story) -> None:
    ana, ben, eva = await tale.joined(), tale.world.person("Ben"), tale.world.person("Eva")
    await follows(tale, ben, ana, notes=True)
    await follows(tale, eva, ana)
    await tale.answers(ana, 4, 6)
    await tale.says(ana, "/note slept in the <chair>")
    await tale.until("2026-10-11 10:01", BERLIN)
    assert "Monday, October 5: \u2068slept in the <chair>\u2069" in tale.texts(ben)
    assert "chair" not in tale.texts(eva)


async def test_a_note_that_is_deleted_is_in_nothing_that_still_waits(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, notes=True)
    await about(tale, ben, quiet_from="22:00", quiet_until="11:30")
    await tale.answers(ana, 4, 6)
    await tale.says(ana, "/note slept in the chair")
    await tale.until("2026-10-11 10:30", BERLIN)
    assert "chair" in str([m.args for m in await tale.rows(TABLES.outbox) if m.share_id])
    await tale.says(ana, "/notes")
    await tale.taps(ana, "Note 1")
    await tale.taps(ana, "Delete this note")
    await tale.taps(ana, "Yes, delete it")
    assert "chair" not in str([m.args for m in await tale.rows(TABLES.outbox)])
    await tale.until("2026-10-11 11:31", BERLIN)
    (summary,) = _got(tale, ben)
    assert "Answered 1 of 6 check-ins." in summary.text
    assert "chair" not in summary.text
    await tale.until("2026-10-17 12:00", BERLIN)
    assert len(_got(tale, ben)) == 1


async def test_a_caregiver_may_be_a_patient_too_and_pause_their_own_check_ins(
    tale: Story,
) -> None:
    ana, ben = await tale.joined(), await tale.joined("Ben")
    await follows(tale, ben, ana)
    await tale.answers(ana, 4, 6)
    await tale.answers(ben, 2, 8)
    await tale.says(ben, "/pause")
    await tale.until("2026-10-11 10:01", BERLIN)
    assert "Answered 1 of 6 check-ins." in _got(tale, ben)[0].text
    await tale.says(ben, "/note")
    await tale.says(ben, "/summary")
    await tale.says(ben, "this is no note any more")
    assert await tale.rows(TABLES.notes) == []


async def test_a_language_that_changes_while_a_summary_waits_is_the_one_it_comes_in(
    tale: Story,
) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await about(tale, ben, quiet_from="22:00", quiet_until="11:30")
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-11 10:30", BERLIN)
    await about(tale, ben, language="es")
    await tale.until("2026-10-11 11:31", BERLIN)
    assert "\u2068Ana\u2069 quiso compartir esto contigo." in tale.last(ben).text


async def test_another_time_of_day_brings_the_same_week_once(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-11 10:30", BERLIN)
    await about(tale, ben, summary_at="12:00")
    await tale.until("2026-10-11 12:01", BERLIN)
    assert len(_got(tale, ben)) == 1


async def test_quiet_hours_hold_a_summary_until_they_are_over(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await about(tale, ben, quiet_from="22:00", quiet_until="11:30")
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-11 11:29", BERLIN)
    assert told(tale, ben) == []
    assert await looks(tale) == []
    await tale.until("2026-10-11 11:31", BERLIN)
    assert len(_got(tale, ben)) == 1
    assert await looks(tale) == ["summary"]


async def test_a_share_that_ends_between_queueing_and_sending_shows_nothing(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await about(tale, ben, quiet_from="22:00", quiet_until="11:30")
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-11 10:30", BERLIN)
    assert "summary" in [m.screen for m in await tale.rows(TABLES.outbox)]
    await ends(tale, ana, ben)
    await tale.until("2026-10-25 12:00", BERLIN)
    assert told(tale, ben) == []
    assert await looks(tale) == []


async def test_a_paused_share_is_silent_and_goes_on_at_its_next_time(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.answers(ana, 4, 6)
    await does(tale, ana, ben, "Pause")
    await tale.until("2026-10-12 12:00", BERLIN)
    assert told(tale, ben) == []
    assert "nothing more to see" in (await tale.says(ben, "/summary")).text
    await does(tale, ana, ben, "Go on")
    await lives(tale, ana, 12, 12, 4, 6)
    await tale.until("2026-10-18 10:01", BERLIN)
    assert len(_got(tale, ben)) == 1


async def test_a_summary_that_is_too_old_is_left_out(tale: Story) -> None:
    ana, ben, eva = await tale.joined(), tale.world.person("Ben"), tale.world.person("Eva")
    await follows(tale, ben, ana)
    await follows(tale, eva, ana, summaries="daily")
    await lives(tale, ana, 6, 10, 4, 6)
    before = len(_got(tale, eva))
    await tale.until("2026-10-11 09:00", BERLIN)
    await tale.stop()
    await tale.until("2026-10-11 22:01", BERLIN)  # more than 12 hours after Eva's
    await tale.start()
    await tale.until("2026-10-11 22:02", BERLIN)
    assert len(_got(tale, eva)) == before
    assert len(_got(tale, ben)) == 1, "a week is not out of date so soon"
    await lives(tale, ana, 12, 17, 4, 6)
    await tale.stop()
    await tale.until("2026-10-20 10:01", BERLIN)  # more than two days after Ben's
    await tale.start()
    await tale.until("2026-10-20 12:00", BERLIN)
    assert len(_got(tale, ben)) == 1
    due = [s.next_summary_at.isoformat() for s in await tale.rows(TABLES.shares)]
    assert due == ["2026-10-25T09:00:00+00:00", "2026-10-21T08:00:00+00:00"]


async def test_a_caregiver_who_blocked_the_bot_gets_nothing_until_they_are_back(
    tale: Story,
) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.says(ben, "/help")
    tale.world.block(ben)
    await tale.settle()
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-12 10:00", BERLIN)
    assert await looks(tale) == []
    tale.world.unblock(ben)
    await tale.settle()
    await lives(tale, ana, 12, 12, 4, 6)
    await tale.until("2026-10-18 10:01", BERLIN)
    assert len(_got(tale, ben)) == 1


async def test_summary_on_demand_leaves_out_what_can_still_be_undone(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.answers(ana, 4, 6)
    assert "nothing to show" in (await tale.says(ben, "/summary")).text
    await tale.until("2026-10-05 12:15", BERLIN)
    said = await tale.says(ben, "/summary")
    assert "Answered 1 of 1 check-ins." in said.text
    assert await looks(tale) == ["asked", "asked"]


async def test_whoever_follows_several_picks_one(tale: Story) -> None:
    ana, kim = await tale.joined(), await tale.joined("Kim")
    ben, eva = tale.world.person("Ben"), tale.world.person("Eva")
    await follows(tale, ben, ana)
    share = await follows(tale, ben, kim)
    await tale.answers(kim, 4, 6)
    await tale.until("2026-10-05 18:00", BERLIN)
    asked = await tale.says(ben, "/summary")
    assert asked.labels == ["Ana", "Kim"]
    said = await tale.taps(ben, "Kim")
    assert "\u2068Kim\u2069 agreed to share this." in said.text
    await ends(tale, kim, ben)
    over = await tale.taps(ben, "Kim", asked.message_id)
    assert "nothing more to see" in over.text
    hello = await tale.says(eva, "/summary")
    assert "Nobody shares anything with you here" in hello.text
    tale.world.press(eva, hello.message_id, f"summary:{share}")
    await tale.settle()
    assert "out of date" in tale.toast(eva)


async def test_who_shares_no_summaries_has_none_to_see(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, summaries="none", on_flags=True)
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-12 12:00", BERLIN)
    assert told(tale, ben) == []
    assert "There is no summary to see." in (await tale.says(ben, "/summary")).text


async def test_a_summary_survives_a_restart_and_comes_once(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-11 09:59", BERLIN)
    await tale.stop()
    await tale.until("2026-10-11 20:00", BERLIN)
    await tale.start()
    await tale.until("2026-10-11 20:05", BERLIN)
    await tale.restart()
    await tale.until("2026-10-11 21:00", BERLIN)
    assert len(_got(tale, ben)) == 1
