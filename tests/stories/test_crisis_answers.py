"""What words that cannot wait are answered with: two tiers, again and again, by scores alone."""

from __future__ import annotations

import pytest

from sandbox.server import Person, ShownMessage
from tests.stories.sharing import about, follows, told
from tests.stories.telling import TABLES, Story

BERLIN = "Europe/Berlin"
WORDS = "I want to kill myself"
NUMBERS = ("112", "0800 111 0 111")


@pytest.mark.parametrize(
    ("language", "words", "asks", "labels", "no", "first"),
    [
        (
            "en", "I can't go on", "ending your life or hurting yourself?",
            ["Yes", "Not sure", "No, but I'm struggling", "It's about someone else"], "therapist",
            "No person is reading this chat",
        ),
        (
            "es", "no puedo más", "acabar con tu vida o de hacerte daño?",
            ["Sí", "No lo sé", "No, pero lo paso mal", "Se trata de otra persona"], "terapia",
            "Ninguna persona lee este chat",
        ),
        (
            "de", "ich kann nicht mehr", "dein Leben zu beenden oder dich zu verletzen?",
            ["Ja", "Ich weiß nicht", "Nein, aber es ist schwer", "Es geht um jemand anderen"],
            "Therapie",
            "Kein Mensch liest diesen Chat",
        ),
    ],
)  # fmt: skip
async def test_the_two_tiers_in_each_language(
    tale: Story, language: str, words: str, asks: str, labels: list[str], no: str, first: str
) -> None:
    ana = await tale.joined()
    await about(tale, ana, language=language)
    asked = await tale.says(ana, words)
    assert asked.text.endswith(asks)
    assert asked.labels == labels
    assert not any(number in asked.text for number in NUMBERS)
    said = await tale.taps(ana, labels[2], asked.message_id)
    assert no in said.text
    assert "/urgent" in said.text
    assert await _crises(tale) == 0, "nothing is paused"
    for label in labels[:2]:
        answer = await tale.taps(ana, label, asked.message_id)
        assert first in answer.text
        assert all(number in answer.text for number in NUMBERS)
    assert await _crises(tale) == 2


async def _crises(tale: Story) -> int:
    return len([e for e in await tale.rows(TABLES.safety_events) if e.kind == "crisis-1"])


@pytest.mark.both_databases
async def test_the_same_words_three_times_are_no_three_walls_of_text(tale: Story) -> None:
    ana = await tale.joined()
    first, second, third = [await tale.says(ana, WORDS) for _ in range(3)]
    assert len(second.text) < len(first.text) * 0.7
    for answer in (first, second, third):
        assert all(number in answer.text for number in NUMBERS), "the numbers every time"
        assert "No person is reading this chat" in answer.text
        assert "I'm calling now" in answer.labels
        assert "That's not what I meant" in answer.labels
    assert second.text == third.text
    await tale.until("2026-10-05 14:00", BERLIN)
    later = await tale.says(ana, WORDS)
    assert later.text == first.text, "hours later it is all said again"
    await tale.until("2026-10-07 12:00", BERLIN)
    assert tale.texts(ana).count("Thinking of yesterday.") == 1


async def test_an_act_after_words_gets_its_own_answer_every_time(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, WORDS)
    for _ in range(2):
        answer = await tale.says(ana, "i took all my pills")
        assert answer.text.startswith("If you have taken pills or hurt yourself: call 112")


async def test_after_not_meant_everything_is_said_again(tale: Story) -> None:
    ana = await tale.joined()
    first = await tale.says(ana, WORDS)
    await tale.taps(ana, "That's not what I meant")
    assert (await tale.says(ana, WORDS)).text == first.text


