"""The world's actions over HTTP, for tests and pages that live in another process.

Every request is `POST /control/{action}` with a JSON object; the answer is
`{"ok": true, "result": ...}`, or 400 with `{"ok": false, "error": "..."}`. A person is named by
the `person` field, the id that the first action returned.

    person      first_name, [language_code, last_name, username] -> {"id": ...}
    send        person, text, [reply_to]          edit        person, message_id, text
    photo       person, [caption, content]        document    person, name, content, [type, caption]
    contact     person, phone                     location    person, latitude, longitude
    sticker     person                            voice       person
    group       person, text, [title]             tap         person, label, [message_id]
    press       person, message_id, data          redeliver   update_id
    block       person                            unblock     person
      (each of these: {"update_ids", "message_ids", "query_id"}; redeliver: true;
       `content` is base64)
    change      person, first_name, language_code -> the person's User
    chat        person, [with_deleted]            -> messages, oldest first
    toasts      person                            -> answers to button presses
    keyboard    person                            -> labels of the reply keyboard
    calls       [method, person, after]           -> calls with a number above `after`
    commands    [language_code, scope]            -> {"name": "description"}
    pending     -> ids of the updates that are not confirmed
    settled     waits until every update made so far is confirmed, or dropped as too old
    shows       person, text: waits until a message shows that text, and returns the newest such
    called      method, [person, times]: waits for so many calls that ended well
    fault       kind, [method, person, times, seconds, status, retry_after, description]
                -> {"fault": number}; times null means until released
    held        fault: waits until a call is frozen there -> that call
    release     fault: lets it go on; cancels any other fault
"""

import re
from base64 import b64decode
from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from typing import Any

from aiohttp import web

from sandbox.server.contents import contact_content, document_content
from sandbox.server.faults import Fault
from sandbox.server.people import Person, Sent, ShownMessage
from sandbox.server.world import World

Body = dict[str, Any]
# What somebody does on their phone.
ACTS = frozenset(
    {"send", "edit", "photo", "document", "contact", "location", "sticker", "voice", "group"}
    | {"tap", "press", "block", "unblock"}
)
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")


