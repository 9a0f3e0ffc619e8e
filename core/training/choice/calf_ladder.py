"""The calf ladder: what the runner's count of single-leg raises allows (`science.md` 4.3)."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from core.training.choice.catalogue import Exercise, Load
from core.training.choice.reach import Reach
from core.training.rules import data


class Rung(IntEnum):
    """The steps of the ladder that a count decides about."""

    TWO_LEGS = 0
    ONE_LEG = 1
    LOADED = 2


@cache
def counts() -> tuple[int, int]:
    """From how many clean raises of the weaker side on one leg is used, and a load."""
    table = data("choice.yaml")["calf_count"]
    return table["one_leg_from"], table["loaded_from"]


def rung_of_count(count: int) -> Rung:
    """The highest rung that a count allows: under 8 two legs, from 15 a load."""
    one_leg, loaded = counts()
    if count < one_leg:
        return Rung.TWO_LEGS
    return Rung.ONE_LEG if count < loaded else Rung.LOADED


def rung_of(exercise: Exercise) -> Rung | None:
    """Where a raise stands; None for machines, seated raises and holds, which need no count."""
    if exercise.subcategory == "isometric" or exercise.load is Load.MACHINE:
        return None
    if exercise.load is Load.BODYWEIGHT:
        return Rung.ONE_LEG if exercise.unilateral else Rung.TWO_LEGS
    return Rung.LOADED if exercise.unilateral else None


def counted(exercise: Exercise, count: int | None) -> bool:
    """The count allows this calf exercise; without one nothing is ruled out."""
    rung = rung_of(exercise)
    return count is None or rung is None or rung <= rung_of_count(count)


def allows_calf(reach: Reach, exercise: Exercise, count: int | None) -> bool:
    """The filters of 4.1 with those of the count, by which a novice gets to a load on one leg."""
    if count is None:
        return reach.allows(exercise)
    if not counted(exercise, count):
        return False
    return reach.allows_earned(exercise) if rung_of(exercise) is Rung.LOADED else reach.allows(exercise)
