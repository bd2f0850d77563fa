"""How fast Telegram lets us speak: to everyone, and to one chat."""

from __future__ import annotations

# Telegram's limits for bots (core.telegram.org/bots/faq): about 30 messages a second in all, one a
# second in a chat, with short bursts allowed.
CHAT_INTERVAL = 1.0  # seconds a message
CHAT_BURST = 3
# Bulk may run this far (seconds) ahead of an even pace: 5 messages at 25 a second, so that no
# second has more than Telegram's 30.
BURST = 0.2
# Answering a tap may run this far (seconds) ahead of the overall rate; bulk then waits it out.
REPLY_CREDIT = 1.0
# This many chats told to wait within this many seconds: it is the bot that is too fast.
EVERYONE_AFTER = 3
EVERYONE_WITHIN = 5.0


class Limiter:
    """Says when a message may go out; it never waits itself. All times in monotonic seconds.

    Both limits are virtual schedules (GCRA): one number each, the time at which an evenly spaced
    stream would send its next message.
    """

    def __init__(self, rate: float) -> None:
        """`rate`: messages a second to everyone together."""
        self._interval = 1.0 / rate
        self._overall = float("-inf")
        self._chats: dict[int, float] = {}
        self._stopped: dict[int, float] = {}
        self._resting: dict[int, float] = {}
        self._all_stopped = float("-inf")
        self._told: list[tuple[float, int]] = []

    def ready_at(self, chat_id: int, now: float, *, urgency: int, new: bool) -> float:
        """The earliest time for this message, `now` when at once.

        `urgency` 0 (crisis) waits only for a chat that Telegram stopped, 1 (reply) may overdraw the
        overall rate, others may not. `new` False: an edit, which no chat's limit counts.
        """
        ready = max(now, self._stopped.get(chat_id, now))
        if urgency == 0:
            return ready
        ready = max(ready, self._resting.get(chat_id, now), self._all_stopped)
        ready = max(ready, self._overall - (REPLY_CREDIT if urgency == 1 else BURST))
        if new and chat_id in self._chats:
            ready = max(ready, self._chats[chat_id] - (CHAT_BURST - 1) * CHAT_INTERVAL)
        return ready

    def take(self, chat_id: int, now: float, *, new: bool) -> None:
        """A message goes out now."""
        self._overall = max(self._overall, now) + self._interval
        if new:
            self._chats[chat_id] = max(self._chats.get(chat_id, now), now) + CHAT_INTERVAL
        if len(self._chats) > 10_000:
            self._chats = {c: t for c, t in self._chats.items() if t > now}
        if len(self._stopped) > 10_000:
            self._stopped = {c: t for c, t in self._stopped.items() if t > now}
        if len(self._resting) > 10_000:
            self._resting = {c: t for c, t in self._resting.items() if t > now}

    def stop_chat(self, chat_id: int, now: float, seconds: float) -> None:
        """Telegram said 429 here: this chat waits; everyone does when several chats are told so."""
        self._stopped[chat_id] = max(self._stopped.get(chat_id, now), now + seconds)
        self._told = [(t, c) for t, c in self._told if t > now - EVERYONE_WITHIN]
        self._told.append((now, chat_id))
        if len({c for _, c in self._told}) >= EVERYONE_AFTER:
            self._all_stopped = max(self._all_stopped, now + seconds)

    def rest_chat(self, chat_id: int, now: float, seconds: float) -> None:
        """Something failed in this chat: what follows, but for a crisis, waits, in its order."""
        self._resting[chat_id] = max(self._resting.get(chat_id, now), now + seconds)
