"""The equipment of a JSON profile, and the loads that are tied to it (science.md section 2)."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from core.training.profile import Units
from core.training.rules import data
from core.training.scripts.json_fields import Fields

_MAX_LOAD = {"kg": (Decimal("0.5"), Decimal(1000)), "lb": (Decimal(1), Decimal(2200))}
_INCREMENTS = {"kg": ("1", "1.25", "2", "2.5", "5"), "lb": ("2.5", "5", "10")}

Loads = tuple[tuple[str, Decimal], ...]


@cache
def equipment_items() -> tuple[str, ...]:
    """Every item of equipment the catalogue knows."""
    return tuple(data("exercises.yaml")["equipment_items"])


def read_max_load(given: Fields, units: Units) -> Loads:
    """The heaviest load of an item, in the runner's units; of one dumbbell."""
    loads = given.inside("max_load")
    loads.unknown(equipment_items())
    found = ((item, loads.number(item, *_MAX_LOAD[units])) for item in loads.present(equipment_items()))
    return tuple((item, load) for item, load in found if load is not None)


def read_increment(given: Fields, units: Units) -> Loads:
    """The smallest step of an item, one of the usual ones."""
    steps = given.inside("increment")
    steps.unknown(equipment_items())
    allowed = [Decimal(step) for step in _INCREMENTS[units]]
    found = []
    for item in steps.present(equipment_items()):
        value = steps.value(item)
        # 2.50 is 2.5, but true is not 1.
        if isinstance(value, int | Decimal) and not isinstance(value, bool) and value in allowed:
            found.append((item, Decimal(value)))
        else:
            steps.refuse(item, value, f"one of {', '.join(_INCREMENTS[units])} {units}")
    return tuple(found)
