"""The page over HTTP: its files, the stream of changes, the clock and the drawer.

What people do goes through the control API (sandbox/server/control.py), which is served here, too.
Beside it:

    GET  /               the page             GET /page/{name}  its scripts and styles
    GET  /events         server-sent events: what has changed (watching.py), all of it at first
    GET  /files/{id}     a file that was sent, to be saved; a photo is shown
    GET  /calls/{number} the parameters of a call
    POST /time/{what}    by {"seconds"}, next, run, stop: answered once the clock stands again
    POST /story/{what}   begin {"story", "pace"}, pace {"pace"}, pause, go-on, step, leave-out, end
    GET  /drawer         the drawer's tables, ?lang=es
    POST /over           start over with empty phones; 404 where nobody can

Whatever somebody does here, or with the clock, pauses the story that plays.
"""

import asyncio
import contextlib
import json
import mimetypes
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Any

from aiohttp import ClientConnectionError, web
from aiohttp.typedefs import Handler

from sandbox.page.backstage import Backstage, Storyteller
from sandbox.page.watching import Watcher
from sandbox.server.clock import SystemClock
from sandbox.server.control import ACTS, control_routes
from sandbox.server.guard import keep_out_strangers
from sandbox.server.working import Working
from sandbox.server.world import World

STATIC = Path(__file__).parent / "static"
# Nothing from anywhere else, and no script but ours, whatever stands in a message.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
# Seconds by the machine's clock: changes that come close together are told together.
BREATH = 0.03
LONGEST_MOVE = timedelta(days=366)
SLOWEST = 10  # times the calm pace of a story
BODY_BYTES = 80 * 1024 * 1024  # the biggest upload, in base64
PICTURES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg"}


