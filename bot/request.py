"""python-telegram-bot's HTTP requests on aiohttp: a failure says whether Telegram may have acted.

A request ends in one of these ways:

- the answer, which python-telegram-bot parses: 400 `BadRequest`, 403 `Forbidden`, 429 `RetryAfter`,
  and a plain `NetworkError` for 5xx, after which Telegram may have acted, too;
- `NotSent`: no connection was had, so Telegram cannot have acted;
- `MaybeSent`: the request went out, or may have, and no readable answer came back.

`BadRequest` is itself a `NetworkError`, so catch it first. No message and no chained exception
holds the URL, for the bot token is a part of it.
"""

from __future__ import annotations

import errno
import io
import json
from typing import TYPE_CHECKING, Any

import aiohttp
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import NetworkError
from telegram.request import BaseRequest, RequestData

if TYPE_CHECKING:
    from telegram._utils.types import ODVInput

_FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class NotSent(NetworkError):
    """Telegram cannot have acted: sending again at once repeats nothing."""

    __slots__ = ()


class MaybeSent(NetworkError):
    """Telegram may have acted: sending again may show a person the same message twice."""

    __slots__ = ()


class AiohttpRequest(BaseRequest):
    """One aiohttp session with a pool of connections, open from `initialize` to `shutdown`.

    Timeouts are in seconds, None for none. `pool_timeout` is the wait for a free connection and
    `connect_timeout` the wait for a new one, both before anything is sent. `write_timeout`
    (`media_write_timeout` when a file goes along) is the time to send the request. `read_timeout`
    is the longest silence of the server after that.
    """

    __slots__ = (
        "_connect_timeout",
        "_media_write_timeout",
        "_pool_size",
        "_pool_timeout",
        "_read_timeout",
        "_session",
        "_write_timeout",
    )

    def __init__(
        self,
        pool_size: int = 64,
        *,
        read_timeout: float | None = 5.0,
        write_timeout: float | None = 5.0,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 5.0,
        media_write_timeout: float | None = 20.0,
    ) -> None:
        self._pool_size = pool_size
        self._read_timeout = read_timeout
        self._write_timeout = write_timeout
        self._connect_timeout = connect_timeout
        self._pool_timeout = pool_timeout
        self._media_write_timeout = media_write_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """The read timeout, in seconds, of a request that names none."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the session; a second call changes nothing."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._pool_size),
                cookie_jar=aiohttp.DummyCookieJar(),
                headers={"User-Agent": self.USER_AGENT},
            )

    async def shutdown(self) -> None:
        """Close the session and its connections; a second call changes nothing."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Send one request and return the status and the body of the answer.

        Raises:
            NotSent: Telegram cannot have acted.
            MaybeSent: Telegram may have acted.
        """
        if self._session is None:
            raise NotSent("The request class is not initialized, or is shut down")
        has_files = request_data is not None and request_data.contains_files
        timeout = _client_timeout(
            pool=_chosen(pool_timeout, self._pool_timeout),
            connect=_chosen(connect_timeout, self._connect_timeout),
            write=_chosen(
                write_timeout, self._media_write_timeout if has_files else self._write_timeout
            ),
            read=_chosen(read_timeout, self._read_timeout),
            # Downloads take as long as they take; the silence allowed between two reads is limited.
            has_end=method == "POST",
        )
        body, headers = _encoded(request_data)
        try:
            # On a stale connection aiohttp repeats only idempotent requests: never a POST.
            # Following a redirect would hand the token to another address.
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=timeout, allow_redirects=False
            ) as response:
                payload = await response.read()
                status = response.status
        except (aiohttp.ClientError, OSError) as error:
            failure = _sorted(error)
        else:
            return status, payload if status < 300 else _without_page(payload)
        # Raised out here so that aiohttp's exception, which may hold the URL, is not chained to it.
        raise failure

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Parse an answer of the Bot API, without logging one that cannot be parsed.

        Raises:
            MaybeSent: the payload is not an answer of the Bot API (a proxy's page, for instance).
        """
        answer = _bot_api_answer(payload)
        if answer is None:
            raise MaybeSent("The answer is not one of the Bot API")
        return answer


def _chosen(timeout: ODVInput[float], default: float | None) -> float | None:
    return default if isinstance(timeout, DefaultValue) else timeout


def _client_timeout(
    *,
    pool: float | None,
    connect: float | None,
    write: float | None,
    read: float | None,
    has_end: bool,
) -> aiohttp.ClientTimeout:
    """aiohttp has no timeout for writing: an end to the whole request limits it instead."""
    until_connected = None if pool is None or connect is None else pool + connect
    total = None
    if has_end and until_connected is not None and write is not None and read is not None:
        total = until_connected + write + read
    return aiohttp.ClientTimeout(
        total=total, connect=until_connected, sock_connect=connect, sock_read=read
    )


def _encoded(
    request_data: RequestData | None,
) -> tuple[bytes | aiohttp.FormData | None, dict[str, str]]:
    """The body and its headers: a plain form, or multipart when there is a file to upload."""
    if request_data is None:
        return None, {}
    if not request_data.contains_files:
        return request_data.url_encoded_parameters().encode(), _FORM
    # Telegram shows a file's name as it stands, so it must not be percent-encoded.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, content_type) in request_data.multipart_data.items():
        # A stream is written in pieces; a large bytes object would hold the loop (aiohttp warns).
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=content_type)
    return form, {}


def _sorted(error: Exception) -> NotSent | MaybeSent:
    if isinstance(error, aiohttp.ClientConnectorError):  # refused, no such host, TLS
        return NotSent(f"{type(error).__name__}: {error}")
    if isinstance(error, aiohttp.ConnectionTimeoutError):
        return NotSent("No connection in time, or none free in the pool")
    if isinstance(error, aiohttp.InvalidURL | aiohttp.NonHttpUrlClientError):
        return NotSent("The address of the Bot API is not a valid HTTP address")
    # Names only: these exceptions may hold the URL, and with it the token.
    code = errno.errorcode.get(getattr(error, "errno", None) or 0)
    return MaybeSent(type(error).__name__ + (f" ({code})" if code else ""))


def _bot_api_answer(payload: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(payload.decode(errors="replace"))
    except ValueError:
        return None
    if not isinstance(answer, dict):
        return None
    return answer if "result" in answer or answer.get("ok") is False else None


def _without_page(payload: bytes) -> bytes:
    """Drop an error page, which may quote the URL: python-telegram-bot would quote the page."""
    return b"" if _bot_api_answer(payload) is None else payload
