"""The sender over HTTP: what people see, and how every failure is sorted."""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from telegram import Bot

from bot.request import AiohttpRequest
from bot.screens.view import Button, Shown
from bot.sender import Sender
from care.delivering import Envelope, Outcome
from sandbox.server import Person, ShownMessage, TelegramServer
from scheduler.clock import ManualClock
from tests.stories.telling import content

NOW = datetime(2026, 10, 5, 16, 30, tzinfo=UTC)


@dataclass
class Sending:
    """A sender, the server that it speaks to, and somebody who has written to the bot."""

    sender: Sender
    server: TelegramServer
    ana: Person
    bot: Bot

    def envelope(self, screen: str = "paused", **more: object) -> Envelope:
        plain = Envelope(
            id=1,
            chat_id=self.ana.id,
            person_id=1,
            checkin_id=None,
            priority=1,
            mode="new",
            message_id=None,
            screen=screen,
            args={},
            about=None,
            attempts=0,
            language="en",
            country="DE",
            zone="Europe/Berlin",
            situation=None,
        )
        return replace(plain, **more)  # type: ignore[arg-type]  # whatever a test changes

    async def send(self, screen: str = "paused", **more: object) -> Outcome:
        return await self.sender.send(self.envelope(screen, **more))

    @property
    def shown(self) -> list[ShownMessage]:
        chat = self.server.world.chat(self.ana, with_deleted=False)
        return [message for message in chat if message.outgoing]


@pytest.fixture
async def sending() -> AsyncIterator[Sending]:
    clock = ManualClock(NOW)
    async with TelegramServer(clock) as server, AiohttpRequest(read_timeout=0.5) as request:
        bot = Bot(
            server.token,
            base_url=f"{server.url}/bot",
            request=request,
            get_updates_request=request,
        )
        ana = server.world.person("Ana")
        server.world.send(ana, "/start")
        yield Sending(Sender(bot, content(), clock.now), server, ana, bot)


async def test_a_message_is_shown_and_its_id_comes_back(sending: Sending) -> None:
    outcome = await sending.send()
    assert outcome == Outcome("sent", message_id=sending.shown[-1].message_id)
    assert "/resume" in sending.shown[-1].text


async def test_the_same_screen_again_is_no_failure(sending: Sending) -> None:
    first = await sending.send()
    again = await sending.send(mode="edit", message_id=first.message_id)
    assert again == first
    (message,) = sending.shown
    assert message.edits == 0


async def test_an_edit_changes_the_message_in_its_place(sending: Sending) -> None:
    first = await sending.send()
    outcome = await sending.send("delete-ask", mode="edit", message_id=first.message_id)
    assert outcome == first
    (message,) = sending.shown
    assert message.edits == 1
    assert message.labels


async def test_an_edit_takes_the_buttons_away_that_the_new_screen_lacks(sending: Sending) -> None:
    first = await sending.send("delete-ask")
    assert sending.shown[0].labels
    await sending.send("delete-kept", mode="edit", message_id=first.message_id)
    assert not sending.shown[0].labels


async def test_what_a_missing_message_was_to_say_is_sent_anew(sending: Sending) -> None:
    first = await sending.send()
    await sending.send(mode="delete", message_id=first.message_id)
    assert sending.shown == []
    outcome = await sending.send("delete-ask", mode="edit", message_id=first.message_id)
    (message,) = sending.shown
    assert outcome == Outcome("sent", message_id=message.message_id)
    assert outcome.message_id != first.message_id


async def test_a_message_that_cannot_be_edited_is_sent_anew(sending: Sending) -> None:
    first = await sending.send("join-town")  # it carries a keyboard of the other kind
    outcome = await sending.send(mode="edit", message_id=first.message_id)
    assert outcome.state == "sent"
    assert outcome.message_id != first.message_id
    assert len(sending.shown) == 2


async def test_deleting_what_is_gone_or_too_old_is_no_failure(sending: Sending) -> None:
    first = await sending.send()
    assert await sending.send("", mode="delete", message_id=first.message_id) == Outcome("sent")
    assert sending.shown == []
    assert await sending.send("", mode="delete", message_id=first.message_id) == Outcome("sent")
    assert await sending.send("", mode="delete", message_id=999_999) == Outcome("sent")


async def test_a_refusal_is_logged_without_what_it_quotes(
    sending: Sending, caplog: pytest.LogCaptureFixture
) -> None:
    sending.server.world.order_fault(
        "error",
        status=400,
        description='Bad Request: can\'t parse entities: Unsupported start tag "Ana, pain 8" '
        "at byte offset 12",
    )
    outcome = await sending.send()
    assert outcome.state == "refused"
    assert "can't parse entities" in (outcome.error or "").lower()
    assert "pain 8" not in (outcome.error or "").lower()
    assert "Telegram refused paused" in caplog.text
    assert "pain 8" not in caplog.text.lower()


