"""A session as a value. Its four blocks and their order are the type itself (`science.md` 5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from core.training.profile import Tier, Units
from core.training.reasons import Reason


class Phase(StrEnum):
    """A phase of a training block; the values are the names a script sees (6, 6.1)."""

    ADAPTATION = "adaptation"
    HEAVY = "heavy"
    POWER = "power"
    DELOAD = "deload"
    TAPER = "taper"
    MAINTENANCE = "maintenance"
    LIGHT = "light"
    NONE = "none"


BUILDING = frozenset({Phase.ADAPTATION, Phase.HEAVY, Phase.POWER, Phase.MAINTENANCE})
"""The phases whose full sessions change a load (7.3)."""

NOTHING_NEW = frozenset({Phase.DELOAD, Phase.TAPER})
"""The phases that bring no new exercise and search for no load (6.2)."""


SessionName = Literal["A", "B", "C", "L", "P"]
"""A, B and C are full, L is light, P a race-week primer."""


class Kind(StrEnum):
    """How much a session is: full lower-body work, light, or a race-week primer (3.4)."""

    FULL = "full"
    LIGHT = "light"
    PRIMER = "primer"


class BlockName(StrEnum):
    """The four blocks, in the one order a session has."""

    WARM_UP = "warm_up"
    PLYOMETRIC = "plyometric"
    MAIN = "main"
    ASSISTANCE = "assistance"


class Unit(StrEnum):
    """What a set counts."""

    REPS = "reps"
    SECONDS = "seconds"
    CONTACTS = "contacts"


@dataclass(frozen=True, slots=True)
class Prescription:
    """One exercise with its numbers. `reps` are low and high per set, per side where `per_side`.

    `rir`: repetitions in reserve. `percent_1rm`: the start value of 5.2, a whole percent.
    `load`: what to lift, in the runner's units; None is bodyweight, a band, or not known yet.
    `find_load`: the first exposure, where the card gives the search of 5.2.
    `aim`: what to do in every set this time, from low to high as 7.3 moves it.
    `ramp`: repetitions and load of the sets that lead up to the work sets (5.2).
    `lower_s`, `pause_s`: seconds of lowering, and of holding the lowest point, where no load is left to add.
    `eased`: taken back today (soreness, readiness, pain, time off), so it raises no load.
    """

    exercise: str
    sets: int
    reps: tuple[int, int]
    unit: Unit
    rest_s: int
    per_side: bool = False
    slot: Literal["m1", "calf", "m2"] | None = None
    rir: int | None = None
    percent_1rm: int | None = None
    tier: Tier | None = None
    load: Decimal | None = None
    find_load: bool = False
    aim: int | None = None
    ramp: tuple[tuple[int, Decimal], ...] = ()
    lower_s: int | None = None
    pause_s: int | None = None
    eased: bool = False


@dataclass(frozen=True, slots=True)
class WarmUp:
    """Pulse, mobility and activation drills; `seconds` in all (5.1)."""

    items: tuple[Prescription, ...]
    seconds: int
    empty: Reason | None = None


@dataclass(frozen=True, slots=True)
class Plyometric:
    """Jumps. `contacts` never pass `budget` (5.3); when empty, `empty` says why."""

    items: tuple[Prescription, ...]
    contacts: int
    budget: int
    empty: Reason | None = None


@dataclass(frozen=True, slots=True)
class Main:
    """Main lifts in the order M1, calf, M2; `paired`: M1 and calf are done in turn (5.1)."""

    items: tuple[Prescription, ...]
    paired: bool = False
    empty: Reason | None = None


@dataclass(frozen=True, slots=True)
class Assistance:
    """Small lifts done in turn (5.1)."""

    items: tuple[Prescription, ...]
    empty: Reason | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """One strength session on a date. `minutes` is an upper estimate (5.4), rounded up."""

    date: date
    name: SessionName
    kind: Kind
    phase: Phase
    minutes: int
    warm_up: WarmUp
    plyometric: Plyometric
    main: Main
    assistance: Assistance
    after_run: bool = False
    reasons: tuple[Reason, ...] = ()
    units: Units | None = None
    """Of its loads; None where none was noted with it."""

    @property
    def blocks(self) -> tuple[WarmUp, Plyometric, Main, Assistance]:
        """The blocks in their order."""
        return (self.warm_up, self.plyometric, self.main, self.assistance)

    @property
    def items(self) -> tuple[Prescription, ...]:
        """Every exercise, in the order it is done."""
        return tuple(item for block in self.blocks for item in block.items)
