"""The methods by which a bot takes its updates: long polling, or a webhook."""

import asyncio
import ipaddress
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sandbox.server.delivery import Delivery, Webhook
from sandbox.server.errors import ApiError, bad_request, conflict
from sandbox.server.parameters import Parameters
from sandbox.server.state import State
from sandbox.server.updates import Update

LONGEST_POLL = 50  # seconds
SECRET = re.compile(r"[A-Za-z0-9_-]*")
LOOPBACK_NAMES = frozenset({"localhost"})


@dataclass(frozen=True)
class Described:
    """A result with a word on it, as setWebhook gives."""

    result: object
    description: str


class Intake:
    """One bot takes its updates in one way at a time."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._queue = state.updates
        self._queue.on_arrival = self._arrived
        self._poll: asyncio.Future[None] | None = None
        self._webhook: Webhook | None = None
        self._delivery: Delivery | None = None

    def _arrived(self, update: Update) -> None:
        if self._delivery is not None:
            self._delivery.deliver(update)
        elif self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    def _end_poll(self, error: ApiError) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(error)

    def _remember_allowed(self, parameters: Parameters) -> None:
        kinds = parameters.decoded("allowed_updates", "can't parse allowed_updates JSON object")
        if kinds is None:  # not said: as it was
            return
        if not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds):
            raise bad_request("expected an Array of String as allowed_updates")
        self._queue.allowed = kinds or None

    async def get_updates(self, parameters: Parameters) -> list[dict[str, Any]]:
        """Answers at once when something waits, else at the first arrival or the time-out."""
        if self._webhook is not None:
            raise conflict(
                "can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first"
            )
        offset = parameters.number("offset")
        limit = min(max(parameters.number("limit", 100), 1), 100)
        timeout = min(max(parameters.number("timeout"), 0), LONGEST_POLL)
        self._remember_allowed(parameters)
        self._end_poll(
            conflict(
                "terminated by other getUpdates request; "
                "make sure that only one bot instance is running"
            )
        )
        if offset > 0:
            self._queue.confirm_before(offset)
        elif offset < 0:
            self._queue.confirm_all_but_last(-offset)
        updates = self._queue.hand_out(limit)
        if not updates and timeout > 0:
            await self._wait(timeout)
            updates = self._queue.hand_out(limit)
        return [update.body() for update in updates]

    async def _wait(self, timeout: float) -> None:
        loop = asyncio.get_running_loop()
        arrival: asyncio.Future[None] = loop.create_future()
        self._poll = arrival
        time_out = loop.create_task(self._sleep(timeout))
        try:
            await asyncio.wait({arrival, time_out}, return_when=asyncio.FIRST_COMPLETED)
            if arrival.done():
                arrival.result()
        finally:
            if self._poll is arrival:
                self._poll = None
            arrival.cancel()
            time_out.cancel()
            await asyncio.wait({time_out})

    async def _sleep(self, seconds: float) -> None:
        await self._state.clock.sleep(seconds)

    async def set_webhook(self, parameters: Parameters) -> Described:
        url = parameters.text("url")
        if not url:
            return await self.delete_webhook(parameters)
        webhook = Webhook(
            url=_checked_url(url),
            secret_token=parameters.text("secret_token"),
            max_connections=min(max(parameters.number("max_connections", 40), 1), 100),
        )
        if len(webhook.secret_token) > 256:
            raise bad_request("secret token is too long")
        if not SECRET.fullmatch(webhook.secret_token):
            raise bad_request("secret token contains unallowed characters")
        self._remember_allowed(parameters)
        self._end_poll(conflict("terminated by setWebhook request"))
        await self.stop()
        if parameters.flag("drop_pending_updates"):
            self._queue.forget_all()
        self._webhook = webhook
        self.start()
        return Described(True, "Webhook was set")

    async def delete_webhook(self, parameters: Parameters) -> Described:
        had, self._webhook = self._webhook is not None, None
        await self.stop()
        if parameters.flag("drop_pending_updates"):
            self._queue.forget_all()
        return Described(True, "Webhook was deleted" if had else "Webhook is already deleted")

    async def get_webhook_info(self, parameters: Parameters) -> dict[str, Any]:
        info: dict[str, Any] = {
            "url": "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._queue.pending()),
        }
        webhook = self._webhook
        if webhook is not None:
            info["url"] = webhook.url
            info["max_connections"] = webhook.max_connections
            if webhook.last_error_message is not None:
                info["last_error_date"] = webhook.last_error_date
                info["last_error_message"] = webhook.last_error_message
        if self._queue.allowed is not None:
            info["allowed_updates"] = self._queue.allowed
        return info

    def start(self) -> None:
        """Deliver to the webhook, if one is set, beginning with what waits."""
        if self._webhook is not None:
            self._delivery = Delivery(self._webhook, self._queue, self._state.clock)
            self._delivery.start()

    async def stop(self) -> None:
        """Deliver nothing until the next start; what waits stays in the queue."""
        delivery, self._delivery = self._delivery, None
        if delivery is not None:
            await delivery.stop()


def _checked_url(url: str) -> str:
    """Telegram wants HTTPS; a hook on this very machine may do without."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        port = parts.port
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if not host or port == 0:
        raise bad_request("invalid webhook URL specified")
    if parts.scheme != "https" and not (parts.scheme == "http" and _is_loopback(host)):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    return url


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host in LOOPBACK_NAMES
