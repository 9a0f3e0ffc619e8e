"""Where a command has its time from."""

from __future__ import annotations

from bot.cli.faults import complain
from bot.clock import FileClock, SystemClock
from bot.settings import Settings
from core.turns.ports import Clock


def clock_of(settings: Settings) -> Clock:
    """The machine's clock, or the file of POGO_CLOCK. Raises ClockFault."""
    if settings.clock is None:
        return SystemClock()
    clock = FileClock(settings.clock)
    clock.now()
    complain(f"the time comes from the file {settings.clock} (POGO_CLOCK), which is for tests.")
    return clock
