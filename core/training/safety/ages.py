"""The ages at which a plan changes (`science.md` 2.1, 5.2, 7.7; the numbers are in `data/safety.yaml`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from core.training.rules import data, rules


@dataclass(frozen=True, slots=True)
class Ages:
    """Years, each the first of its group: nobody younger than `served` gets a plan."""

    served: int
    adult: int
    master: int
    no_high_jumps: int
    old: int


@cache
def ages() -> Ages:
    """The ages, read once."""
    return Ages(**data("safety.yaml")["ages"])


@cache
def nordic_age(age: int) -> bool:
    """Nordic lowering is for neither youth nor old age (5.2)."""
    youngest, oldest = rules()["nordic"]["ages"]
    return bool(youngest <= age <= oldest)


def high_jump_age(age: int) -> bool:
    """High jumps are for 18 to 59 (7.7)."""
    return ages().adult <= age < ages().no_high_jumps
