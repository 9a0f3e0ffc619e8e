"""The real client against the server, for one errand or several."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable
from typing import Any

from fakes.botapi.server import FakeBotApi

# The library wants to know before its first import.
os.environ.setdefault("PTB_TIMEDELTA", "1")

from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

Errand = Callable[[ExtBot[None]], Awaitable[Any]]


def client(api: FakeBotApi) -> ExtBot[None]:
    """The client, to be entered in a loop."""
    # The server has no certificate, and to read all authorities takes longer than most errands.
    unverified = {"verify": False}
    return ExtBot(
        api.token,
        base_url=f"{api.url}/bot",
        request=HTTPXRequest(httpx_kwargs=unverified),
        get_updates_request=HTTPXRequest(httpx_kwargs=unverified),
    )


def run(api: FakeBotApi, errand: Errand) -> Any:
    """What the client gives, or raises."""

    async def connected() -> Any:
        async with client(api) as bot:
            return await errand(bot)

    return asyncio.run(connected())
