"""The warm-up: pulse, mobility, activation (`science.md` 3.4, 5.1)."""

from __future__ import annotations

from functools import lru_cache

from core.training.choice.catalogue import Exercise, pool
from core.training.choice.reach import Reach
from core.training.profile import SessionMinutes
from core.training.rules import data
from core.training.session import Prescription, Unit, WarmUp
from core.training.tables import shape


@lru_cache(maxsize=4096)
def warm_up(reach: Reach, minutes: SessionMinutes, extra_drill: bool) -> WarmUp:
    """The drills are chosen like any slot; from 50 on there is one more for mobility (2.1)."""
    seconds, number = shape(minutes)[0], data("recipes.yaml")["drills"][minutes]
    pulse = _best("pulse", 1, reach)
    drills = _best("mobility", number["mobility"] + extra_drill, reach)
    drills += _best("activation", number["activation"], reach)
    items = tuple(_item(drill, seconds // 2) for drill in pulse) + tuple(
        _item(drill, drill.dose) for drill in drills
    )
    return WarmUp(items, seconds)


@lru_cache(maxsize=1024)
def primer_warm_up(reach: Reach, extra_drill: bool) -> WarmUp:
    """Before a primer: an easy pulse for half the time, then mobility alone (3.4)."""
    table = data("recipes.yaml")["primer"]
    seconds, drills = table["warm_up_s"], table["mobility_drills"]
    items = tuple(_item(drill, seconds // 2) for drill in _best("pulse", 1, reach))
    items += tuple(_item(drill, drill.dose) for drill in _best("mobility", drills + extra_drill, reach))
    return WarmUp(items, seconds)


def _best(kind: str, number: int, reach: Reach) -> tuple[Exercise, ...]:
    return tuple([drill for drill in pool("warmup", kind) if reach.allows(drill)][:number])


def _item(drill: Exercise, dose: int) -> Prescription:
    unit = drill.unit if drill.unit is Unit.SECONDS else Unit.REPS
    return Prescription(drill.id, 1, (dose, dose), unit, rest_s=0, per_side=drill.unilateral)
