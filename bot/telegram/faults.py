"""What can be wrong between us and Telegram, in plain words, and what to do about it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import BadRequest, Conflict, InvalidToken, RetryAfter, TelegramError

from bot.delivery.platform import PlatformFault
from bot.delivery.tasks import pauses, unless

MOST_TRIES = 4


class TelegramFault(PlatformFault):
    """The bot on Telegram cannot go on; the text is one line with its remedy."""


def told(error: TelegramError, home: str) -> TelegramFault:
    """A refusal as a fault; `home` is the address of the Bot API server. The library's words are not used."""
    match error:
        # One is a token nobody has, the other a text that is no token at all.
        case InvalidToken():
            return TelegramFault(
                "Telegram refuses the token in POGO_TELEGRAM_TOKEN."
                " Copy it anew from @BotFather: /mybots, your bot, API Token."
            )
        case Conflict():
            return TelegramFault(
                "Another process is receiving this bot's messages."
                " Stop it and start again, or give each its own bot and token."
            )
        case BadRequest():
            return TelegramFault(
                "Telegram does not take POGO_TELEGRAM_WEBHOOK_URL: it needs https,"
                " a name that the whole world can look up, and port 443, 80, 88 or 8443."
            )
        case RetryAfter():
            return TelegramFault("Telegram asks this bot to wait. Start it again in some minutes.")
        case _:
            return TelegramFault(
                f"Telegram cannot be reached at {home}."
                " Check this machine's network, and POGO_TELEGRAM_BASE_URL if you set it; then start again."
            )


async def insisted(
    request: Callable[[], Coroutine[Any, Any, object]], home: str, stopping: asyncio.Event
) -> bool:
    """Make a request without which there is no going on, some times; False when it is time to stop.

    Raises TelegramFault.
    """
    for tries, pause in enumerate(pauses(), start=1):
        try:
            await unless(stopping, request())
            break
        except TelegramError as error:
            final = isinstance(error, InvalidToken | Conflict | RetryAfter) or type(error) is BadRequest
            if final or tries == MOST_TRIES:
                raise told(error, home) from None
        await unless(stopping, asyncio.sleep(pause))
        if stopping.is_set():
            break
    return not stopping.is_set()
