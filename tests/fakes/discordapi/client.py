"""The real library against the server: a bot in a thread of its own, for as long as `with` lasts."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Self, TypeVar

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route
from fakes.discordapi.server import FakeDiscord

Found = TypeVar("Found")


@contextmanager
def pointed_at(fake: FakeDiscord) -> Iterator[None]:
    """The library, which has its addresses in its classes, pointed at the server."""
    base, gateway = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = fake.url, yarl.URL(fake.gateway_url)
    try:
        yield
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY = base, gateway


class Bot(discord.AutoShardedClient):
    """A client that asks for what the fake grants, and waits for nobody before it identifies."""

    def __init__(self, intents: discord.Intents | None = None, **options: Any) -> None:
        super().__init__(intents=intents or _modest(), max_messages=None, **options)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Identify at once."""


def _modest() -> discord.Intents:
    intents = discord.Intents.none()
    intents.guilds = intents.dm_messages = intents.guild_messages = True
    return intents


class Running:
    """A bot that runs in a thread; `does(errand)` has it do something, and gives what comes of it."""

    def __init__(
        self, fake: FakeDiscord, make: Callable[[], discord.Client], token: str | None = None
    ) -> None:
        self._fake, self._make, self._token = fake, make, token or fake.token
        self._begun = threading.Event()
        self.fault: BaseException | None = None

    def __enter__(self) -> Self:
        self._pointed = pointed_at(self._fake)
        self._pointed.__enter__()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._run()), name="bot", daemon=True)
        self._thread.start()
        assert self._begun.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        # The library takes a cancellation for its own while it connects, so once may not be enough.
        while self._thread.is_alive():
            with suppress(RuntimeError):  # the loop was closed between
                self._loop.call_soon_threadsafe(self._task.cancel)
            self._thread.join(0.5)
        self._pointed.__exit__(None, None, None)

    def does(self, errand: Callable[[Any], Coroutine[Any, Any, Found]], timeout: float = 10.0) -> Found:
        """Have the bot do something in its own loop."""
        return asyncio.run_coroutine_threadsafe(errand(self.bot), self._loop).result(timeout)

    async def _run(self) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._loop, self._task = asyncio.get_running_loop(), task
        self.bot = self._make()
        self._begun.set()
        try:
            async with self.bot:
                await self.bot.start(self._token)
        except asyncio.CancelledError:
            pass  # the end of `with`
        except (discord.DiscordException, OSError) as fault:
            self.fault = fault


def run(fake: FakeDiscord, errand: Callable[[discord.Client], Awaitable[Found]]) -> Found:
    """What a client gives, or raises, that only logs in."""

    async def logged_in() -> Found:
        async with Bot() as bot:
            await bot.login(fake.token)
            return await errand(bot)

    with pointed_at(fake):
        return asyncio.run(logged_in())
