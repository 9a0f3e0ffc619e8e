"""What earlier blocks, the journal and the runner make of the usual choice (`science.md` 4.1 to 4.3, 7.3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from core.training.choice.catalogue import Exercise
from core.training.choice.main_lifts import Letter

Trained = tuple[Letter, str, str]
"""A session, a slot ("m1", "m2", "core", "hip", "jump"), and the exercise that was trained there."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs from the choice of 4.1 in a first block, by ids of exercises. Small and hashable.

    `block`: its index, 0 is the first. `last_block`: what was trained in the one before, the last time
    of each last. `first_of_letter`: no session of this letter comes before this one in the block.
    `third`: its weeks and those of the last one have a session C.
    `stalled`: lifts of M1 that stalled twice. `resting`: lifts that were reduced twice in a row, for
    the two weeks of 7.3. `too_heavy`: the lightest load is too much. `earned`: pairs of an exercise
    and the progression that was earned. `swapped`: the runner's swaps, out and into, in the order
    they were told. `calf_count`: clean single-leg raises of the weaker side (4.3), None: not counted.
    """

    block: int = 0
    stalled: frozenset[str] = frozenset()
    resting: frozenset[str] = frozenset()
    earned: tuple[tuple[str, str], ...] = ()
    swapped: tuple[tuple[str, str], ...] = ()
    too_heavy: frozenset[str] = frozenset()
    calf_count: int | None = None
    third: bool = False
    last_block: tuple[Trained, ...] = ()
    first_of_letter: bool = False

    @property
    def replace_something(self) -> bool:
        """An exercise that was chosen may have to give way."""
        return bool(self.stalled or self.resting or self.earned or self.swapped or self.too_heavy)


NO_CHANGES = Changes()
"""A first block of which nothing is known."""


class Cause(StrEnum):
    """Why another exercise stands here."""

    NEW_BLOCK = "new_block"
    STALLED = "stalled"
    RESTING = "resting"
    TOO_HEAVY = "too_heavy"
    EARNED = "earned"
    SWAPPED = "swapped"


@dataclass(frozen=True, slots=True)
class Step:
    """One exercise that took the place of another."""

    out: Exercise
    into: Exercise
    cause: Cause


@lru_cache(maxsize=1024)
def swaps_now(swapped: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """What each exercise is swapped for in the end: a swap back ends the first. Read, never changed."""
    now: dict[str, str] = {}
    for out, into in swapped:
        if now.get(into) == out:
            del now[into]
            continue
        for first in [first for first, second in now.items() if second == out]:
            now[first] = into
        now[out] = into
    return now
