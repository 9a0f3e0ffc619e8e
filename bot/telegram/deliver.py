"""Sending replies: in order within a chat, no chat waiting for another, each acknowledged once it is sent."""

from __future__ import annotations

import asyncio
import logging
from collections import deque
from functools import partial

from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.telegram.budget import Priority
from bot.telegram.inbound import PLATFORM
from bot.telegram.keyboard import read_carried
from bot.telegram.pace import Sending, Unwanted
from bot.telegram.render import Payload, render
from bot.telegram.send import Sender, gone
from bot.telegram.tasks import Tasks
from core.chat.where import Address
from core.storage.faults import StorageFault
from core.storage.outbound import ANSWER, Outbound
from core.turns.failures import log_failure
from core.turns.ports import Outcome
from core.turns.writer import Writer

LOG = logging.getLogger("pogo.telegram")
MOST_TRIES = 1500
"""About a day of them; what Telegram has not taken by then it never will."""
Lane = tuple[str, Priority]
"""A chat, and how urgent: an answer waits for no reminder, not even for one of its own chat."""


class Delivery:
    """The sender of this platform. All of it runs in one event loop."""

    def __init__(self, writer: Writer, sender: Sender, bot: str, tasks: Tasks) -> None:
        """`bot` is the bot's name on Telegram."""
        self._writer, self._sender, self._bot, self._tasks = writer, sender, bot, tasks
        self._lanes: dict[Lane, deque[Outbound]] = {}

    def take(self, outbound: Outbound) -> None:
        """Have a reply sent after those that wait in its lane; what is urgent goes before them."""
        lane = (outbound.address.chat, _priority(outbound))
        waiting = self._lanes.get(lane)
        if waiting is None:
            self._lanes[lane] = deque([outbound])
            self._tasks.begin(self._serve(lane))
        elif outbound.reply.tone == "urgent":
            waiting.appendleft(outbound)
        else:
            waiting.append(outbound)

    async def leaf(self, shown: Outbound, message: str, page: int) -> None:
        """Show another page of what was sent as `message`."""
        *_, last = render(shown.reply, shown.audience, self._bot, page)
        try:
            await self._sender.edit(shown.address, int(message), last, Sending(Priority.REPLY, _always))
        except TelegramError as error:
            LOG.info("page not turned row=%s error=%s", shown.id, type(error).__name__)

    async def _serve(self, lane: Lane) -> None:
        waiting = self._lanes[lane]
        while waiting:
            outbound = waiting.popleft()
            if outbound.handle and any(_message(one) == _message(outbound) for one in waiting):
                self._note(outbound, "superseded")
                continue
            try:
                await self._deliver(outbound)
            except Exception as error:
                log_failure("-", outbound.runner, "delivery", error)
                self._note(outbound, "failed")
        del self._lanes[lane]

    async def _deliver(self, outbound: Outbound) -> None:
        try:
            number = await self._sent(outbound)
        except Unwanted:
            return
        except (Forbidden, BadRequest) as refused:
            if isinstance(refused, Forbidden) or gone(refused):
                # Waited for: whatever else waits for this chat is asked afterwards whether it is wanted.
                await self._noted(outbound, "unreachable")
            else:
                # Telegram's reason may quote the text.
                LOG.error("refused row=%s", outbound.id)
                self._note(outbound, "failed")
        else:
            self._note(outbound, "sent", str(number))

    def _note(self, outbound: Outbound, outcome: Outcome, message: str | None = None) -> None:
        self._tasks.begin(self._noted(outbound, outcome, message))

    async def _noted(self, outbound: Outbound, outcome: Outcome, message: str | None = None) -> None:
        """Note what became of a reply, however often the database refuses: it would be sent again."""
        async for _ in self._tasks.tries():
            try:
                await asyncio.wrap_future(self._writer.acknowledge(outbound.id, outcome, message))
                return
            except StorageFault as fault:
                LOG.error("%s", fault)

    async def _sent(self, outbound: Outbound) -> int:
        """Send all messages of a reply, once each, however long Telegram is away; the last one's number.

        Raises Unwanted, also at the end of the program: then it waits in the outbox.
        """
        message, page = read_carried(outbound.handle or "")
        left = deque(render(outbound.reply, outbound.audience, self._bot, page))
        wanted = partial(asyncio.to_thread, self._writer.still_wanted, outbound.id)
        sending = Sending(_priority(outbound), wanted)
        address, number = outbound.address, int(message) if message else None
        edits = number is not None
        async for tries in self._tasks.tries():
            try:
                while left:
                    number = await self._one(address, left[0], sending, number if edits else None)
                    left.popleft()
                    edits = False
                return number or 0
            except (Forbidden, BadRequest):
                raise
            except ChatMigrated as moved:
                address = Address(PLATFORM, str(moved.new_chat_id))
            except (TelegramError, StorageFault) as error:
                if tries >= MOST_TRIES:
                    raise
                LOG.warning("not sent yet row=%s error=%s", outbound.id, type(error).__name__)
        raise Unwanted

    async def _one(self, address: Address, payload: Payload, sending: Sending, edited: int | None) -> int:
        if edited is None:
            return await self._sender.send(address, payload, sending)
        return await self._sender.edit(address, edited, payload, sending)


def _priority(outbound: Outbound) -> Priority:
    return Priority.REPLY if outbound.kind == ANSWER else Priority.REMINDER


def _message(outbound: Outbound) -> str:
    return read_carried(outbound.handle or "")[0]


async def _always() -> bool:
    return True
