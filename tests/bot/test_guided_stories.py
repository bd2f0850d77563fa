"""The guided stories of the demo, played to their end over HTTP, and taken over on the way."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import ClientSession

from bot.commands.demo.command import played
from sandbox.server import World
from scheduler.clock import ManualClock
from tests.stories.telling import content

NOW = datetime(2026, 11, 20, 11, 30, tzinfo=UTC)  # a Friday
SLOWEST = 10  # so slow that it stays in its first sentence


@dataclass(frozen=True)
class Visitor:
    """Somebody with a browser, as far as it speaks HTTP."""

    http: ClientSession
    url: str
    world: World
    clock: ManualClock

    async def asks(self, path: str, **body: object) -> Any:
        async with self.http.post(f"{self.url}/{path}", json=body) as response:
            answer = await response.json()
            assert response.status == 200, answer
            return answer.get("result", answer)

    async def until(self, met: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """What the page is told of the story, once it is so."""
        async with asyncio.timeout(60), self.http.get(f"{self.url}/events") as events:
            async for line in events.content:
                told = json.loads(line.removeprefix(b"data: ") or b"{}") if line.strip() else {}
                if "guide" in told and met(told["guide"]):
                    return dict(told["guide"])
        raise AssertionError("the stream has ended")

    async def stands(self) -> dict[str, Any]:
        """Until the story does not go on by itself."""
        return await self.until(lambda guide: guide["state"] in ("ended", "stuck", "paused"))

    async def watches(self, key: str) -> dict[str, Any]:
        """A story, from its beginning to its end."""
        await self.asks("story/begin", story=key, pace=0)
        ended = await self.stands()
        assert ended["state"] == "ended", ended["problem"]
        return ended

    async def chat(self, person: int) -> list[dict[str, Any]]:
        found = await self.asks("control/chat", person=person, with_deleted=False)
        return [message for message in found if message["outgoing"]]

    async def texts(self, person: int) -> str:
        return "\n".join(message["text"] for message in await self.chat(person))

    async def sheet(self, key: str) -> list[list[Any]]:
        async with self.http.get(f"{self.url}/drawer") as response:
            (rows,) = [sheet["rows"] for sheet in await response.json() if sheet["key"] == key]
            return list(rows)


@pytest.fixture
async def visitor(tmp_path: Path) -> AsyncIterator[Visitor]:
    """In the end the bot has asked nothing that Telegram refuses."""
    clock = ManualClock(NOW)
    async with (
        played(tmp_path, clock, content=content()) as (page, server),
        ClientSession() as http,
    ):
        yield Visitor(http, page.url, server.world, clock)
        assert [call for call in server.world.calls if call.refused] == []
        assert server.world.refused == 0


async def test_a_quiet_month_ends_with_no_flag_and_all_answers_in_a_file(visitor: Visitor) -> None:
    ended = await visitor.watches("quiet")
    ana, ben = ended["phones"]
    assert ended["steps"] > 100
    assert visitor.clock.now() - NOW >= timedelta(days=26)
    assert "still open" not in (said := await visitor.texts(ana))
    assert said.count("Mood") >= 26
    assert (await visitor.chat(ana))[-1]["kind"] == "document"
    assert await visitor.sheet("flags") == []
    assert await visitor.chat(ben) == []


async def test_a_hard_fortnight_ends_with_a_flag_its_summary_and_other_doors(
    visitor: Visitor,
) -> None:
    ended = await visitor.watches("hard")
    said = await visitor.texts(ended["phones"][0])
    flag = said.index("Your pain has been 8 or more")
    assert flag < said.index("Why this message came") < said.index("To read out on the phone")
    assert "My pain was 5 to 8" in said
    assert "There are other doors" in said.splitlines()[-7:][0]
    why = {row[2]: row[3] for row in await visitor.sheet("flags")}
    assert "P1f · raised" in why
    assert why["P1f · told"].startswith("Pain of 8 or more on 4 of your last 5 answers.")
    assert "hits 4 · needed 4" in why["P1f · told"]


async def test_a_second_operation_ends_with_words_that_were_read_as_a_sign(
    visitor: Visitor,
) -> None:
    ended = await visitor.watches("operation")
    chat = await visitor.chat(ended["phones"][0])
    sent = await visitor.asks("control/calls", method="sendmessage")
    assert any("Did it take place?" in call["parameters"]["text"] for call in sent)
    assert [m["text"] for m in chat if "infection" in m["text"]] == [chat[-1]["text"]] * 2
    days = {datetime.fromisoformat(m["at"]).date().isoformat() for m in chat}
    assert "2026-11-23" not in days, "the day of the operation is silent"
    assert len(await visitor.sheet("safety")) == 2


async def test_a_caregiver_reads_summaries_until_the_patient_ends_it(visitor: Visitor) -> None:
    ended = await visitor.watches("caregiver")
    ana, ben = ended["phones"]
    said = await visitor.texts(ben)
    assert said.count("Answered 7 of 7 check-ins.") == 2
    assert "clearly higher than last week" in said
    assert (await visitor.chat(ben))[-1]["text"].startswith("There is nothing more to see.")
    assert "Ended. ⁨Ben⁩ sees nothing more" in await visitor.texts(ana)


@pytest.mark.parametrize("language", ["es", "de"])
async def test_stories_speak_the_language_of_the_phones(visitor: Visitor, language: str) -> None:
    ana, ben = visitor.world.chats
    for person, name in ((ana, "<b>שרה</b>"), (ben, "Bo")):
        await visitor.asks("control/change", person=person, first_name=name, language_code=language)
    for key in ("hard", "operation", "caregiver"):
        ended = await visitor.watches(key)
        assert visitor.world.chats[ended["phones"][0]].person.language_code == language  # type: ignore[union-attr]
    names = [chat.person.first_name for chat in visitor.world.chats.values() if chat.person]
    assert names == ["<b>שרה</b>", "Bo", "Carla", "David"]


async def test_whatever_a_visitor_does_pauses_the_story_and_it_looks_for_its_button(
    visitor: Visitor,
) -> None:
    ana, _ = visitor.world.chats
    await visitor.asks("story/begin", story="hard", pace=SLOWEST)
    await visitor.asks("control/send", person=ana, text="/start")
    assert (await visitor.stands())["state"] == "paused"
    for label in ("English", "I agree"):
        await visitor.asks("control/shows", person=ana, text="?")
        await visitor.world.until(lambda label=label: label in _labels(visitor, ana))  # type: ignore[misc]
        await visitor.asks("control/tap", person=ana, label=label)
    await visitor.asks("control/shows", person=ana, text="Where are you now")
    await visitor.asks("story/pace", pace=0)

    await visitor.asks("story/go-on")
    stuck = await visitor.stands()
    assert stuck["state"] == "stuck"
    assert "not on Ana's phone" in stuck["problem"]["en"]
    await visitor.asks("story/leave-out")
    assert (await visitor.stands())["state"] == "ended"
    assert "To read out on the phone" in await visitor.texts(ana)


async def test_one_step_at_a_time_and_time_that_a_visitor_moves(visitor: Visitor) -> None:
    await visitor.asks("story/begin", story="quiet", pace=SLOWEST)
    await visitor.asks("story/pause")
    await visitor.asks("story/pace", pace=0)
    done = []
    for _ in range(10):
        await visitor.asks("story/step")
        done.append((await visitor.stands())["steps"])
    assert done == [2, 3, 4, 5, 6, 7, 8, 9, 11, 12], "a sentence goes with what comes after it"
    await visitor.asks("time/by", seconds=3 * 86_400)
    assert (await visitor.stands())["state"] == "paused"
    await visitor.asks("story/go-on")
    # The question that it was about to answer is closed; the story says so, and finds its way.
    assert (await visitor.stands())["state"] in ("stuck", "ended")
    while (await visitor.stands())["state"] == "stuck":
        await visitor.asks("story/leave-out")
    assert visitor.world.refused == 0


async def test_a_block_in_the_middle_is_named_and_undone(visitor: Visitor) -> None:
    ana, _ = visitor.world.chats
    await visitor.asks("story/begin", story="operation", pace=SLOWEST)
    await visitor.asks("control/block", person=ana)
    await visitor.asks("story/pace", pace=0)
    await visitor.asks("story/go-on")
    stuck = await visitor.stands()
    assert stuck["problem"]["en"].startswith("Ana has blocked the bot")
    await visitor.asks("control/unblock", person=ana)
    await visitor.asks("story/go-on")
    assert (await visitor.stands())["state"] == "ended"


async def test_a_story_can_be_ended_and_another_begun_at_once(visitor: Visitor) -> None:
    first = await visitor.asks("story/begin", story="caregiver", pace=SLOWEST)
    second = await visitor.asks("story/begin", story="hard", pace=SLOWEST)
    assert first["phones"] == second["phones"], "nobody had begun"
    ended = await visitor.asks("story/end")
    assert (ended["story"], ended["state"]) == (None, "idle")
    for body in (
        {"story": "no such"},
        {"story": "hard", "pace": -1},
        {"story": "hard", "pace": "x"},
    ):
        async with visitor.http.post(f"{visitor.url}/story/begin", json=body) as response:
            assert response.status in (400, 404)


async def test_urgent_signs_are_answered_though_time_stands_still(visitor: Visitor) -> None:
    """Telegram takes one message a second in a chat, and the demo's clock does not tick."""
    await visitor.watches("operation")
    ana = min(visitor.world.chats)
    for _ in range(8):
        await visitor.asks("control/send", person=ana, text="/urgent")
    async with asyncio.timeout(30):
        await visitor.world.settled()
    assert (await visitor.texts(ana)).count("Which of these is new?") >= 8


def _labels(visitor: Visitor, person: int) -> list[str]:
    found = visitor.world.chats[person].person
    assert found is not None
    chat = visitor.world.chat(found, with_deleted=False)
    return [label for message in chat for label in message.labels]