async def test_words_taken_for_the_writers_own_are_one_tap_from_help_for_somebody_else(
    tale: Story,
) -> None:
    ben = await tale.joined()
    asked = await tale.says(ben, "I can't go on")
    helped = await tale.taps(ben, "It's about someone else", asked.message_id)
    assert "You can ask them directly" in helped.text
    assert all(number in helped.text for number in NUMBERS)

    await tale.says(ben, WORDS)
    thanks = await tale.taps(ben, "That's not what I meant")
    helped = await tale.taps(ben, "It's about someone else", thanks.message_id)
    assert "You can ask them directly" in helped.text
    await tale.until("2026-10-07 12:00", BERLIN)
    assert "Thinking of yesterday." not in tale.texts(ben), "nobody asks the writer how they are"


async def test_words_taken_for_somebody_elses_are_one_tap_from_the_writers_own_help(
    tale: Story,
) -> None:
    ana = await tale.joined()
    asked = await tale.says(ana, "my son wants to kill himself")
    assert asked.labels == ["It's about me"]
    answer = await tale.taps(ana, "It's about me", asked.message_id)
    assert "No person is reading this chat" in answer.text
    assert all(number in answer.text for number in NUMBERS)
    assert await _crises(tale) == 1, "their scores and tips wait, and tomorrow somebody asks"


async def test_the_short_answer_goes_through_the_outbox_too(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, WORDS)
    tale.world.order_fault("status", method="sendMessage", status=502, times=3)
    answer = await tale.says(ana, WORDS)
    assert answer.text.startswith("Thank you for writing again.")
    assert all(number in answer.text for number in NUMBERS)


async def test_after_scores_alone_nothing_is_said_to_sound_heavy(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 5, 1)
    for day in range(6, 10):
        await tale.until(f"2026-10-{day:02} 18:30", BERLIN)
        await tale.answers(ana, 5, 1)
        await tale.until(f"2026-10-{day:02} 18:41", BERLIN)
        asked = [m for m in tale.shown(ana) if "thoughts of ending your life" in m.text]
        if asked:
            break
    (direct,) = asked
    assert direct.text.startswith("Your answers show that your mood has been very low.")
    assert "sounds" not in direct.text
    assert direct.labels == ["Yes", "Not sure", "No, but I'm struggling"]
    answer = await tale.taps(ana, "Yes", direct.message_id)
    assert all(number in answer.text for number in NUMBERS)
    assert "Thank you for telling me." in answer.text, "nothing was written"
    wrote = await tale.says(ana, "I don't want to live any more")
    assert wrote.text.startswith("Thank you for writing again.")


async def _asked_whether_reached(tale: Story, ana: Person) -> ShownMessage:
    await tale.says(ana, "I am numb between my legs")
    tale.clock.advance(minutes=30)
    await tale.settle()
    return tale.last(ana)


