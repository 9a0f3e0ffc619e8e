"""The strength level of a new block, from what was trained (`science.md` 2 `strength_level`, 6.1)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from core.training.adapting.squat_ratio import SquatRatios, squat_ratios
from core.training.adapting.strength_level import level_after
from core.training.choice.catalogue import catalogue
from core.training.profile import MONTH_DAYS, Level
from core.training.reasons import Reason
from core.training.rules import data

if TYPE_CHECKING:
    from core.training.course.course import Course

_WEEK_DAYS = 7


def level_at(course: Course, week: date, told: Level) -> tuple[Level, Reason | None]:
    """The level with which the block that begins on a Monday is made; never below the one told.

    Nobody who never trained is told why it stays.
    """
    trained = [done.on for done in course.log.trained if done.on < week]
    if not trained:
        return told, None
    days = max((week - trained[0]).days, _WEEK_DAYS)
    since = week - timedelta(weeks=data("adapting.yaml")["strength_level"]["weeks"])
    recent = sum(day >= since for day in trained)
    return level_after(
        told,
        recent,
        _with_load(course, "squat", week),
        _with_load(course, "hinge", week),
        int(days / MONTH_DAYS),
        Decimal(len(trained)) * _WEEK_DAYS / days,
        squats_at(course, week).full,
    )


def squats_at(course: Course, day: date) -> SquatRatios:
    """How the runner's squats compare with their body mass on a day (7.7)."""
    profile = course.profile
    if profile.body_mass is None:
        return squat_ratios((), None)
    squats = [exercise for exercise in course.log.lifts if catalogue()[exercise].category == "squat"]
    tracks = course.tracks(day)
    known = ((name, tracks.of(catalogue()[name], "m1")) for name in squats)
    estimates = tuple((name, track.e1rm) for name, track in known if track and track.e1rm is not None)
    return squat_ratios(estimates, profile.body_mass)


def _with_load(course: Course, category: str, before: date) -> bool:
    """Whether a lift of this category was done with a load."""
    return any(
        catalogue()[name].category == category
        and catalogue()[name].load.external
        and any(done.on < before for done, *_ in times)
        for name, times in course.log.lifts.items()
    )
