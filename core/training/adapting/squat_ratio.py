"""How the runner's squats compare with their body mass (`science.md` 2 `strength_level`, 7.7).

Leg press, goblet and lifts that carry the body do not count.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from core.training.rules import data


@dataclass(frozen=True, slots=True)
class SquatRatios:
    """The best e1RM to body mass of back or front squat, and of the half squat; None is not known."""

    full: Decimal | None = None
    half: Decimal | None = None


NO_SQUAT = SquatRatios()


def squat_ratios(estimates: Iterable[tuple[str, Decimal]], body_mass: Decimal | None) -> SquatRatios:
    """From estimates as (exercise, e1RM) in the unit of `body_mass`; other exercises are passed over."""
    if body_mass is None:
        return NO_SQUAT
    full_ids, half_ids = _ids()
    full: Decimal | None = None
    half: Decimal | None = None
    for exercise, e1rm in estimates:
        if exercise in full_ids:
            full = e1rm if full is None else max(full, e1rm)
        elif exercise in half_ids:
            half = e1rm if half is None else max(half, e1rm)
    return SquatRatios(
        None if full is None else full / body_mass,
        None if half is None else half / body_mass,
    )


@cache
def _ids() -> tuple[frozenset[str], frozenset[str]]:
    squats = data("adapting.yaml")["jump_gates"]["squats"]
    return frozenset(squats["full"]), frozenset(squats["half"])
