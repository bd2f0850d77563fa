"""Discreet notifications: what comes by itself is opened by a tap; help is never hidden."""

from __future__ import annotations

from sandbox.server import Person
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
READY = "Your check-in is ready."
MESSAGE = "I have a message for you."


async def discreet(tale: Story) -> Person:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.until("2026-10-05 12:11", BERLIN)  # past what is offered after a first check-in
    await tale.says(ana, "/settings")
    shown = await tale.taps(ana, "Discreet")
    assert "Now: off" in shown.text
    await tale.taps(ana, "On")
    return ana


async def test_the_question_is_behind_a_tap_and_stays_one_message(tale: Story) -> None:
    ana = await discreet(tale)
    await tale.until("2026-10-06 18:30", BERLIN)
    ready = tale.last(ana)
    assert (ready.text, ready.labels) == (READY, ["Open"])
    await tale.restart()
    opened = await tale.taps(ana, "Open")
    assert opened.message_id == ready.message_id
    assert "last 24 hours" in opened.text
    done = await tale.answers(ana, 5, 5)
    assert done.message_id == ready.message_id
    assert "Pain 5 · Mood 5" in done.text


async def test_so_is_the_reminder_and_an_old_one_tells_that_it_is_closed(tale: Story) -> None:
    ana = await discreet(tale)
    await tale.until("2026-10-06 18:30", BERLIN)
    first = tale.last(ana).message_id
    await tale.until("2026-10-06 20:31", BERLIN)
    assert [m.text for m in tale.shown(ana)].count(READY) == 1, "the older one is taken away"
    reminder = tale.last(ana)
    assert (reminder.text, reminder.message_id != first) == (READY, True)
    await tale.until("2026-10-07 00:01", BERLIN)
    closed = tale.last(ana)
    assert "closed" in closed.text
    assert closed.labels == ["Answer for that day anyway"]
    checkin = (await tale.rows(TABLES.checkins))[-1].id
    tale.world.press(ana, closed.message_id, f"open:{checkin}")
    await tale.settle()
    assert tale.toast(ana) == "That check-in is closed."


async def test_a_half_answered_one_opens_where_it_was(tale: Story) -> None:
    ana = await discreet(tale)
    await tale.until("2026-10-06 18:30", BERLIN)
    await tale.says(ana, "7")
    await tale.until("2026-10-06 20:31", BERLIN)
    assert tale.last(ana).text == READY
    opened = await tale.taps(ana, "Open")
    assert "Pain: 7" in opened.text
    await tale.taps(ana, "3")
    assert [a.value for a in await tale.rows(TABLES.answers)][-2:] == [7, 3]


async def test_what_was_asked_for_and_help_are_shown_at_once(tale: Story) -> None:
    ana = await discreet(tale)
    asked = await tale.says(ana, "/checkin")
    assert "Pain" in asked.text
    answered = await tale.says(ana, "I want to kill myself")
    assert "112" in answered.text
    await tale.says(ana, "I suddenly can't pee")
    assert "112" in tale.last(ana).text
    await tale.until("2026-10-05 13:00", BERLIN)
    assert "reached help" in tale.last(ana).text, "minutes count"
    await tale.until("2026-10-06 12:20", BERLIN)
    assert tale.last(ana).text == MESSAGE, "the note of the next day may wait for a tap"
    opened = await tale.taps(ana, "Open")
    assert "Thinking of yesterday" in opened.text
    assert "I need the numbers" in opened.labels


async def test_a_flag_opens_by_a_tap_even_weeks_later(tale: Story) -> None:
    ana = await discreet(tale)
    for day in range(6, 20):
        await tale.until(f"2026-10-{day:02} 18:31", BERLIN)
        if tale.last(ana).text == READY and "Open" in tale.last(ana).labels:
            await tale.taps(ana, "Open")
        await tale.answers(ana, 9, 6)
        told = [e for e in await tale.rows(TABLES.flag_events) if e.kind == "told"]
        if told:
            break
    assert told
    await tale.until(f"2026-10-{day:02} 18:50", BERLIN)
    ready = tale.last(ana)
    assert ready.text == MESSAGE, "numbers were given today: no second check-in is announced"
    await tale.says(ana, "/pause")
    await tale.until("2026-11-20 12:00", BERLIN)
    flag = await tale.taps(ana, "Open", ready.message_id)
    shown = {m.message_id: m for m in tale.shown(ana)}[ready.message_id]
    assert "call your surgeon, spine clinic or pain team" in shown.text, flag.text
    assert "My team knows" in shown.labels


async def test_a_follow_up_opens_by_a_tap(tale: Story) -> None:
    ana = await discreet(tale)
    told = False
    for day in range(6, 24):
        await tale.until(f"2026-10-{day:02} 18:31", BERLIN)
        asked = [m for m in tale.shown(ana) if m.labels == ["Open"]]
        follow_up = asked[-2] if told and len(asked) > 1 else None  # the question stands last
        if follow_up is not None:
            opened = await tale.taps(ana, "Open", follow_up.message_id)
            texts = [m.text for m in tale.shown(ana) if m.message_id == follow_up.message_id]
            assert "Did you manage to reach someone?" in texts[0], opened.text
            return
        await tale.taps(ana, "Open", asked[-1].message_id)
        await tale.answers(ana, 9, 6)
        await tale.until(f"2026-10-{day:02} 18:50", BERLIN)
        if not told and tale.last(ana).text == MESSAGE:
            told = True
            await tale.taps(ana, "Open")
    raise AssertionError("no follow-up came")


async def test_switched_off_again_it_shows_the_question(tale: Story) -> None:
    ana = await discreet(tale)
    await tale.says(ana, "/settings")
    await tale.taps(ana, "Discreet")
    await tale.taps(ana, "Off")
    await tale.until("2026-10-06 18:30", BERLIN)
    assert "last 24 hours" in tale.last(ana).text


async def test_another_persons_notification_cannot_be_opened(tale: Story) -> None:
    ana = await discreet(tale)
    bob = await tale.joined("Bob")
    await tale.until("2026-10-06 18:30", BERLIN)
    hers = [f"open-said:{o.id}" for o in await tale.rows(TABLES.outbox) if o.chat_id == ana.id]
    before = [m.text for m in tale.shown(bob)]
    for data in ("open:1", "open:3", *hers):
        tale.world.press(bob, tale.last(bob).message_id, data)
        await tale.settle()
        assert "out of date" in tale.toast(bob) or "can't open" in tale.toast(bob), data
    assert [m.text for m in tale.shown(bob)] == before
    assert tale.last(ana).text == READY


async def test_only_what_came_by_itself_can_be_opened(tale: Story) -> None:
    ana = await discreet(tale)
    rows = [o for o in await tale.rows(TABLES.outbox) if o.chat_id == ana.id]
    own = [o.id for o in rows if o.screen != "team-offer"]  # that one came by itself
    before = [m.text for m in tale.shown(ana)]
    for outbox_id in own:
        tale.world.press(ana, tale.last(ana).message_id, f"open-said:{outbox_id}")
        await tale.settle()
        assert "can't open" in tale.toast(ana), outbox_id
    assert [m.text for m in tale.shown(ana)] == before
