"""The runner's profile: what the engine is told (`science.md` section 2)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

Units = Literal["kg", "lb"]
Level = Literal[0, 1, 2]
SessionMinutes = Literal[20, 30, 45, 60]
MONTH_DAYS = Decimal("30.4375")
"""365.25 days by twelve."""
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class RunType(StrEnum):
    """What a run is; `strides`, `recovery` and `cross` count as easy."""

    EASY = "easy"
    RECOVERY = "recovery"
    STRIDES = "strides"
    CROSS = "cross"
    QUALITY = "quality"
    LONG = "long"
    RACE = "race"

    @property
    def key(self) -> bool:
        """Quality session, long run or race: the runs that strength work must not spoil."""
        return self in (RunType.QUALITY, RunType.LONG, RunType.RACE)


class Tier(StrEnum):
    """How hard a jump is on the body."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the running week. `day` is 0 (Monday) to 6; `minutes` only where it matters."""

    day: int
    type: RunType
    minutes: int | None = None
    time: Literal["am", "pm", "any"] = "any"
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Race:
    """A race ahead. `distance` is the class of 6.3: 5k, 10k, hm, marathon, ultra."""

    date: date
    distance: Literal["5k", "10k", "hm", "marathon", "ultra"]
    priority: Literal["A", "B", "C"] = "A"


@dataclass(frozen=True, slots=True)
class Pain:
    """Pain in one area of `exercises.yaml`, 0 to 10."""

    area: str
    level: int
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Screen:
    """The answers of 8.1; a default means nothing was reported."""

    chest_pain: bool = False
    faint: bool = False
    unusual_breathless: bool = False
    acute_injury_cannot_bear_weight: bool = False
    heart_metabolic_kidney: bool = False
    told_to_restrict: bool = False
    surgery_6m: bool = False
    bone_stress_12w_or_unhealed: bool = False
    osteoporosis: bool = False
    bp_med_or_high_bp: bool = False
    pregnant: bool = False
    postpartum_weeks: int | None = None
    postpartum_on: date | None = None
    """The day on which those weeks were told; None is the first day of the plan."""
    pelvic_symptoms: bool = False
    low_energy: bool = False
    other: bool = False
    cleared_on: date | None = None
    """The day the runner said that a professional had cleared them (8.1, outcomes)."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything the engine knows of a runner before the first session. Hashable.

    Loads are in the runner's own `units`. `max_load` and `increment` are pairs of
    equipment item and load, sorted by item.
    """

    age: int
    running_months: int
    runs: tuple[Run, ...]
    start: date
    """The Monday of the first week."""
    units: Units = "kg"
    sex: Literal["female", "male", "unstated"] = "unstated"
    body_mass: Decimal | None = None
    strength_level: Level = 0
    plyo_tier: Tier = Tier.LOW
    equipment: frozenset[str] = frozenset()
    max_load: tuple[tuple[str, Decimal], ...] = ()
    increment: tuple[tuple[str, Decimal], ...] = ()
    bar_mass: Decimal | None = None
    sessions_per_week: Literal[1, 2, 3] = 2
    session_minutes: SessionMinutes = 30
    days_unavailable: frozenset[int] = frozenset()
    days_preferred: frozenset[int] = frozenset()
    days_avoid: frozenset[int] = frozenset()
    allow_key_day_double: bool = True
    allow_easy_day: bool = True
    races: tuple[Race, ...] = ()
    pain: tuple[Pain, ...] = ()
    screen: Screen = field(default_factory=Screen)
    weeks: int | None = None
    """How many weeks to print or plan; None is the whole block (6.1)."""
    long_min: int = 90
    """Minutes of a long run for which none are given; 150 and more is very long (section 2)."""
    running_on: date | None = None
    """The day on which `running_months` were told; None is the first day of the plan."""

    def months_run(self, on: date) -> int:
        """The months of regular running on a day: those told, and the full ones since."""
        days = (on - (self.running_on or self.start)).days
        return self.running_months + max(0, int(days / MONTH_DAYS))
