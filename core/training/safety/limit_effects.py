"""What age and the limits of the screen change in a session (`science.md` 2.1, 8.1)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from core.training.profile import Tier
from core.training.safety.limits import Limit

ADULT = 18
MASTER = 50
NO_HIGH_TIER_FROM = 60
OLD = 65

_GRADED_RIR_WEEKS = 4
_GRADED_NO_JUMP_WEEKS = 2

_RIR_FLOOR = {
    Limit.YOUTH: 3,
    Limit.BLOOD_PRESSURE: 3,
    Limit.NO_PLYO_NO_HEAVY: 5,
    Limit.PELVIC_FLOOR: 4,
    Limit.PREGNANCY: 4,
    Limit.START_GENTLY: 3,
    Limit.BONE_STRESS: 3,
}
_NO_JUMPS = (Limit.NO_PLYO_NO_HEAVY, Limit.PELVIC_FLOOR, Limit.PREGNANCY, Limit.BONE_STRESS)
_LIGHT_ONLY = frozenset({Limit.LOW_ENERGY, Limit.LIGHT_ONLY})
_LEVEL_ZERO = frozenset({Limit.NO_PLYO_NO_HEAVY, Limit.AFTER_BIRTH_GRADED, Limit.PREGNANCY})


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
    floors = [_RIR_FLOOR[limit] for limit in limits if limit in _RIR_FLOOR]
    if Limit.AFTER_BIRTH_GRADED in limits and week <= _GRADED_RIR_WEEKS:
        floors.append(4)
    if age >= OLD:
        floors.append(2)
    youth = Limit.YOUTH in limits or age < ADULT
    if youth:
        floors.append(_RIR_FLOOR[Limit.YOUTH])
    no_high = youth or age >= NO_HIGH_TIER_FROM or Limit.OSTEOPOROSIS in limits
    return Effects(
        rir_floor=max(floors, default=0),
        no_jumps=_no_jumps(limits, age, week),
        highest_tier=Tier.MODERATE if no_high else Tier.HIGH,
        level_zero=not _LEVEL_ZERO.isdisjoint(limits),
        light_only=not _LIGHT_ONLY.isdisjoint(limits),
        bodyweight_only=Limit.NO_PLYO_NO_HEAVY in limits,
        no_loaded_hinge=Limit.OSTEOPOROSIS in limits,
        nothing_heavy=Limit.PREGNANCY in limits,
        not_lying=Limit.PREGNANCY in limits,
        youth=youth,
        nordic=not youth and age < OLD,
    )


def _no_jumps(limits: tuple[Limit, ...], age: int, week: int) -> Limit | None:
    for limit in _NO_JUMPS:
        if limit in limits:
            return limit
    if Limit.AFTER_BIRTH_GRADED in limits and week <= _GRADED_NO_JUMP_WEEKS:
        return Limit.AFTER_BIRTH_GRADED
    if Limit.OSTEOPOROSIS in limits and age >= OLD:
        return Limit.OSTEOPOROSIS
    return None
