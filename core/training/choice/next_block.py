"""Another exercise than in the last block, where one is nearly as good (`science.md` 4.2, next block)."""

from __future__ import annotations

from collections.abc import Container, Sequence
from functools import cache

from core.training.choice.catalogue import Exercise
from core.training.choice.reach import Reach
from core.training.rules import data


@cache
def priority_within() -> int:
    """How far below the best one's priority an exercise may be that takes its place for a block."""
    number: int = data("choice.yaml")["next_block"]["priority_within"]
    return number


def freshest(
    reach: Reach, candidates: Sequence[Exercise], taken: Container[str], before: Container[str]
) -> Exercise | None:
    """The best allowed candidate that is not taken and was not used `before`, the last block.

    The best of all where no such candidate is near enough to it. `candidates`: highest priority first.
    """
    best = reach.best(candidates, taken)
    if best is None or best.id not in before:
        return best
    least = best.priority - priority_within()
    for exercise in candidates:
        near = exercise.priority >= least and exercise.id not in before and exercise.id not in taken
        if near and reach.allows(exercise):
            return exercise
    return best
