"""Keeps web pages of others from reaching a server on this machine through somebody's browser."""

from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})


@web.middleware
async def keep_out_strangers(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Refuse a request to any other name than this machine's, or from another page than ours.

    A name that its owner lets point to 127.0.0.1 (DNS rebinding) is in `Host`; a page that sends
    something to a port that it guessed is in `Origin`.
    """
    host, origin = request.headers.get("Host", ""), request.headers.get("Origin")
    if urlsplit(f"//{host}").hostname not in LOOPBACK_NAMES:
        raise web.HTTPForbidden(text="this server answers to the names of this machine only")
    if origin is not None and origin != f"http://{host}":
        raise web.HTTPForbidden(text="this server answers to its own page only")
    return await handler(request)
