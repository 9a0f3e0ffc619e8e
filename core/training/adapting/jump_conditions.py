"""What must hold before jumps go one tier up (`science.md` 7.7). Limits set on the cautious side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from core.training.profile import Level, Tier
from core.training.rules import data
from core.training.safety.ages import high_jump_age
from core.training.tables import KEY, highest_tier

TIERS = (Tier.LOW, Tier.MODERATE, Tier.HIGH)
"""In order, the lowest first."""
RANK = {tier: rank for rank, tier in enumerate(TIERS)}

Condition = Literal[
    "running_months",
    "level",
    "weeks",
    "sessions",
    "pain",
    "calf_raises",
    "balance",
    "squat",
    "injury",
    "body_mass",
    "age",
]
"""What can close a gate."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a tier asks of the time at the tier before it. `calf_raises`: single-leg, each side."""

    weeks: int
    sessions: int
    max_pain: int
    calf_raises: int
    balance_s: int | None


@dataclass(frozen=True, slots=True)
class HighStep:
    """What the high tier asks besides. Ratios are e1RM to body mass."""

    squat_ratio: Decimal
    half_squat_ratio: Decimal
    split_squat_reps: int
    split_squat_share: Decimal
    body_mass_kg: Decimal


def plyo_gate(
    to: Tier,
    *,
    weeks_at: int,
    sessions_at: int,
    max_pain: int,
    sl_calf: int | None,
    balance_s: int | None = 20,
    squat_ratio: Decimal | None = None,
    half_squat_ratio: Decimal | None = None,
    split_squats: int = 0,
    injury_12m: bool | None = False,
    body_mass_kg: Decimal | None = Decimal(70),
    age: int = 30,
    running_months: int = 36,
    level: Level = 2,
) -> tuple[Condition, ...]:
    """The conditions for `to` that fail, empty when the gate is open. To low it always is.

    An argument that is left out is taken as fine (but one of the squats is needed for high);
    None is a fact nobody told, and closes the gate. `weeks_at`, `sessions_at`, `max_pain` (0 to 10,
    worst of the legs) are of the tier before. `split_squats`: rear-foot elevated, repetitions per side
    with half the body mass or more added. `level`: table 5.2 gives its jumps only from some level on.
    """
    if to is Tier.LOW:
        return ()
    step = step_to(to)
    held: list[tuple[Condition, bool]] = [
        ("running_months", running_months >= jump_rules()["running_months"]),
        ("level", reaches(level, to)),
        ("weeks", weeks_at >= step.weeks),
        ("sessions", sessions_at >= step.sessions),
        ("pain", max_pain <= step.max_pain),
        ("calf_raises", sl_calf is not None and sl_calf >= step.calf_raises),
        ("balance", step.balance_s is None or (balance_s is not None and balance_s >= step.balance_s)),
    ]
    if to is Tier.HIGH:
        held += _high(squat_ratio, half_squat_ratio, split_squats, injury_12m, body_mass_kg, age)
    return tuple(name for name, holds in held if not holds)


def _high(
    squat_ratio: Decimal | None,
    half_squat_ratio: Decimal | None,
    split_squats: int,
    injury_12m: bool | None,
    body_mass_kg: Decimal | None,
    age: int,
) -> Iterator[tuple[Condition, bool]]:
    high = high_step()
    squats = (
        squat_ratio is not None and squat_ratio >= high.squat_ratio,
        half_squat_ratio is not None and half_squat_ratio >= high.half_squat_ratio,
        split_squats >= high.split_squat_reps,
    )
    yield "squat", any(squats)
    yield "injury", injury_12m is False
    yield "body_mass", body_mass_kg is not None and body_mass_kg <= high.body_mass_kg
    yield "age", high_jump_age(age)


def never_high(age: int, body_mass_kg: Decimal | None, level: Level) -> bool:
    """Age, a known body mass or the tables rule high jumps out, whatever is earned."""
    too_heavy = body_mass_kg is not None and body_mass_kg > high_step().body_mass_kg
    return too_heavy or not high_jump_age(age) or not reaches(level, Tier.HIGH)


@cache
def reaches(level: Level, tier: Tier) -> bool:
    """The last column of table 5.2 has the tier in some phase of this level."""
    return any(RANK[highest_tier(phase, level)] >= RANK[tier] for phase in KEY)


@cache
def step_to(tier: Tier) -> Step:
    """The row of 7.7 for moderate or high. KeyError for low, which asks nothing."""
    row = jump_rules()[tier.value]
    return Step(row["weeks"], row["sessions"], row["max_pain"], row["calf_raises"], row.get("balance_s"))


@cache
def high_step() -> HighStep:
    """What the row for high asks besides."""
    row = jump_rules()["high"]
    return HighStep(
        Decimal(row["squat_ratio"]),
        Decimal(row["half_squat_ratio"]),
        row["split_squat_reps"],
        Decimal(row["split_squat_share_of_body"]),
        Decimal(row["body_mass_kg_at_most"]),
    )


@cache
def jump_rules() -> dict[str, Any]:
    """The numbers of 7.7; read them, never change them."""
    found: dict[str, Any] = data("adapting.yaml")["jump_gates"]
    return found
