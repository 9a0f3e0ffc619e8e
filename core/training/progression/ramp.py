"""The sets that lead up to the work sets of M1 (`science.md` 5.2)."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from core.training.choice.catalogue import Load
from core.training.loads.estimate import round_down
from core.training.loads.figures import RampSets, figures
from core.training.profile import Level
from core.training.session import Phase

_HEAVIEST = (Phase.HEAVY, Phase.POWER)
_EASIEST = (Phase.ADAPTATION, Phase.DELOAD)


@lru_cache(maxsize=4096)
def ramp(
    load: Decimal,
    increment: Decimal,
    lightest: Decimal,
    kind: Load,
    phase: Phase,
    level: Level,
    primer: bool = False,
) -> tuple[tuple[int, Decimal], ...]:
    """Repetitions and load of each ramp set: rounded down, never under the lightest, ever heavier.

    Near the lightest load fewer sets are left, or none. A primer has one.
    """
    sets: list[tuple[int, Decimal]] = []
    for reps, share in _plan(kind, phase, level, primer):
        step = max(round_down(load * share, increment), lightest)
        if step < load and (not sets or step > sets[-1][1]):
            sets.append((reps, step))
    return tuple(sets)


def _plan(kind: Load, phase: Phase, level: Level, primer: bool) -> RampSets:
    if primer or phase in _EASIEST or kind not in (Load.BARBELL, Load.MACHINE):
        return figures().ramp_one
    if level == 2 and phase in _HEAVIEST:
        return figures().ramp_three
    return figures().ramp_two
