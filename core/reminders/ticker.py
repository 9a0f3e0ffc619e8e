"""What wakes `tick` and `tidy`. The only place with APScheduler."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from threading import Event
from typing import Any

from core.reminders.tick import tick, tidy
from core.turns.failures import log_failure
from core.turns.ports import Clock
from core.turns.writer import Writer

TICK_SECONDS = 5
TIDY_SECONDS = 3600


class Ticker:
    """Ticks in the background, in a thread of its own, between `start` and `stop`."""

    def __init__(self, writer: Writer, clock: Clock, seconds: float = TICK_SECONDS) -> None:
        # Heavy, and not needed by a program that only prints a plan.
        from apscheduler.schedulers.background import BackgroundScheduler

        self._writer, self._clock = writer, clock
        self._stopping = Event()
        self._scheduler: Any = BackgroundScheduler(
            timezone=UTC,
            # A tick that comes late is still due, and several missed ones are one.
            job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
        )
        ticks = partial(tick, stopping=self._stopping.is_set)
        self._scheduler.add_job(self._safely, "interval", ["tick", ticks], seconds=seconds, id="tick")
        self._scheduler.add_job(self._safely, "interval", ["tidy", tidy], seconds=TIDY_SECONDS, id="tidy")

    def start(self) -> None:
        """Begin to tick."""
        self._scheduler.start()

    def stop(self) -> None:
        """Let a tick that runs end early, and tick no more. To be called before the writer's `stop`."""
        self._stopping.set()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)

    def _safely(self, what: str, work: Callable[[Writer, datetime], int]) -> None:
        """The next tick comes whatever becomes of this one; without its message, the log is ours."""
        try:
            work(self._writer, self._clock.now())
        except Exception as error:
            log_failure("-", None, what, error)
