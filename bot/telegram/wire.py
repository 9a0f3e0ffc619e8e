"""The connection to Telegram: the library's bot with our pace, and updates as they come, not yet read."""

from __future__ import annotations

import logging
from typing import Any

from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

from bot.telegram.limits import ANSWER_SECONDS, POLL_SECONDS, UPDATES
from bot.telegram.pace import Pace, Sending

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
        return [update for update in found if isinstance(update, dict)]


def connected(token: str, home: str, a_second: float) -> Wire:
    """A bot for a token, not yet initialized. `home` is the address of the Bot API server."""
    request = HTTPXRequest(read_timeout=ANSWER_SECONDS, write_timeout=ANSWER_SECONDS, pool_timeout=None)
    polling = HTTPXRequest(connection_pool_size=1, pool_timeout=None)
    return Wire(
        token,
        base_url=f"{home}/bot",
        base_file_url=f"{home}/file/bot",
        request=request,
        get_updates_request=polling,
        rate_limiter=Pace(a_second),
    )


def keep_secrets_out_of_logs() -> None:
    """Both libraries log what must not be: one the token in its addresses, the other what people wrote."""
    for name in ("httpx", "httpcore", "telegram"):
        logger = logging.getLogger(name)
        logger.setLevel(logging.CRITICAL)
        logger.propagate = False
        logger.addHandler(logging.NullHandler())
