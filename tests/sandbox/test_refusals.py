"""The server counts the calls that a bot should not have made."""

from aiohttp import ClientSession, ClientTimeout

from sandbox.server import Person, TelegramServer
from tests.sandbox.conftest import Call


async def test_a_call_that_telegram_refuses_is_counted(
    server: TelegramServer, call: Call, ana: Person
) -> None:
    await call("sendMessage", chat_id=ana.id, text="")
    await call("sendMessage", chat_id=999, text="nobody")
    await call("sendNonsense")
    assert server.world.refused == 3
    assert [c.outcome[:3] for c in server.world.calls if c.refused] == ["400", "400"]


async def test_a_call_that_is_well_made_is_not(
    server: TelegramServer, call: Call, ana: Person
) -> None:
    await call("sendMessage", chat_id=ana.id, text="Hello")
    assert server.world.refused == 0


async def test_what_a_test_ordered_is_not(server: TelegramServer, call: Call, ana: Person) -> None:
    server.world.order_fault("too_many")
    server.world.order_fault("error", status=400)
    for _ in range(2):
        assert (await call("sendMessage", chat_id=ana.id, text="Hello"))[0] in (400, 429)
    assert server.world.refused == 0


async def test_a_block_is_nobodys_fault(server: TelegramServer, call: Call, ana: Person) -> None:
    server.world.block(ana)
    assert (await call("sendMessage", chat_id=ana.id, text="Hello"))[0] == 403
    assert server.world.refused == 0


async def test_a_poll_that_nobody_waits_for_any_more_is_not_refused_by_the_next(
    server: TelegramServer, http: ClientSession, call: Call
) -> None:
    url = f"{server.url}/bot{server.token}/getUpdates"
    try:
        async with http.post(url, json={"timeout": 50}, timeout=ClientTimeout(total=0.2)):
            raise AssertionError("nothing waits")
    except TimeoutError:
        pass
    assert (await call("getUpdates"))[0] == 200
    await server.world.until(lambda: server.world.calls[0].outcome != "running")
    assert server.world.calls[0].outcome == "cut off"
    assert server.world.refused == 0
