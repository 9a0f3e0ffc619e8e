"""The only reader of time. Everything else is handed a moment, always in UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path


class ClockFault(Exception):  # noqa: N818 - a fault of the operator's world
    """The clock file cannot be read; the text says why."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """This moment."""
        return datetime.now(UTC)  # noqa: TID251 - the one place that may


class StillClock:
    """Time that stands still until it is moved (`pogo chat --clock`)."""

    def __init__(self, start: datetime) -> None:
        """`start` carries an offset."""
        self._now = start.astimezone(UTC)

    def now(self) -> datetime:
        """The moment it stands at."""
        return self._now

    def move(self, to: datetime) -> None:
        """Stand at `to` from now on; never goes backwards."""
        if to < self._now:
            raise ValueError(f"{to} is before {self._now}")
        self._now = to.astimezone(UTC)


class FileClock:
    """Reads the moment from a file, each time anew (`POGO_CLOCK`, for tests)."""

    def __init__(self, path: Path) -> None:
        """`path` holds one ISO moment with its offset."""
        self._path = path

    def now(self) -> datetime:
        """The moment the file holds. Raises ClockFault when it holds none."""
        try:
            moment = datetime.fromisoformat(self._path.read_text(encoding="utf-8").strip())
        except (OSError, ValueError) as fault:
            raise ClockFault(f"The clock file {self._path} cannot be read ({fault}).") from fault
        if moment.tzinfo is None:
            raise ClockFault(f"The clock file {self._path} holds a moment without an offset.")
        return moment.astimezone(UTC)
