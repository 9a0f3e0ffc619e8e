"""What the runner recalls of the 12 months before a day, and what split squats show (science.md 2.1, 7.7)."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from core.text import say
from core.training.adapting.jump_conditions import high_step, jump_rules
from core.training.adapting.jump_facts import SplitSquat
from core.training.choice.catalogue import catalogue
from core.training.loads.units import in_units
from core.training.reasons import Grade, Reason
from core.training.safety.ages import ages

if TYPE_CHECKING:
    from core.training.course.course import Course


def happened(course: Course, what: Literal["leg_injury", "fall"], day: date) -> bool | None:
    """Whether it happened in the 12 months before a day, by the last word told; None where it was not told.

    What had happened is further back than that once 12 more months have passed.
    """
    told = [fact for fact in course.log.recalled if fact.what == what and fact.on <= day]
    if not told:
        return None
    months = timedelta(days=365 * jump_rules()["injury_months"] // 12)
    return told[-1].happened and day < told[-1].on + months


def after_fall(course: Course, day: date) -> Reason | None:
    """Why there are no jumps from 65 on after a fall (2.1); None where there was none."""
    if course.profile.age < ages().old or not happened(course, "fall", day):
        return None
    text = say("You fell in the last 12 months: no jumps for now.")
    return Reason("no_jumps_fall", text, Grade.SAFETY_DEFAULT, ("E30",))


def split_squat(course: Course, day: date) -> SplitSquat | None:
    """The best set of rear-foot elevated split squats before a day, in the runner's units.

    Best is the most repetitions, with enough weight where any set had it.
    """
    profile, log = course.profile, course.log
    if profile.body_mass is None:
        return None
    enough = profile.body_mass * high_step().split_squat_share
    best: tuple[bool, int, Decimal, int] | None = None
    for name in jump_rules()["high"]["split_squats"]:
        weights = catalogue()[name].hands or 1
        for done, _, _, told, _ in log.lifts.get(name, ()):
            for one in told.sets if told is not None and done.on < day else ():
                if told is None or one.load is None:
                    continue
                load = in_units(one.load, told.unit, profile.units)
                found = (load * weights >= enough, one.amount, load, weights)
                best = found if best is None or found > best else best
    return None if best is None else (best[1], best[2], best[3])
