"""The composition root: the only module that names every part."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from datetime import tzinfo
from threading import Timer

from pydantic import SecretStr

import core.coach
from bot.clock import StillClock
from bot.console.app import Chat
from bot.console.app import Options as ConsoleOptions
from bot.console.deliver import Released
from bot.console.still import StillTime
from bot.delivery.platform import Platform, Receiving
from bot.settings import Settings
from core.coach.warm import warm_up
from core.reminders.ticker import Ticker
from core.storage.engine import open_store
from core.storage.outbound import Outbound
from core.turns.ports import Clock, Coach, Releases
from core.turns.writer import Writer

WARM_UP_SECONDS = 5.0


@contextmanager
def writing(url: str, coach: Coach, clock: Clock, release: Releases) -> Iterator[Writer]:
    """A writer at work on a database; at the end everything that waited is kept. Raises StorageFault."""
    store = open_store(url)
    try:
        writer = Writer(store, coach, clock, release)
        writer.start()
        try:
            yield writer
        finally:
            writer.stop()
    finally:
        store.close()


def converse(
    url: str, clock: Clock, offset: tzinfo | None, options: ConsoleOptions, coach: Coach = core.coach
) -> None:
    """A conversation at the console. `offset` is that of `--clock`. Raises StorageFault."""
    released = Released()
    still = StillTime(clock, offset) if isinstance(clock, StillClock) else None
    with writing(url, coach, clock, released) as writer:
        Chat(writer, released, clock, still, options).run()


def serve(
    settings: Settings, url: str, clock: Clock, tell: Callable[[str], None], coach: Coach = core.coach
) -> None:
    """Be on every platform that has a token until SIGTERM or Ctrl-C; `tell` gets a line for each.

    Raises StorageFault, PlatformFault, ServerFault.
    """
    asyncio.run(_serve(settings, url, clock, tell, coach))


async def _serve(
    settings: Settings, url: str, clock: Clock, tell: Callable[[str], None], coach: Coach
) -> None:
    # Heavy, and of no use to who talks in the terminal.
    from bot.http.server import serving

    stopping = asyncio.Event()
    for ending in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(ending, stopping.set)
    # Beside all else, and not before what a start has to do.
    warming = Timer(WARM_UP_SECONDS, warm_up, [clock.now()])
    warming.daemon = True
    warming.start()
    platforms = _platforms(settings, clock, coach)
    with writing(url, coach, clock, released_to(platforms)) as writer:
        ticker = Ticker(writer, clock)
        async with AsyncExitStack() as stack:
            receiving = [await stack.enter_async_context(one.opened(writer, stopping)) for one in platforms]
            routes = [route for one in receiving for route in one.routes]
            await stack.enter_async_context(serving(settings.http_host, settings.http_port, routes))
            ticker.start()
            try:
                for one in receiving:
                    if one.greeting:
                        tell(f"{one.greeting} Ctrl-C ends it.")
                await all_of(receiving, stopping)
            finally:
                warming.cancel()
                await asyncio.to_thread(ticker.stop)
    tell("Everything is kept. Ended.")


def released_to(platforms: Sequence[Platform]) -> Releases:
    """Hands every reply to all platforms; each takes its own."""

    def release(outbound: Outbound) -> None:
        for platform in platforms:
            platform.release(outbound)

    return release


async def all_of(receiving: Sequence[Receiving], stopping: asyncio.Event) -> None:
    """Receive on every platform; where one cannot go on all of them end, and its fault is raised."""

    async def run(one: Receiving) -> None:
        try:
            await one.run(stopping)
        finally:
            stopping.set()

    ended = await asyncio.gather(*map(run, receiving), return_exceptions=True)
    for fault in ended:
        if isinstance(fault, BaseException):
            raise fault


def _platforms(settings: Settings, clock: Clock, coach: Coach) -> tuple[Platform, ...]:
    """The platforms that have a token; their libraries are heavy, so only those are loaded."""
    made: list[Platform] = []
    if settings.telegram_token:
        made.append(_telegram(settings, settings.telegram_token))
    if settings.discord_token:
        made.append(_discord(settings, settings.discord_token, clock, coach))
    return tuple(made)


def _telegram(settings: Settings, token: SecretStr) -> Platform:
    from bot.telegram.app import Options, Telegram

    secret = settings.telegram_webhook_secret
    return Telegram(
        Options(
            home=settings.telegram_base_url,
            token=token.get_secret_value(),
            webhook_url=settings.telegram_webhook_url,
            webhook_secret=secret.get_secret_value() if secret else "",
            paid_a_second=settings.telegram_paid_broadcast,
        )
    )


def _discord(settings: Settings, token: SecretStr, clock: Clock, coach: Coach) -> Platform:
    from bot.discord.app import Discord, Options

    options = Options(
        api=settings.discord_api_url,
        token=token.get_secret_value(),
        gateway=settings.discord_gateway_url,
        language=settings.language,
    )
    return Discord(options, coach, clock)
