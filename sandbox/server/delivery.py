"""Webhook delivery: real requests, a chat's updates in order, chats side by side."""

import asyncio
from collections import deque
from dataclasses import dataclass, field

from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout, TCPConnector

from sandbox.server.clock import Clock
from sandbox.server.updates import Update, UpdateQueue

# Seconds by the server's clock until an update is sent again; it doubles up to the last.
FIRST_DELAY = 1.0
LAST_DELAY = 60.0


@dataclass
class Webhook:
    """Where to deliver, and how the last attempts went."""

    url: str
    secret_token: str = ""
    max_connections: int = 40
    last_error_date: int | None = None
    last_error_message: str | None = None


@dataclass
class Delivery:
    """Delivers what waits in the queue, until it is stopped.

    There is no time-out: a hook that never answers holds up its chat, so that a clock that
    jumps a week does not deliver twice what is being worked on.
    """

    webhook: Webhook
    queue: UpdateQueue
    clock: Clock
    _session: ClientSession = field(init=False)
    _slots: asyncio.Semaphore = field(init=False)
    _lanes: dict[int, deque[Update]] = field(default_factory=dict)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    def start(self) -> None:
        self._session = ClientSession(
            connector=TCPConnector(limit=0), timeout=ClientTimeout(total=None)
        )
        self._slots = asyncio.Semaphore(self.webhook.max_connections)
        for update in self.queue.pending():
            self.deliver(update)

    async def stop(self) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._session.close()

    def deliver(self, update: Update) -> None:
        """Put the update into its chat's lane."""
        if update.lane in self._lanes:
            self._lanes[update.lane].append(update)
            return
        self._lanes[update.lane] = deque([update])
        task = asyncio.get_running_loop().create_task(self._run_lane(update.lane))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _run_lane(self, lane: int) -> None:
        delay = FIRST_DELAY
        updates = self._lanes[lane]
        while updates:
            update = updates[0]
            if self.queue.holds(update):
                async with self._slots:
                    taken, wait = await self._post(update)
                if not taken:
                    await self.clock.sleep(wait or delay)
                    delay = min(delay * 2, LAST_DELAY)
                    continue
                self.queue.forget(update)
            updates.popleft()
            delay = FIRST_DELAY
        del self._lanes[lane]

    async def _post(self, update: Update) -> tuple[bool, float]:
        """Whether the hook took it, and the seconds that it asked to be left alone."""
        headers = {}
        if self.webhook.secret_token:
            headers["X-Telegram-Bot-Api-Secret-Token"] = self.webhook.secret_token
        update.handed_out = True
        try:
            async with self._session.post(
                self.webhook.url, json=update.body(), headers=headers, allow_redirects=False
            ) as response:
                if 200 <= response.status < 300:
                    return True, 0.0
                self._failed(
                    f"Wrong response from the webhook: {response.status} {response.reason}"
                )
                asked = response.headers.get("Retry-After", "")
                return False, min(float(asked), 3600.0) if asked.isdigit() else 0.0
        except ClientConnectorError:
            self._failed("Connection refused")
        except (ClientError, OSError):
            self._failed("Webhook connection closed")
        return False, 0.0

    def _failed(self, reason: str) -> None:
        self.webhook.last_error_date = int(self.clock.now().timestamp())
        self.webhook.last_error_message = reason
