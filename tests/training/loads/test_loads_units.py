"""Loads in kilograms and in pounds (`science.md` 2)."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.training.loads.units import in_units
from core.training.profile import Units


@pytest.mark.parametrize(
    ("load", "unit", "wanted", "made"),
    [
        ("100", "kg", "lb", "220.46"),
        ("220.46", "lb", "kg", "100"),
        ("0.5", "kg", "lb", "1.1023"),
        ("60", "kg", "kg", "60"),
        ("60", "lb", "lb", "60"),
    ],
)
def test_loads_are_converted_without_rounding(load: str, unit: Units, wanted: Units, made: str) -> None:
    assert in_units(Decimal(load), unit, wanted) == Decimal(made)
