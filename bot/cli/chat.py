"""`pogo chat`."""

from __future__ import annotations

from datetime import datetime, tzinfo

from bot.cli.faults import Refused, complain, log_quietly
from bot.clock import ClockFault, FileClock, StillClock, SystemClock
from bot.settings import Settings, SettingsFault, read
from core.storage.faults import StorageFault
from core.turns.ports import Clock


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
        converse(database or settings.database_url, _clock(settings, start), _offset(start), options)
    except (StorageFault, ClockFault) as fault:
        raise Refused(str(fault)) from None
    return 0


def _clock(settings: Settings, start: datetime | None) -> Clock:
    if start is not None:
        return StillClock(start)
    if settings.clock is not None:
        clock = FileClock(settings.clock)
        clock.now()
        complain(f"the time comes from the file {settings.clock} (POGO_CLOCK), which is for tests.")
        return clock
    return SystemClock()


def _offset(start: datetime | None) -> tzinfo | None:
    return start.tzinfo if start else None
