"""Replies as parcels of Telegram's messages, and pages that are turned."""

from __future__ import annotations

import logging
from collections import deque

from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.delivery.budget import Priority
from bot.delivery.sending import Closed, Later, Refused, Sending, always
from bot.telegram.inbound import PLATFORM
from bot.telegram.keyboard import read_carried
from bot.telegram.render import Payload, render
from bot.telegram.send import Sender, gone
from core.chat.where import Address
from core.storage.outbound import Outbound

LOG = logging.getLogger("pogo.telegram")


class Post:
    """Telegram's side of sending. `bot` is the bot's name there."""

    def __init__(self, sender: Sender, bot: str) -> None:
        self._sender, self._bot = sender, bot

    def pack(self, outbound: Outbound, sending: Sending) -> Parcel:
        """A reply ready to go. Raises ValueError for what fits no message."""
        message, page = read_carried(outbound.handle or "")
        payloads = render(outbound.reply, outbound.audience, self._bot, page)
        return Parcel(self._sender, outbound.address, payloads, int(message) if message else None, sending)

    def edited(self, outbound: Outbound) -> str | None:
        """The message a reply replaces."""
        return read_carried(outbound.handle or "")[0] or None

    async def leaf(self, shown: Outbound, message: str, page: int) -> None:
        """Show another page of what was sent as `message`."""
        *_, last = render(shown.reply, shown.audience, self._bot, page)
        try:
            await self._sender.edit(shown.address, int(message), last, Sending(Priority.REPLY, always))
        except TelegramError as error:
            LOG.info("page not turned row=%s error=%s", shown.id, type(error).__name__)


class Parcel:
    """The messages of one reply: each is sent once, the first in place of one that is there."""

    def __init__(
        self,
        sender: Sender,
        address: Address,
        payloads: tuple[Payload, ...],
        edited: int | None,
        sending: Sending,
    ) -> None:
        self._sender, self._address, self._sending = sender, address, sending
        self._left, self._edited = deque(payloads), edited
        self._number = edited or 0

    async def send(self) -> str:
        """Send what is not sent yet; the number of the last message. See `bot.delivery.deliver.Parcel`."""
        try:
            while self._left:
                self._number = await self._one(self._left[0])
                self._left.popleft()
                self._edited = None
        except Forbidden:
            raise Closed from None
        except BadRequest as refused:
            raise (Closed if gone(refused) else Refused) from None
        except ChatMigrated as moved:
            self._address = Address(PLATFORM, str(moved.new_chat_id))
            raise Later(type(moved).__name__) from None
        except TelegramError as error:
            raise Later(type(error).__name__) from None
        return str(self._number)

    async def _one(self, payload: Payload) -> int:
        if self._edited is None:
            return await self._sender.send(self._address, payload, self._sending)
        return await self._sender.edit(self._address, self._edited, payload, self._sending)
