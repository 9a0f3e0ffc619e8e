"""The lists of a JSON profile: runs, races, pain (science.md section 2)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Literal, get_args

from core.training.phases.templates import Distance
from core.training.profile import DAYS, Pain, Race, Run, RunType
from core.training.rules import data
from core.training.scripts.json_fields import Fields

Priority = Literal["A", "B", "C"]
TimeOfDay = Literal["am", "pm", "any"]

FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
_MOST_RUNS = 14
_MOST_RUNS_A_DAY = 3
_MOST_RACES = 50
RACES_AHEAD = timedelta(days=731)
"""So far ahead a race may be: two years."""
_RUN_TYPES = tuple(kind.value for kind in RunType)
_TIMES: tuple[TimeOfDay, ...] = get_args(TimeOfDay)
_DISTANCES: tuple[Distance, ...] = get_args(Distance)
_PRIORITIES: tuple[Priority, ...] = get_args(Priority)


def read_runs(given: Fields) -> tuple[Run, ...]:
    """The running week: at most 14 runs, and no day with runs that cannot be beside each other."""
    runs: list[Run] = []
    for run in given.objects("runs", _MOST_RUNS, "runs", required=True):
        run.unknown(("day", "type", "minutes", "time", "fixed"))
        day = run.day("day", run.value("day"))
        kind = run.choice("type", _RUN_TYPES, required=True)
        minutes = run.integer("minutes", 1, 1440)
        time = run.choice("time", _TIMES) or "any"
        fixed = run.flag("fixed", False)
        if day is not None and kind is not None:
            new = Run(day, RunType(kind), minutes, time, fixed)
            against = _against(new, [other for other in runs if other.day == day])
            if against is None:
                runs.append(new)
            else:
                run.refuse(*against)
    return tuple(runs)


def _against(new: Run, same_day: list[Run]) -> tuple[str, str, str] | None:
    """Why a run cannot be beside the others of its day: field, value, what is allowed.

    Two quality sessions can share a day, and so can one with a long run; a race has easy runs beside it.
    """
    if len(same_day) >= _MOST_RUNS_A_DAY:
        return "day", DAYS[new.day], f"at most {_MOST_RUNS_A_DAY} runs a day"
    kinds = {run.type for run in same_day}
    if new.type in kinds and new.type in (RunType.LONG, RunType.RACE):
        return "type", new.type.value, f"one {new.type.value} run a day"
    both_hard = new.type.key and any(kind.key for kind in kinds)
    if both_hard and RunType.RACE in (new.type, *kinds):
        return "type", new.type.value, "no quality or long run on the day of a race"
    return None


def read_races(given: Fields, start: date) -> tuple[Race, ...]:
    """The races: not before the plan's start, and within two years of it."""
    last = start + RACES_AHEAD
    found = (read_race(race, start, last) for race in given.objects("races", _MOST_RACES, "races"))
    return tuple(race for race in found if race is not None)


def read_race(given: Fields, first: date, last: date) -> Race | None:
    """One race between two days."""
    given.unknown(("date", "distance", "priority"))
    on = given.date("date", first, last, required=True)
    distance = given.choice("distance", _DISTANCES, required=True)
    priority = given.choice("priority", _PRIORITIES) or "A"
    return None if on is None or distance is None else Race(on, distance, priority)


def read_pain(given: Fields) -> tuple[Pain, ...]:
    """What hurts, each area once."""
    pains: dict[str, Pain] = {}
    for pain in given.objects("pain", len(pain_areas()), "areas"):
        pain.unknown(("area", "level", "since"))
        area = pain.choice("area", pain_areas(), required=True)
        level = pain.integer("level", 0, 10, required=True)
        since = pain.date("since", FIRST_DAY, LAST_DAY)
        if area in pains:
            pain.refuse("area", area, "each area once")
        if area is not None and level is not None:
            pains[area] = Pain(area, level, since)
    return tuple(pains.values())


@cache
def pain_areas() -> tuple[str, ...]:
    """Every area of the body the catalogue knows."""
    return tuple(data("exercises.yaml")["pain_areas"])
