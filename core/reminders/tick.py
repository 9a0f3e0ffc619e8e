"""One look at the clock: everybody who is due is reminded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from core.turns.writer import Writer

AT_ONCE = 256
"""Runners claimed by one look; memory grows with this, not with who is due."""

REMEMBERED = timedelta(hours=48)
"""How long a platform may deliver the same thing again."""


def tick(writer: Writer, now: datetime, stopping: Callable[[], bool] = lambda: False) -> int:
    """Have everybody reminded who is due at `now` (UTC); how many there was something to say to.

    The work grows with who is due; `stopping` is asked on the way, and who is left is due at
    the next tick. A runner is taken once in a tick, so that it ends also where the writer's
    clock lags behind `now`. Raises StorageFault.
    """
    said = 0
    taken: set[int] = set()
    while not stopping():
        fresh = [runner for runner in writer.due(now, AT_ONCE) if runner not in taken]
        if not fresh:
            break
        taken.update(fresh)
        said += writer.remind(fresh).result()
    return said


def tidy(writer: Writer, now: datetime) -> int:
    """Forget what arrived so long ago that it will not be delivered again; how many ids."""
    return writer.tidy(now - REMEMBERED).result()
