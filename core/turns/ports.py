"""What a turn needs from outside, and what it hands out.

    store = core.storage.engine.open_store("sqlite:///pogo.db")     # StorageFault
    writer = core.turns.writer.Writer(store, core.coach, clock, release)
    writer.start()
    ...
    writer.stop()
    store.close()

Nothing here imports a database; `core.turns.writer` and `core.storage.engine` do.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Literal, Protocol

from core.chat.incoming import Incoming
from core.chat.where import Address
from core.coach.state import RunnerState, Turn
from core.coach.suggestion import Suggestion
from core.storage.expected import Expected
from core.storage.faults import StorageFault
from core.storage.outbound import Outbound

__all__ = ["Clock", "Coach", "Expected", "Full", "Outbound", "Outcome", "Releases", "StorageFault"]


class Coach(Protocol):
    """Who answers. Pure: no I/O, no clock. The package `core.coach` is one."""

    def newcomer(self, runner: int, address: Address, language: str | None) -> RunnerState:
        """Somebody who never wrote before."""

    def respond(self, state: RunnerState, incoming: Incoming, now: datetime) -> Turn:
        """What follows from one incoming thing."""

    def remind(self, state: RunnerState, now: datetime) -> Turn:
        """What follows from a due moment; its `due` is later than `now`."""

    def apologise(self, state: RunnerState, number: str, now: datetime) -> Turn:
        """What is said when `respond` failed; the operator finds `number` in the log."""

    def suggest(
        self, state: RunnerState | None, entry: str, slot: str, typed: str, language: str, now: datetime
    ) -> tuple[Suggestion, ...]:
        """What finishes a text while it is typed; `state` is None for somebody new."""


class Clock(Protocol):
    """Who knows the time."""

    def now(self) -> datetime:
        """The moment, aware, in UTC."""


Releases = Callable[[Outbound], None]
"""Called in the writer's thread after the commit, for each reply in order. It hands over and returns."""

Outcome = Literal["sent", "failed", "unreachable", "superseded"]
"""What became of a sending.

"unreachable": the chat is closed, nothing is sent until its runner writes. "superseded": never
sent, because a later edit of the same message takes its place.
"""


class Full(Exception):  # noqa: N818 - a state, like queue.Full
    """Too much waits already; the platform has to hold back."""
