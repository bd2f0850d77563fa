"""What caregivers are told at once: a flag, silence, and that they are needed."""

from __future__ import annotations

import pytest

from sandbox.server import Person, ShownMessage
from scheduler.clock import SystemClock
from tests.stories.locked import database_locked
from tests.stories.sharing import about, does, ends, follows, lives, looks, told
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
CLOCK = SystemClock()


def _flagged(tale: Story, caregiver: Person) -> list[ShownMessage]:
    return [m for m in told(tale, caregiver) if "when scores stay hard" in m.text]


async def _before_the_fifth_hard_day(
    tale: Story, ana: Person, pain: int = 8, mood: int = 6
) -> None:
    await tale.answers(ana, pain, mood)
    await lives(tale, ana, 6, 8, pain, mood)
    await tale.until("2026-10-09 18:30", BERLIN)


async def test_a_bad_stretch_is_told_to_who_may_know_and_to_nobody_else(tale: Story) -> None:
    ana = await tale.joined()
    ben, eva = tale.world.person("Ben"), tale.world.person("Eva")
    await follows(tale, ben, ana, on_flags=True, town="London")
    await follows(tale, eva, ana)
    await _before_the_fifth_hard_day(tale, ana)
    await tale.answers(ana, 8, 6)
    await tale.until("2026-10-09 18:39", BERLIN)
    assert told(tale, ben) == []
    await tale.until("2026-10-09 18:41", BERLIN)
    (notice,) = told(tale, ben)
    assert "Their pain has been hard on many days lately." in notice.text
    assert "I suggested calling the pain team." in notice.text
    assert "112" in notice.text, "the emergency number is the patient's"
    assert "8" not in notice.text.replace("\u2068", "").replace("\u2069", ""), "and no score"
    assert await looks(tale) == ["flag"]
    await lives(tale, ana, 10, 10, 8, 6)
    assert len(_flagged(tale, ben)) == 1
    assert told(tale, eva) == []


async def test_mood_and_both_name_whom_was_suggested(tale: Story) -> None:
    ana, kim = await tale.joined(), await tale.joined("Kim", situation="Surgery ahead")
    ben = tale.world.person("Ben")
    await follows(tale, ben, ana, on_flags=True)
    await follows(tale, ben, kim, on_flags=True)
    await about(tale, ben, language="de")
    for day in range(5, 10):
        await tale.until(f"2026-10-{day:02} 18:30", BERLIN)
        await tale.answers(ana, 3, 3)
        await tale.answers(kim, 9, 2)
    await tale.until("2026-10-13 18:30", BERLIN)
    for day in range(13, 16):
        await tale.until(f"2026-10-{day:02} 18:30", BERLIN)
        await tale.answers(ana, 3, 3)
    await tale.until("2026-10-15 20:00", BERLIN)
    said = {m.text for m in told(tale, ben) if "Werte" in m.text}
    assert any(
        "Die Stimmung war" in text and "in einer Praxis für Psychotherapie." in text
        for text in said
    )
    assert any(
        "Schmerz und Stimmung waren" in text
        and "beim OP-Team und in einer Praxis für Psychotherapie." in text
        for text in said
    )


async def test_an_undone_score_is_never_told(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, on_flags=True)
    await tale.answers(ana, 3, 6)
    await lives(tale, ana, 6, 8, 8, 6)
    await tale.until("2026-10-09 18:30", BERLIN)
    await tale.answers(ana, 8, 6)
    assert "caregiver-flag" in [m.screen for m in await tale.rows(TABLES.outbox)]
    await tale.until("2026-10-09 18:39", BERLIN)
    await tale.taps(ana, "Undo")
    await tale.taps(ana, "Undo")
    await tale.answers(ana, 3, 6)
    await tale.until("2026-10-10 12:00", BERLIN)
    assert told(tale, ben) == []
    assert await looks(tale) == []


@pytest.mark.both_databases
async def test_a_caregiver_hears_of_a_flag_no_sooner_than_the_patient_after_words_of_crisis(
    tale: Story,
) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, on_flags=True)
    await _before_the_fifth_hard_day(tale, ana)
    await tale.answers(ana, 8, 6)
    await tale.says(ana, "I want to kill myself")
    await tale.until("2026-10-10 19:00", BERLIN)
    assert "That is a long stretch" not in tale.texts(ana)
    assert told(tale, ben) == []
    await tale.until("2026-10-10 20:00", BERLIN)
    assert "That is a long stretch" in tale.texts(ana)
    assert len(_flagged(tale, ben)) == 1


async def test_an_undone_score_that_comes_back_is_told_once(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, on_flags=True)
    await _before_the_fifth_hard_day(tale, ana)
    await tale.answers(ana, 8, 6)
    await tale.taps(ana, "Undo")
    await tale.taps(ana, "6")
    await tale.until("2026-10-09 20:00", BERLIN)
    assert len(_flagged(tale, ben)) == 1


