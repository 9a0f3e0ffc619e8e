"""The small lifts of a session: core, hip, foot, upper body (`science.md` 4.1, 4.2, 5)."""

from __future__ import annotations

from collections.abc import Container
from typing import Literal

from core.training.choice.catalogue import Exercise, pool
from core.training.choice.main_lifts import Letter
from core.training.choice.next_block import freshest
from core.training.choice.reach import Reach
from core.training.session import Phase

NORDIC = "as_nordic"

Small = Literal["core", "hip", "upper", "foot"]

ASSISTANCE: dict[Letter, tuple[Small, Small, Small]] = {
    "A": ("core", "hip", "upper"),
    "B": ("core", "hip", "foot"),
    "C": ("core", "foot", "hip"),
}
"""The order in which a session has its small lifts."""


def small_lift(
    kind: Small,
    targets: tuple[str, ...],
    reach: Reach,
    nordic: bool,
    taken: Container[str],
    before: Container[str],
) -> Exercise | None:
    """The exercise of one kind; core and hip are others than in the last block, `before` (4.2)."""
    if kind == "hip":
        return hip_assistance(targets, reach, nordic, taken, before)
    candidates = pool("assistance", kind)
    return freshest(reach, candidates, taken, before if kind == "core" else ())


def hip_assistance(
    targets: tuple[str, ...],
    reach: Reach,
    nordic: bool,
    taken: Container[str],
    before: Container[str] = (),
) -> Exercise | None:
    """The best of the first target that has a fresh candidate, else of any target (4.1)."""
    hips = tuple(exercise for exercise in pool("assistance", "hip") if nordic or exercise.id != NORDIC)
    for target in targets:
        fitting = tuple(hip for hip in hips if hip.target == target and hip.id not in taken)
        exercise = freshest(reach, fitting, (), before)
        if exercise is not None:
            return exercise
    return freshest(reach, hips, taken, before)


def hip_targets(letter: Letter, origin: Phase) -> tuple[str, ...]:
    """A hamstring; B hip side, or groin in heavy and maintenance, then the other; C any."""
    if letter == "A":
        return ("hamstring",)
    if letter == "C":
        return ()
    if origin in (Phase.HEAVY, Phase.MAINTENANCE):
        return ("groin", "hip_side")
    return ("hip_side", "groin")
