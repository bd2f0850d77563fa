"""Crisis words and urgent signs: answered first, whatever else is going on."""

from __future__ import annotations

import pytest

from bench.words import read
from sandbox.server import ShownMessage
from tests.stories.locked import database_locked
from tests.stories.telling import TABLES, Story, content

BERLIN = "Europe/Berlin"


def _numbers_of_germany(shown: ShownMessage) -> bool:
    return "112" in shown.text and "0800 111 0 111" in shown.text


async def test_crisis_words_get_the_countrys_numbers_at_once(tale: Story) -> None:
    ana = await tale.joined()
    answer = await tale.says(ana, "I want to kill myself")
    assert _numbers_of_germany(answer)
    assert "No person is reading this chat" in answer.text
    (event,) = await tale.rows(TABLES.safety_events)
    assert event.kind == "crisis-1"
    assert "kill" not in event.rule.replace("-", " ").split()[0] or event.rule
    assert [row.screen for row in await tale.rows(TABLES.outbox) if row.priority == 0] == [
        "safety-next-day"
    ]


@pytest.mark.parametrize("step", ["start", "language", "consent", "situation", "date", "town"])
async def test_crisis_words_in_the_middle_of_joining(tale: Story, step: str) -> None:
    ana = tale.world.person("Ana", language_code="de")
    steps = ["start", "language", "consent", "situation", "date", "town"]
    done = steps[: steps.index(step) + 1]
    await tale.says(ana, "/start")
    for label in ("English", "I agree", "Surgery ahead", "I don't know yet")[: len(done) - 1]:
        await tale.taps(ana, label)
    answer = await tale.says(ana, "ich will nicht mehr leben")
    words = "Deutsch" if step in ("start", "language") else "English"
    said = "automatisches Programm" if words == "Deutsch" else "automated program"
    assert said in answer.text
    assert "findahelpline.com" in answer.text, "the country is not known yet"
    if step == "town":
        offered = await tale.says(ana, "Berlin")
        assert "Berlin" in offered.text, "joining goes on where it was"


@pytest.mark.both_databases
async def test_crisis_words_are_answered_while_the_database_is_down(tale: Story) -> None:
    ana = await tale.joined()
    await tale.taps(ana, "6")
    with database_locked(tale):
        tale.world.send(ana, "goodbye everyone, I am going to kill myself")
        await tale.world.until(lambda: "automated program" in tale.last(ana).text)
        assert _numbers_of_germany(tale.last(ana)), "the country of recent chats is remembered"
        assert tale.world.pending, "the update is not acknowledged before it is recorded"
    tale.clock.advance(minutes=1)  # polling tries again
    await tale.settle()
    answers = [m for m in tale.shown(ana) if "automated program" in m.text]
    assert len(answers) == 1, "it is not repeated"
    assert len(await tale.rows(TABLES.safety_events)) == 1


async def test_a_question_is_asked_when_words_may_mean_two_things(tale: Story) -> None:
    ana = await tale.joined()
    asked = await tale.says(ana, "I can't go on")
    assert asked.labels[:3] == ["Yes", "Not sure", "No, but I'm struggling"]
    assert await tale.rows(TABLES.safety_events) != []
    no = await tale.taps(ana, "No, but I'm struggling")
    assert "therapist" in no.text
    yes = await tale.taps(ana, "Not sure")
    assert _numbers_of_germany(yes)


async def test_an_act_already_done_gets_the_shortest_answer(tale: Story) -> None:
    ana = await tale.joined()
    answer = await tale.says(ana, "i took all my pills")
    assert answer.text.startswith("If you have taken pills or hurt yourself: call 112")


@pytest.mark.parametrize(
    "words", ["Habe meine Tabletten genommen.", "me he tomado las pastillas", "took my meds"]
)
async def test_medicine_taken_is_a_note_and_no_alarm(tale: Story, words: str) -> None:
    ana = await tale.joined()
    offered = await tale.says(ana, words)
    assert "112" not in offered.text
    assert await tale.rows(TABLES.safety_events) == []


