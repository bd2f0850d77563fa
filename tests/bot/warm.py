"""A process that has imported Steady once; for each order, a fork of it becomes one command."""

from __future__ import annotations

import json
import os
import signal
import sys

from bot.cli import main


def serve() -> None:
    """Read orders, a line of JSON each; answer how each command ended, as a number."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _become(**json.loads(line))
            main()
            sys.exit()  # as `steady` does
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)  # noqa: T201


def _become(
    arguments: list[str], folder: str, environment: dict[str, str], streams: list[str]
) -> None:
    """Nothing of the process that was forked is left but its imports."""
    for number, path in enumerate(streams):
        opened = os.open(path, os.O_RDWR)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin = open(0, closefd=False)  # the old one may hold the next orders  # noqa: SIM115
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    signal.alarm(100)  # one that does not end must not hold up the next
    sys.argv = ["steady", *arguments]


if __name__ == "__main__":
    serve()
