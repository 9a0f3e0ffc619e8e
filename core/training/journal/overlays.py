"""What the runner changes for a time: each lies over the plan and can be undone (3.6, 4.2, 6.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.training.journal.session_id import SessionId
from core.training.profile import Race, Run, SessionMinutes


@dataclass(frozen=True, slots=True)
class Moved:
    """A session goes to another day of the plan, by hand or as was offered after a missed day (3.6)."""

    session: SessionId
    to: date
    on: date


@dataclass(frozen=True, slots=True)
class RunsChanged:
    """The running of one week, from its Monday, is another one than usual (3.6)."""

    monday: date
    runs: tuple[Run, ...]
    on: date


@dataclass(frozen=True, slots=True)
class Paused:
    """No session from a local date on, to the day `until` where one was told (that day included)."""

    on: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Resumed:
    """The pause is over from this local date on."""

    on: date


@dataclass(frozen=True, slots=True)
class Away:
    """Another kit from `first` to `last`, both included; one day is "at home today" (4.2)."""

    first: date
    last: date
    equipment: frozenset[str]


@dataclass(frozen=True, slots=True)
class Shortened:
    """A session has only so many minutes this time (5.1)."""

    session: SessionId
    minutes: SessionMinutes


@dataclass(frozen=True, slots=True)
class Swapped:
    """From a session on, `into` takes the place of `out`: this once, or for the rest of the block (4.1)."""

    session: SessionId
    out: str
    into: str
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class RaceChanged:
    """A race was set (before is None), moved, or cancelled (after is None) on a local date (6.1)."""

    on: date
    before: Race | None
    after: Race | None


@dataclass(frozen=True, slots=True)
class Chose:
    """What comes after the block: another block, or maintenance (6.1, 6.2)."""

    on: date
    what: Literal["block", "maintenance"]


@dataclass(frozen=True, slots=True)
class Declined:
    """An advice was refused: it is given again four weeks later (7.5)."""

    on: date
    advice: str
