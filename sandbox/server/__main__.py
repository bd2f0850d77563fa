"""Runs the server by itself: python -m sandbox.server --port 8081."""

import argparse
import asyncio
import signal
import sys

from sandbox.server.app import DEFAULT_TOKEN, TelegramServer
from sandbox.server.clock import SystemClock


async def serve(host: str, port: int, token: str, enforce_limits: bool) -> None:
    """Serve until SIGINT or SIGTERM; the first line of output says where."""
    ended = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, ended.set)
    server = TelegramServer(SystemClock(), token=token, enforce_limits=enforce_limits)
    await server.start(host, port)
    try:
        sys.stdout.write(f"{server.url}\n")
        sys.stdout.flush()
        await ended.wait()
    finally:
        await server.stop()


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m sandbox.server", description=__doc__)
    options.add_argument("--host", default="127.0.0.1")
    options.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    options.add_argument("--token", default=DEFAULT_TOKEN)
    options.add_argument(
        "--enforce-limits", action="store_true", help="answer 429 as Telegram does"
    )
    given = options.parse_args()
    asyncio.run(serve(given.host, given.port, given.token, given.enforce_limits))


if __name__ == "__main__":
    main()
