"""`pogo run`."""

from __future__ import annotations

import sys

from bot.cli.faults import Refused, log_quietly
from bot.cli.time import clock_of
from bot.clock import ClockFault
from bot.settings import Settings, SettingsFault, read
from core.storage.faults import StorageFault

NO_PLATFORM = (
    "There is no platform to talk on: neither POGO_TELEGRAM_TOKEN nor POGO_DISCORD_TOKEN is set.",
    "Ask @BotFather on Telegram for a bot (/newbot), or make one in Discord's developer portal, and put its"
    " token into the file .env: POGO_TELEGRAM_TOKEN=123456789:AAE... The terminal needs none: pogo chat.",
)


def run_command(database: str | None) -> int:
    """Be on every platform that is set up, until a signal ends it."""
    try:
        settings = read()
    except SettingsFault as fault:
        raise Refused(*fault.lines) from None
    if settings.telegram_token is None and settings.discord_token is None:
        raise Refused(*NO_PLATFORM)
    log_quietly()
    _serve(settings, database)
    return 0


def _serve(settings: Settings, database: str | None) -> None:
    # Only now, so that a wrong setting is told without the wait.
    from bot.delivery.platform import PlatformFault
    from bot.http.server import ServerFault
    from bot.wiring import serve

    try:
        serve(settings, database or settings.database_url, clock_of(settings), _tell)
    except (StorageFault, ClockFault, PlatformFault, ServerFault) as fault:
        raise Refused(str(fault)) from None


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
