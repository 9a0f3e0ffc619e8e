"""Loads in another unit (`science.md` section 2, `units`)."""

from __future__ import annotations

from decimal import Decimal

from core.training.loads.steps import steps
from core.training.profile import Units


def in_units(load: Decimal, unit: Units, wanted: Units) -> Decimal:
    """A load, or a body mass, in another unit, not rounded."""
    if unit == wanted:
        return load
    return load * steps().lb_per_kg if wanted == "lb" else load / steps().lb_per_kg
