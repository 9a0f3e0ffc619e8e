"""The parts of one bot, put together around a client that knows who it is."""

from __future__ import annotations

from discord import Client as AnyClient

from bot.delivery.deliver import Delivery
from bot.delivery.tasks import Tasks
from bot.discord.commands import Tree
from bot.discord.deliver import LOG, Post
from bot.discord.forms import Forms
from bot.discord.inbound import Reader
from bot.discord.inbox import Inbox
from bot.discord.missed import Missed
from bot.discord.publish import publish
from bot.discord.reception import Reception
from bot.discord.send import Channels, Pace
from bot.discord.suggest import Suggesting
from bot.discord.where import PLATFORM
from bot.discord.wire import Wire
from core.turns.ports import Clock, Coach
from core.turns.writer import Writer

LAST_SECONDS = 5.0
"""At the end, for what is being sent; what is not sent by then waits in the outbox."""


class Parts:
    """What receives, what sends, and the commands. `language` is that of somebody new where nothing tells."""

    def __init__(
        self,
        client: AnyClient,
        wire: Wire,
        writer: Writer,
        coach: Coach,
        clock: Clock,
        language: str | None,
    ) -> None:
        self._wire, self._writer, self._tasks = wire, writer, Tasks()
        channels, pace = Channels(wire, writer), Pace()
        post = Post(wire, channels, pace)
        self.delivery = Delivery(writer, post, self._tasks, LOG)
        reader = Reader(wire.application, language)
        inbox = Inbox(writer, self._tasks)
        missed = Missed(writer, client, reader, pace, clock, self._tasks)
        suggesting = Suggesting(writer, coach, clock)
        forms = Forms(writer, post)
        self.reception = Reception(wire, reader, inbox, missed, channels, forms, suggesting)
        self._tree = Tree(client, self.reception)

    def begin(self) -> None:
        """Send what is left from before, and make the commands known."""
        for left in self._writer.waiting(PLATFORM):
            self.delivery.take(left)
        self._tasks.begin(publish(self._wire, self._writer, self._tree, self._tasks))

    async def finish(self) -> None:
        """Take nothing more, and finish what is in hand."""
        self.reception.open = False
        await self._tasks.finish(LAST_SECONDS)
