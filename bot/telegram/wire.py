"""The connection to Telegram: the library's bot with our pace, and updates as they come, not yet read."""

from __future__ import annotations

import logging
from typing import Any

from telegram.error import NetworkError
from telegram.ext import ExtBot

from bot.delivery.sending import Sending
from bot.telegram.limits import ANSWER_SECONDS, POLL_SECONDS, UPDATES
from bot.telegram.pace import Pace
from bot.telegram.request import AioRequest

CONNECTIONS = 100
USED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update we ask for; Telegram keeps the rest to itself."""

Raw = dict[str, Any]
"""An update as JSON, of which nothing is known yet."""


class Wire(ExtBot[Sending]):
    """The bot. All its methods are the library's, but for updates."""

    async def updates(self, offset: int | None, seconds: int = POLL_SECONDS) -> list[Raw]:
        """What arrived from `offset` on, after at most so many seconds. Raises TelegramError.

        The library's own method reads all of them at once: a single bad one would lose the others,
        and its text would reach the log.
        """
        asked = {"offset": offset, "limit": UPDATES, "timeout": seconds, "allowed_updates": USED}
        found = await self._post("getUpdates", asked, read_timeout=seconds + ANSWER_SECONDS)
        if not isinstance(found, list):
            raise NetworkError("no list of updates")
        return [update for update in found if isinstance(update, dict)]


def connected(token: str, home: str, a_second: float) -> Wire:
    """A bot for a token, not yet initialized. `home` is the address of the Bot API server."""
    return Wire(
        token,
        base_url=f"{home}/bot",
        base_file_url=f"{home}/file/bot",
        request=AioRequest(CONNECTIONS, ANSWER_SECONDS),
        get_updates_request=AioRequest(1, ANSWER_SECONDS),
        rate_limiter=Pace(a_second),
    )


def keep_secrets_out_of_logs() -> None:
    """The library logs what people wrote, and its default way to send the token: nothing of it is needed."""
    for name in ("telegram", "httpx", "httpcore"):
        logger = logging.getLogger(name)
        logger.handlers = [logging.NullHandler()]
        logger.propagate = False
