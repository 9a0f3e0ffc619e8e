"""What the tables give a lift before the day changes it, read once for each kind of week (science.md 5.2)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from core.training.choice.assistance import NORDIC
from core.training.choice.catalogue import Exercise, catalogue
from core.training.choice.main_lifts import Letter
from core.training.profile import Level, SessionMinutes
from core.training.recipes.nordic import nordic_rules
from core.training.rules import rules
from core.training.session import Phase, Unit
from core.training.tables import (
    Slot,
    assistance_rir,
    assistance_sets,
    reps,
    rest_s,
    sets,
    start_percent,
    target_rir,
)


@dataclass(frozen=True, slots=True)
class Numbers:
    """As in `Work`; `rir` is None for what is held, `percent` where it says little or for all but M1."""

    sets: int
    reps: tuple[int, int]
    rest_s: int
    rir: int | None
    percent: int | None = None


@lru_cache(maxsize=4096)
def main_numbers(
    slot: Slot,
    name: str,
    phase: Phase,
    level: Level,
    letter: Letter,
    minutes: SessionMinutes,
    least_rir: int,
    youth: bool,
    eased_rir: int,
) -> Numbers:
    """Of a main lift, by its id; `eased_rir` is what the day adds to the table's RIR."""
    exercise = catalogue()[name]
    rir = target_rir(slot, phase, level, letter, least_rir, exercise.subcategory == "bent") + eased_rir
    low_high = reps(slot, exercise, phase, level, youth)
    return Numbers(
        sets(slot, phase, level, minutes, letter),
        low_high,
        rest_s(slot, exercise, phase, level),
        None if exercise.unit is Unit.SECONDS else rir,
        start_percent(exercise, low_high[0], rir) if slot == "m1" else None,
    )


@lru_cache(maxsize=4096)
def small_numbers(
    name: str, phase: Phase, level: Level, least_rir: int, youth: bool, nordic_early: bool
) -> Numbers:
    """Of an assistance lift, by its id: its own dose at RIR 3 (5.2)."""
    exercise = catalogue()[name]
    return Numbers(
        assistance_sets(phase, level),
        assistance_dose(exercise, youth, nordic_early),
        rules()["assistance_rest_s"],
        None if exercise.unit is Unit.SECONDS else assistance_rir(least_rir),
    )


def assistance_dose(exercise: Exercise, youth: bool, nordic_early: bool) -> tuple[int, int]:
    """Nordic lowering begins with 3 repetitions (5.2); at 16-17 none has fewer than 6 (2.1)."""
    if exercise.id == NORDIC and nordic_early:
        return nordic_rules().first_reps, nordic_rules().first_reps
    if youth and exercise.unit is Unit.REPS:
        low, high = rules()["min_reps"]["dumbbell_single_leg_or_youth"]
        if exercise.dose < low:
            return low, high
    return exercise.dose, exercise.dose
