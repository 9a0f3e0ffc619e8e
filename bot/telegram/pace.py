"""How fast may be sent: a budget for the bot, one for each chat, replies before reminders."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.telegram.limits import CHAT_A_SECOND, CHAT_AT_ONCE, GROUP_A_SECOND

CHATS_KEPT = 4096
"""Budgets in memory; a full one is as good as none and is let go."""


_NEARLY = 1e-6
"""Of a token: sums of fractions never come out even."""


class Priority(IntEnum):
    """Who goes first when the bot's budget is short."""

    REPLY = 0
    REMINDER = 1


class Unwanted(Exception):  # noqa: N818 - a state: what waited has become pointless
    """Not sent: by the time there was room nobody wanted it any more."""


@dataclass(frozen=True, slots=True)
class Sending:
    """What is about to be sent: how urgent, and whether it is still wanted, asked right before."""

    priority: Priority
    wanted: Callable[[], Awaitable[bool]]


@dataclass(slots=True)
class Bucket:
    """Tokens that come back at a steady rate, up to `most`. All moments are seconds of one clock."""

    rate: float
    most: float
    tokens: float
    at: float

    def wait(self, now: float) -> float:
        """Seconds until there is a token; 0 when there is one now."""
        self._fill(now)
        return 0.0 if self.tokens > 1 - _NEARLY else (1 - self.tokens) / self.rate

    def take(self, now: float) -> None:
        """Use a token."""
        self._fill(now)
        self.tokens -= 1

    def rest(self, now: float, seconds: float) -> None:
        """Give no token for so long."""
        self._fill(now)
        self.tokens = min(self.tokens, 1 - seconds * self.rate)

    def full(self, now: float) -> bool:
        """Whether it is as it was at the beginning."""
        self._fill(now)
        return self.tokens >= self.most

    def _fill(self, now: float) -> None:
        self.tokens = min(self.most, self.tokens + max(0.0, now - self.at) * self.rate)
        self.at = max(self.at, now)


@dataclass(slots=True)
class Line:
    """Those who wait for the bot's budget, by priority, then as they came."""

    bucket: Bucket
    _waiting: list[tuple[Priority, int, asyncio.Future[None]]] = field(default_factory=list)
    _numbers: count[int] = field(default_factory=count)
    _timer: asyncio.TimerHandle | None = None

    async def turn(self, priority: Priority) -> None:
        """Come back when it is one's turn, a token taken."""
        loop = asyncio.get_running_loop()
        if not self._waiting and not self.bucket.wait(loop.time()):
            self.bucket.take(loop.time())
            return
        mine: asyncio.Future[None] = loop.create_future()
        heapq.heappush(self._waiting, (priority, next(self._numbers), mine))
        self._wake(loop)
        await mine

    def _wake(self, loop: asyncio.AbstractEventLoop) -> None:
        """Let in whoever there is a token for, and come back for the next."""
        while self._waiting and not (wait := self.bucket.wait(loop.time())):
            *_, first = heapq.heappop(self._waiting)
            # Who was cancelled meanwhile needs none.
            if not first.done():
                self.bucket.take(loop.time())
                first.set_result(None)
        if self._timer:
            self._timer.cancel()
        self._timer = loop.call_later(wait, self._wake, loop) if self._waiting else None


class Pace(BaseRateLimiter[Sending]):
    """The library's hook before each request. What is no sending (an answer to a press, a menu) passes."""

    __slots__ = ("_chats", "_line")

    def __init__(self, a_second: float) -> None:
        """`a_second`: messages of the whole bot."""
        self._line = Line(Bucket(a_second, a_second, a_second, 0.0))
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

    def _chat(self, name: str, now: float) -> Bucket:
        if len(self._chats) >= CHATS_KEPT:
            self._chats = {key: chat for key, chat in self._chats.items() if not chat.full(now)}
        rate = GROUP_A_SECOND if name.startswith("-") else CHAT_A_SECOND
        return self._chats.setdefault(name, Bucket(rate, CHAT_AT_ONCE, CHAT_AT_ONCE, now))


def _seconds(told: RetryAfter) -> float:
    after = told.retry_after
    return after if isinstance(after, int) else after.total_seconds()
