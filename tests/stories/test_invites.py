"""An invite: made, previewed, handed on, opened, accepted or not."""

from __future__ import annotations

import hashlib
from zoneinfo import ZoneInfo

import pytest

from care import following, inviting
from tests.stories.inviting import LINK, accepts, invited, token_of
from tests.stories.sharing import about
from tests.stories.telling import TABLES, Story, content

pytestmark = pytest.mark.both_databases

BERLIN = "Europe/Berlin"


async def test_an_invite_from_its_first_choice_to_its_acceptance(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    first = await tale.says(ana, "/share")
    assert "Nobody sees anything" in first.text
    asked = await tale.taps(ana, "Invite someone")
    assert "call you" in asked.text
    assert asked.labels == ["Ana"]
    await tale.says(ana, "Ana <b>María</b>")
    chosen = tale.last(ana)
    assert "• a short summary each week" in chosen.text
    assert "notes" not in chosen.text, "never unless switched on"
    assert "Ana <b>María</b>" in chosen.text
    await tale.taps(ana, "Told when scores stay hard")
    chosen = await tale.taps(ana, "After 3 missed")
    assert "✓ After 3 missed" in chosen.labels
    shown = await tale.taps(ana, "Show what they will see")
    assert "scores stay hard for a while" in shown.text
    assert "after 3 check-ins without an answer" in shown.text
    await tale.taps(ana, "Make the invite")
    link = tale.last(ana)
    found = LINK.search(link.text)
    assert found is not None
    assert found[1] == tale.world.bot["username"]
    assert "Ana <b>María</b>" in link.text
    assert link.buttons == ()
    ben = tale.world.person("Ben")
    opened = await tale.says(ben, f"/start {found[2]}")
    assert "Ana <b>María</b>\u2069 invites you to see:" in opened.text
    assert "word after 3 check-ins without an answer" in opened.text
    assert "They will see you as \u2068Ben" in opened.text
    assert len(await tale.rows(TABLES.people)) == 1, "nothing is stored before they agree"
    begun = await tale.taps(ben, "I agree")
    assert begun.labels == ["Skip this"]
    assert "Ben\u2069 accepted your invite" in tale.last(ana).text
    await tale.says(ben, "Madrid")
    await tale.taps(ben, tale.last(ben).buttons[0][0].label)
    settings = await tale.says(ben, "9")
    assert "As a caregiver" in settings.text
    assert "09:00" in settings.text or "9:00" in settings.text
    (share,) = await tale.rows(TABLES.shares)
    assert (share.state, share.summaries, share.on_flags, share.after_silence, share.notes) == (
        "active", "weekly", True, 3, False,
    )  # fmt: skip
    _, caregiver = await tale.rows(TABLES.people)
    assert (caregiver.consent_version, caregiver.caregiver_consent_version) == (0, 1)
    assert (caregiver.zone, caregiver.country) == ("Europe/Madrid", "ES")
    assert (caregiver.name, caregiver.summary_at) == ("Ben", "09:00")
    listed = await tale.says(ana, "/share")
    assert "Ben" in listed.text
    assert "Has not looked yet" in listed.text
    assert tale.toast(ana) == tale.toast(ben) == ""


async def test_a_link_waits_until_telegram_has_said_what_the_bot_is_called(tale: Story) -> None:
    ana = await tale.joined()
    tale.world.order_fault("status", method="getMe", status=502, times=1)
    await tale.says(ana, "/share")
    await tale.taps(ana, "Invite someone")
    await tale.taps(ana, "Ana")
    await tale.taps(ana, "Show what they will see")
    await tale.taps(ana, "Make the invite")
    assert "https://t.me/" not in tale.texts(ana)
    await tale.until("2026-10-05 10:10")
    assert LINK.search(tale.texts(ana)) is not None
    assert tale.texts(ana).count("https://t.me/") == 1


async def test_an_acceptance_is_told_after_quiet_hours(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    token = await invited(tale, ana)
    await about(tale, ana, quiet_from="11:00", quiet_until="15:00")
    await accepts(tale, ben, token)
    assert "accepted your invite" not in tale.texts(ana)
    await tale.until("2026-10-05 15:00", BERLIN)
    assert "accepted your invite" in tale.texts(ana)


async def test_what_was_not_accepted_is_not_listed_without_end(tale: Story) -> None:
    ana = await tale.joined()
    for number in range(4):
        token = await invited(tale, ana)
        eve = tale.world.person(f"Eve {number}")
        await tale.says(eve, f"/start {token}")
        await tale.taps(eve, "No thanks")
    assert (await tale.says(ana, "/share")).text.count("was not accepted") == 3


async def test_only_the_hash_of_a_token_is_kept(tale: Story) -> None:
    ana = await tale.joined()
    token = await invited(tale, ana)
    (share,) = await tale.rows(TABLES.shares)
    assert share.token_hash == hashlib.sha256(token.encode()).hexdigest()
    if tale.bot.database.is_sqlite:
        for file in tale.folder.glob("steady.db*"):
            assert token.encode() not in file.read_bytes()


async def test_a_forwarded_link_works_once(tale: Story) -> None:
    ana = await tale.joined()
    token = await invited(tale, ana)
    ben, cleo = tale.world.person("Ben"), tale.world.person("Cleo")
    await tale.says(cleo, f"/start {token}")
    await accepts(tale, ben, token)
    refused = await tale.taps(cleo, "I agree")
    assert "used before" in refused.text
    assert "Ana" not in refused.text
    assert refused.buttons == ()
    refused = await tale.says(cleo, f"/start {token}")
    assert "used before" in refused.text
    assert len(await tale.rows(TABLES.people)) == 2
    assert "follow this person already" in (await tale.says(ben, f"/start {token}")).text


async def test_a_declined_invite_is_used_up_and_nothing_is_stored(tale: Story) -> None:
    ana = await tale.joined()
    token = await invited(tale, ana)
    ben = tale.world.person("Ben")
    await tale.says(ben, f"/start {token}")
    before = len(tale.shown(ana))
    told = await tale.taps(ben, "No thanks")
    assert "Nothing is shared" in told.text
    assert len(tale.shown(ana)) == before, "the patient is told when they look"
    assert len(await tale.rows(TABLES.people)) == 1
    assert "used before" in (await tale.says(ben, f"/start {token}")).text
    assert "was not accepted" in (await tale.says(ana, "/share")).text


async def test_an_invite_is_over_after_48_hours(tale: Story) -> None:
    ana = await tale.joined()
    token = await invited(tale, ana)
    ben = tale.world.person("Ben")
    await tale.says(ben, f"/start {token}")
    tale.clock.advance(hours=48)
    refused = await tale.taps(ben, "I agree")
    assert "48 hours" in refused.text
    assert "Ana" not in refused.text
    assert "48 hours" in (await tale.says(ben, f"/start {token}")).text
    assert "was not accepted" in (await tale.says(ana, "/share")).text


async def test_a_withdrawn_invite_opens_nothing(tale: Story) -> None:
    ana = await tale.joined()
    token = await invited(tale, ana)
    ben = tale.world.person("Ben")
    await tale.says(ben, f"/start {token}")
    listed = await tale.says(ana, "/share")
    assert "An invite is open until" in listed.text
    await tale.taps(ana, listed.labels[0])
    assert "taken back" in tale.last(ana).text
    refused = await tale.taps(ben, "I agree")
    assert "taken back" in refused.text
    assert "Ana" not in refused.text
    assert len(await tale.rows(TABLES.people)) == 1


async def test_a_forged_link_says_nothing_of_anybody(tale: Story) -> None:
    await tale.joined()
    ben = tale.world.person("Ben")
    for link in ("b" * 32, "clinic", "b" * 31, "../../x", "share:1"):
        refused = await tale.says(ben, f"/start {link}")
        assert "opens nothing here" in refused.text
    assert len(await tale.rows(TABLES.people)) == 1


async def test_ones_own_invite_stays_usable(tale: Story) -> None:
    ana = await tale.joined()
    token = await invited(tale, ana)
    assert "your own invite" in (await tale.says(ana, f"/start {token}")).text
    tale.world.press(ana, tale.last(ana).message_id, f"invite-yes:{token}:en:1")
    tale.world.press(ana, tale.last(ana).message_id, f"invite-no:{token}:en")
    await tale.settle()
    await accepts(tale, tale.world.person("Ben"), token)
    (share,) = await tale.rows(TABLES.shares)
    assert share.state == "active"


async def test_a_second_invite_to_the_same_person_changes_nothing(tale: Story) -> None:
    ana = await tale.joined()
    ben = tale.world.person("Ben")
    await accepts(tale, ben, await invited(tale, ana))
    token = await invited(tale, ana, "Daily")
    assert "follow this person already" in (await tale.says(ben, f"/start {token}")).text
    assert [row.state for row in await tale.rows(TABLES.shares)] == ["active", "invited"]


async def test_an_invite_in_the_middle_of_joining_loses_nothing(tale: Story) -> None:
    ana = await tale.joined()
    token = await invited(tale, ana)
    ben = tale.world.person("Ben")
    await tale.says(ben, "/start")
    await tale.taps(ben, "English")
    await tale.taps(ben, "I agree")
    await tale.taps(ben, "Living with it for the long run")
    asked = tale.last(ben)
    for _ in range(2):  # the second time at the next step
        await tale.says(ben, f"/start {token}")
        again = await tale.taps(ben, "I agree") if "I agree" in tale.last(ben).labels else None
        assert again is None or again.text == asked.text, "the joining goes on where it was"
        await tale.presses(ben, "op-none:join")
    offered = await tale.says(ben, "Wien")
    await tale.taps(ben, offered.buttons[0][0].label)
    await tale.presses(ben, "first-time:1830")
    person = (await tale.rows(TABLES.people))[-1]
    assert person.joined_at is not None
    assert (person.zone, person.country) == ("Europe/Vienna", "AT")
    assert person.caregiver_consent_version == 1
    assert tale.questions(ben)
    (share,) = await tale.rows(TABLES.shares)
    due = share.next_summary_at.astimezone(ZoneInfo("Europe/Vienna"))
    assert f"{due:%a %H:%M}" == "Sun 10:00"


async def test_an_invite_in_the_middle_of_a_check_in_loses_nothing(tale: Story) -> None:
    ana, ben = await tale.joined(), await tale.joined("Ben", town="Wien")
    token = await invited(tale, ana)
    await tale.taps(ben, "6")
    question = tale.questions(ben)[-1].message_id
    await tale.says(ben, f"/start {token}")
    told = await tale.taps(ben, "I agree")
    assert "When shall summaries come" in told.text, "the zone is known"
    await tale.says(ben, "19:30")
    await tale.taps(ben, "4", question)
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6, 4]
    person = (await tale.rows(TABLES.people))[-1]
    assert (person.zone, person.summary_at) == ("Europe/Vienna", "19:30")
    both = await tale.says(ben, "/settings")
    assert "As a caregiver" in both.text
    assert "Your settings" in tale.shown(ben)[-2].text
    assert "/summary" in (await tale.says(ben, "/help")).text


async def test_an_invite_is_read_in_ones_own_language(tale: Story) -> None:
    ana = await tale.joined()
    token = await invited(tale, ana)
    ben = tale.world.person("Ben", language_code="de")
    opened = await tale.says(ben, f"/start {token}")
    assert "lädt dich ein" in opened.text
    opened = await tale.taps(ben, "Español")
    assert "te invita a ver" in opened.text
    await tale.taps(ben, "Acepto")
    assert (await tale.rows(TABLES.people))[-1].language == "es"


async def test_choosing_goes_on_after_a_restart(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/share")
    await tale.taps(ana, "Invite someone")
    await tale.restart()
    await tale.says(ana, "שרה")
    await tale.restart()
    await tale.taps(ana, "Daily")
    await tale.taps(ana, "Show what they will see")
    await tale.restart()
    await tale.taps(ana, "Make the invite")
    assert "\u2068שרה\u2069 invites you" in tale.last(ana).text
    ben = tale.world.person("Ben")
    await tale.says(ben, f"/start {token_of(tale, ana)}")
    await tale.restart()
    await tale.taps(ben, "I agree")
    await tale.restart()
    await tale.taps(ben, "Skip this")
    await tale.restart()
    await tale.says(ben, "7pm")
    (share,) = await tale.rows(TABLES.shares)
    assert (share.state, share.summaries) == ("active", "daily")
    assert (await tale.rows(TABLES.people))[-1].summary_at == "19:00"


async def test_double_taps_make_one_of_everything(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/share")
    await tale.taps(ana, "Invite someone")
    await tale.taps(ana, "Ana")
    preview = await tale.taps(ana, "Show what they will see")
    tale.world.press(ana, preview.message_id, "share-link:1")
    tale.world.press(ana, preview.message_id, "share-link:1")
    await tale.settle()
    assert tale.texts(ana).count("https://t.me/") == 1
    assert tale.toast(ana) == "I have that already."
    ben = tale.world.person("Ben")
    token = token_of(tale, ana)
    opened = await tale.says(ben, f"/start {token}")
    for _ in range(2):
        tale.world.press(ben, opened.message_id, f"invite-yes:{token}:en:1")
    await tale.settle()
    assert tale.toast(ben) == "I have that already."
    assert tale.texts(ana).count("accepted your invite") == 1
    assert len(await tale.rows(TABLES.shares)) == 1


async def test_limits_are_told_kindly(tale: Story) -> None:
    ana = await tale.joined()
    for _ in range(5):
        await invited(tale, ana)
    await tale.says(ana, "/share")
    assert "Five of your invites are open" in (await tale.taps(ana, "Invite someone")).text
    for _ in range(5):
        listed = await tale.says(ana, "/share")
        await tale.taps(ana, listed.labels[0])
        await invited(tale, ana)
    listed = await tale.says(ana, "/share")
    await tale.taps(ana, listed.labels[0])
    await tale.says(ana, "/share")
    assert "ten invites today" in (await tale.taps(ana, "Invite someone")).text
    await tale.until("2026-10-06 13:00", BERLIN)
    await tale.says(ana, "/share")
    assert "What shall they see?" in (await tale.taps(ana, "Invite someone")).text


async def test_a_name_without_letters_is_asked_for_again(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/share")
    await tale.taps(ana, "Invite someone")
    for text in ("…", "\u200b\u200b", "12345"):
        assert "as a name" in (await tale.says(ana, text)).text
    await tale.says(ana, "Ana\n\u202eevil " + "x" * 100)
    person = (await tale.rows(TABLES.people))[0]
    assert person.name == "Ana evil " + "x" * 23


def test_no_token_reads_like_words_that_cannot_wait() -> None:
    for _ in range(500):
        token = inviting.new_token()
        assert following.is_token(token)
        assert not content().reader.read(f"/start {token}"), token


async def test_an_invite_that_was_made_offers_no_choices_any_more(tale: Story) -> None:
    ana = await tale.joined()
    await invited(tale, ana)
    (share,) = await tale.rows(TABLES.shares)
    shown = len(tale.shown(ana))
    await tale.presses(ana, f"share-scope:{share.id}", tale.shown(ana)[-2].message_id)
    assert len(tale.shown(ana)) == shown
    assert "A change counts at once" not in tale.texts(ana)
    assert "out of date" in tale.toast(ana)