class Page:
    """Serves the page until it is stopped, to browsers on this machine only."""

    def __init__(
        self,
        world: World,
        backstage: Backstage,
        storyteller: Storyteller,
        over: asyncio.Event | None = None,
    ) -> None:
        """`over` is set once somebody wants to start over; None: nobody can."""
        self.url = ""
        self._over = over
        self._world = world
        self._backstage = backstage
        self._storyteller = storyteller
        self._files = {path.name: path for path in STATIC.iterdir() if path.is_file()}
        self._working = Working()
        self._runner: web.AppRunner | None = None

    async def start(self, port: int = 0) -> None:
        """Listen; port 0 takes a free one. Raises: OSError when the port is taken."""
        application = web.Application(
            client_max_size=BODY_BYTES, middlewares=[keep_out_strangers, self._take_over]
        )
        application.on_response_prepare.append(_make_harmless)
        application.add_routes(self._routes())
        application.add_routes(control_routes(self._world, self._working.tracked))
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
        except OSError:
            await runner.cleanup()
            raise
        self._runner = runner
        host, bound = runner.addresses[0][:2]
        self.url = f"http://{host}:{bound}"

    async def stop(self) -> None:
        """Stop listening and cut off whatever waits."""
        self._working.cut_off()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def _routes(self) -> list[web.RouteDef]:
        return [
            web.get("/", self._index),
            web.get("/page/{name}", self._static),
            web.get("/events", self._events),
            web.get("/files/{id}", self._send_file),
            web.get("/calls/{number}", self._call),
            web.post("/time/{what}", self._time),
            web.post("/story/{what}", self._story),
            web.get("/drawer", self._drawer),
            web.post("/over", self._start_over),
        ]

    async def _index(self, request: web.Request) -> web.Response:
        return self._page_file("index.html")

    async def _static(self, request: web.Request) -> web.Response:
        return self._page_file(request.match_info["name"])

    def _page_file(self, name: str) -> web.Response:
        if name not in self._files:
            raise web.HTTPNotFound
        kind = "text/javascript" if name.endswith(".js") else mimetypes.guess_type(name)[0]
        return web.Response(
            body=self._files[name].read_bytes(),
            content_type=kind or "application/octet-stream",
            charset="utf-8",
        )

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        watcher = Watcher(self._world, self._backstage, self._storyteller)
        changes = self._world.changes
        clock = SystemClock()
        with self._working.tracked(), contextlib.suppress(ConnectionError, ClientConnectionError):
            while True:
                seen = changes.count
                if patch := watcher.patch():
                    await response.write(f"data: {json.dumps(patch)}\n\n".encode())
                await changes.after(seen)
                await clock.sleep(BREATH)
        return response

    async def _send_file(self, request: web.Request) -> web.Response:
        stored = self._world.files.get(request.match_info["id"])
        if stored is None:
            raise web.HTTPNotFound
        kind = next((k for mark, k in PICTURES.items() if stored.content.startswith(mark)), None)
        # Whatever the bot calls its file, a browser must not run it as a page of ours.
        headers = {"Content-Security-Policy": "default-src 'none'; sandbox"}
        if kind is None:
            headers["Content-Disposition"] = "attachment"
        return web.Response(
            body=stored.content,
            content_type=kind or "application/octet-stream",
            headers=headers,
        )

    async def _call(self, request: web.Request) -> web.Response:
        wanted = request.match_info["number"]
        for call in reversed(self._world.calls):
            if str(call.number) == wanted:
                return web.json_response(call.parameters)
        raise web.HTTPNotFound

    async def _time(self, request: web.Request) -> web.Response:
        backstage = self._backstage
        body = await _body(request)
        with self._working.tracked():
            match request.match_info["what"]:
                case "by":
                    shown = backstage.time()
                    await backstage.move_to((shown.moving_to or shown.now) + _span(body))
                case "next":
                    await backstage.move_to_next()
                case "run":
                    backstage.run()
                case "stop":
                    backstage.stop()
                case _:
                    raise web.HTTPNotFound
        return web.json_response(backstage.time().as_json())

    async def _story(self, request: web.Request) -> web.Response:
        teller = self._storyteller
        body = await _body(request)
        match request.match_info["what"]:
            case "begin":
                try:
                    await teller.begin(str(body.get("story")), _pace(body))
                except KeyError:
                    raise web.HTTPNotFound(text="there is no such story") from None
            case "pause":
                teller.pause()
            case "end":
                await teller.end()
            case "go-on" | "step" | "leave-out" as how:
                teller.go_on(once=how == "step", leaving_out=how == "leave-out")
            case "pace":
                teller.set_pace(_pace(body))
            case _:
                raise web.HTTPNotFound
        return web.json_response(asdict(teller.shown()))

    @web.middleware
    async def _take_over(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        room, _, what = request.path.strip("/").partition("/")
        acts = room == "control" and what in ACTS
        if acts or room == "time":
            self._storyteller.pause()
        if acts:
            await self._backstage.let_a_moment_pass()
        return await handler(request)

    async def _start_over(self, request: web.Request) -> web.Response:
        if self._over is None:
            raise web.HTTPNotFound
        self._over.set()
        return web.json_response({})

    async def _drawer(self, request: web.Request) -> web.Response:
        sheets = await self._backstage.sheets(request.query.get("lang", "en"))
        return web.json_response([asdict(sheet) for sheet in sheets])


async def _make_harmless(_: web.Request, response: web.StreamResponse) -> None:
    """A browser keeps no answer, and takes none for what it is not."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)


def _span(body: dict[str, Any]) -> timedelta:
    try:
        span = timedelta(seconds=float(body["seconds"]))
    except (KeyError, OverflowError, TypeError, ValueError):
        span = timedelta(0)
    if not timedelta(0) < span <= LONGEST_MOVE:
        raise web.HTTPBadRequest(text="time moves forward, by up to a year")
    return span


def _pace(body: dict[str, Any]) -> float:
    pace = body.get("pace", 1)
    if isinstance(pace, bool) or not isinstance(pace, int | float) or not 0 <= pace <= SLOWEST:
        raise web.HTTPBadRequest(text=f"a pace is a number from 0 to {SLOWEST}")
    return float(pace)


async def _body(request: web.Request) -> dict[str, Any]:
    try:
        body = await request.json() if request.can_read_body else {}
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise web.HTTPBadRequest(text="a JSON object is expected")
    return body