@pytest.mark.parametrize(
    ("status", "description", "state"),
    [
        (403, "Forbidden: bot was blocked by the user", "blocked"),
        (403, "Forbidden: user is deactivated", "blocked"),
        (403, "Forbidden: bot can't initiate conversation with a user", "blocked"),
        (400, "Bad Request: chat not found", "blocked"),
        (400, "Bad Request: USER not found", "blocked"),
        (400, "Bad Request: PEER_ID_INVALID", "blocked"),
        (400, "Bad Request: message is too long", "refused"),
        (401, "Unauthorized", "later"),
        (500, "Internal Server Error", "later"),
        (502, "Bad Gateway", "later"),
    ],
)
async def test_every_answer_of_telegram_is_sorted(
    sending: Sending, status: int, description: str, state: str
) -> None:
    sending.server.world.order_fault("error", status=status, description=description)
    assert (await sending.send()).state == state
    assert sending.shown == []
    assert (await sending.send()).state == "sent"


async def test_a_person_who_blocked_the_bot_is_noticed_on_edits_too(sending: Sending) -> None:
    first = await sending.send()
    sending.server.world.block(sending.ana)
    assert (await sending.send()).state == "blocked"
    edit = await sending.send("delete-ask", mode="edit", message_id=first.message_id)
    assert edit.state == "blocked"


async def test_a_chat_that_nobody_has_counts_as_blocked(sending: Sending) -> None:
    assert (await sending.send(chat_id=424242)).state == "blocked"


async def test_telegram_says_how_long_to_wait(sending: Sending) -> None:
    sending.server.world.order_fault("too_many", retry_after=17)
    outcome = await sending.send()
    assert outcome.state == "later"
    assert outcome.retry_at == NOW + timedelta(seconds=17)


async def test_a_broken_gateway_may_have_let_it_through(sending: Sending) -> None:
    sending.server.world.order_fault("status", status=502)
    outcome = await sending.send()
    assert (outcome.state, outcome.retry_at) == ("later", None)
    assert "maybe sent" in (outcome.error or "")


async def test_a_lost_answer_may_have_been_sent(sending: Sending) -> None:
    sending.server.world.order_fault("reset_after")
    outcome = await sending.send()
    assert outcome.state == "later"
    assert outcome.error == "MaybeSent (maybe sent)"
    assert len(sending.shown) == 1


async def test_an_answer_that_never_comes_may_have_been_sent(sending: Sending) -> None:
    fault = sending.server.world.order_fault("hold_after")
    outcome = await sending.send()
    fault.release()
    assert outcome.error == "MaybeSent (maybe sent)"


async def test_a_refused_connection_was_not_sent(sending: Sending) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    async with AiohttpRequest() as request:
        bot = Bot(
            sending.server.token,
            base_url=f"http://127.0.0.1:{port}/bot",
            request=request,
            get_updates_request=request,
        )
        outcome = await Sender(bot, content(), lambda: NOW).send(sending.envelope())
    assert outcome == Outcome("later", error="NotSent (not sent)")


async def test_no_failure_writes_the_token_or_the_text_to_the_log(
    sending: Sending, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="bot")
    caplog.set_level(logging.DEBUG, logger="scheduler")
    for kind in ("too_many", "error", "status", "reset_before", "reset_after"):
        sending.server.world.order_fault(kind)
        await sending.send()
    ours = "\n".join(r.getMessage() for r in caplog.records if r.name.startswith("bot"))
    assert ours
    assert sending.server.token not in ours
    assert "/resume" not in ours


@pytest.mark.parametrize(
    "name",
    [
        "Ana <b>Bold",
        'O\'Neil & Søn "x"',
        "<script>alert(1)</script>",
        "&lt;",
        "نورة",
        "\u202eanA",  # written right to left
        "🏳️‍🌈 Ана",
    ],
)
async def test_names_arrive_as_they_are_written(sending: Sending, name: str) -> None:
    view = sending.sender.view(sending.envelope())
    text = view.text("privacy-operator", operator=name, contact=f" ({name})")
    await sending.sender.say(sending.ana.id, Shown(text, [[Button(name, "x")]]))
    message = sending.shown[-1]
    assert message.text.count(name) == 2
    assert message.labels == [name]


async def test_a_screen_that_nobody_wrote_is_a_bug_and_raises(sending: Sending) -> None:
    with pytest.raises(KeyError):
        await sending.send("no-such-screen")


async def test_many_messages_side_by_side_all_arrive(sending: Sending) -> None:
    outcomes = await asyncio.gather(*(sending.send() for _ in range(100)))
    assert {outcome.state for outcome in outcomes} == {"sent"}
    assert len({outcome.message_id for outcome in outcomes}) == len(sending.shown) == 100