async def test_quiet_hours_hold_a_notice_and_undoing_another_day_does_not_drop_it(
    tale: Story,
) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, on_flags=True)
    await about(tale, ben, quiet_from="18:00", quiet_until="12:00")
    await _before_the_fifth_hard_day(tale, ana)
    await tale.answers(ana, 8, 6)
    await tale.until("2026-10-10 08:00", BERLIN)
    assert told(tale, ben) == []
    await tale.says(ana, "/checkin")
    await tale.answers(ana, 8, 6)
    await tale.taps(ana, "Undo")
    await tale.until("2026-10-10 12:01", BERLIN)
    assert len(_flagged(tale, ben)) == 1


async def test_a_share_that_ends_in_the_ten_minutes_tells_nothing(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, on_flags=True)
    await _before_the_fifth_hard_day(tale, ana)
    await tale.answers(ana, 8, 6)
    await ends(tale, ana, ben)
    await tale.until("2026-10-10 12:00", BERLIN)
    assert told(tale, ben) == []
    assert await looks(tale) == []


async def test_a_patient_who_erases_everything_in_the_ten_minutes_tells_nothing(
    tale: Story,
) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, on_flags=True)
    await _before_the_fifth_hard_day(tale, ana)
    await tale.answers(ana, 8, 6)
    await tale.says(ana, "/delete")
    await tale.taps(ana, "Yes, erase everything")
    await tale.until("2026-10-12 12:00", BERLIN)
    assert told(tale, ben) == []
    said = await tale.says(ben, "/summary")
    assert "Nobody shares anything with you here" in said.text