async def test_a_good_day_around_it_hides_no_word_of_a_crisis(tale: Story) -> None:
    ana = await tale.joined()
    answer = await tale.says(
        ana, "The kids came over and we had cake. I don't want to live anymore. See you tomorrow."
    )
    assert _numbers_of_germany(answer)


@pytest.mark.both_databases
async def test_that_is_not_what_i_meant_takes_everything_back(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "I want to kill myself")
    said = await tale.taps(ana, "That's not what I meant")
    assert "ask once too often" in said.text
    assert await tale.rows(TABLES.safety_events) == []
    await tale.until("2026-10-06 18:30", BERLIN)
    assert "Thinking of yesterday" not in tale.texts(ana)
    assert len(tale.questions(ana)) >= 1


async def test_a_second_crisis_on_the_day_of_one_taken_back_is_followed_up(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "I want to kill myself")
    await tale.taps(ana, "That's not what I meant")
    await tale.says(ana, "I want to kill myself")
    await tale.until("2026-10-06 12:30", BERLIN)
    assert "Thinking of yesterday" in tale.texts(ana)


async def test_after_a_crisis_no_scores_the_next_day_and_no_tips_for_a_week(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "I want to die")
    before = len(tale.questions(ana))
    await tale.until("2026-10-06 11:59", BERLIN)
    assert "Thinking of yesterday" not in tale.texts(ana)
    await tale.until("2026-10-06 12:30", BERLIN)
    note = tale.last(ana)
    assert "Thinking of yesterday. No scores today." in note.text
    assert note.labels == ["Yes", "Not yet", "I need the numbers"]
    numbers = await tale.taps(ana, "I need the numbers")
    assert numbers.text.startswith("Here they are.")
    assert _numbers_of_germany(numbers)
    await tale.until("2026-10-06 23:59", BERLIN)
    assert len(tale.questions(ana)) == before, "no scores that day"
    assert (await tale.rows(TABLES.checkins))[-1].state == "not_asked"
    await tale.until("2026-10-07 18:30", BERLIN)
    done = await tale.answers(ana, 6, 4)
    assert "leaving the tips out this week" in done.text
    for day in range(8, 14):
        await tale.until(f"2026-10-{day:02} 18:30", BERLIN)
        done = await tale.answers(ana, 6, 4)
    assert "Did this help?" in done.text


@pytest.mark.parametrize(
    ("words", "says", "minutes"),
    [
        ("I am numb between my legs", "hours matter", 30),
        ("no puedo orinar desde ayer", "hours matter", 30),
        ("mein Fuß hängt plötzlich", "weakness needs to be seen today", 120),
        ("I have chills and the wound is leaking", "could be an infection", 120),
        ("chest pain and short of breath", "Call 112 now", 30),
    ],
)
async def test_urgent_signs_of_the_body_whatever_the_language(
    tale: Story, words: str, says: str, minutes: int
) -> None:
    ana = await tale.joined()
    answer = await tale.says(ana, words)
    assert says in answer.text
    start = tale.clock.now()
    tale.clock.advance(minutes=minutes - 1)
    await tale.settle()
    assert "Have you reached help?" not in tale.texts(ana)
    tale.clock.advance(minutes=1)
    await tale.settle()
    assert tale.last(ana).text == "Have you reached help?", start
    await tale.taps(ana, "Not going")
    assert says in tale.last(ana).text, "said once more, without argument"


async def test_someone_before_surgery_says_another_sentence_at_the_emergency_department(
    tale: Story,
) -> None:
    ana = await tale.joined(situation="Surgery ahead")
    answer = await tale.says(ana, "numb between my legs")
    assert "I have back problems" in answer.text
    bob = await tale.joined("Bob")
    answer = await tale.says(bob, "numb between my legs")
    assert "I've had spine surgery" in answer.text


async def test_every_sign_of_the_urgent_list_has_its_answer(tale: Story) -> None:
    ana = await tale.joined()
    menu = await tale.says(ana, "/urgent")
    assert _numbers_of_germany(menu)
    assert len(menu.labels) == 9
    for label in menu.labels:
        answer = await tale.taps(ana, label, menu.message_id)
        assert "112" in answer.text or "Be seen today" in answer.text, label


