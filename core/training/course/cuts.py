"""When loads go down for good: after time off and after a race (`science.md` 7.4, 6.4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.training.adapting.time_off import after_gap
from core.training.course.gaps import Gap
from core.training.course.weeks import monday
from core.training.progression.exposure import Cut
from core.training.races.return_to_work import first_full_day, return_reason, return_share

if TYPE_CHECKING:
    from core.training.course.course import Course


def cuts_before(course: Course, day: date) -> tuple[Cut, ...]:
    """The cuts up to a day, in order of time. Where time off holds a race, the deeper cut counts."""
    found: dict[date, Cut] = {}
    gaps = [gap for gap in course.weeks.gaps if gap.back <= day and not gap.begins]
    for gap in gaps:
        row = after_gap(gap.days)
        if row.load < 1:
            found[gap.back] = Cut(gap.back, row.load, row.reasons[0])
    for cut in _after_races(course, day):
        held = next((gap for gap in gaps if gap.last < cut.on <= gap.back), None)
        on = cut.on if held is None else held.back
        if on not in found or cut.share < found[on].share:
            found[on] = Cut(on, cut.share, cut.reason)
    return tuple(found[on] for on in sorted(found))


def gap_ended(course: Course, day: date) -> Gap | None:
    """The time off whose first week back holds a day."""
    week = timedelta(weeks=1)
    gaps = course.weeks.gaps
    return next((gap for gap in gaps if gap.back <= day < gap.back + week and not gap.begins), None)


def _after_races(course: Course, day: date) -> Iterator[Cut]:
    for race in course.weeks.races(monday(day)):
        if race.priority == "C" or race.date >= day:
            continue
        share = return_share(race.distance)
        on = first_full_day(race)
        if share < 1 and on <= day:
            yield Cut(on, share, return_reason(race))
