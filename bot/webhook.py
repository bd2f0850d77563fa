"""The HTTP server: /healthz, and the webhook, answered only after the update is committed."""

from __future__ import annotations

import hmac
import json
import logging
from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.intake import Intake
from storage.database import Unavailable

log = logging.getLogger(__name__)

HEADER = "X-Telegram-Bot-Api-Secret-Token"
BODY_LIMIT = 1024 * 1024  # bytes; Telegram's updates are far smaller


def create_app(
    *,
    health: Callable[[], dict[str, object]],
    intake: Intake | None = None,
    path: str = "/",
    secret: str = "",
) -> web.Application:
    """The application; with an intake it takes updates at `path`, guarded by `secret`.

    Raises ValueError for an intake without a secret: anybody could pose as Telegram.
    """
    if intake is not None and not secret:
        raise ValueError("a webhook needs a secret")
    app = web.Application(client_max_size=BODY_LIMIT)

    async def healthz(_request: web.Request) -> web.Response:
        state = health()
        return web.json_response(state, status=200 if state["ok"] else 503)

    app.router.add_get("/healthz", healthz)
    if intake is not None:
        app.router.add_post(path, _hook(intake, secret))
    return app


def _hook(intake: Intake, secret: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    async def hook(request: web.Request) -> web.Response:
        # Bytes that are no UTF-8 come as lone surrogates.
        given = request.headers.get(HEADER, "").encode(errors="surrogateescape")
        if not hmac.compare_digest(given, secret.encode()):
            return web.Response(status=403)
        try:
            payload = json.loads(await request.read())
            update_id = payload["update_id"]
        except (ValueError, KeyError, TypeError, RecursionError):
            return web.Response(status=400)
        if type(update_id) is not int or not 0 <= update_id < 2**63:  # what the database holds
            return web.Response(status=400)
        try:
            await intake.take(payload)
        except Unavailable:
            log.warning("the database cannot be reached; Telegram will send the update again")
            return web.Response(status=503)
        return web.Response()

    return hook


async def serve(app: web.Application, listen: str) -> web.AppRunner:
    """Start serving on host:port; `cleanup()` of what is returned stops it. Raises OSError."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    host, _, port = listen.rpartition(":")
    try:
        await web.TCPSite(runner, host.strip("[]"), int(port)).start()
    except OSError:
        await runner.cleanup()
        raise
    return runner
