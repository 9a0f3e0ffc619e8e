"""What a change makes of the plan, week by week: an overlay as a difference (`science.md` 3.6, 6.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from core.text import Message
from core.training.course.offers import STAYS, kept_of
from core.training.course.weeks import WEEK
from core.training.placement.within_week import Kept, difference
from core.training.session import Phase

if TYPE_CHECKING:
    from core.training.course.course import Course


@dataclass(frozen=True, slots=True)
class WeekDifference:
    """A week that a change makes another one. `days`: line by line, which session is where now."""

    week: date
    before: Phase
    after: Phase
    days: tuple[Message, ...]


def differences(before: Course, after: Course, first: date, weeks: int) -> tuple[WeekDifference, ...]:
    """The weeks, from a Monday on, whose phase or days differ; empty where the change makes none."""
    found = []
    for number in range(weeks):
        week = first + number * WEEK
        was, now = before.place(week).phase, after.place(week).phase
        days = difference(_days(before, week), _days(after, week))
        if was is not now or days:
            found.append(WeekDifference(week, was, now, days))
    return tuple(found)


def _days(course: Course, week: date) -> tuple[Kept, ...]:
    return tuple(kept_of(seat, week) for seat in course.seats(week) if seat.status in STAYS)
