"""What has changed since a browser was last told."""

import json
from dataclasses import asdict
from typing import Any

from sandbox.page.backstage import Backstage, Storyteller
from sandbox.page.seen import message_seen, person_seen
from sandbox.server.calls import Call
from sandbox.server.methods import AS_DOCUMENTED
from sandbox.server.people import Chat, Message
from sandbox.server.world import World

Json = dict[str, Any]
# Of what lies in the past, a browser that comes anew is told this many calls.
CALLS_AT_FIRST = 200


class Watcher:
    """One browser's view: `patch` is what it does not know yet, all of it the first time."""

    def __init__(self, world: World, backstage: Backstage, storyteller: Storyteller) -> None:
        self._world = world
        self._backstage = backstage
        self._storyteller = storyteller
        self._fresh = True
        self._told: dict[str, str] = {}
        self._messages: dict[int, tuple[int, bool]] = {}
        self._toasts = {person: len(toasts) for person, toasts in world.answers.items()}
        last = world.calls[-1].number if world.calls else 0
        self._call = max(0, last - CALLS_AT_FIRST)
        self._running: dict[int, Call] = {}

    def patch(self) -> Json:
        """An empty one says that nothing has changed."""
        chats = [chat for chat in self._world.chats.values() if chat.private]
        calls = self._calls()
        patch: Json = {
            "messages": [found for chat in chats for found in self._messages_of(chat)],
            "toasts": self._new_toasts(),
            "calls": [_call_seen(call) for call in calls],
            "typing": self._typing(calls),
        }
        patch = {name: value for name, value in patch.items() if value}
        if self._fresh:
            stories = [asdict(story) for story in self._storyteller.offered()]
            patch["fresh"] = {"username": self._world.bot["username"], "stories": stories}
            self._fresh = False
            patch.pop("typing", None)
        now: Json = {
            "people": [person_seen(self._world, chat) for chat in chats],
            "time": self._backstage.time().as_json(),
            "refused": self._world.refused,
            "guide": asdict(self._storyteller.shown()),
        }
        return patch | {name: value for name, value in now.items() if self._is_news(name, value)}

    def _is_news(self, name: str, value: object) -> bool:
        text = json.dumps(value)
        known, self._told[name] = self._told.get(name), text
        return text != known

    def _messages_of(self, chat: Chat) -> list[Json]:
        found = []
        for message in chat.messages.values():
            state = (message.edits, message.deleted)
            known = self._messages.get(message.message_id)
            self._messages[message.message_id] = state
            if known == state or (message.deleted and known is None):
                continue
            found.append(self._seen(message))
        return found

    def _seen(self, message: Message) -> Json:
        if message.deleted:
            return {"person": message.chat.id, "id": message.message_id, "deleted": True}
        return message_seen(self._world, message)

    def _new_toasts(self) -> list[Json]:
        found = []
        for person, toasts in self._world.answers.items():
            fresh = toasts[self._toasts.get(person, 0) :]
            self._toasts[person] = len(toasts)
            found += [{**toast.as_json(), "person": person} for toast in fresh]
        return found

    def _calls(self) -> list[Call]:
        """Calls that came or ended since the last time, oldest first."""
        ended = [call for call in self._running.values() if call.outcome != "running"]
        fresh: list[Call] = []
        for call in reversed(self._world.calls):
            if call.number <= self._call:
                break
            fresh.append(call)
        if fresh:
            self._call = fresh[0].number
        for call in ended:
            del self._running[call.number]
        self._running |= {call.number: call for call in fresh if call.outcome == "running"}
        return sorted(ended + fresh, key=lambda call: call.number)

    def _typing(self, calls: list[Call]) -> list[int]:
        done = [call for call in calls if call.outcome == "ok"]
        return [
            call.chat_id
            for call in done
            if call.method.lower() == "sendchataction" and call.chat_id
        ]


def _call_seen(call: Call) -> Json:
    return {
        "number": call.number,
        "method": AS_DOCUMENTED.get(call.method.lower(), call.method),
        "person": call.chat_id,
        "at": call.at.isoformat(),
        "outcome": call.outcome,
        "refused": call.refused,
    }
