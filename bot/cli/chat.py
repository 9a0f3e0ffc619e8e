"""`pogo chat`."""

from __future__ import annotations

from datetime import datetime

from bot.cli.faults import Refused, log_quietly
from bot.cli.time import clock_of
from bot.clock import ClockFault, StillClock
from bot.settings import SettingsFault, read
from core.storage.faults import StorageFault


def chat_command(database: str | None, language: str | None, start: datetime | None, echo: bool) -> int:
    """Converse on standard input and output. `start`, with an offset: time stands still there."""
    try:
        settings = read()
    except SettingsFault as fault:
        raise Refused(*fault.lines) from None
    log_quietly()
    # Only now, so that a wrong setting is told without the wait.
    from bot.console.app import Options
    from bot.wiring import converse

    options = Options(language or settings.language, language is not None, echo)
    try:
        clock = StillClock(start) if start else clock_of(settings)
        converse(database or settings.database_url, clock, start.tzinfo if start else None, options)
    except (StorageFault, ClockFault) as fault:
        raise Refused(str(fault)) from None
    return 0
