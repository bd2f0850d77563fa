"""Double taps, stale buttons, strangers' taps, the same update twice, the wrong order."""

from __future__ import annotations

import pytest

from tests.stories.telling import TABLES, Story

pytestmark = pytest.mark.both_databases

BERLIN = "Europe/Berlin"


async def test_a_second_tap_changes_nothing(tale: Story) -> None:
    ana = await tale.joined()
    question = tale.last(ana).message_id
    tale.world.press(ana, question, "answer:1:pain:6")
    tale.world.press(ana, question, "answer:1:pain:9")
    await tale.settle()
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6]
    assert "Pain: 6" in tale.last(ana).text
    assert tale.toast(ana) == "I have that already."


async def test_the_same_update_twice_changes_nothing(tale: Story) -> None:
    ana = await tale.joined()
    sent = tale.world.tap(ana, "6")
    await tale.settle()
    await tale.taps(ana, "4")
    before = [m.text for m in tale.shown(ana)], await tale.rows(TABLES.answers)
    tale.world.redeliver(sent.update_id)
    await tale.settle()
    assert ([m.text for m in tale.shown(ana)], await tale.rows(TABLES.answers)) == before


async def test_answers_in_the_wrong_order_are_not_mixed_up(tale: Story) -> None:
    ana = await tale.joined()
    question = tale.last(ana).message_id
    tale.world.press(ana, question, "answer:1:mood:2")
    tale.world.press(ana, question, "answer:1:pain:6")
    await tale.settle()
    answers = [(a.question, a.value) for a in await tale.rows(TABLES.answers)]
    assert answers == [("pain", 6)]
    assert "Mood" in tale.last(ana).text


async def test_a_strangers_tap_and_another_patients_tap_change_nothing(tale: Story) -> None:
    ana = await tale.joined()
    bob = await tale.joined("Bob")
    eve = tale.world.person("Eve")
    seen = await tale.says(eve, "/start")
    tale.world.press(eve, seen.message_id, "answer:1:pain:0")
    tale.world.press(bob, tale.last(bob).message_id, "answer:1:pain:0")
    tale.world.press(bob, tale.last(bob).message_id, "late:1")
    tale.world.press(bob, tale.last(bob).message_id, "undo:1:pain")
    tale.world.press(bob, tale.last(bob).message_id, "source:1")
    await tale.settle()
    assert await tale.rows(TABLES.answers) == []
    assert "out of date" in tale.toast(eve)
    assert "out of date" in tale.toast(bob)
    assert "Pain" in tale.last(ana).text


FORGED = [
    "flag", "flag:x:1", "flag:knows:1", "flag:why:x", "flag:yes:1:x", "flag:yes:1:P",
    "flag-none", "flag-none:x", "flag-none:1",
    "stage-fits", "stage-fits:nowhere", "stage-fits:long_term", "stage-fits:setback_anger",
    "stage-is", "stage-is:rich", "stage-feels", "stage-feels:setback", "stage-feels:x",
    "answer", "answer:1", "answer:1:pain", "answer:1:pain:11", "answer:1:pain:-1",
    "answer:x:pain:1", "answer:1:joy:1", "answer:99999999999999999999:pain:1",
    "answer:1:pain:٣", "nothing", "place:0", "place:DE-1", "place:x", "place:", "lang:xx",
    "agree:en", "agree:xx:1", "situation:rich", "set:everything", "time:9999", "language:",
    "time-open", "time-open:99", "time-new:25", "time-move:1", "time-move:99:0900",
    "time-move:x:0900", "time-daily:99", "time-remove:99", "days", "days:", "days:7", "days:/0",
    "days:/99", "days:0123456x", "starts:0100", "starts:x", "pause", "pause:367", "pause:-1",
    "open", "open:x", "open:99", "open-flag:99", "open-said:x", "later", "later:99",
    "snooze:1", "snooze:1:5", "snooze:99:15",
    "quiet", "quiet:2200", "quiet:2200:99", "quiet:x:y", "discreet", "discreet:2",
    "undo:1:joy", "helped:1:2", "safe", "safe:sign:x", "safe:reached:not-going:x", "::::", "é",
    "back", "back:x", "first-time", "first-time:1830", "first-time:99",
    "op-page", "op-page:join:days:202610", "op-page:1:days:202610", "op-page:x:days:202610",
    "op-page:past:weeks:202610", "op-page:past:days:202613", "op-day:past:20260231",
    "op-day:past:20261105", "op-day:ahead:20200101", "op-day:join:20261001", "op-day:past",
    "op-month:past:2026١٠", "op-month:join:202601", "op-only:past:209912", "op-only:ahead:202701",
    "op-none:join", "op-none:7", "op-none:0", "op-took", "op-took:1:20261004:yes",
    "op-took:1:x:yes", "op-took:1:20261004:maybe", "op-cancel", "op-cancel:1",
    "team-remove", "safe:menu:x",
    "summary", "summary:x", "summary:1", "safe:tell", "safe:tell:x", "safe:tell-now:crisis:x",
    "safe:tell-now:x:1", "safe:none:x", "safe:not-new", "safe:not-new:x",
    "look-open", "look-open:99", "look-begin:x", "look-begin:1", "look-answer:1:leg:3",
    "look-answer:1:joy:3", "look-answer:1:leg:11", "look-answer:1:change:0", "look-answer:99:leg:1",
    "look-answer:1:down:4", "look-skip:1", "look-skip:1:leg", "look-undo:1:leg", "look-undo:1:x",
    "look-late:1", "look-leave:1", "look-leave:x", "look-days:1", "look-move:1", "look-move:x",
    "look-move:1:20261399", "look-move:1:2026", "round-day:month:1", "round-day:week:7",
    "round-day:week", "round-off", "round-off:daily", "answer:1:leg:3",
    "fewer", "fewer:two", "fewer:024",
    "note", "note:x", "notes", "notes:x", "note-open:1", "note-erase:x:0", "note-delete:1:-1",
    "share", "share:x", "share:1", "share-set:1:notes:yes", "share-link:1", "share-close:1",
    "share-scope:-1", "share-preview:1", "share-pause:1", "share-on:1", "share-looks:1",
    "share-end:1", "name-ask", "name-own", "invite-yes:x:en:1", "invite-yes", "invite-no:x:en",
    "invite-lang:" + "bc" * 16 + ":xx", "invite-no:" + "bc" * 16 + ":en", "follow-set:all",
    "follow-set:time", "follow-settings", "follow-skip", "follow-time:9999", "follow-time:0900",
    "follow-day:7", "follow-day:1", "follow-lang:xx", "follow-lang:de", "follow-stop:1",
    "follow-stop:x", "follow-stop-all", "follow-keep", "follow-quiet",
    "follow-quiet:none", "follow-quiet:22:x",
]  # fmt: skip


