"""Faults that a test orders: late, broken, refused, frozen and lost answers."""

import asyncio
from dataclasses import dataclass, field
from typing import Literal, get_args

from sandbox.server.calls import Call
from sandbox.server.changes import Changes
from sandbox.server.clock import Clock
from sandbox.server.errors import ApiError, too_many

Kind = Literal[
    "latency",  # the call is acted on `seconds` later, by the server's clock
    "status",  # an answer with HTTP status `status` and no JSON, as from a broken gateway
    "too_many",  # 429 with `retry_after` seconds
    "error",  # any error answer: `status` and `description`
    "reset_before",  # the connection breaks and nothing was done
    "reset_after",  # it was done, but the connection breaks before the answer
    "hold_before",  # frozen before it is done, until release()
    "hold_after",  # done, but the answer is frozen until release()
]
KINDS: tuple[str, ...] = get_args(Kind)


class BrokenGateway(Exception):
    """An answer that is no Bot API answer at all."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class ConnectionLost(Exception):
    """The connection is to be reset in place of an answer."""


@dataclass
class Fault:
    """One ordered fault; `times` counts down to 0, None means until cancel().

    Without a method it meets every method but getUpdates, which has to be named.
    """

    kind: Kind
    method: str | None = None
    chat_id: int | None = None
    times: int | None = 1
    seconds: float = 0.0
    status: int = 500
    retry_after: int = 1
    description: str = ""
    number: int = 0
    met: list[Call] = field(default_factory=list)
    _changes: Changes = field(default_factory=Changes, repr=False)
    _released: asyncio.Event = field(default_factory=asyncio.Event, repr=False)
    _holding: int = 0

    @property
    def refuses(self) -> bool:
        """Whether the error answer of a call that met this was ordered."""
        return self.kind in ("too_many", "error")

    def matches(self, call: Call) -> bool:
        if self.times == 0:
            return False
        if self.method is None:
            right_method = call.method.lower() != "getupdates"
        else:
            right_method = call.method.lower() == self.method.lower()
        return right_method and self.chat_id in (None, call.chat_id)

    def spend(self, call: Call) -> None:
        self.met.append(call)
        if self.times is not None:
            self.times -= 1
        self._changes.announce()

    async def held(self) -> Call:
        """Wait until a call stands frozen here, and return the newest such call."""
        await self._changes.until(lambda: self._holding > 0)
        return self.met[-1]

    async def happened(self, times: int = 1) -> None:
        """Wait until the fault has met so many calls."""
        await self._changes.until(lambda: len(self.met) >= times)

    def release(self) -> None:
        """Let every frozen call go on; later calls are not frozen any more."""
        self.times = 0
        self._released.set()

    cancel = release

    async def _hold(self) -> None:
        self._holding += 1
        self._changes.announce()
        try:
            await self._released.wait()
        finally:
            self._holding -= 1


def faults_for(faults: list[Fault], call: Call) -> list[Fault]:
    """The faults that this call meets: every latency, and the first of the others."""
    met: list[Fault] = []
    for fault in faults:
        latency = fault.kind == "latency"
        if fault.matches(call) and (latency or all(other.kind == "latency" for other in met)):
            fault.spend(call)
            met.append(fault)
    return met


async def before_acting(met: list[Fault], clock: Clock) -> None:
    """Raises: ApiError, BrokenGateway or ConnectionLost in place of acting."""
    for fault in met:
        match fault.kind:
            case "latency":
                await clock.sleep(fault.seconds)
            case "status":
                raise BrokenGateway(fault.status)
            case "too_many":
                raise too_many(fault.retry_after)
            case "error":
                raise ApiError(fault.status, fault.description)
            case "reset_before":
                raise ConnectionLost
            case "hold_before":
                await fault._hold()
            case _:
                pass


async def after_acting(met: list[Fault]) -> None:
    """Raises: ConnectionLost in place of the answer."""
    for fault in met:
        if fault.kind == "reset_after":
            raise ConnectionLost
        if fault.kind == "hold_after":
            await fault._hold()
