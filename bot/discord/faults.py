"""What can be wrong between us and Discord: in plain words for the operator, as a state for the sender."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

import aiohttp
from discord import DiscordException, HTTPException, LoginFailure

from bot.delivery.platform import PlatformFault
from bot.delivery.sending import Closed, Later, Refused
from bot.delivery.tasks import pauses, unless

MOST_TRIES = 4
AWAY = (aiohttp.ClientError, OSError, TimeoutError)
"""What a request raises where Discord cannot be reached."""
UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, UNKNOWN_USER = 10003, 10008, 10013
UNKNOWN_WEBHOOK, UNKNOWN_INTERACTION, BAD_WEBHOOK_TOKEN = 10015, 10062, 50027
ACKNOWLEDGED = 40060
NOT_AUTHENTICATED = 4004
"""How the gateway ends a connection whose token is not taken."""
NO_MESSAGES, NOTHING_SHARED = 50007, 50278
"""Direct messages are closed: by choice, or because no server is shared any more."""
SLOWER = frozenset({20028, 40003})
"""Too much written into a channel, too many direct messages opened: a limit, whatever the status says."""
OVER = frozenset({UNKNOWN_WEBHOOK, UNKNOWN_INTERACTION, BAD_WEBHOOK_TOKEN})
"""An interaction that is too old to be answered by its own token."""


class DiscordFault(PlatformFault):
    """The bot on Discord cannot go on; the text is one line with its remedy."""


def meaning(error: HTTPException) -> Exception:
    """A refusal as what it means for a sending. The library's words may quote the text and are not used."""
    if error.code in (NO_MESSAGES, NOTHING_SHARED, UNKNOWN_USER):
        return Closed()
    if error.status in (401, 429) or error.status >= 500 or error.code in SLOWER:
        return Later(f"{type(error).__name__} {error.status}")
    return Refused()


def told(error: Exception, home: str) -> DiscordFault:
    """What keeps us from beginning; `home` is the address of Discord's API."""
    if isinstance(error, LoginFailure) or getattr(error, "code", 0) == NOT_AUTHENTICATED:
        return DiscordFault(
            "Discord refuses the token in POGO_DISCORD_TOKEN."
            " Copy it anew from the developer portal: your application, Bot, Reset Token."
        )
    if isinstance(error, HTTPException) and error.status == 429:
        return DiscordFault("Discord asks this bot to wait. Start it again in some minutes.")
    return DiscordFault(
        f"Discord cannot be reached at {home}."
        " Check this machine's network, and POGO_DISCORD_API_URL if you set it; then start again."
    )


async def insisted(
    request: Callable[[], Coroutine[Any, Any, object]], home: str, stopping: asyncio.Event
) -> bool:
    """Make a request without which there is no going on, some times; False when it is time to stop.

    Raises DiscordFault.
    """
    for tries, pause in enumerate(pauses(), start=1):
        try:
            await unless(stopping, request())
            break
        except (DiscordException, *AWAY) as error:
            final = isinstance(error, LoginFailure)
            if final or tries == MOST_TRIES:
                raise told(error, home) from None
        await unless(stopping, asyncio.sleep(pause))
        if stopping.is_set():
            break
    return not stopping.is_set()
