"""A guided story as somebody watches it, pauses it and takes it over."""

from __future__ import annotations

from playwright.async_api import Locator, Page, expect


async def test_a_visitor_watches_the_hard_fortnight_takes_it_over_and_lets_it_go_on(
    tab: Page,
) -> None:
    ana, ben = tab.locator(".phone").nth(0), tab.locator(".phone").nth(1)
    story = tab.get_by_role("region", name="Guided story")
    await expect(story).to_contain_text("You play both")
    await story.get_by_role("button", name="Watch a story").click()
    await tab.get_by_role("dialog").get_by_role("button", name="A hard fortnight").click()
    await expect(story).to_contain_text("A hard fortnight · playing")
    await expect(story.get_by_role("status")).to_have_text(
        "Ana joins, as in every story. This time, hard days are ahead."
    )
    # The text that is written, then the button that is pressed, are seen before they act.
    await expect(ana.locator(".wide.pointed")).to_be_visible()
    await expect(ana.locator(".key.pointed")).to_have_text("English")
    await expect(ana.locator(".key.pointed")).to_have_text("I agree")

    await story.get_by_role("button", name="Pause").click()
    await expect(story).to_contain_text("paused, the phones are yours")
    await expect(ana.locator(".pointed")).to_have_count(0)
    await _press(ana, "I agree")
    await _press(ana, "It didn't help, or the pain came back")
    await _shows(ana, "When was your last operation?")

    await story.get_by_role("button", name="Go on").click()
    await expect(story).to_contain_text("waits for you")
    await expect(story.get_by_role("status")).to_contain_text("is not on Ana's phone")
    await story.get_by_role("button", name="Leave it out").click()
    await _shows(ana, "Which town")
    await expect(story).to_contain_text("playing")

    # A visitor's own tap pauses it; beginning to write does, too.
    await _press(ben, "Start")
    await expect(story).to_contain_text("paused, the phones are yours")
    await story.get_by_role("button", name="Go on").click()
    await expect(story).to_contain_text("playing")
    await ana.get_by_role("textbox").press_sequentially("M")
    await expect(story).to_contain_text("paused, the phones are yours")
    await ana.get_by_role("textbox").fill("")
    await story.get_by_label("Pace").select_option("Fastest")
    await story.get_by_role("button", name="Go on").click()
    await _shows(ana, "To read out on the phone")
    await expect(story).to_contain_text("the end")
    await expect(tab.locator(".timebar .date")).not_to_contain_text("Nov 20")
    await story.get_by_role("button", name="Close").click()
    await expect(story).to_have_count(0)


async def test_the_drawer_opens_where_a_story_speaks_of_it_and_closes_again(tab: Page) -> None:
    story = tab.get_by_role("region", name="Guided story")
    await tab.get_by_role("button", name="Stories").click()
    await tab.get_by_role("dialog").get_by_role("button", name="The second operation").click()
    await story.get_by_role("button", name="Pause").click()
    await story.get_by_label("Pace").select_option("Fastest")
    drawer = tab.get_by_role("complementary", name="Underneath")
    caption = story.get_by_role("status")
    while "before anything else" not in await caption.inner_text():
        await expect(drawer).to_have_count(0)
        taken = await story.get_attribute("data-steps") or ""
        await story.get_by_role("button", name="One step").click()
        await expect(story).not_to_have_attribute("data-steps", taken)
        await expect(story).to_contain_text("paused")
    await expect(drawer.get_by_role("button", name="Urgent words")).to_have_attribute(
        "aria-pressed", "true"
    )
    await expect(drawer.get_by_role("table")).to_contain_text("red-inf")
    # By keyboard: the drawer still slides in, and a mouse waits for a button that stands still.
    await story.get_by_role("button", name="One step").press("Enter")
    await expect(story).to_contain_text("the end")
    await expect(drawer).to_have_count(0)


async def _press(phone: Locator, label: str) -> None:
    await phone.get_by_role("button", name=label, exact=True).last.click()


async def _shows(phone: Locator, text: str) -> None:
    await expect(phone.locator(".message", has_text=text).last).to_be_visible()
