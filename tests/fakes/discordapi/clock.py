"""What time it is at Discord, and the ids that are made from it."""

from __future__ import annotations

import time
from datetime import UTC, datetime

FIRST_SECOND_OF_2015 = 1_420_070_400


class Clock:
    """The time of this machine, ahead of it by `offset` seconds. The caller of `snowflake` holds the lock."""

    def __init__(self) -> None:
        self.offset = 0.0
        self._last = 0

    def now(self) -> float:
        """Seconds since 1970."""
        return time.time() + self.offset

    def passes(self, seconds: float) -> None:
        """Let so much time be over: what was waited for too long is then too late."""
        self.offset += seconds

    def stamp(self) -> str:
        """Now, as Discord writes it."""
        return datetime.fromtimestamp(self.now(), UTC).isoformat()

    def snowflake(self) -> int:
        """An id, larger than all before."""
        milliseconds = int((self.now() - FIRST_SECOND_OF_2015) * 1000)
        self._last = max(milliseconds << 22, self._last + 1)
        return self._last
