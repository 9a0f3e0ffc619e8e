"""What age and the limits of the screen change in a session (`science.md` 2.1, 8.1)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from core.training.profile import Tier
from core.training.rules import data, rules
from core.training.safety.after_birth import after_birth
from core.training.safety.ages import ages, high_jump_age, nordic_age
from core.training.safety.limits import Limit

LIGHT_ONLY = frozenset({Limit.LOW_ENERGY, Limit.LIGHT_ONLY})
"""Limits that leave light sessions only."""
LEVEL_ZERO = frozenset({Limit.NO_PLYO_NO_HEAVY, Limit.AFTER_BIRTH_GRADED, Limit.PREGNANCY})
"""Limits that ask for the recipes of level 0."""
_NO_JUMPS = (Limit.NO_PLYO_NO_HEAVY, Limit.PELVIC_FLOOR, Limit.PREGNANCY, Limit.BONE_STRESS)


@dataclass(frozen=True, slots=True)
class Effects:
    """How a session differs from the tables. `no_jumps` is the limit that rules jumps out."""

    rir_floor: int
    no_jumps: Limit | None
    highest_tier: Tier
    level_zero: bool
    light_only: bool
    bodyweight_only: bool
    no_loaded_hinge: bool
    nothing_heavy: bool
    not_lying: bool
    youth: bool
    nordic: bool


@lru_cache(maxsize=1024)
def effects_of(limits: tuple[Limit, ...], age: int, week: int) -> Effects:
    """The effects in week `week` of the block (from 1); 65 and over keep RIR 2 or more."""
    youth = Limit.YOUTH in limits or age < ages().adult
    no_high = youth or not high_jump_age(age) or Limit.OSTEOPOROSIS in limits
    return Effects(
        rir_floor=_least_rir(limits, age, week),
        no_jumps=_no_jumps(limits, age, week),
        highest_tier=Tier.MODERATE if no_high else Tier.HIGH,
        level_zero=not LEVEL_ZERO.isdisjoint(limits),
        light_only=not LIGHT_ONLY.isdisjoint(limits),
        bodyweight_only=Limit.NO_PLYO_NO_HEAVY in limits,
        no_loaded_hinge=Limit.OSTEOPOROSIS in limits,
        nothing_heavy=Limit.PREGNANCY in limits,
        not_lying=Limit.PREGNANCY in limits,
        youth=youth,
        nordic=not youth and nordic_age(age),
    )


def _least_rir(limits: tuple[Limit, ...], age: int, week: int) -> int:
    """The largest reserve that age and limits ask for; after a birth the one of graded work ends."""
    by_limit, by_age = _rir_by_limit(), rules()["min_rir"]
    least = 0
    for limit in limits:
        if limit is not Limit.AFTER_BIRTH_GRADED or week <= after_birth().graded_least_rir:
            least = max(least, by_limit.get(limit, 0))
    if age < ages().adult:
        least = max(least, by_age["youth"])
    return max(least, by_age["age65"]) if age >= ages().old else least


@cache
def _rir_by_limit() -> dict[Limit, int]:
    floors = {Limit(limit): rir for limit, rir in data("safety.yaml")["least_rir"].items()}
    return floors | {Limit.YOUTH: rules()["min_rir"]["youth"]}


def _no_jumps(limits: tuple[Limit, ...], age: int, week: int) -> Limit | None:
    for limit in _NO_JUMPS:
        if limit in limits:
            return limit
    if Limit.AFTER_BIRTH_GRADED in limits and week <= after_birth().graded_no_jumps:
        return Limit.AFTER_BIRTH_GRADED
    if Limit.OSTEOPOROSIS in limits and age >= ages().old:
        return Limit.OSTEOPOROSIS
    return None