async def test_forged_buttons_are_refused_kindly(tale: Story) -> None:
    ana = await tale.joined()
    kept = (TABLES.people, TABLES.answers, TABLES.checkins, TABLES.notes, TABLES.flag_events,
            TABLES.operations, TABLES.schedules, TABLES.rounds)  # fmt: skip
    before = [await tale.rows(table) for table in kept]
    for data in FORGED:
        toasts = len(tale.world.toasts(ana))
        tale.world.press(ana, tale.last(ana).message_id, data)
        await tale.settle()
        assert [await tale.rows(table) for table in kept] == before, data
        (said,) = tale.world.toasts(ana)[toasts:]
        assert "out of date" in (said.text or ""), data
    assert await tale.rows(TABLES.parked_updates) == []


async def test_undo_takes_back_one_answer_however_often_it_is_tapped(tale: Story) -> None:
    ana = await tale.joined()
    done = await tale.answers(ana, 6, 4)
    tale.world.press(ana, done.message_id, "undo:1:mood")
    tale.world.press(ana, done.message_id, "undo:1:mood")
    await tale.settle()
    assert "Mood" in tale.last(ana).text
    assert "Pain: 6" in tale.last(ana).text
    await tale.taps(ana, "Undo")
    assert "Pain" in tale.last(ana).text
    await tale.answers(ana, 3, 5)
    answers = [(a.value, a.replaced_at is None) for a in await tale.rows(TABLES.answers)]
    assert answers == [(6, False), (4, False), (3, True), (5, True)]
    assert len(await tale.rows(TABLES.coping_shown)) == 1


async def test_undo_after_ten_minutes_comes_too_late(tale: Story) -> None:
    ana = await tale.joined()
    done = await tale.answers(ana, 6, 4)
    tale.clock.advance(minutes=10, seconds=1)
    await tale.taps(ana, "Undo", done.message_id)
    assert "Pain 6 · Mood 4" in tale.texts(ana)
    assert "ten minutes" in tale.toast(ana)


async def test_a_stale_button_of_a_closed_check_in_offers_a_late_answer(tale: Story) -> None:
    ana = await tale.joined()
    question = tale.last(ana)
    await tale.until("2026-10-06 00:00", BERLIN)
    tale.world.press(ana, question.message_id, "answer:1:pain:6")
    await tale.settle()
    assert await tale.rows(TABLES.answers) == []
    assert tale.toast(ana) == "That check-in is closed."
    assert tale.last(ana).labels == ["Answer for that day anyway"]


async def test_a_tap_in_the_second_before_the_sweep_finds_the_check_in_closed(
    tale: Story,
) -> None:
    ana = await tale.joined()
    await tale.until("2026-10-05 23:59", BERLIN)
    tale.clock.advance(minutes=1)  # midnight, and no sweep has looked yet
    question = tale.questions(ana)[-1]
    tale.world.press(ana, question.message_id, "answer:1:pain:6")
    await tale.settle()
    assert await tale.rows(TABLES.answers) == []
    assert (await tale.rows(TABLES.checkins))[0].state == "closed"


async def test_a_press_that_expired_at_telegram_is_still_an_answer(tale: Story) -> None:
    ana = await tale.joined()
    tale.world.order_fault(
        "error",
        method="answerCallbackQuery",
        status=400,
        description="Bad Request: query is too old and response timeout expired",
    )
    await tale.taps(ana, "6")
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6]


async def test_a_typed_number_answers_the_open_question(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, " 6 ")
    done = await tale.says(ana, "10")
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6, 10]
    assert "Pain 6 · Mood 10" in "\n".join(m.text for m in tale.shown(ana)), done.text


async def test_the_source_of_a_message_is_one_tap_away(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.taps(ana, "Where is this from?")
    assert "section" in tale.toast(ana)
    assert len(tale.toast(ana)) <= 200
    done = await tale.taps(ana, "Yes")
    assert "Thank you for telling me" in done.text
    assert (await tale.rows(TABLES.coping_shown))[0].helped is True
