"""The surgical team's number: asked for once, kept encrypted, and there when it is needed."""

from __future__ import annotations

import pytest

from sandbox.server import Person
from tests.stories.locked import database_locked
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
OFFER = "Would you like me to keep your surgical team's number?"


async def _offered(tale: Story, **how: str) -> Person:
    ana = await tale.joined(**how)
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-05 12:11", BERLIN)
    assert OFFER in tale.last(ana).text
    return ana


async def _phone(tale: Story) -> str | None:
    found: str | None = (await tale.rows(TABLES.people))[0].team_phone
    return found


async def test_it_is_offered_once_after_the_first_check_in(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    assert OFFER not in tale.texts(ana), "not over the first thought"
    await tale.until("2026-10-05 12:11", BERLIN)
    left = await tale.taps(ana, "No thanks")
    assert "Nothing was changed" in left.text
    for day in (6, 7):
        await tale.until(f"2026-10-{day:02} 18:31", BERLIN)
        await tale.answers(ana, 6, 4)
        await tale.until(f"2026-10-{day:02} 20:00", BERLIN)
    assert OFFER not in tale.texts(ana)
    assert await _phone(tale) is None


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0211 81-12345", "+49 211 8112345"),
        ("+34 912 345 678", "+34 912 34 56 78"),
        ("0211 8112345 Durchwahl 12", "+49 211 8112345 ext. 12"),
        ("116117", "116117"),
        ("days 0211 8112345, nights 0171 9988776", "+49 211 8112345 / +49 171 9988776"),
    ],
)
async def test_it_is_typed_and_kept_encrypted(tale: Story, typed: str, kept: str) -> None:
    ana = await _offered(tale)
    await tale.taps(ana, "Type the number")
    said = await tale.says(ana, typed)
    assert f"Kept: {kept}" in said.text
    assert await _phone(tale) == kept

    def raw(conn):  # type: ignore[no-untyped-def]
        return conn.exec_driver_sql("SELECT team_phone FROM people").scalar_one()

    assert kept.encode() not in bytes(await tale.bot.database.read(raw))
    assert kept not in str(await tale.rows(TABLES.outbox)), "nor does the outbox hold it"


async def test_a_number_may_be_typed_without_a_tap_and_other_words_stay_an_offer(
    tale: Story,
) -> None:
    ana = await _offered(tale)
    said = await tale.says(ana, "it was a long day")
    assert "keep this as a note" in said.text
    await tale.says(ana, "0211 8112345")
    assert await _phone(tale) == "+49 211 8112345"
    said = await tale.says(ana, "0211 9999999")
    assert "keep this as a note" in said.text, "only while none is kept"


async def test_unclear_input_and_the_emergency_number_are_asked_about_again(tale: Story) -> None:
    ana = await _offered(tale)
    await tale.taps(ana, "Type the number")
    said = await tale.says(ana, "ask my wife")
    assert "couldn't read a telephone number" in said.text
    said = await tale.says(ana, "112")
    assert "That is the emergency number" in said.text
    said = await tale.says(ana, "0211 8112345")
    assert "Kept" in said.text
    await tale.taps(ana, "Change it")
    await tale.taps(ana, "Leave it")
    assert await _phone(tale) == "+49 211 8112345", "leaving it changes nothing"
    said = await tale.says(ana, "hello")
    assert "keep this as a note" in said.text


@pytest.mark.both_databases
async def test_it_is_changed_and_removed_under_settings(tale: Story) -> None:
    ana = await _offered(tale)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Team's number")
    await tale.says(ana, "0211 8112345")
    shown = await tale.says(ana, "/settings")
    assert "+49 211 8112345" in shown.text
    await tale.taps(ana, "Team's number")
    await tale.says(ana, "0211 8112346")
    assert await _phone(tale) == "+49 211 8112346"
    await tale.says(ana, "/settings")
    shown = await tale.taps(ana, "Team's number")
    gone = await tale.taps(ana, "Remove it")
    assert "Removed" in gone.text
    assert await _phone(tale) is None
    await tale.presses(ana, "team-remove", shown.message_id)
    assert "out of date" in tale.toast(ana)


async def test_a_score_is_a_score_while_the_number_is_asked_for(tale: Story) -> None:
    ana = await _offered(tale)
    await tale.taps(ana, "Type the number")
    await tale.until("2026-10-06 18:30", BERLIN)
    await tale.says(ana, "7")
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6, 4, 7]


@pytest.mark.both_databases
async def test_urgent_answers_carry_it_even_without_the_database(tale: Story) -> None:
    ana = await _offered(tale)
    await tale.taps(ana, "Type the number")
    await tale.says(ana, "0211 8112345")
    answer = await tale.says(ana, "my leg is suddenly weak and the foot drops")
    assert "Your surgical team: +49 211 8112345" in answer.text
    answer = await tale.says(ana, "chest pain and short of breath")
    assert "surgical team" not in answer.text, "nothing comes before 112"
    with database_locked(tale):
        tale.world.send(ana, "I have chills and the wound is leaking")
        await tale.world.until(lambda: "could be an infection" in tale.last(ana).text)
        assert "Your surgical team: +49 211 8112345" in tale.last(ana).text


async def test_an_urgent_answer_that_goes_through_the_outbox_carries_it(tale: Story) -> None:
    ana = await _offered(tale)
    await tale.says(ana, "0211 8112345")
    tale.world.order_fault("status", method="sendMessage", status=502, times=3)
    answer = await tale.says(ana, "I have chills and the wound is leaking")
    assert "Your surgical team: +49 211 8112345" in answer.text


async def test_a_flag_before_an_operation_carries_it(tale: Story) -> None:
    ana = await _offered(tale, situation="Surgery ahead", operation="2026-12-01")
    await tale.says(ana, "0211 8112345")
    for day in range(6, 25):
        await tale.until(f"2026-10-{day:02} 18:35", BERLIN)
        question = tale.questions(ana)[-1].message_id
        await tale.taps(ana, "9", question)
        await tale.taps(ana, "6", question)
        await tale.until(f"2026-10-{day:02} 19:00", BERLIN)
        if "your operation is ahead" in tale.texts(ana):
            break
    assert "tell your surgical team (+49 211 8112345): it may change" in tale.texts(ana)


async def test_a_flag_after_an_operation_carries_it(tale: Story) -> None:
    ana = await _offered(tale)
    await tale.says(ana, "0211 8112345")
    for day in range(6, 11):
        await tale.until(f"2026-10-{day:02} 18:30", BERLIN)
        await tale.answers(ana, 9, 6)
        await tale.until(f"2026-10-{day:02} 19:00", BERLIN)
    assert "It is a good reason to call your surgeon" in tale.texts(ana)
    assert "Your surgical team: +49 211 8112345" in tale.texts(ana)


async def test_it_goes_with_everything_else(tale: Story) -> None:
    ana = await _offered(tale)
    await tale.says(ana, "0211 8112345")
    await tale.says(ana, "/delete")
    await tale.taps(ana, "Yes, erase everything")
    answer = await tale.says(ana, "I have chills and the wound is leaking")
    assert "8112345" not in answer.text


async def test_it_is_not_offered_beside_words_of_crisis_but_after_another_check_in(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "I want to die")
    await tale.until("2026-10-07 18:30", BERLIN)
    assert OFFER not in tale.texts(ana)
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-07 20:00", BERLIN)
    assert tale.texts(ana).count(OFFER) == 1


async def test_it_is_not_offered_in_a_pause(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/pause")
    await tale.until("2026-10-05 14:00", BERLIN)
    assert OFFER not in tale.texts(ana)
