"""Estimating, setting and rounding a load, and the first search for one (`science.md` 5.2, 7.1, 7.2).

Every load is in the runner's own unit.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Literal

from core.training.loads.figures import figures

_EXACT = Decimal("0.000001")
"""A share and its inverse leave a tail that would round a whole increment away."""


def e1rm(load: Decimal, reps: int, rir: int) -> Decimal | None:
    """The load that could be lifted once; None too far from failure to tell (7.1, E27)."""
    n = reps + rir
    if n > figures().most_reps_and_rir:
        return None
    return load / pct(reps, rir)


@lru_cache(maxsize=1024)
def pct(reps: int, rir: int) -> Decimal:
    """The share of 1RM that allows `reps` with `rir` left: the same formula the other way."""
    n = reps + rir
    return Decimal(1) if n <= 1 else 1 / (1 + n / Decimal(figures().epley_reps))


def start_load(
    one_rep_max: Decimal, low: int, rir: int, increment: Decimal, last: Decimal | None = None
) -> Decimal:
    """The load of a new phase: from e1RM, at most 10 % above the last load, rounded down."""
    load = one_rep_max * pct(low, rir)
    if last is not None:
        load = min(load, last * figures().most_raise)
    return round_down(load.quantize(_EXACT), increment)


def decides(
    load: Decimal, one_rep_max: Decimal, low: int, rir: int, increment: Decimal, last: Decimal | None
) -> Literal["estimate", "cap"] | None:
    """What made a load of `start_load`; None where the lightest or the heaviest there is did."""
    if load != start_load(one_rep_max, low, rir, increment, last):
        return None
    return "estimate" if load == start_load(one_rep_max, low, rir, increment) else "cap"


def round_load(load: Decimal, increment: Decimal) -> Decimal:
    """The nearest increment; an exact tie goes down (7.2)."""
    below = round_down(load, increment)
    return below if load - below <= increment / 2 else below + increment


def round_down(load: Decimal, increment: Decimal) -> Decimal:
    """The increment at or below a load."""
    return load // increment * increment


def guard_e1rm(old: Decimal, new: Decimal) -> tuple[Literal["accept", "confirm"], Decimal]:
    """A jump of more than 10 % is asked about; until then ×1.10 is used (7.1)."""
    most = old * figures().most_raise
    return ("confirm", most) if new > most else ("accept", new)
