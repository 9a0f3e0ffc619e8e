"""The rest of a week after a session was done on another day than planned (`science.md` 3.6, H2, H5, H8)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.text import say
from core.training.course.away import away_weekdays
from core.training.course.seats import Seat, name_of
from core.training.course.weeks import WEEK
from core.training.placement.place import wishes_of
from core.training.placement.running_week import WEEK as WEEK_DAYS
from core.training.placement.within_week import Kept, legal_days, offer_missed
from core.training.reasons import Grade, Reason

if TYPE_CHECKING:
    from core.training.course.course import Course

ENOUGH = Reason(
    "week_has_its_sessions",
    say("This week has its sessions already, so nothing is added."),
    Grade.COACH_PRACTICE,
)


def adjusted(course: Course, week: date, seats: tuple[Seat, ...]) -> tuple[Seat, ...]:
    """The seats of a week with those that are still open where the real days of the others allow them.

    One that no longer fits goes to the first later day of the week that takes it, or is let go.
    """
    done = [one for one in course.log.trained if week <= one.on < week + WEEK]
    as_planned = all(one.on == one.session.planned for one in done)
    if as_planned and not any(seat.id in course.log.moved for seat in seats):
        return seats
    fixed = [Kept((one.on - week).days, name_of(one.session)) for one in done]
    left = course.profile.sessions_per_week - len(fixed)
    found: list[Seat] = []
    for place, seat in enumerate(seats):
        if seat.status != "open":
            found.append(seat)
            continue
        ahead = [_kept(other, week) for other in seats[place + 1 :] if other.status == "open"]
        fitted = _fitted(course, week, seat, fixed, ahead) if left > 0 else _missed(seat, ENOUGH)
        found.append(fitted)
        if fitted.status == "open":
            left -= 1
            fixed.append(_kept(fitted, week))
    return tuple(sorted(found, key=lambda seat: (seat.on, seat.id.planned)))


def _missed(seat: Seat, why: Reason) -> Seat:
    return replace(seat, status="missed", why=why)


def _fitted(course: Course, week: date, seat: Seat, fixed: list[Kept], ahead: list[Kept]) -> Seat:
    """The seat on its own day where that is still legal, else on the first later one, else let go."""
    wishes, span, last_full = wishes_of(course.profile), course.span(week), course.last_full(week)
    own = _kept(seat, week)
    away = away_weekdays(course.log, course.body, week)
    judged = dict(legal_days(span, wishes, own, tuple(fixed), own.day, last_full, away))
    if judged[own.day] is None:
        return seat
    day, why = offer_missed(span, wishes, own, (*fixed, *ahead), own.day, last_full, away)
    if day is None:
        return _missed(seat, why)
    on = week + timedelta(days=day)
    return replace(seat, on=on, why=why, after_run=not span[WEEK_DAYS + day].free)


def _kept(seat: Seat, week: date) -> Kept:
    return Kept((seat.on - week).days, seat.name)
