"""Telegram's sending limits, enforced by the server's clock when a test asks for it."""

import math
from dataclasses import dataclass, field

from sandbox.server.clock import Clock
from sandbox.server.errors import too_many

# core.telegram.org/bots/faq: about one message a second in one chat, where short bursts pass,
# 20 a minute in a group, and about 30 a second in all. Only new messages count.
PER_CHAT = (3.0, 1.0)
PER_GROUP = (20.0, 20 / 60)
OVERALL = (30.0, 30.0)


@dataclass
class _Bucket:
    capacity: float
    per_second: float
    level: float
    at: float

    def wait(self, now: float) -> float:
        """Seconds until another message fits."""
        self.level = min(self.capacity, self.level + max(now - self.at, 0) * self.per_second)
        self.at = now
        return max(0.0, (1 - self.level) / self.per_second)


@dataclass
class SendingLimits:
    """Buckets per chat and for all chats together."""

    clock: Clock
    _chats: dict[int, _Bucket] = field(default_factory=dict)
    _all: _Bucket | None = None

    def take(self, chat_id: int, messages: int = 1) -> None:
        """Count new messages to a chat.

        Raises: ApiError 429 with retry_after when they do not fit.
        """
        now = self.clock.monotonic()
        if self._all is None:
            self._all = _Bucket(*OVERALL, OVERALL[0], now)
        if chat_id not in self._chats:
            size = PER_CHAT if chat_id > 0 else PER_GROUP
            self._chats[chat_id] = _Bucket(*size, size[0], now)
        buckets = (self._chats[chat_id], self._all)
        # A microsecond's tolerance: waiting as told must be enough in floating point, too.
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait > 1e-6:
            raise too_many(math.ceil(wait))
        for bucket in buckets:
            bucket.level -= messages