async def test_silence_is_told_once_by_day_and_as_silence(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    eva = tale.world.person("Eva")
    await follows(tale, ben, ana, summaries="none", after_silence=3)
    await follows(tale, eva, ana)
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-09 09:59", BERLIN)  # the third one closed at midnight
    assert told(tale, ben) == []
    await tale.until("2026-10-09 10:01", BERLIN)
    (notice,) = told(tale, ben)
    assert "asked me to tell you after 3 check-ins without an answer." in notice.text
    assert "That says nothing about how things are" in notice.text
    assert await looks(tale) == ["silence"]
    await tale.until("2026-10-12 12:00", BERLIN)
    assert len(told(tale, ben)) == 1
    await lives(tale, ana, 12, 12, 4, 6)
    await tale.until("2026-10-16 10:01", BERLIN)
    assert len(told(tale, ben)) == 2, "a new silence is told once more"
    assert "without an answer" not in "".join(m.text for m in told(tale, eva))


@pytest.mark.both_databases
async def test_an_answer_before_it_is_told_ends_the_silence(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, summaries="none", after_silence=3)
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-09 09:00", BERLIN)
    assert "caregiver-silence" in [m.screen for m in await tale.rows(TABLES.outbox)]
    await tale.taps(ana, "Answer for that day anyway")
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-11 12:00", BERLIN)
    assert told(tale, ben) == []
    await tale.until("2026-10-12 10:01", BERLIN)
    assert len(told(tale, ben)) == 1


async def test_an_answer_about_right_now_is_a_sign_of_life(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, summaries="none", after_silence=3)
    await tale.until("2026-10-07 09:00", BERLIN)
    await tale.says(ana, "/checkin")
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-09 12:00", BERLIN)
    assert told(tale, ben) == []


async def test_what_went_unanswered_before_the_share_began_is_not_told(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-09 12:00", BERLIN)
    await follows(tale, ben, ana, summaries="none", after_silence=3)
    await tale.until("2026-10-12 09:59", BERLIN)
    assert told(tale, ben) == []
    await tale.until("2026-10-12 10:01", BERLIN)
    assert len(told(tale, ben)) == 1


async def test_a_paused_patient_is_not_silent(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, summaries="none", after_silence=3)
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-08 20:00", BERLIN)  # the third one is open
    await tale.says(ana, "/pause")
    await tale.until("2026-10-20 12:00", BERLIN)
    assert told(tale, ben) == []


async def test_whoever_pauses_before_it_is_told_is_there(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, summaries="none", after_silence=3)
    await tale.answers(ana, 4, 6)
    await tale.until("2026-10-09 09:00", BERLIN)
    assert "caregiver-silence" in [m.screen for m in await tale.rows(TABLES.outbox)]
    await tale.says(ana, "/pause")
    await tale.says(ana, "/resume")
    await tale.until("2026-10-12 09:59", BERLIN)
    assert told(tale, ben) == []
    await tale.until("2026-10-12 10:01", BERLIN)
    assert len(told(tale, ben)) == 1


async def test_what_we_did_not_ask_is_no_silence(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, summaries="none", after_silence=3)
    await tale.answers(ana, 4, 6)
    await tale.stop()
    await tale.until("2026-10-09 12:00", BERLIN)
    await tale.start()
    await tale.until("2026-10-11 12:00", BERLIN)
    assert told(tale, ben) == []
    await tale.until("2026-10-12 10:01", BERLIN)
    assert len(told(tale, ben)) == 1


@pytest.mark.parametrize("danger", ["I want to kill myself", "i took all my pills"])
async def test_in_a_crisis_a_caregiver_is_told_only_by_the_patients_second_tap(
    tale: Story, danger: str
) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana, town="Madrid")
    await about(tale, ben, quiet_from="00:00", quiet_until="23:59")
    answer = await tale.says(ana, danger)
    assert "Help me tell Ben" in answer.labels
    words = await tale.taps(ana, "Help me tell Ben")
    assert "I'm not safe. Please stay with me." in words.text
    assert words.labels == ["Tell Ben for me"]
    assert told(tale, ben) == []
    done = await tale.taps(ana, "Tell Ben for me")
    assert "I'm writing to \u2068Ben\u2069 now." in done.text
    (notice,) = told(tale, ben)
    assert "\u2068Ana\u2069 asked me to tell you that they are not safe." in notice.text
    assert "Call 112 (Germany) if they are in danger now" in notice.text
    assert "024 (Spain)" in notice.text, "the crisis line is the caregiver's own"
    await tale.taps(ana, "Tell Ben for me", words.message_id)
    assert len(told(tale, ben)) == 1, "a second tap sends nothing more"


async def test_without_a_caregiver_there_is_no_such_button(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    answer = await tale.says(ana, "I want to kill myself")
    assert "Help me tell" not in " ".join(answer.labels)
    await follows(tale, ben, ana)
    await does(tale, ana, ben, "Pause")
    answer = await tale.says(ana, "I want to kill myself")
    assert "Help me tell" not in " ".join(answer.labels)


async def test_several_caregivers_are_told_one_by_one(tale: Story) -> None:
    ana = await tale.joined()
    ben, eva = tale.world.person("Ben"), tale.world.person("Eva")
    await follows(tale, ben, ana)
    await follows(tale, eva, ana)
    await tale.says(ana, "I want to kill myself")
    words = await tale.taps(ana, "Help me tell someone")
    assert words.labels == ["Tell Ben for me", "Tell Eva for me"]
    await tale.taps(ana, "Tell Eva for me")
    assert told(tale, ben) == []
    assert len(told(tale, eva)) == 1


async def test_a_patient_learns_that_the_message_did_not_arrive(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    share = await follows(tale, ben, ana)
    await tale.says(ana, "I want to kill myself")
    await tale.taps(ana, "Help me tell Ben")
    tale.world.order_fault(
        "error",
        method="sendMessage",
        chat=ben,
        status=403,
        description="Forbidden: bot was blocked by the user",
    )
    await tale.taps(ana, "Tell Ben for me")
    assert "My message did not reach \u2068Ben\u2069." in tale.texts(ana)
    again = await tale.taps(ana, "Tell Ben for me", tale.shown(ana)[-3].message_id)
    assert "I can't reach them from here." in again.text
    tale.world.press(ben, tale.shown(ben)[-1].message_id, f"safe:tell-now:crisis:{share}")
    await tale.settle()
    assert "I can't reach them from here." in tale.last(ben).text, "no caregiver of theirs"


@pytest.mark.both_databases
async def test_while_the_database_is_away_the_numbers_come_without_the_button(
    tale: Story,
) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.says(ana, "/help")
    with database_locked(tale):
        tale.world.send(ana, "I want to kill myself")
        await tale.world.until(lambda: "automated program" in tale.last(ana).text)
        assert "112" in tale.last(ana).text
        if not tale.url.startswith("sqlite"):  # which can be read while somebody else writes
            assert "Help me tell" not in " ".join(tale.last(ana).labels)


@pytest.mark.both_databases
async def test_while_the_database_is_away_the_patient_knows_that_nobody_was_told_yet(
    tale: Story,
) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.says(ana, "I want to kill myself")
    await tale.taps(ana, "Help me tell Ben")
    with database_locked(tale):
        tale.world.tap(ana, "Tell Ben for me")
        await tale.world.until(lambda: "I can't send it at this moment" in tale.last(ana).text)
        assert told(tale, ben) == []
    while tale.world.pending:  # polling tries again in its own time
        tale.clock.advance(seconds=10)
        await CLOCK.sleep(0.02)
    await tale.settle()
    assert "I'm writing to" in tale.last(ana).text
    assert len(told(tale, ben)) == 1


async def test_who_is_not_going_may_ask_somebody_to_come_along(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    await tale.says(ana, "/urgent")
    await tale.taps(ana, "Chest pain, short of breath, fainting")
    await tale.until("2026-10-05 13:00", BERLIN)
    await tale.taps(ana, "Not going")
    await tale.taps(ana, "Help me tell Ben")
    await tale.taps(ana, "Tell Ben for me")
    (notice,) = told(tale, ben)
    assert "they need a doctor now" in notice.text
