"""What a runner can make a lift heavier with: steps, limits, harder exercises (`science.md` 2, 4.1, 7.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from core.training.choice.catalogue import ASSUMED_ITEMS, Exercise, catalogue
from core.training.choice.reach import levels_above
from core.training.choice.week_lifts import NORDIC
from core.training.loads.search import carrier, increment_of, lightest_load, search_start
from core.training.profile import Level, Profile, Units
from core.training.safety.ages import ages, nordic_age

_NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class LiftKit:
    """Loads are in `units`; where a lift has no load that can be counted, its step is 0.

    `lightest`: the floor of 7.2. `most`: the heaviest load there is, None where not known.
    `start`: where a search begins (5.2). `harder`: the progressions that the runner could be
    given, first the next one. `one_leg`: what is harder at the same load.
    """

    increment: Decimal
    lightest: Decimal
    most: Decimal | None
    units: Units
    level: Level
    youth: bool
    start: Decimal = _NOTHING
    harder: tuple[str, ...] = ()
    one_leg: str | None = None


def lift_kit(profile: Profile, exercise: Exercise) -> LiftKit:
    """The kit of a lift; for an exercise whose weight is not owned (now), by what is usual."""
    return _kit(profile, exercise.id)


@lru_cache(maxsize=8192)
def _kit(profile: Profile, name: str) -> LiftKit:
    exercise = catalogue()[name]
    level, age, owned = profile.strength_level, profile.age, profile.equipment | ASSUMED_ITEMS
    harder = tuple(_able(exercise.progressions, owned, level, age, levels_above()))
    youth, one_leg = age < ages().adult, None
    if not exercise.unilateral:
        others = _able(exercise.substitutes, owned, level, age, 0)
        one_leg = next((other for other in others if catalogue()[other].unilateral), None)
    if not exercise.load.external:
        return LiftKit(_NOTHING, _NOTHING, None, profile.units, level, youth, _NOTHING, harder, one_leg)
    return LiftKit(
        increment=increment_of(profile, exercise),
        lightest=lightest_load(profile, exercise),
        most=dict(profile.max_load).get(carrier(profile, exercise) or ""),
        units=profile.units,
        level=level,
        youth=youth,
        start=search_start(profile, exercise),
        harder=harder,
        one_leg=one_leg,
    )


def _able(
    names: tuple[str, ...], owned: frozenset[str], level: Level, age: int, allowance: int
) -> Iterator[str]:
    """Those that the runner owns what is needed for, and is far enough for (4.1, earned progressions)."""
    for name in names:
        exercise = catalogue()[name]
        above = allowance if exercise.load.light or exercise.category == "calf" else 0
        old_enough = name != NORDIC or nordic_age(age)
        has = any(items <= owned for items in exercise.equipment)
        if has and old_enough and exercise.level_min <= level + above:
            yield name
