"""Replies as parcels of Discord's messages: to an interaction while it can be answered, else by the bot."""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Sequence
from hashlib import sha256

from discord import Forbidden, HTTPException, NotFound

from bot.delivery.sending import Later, Sending
from bot.discord.faults import AWAY, OVER, UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, meaning
from bot.discord.render import Payload, render
from bot.discord.send import Channels, Pace
from bot.discord.where import Spot, Way, spot_of, way_of
from bot.discord.wire import Wire
from core.storage.outbound import Outbound

KEY_DIGITS = 8
LOG = logging.getLogger("pogo.discord")
REMEMBERED = 500
"""Messages that were sent last."""


class Post:
    """Discord's side of sending."""

    def __init__(self, wire: Wire, channels: Channels, pace: Pace) -> None:
        self.wire, self.channels, self.pace = wire, channels, pace
        self._recent: dict[str, Outbound] = {}

    def pack(self, outbound: Outbound, sending: Sending) -> Parcel:
        """A reply ready to go. Raises ValueError for what fits no message."""
        return Parcel(self, outbound, render(outbound.reply, outbound.audience), sending)

    def shown(self, message: int, outbound: Outbound) -> None:
        """Remember what a message says now: it may be pressed before the database knows of it."""
        self._recent.pop(str(message), None)
        self._recent[str(message)] = outbound
        if len(self._recent) > REMEMBERED:
            del self._recent[next(iter(self._recent))]

    def shown_as(self, message: str) -> Outbound | None:
        """What a message says, where that is not long ago."""
        return self._recent.get(message)

    def edited(self, outbound: Outbound) -> str | None:
        """The message a reply replaces."""
        way = way_of(outbound.handle)
        known = way and way.pressed and way.message and outbound.reply.replaces
        return str(way.message) if way and known else None


def nonce_of(outbound: Outbound) -> str:
    """What Discord knows a message by that is sent again: the outbox id, the same on every retry.

    In another database these numbers begin anew, and Discord would take a new message for an old one:
    so a piece of what the key comes to stands beside.
    """
    key = sha256(outbound.key.encode("utf-8", errors="replace")).hexdigest()
    return f"{outbound.id}.{key[:KEY_DIGITS]}"


class Parcel:
    """The messages of one reply, each sent once."""

    def __init__(self, post: Post, outbound: Outbound, payloads: Sequence[Payload], sending: Sending) -> None:
        self._post, self._row, self._sending = post, outbound.id, sending
        self._outbound, self._nonce = outbound, nonce_of(outbound)
        self._left, self._sent, self._last = deque(payloads), 0, 0
        self._spot: Spot = spot_of(outbound.address)
        self._way: Way | None = way_of(outbound.handle)
        self._over = False
        # A press is answered in place only where the reply says so; a "thinking" message is always filled.
        self._fills = self._way is not None and (outbound.reply.replaces or not self._way.pressed)

    async def send(self) -> str:
        """Send what is not sent yet; the id of the last message. See `bot.delivery.deliver.Parcel`."""
        try:
            while self._left:
                self._last = await self._one(self._left[0])
                self._left.popleft()
                self._sent += 1
        except HTTPException as refused:
            raise meaning(refused) from None
        except AWAY as error:
            raise Later(type(error).__name__) from None
        self._post.shown(self._last, self._outbound)
        return str(self._last)

    async def _one(self, payload: Payload) -> int:
        way = self._way
        if way and way.message is not None and not self._over:
            await self._post.pace.wanted(self._sending)
            try:
                message = await self._by_token(way, payload)
            except HTTPException as refused:
                if refused.code not in OVER:
                    raise
                self._over = True
            else:
                if message is not None:
                    return message
        return await self._by_bot(payload)

    async def _by_token(self, way: Way, payload: Payload) -> int | None:
        """Answer an interaction by its own token; None where an ordinary message is the better way."""
        if self._fills and not self._sent:
            try:
                return await self._post.wire.edit_original(way.token, payload)
            except NotFound as gone:
                if gone.code != UNKNOWN_MESSAGE:
                    raise
        if self._spot.private:
            # An ordinary message is made once, however often it is asked for.
            return None
        return await self._post.wire.follow_up(way.token, payload, self._spot.ephemeral)

    async def _by_bot(self, payload: Payload) -> int:
        way, spot = self._way, self._spot
        if spot.channel is not None and not spot.ephemeral:
            try:
                return await self._say(spot.channel, payload)
            except (Forbidden, NotFound):
                # Nobody but Discord lets us speak there; the runner gets it all the same.
                pass
        user = spot.user or (way.user if way else 0)
        if way and way.message and spot.private and self._fills and not self._sent:
            try:
                return await self._change(way.channel, way.message, payload)
            except (Forbidden, NotFound):
                LOG.info("not to be edited row=%s", self._row)
        try:
            return await self._direct(user, payload)
        except NotFound as gone:
            if gone.code != UNKNOWN_CHANNEL:
                raise
        self._post.channels.forget(user)
        return await self._direct(user, payload)

    async def _direct(self, user: int, payload: Payload) -> int:
        channels = self._post.channels
        channel = await channels.of(user, self._sending)
        message = await self._say(channel, payload)
        await channels.spoken(user, message)
        return message

    async def _say(self, channel: int, payload: Payload) -> int:
        nonce = f"{self._nonce}.{self._sent}" if self._sent else self._nonce
        wire = self._post.wire
        return await self._post.pace.paced(self._sending, lambda: wire.send(channel, payload, nonce))

    async def _change(self, channel: int, message: int, payload: Payload) -> int:
        wire = self._post.wire
        return await self._post.pace.paced(self._sending, lambda: wire.edit(channel, message, payload))
