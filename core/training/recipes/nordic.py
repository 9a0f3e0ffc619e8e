"""When a week may have Nordic lowering (`science.md` 5.2; of age and youth see `safety/ages.py`)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from core.training.rules import data, rules
from core.training.session import Phase
from core.training.tables import KEY
from core.training.week import WeekPlace


@dataclass(frozen=True, slots=True)
class NordicRules:
    """`from_week`: of the block. In the `first_weeks` it has `first_reps`, and keeps away from key runs.

    It is not on `days_before_key`, nor on `days_before_morning`: so many before one in the morning.
    """

    phases: frozenset[Phase]
    from_week: int
    first_weeks: int
    first_reps: int
    days_before_key: tuple[int, ...]
    days_before_morning: int


@cache
def nordic_rules() -> NordicRules:
    """The rules, read once."""
    table, first = rules()["nordic"], data("recipes.yaml")["nordic"]
    return NordicRules(
        phases=frozenset(phase for phase, key in KEY.items() if key not in table["never"]),
        from_week=table["from_block_week"],
        first_weeks=first["first_weeks"],
        first_reps=first["first_reps"],
        days_before_key=tuple(first["not_days_before_key_run"]),
        days_before_morning=first["not_days_before_morning_key_run"],
    )


def nordic_week(place: WeekPlace, phase: Phase) -> bool:
    """This week has it, by its number in the block and the `phase` of its numbers."""
    return place.number >= nordic_rules().from_week and phase in nordic_rules().phases


def early_nordic(since: date | None, week: date) -> bool:
    """Whether the week of a Monday is among the first ones, counted from the one of the first time."""
    if since is None:
        return True
    return week < since - timedelta(days=since.weekday()) + timedelta(weeks=nordic_rules().first_weeks)
