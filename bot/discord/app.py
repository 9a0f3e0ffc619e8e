"""The bot on Discord: it meets the platform, receives, and sends, between a start and an end."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from functools import partial

from discord import DiscordException

from bot.delivery.platform import CLOSED, Receiving
from bot.delivery.tasks import unless
from bot.discord.faults import AWAY, DiscordFault, insisted, told
from bot.discord.gateway import Client, keep_secrets_out_of_logs, point_to
from bot.discord.parts import Parts
from bot.discord.publish import invitation
from bot.discord.where import PLATFORM
from bot.discord.wire import wired
from core.storage.outbound import Outbound
from core.turns.ports import Clock, Coach
from core.turns.writer import Writer


@dataclass(frozen=True, slots=True)
class Options:
    """How the bot is run: where Discord is, the token, the language of somebody new where nothing tells.

    `gateway` is the only one to be used, None the one that Discord names.
    """

    api: str
    token: str = field(repr=False)
    gateway: str | None = None
    language: str | None = None


class Discord:
    """One bot. `release` gets its replies from the writer's thread, once it is open."""

    def __init__(self, options: Options, coach: Coach, clock: Clock) -> None:
        self._options, self._coach, self._clock = options, coach, clock
        self._deliver: Callable[[Outbound], object] | None = None

    def release(self, outbound: Outbound) -> None:
        """Hand a reply over, in any thread; for another platform, or while closed, it waits in the outbox."""
        deliver = self._deliver
        if deliver and outbound.address.platform == PLATFORM:
            deliver(outbound)

    @asynccontextmanager
    async def opened(self, writer: Writer, stopping: asyncio.Event) -> AsyncIterator[Receiving]:
        """Meet Discord and send what is left from before; at the end finish what is being sent.

        Raises DiscordFault.
        """
        keep_secrets_out_of_logs()
        options = self._options
        point_to(options.api, options.gateway)
        async with AsyncExitStack() as stack:
            met: list[Client] = []
            if not await insisted(partial(self._meet, stack, met), options.api, stopping):
                yield CLOSED
                return
            client = met[0]
            wire = await stack.enter_async_context(wired(client.http, client.application_id or 0))
            parts = Parts(client, wire, writer, self._coach, self._clock, options.language)
            client.tells(parts.reception)
            loop = asyncio.get_running_loop()
            self._deliver = lambda outbound: loop.call_soon_threadsafe(parts.delivery.take, outbound)
            try:
                parts.begin()
                yield Receiving(self._greeting(client), (), partial(self._run, client, parts))
            finally:
                await parts.finish()
                self._deliver = None

    async def _meet(self, stack: AsyncExitStack, met: list[Client]) -> None:
        """Log in with a client of its own: one that failed does not let go of its connections."""
        client = Client(self._options.gateway)
        try:
            await client.login(self._options.token)
        except BaseException:
            await client.close()
            raise
        stack.push_async_callback(client.close)
        met.append(client)

    def _greeting(self, client: Client) -> str:
        name = client.user.name if client.user else ""
        return f"{name} is on Discord. To invite it: {invitation(client.application_id or 0)}"

    async def _run(self, client: Client, parts: Parts, stopping: asyncio.Event) -> None:
        """Listen until it is time to stop. Raises DiscordFault where trying is useless."""
        try:
            await unless(stopping, client.connect())
        except (DiscordException, *AWAY) as error:
            raise told(error, self._options.api) from None
        finally:
            parts.reception.open = False
        if not stopping.is_set():
            raise DiscordFault("Discord has ended the connection for good. Start the bot again.")
