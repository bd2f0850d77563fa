"""A caregiver's own settings and help: there and back again, and in their own words."""

from __future__ import annotations

import pytest

from tests.stories.inviting import accepts, invited, shared
from tests.stories.telling import TABLES, Story


@pytest.mark.parametrize(
    "setting", ["Time", "Day", "Quiet hours", "Town and time zone", "Language"]
)
async def test_every_setting_of_a_caregiver_leads_back(tale: Story, setting: str) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await shared(tale, ana, ben, town="Wien")
    listed = await tale.says(ben, "/settings")
    await tale.taps(ben, setting)
    again = await tale.taps(ben, "« Back")
    assert (again.message_id, again.text) == (listed.message_id, listed.text)
    assert "keep or pass on" in (await tale.says(ben, "8:00")).text, "nothing is asked any more"
    assert (await tale.rows(TABLES.people))[-1].summary_at == "10:00"


async def test_a_caregiver_types_quiet_hours(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await shared(tale, ana, ben, town="Wien")
    await tale.says(ben, "/settings")
    await tale.taps(ben, "Quiet hours")
    for typed in ("late", "22-22"):
        assert "Try it like this" in (await tale.says(ben, typed)).text
    assert "Quiet hours: 9:30\u202fPM" in (await tale.says(ben, "21:30 to 6")).text
    kept = (await tale.rows(TABLES.people))[-1]
    assert (kept.quiet_from, kept.quiet_until) == ("21:30", "06:00")


async def test_help_in_the_middle_of_joining_knows_that_one_follows(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    await shared(tale, ana, ben, town="Wien")
    await tale.says(ben, "/start")
    await tale.taps(ben, "Check-ins for myself")
    await tale.taps(ben, "I agree")
    told = (await tale.says(ben, "/help")).text
    assert "/checkin" in told
    assert "/summary" in told
    assert "/stop" in told


async def test_who_opened_an_invite_and_then_asks_is_led_back_to_it(tale: Story) -> None:
    ana, ben = await tale.joined(), tale.world.person("Ben")
    token = await invited(tale, ana)
    await tale.says(ben, f"/start {token}")
    assert "Open its link once more" in (await tale.says(ben, "/settings")).text
    await accepts(tale, ben, token)
    assert "Ana" in (await tale.says(ben, "/summary")).text


async def test_a_name_that_was_typed_is_said_once(tale: Story) -> None:
    ana = await tale.joined()
    await tale.says(ana, "/share")
    await tale.taps(ana, "Invite someone")
    await tale.says(ana, "Anita")
    said = [m.text for m in tale.shown(ana) if "They see your name" in m.text]
    assert len(said) == 1
    assert "What shall they see?" in said[0]
