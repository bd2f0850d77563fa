"""Long polling: the offset moves only past updates that are committed."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.intake import KINDS, Intake
from scheduler.clock import Clock
from storage.database import Unavailable

log = logging.getLogger(__name__)

WAIT = 50  # seconds that Telegram may hold the request open
BACKOFF = (1.0, 2.0, 5.0, 10.0, 30.0)  # seconds after failures in a row
# Words that cannot wait are answered without the database, and can be the next that come.
WITHOUT_DATABASE = 2.0


async def poll(bot: Bot, intake: Intake, clock: Clock) -> None:
    """Fetch and hand in updates until cancelled."""
    offset = 0
    failures = 0
    while True:
        asked = 0.0  # seconds that Telegram wants to be left alone
        longest = BACKOFF[-1]
        try:
            batch = await _fetch(bot, offset)
            offset = await _take(intake, batch, offset)
            failures = 0
            continue
        except Conflict:
            log.error("another process polls with this token; only one may")
        except InvalidToken:
            log.error("Telegram does not know this token any more; see steady check")
        except RetryAfter as error:
            wait = error.retry_after
            asked = wait.total_seconds() if isinstance(wait, timedelta) else float(wait)
            log.warning("Telegram asks us to poll more slowly: %.0f s", asked)
        except TelegramError as error:
            log.warning("polling failed: %s", type(error).__name__)
        except Unavailable:
            longest = WITHOUT_DATABASE
            log.warning("the database cannot be reached; updates wait at Telegram")
        except Exception:
            log.exception("polling failed on a bug")
        patience = min(BACKOFF[min(failures, len(BACKOFF) - 1)], longest)
        await clock.sleep(max(asked, patience))
        failures += 1


async def _fetch(bot: Bot, offset: int) -> list[dict[str, Any]]:
    result: list[dict[str, Any]] = await bot.do_api_request(
        "getupdates",
        api_kwargs={"offset": offset, "timeout": WAIT, "allowed_updates": list(KINDS)},
        read_timeout=WAIT + 10,
    )
    return result


async def _take(intake: Intake, batch: list[dict[str, Any]], offset: int) -> int:
    """Hand in a batch, chats side by side; the offset after what is committed without a gap.

    Raises Unavailable when the very first could not be stored.
    """
    results = await asyncio.gather(
        *(intake.take(payload) for payload in batch), return_exceptions=True
    )
    for payload, result in zip(batch, results, strict=True):
        if isinstance(result, BaseException):
            if payload is batch[0]:
                raise result
            return offset
        offset = int(payload["update_id"]) + 1
    return offset
