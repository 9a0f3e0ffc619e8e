"""What follows from a turn with an effect, before any of it is done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from core.chat.incoming import Happened
from core.coach.state import RunnerState
from core.turns.desk import Desk


@dataclass(frozen=True, slots=True)
class Told:
    """What became of an effect, and who is told of it: a desk, with the runner as they are now."""

    desk: Desk
    state: RunnerState
    happened: Happened


@dataclass(slots=True)
class Deed:
    """Made ready whole, so that whatever raises does so before anything has changed.

    `desks` are copies, which take the place of those of the batch; `withdrawn` are the
    runners whose unasked messages have become pointless; `steps` change the database
    and the batch, and raise only what the whole batch must be done again for.
    """

    desks: list[Desk]
    withdrawn: set[int] = field(default_factory=set)
    steps: list[Callable[[], None]] = field(default_factory=list)
    key: str | None = None
    """Of the reply."""
