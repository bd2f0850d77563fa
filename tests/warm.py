"""What a process reads before `steady` processes are forked from it (tests/forked.py)."""

from __future__ import annotations

import bot.cli  # noqa: F401 - all of Steady
from bot.content import load_content

load_content()