@pytest.mark.both_databases
async def test_the_urgent_list_needs_no_database(tale: Story) -> None:
    ana = await tale.joined()
    with database_locked(tale):
        tale.world.send(ana, "/urgent")
        await tale.world.until(lambda: "Which of these is new?" in tale.last(ana).text)


async def test_a_caption_and_an_edited_message_are_read_too(tale: Story) -> None:
    ana = await tale.joined()
    tale.world.send_photo(ana, caption="I want to kill myself")
    await tale.settle()
    assert _numbers_of_germany(tale.last(ana))
    sent = tale.world.send(ana, "hello")
    await tale.settle()
    tale.world.edit(ana, sent.message_id, "hello, I want to die")
    await tale.settle()
    assert _numbers_of_germany(tale.last(ana))


async def test_an_answer_that_telegram_will_not_take_at_once_goes_through_the_outbox(
    tale: Story,
) -> None:
    ana = await tale.joined()
    tale.world.order_fault("status", method="sendMessage", status=502, times=3)
    answer = await tale.says(ana, "I want to kill myself")
    assert _numbers_of_germany(answer)


async def test_the_same_crisis_update_twice_is_answered_once(tale: Story) -> None:
    ana = await tale.joined()
    sent = tale.world.send(ana, "I want to kill myself")
    await tale.settle()
    tale.world.redeliver(sent.update_id)
    await tale.settle()
    assert len([m for m in tale.shown(ana) if "automated program" in m.text]) == 1
    assert len(await tale.rows(TABLES.safety_events)) == 1


async def test_a_note_with_words_that_are_asked_about_is_kept_all_the_same(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/note I can't go on any more with this pain")
    texts = [shown.text for shown in tale.shown(ana)]
    assert any("ending your life or hurting yourself?" in text for text in texts[-2:])
    (note,) = await tale.rows(TABLES.notes)
    assert note.text == "I can't go on any more with this pain"
    (event,) = await tale.rows(TABLES.safety_events)
    assert event.kind == "crisis-2"


async def test_a_step_goes_on_after_a_question(tale: Story) -> None:
    ana = tale.world.person("Ana")
    await tale.says(ana, "/start")
    await tale.taps(ana, "English")
    await tale.taps(ana, "I agree")
    asked = await tale.says(ana, "I can't go on")
    assert "ending your life or hurting yourself?" in asked.text, "and nothing below it"
    await tale.taps(ana, "No, but I'm struggling")
    await tale.taps(ana, "Living with it for the long run")
    assert "When was your last operation?" in tale.last(ana).text


@pytest.fixture(scope="module")
def unsure() -> str:
    """Words that may be a sign. They are looked for before a story begins: that takes seconds, in
    which nothing else happens, and a bot that waits for Telegram would give up."""
    reader = content().reader
    return next(
        message.text
        for message in sorted(read("en", "more"), key=lambda message: len(message.text))
        if [finding.kind for finding in reader.read(message.text)] == ["red-2"]
    )


async def test_what_may_be_a_sign_is_asked_about_with_the_list_of_signs(
    unsure: str, tale: Story
) -> None:
    ana = await tale.joined()
    asked = await tale.says(ana, unsure)
    assert "I'd rather ask than guess" in asked.text
    assert "Numb between your legs" in asked.text
    await tale.taps(ana, "None of these")
    assert "/urgent" in tale.last(ana).text
    await tale.taps(ana, "Fever, chills, or wound red or leaking")
    assert "This could be an infection" in tale.last(ana).text


async def test_who_asks_and_blocks_the_bot_before_the_answer_holds_nobody_up(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    tale.world.send(ana, "/urgent")
    tale.world.block(ana)
    await tale.says(ben, "/start")  # settles: nothing is handed out again for ever
    assert "Which language" in tale.last(ben).text
    assert tale.world.pending == []
    tale.world.unblock(ana)
    await tale.says(ana, "/urgent")
    assert tale.last(ana).labels
