"""The composition root: the only module that names every part."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import tzinfo
from threading import Timer
from typing import TYPE_CHECKING

import core.coach
from bot.clock import StillClock
from bot.console.app import Chat
from bot.console.app import Options as ConsoleOptions
from bot.console.deliver import Released
from bot.console.still import StillTime
from bot.settings import Settings
from core.coach.warm import warm_up
from core.reminders.ticker import Ticker
from core.storage.engine import open_store
from core.turns.ports import Clock, Coach, Releases
from core.turns.writer import Writer

if TYPE_CHECKING:
    from bot.telegram.app import Options

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
    """Be on Telegram until SIGTERM or Ctrl-C. `tell` gets a line when it begins and when it ends.

    Raises StorageFault, TelegramFault, ServerFault.
    """
    asyncio.run(_serve(settings, url, clock, tell, coach))


async def _serve(
    settings: Settings, url: str, clock: Clock, tell: Callable[[str], None], coach: Coach
) -> None:
    # Heavy, and of no use to who talks in the terminal.
    from bot.http.server import serving
    from bot.telegram.app import Telegram

    stopping = asyncio.Event()
    for ending in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(ending, stopping.set)
    # Beside all else, and not before what a start has to do.
    warming = Timer(WARM_UP_SECONDS, warm_up, [clock.now()])
    warming.daemon = True
    warming.start()
    telegram = Telegram(_on_telegram(settings))
    with writing(url, coach, clock, telegram.release) as writer:
        ticker = Ticker(writer, clock)
        async with (
            telegram.opened(writer, stopping) as receiving,
            serving(settings.http_host, settings.http_port, receiving.routes),
        ):
            ticker.start()
            try:
                if receiving.bot:
                    tell(f"@{receiving.bot} is on Telegram. Ctrl-C ends it.")
                await receiving.run(stopping)
            finally:
                warming.cancel()
                await asyncio.to_thread(ticker.stop)
    tell("Everything is kept. Ended.")


def _on_telegram(settings: Settings) -> Options:
    from bot.telegram.app import Options

    if settings.telegram_token is None:
        raise ValueError("Telegram needs a token")
    secret = settings.telegram_webhook_secret
    return Options(
        home=settings.telegram_base_url,
        token=settings.telegram_token.get_secret_value(),
        webhook_url=settings.telegram_webhook_url,
        webhook_secret=secret.get_secret_value() if secret else "",
        paid_a_second=settings.telegram_paid_broadcast,
    )
