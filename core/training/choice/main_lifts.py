"""The main lifts of a whole week: patterns, home rules, and what pain changes (`science.md` 4.1, 4.2)."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Literal

from core.training.choice.catalogue import Exercise, pool
from core.training.choice.kit import arms_limit_the_squat, kit_tier
from core.training.choice.next_block import freshest
from core.training.choice.reach import Reach

Letter = Literal["A", "B", "C"]
Pattern = tuple[str, str]

SQUAT: Pattern = ("squat", "bilateral")
HINGE: Pattern = ("hinge", "bilateral")
KNEE: Pattern = ("unilateral", "knee")
HIP: Pattern = ("unilateral", "hip")
HIP_ASSISTANCE: Pattern = ("assistance", "hip")

LETTERS: tuple[Letter, ...] = ("A", "B", "C")
_ORDER: tuple[tuple[Letter, Literal["m1", "m2"]], ...] = (
    ("A", "m1"),
    ("B", "m1"),
    ("A", "m2"),
    ("B", "m2"),
    ("C", "m1"),
    ("C", "m2"),
)
_KEEPING_C: tuple[tuple[Letter, Literal["m1", "m2"]], ...] = (
    ("A", "m1"),
    ("B", "m1"),
    ("C", "m1"),
    ("A", "m2"),
    ("B", "m2"),
    ("C", "m2"),
)
_USUAL: dict[Letter, Pattern] = {"A": SQUAT, "B": HINGE, "C": KNEE}
_HOME: dict[Letter, Pattern] = {"A": KNEE, "B": HIP, "C": KNEE}
_ON_PAIN: dict[Letter, tuple[Pattern, ...]] = {"A": (HINGE, HIP), "B": (SQUAT, KNEE), "C": (HINGE, HIP)}
_M2: dict[Letter, tuple[Pattern, ...]] = {
    "A": (HIP, KNEE, HIP_ASSISTANCE),
    "B": (KNEE, HIP, HIP_ASSISTANCE),
    "C": (HIP, KNEE, HIP_ASSISTANCE),
}

MainLifts = dict[tuple[Letter, Literal["m1", "m2"]], Exercise | None]


def main_lifts(
    reach: Reach, adaptation: bool, before: Container[str] = (), kept: Exercise | None = None
) -> MainLifts:
    """M1 and M2 of A, B and C, none twice in the week while another candidate is left.

    `adaptation`: the exercises are those of an adaptation phase, in which a novice at
    home still learns the two-leg lifts. `before`: what the last block used, so that M2 is
    another where one is near enough (4.2). `kept`: the M1 of C, which stays as those of A
    and B do. None stands where pain leaves nothing.
    """
    chosen: MainLifts = {}
    taken: set[str] = set()
    for letter, slot in _ORDER if kept is None else _KEEPING_C:
        if slot == "m2":
            exercise = _first(_M2[letter], lambda lifts, gone: freshest(reach, lifts, gone, before), taken)
        elif letter == "C" and kept is not None:
            exercise = kept
        else:
            exercise = _heaviest(letter, pattern_of(letter, reach, adaptation), reach, taken)
        chosen[letter, slot] = exercise
        if exercise is not None:
            taken.add(exercise.id)
    return chosen


def pattern_of(letter: Letter, reach: Reach, adaptation: bool) -> Pattern:
    """The pattern of M1 before pain: homes that cannot load two legs use one (4.1)."""
    if reach.level == 0 and adaptation:
        return _USUAL[letter]
    if kit_tier(reach.owned).home or not _can_load(_USUAL[letter], reach):
        return _HOME[letter]
    if letter == "A" and reach.level > 0 and arms_limit_the_squat(reach.owned):
        return KNEE
    return _USUAL[letter]


def _can_load(pattern: Pattern, reach: Reach) -> bool:
    return any(exercise.load.external and reach.able(exercise) for exercise in pool(*pattern))


def _heaviest(letter: Letter, pattern: Pattern, reach: Reach, taken: Container[str]) -> Exercise | None:
    """M1. Where pain takes what would be loaded, the pattern changes to the best loaded lift (4.2)."""
    candidates = pool(*pattern)
    own = reach.best(candidates, taken)
    usual = next((lift for lift in candidates if reach.able(lift) and lift.id not in taken), None)
    if own is not None and (own.load.external or usual is None or not usual.load.external):
        return own
    return (
        _first(_ON_PAIN[letter], lambda lifts, gone: _best_loaded(lifts, gone, reach), taken)
        or own
        or _first(_ON_PAIN[letter], reach.best, taken)
    )


def _best_loaded(lifts: tuple[Exercise, ...], taken: Container[str], reach: Reach) -> Exercise | None:
    return reach.best(lift for lift in lifts if lift.load.external and lift.id not in taken)


def _first(
    patterns: tuple[Pattern, ...],
    pick: Callable[[tuple[Exercise, ...], Container[str]], Exercise | None],
    taken: Container[str],
) -> Exercise | None:
    for pattern in patterns:
        exercise = pick(pool(*pattern), taken)
        if exercise is not None:
            return exercise
    return None
