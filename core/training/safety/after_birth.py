"""The weeks after a birth (`science.md` 8.1, E33; the numbers are in `data/safety.yaml`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from core.training.rules import data


@dataclass(frozen=True, slots=True)
class AfterBirth:
    """Weeks after the birth from which on there is some work, graded work, then everything.

    `graded_least_rir`, `graded_no_jumps`: how many weeks of graded work keep repetitions in reserve, and
    have no jumps.
    """

    some_from: int
    graded_from: int
    all_from: int
    graded_least_rir: int
    graded_no_jumps: int


@cache
def after_birth() -> AfterBirth:
    """The weeks, read once."""
    return AfterBirth(**data("safety.yaml")["after_birth_weeks"])


def graded_week(weeks_after_birth: int) -> int:
    """Which week of graded work this is; below 1 before it has begun."""
    return weeks_after_birth - after_birth().graded_from + 1