@pytest.mark.both_databases
async def test_not_going_is_answered_once_more_and_not_again(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await follows(tale, ben, ana)
    asked = await _asked_whether_reached(tale, ana)
    tale.world.tap(ana, "Not going", asked.message_id)
    tale.world.press(ana, asked.message_id, "safe:reached:not-going:red-ces")
    await tale.settle()
    assert tale.texts(ana).count("hours matter") == 2, "at first, and once more"
    assert tale.texts(ana).count("That is your choice.") == 1
    assert "Not going" not in _now(tale, ana, asked).labels
    await tale.restart()
    assert "Couldn't get through" in _now(tale, ana, asked).labels, "it can still be another one"
    assert told(tale, ben) == []
    await tale.taps(ana, "Help me tell Ben")
    assert told(tale, ben) == [], "only words to send, and an offer"
    await tale.taps(ana, "Tell Ben for me")
    (notice,) = told(tale, ben)
    assert "\u2068Ana\u2069" in notice.text


async def test_an_old_not_going_repeats_nothing_however_late_it_is_pressed(tale: Story) -> None:
    ana = await tale.joined()
    asked = await _asked_whether_reached(tale, ana)
    await tale.taps(ana, "Not going", asked.message_id)
    for _ in range(2):
        tale.clock.advance(minutes=5)  # no hand that shakes
        await tale.presses(ana, "safe:reached:not-going:red-ces", asked.message_id)
        assert tale.texts(ana).count("hours matter") == 2, "at first, and once more"
        assert tale.texts(ana).count("That is your choice.") == 1
        await tale.restart()


def _now(tale: Story, ana: Person, message: ShownMessage) -> ShownMessage:
    return next(m for m in tale.shown(ana) if m.message_id == message.message_id)


@pytest.mark.parametrize(
    ("label", "says"),
    [
        ("On my way", "If it gets worse on the way, call 112."),
        ("Seen, I'm OK", "I'm glad you were seen."),
        ("Couldn't get through", "go to an emergency department or call 112"),
    ],
)
async def test_every_other_answer_has_a_short_word(tale: Story, label: str, says: str) -> None:
    ana = await tale.joined()
    await _asked_whether_reached(tale, ana)
    assert says in (await tale.taps(ana, label)).text


async def test_urgent_names_every_sign_in_plain_words_and_the_teams_number(tale: Story) -> None:
    ana = await tale.joined()
    await about(tale, ana, team_phone="+49 30 1234567")
    menu = await tale.says(ana, "/urgent")
    assert menu.text.startswith("Emergency: 112\n")
    for words in (
        "Your surgical team: +49 30 1234567", "peeing, pooping or sexual feeling", "unsteady walk",
        "38.0 °C (100.4 °F)", "open, leaking or smelly", "stiff neck", "light that hurts",
        "coughing blood", "After neck surgery", "blue lips", "extra dose by mistake",
    ):  # fmt: skip
        assert words in menu.text
    weak = await tale.taps(ana, "New weakness, foot drop, clumsy hands")
    assert "+49 30 1234567" in weak.text, "two taps to what to do now"


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("language", "words", "label"),
    [
        ("en", "I have a fever", "That's not what I meant"),
        ("es", "tengo fiebre", "No quería decir eso"),
        ("de", "ich habe Fieber", "So war es nicht gemeint"),
    ],
)
async def test_a_sign_that_was_not_meant_is_not_asked_about(
    tale: Story, language: str, words: str, label: str
) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 4, 6)
    await about(tale, ana, language=language)
    answer = await tale.says(ana, words)
    assert answer.labels == [label]
    said = await tale.taps(ana, label)
    assert "/urgent" in said.text
    await tale.until("2026-10-05 16:00", BERLIN)
    assert tale.last(ana) == said


async def test_one_that_was_not_meant_takes_back_no_later_sign(tale: Story) -> None:
    ana = await tale.joined()
    first = await tale.says(ana, "I have a fever")
    tale.clock.advance(minutes=10)
    await tale.says(ana, "I can't feel my legs and my foot drops")
    await tale.taps(ana, "That's not what I meant", first.message_id)
    await tale.until("2026-10-05 15:00", BERLIN)
    assert "Have you reached help?" in tale.texts(ana)


async def test_a_sign_that_was_picked_has_no_such_button(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/urgent")
    assert (await tale.taps(ana, "Fever, chills, or wound red or leaking")).labels == []


async def test_a_hand_that_taps_twice_reads_it_once_and_later_again(tale: Story) -> None:
    ana = await tale.joined()
    menu = await tale.says(ana, "/urgent")
    for label in ("I don't feel safe", "I'm calling now", "Someone is with me"):
        before = len(tale.shown(ana))
        message = next(m for m in reversed(tale.shown(ana)) if label in m.labels)
        tale.world.tap(ana, label, message.message_id)
        await tale.taps(ana, label, message.message_id)
        assert len(tale.shown(ana)) == before + 1, label
    tale.clock.advance(minutes=1)
    again = await tale.taps(ana, "I don't feel safe", menu.message_id)
    assert again.text.startswith("Thank you for telling me again.")
