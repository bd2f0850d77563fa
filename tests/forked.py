"""`steady` as a process of its own: a fork of one that has read Steady and its content already.

Python would take two seconds each time to read them again.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import warnings
from collections.abc import Mapping, Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path

_forks = multiprocessing.get_context("forkserver")
_forks.set_forkserver_preload(["tests.warm"])


def begin(
    *arguments: str,
    folder: Path,
    environment: Mapping[str, str],
    streams: Sequence[Path],
    seconds: int = 0,
) -> BaseProcess:
    """Start `steady` with these arguments in a folder; it knows nothing but this environment.

    `streams`: the files that it reads from, writes to, and tells its errors. `seconds`: when it is
    ended at the latest; 0 is never, or when this process ends.
    """
    given = (arguments, folder, dict(environment), streams, seconds)
    process = _forks.Process(target=_become, args=given, daemon=True)
    process.start()
    return process


def _become(
    arguments: Sequence[str],
    folder: Path,
    environment: dict[str, str],
    streams: Sequence[Path],
    seconds: int,
) -> None:
    """Nothing of the process that was forked is left but what it read."""
    from bot.cli import main

    for number, path in enumerate(streams):
        opened = os.open(path, os.O_RDWR)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    signal.alarm(seconds)
    warnings.simplefilter("error")
    sys.argv = ["steady", *arguments]
    main()
