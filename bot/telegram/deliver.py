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
from bot.telegram.render import render
from bot.telegram.send import Sender, gone
from bot.telegram.tasks import Tasks, pauses
from core.chat.where import Address
from core.storage.faults import StorageFault
from core.storage.outbound import ANSWER, Outbound
from core.turns.failures import log_failure
from core.turns.ports import Outcome
from core.turns.writer import Writer

LOG = logging.getLogger("pogo.telegram")


class Delivery:
    """The sender of this platform. All of it runs in one event loop."""

    def __init__(self, writer: Writer, sender: Sender, bot: str, tasks: Tasks) -> None:
        """`bot` is the bot's name on Telegram."""
        self._writer, self._sender, self._bot, self._tasks = writer, sender, bot, tasks
        self._chats: dict[str, deque[Outbound]] = {}

    def take(self, outbound: Outbound) -> None:
        """Have a reply sent after those that wait for its chat."""
        chat = outbound.address.chat
        if chat in self._chats:
            self._chats[chat].append(outbound)
        else:
            self._chats[chat] = deque([outbound])
            self._tasks.begin(self._serve(chat))

    async def leaf(self, shown: Outbound, message: str, page: int) -> None:
        """Show another page of what was sent as `message`."""
        *_, last = render(shown.reply, shown.audience, self._bot, page)
        try:
            await self._sender.edit(shown.address, int(message), last, Sending(Priority.REPLY, _always))
        except TelegramError as error:
            LOG.info("page not turned row=%s error=%s", shown.id, type(error).__name__)

    async def _serve(self, chat: str) -> None:
        waiting = self._chats[chat]
        while waiting:
            outbound = _next(waiting)
            if outbound.handle and any(_message(one) == _message(outbound) for one in waiting):
                self._writer.acknowledge(outbound.id, "superseded")
                continue
            try:
                await self._deliver(outbound)
            except StorageFault as fault:
                # It waits in the outbox and is sent at the next start.
                LOG.error("%s", fault)
            except Exception as error:
                log_failure("-", outbound.runner, "delivery", error)
                self._writer.acknowledge(outbound.id, "failed")
        del self._chats[chat]

    async def _deliver(self, outbound: Outbound) -> None:
        try:
            number = await self._sent(outbound)
        except Unwanted:
            return
        except Forbidden:
            await self._note(outbound, "unreachable")
        except BadRequest as refused:
            if gone(refused):
                await self._note(outbound, "unreachable")
            else:
                # Telegram's reason may quote the text.
                LOG.error("refused row=%s", outbound.id)
                self._writer.acknowledge(outbound.id, "failed")
        else:
            self._writer.acknowledge(outbound.id, "sent", str(number))

    async def _note(self, outbound: Outbound, outcome: Outcome) -> None:
        """Waited for: whatever else waits for this chat is asked afterwards whether it is wanted."""
        await asyncio.wrap_future(self._writer.acknowledge(outbound.id, outcome))

    async def _sent(self, outbound: Outbound) -> int:
        """Send all messages of a reply, once each, however long Telegram is away; the last one's number."""
        message, page = read_carried(outbound.handle or "")
        left = deque(render(outbound.reply, outbound.audience, self._bot, page))
        priority = Priority.REPLY if outbound.kind == ANSWER else Priority.REMINDER
        sending = Sending(priority, partial(asyncio.to_thread, self._writer.still_wanted, outbound.id))
        address, number, edited = outbound.address, 0, int(message) if message else None
        for pause in pauses():
            try:
                while left:
                    if edited is not None:
                        number, edited = await self._sender.edit(address, edited, left[0], sending), None
                    else:
                        number = await self._sender.send(address, left[0], sending)
                    left.popleft()
                break
            except (Forbidden, BadRequest):
                raise
            except ChatMigrated as moved:
                address = Address(PLATFORM, str(moved.new_chat_id))
            except TelegramError as error:
                LOG.warning("not sent yet row=%s error=%s", outbound.id, type(error).__name__)
                await asyncio.sleep(pause)
        return number


def _next(waiting: deque[Outbound]) -> Outbound:
    """The first answer, else the first of all."""
    answer = next((one for one in waiting if one.kind == ANSWER), waiting[0])
    waiting.remove(answer)
    return answer


def _message(outbound: Outbound) -> str:
    return read_carried(outbound.handle or "")[0]


async def _always() -> bool:
    return True
