"""Estimating, setting and rounding a load, and the first search for one (`science.md` 5.2, 7.1, 7.2).

Every load is in the runner's own unit.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

_FAR_FROM_FAILURE = 12
_MOST_RAISE = Decimal("1.10")
_THIRTY = Decimal(30)


def e1rm(load: Decimal, reps: int, rir: int) -> Decimal | None:
    """The load that could be lifted once; None too far from failure to tell (7.1, E27)."""
    n = reps + rir
    if n > _FAR_FROM_FAILURE:
        return None
    return load / pct(reps, rir)


def pct(reps: int, rir: int) -> Decimal:
    """The share of 1RM that allows `reps` with `rir` left: the same formula the other way."""
    n = reps + rir
    return Decimal(1) if n <= 1 else 1 / (1 + n / _THIRTY)


def start_load(
    one_rep_max: Decimal, low: int, rir: int, increment: Decimal, last: Decimal | None = None
) -> Decimal:
    """The load of a new phase: from e1RM, at most 10 % above the last load, rounded down."""
    load = one_rep_max * pct(low, rir)
    if last is not None:
        load = min(load, last * _MOST_RAISE)
    return round_down(load, increment)


def round_load(load: Decimal, increment: Decimal) -> Decimal:
    """The nearest increment; an exact tie goes down (7.2)."""
    below = round_down(load, increment)
    return below if load - below <= increment / 2 else below + increment


def round_down(load: Decimal, increment: Decimal) -> Decimal:
    """The increment at or below a load."""
    return load // increment * increment


def guard_e1rm(old: Decimal, new: Decimal) -> tuple[Literal["accept", "confirm"], Decimal]:
    """A jump of more than 10 % is asked about; until then ×1.10 is used (7.1)."""
    most = old * _MOST_RAISE
    return ("confirm", most) if new > most else ("accept", new)
