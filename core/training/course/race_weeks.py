"""The ceiling of a race week: fewer sets than in the last loading week (`science.md` 6.3)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from core.training.course.seats import Seat
from core.training.course.weeks import WEEK
from core.training.profile import Race
from core.training.races.race_week import ceiling, under_ceiling, work_sets
from core.training.session import BUILDING, Session

if TYPE_CHECKING:
    from core.training.course.course import Course


def race_of(course: Course, week: date) -> Race | None:
    """The race that makes a week a race week: an A race, else a B race."""
    races = [race for race in course.weeks.races(week) if week <= race.date < week + WEEK]
    if not races:
        return None
    ranked = sorted((race for race in races if race.priority != "C"), key=_rank)
    return ranked[0] if ranked else None


def within_ceiling(
    course: Course, race: Race, week: date, made: tuple[tuple[Seat, Session], ...]
) -> tuple[Session, ...]:
    """The sessions of a race week, in their order; those that are still open give up what is too much."""
    done = sum(work_sets(session) for seat, session in made if seat.status == "done")
    still = tuple(session for seat, session in made if seat.status == "open")
    own = done + sum(work_sets(session) for session in still)
    usual = own if race.priority == "B" else _last_loading_week(course, week)
    if usual is None:
        return tuple(session for _, session in made)
    lighter = iter(under_ceiling(still, max(0, ceiling(race.distance, race.priority, usual) - done))[0])
    return tuple(next(lighter) if seat.status == "open" else session for seat, session in made)


def _last_loading_week(course: Course, week: date) -> int | None:
    """The work sets of the last loading week before this one; None where there is none."""
    before = week - WEEK
    while before >= course.profile.start:
        if course.place(before).phase in BUILDING:
            sets = sum(work_sets(course.session(seat)) for seat in course.seats(before))
            if sets:
                return sets
        before -= WEEK
    return None


def _rank(race: Race) -> tuple[str, date]:
    return race.priority, race.date
