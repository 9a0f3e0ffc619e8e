"""What a runner may swap an exercise for: substitutes, then regressions (`science.md` 4.1, swaps)."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from core.training.choice.catalogue import SWAP_ONLY, Exercise, catalogue
from core.training.choice.jumps import go_together, within
from core.training.choice.reach import Reach
from core.training.profile import Tier


def swap_choices(
    exercise: Exercise, reach: Reach, in_session: Collection[str], highest: Tier = Tier.LOW
) -> tuple[Exercise, ...]:
    """The exercises that may take its place, best first; empty where none may (`no_swap`).

    `in_session`: the ids of the session, none of which is offered. `highest`: the tier that the
    gate of 7.7 and table 5.2 allow on that day; only jumps look at it.
    """
    every = catalogue()
    jumps = tuple(every[name] for name in in_session if name != exercise.id and every[name].tier is not None)
    return tuple(
        other
        for name in _offered(exercise.id)
        if name not in in_session
        and reach.allows(other := every[name])
        and (
            other.tier is None or (within(other, highest) and all(go_together(other, jump) for jump in jumps))
        )
    )


@cache
def _offered(name: str) -> tuple[str, ...]:
    """What the catalogue names, then the lifts that only a swap brings in: those it could replace."""
    exercise = catalogue()[name]
    by_swap = (other for other in sorted(SWAP_ONLY) if name in catalogue()[other].substitutes)
    return tuple(dict.fromkeys((*exercise.substitutes, *exercise.regressions, *by_swap)))
