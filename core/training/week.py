"""A training week and a block as values: what placement and phases lead to (`science.md` 3, 6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from core.text import Message
from core.training.profile import Level, Race
from core.training.reasons import Reason
from core.training.session import Phase, Session


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A change of the running week that would make room; only ever suggested (3.3)."""

    kind: Literal["key_day_double", "swap"]
    days: tuple[int, ...]
    """Where the full sessions would be then."""
    text: Message
    swap: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a week's sessions are: days 0 (Monday) to 6, sorted.

    `names` are the letters of `full`, in its order. `rest` are the days with neither run
    nor strength. `lost` says for every other day why it was not taken.
    """

    full: tuple[int, ...]
    names: tuple[Literal["A", "B", "C"], ...]
    light: tuple[int, ...]
    after_run: tuple[int, ...]
    rest: tuple[int, ...]
    suggestions: tuple[Suggestion, ...]
    reasons: tuple[Reason, ...]
    lost: tuple[tuple[int, Reason], ...]
    chosen: tuple[tuple[int, Reason], ...] = ()
    """Why each day of `full`, `light` and `primer` was taken, sorted by day."""
    primer: tuple[int, ...] = ()
    """The day of a race-week primer (3.4, 6.3)."""


@dataclass(frozen=True, slots=True)
class WeekPlace:
    """Where a week stands in its block (6.1): `number` counts from 1.

    `nth` of `of`: which of the block's weeks of this letter it is, a deload between them, a
    missed week and one that is done again not counted (5.3). `phases` are all the phases of the
    block, in order, as they are known in this week. The weeks of return after a race, and
    maintenance, have numbers of their own.
    """

    start: date
    number: int
    phase: Phase
    nth: int
    of: int
    phases: tuple[Phase, ...]
    block: int = 0
    """Which block of the chain, from 0; return and maintenance belong to the block before them."""
    level: Level = 0
    """The strength level with which the block was made (6.1)."""
    race: Race | None = None
    """The main race that the chain leads to."""
    after: Race | None = None
    """The main race whose return is not over (6.4); at least for three weeks."""
    why: tuple[Reason, ...] = ()
    """What turned the chain aside in this week: time off, a changed race, long maintenance (6.1, 7.4)."""


@dataclass(frozen=True, slots=True)
class Week:
    """One week of a block: its phase, where the sessions are, and the sessions themselves."""

    start: date
    phase: Phase
    placement: Placement
    sessions: tuple[Session, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What the engine answers for a profile: the decision of the screen and the weeks (8.1, 6.1)."""

    decision: Literal["clear", "clear_with_limits", "blocked_until_clearance", "blocked"]
    limits: tuple[str, ...]
    weeks: tuple[Week, ...]
    reasons: tuple[Reason, ...]
