"""The bot on Telegram: it meets the server, receives, and sends, between a start and an end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from telegram.error import TelegramError

from bot.delivery.deliver import Delivery
from bot.delivery.platform import CLOSED, Receiving
from bot.delivery.tasks import Tasks
from bot.telegram.checked import Bot
from bot.telegram.commands import publish
from bot.telegram.deliver import LOG, Post
from bot.telegram.faults import insisted
from bot.telegram.inbound import PLATFORM
from bot.telegram.limits import BOT_A_SECOND
from bot.telegram.polling import Polling
from bot.telegram.reception import Reception
from bot.telegram.send import Sender
from bot.telegram.webhook import Webhook
from bot.telegram.wire import Wire, connected, keep_secrets_out_of_logs
from core.storage.outbound import Outbound
from core.turns.writer import Writer

LAST_SECONDS = 5.0
"""At the end, for what is being sent; what is not sent by then waits in the outbox."""


@dataclass(frozen=True, slots=True)
class Options:
    """How the bot is run. `a_second` is what it may send; more than is free of charge is `paid`.

    With `webhook_url` Telegram calls us there, with `webhook_secret`; without, we ask.
    """

    home: str
    token: str = field(repr=False)
    webhook_url: str | None = None
    webhook_secret: str = field(default="", repr=False)
    paid_a_second: int | None = None


class Telegram:
    """One bot. `release` gets its replies from the writer's thread, once it is open."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._deliver: Callable[[Outbound], object] | None = None

    def release(self, outbound: Outbound) -> None:
        """Hand a reply over, in any thread; for another platform, or while closed, it waits in the outbox."""
        deliver = self._deliver
        if deliver and outbound.address.platform == PLATFORM:
            deliver(outbound)

    @asynccontextmanager
    async def opened(self, writer: Writer, stopping: asyncio.Event) -> AsyncIterator[Receiving]:
        """Meet Telegram and send what is left from before; at the end finish what is being sent.

        Raises TelegramFault.
        """
        keep_secrets_out_of_logs()
        options = self._options
        wire = connected(options.token, options.home, options.paid_a_second or BOT_A_SECOND)
        tasks = Tasks()
        try:
            if not await insisted(wire.initialize, options.home, stopping):
                yield CLOSED
                return
            bot = Bot(wire.bot.id, wire.username)
            post = Post(Sender(wire, options.paid_a_second is not None), bot.name)
            delivery = Delivery(writer, post, tasks, LOG)
            loop = asyncio.get_running_loop()
            self._deliver = lambda outbound: loop.call_soon_threadsafe(delivery.take, outbound)
            for left in writer.waiting(PLATFORM):
                delivery.take(left)
            tasks.begin(_published(wire))
            yield self._receiving(wire, Reception(writer, wire, bot, post, tasks), bot)
        finally:
            await tasks.finish(LAST_SECONDS)
            self._deliver = None
            await wire.shutdown()

    def _receiving(self, wire: Wire, reception: Reception, bot: Bot) -> Receiving:
        options, greeting = self._options, f"@{bot.name} is on Telegram."
        if options.webhook_url is None:
            return Receiving(greeting, (), Polling(wire, reception, options.home).run)
        webhook = Webhook(wire, reception, options.home, options.webhook_url, options.webhook_secret)
        return Receiving(greeting, webhook.routes, webhook.run)


async def _published(wire: Wire) -> None:
    try:
        await publish(wire)
    except TelegramError as error:
        # The menus are as they were; the next start tries again.
        LOG.warning("menus not set error=%s", type(error).__name__)
