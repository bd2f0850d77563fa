"""Joining: four steps, in any order of mistakes."""

from __future__ import annotations

import pytest

from care.joining import CONSENT_VERSION
from tests.stories.telling import TABLES, Story


@pytest.mark.parametrize(
    ("language", "name", "agree", "situation", "asks", "ends"),
    [
        ("en", "English", "I agree", "Surgery ahead", "Pain", "no pain"),
        ("es", "Español", None, None, "Dolor", "sin dolor"),
        ("de", "Deutsch", None, None, "Schmerz", "kein Schmerz"),
    ],
)
async def test_joining_takes_five_taps_and_a_town_in_every_language(
    tale: Story,
    language: str,
    name: str,
    agree: str | None,
    situation: str | None,
    asks: str,
    ends: str,
) -> None:
    person = tale.world.person("Zoë", language_code=language)
    greeting = await tale.says(person, "/start")
    assert greeting.labels[0] == name, "the language that Telegram names comes first"
    consent = await tale.taps(person, name)
    assert agree in (None, consent.labels[0])
    where = await tale.taps(person, consent.labels[0])
    assert len(where.labels) == 7
    assert situation in (None, where.labels[0])
    await tale.taps(person, where.labels[0])
    offered = await tale.says(person, "berln")
    assert "Berl" in offered.text + " ".join(offered.labels)
    question = await tale.taps(person, offered.labels[0])
    assert asks.lower() in question.text.lower()
    assert ends.lower() in question.text.lower()
    (row,) = await tale.rows(TABLES.people)
    assert (row.language, row.zone, row.country) == (language, "Europe/Berlin", "DE")
    assert row.consent_version == CONSENT_VERSION
    assert row.consented_at is not None


async def test_nothing_is_stored_before_the_consent_or_after_a_no(tale: Story) -> None:
    person = tale.world.person("Ana")
    await tale.says(person, "/start")
    await tale.taps(person, "English")
    assert await tale.rows(TABLES.people) == []
    assert await tale.rows(TABLES.outbox) == []
    goodbye = await tale.taps(person, "No thanks")
    assert "Nothing about you is stored" in goodbye.text
    assert goodbye.labels == []
    for table in TABLES.metadata.sorted_tables:
        kept = await tale.rows(table)
        assert not kept or table.name in ("updates_seen", "seals"), table.name


async def test_start_again_lands_where_the_person_stands(tale: Story) -> None:
    person = tale.world.person("Ana")
    await tale.says(person, "/start")
    await tale.taps(person, "English")
    await tale.taps(person, "I agree")
    await tale.restart()
    where = await tale.says(person, "/start")
    assert "Where are you now?" in where.text
    await tale.taps(person, "Surgery ahead")
    await tale.restart()
    town = await tale.says(person, "/start")
    assert "Which town are you in?" in town.text
    offered = await tale.says(person, "Madrid")
    await tale.taps(person, offered.labels[0])
    again = await tale.says(person, "/start")
    assert len(tale.questions(person)) == 1, "the open check-in is at the foot of the chat"
    assert {"0", "10"} <= set(again.labels)
    assert "Nothing is lost" in tale.texts(person)


async def test_a_change_of_mind_about_the_town(tale: Story) -> None:
    person = tale.world.person("Ana")
    await tale.says(person, "/start")
    await tale.taps(person, "English")
    await tale.taps(person, "I agree")
    await tale.taps(person, "Surgery ahead")
    await tale.says(person, "qqqqqqqqq")
    assert "couldn't find" in tale.last(person).text
    await tale.says(person, "Madrid")
    again = await tale.taps(person, "No, another place")
    assert "another town" in again.text
    offered = await tale.says(person, "Ciudad de Mexico")
    await tale.taps(person, offered.labels[0])
    (row,) = await tale.rows(TABLES.people)
    assert (row.zone, row.country) == ("America/Mexico_City", "MX")


async def test_a_shared_location_gives_the_zone_and_is_not_kept(tale: Story) -> None:
    person = tale.world.person("Ana")
    await tale.says(person, "/start")
    await tale.taps(person, "English")
    await tale.taps(person, "I agree")
    await tale.taps(person, "Surgery ahead")
    assert tale.world.keyboard(person) == [["Share my location"]]
    tale.world.send_location(person, -33.45, -70.66)
    await tale.settle()
    await tale.taps(person, tale.last(person).labels[0])
    (row,) = await tale.rows(TABLES.people)
    assert (row.zone, row.country) == ("America/Santiago", "CL")
    assert tale.world.keyboard(person) == []


async def test_a_text_before_joining_is_met_with_the_first_step(tale: Story) -> None:
    person = tale.world.person("Ana", language_code="de")
    reply = await tale.says(person, "hallo?")
    assert reply.labels[0] == "Deutsch"


async def test_a_second_tap_on_i_agree_makes_no_second_person(tale: Story) -> None:
    person = tale.world.person("Ana")
    await tale.says(person, "/start")
    consent = await tale.taps(person, "English")
    tale.world.press(person, consent.message_id, f"agree:en:{CONSENT_VERSION}")
    tale.world.press(person, consent.message_id, f"agree:en:{CONSENT_VERSION}")
    tale.world.press(person, consent.message_id, "decline:en")
    await tale.settle()
    assert len(await tale.rows(TABLES.people)) == 1


async def test_an_old_consent_button_shows_the_consent_of_today(tale: Story) -> None:
    person = tale.world.person("Ana")
    await tale.says(person, "/start")
    consent = await tale.taps(person, "English")
    tale.world.press(person, consent.message_id, "agree:en:0")
    await tale.settle()
    assert await tale.rows(TABLES.people) == []
    assert tale.last(person).labels == ["I agree", "No thanks"]
