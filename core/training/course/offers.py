"""Another day for a session: offered after a missed day, or chosen by hand (`science.md` 3.6)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.training.course.away import away_weekdays
from core.training.course.seats import Seat
from core.training.course.weeks import monday
from core.training.placement.hard_rules import Wishes
from core.training.placement.place import wishes_of
from core.training.placement.running_week import RunDays
from core.training.placement.within_week import Kept, legal_days, offer_missed
from core.training.reasons import Reason

if TYPE_CHECKING:
    from core.training.course.course import Course

STAYS = frozenset({"open", "done"})
"""What became of the sessions that a week still has."""


def offer_for(course: Course, seat: Seat) -> tuple[date | None, Reason]:
    """The day that a missed session is offered, or None where it is let go; and why."""
    week = monday(seat.on)
    day, why = offer_missed(*_looked_at(course, seat))
    return None if day is None else week + timedelta(days=day), why


def moves_for(course: Course, seat: Seat) -> tuple[tuple[date, Reason | None], ...]:
    """Every day of a session's week from today on: None where it may be moved to by hand, else why not."""
    week = monday(seat.on)
    return tuple((week + timedelta(days=day), why) for day, why in legal_days(*_looked_at(course, seat)))


def _looked_at(
    course: Course, seat: Seat
) -> tuple[RunDays, Wishes, Kept, tuple[Kept, ...], int, int | None, frozenset[int]]:
    """What decides on which day of its week a session may be."""
    week = monday(seat.on)
    return (
        course.span(week),
        wishes_of(course.profile),
        kept_of(seat, week),
        others(course, seat),
        _today(course, week),
        course.last_full(week),
        away_weekdays(course.log, course.body, week),
    )


def others(course: Course, seat: Seat) -> tuple[Kept, ...]:
    """The other sessions of the week that are done or still to come."""
    week = monday(seat.on)
    stay = (one for one in course.seats(week) if one.status in STAYS and one.id != seat.id)
    return tuple(kept_of(one, week) for one in stay)


def kept_of(seat: Seat, week: date) -> Kept:
    """A session as placement sees it."""
    return Kept((seat.on - week).days, seat.name)


def _today(course: Course, week: date) -> int:
    """Today as a day of the week, 0 where the week is ahead."""
    return max(0, (course.today - week).days)
