"""Another day for a session, and what a change makes of a week (`science.md` 3.6)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.text import Message
from core.training.course.seats import Seat
from core.training.course.weeks import monday
from core.training.placement.place import wishes_of
from core.training.placement.within_week import Kept, difference, legal_days, offer_missed
from core.training.reasons import Reason

if TYPE_CHECKING:
    from core.training.course.course import Course

_STAYS = ("open", "done")


def offer_for(course: Course, seat: Seat) -> tuple[date | None, Reason]:
    """The day that a missed session is offered, or None where it is let go; and why."""
    week = monday(seat.on)
    wishes, span = wishes_of(course.profile), course.span(week)
    day, why = offer_missed(
        span, wishes, _kept(seat, week), others(course, seat), _today(course, week), course.last_full(week)
    )
    return None if day is None else week + timedelta(days=day), why


def moves_for(course: Course, seat: Seat) -> tuple[tuple[date, Reason | None], ...]:
    """Every day of a session's week from today on: None where it may be moved to by hand, else why not."""
    week = monday(seat.on)
    wishes, span = wishes_of(course.profile), course.span(week)
    days = legal_days(
        span, wishes, _kept(seat, week), others(course, seat), _today(course, week), course.last_full(week)
    )
    return tuple((week + timedelta(days=day), why) for day, why in days)


def others(course: Course, seat: Seat) -> tuple[Kept, ...]:
    """The other sessions of the week that are done or still to come."""
    week = monday(seat.on)
    stay = (one for one in course.seats(week) if one.status in _STAYS and one.id != seat.id)
    return tuple(_kept(one, week) for one in stay)


def change_of_week(before: Course, after: Course, week: date) -> tuple[Message, ...]:
    """What a change makes of a week, line by line; empty where nothing of it is another day."""
    return difference(_week(before, week), _week(after, week))


def _week(course: Course, week: date) -> tuple[Kept, ...]:
    return tuple(_kept(seat, week) for seat in course.seats(week) if seat.status in _STAYS)


def _kept(seat: Seat, week: date) -> Kept:
    return Kept((seat.on - week).days, seat.name)


def _today(course: Course, week: date) -> int:
    """Today as a day of the week, 0 where the week is ahead."""
    return max(0, (course.today - week).days)
