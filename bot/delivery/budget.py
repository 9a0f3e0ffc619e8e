"""Budgets that fill up again, and the line of those who wait for one."""

from __future__ import annotations

import asyncio
import heapq
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import count

_NEARLY = 1e-6
"""Of a token: sums of fractions never come out even."""


class Priority(IntEnum):
    """Who goes first when the bot's budget is short."""

    REPLY = 0
    REMINDER = 1


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
