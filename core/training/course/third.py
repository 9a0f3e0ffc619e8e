"""What a runner who asks for three sessions a week still lacks for the third (`science.md` 7.6)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from core.training.adapting.third_session import third
from core.training.course.weeks import monday
from core.training.placement.place import place, wishes_of
from core.training.reasons import Reason

if TYPE_CHECKING:
    from core.training.course.course import Course

_THREE = 3


def third_on(course: Course, day: date, share: Fraction | None, since: date) -> tuple[Reason, ...]:
    """One reason for each rule that fails on a day; empty where all hold, or where nobody asked.

    `share`: completed of planned from `since` on, the last weeks; None with fewer weeks of data.
    """
    profile = course.profile
    if profile.sessions_per_week < _THREE:
        return ()
    week = monday(day)
    where = course.place(week)
    races = [(race.date - day).days for race in course.weeks.races(week) if race.date >= day]
    ambers = [(day - on).days for on, _, _, light in course.body.pain_days if light != "green" and on <= day]
    return third(
        asked=True,
        share=share,
        level=where.level,
        running_days=len({run.day for run in profile.runs}),
        race_in_days=min(races, default=None),
        soreness=_mean_soreness(course, since, day),
        amber_days_ago=min(ambers, default=None),
        placement_gives_three=len(place(course.span(week), wishes_of(profile), _THREE, where.number).full)
        == _THREE,
    )


def _mean_soreness(course: Course, since: date, day: date) -> Decimal | None:
    """Of all that was told; None where nothing was."""
    told = [
        felt.soreness for felt in course.log.felts if felt.soreness is not None and since <= felt.on <= day
    ]
    return Decimal(sum(told)) / len(told) if told else None
