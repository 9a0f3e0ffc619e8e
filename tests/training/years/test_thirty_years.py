"""Thirty random years: whatever a runner does, no rule of science.md is broken."""

from __future__ import annotations

import pytest
from training.years.year_watch import Year

SEEDS = range(30)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_random_year_breaks_no_rule(seed: int) -> None:
    assert "\n".join(str(fault) for fault in Year(seed).live().faults) == ""
