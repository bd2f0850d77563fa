"""Web pages of others do not reach a server on this machine."""

import pytest
from aiohttp import ClientSession

from sandbox.server import TelegramServer


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "evil.example:8081"},
        {"Host": "127.0.0.1.evil.example"},
        {"Host": ""},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://localhost:1"},
    ],
)
async def test_a_request_by_another_name_or_from_another_page_is_refused(
    server: TelegramServer, http: ClientSession, headers: dict[str, str]
) -> None:
    url = f"{server.url}/control/person"
    async with http.post(url, json={"first_name": "Eve"}, headers=headers) as response:
        assert response.status == 403
    assert server.world.chats == {}


async def test_this_machine_by_any_of_its_names_is_let_in(
    server: TelegramServer, http: ClientSession
) -> None:
    for name in ("localhost", "127.0.0.1", "[::1]"):
        headers = {"Host": f"{name}:{server.port}", "Origin": f"http://{name}:{server.port}"}
        async with http.post(f"{server.url}/control/pending", headers=headers) as response:
            assert response.status == 200
