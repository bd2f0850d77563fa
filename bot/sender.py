"""Sends one rendered message, and sorts every failure once."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from telegram import Bot
from telegram.error import (
    BadRequest,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.content import Content
from bot.menu import set_menu
from bot.request import NotSent
from bot.screens import render
from bot.screens.discreet import veil
from bot.screens.view import Shown, View
from care.delivering import Envelope, Outcome
from care.opening import comes_by_itself
from care.outgoing import MENU

log = logging.getLogger(__name__)

SAME = "message is not modified"
# The message that was to be changed is gone or too old: what it was to say is sent anew.
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")
NO_CHAT = ("chat not found", "user not found", "peer_id_invalid")


# Screens with a link to the bot itself.
WITH_LINK = ("share-link",)


class Sender:
    """Renders envelopes and hands them to the Bot API."""

    def __init__(self, bot: Bot, content: Content, now: Callable[[], datetime]) -> None:
        self._bot = bot
        self._content = content
        self._now = now
        self._username: str | None = None

    async def send(self, envelope: Envelope) -> Outcome:
        """Send one envelope. Raises only on a bug of ours."""
        try:
            return await self._send(envelope)
        except TelegramError as error:
            return self._sorted(error, envelope)

    async def _send(self, envelope: Envelope) -> Outcome:
        if envelope.mode == "delete":
            await self._delete(envelope)
            return Outcome("sent")
        if envelope.mode == MENU:
            role = envelope.args["role"]
            await set_menu(self._bot, self._content, envelope.chat_id, envelope.language, role)
            return Outcome("sent")
        view = self.view(envelope)
        if envelope.screen in WITH_LINK:
            view = replace(view, username=await self._own_username())
        shown = self._shown(envelope, view)
        if envelope.mode == "edit":
            assert envelope.message_id is not None
            try:
                await self.edit(envelope.chat_id, envelope.message_id, shown)
                return Outcome("sent", message_id=envelope.message_id)
            except BadRequest as error:
                if SAME in error.message.lower():
                    return Outcome("sent", message_id=envelope.message_id)
                if not any(words in error.message.lower() for words in GONE):
                    raise
        return Outcome("sent", message_id=await self.say(envelope.chat_id, shown))

    def _shown(self, envelope: Envelope, view: View) -> Shown:
        by_itself = comes_by_itself(envelope.mode, envelope.priority, envelope.screen)
        if envelope.discreet and by_itself:
            return veil(view, envelope.screen, envelope.id)
        return render(envelope.screen, view)

    async def say(self, chat_id: int, shown: Shown) -> int:
        """Send a new message; returns its id. Raises TelegramError."""
        # `do_api_request` with a ready keyboard: 110 µs a message, a third of `send_message`.
        result: dict[str, Any] = await self._bot.do_api_request(
            "sendmessage", api_kwargs=_kwargs(chat_id, shown) | _reply(shown)
        )
        return int(result["message_id"])

    async def edit(self, chat_id: int, message_id: int, shown: Shown) -> None:
        """Change a message to this. Raises TelegramError."""
        kwargs = _kwargs(chat_id, shown) | {"message_id": message_id}
        if not shown.rows:
            kwargs.pop("reply_markup", None)  # only buttons under the message can be edited
        await self._bot.do_api_request("editmessagetext", api_kwargs=kwargs)

    def view(self, envelope: Envelope) -> View:
        """What a screen needs to know of an envelope."""
        return View(
            content=self._content,
            language=envelope.language,
            now=self._now(),
            args=envelope.args,
            country=envelope.country,
            zone=envelope.zone,
            situation=envelope.situation,
            about=envelope.about,
            team_phone=envelope.team_phone,
            operations=envelope.operations,
            situation_since=envelope.situation_since,
        )

    async def _own_username(self) -> str:
        """The bot's name in links, asked of Telegram once. Raises TelegramError."""
        if self._username is None:
            self._username = (await self._bot.get_me()).username or ""
        return self._username

    async def _delete(self, envelope: Envelope) -> None:
        try:
            await self._bot.delete_message(envelope.chat_id, envelope.message_id or 0)
        except BadRequest:
            log.debug("a message was gone already, or is too old to delete")

    def _sorted(self, error: TelegramError, envelope: Envelope) -> Outcome:
        reason = f"{type(error).__name__}: {_without_quotes(error.message)}"
        if isinstance(error, RetryAfter):
            wait = error.retry_after
            seconds = wait / timedelta(seconds=1) if isinstance(wait, timedelta) else wait
            return Outcome("later", retry_at=self._now() + timedelta(seconds=seconds), error=reason)
        if isinstance(error, Forbidden):
            return Outcome("blocked", error=reason)
        if isinstance(error, InvalidToken):
            return Outcome("later", error="the token was refused")
        if isinstance(error, BadRequest):
            if any(words in error.message.lower() for words in NO_CHAT):
                return Outcome("blocked", error=reason)
            log.error("Telegram refused %s: %s", envelope.screen, reason)
            return Outcome("refused", error=reason)
        if isinstance(error, NetworkError):
            acted = "not sent" if isinstance(error, NotSent) else "maybe sent"
            log.warning("%s: %s, %s", envelope.screen, type(error).__name__, acted)
            return Outcome("later", error=f"{type(error).__name__} ({acted})")
        return Outcome("later", error=reason)


def _without_quotes(words: str) -> str:
    """Telegram's words without what they quote of a message: 'Unsupported start tag "..." at'."""
    return re.sub(r'".*"', '"..."', words, flags=re.DOTALL)


def _kwargs(chat_id: int, shown: Shown) -> dict[str, Any]:
    kwargs: dict[str, Any] = {
        "chat_id": chat_id,
        "text": shown.text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    markup = shown.markup()
    return kwargs | {"reply_markup": markup} if markup else kwargs


def _reply(shown: Shown) -> dict[str, Any]:
    if shown.reply_to is None:
        return {}
    to = {"message_id": shown.reply_to, "allow_sending_without_reply": True}
    return {"reply_parameters": to}
