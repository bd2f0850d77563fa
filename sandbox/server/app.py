"""The HTTP face of the server: methods, files and the control API."""

import asyncio
import json
import socket
import struct
from typing import Any

from aiohttp import web

from sandbox.server.calls import Call
from sandbox.server.clock import Clock
from sandbox.server.control import control_routes
from sandbox.server.errors import ApiError
from sandbox.server.faults import (
    BrokenGateway,
    ConnectionLost,
    Fault,
    after_acting,
    before_acting,
    faults_for,
)
from sandbox.server.guard import LOOPBACK_NAMES, keep_out_strangers
from sandbox.server.intake import Described, Intake
from sandbox.server.methods import METHODS
from sandbox.server.parameters import Parameters, read_parameters
from sandbox.server.working import Working
from sandbox.server.world import World

DEFAULT_TOKEN = "7204513986:AAF-sandbox_token_for_this_machine_0"  # noqa: S105 - opens nothing but this server
DEFAULT_USERNAME = "steady_sandbox_bot"
DEFAULT_NAME = "Sandbox"
# A little more than the biggest upload, so that media.py can refuse it in Telegram's words.
BODY_BYTES = 52 * 1024 * 1024


class TelegramServer:
    """A Bot API server for one bot on this machine.

    Methods are at `{url}/bot{token}/{method}`, files at `{url}/file/bot{token}/{path}`, and
    control.py is at `{url}/control/...`. What people do is in `world`. It outlives stop(), and so
    does a webhook: a server that is started again on the same port is the same Telegram.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        token: str = DEFAULT_TOKEN,
        username: str = DEFAULT_USERNAME,
        name: str = DEFAULT_NAME,
        enforce_limits: bool = False,
    ) -> None:
        self.token = token
        self.world = World(clock, token, username, name, enforce_limits=enforce_limits)
        self.url = ""
        self._intake = Intake(self.world)
        self._asynchronous = {
            "getupdates": self._intake.get_updates,
            "setwebhook": self._intake.set_webhook,
            "deletewebhook": self._intake.delete_webhook,
            "getwebhookinfo": self._intake.get_webhook_info,
        }
        self._runner: web.AppRunner | None = None
        self._working = Working()

    @property
    def port(self) -> int:
        """The port that the server listens on, 0 before the first start."""
        return int(self.url.rpartition(":")[2]) if self.url else 0

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 takes a free one. Raises: OSError when the port is taken."""
        local = host in LOOPBACK_NAMES
        application = web.Application(
            client_max_size=BODY_BYTES, middlewares=[keep_out_strangers] if local else []
        )
        application.router.add_route("*", "/bot{token}/{method}", self._answer_call)
        application.router.add_get("/file/bot{token}/{path:.+}", self._send_file)
        application.add_routes(control_routes(self.world, self._working.tracked))
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=1.0)
        await runner.setup()
        site = web.TCPSite(runner, host, port)
        try:
            await site.start()
        except OSError:
            await runner.cleanup()
            raise
        self._runner = runner
        bound = runner.addresses[0]
        self.url = f"http://{bound[0]}:{bound[1]}"
        self._intake.start()

    async def stop(self) -> None:
        """Stop listening and cut off whatever waits: polls, held answers, deliveries."""
        await self._intake.stop()
        self._working.cut_off()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> "TelegramServer":
        await self.start()
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.stop()

    async def _answer_call(self, request: web.Request) -> web.StreamResponse:
        with self._working.tracked():
            return await self._answer(request)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            parameters = await self._read(request, method)
        except ApiError as error:
            self.world.refused += 1
            return _refusal(error)
        call = self.world.log_call(method, parameters.as_logged())
        met = faults_for(self.world.faults, call)
        try:
            answer = await self._act(call, parameters, met)
        except ApiError as error:
            if request.transport is None:  # nobody is there to be refused
                call.outcome = "cut off"
            else:
                call.outcome = f"{error.code} {error.description}"
                if not any(fault.refuses for fault in met):
                    self.world.note_refusal(call, error)
            answer = _refusal(error)
        except ConnectionLost:
            _reset(request)
            answer = web.Response()
        except asyncio.CancelledError:
            call.outcome = "cut off"
            raise
        self.world.changes.announce()
        return answer

    async def _read(self, request: web.Request, method: str) -> Parameters:
        if request.match_info["token"] != self.token:
            raise ApiError(401, "Unauthorized")
        if method.lower() not in METHODS and method.lower() not in self._asynchronous:
            raise ApiError(404, "Not Found")
        try:
            return await read_parameters(request)
        except web.HTTPRequestEntityTooLarge:
            raise ApiError(413, "Request Entity Too Large") from None

    async def _act(
        self, call: Call, parameters: Parameters, met: list[Fault]
    ) -> web.StreamResponse:
        """Do what the call asks for, with the faults that it meets on its way."""
        acted = False
        try:
            await before_acting(met, self.world.clock)
            name = call.method.lower()
            if name in self._asynchronous:
                result = await self._asynchronous[name](parameters)
            else:
                result = METHODS[name](self.world, parameters)
            acted = True
            call.outcome = "ok"
            self.world.changes.announce()
            await after_acting(met)
        except BrokenGateway as broken:
            call.outcome = str(broken.status)
            return web.Response(status=broken.status, text=f"<html>{broken.status}</html>")
        except ConnectionLost:
            call.outcome = "reset after" if acted else "reset before"
            raise
        if isinstance(result, Described):
            return _json({"ok": True, "result": result.result, "description": result.description})
        return _json({"ok": True, "result": result})

    async def _send_file(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return _json({"ok": False, "error_code": 401, "description": "Unauthorized"}, 401)
        for stored in self.world.files.values():
            if stored.path == request.match_info["path"]:
                return web.Response(body=stored.content, content_type="application/octet-stream")
        return _json({"ok": False, "error_code": 404, "description": "Not Found"}, 404)


def _json(body: dict[str, Any], status: int = 200) -> web.Response:
    text = json.dumps(body, separators=(",", ":"))
    return web.Response(text=text, status=status, content_type="application/json")


def _refusal(error: ApiError) -> web.Response:
    answer = _json(error.body(), error.code)
    retry_after = (error.parameters or {}).get("retry_after")
    if retry_after is not None:
        answer.headers["Retry-After"] = str(retry_after)
    return answer


def _reset(request: web.Request) -> None:
    """Break the connection with a TCP reset, as a crashed machine would."""
    transport = request.transport
    if transport is None:
        return
    connection = transport.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
