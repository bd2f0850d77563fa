"""The updates that wait for the bot, until it confirms them or they grow too old."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sandbox.server.changes import Changes
from sandbox.server.clock import Clock

# Telegram's own server (tdlib/telegram-bot-api, Client.cpp) keeps a button press for 150 seconds
# and everything else for a day.
PRESS_LIFETIME = timedelta(seconds=150)
UPDATE_LIFETIME = timedelta(hours=24)
FIRST_UPDATE_ID = 700_000_001
# How many updates can still be sent again after they were confirmed.
REMEMBERED = 10_000

# Sent only to a bot that asks for them by name.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass
class Update:
    """An update on its way; `lane` is the chat whose updates must stay in order."""

    update_id: int
    kind: str
    payload: dict[str, Any]
    lane: int
    expires_at: datetime
    # A repeat is handed out once more although the bot's offset has passed it.
    repeat: bool = False
    handed_out: bool = False

    def body(self) -> dict[str, Any]:
        return {"update_id": self.update_id, self.kind: self.payload}


class UpdateQueue:
    """What getUpdates and the webhook take from."""

    def __init__(self, clock: Clock, changes: Changes) -> None:
        self._clock = clock
        self._changes = changes
        self._waiting: dict[int, Update] = {}
        self._made: dict[int, Update] = {}
        self.next_id = FIRST_UPDATE_ID
        # None is Telegram's default: every kind but those to be asked for.
        self.allowed: list[str] | None = None
        self.on_arrival: Callable[[Update], None] = lambda update: None

    def add(self, kind: str, payload: dict[str, Any], lane: int) -> int | None:
        """Queue an update; None when the bot did not ask for this kind."""
        if self.allowed is None:
            wanted = kind not in ON_REQUEST
        else:
            wanted = kind in self.allowed
        if not wanted:
            return None
        lifetime = PRESS_LIFETIME if kind == "callback_query" else UPDATE_LIFETIME
        update = Update(self.next_id, kind, payload, lane, self._clock.now() + lifetime)
        self.next_id += 1
        self._made[update.update_id] = update
        if len(self._made) > REMEMBERED:
            del self._made[next(iter(self._made))]
        self._arrive(update)
        return update.update_id

    def repeat(self, update_id: int) -> None:
        """Send an update again with the same id, as Telegram may when an answer got lost.

        Raises: ValueError for an id that was never given or is long forgotten.
        """
        if update_id not in self._made:
            raise ValueError(f"there was no update {update_id} lately")
        update = self._made[update_id]
        update.repeat, update.handed_out = True, False
        update.expires_at = max(update.expires_at, self._clock.now() + PRESS_LIFETIME)
        self._arrive(update)

    def _arrive(self, update: Update) -> None:
        self._waiting[update.update_id] = update
        self.on_arrival(update)
        self._changes.announce()

    def pending(self) -> list[Update]:
        """The updates that wait, by id; those that grew too old are dropped first."""
        now = self._clock.now()
        for update in [u for u in self._waiting.values() if u.expires_at <= now]:
            self.forget(update)
        return sorted(self._waiting.values(), key=lambda update: update.update_id)

    def holds(self, update: Update) -> bool:
        """Whether the update still waits; it is dropped if it grew too old."""
        if update.update_id in self._waiting and update.expires_at <= self._clock.now():
            self.forget(update)
        return update.update_id in self._waiting

    def confirm_before(self, offset: int) -> None:
        for update in self.pending():
            if update.update_id < offset and (update.handed_out or not update.repeat):
                self.forget(update)

    def confirm_all_but_last(self, count: int) -> None:
        for update in self.pending()[:-count]:
            self.forget(update)

    def hand_out(self, limit: int) -> list[Update]:
        updates = self.pending()[:limit]
        for update in updates:
            update.handed_out = True
        return updates

    def forget(self, update: Update) -> None:
        """Confirmed or too old: it is not delivered again."""
        if self._waiting.pop(update.update_id, None) is not None:
            self._changes.announce()

    def forget_all(self) -> None:
        self._waiting.clear()
        self._changes.announce()

    async def settled(self) -> None:
        """Return when every update made so far was confirmed, or dropped as too old."""
        made = {update.update_id for update in self.pending()}
        await self._changes.until(lambda: made.isdisjoint(u.update_id for u in self.pending()))
