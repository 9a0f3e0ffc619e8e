"""How fast may be sent: a budget for the bot, one for each chat, replies before reminders."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.delivery.budget import Bucket, Line
from bot.delivery.sending import Sending, Unwanted
from bot.telegram.limits import CHAT_A_SECOND, CHAT_AT_ONCE, GROUP_A_SECOND

CHATS_KEPT = 4096
"""Budgets in memory; a full one is as good as none and is let go."""


class Pace(BaseRateLimiter[Sending]):
    """The library's hook before each request. What is no sending (an answer to a press, a menu) passes."""

    __slots__ = ("_chats", "_line")

    def __init__(self, a_second: float) -> None:
        """`a_second`: messages of the whole bot."""
        # What a bucket holds and what it gets in a second are together no more than a second may have.
        burst = max(1.0, a_second / 10)
        self._line = Line(Bucket(a_second - burst, burst, burst, 0.0))
        self._chats: dict[str, Bucket] = {}

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,  # noqa: ARG002 - the library's signature
        data: dict[str, Any],
        rate_limit_args: Sending | None,
    ) -> Any:
        """Send when the chat and the bot may. Raises Unwanted; "too many" makes only this chat wait."""
        if rate_limit_args is None:
            return await callback(*args, **kwargs)
        clock = asyncio.get_running_loop().time
        chat = self._chat(str(data["chat_id"]), clock())
        while True:
            while wait := chat.wait(clock()):
                await asyncio.sleep(wait)
            chat.take(clock())
            await self._line.turn(rate_limit_args.priority)
            if not await rate_limit_args.wanted():
                raise Unwanted
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as told:
                chat.rest(clock(), _seconds(told))
                self._chats[str(data["chat_id"])] = chat

    def _chat(self, name: str, now: float) -> Bucket:
        if len(self._chats) >= CHATS_KEPT:
            self._chats = {key: chat for key, chat in self._chats.items() if not chat.full(now)}
        rate = GROUP_A_SECOND if name.startswith("-") else CHAT_A_SECOND
        return self._chats.setdefault(name, Bucket(rate, CHAT_AT_ONCE, CHAT_AT_ONCE, now))


def _seconds(told: RetryAfter) -> float:
    after = told.retry_after
    return after if isinstance(after, int) else after.total_seconds()