class _Control:
    """One method an action; each takes the JSON object and returns the result."""

    def __init__(self, world: World) -> None:
        self._world = world

    def _person(self, body: Body) -> Person:
        chat = self._world.chats.get(body["person"])
        if chat is None or chat.person is None:
            raise ValueError(f"there is no person {body['person']}")
        return chat.person

    def _fault(self, body: Body) -> Fault:
        number = int(body["fault"])
        if not 1 <= number <= len(self._world.faults):
            raise ValueError(f"there is no fault {number}")
        return self._world.faults[number - 1]

    async def person(self, body: Body) -> Body:
        return self._world.person(**body).user()

    async def change(self, body: Body) -> Body:
        person = self._person(body)
        name, language = body["first_name"].strip(), body["language_code"]
        if not name or not LANGUAGE.fullmatch(language):
            raise ValueError("a person has a first name, and a language such as 'en'")
        return self._world.change_person(person, name, language).user()

    async def send(self, body: Body) -> Sent:
        return self._world.send(self._person(body), body["text"], body.get("reply_to"))

    async def edit(self, body: Body) -> Sent:
        return self._world.edit(self._person(body), body["message_id"], body["text"])

    async def photo(self, body: Body) -> Sent:
        content = b64decode(body["content"], validate=True) if "content" in body else None
        return self._world.send_photo(self._person(body), body.get("caption"), content)

    async def document(self, body: Body) -> Sent:
        kind = body.get("type") or "application/octet-stream"
        content = b64decode(body["content"], validate=True)
        stored = self._world.store_file(content, "documents", body["name"], kind)
        sent = document_content(stored, body.get("caption"))
        return self._world.send_content(self._person(body), sent)

    async def contact(self, body: Body) -> Sent:
        person = self._person(body)
        return self._world.send_content(person, contact_content(person.first_name, body["phone"]))

    async def voice(self, body: Body) -> Sent:
        return self._world.send_voice(self._person(body))

    async def sticker(self, body: Body) -> Sent:
        return self._world.send_sticker(self._person(body))

    async def location(self, body: Body) -> Sent:
        return self._world.send_location(self._person(body), body["latitude"], body["longitude"])

    async def group(self, body: Body) -> Sent:
        title = body.get("title", "A group")
        return self._world.send_in_group(self._person(body), body["text"], title)

    async def tap(self, body: Body) -> Sent:
        return self._world.tap(self._person(body), body["label"], body.get("message_id"))

    async def press(self, body: Body) -> Sent:
        return self._world.press(self._person(body), body["message_id"], body["data"])

    async def redeliver(self, body: Body) -> bool:
        self._world.redeliver(body["update_id"])
        return True

    async def block(self, body: Body) -> Sent:
        return self._world.block(self._person(body))

    async def unblock(self, body: Body) -> Sent:
        return self._world.unblock(self._person(body))

    async def chat(self, body: Body) -> list[Body]:
        with_deleted = body.get("with_deleted", True)
        messages = self._world.chat(self._person(body), with_deleted=with_deleted)
        return [message.as_json() for message in messages]

    async def toasts(self, body: Body) -> list[Body]:
        return [toast.as_json() for toast in self._world.toasts(self._person(body))]

    async def keyboard(self, body: Body) -> list[list[str]]:
        return self._world.keyboard(self._person(body))

    async def calls(self, body: Body) -> list[Body]:
        method, after = body.get("method"), body.get("after", 0)
        return [
            call.as_json()
            for call in self._world.calls
            if call.number > after
            and method in (None, call.method)
            and body.get("person") in (None, call.chat_id)
        ]

    async def commands(self, body: Body) -> dict[str, str]:
        return self._world.commands(body.get("language_code", ""), body.get("scope", "default"))

    async def pending(self, body: Body) -> list[int]:
        return [update.update_id for update in self._world.pending]

    async def settled(self, body: Body) -> bool:
        await self._world.settled()
        return True

    async def shows(self, body: Body) -> Body:
        person = self._person(body)

        def newest() -> ShownMessage | None:
            messages = self._world.chat(person, with_deleted=False)
            return next((m for m in reversed(messages) if body["text"] in m.text), None)

        found = await self._world.until(newest)
        return found.as_json() if found else {}

    async def called(self, body: Body) -> bool:
        times = int(body.get("times", 1))

        def enough() -> bool:
            wanted = (body["method"].lower(), "ok")
            return times <= sum(
                (call.method.lower(), call.outcome) == wanted
                and body.get("person") in (None, call.chat_id)
                for call in self._world.calls
            )

        return await self._world.until(enough)

    async def fault(self, body: Body) -> Body:
        order = {name: value for name, value in body.items() if name != "person"}
        fault = self._world.order_fault(**order, chat=body.get("person"))
        return {"fault": fault.number}

    async def held(self, body: Body) -> Body:
        return (await self._fault(body).held()).as_json()

    async def release(self, body: Body) -> bool:
        self._fault(body).release()
        return True


def control_routes(
    world: World, tracked: Callable[[], AbstractContextManager[None]]
) -> list[web.RouteDef]:
    """The routes of the control API; `tracked` lets a stopping server cut a wait off."""
    control = _Control(world)

    async def act(request: web.Request) -> web.Response:
        name = request.match_info["action"]
        action: Callable[[Body], Awaitable[Any]] | None = getattr(control, name, None)
        if name.startswith("_") or action is None:
            return web.json_response({"ok": False, "error": f"no action {name}"}, status=404)
        try:
            body = await request.json() if request.can_read_body else {}
            with tracked():
                result = await action(body)
        except (LookupError, TypeError, ValueError) as error:
            reason = f"{type(error).__name__}: {error}"
            return web.json_response({"ok": False, "error": reason}, status=400)
        if isinstance(result, Sent):
            result = result.as_json()
        return web.json_response({"ok": True, "result": result})

    return [web.post("/control/{action}", act)]
