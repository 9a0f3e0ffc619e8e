"""Which lifts the sessions of a week have, before any number (`science.md` 4.1, 4.2)."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from core.training.choice.catalogue import Exercise, pool
from core.training.choice.main_lifts import Letter, main_lifts
from core.training.choice.reach import Reach
from core.training.session import Phase

NORDIC = "as_nordic"

_CALF: dict[Letter, tuple[str, ...]] = {
    "A": ("straight", "isometric"),
    "B": ("bent", "straight", "isometric"),
    "C": ("straight", "isometric"),
}
_ASSISTANCE: dict[Letter, tuple[str, ...]] = {
    "A": ("core", "hip", "upper"),
    "B": ("core", "hip", "foot"),
    "C": ("core", "foot", "hip"),
}


@dataclass(frozen=True, slots=True)
class Lifts:
    """The lifts of one session; `assistance` holds all three, in their order."""

    m1: Exercise | None
    calf: Exercise | None
    m2: Exercise | None
    assistance: tuple[Exercise, ...]


@lru_cache(maxsize=4096)
def week_lifts(reach: Reach, origin: Phase, nordic: frozenset[Letter]) -> dict[Letter, Lifts]:
    """The lifts of A, B and C in a week whose exercises are those of the phase `origin`.

    `nordic` are the sessions that may have Nordic lowering (5.2). Read, never changed.
    """
    mains = main_lifts(reach, adaptation=origin is Phase.ADAPTATION)

    def lifts(letter: Letter, used: frozenset[str]) -> Lifts:
        m1, m2 = mains[letter, "m1"], mains[letter, "m2"]
        taken = used if m2 is None else used | {m2.id}
        assistance = _assistance(letter, reach, origin, letter in nordic, taken)
        return Lifts(m1, calf(letter, reach), m2, assistance)

    a = lifts("A", frozenset())
    return {
        "A": a,
        "B": lifts("B", frozenset(exercise.id for exercise in a.assistance)),
        "C": lifts("C", frozenset()),
    }


def calf(letter: Letter, reach: Reach) -> Exercise | None:
    """Straight knee for A and C, bent for B; pain leads to straight, to a hold, to none (4.2)."""
    return _calf(_CALF[letter], reach)


def calf_hold(reach: Reach) -> Exercise | None:
    """What a light session has for the calf (3.4)."""
    return _calf(("isometric",), reach)


def _calf(kinds: tuple[str, ...], reach: Reach) -> Exercise | None:
    if reach.calf_stopper is not None:
        return None
    for kind in kinds:
        exercise = reach.best(pool("calf", kind))
        if exercise is not None:
            return exercise
    return None


def _assistance(
    letter: Letter, reach: Reach, origin: Phase, nordic: bool, taken: Container[str]
) -> tuple[Exercise, ...]:
    picked = (
        hip_assistance(_targets(letter, origin), reach, nordic, taken)
        if kind == "hip"
        else reach.best(pool("assistance", kind), taken)
        for kind in _ASSISTANCE[letter]
    )
    return tuple(exercise for exercise in picked if exercise is not None)


def hip_assistance(
    targets: tuple[str, ...], reach: Reach, nordic: bool, taken: Container[str]
) -> Exercise | None:
    """The best of the first target that has a fresh candidate, else of any target (4.1)."""
    hips = tuple(exercise for exercise in pool("assistance", "hip") if nordic or exercise.id != NORDIC)
    for target in targets:
        exercise = reach.best(hip for hip in hips if hip.target == target and hip.id not in taken)
        if exercise is not None:
            return exercise
    return reach.best(hips, taken)


def _targets(letter: Letter, origin: Phase) -> tuple[str, ...]:
    """A hamstring; B hip side, or groin in heavy and maintenance, then the other; C any."""
    if letter == "A":
        return ("hamstring",)
    if letter == "C":
        return ()
    if origin in (Phase.HEAVY, Phase.MAINTENANCE):
        return ("groin", "hip_side")
    return ("hip_side", "groin")
