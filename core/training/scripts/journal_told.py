"""What an entry of a script's journal tells, before it is known which session of the plan it means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.training.journal import Fact, Moved, SessionId, SetDone, Shortened, Skipped, Swapped

Effort = Literal["easy", "right", "hard"]
Extent = Literal["full", "partial"]
SessionFact = Skipped | Moved | Shortened | Swapped


@dataclass(frozen=True, slots=True)
class Lift:
    """The work sets of one exercise, in the runner's units; `rir` is that of the last set."""

    exercise: str
    sets: tuple[SetDone, ...]
    rir: int | None = None
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Trained:
    """A session was trained. `planned`: the day it was planned for; None is the nearest of its letter."""

    letter: str
    planned: date | None
    lifts: tuple[Lift, ...] = ()
    effort: Effort | None = None
    extent: Extent = "full"
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfSession:
    """A fact about a session that was not trained; `make` builds it for the session that is meant."""

    letter: str
    planned: date | None
    make: Callable[[SessionId], SessionFact]


What = Fact | Trained | OfSession


@dataclass(frozen=True, slots=True)
class Told:
    """One entry: its place in the list, its date, what it tells."""

    entry: int
    on: date
    what: What
