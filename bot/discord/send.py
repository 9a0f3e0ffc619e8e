"""Messages to Discord within its budget, and the channels of direct messages."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import TypeVar

from bot.delivery.budget import Bucket, Line
from bot.delivery.sending import Sending, Unwanted
from bot.discord.limits import A_SECOND, OPENED_A_SECOND, OPENED_AT_ONCE
from bot.discord.where import Trail, identity_of, trail_of
from bot.discord.wire import Wire
from core.turns.writer import Writer

Result = TypeVar("Result")


class Channels:
    """Which channel the direct messages with somebody are; what was opened once is kept."""

    def __init__(self, wire: Wire, writer: Writer) -> None:
        self._wire, self._writer = wire, writer
        self._known: dict[int, int] = {}
        self._opened: dict[int, int] = {}
        # Who opens many at once looks like a sender of spam to Discord.
        self._line = Line(Bucket(OPENED_A_SECOND, OPENED_AT_ONCE, OPENED_AT_ONCE, 0.0))

    def learn(self, user: int, channel: int) -> None:
        """Take note of a channel that was seen."""
        self._known[user] = channel

    def forget(self, user: int) -> None:
        """Discord does not know the channel any more: open another one next time."""
        self._opened[user] = self._known.pop(user, 0)

    async def of(self, user: int, sending: Sending) -> int:
        """The channel, opened when its turn comes. Raises Unwanted, HTTPException, StorageFault."""
        channel = self._known.get(user)
        if channel is None and user not in self._opened:
            trail = trail_of(await asyncio.to_thread(self._writer.trail, identity_of(user)))
            channel = trail.channel if trail else None
        if channel is None:
            await self._line.turn(sending.priority)
            if not await sending.wanted():
                raise Unwanted
            channel = self._opened[user] = await self._wire.open(user)
        self._known[user] = channel
        return channel

    async def spoken(self, user: int, message: int) -> None:
        """Keep a channel that was opened; what is written after our first message has not been read."""
        channel = self._opened.pop(user, None)
        if not channel:
            return
        trail, kept = Trail(channel, message), False
        try:
            await asyncio.wrap_future(self._writer.follow(identity_of(user), str(trail)))
            kept = True
        finally:
            # What is not kept is asked for again with the message, which is tried once more.
            if not kept:
                self._opened.setdefault(user, channel)


class Pace:
    """The budget of one bot: so many requests a second, replies before reminders."""

    def __init__(self, a_second: float = A_SECOND) -> None:
        # What a bucket holds and what it gets in a second are together no more than a second may have.
        burst = max(1.0, a_second / 10)
        self._line = Line(Bucket(a_second - burst, burst, burst, 0.0))

    async def wanted(self, sending: Sending) -> None:
        """Come back right before sending something that costs no budget. Raises Unwanted."""
        if not await sending.wanted():
            raise Unwanted

    async def paced(self, sending: Sending, request: Callable[[], Coroutine[None, None, Result]]) -> Result:
        """Make a request when it is its turn. Raises Unwanted and what the request raises."""
        await self._line.turn(sending.priority)
        await self.wanted(sending)
        return await request()
