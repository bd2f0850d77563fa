"""What a button carries: a name and a few short arguments, 64 bytes at most."""

from __future__ import annotations

TELEGRAM_LIMIT = 64  # bytes, core.telegram.org/bots/api#inlinekeyboardbutton


def pack(name: str, *args: object) -> str:
    """A button's data. Raises ValueError when Telegram would refuse it."""
    data = ":".join([name, *(str(arg) for arg in args)])
    if len(data.encode()) > TELEGRAM_LIMIT:
        raise ValueError(f"a button carries {TELEGRAM_LIMIT} bytes at most: {data}")
    return data


def unpack(data: str) -> tuple[str, list[str]]:
    """The name and the arguments of a button's data, which anybody may have forged."""
    name, *args = data.split(":")
    return name, args
