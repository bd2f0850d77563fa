"""The log of the calls that a bot made."""

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

# Older calls are forgotten, so that a long run does not eat the machine.
REMEMBERED = 50_000


@dataclass
class Call:
    """One call of a method.

    `outcome` is "running", "ok", "409 Conflict: ..." (the error answer), "502" (a broken
    gateway), "reset before" or "reset after" (acting), or "cut off" (the server stopped).
    """

    number: int
    method: str
    parameters: dict[str, str]
    chat_id: int | None
    at: datetime
    # The server's monotonic seconds, for measuring rates.
    monotonic: float
    outcome: str = "running"
    # The bot should have known better: a 4xx answer that nobody ordered, and no block explains.
    refused: bool = False

    def as_json(self) -> dict[str, Any]:
        return {**asdict(self), "at": self.at.isoformat()}
