"""An answer that takes its time shows that it is on its way; a quick one needs no such sign."""

from __future__ import annotations

from bot.handlers.desk import QUICK, TYPING_LASTS
from sandbox.server import Person
from tests.bot.taking import until
from tests.scheduler.posting import away
from tests.stories.telling import TABLES, Story


def signs(tale: Story, person: Person) -> int:
    """How often "typing" was shown."""
    return sum(
        (call.method.lower(), call.chat_id) == ("sendchataction", person.id)
        for call in tale.world.calls
    )


async def shown(tale: Story, person: Person, times: int) -> None:
    """Let time pass in small steps until "typing" was shown so often."""

    def enough() -> bool:
        tale.clock.advance(milliseconds=50)
        return signs(tale, person) >= times

    await until(enough)


async def test_while_the_database_is_slow_the_chat_shows_typing(tale: Story) -> None:
    ana = await tale.joined()
    with away(tale.url):
        sent_at = tale.clock.monotonic()
        tale.world.tap(ana, "6")
        await shown(tale, ana, times=1)
        assert tale.clock.monotonic() - sent_at >= QUICK
        await shown(tale, ana, times=2)
        assert tale.clock.monotonic() - sent_at >= QUICK + TYPING_LASTS
    await tale.settle()
    assert "Mood" in tale.last(ana).text
    assert [a.value for a in await tale.rows(TABLES.answers)] == [6]
    before = signs(tale, ana)
    await tale.until("2026-10-05 11:00")
    assert signs(tale, ana) == before, "and it ends with the answer"


async def test_a_quick_answer_needs_no_sign(tale: Story) -> None:
    ana = await tale.joined()
    await tale.answers(ana, 6, 4)
    await tale.says(ana, "/settings")
    tale.clock.advance(seconds=30)
    await tale.says(ana, "hello")
    assert signs(tale, ana) == 0


async def test_a_sign_that_telegram_refuses_is_no_matter(tale: Story) -> None:
    ana = await tale.joined()
    tale.world.order_fault("error", method="sendChatAction", status=400, times=None)
    with away(tale.url):
        tale.world.send(ana, "/settings")
        await shown(tale, ana, times=1)
    await tale.settle()
    assert "Your settings" in tale.texts(ana)
