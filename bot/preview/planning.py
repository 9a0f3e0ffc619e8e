"""Scenes of plans: a week, its sessions and every reason, for the weeks and races that differ."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from bot.preview.runners import MONDAY, ZONE, with_plan
from bot.preview.talk import Line, Scene
from core.chat.incoming import Pressed
from core.coach.moments import moment
from core.coach.schedule import planned
from core.training.journal import Completed
from core.training.profile import DAYS, Race, Run, RunType

CHAPTER = "Plans"
_LAST = timedelta(days=6)

_HARD = "mon:quality tue:easy wed:quality thu:easy fri:quality sat:easy sun:long"
_EVENINGS = "mon:quality@pm tue:easy wed:quality@pm thu:quality@pm fri:easy sun:long@pm"
_EASY = "mon:easy tue:easy wed:easy thu:easy fri:easy sat:easy sun:easy"
_KINDS = (RunType.STRIDES, RunType.RECOVERY, RunType.CROSS, RunType.RACE)
_NEVER = {"allow_key_day_double": False, "allow_easy_day": False}
_WEEKS: dict[str, dict[str, Any]] = {
    "Runs every day": {"runs": _HARD},
    "Runs every day, no doubles": {"runs": _HARD, "allow_key_day_double": False},
    "Runs every day, lifting on none": {"runs": _HARD, **_NEVER},
    "Not on run days": {"runs": "mon:quality fri:easy sun:quality", "sessions_per_week": 3, **_NEVER},
    "Evening runs": {"runs": _EVENINGS},
    "Nothing but easy runs": {"runs": _EASY},
    "Two long runs": {"runs": "sat:long/120 sun:long/160"},
    "No runs at all": {"runs": "none"},
    "Kinds of runs": {"runs": tuple(Run(2 * day, kind) for day, kind in enumerate(_KINDS))},
    "Days that never work": {"days_unavailable": frozenset({0, 1, 4})},
    "Only the weekend": {"days_unavailable": frozenset(range(5))},
    "One session a week": {"sessions_per_week": 1},
    "Three sessions a week": {"sessions_per_week": 3},
    "Two runs better swapped": {
        "runs": "mon:easy tue:long wed:easy thu:long sat:easy",
        "days_unavailable": frozenset({1, 4}),
        "allow_key_day_double": False,
    },
    "One free day": {
        "runs": "mon:quality tue:easy wed:easy fri:easy sat:long sun:quality",
        "days_unavailable": frozenset({5, 6}),
        "sessions_per_week": 1,
    },
}


def tour(title: str, week: int, days: tuple[str, ...] = (), **profile: Any) -> Scene:
    """One week of a plan with its reasons, then each session with its own; `days` are asked about.

    `profile` are the fields that differ from the usual runner.
    """
    runner = with_plan(**profile)
    first = MONDAY + timedelta(weeks=week - 1)
    # Whoever trained is where the plan is; a block that nobody began begins anew.
    before = planned(runner, MONDAY, first - timedelta(days=1)) if week > 1 else ()
    started = moment(MONDAY, time(7), ZONE)
    runner = runner.noting(started, *(Completed(one.id, one.session.date) for one in before))
    lines: list[Line] = ["week", Pressed(f"why:week:{first:%Y%m%d}"), *(f"why {day}" for day in days)]
    for one in planned(runner, first, first + _LAST):
        lines += [Pressed(f"show:{one.id}"), Pressed(f"why:s:{one.id}")]
    at: datetime = moment(first, time(5), ZONE)
    return Scene(CHAPTER, f"{title}, week {week}", tuple(lines), runner, at=at)


def _phases() -> Iterator[Scene]:
    half = (Race(date(2027, 2, 14), "hm"),)
    for week in (1, 3, 5, 8, 11, 12, 13, 14, 15):
        yield tour("To a half marathon", week, races=half)
    yield tour("Without a race", 14)
    yield tour("Without a race, at 70", 11, age=70)


def _races() -> Iterator[Scene]:
    near = (Race(date(2026, 12, 3), "10k"),)
    for week in (1, 2):
        yield tour("A race next week, nothing lifted before", week, races=near, strength_level=0)
        yield tour("A race next week", week, races=near)
    yield tour("A race next week, at 66", 1, races=near, age=66)
    saturday = (Race(date(2026, 12, 5), "10k"),)
    yield tour("A race on Saturday", 2, DAYS, races=saturday)
    marathon = (Race(date(2026, 12, 14), "marathon"),)
    yield tour("Marathon on a Monday", 4, DAYS, races=marathon, runs="wed:easy fri:long sun:quality@pm")
    yield tour("After a marathon", 6, races=marathon)


def scenes() -> Iterator[Scene]:
    """All of them."""
    yield from _phases()
    yield from _races()
    for title, profile in _WEEKS.items():
        yield tour(title, 1, DAYS, **profile)
    yield tour("A session on Sunday, then Monday", 2, DAYS, runs="sat:quality")
