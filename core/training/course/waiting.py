"""Full sessions of a day with very sore muscles: a day later where the rules allow it (`science.md` 8.3)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.text import say
from core.training.course.seats import Seat, name_of, status_of
from core.training.course.weeks import WEEK
from core.training.placement.differences import title
from core.training.placement.place import wishes_of
from core.training.placement.running_week import WEEK as WEEK_DAYS
from core.training.placement.within_week import Kept, legal_days
from core.training.reasons import Grade, Reason
from core.training.safety.soreness import soreness_rule, soreness_told

if TYPE_CHECKING:
    from core.training.course.course import Course

_DAY = timedelta(days=1)


def waiting(course: Course, week: date, seats: tuple[Seat, ...], away: frozenset[date]) -> tuple[Seat, ...]:
    """The seats of a week; a full one on a day on which its runner was too sore is on the next.

    It stays where that day is of the next week, away, or taken, and is a light one then. Told again
    on the next day the same holds again. What was done or skipped stays.
    """
    if not any(week <= felt.on < week + WEEK for felt in course.log.felts):
        return seats
    found = list(seats)
    for place, seat in enumerate(found):
        if seat.status in ("open", "missed"):
            others = (*found[:place], *found[place + 1 :])
            found[place] = _later(course, week, seat, _standing(course, week, others), away)
    return tuple(sorted(found, key=lambda seat: (seat.on, seat.id.planned)))


def _later(course: Course, week: date, seat: Seat, others: tuple[Kept, ...], away: frozenset[date]) -> Seat:
    """The seat on the first day from its own on that has no sore muscles, as far as the rules let it go."""
    while _too_sore(course, seat.on) and _takes(course, week, seat, others, away):
        on = seat.on + _DAY
        seat = replace(
            seat,
            on=on,
            after_run=not course.span(week)[WEEK_DAYS + (on - week).days].free,
            status=status_of(seat.id, on, None, course.log, course.today, away),
            why=_reason(course, seat),
            waited=True,
        )
    return seat


def _takes(course: Course, week: date, seat: Seat, others: tuple[Kept, ...], away: frozenset[date]) -> bool:
    """Whether a full session may go to the day after its own."""
    own = Kept((seat.on - week).days, seat.name)
    if own.letter is None or seat.on + _DAY in away:
        return False
    judged = legal_days(
        course.span(week), wishes_of(course.profile), own, others, own.day + 1, course.last_full(week)
    )
    # From Sunday on no day is left.
    return bool(judged) and judged[0][1] is None


def _standing(course: Course, week: date, seats: tuple[Seat, ...]) -> tuple[Kept, ...]:
    """The other sessions of the week: those done on their real days, those still open on theirs."""
    done = [
        Kept((one.on - week).days, name_of(one.session))
        for one in course.log.trained
        if week <= one.on < week + WEEK
    ]
    still = [Kept((seat.on - week).days, seat.name) for seat in seats if seat.status == "open"]
    return (*done, *still)


def _too_sore(course: Course, day: date) -> bool:
    return soreness_rule(soreness_told(day, course.log.felts) or 0) == "postpone_or_light"


def _reason(course: Course, seat: Seat) -> Reason:
    text = say(
        "Soreness {level} of 10 on {date}: {session} waits until {day}.",
        level=soreness_told(seat.on, course.log.felts) or 0,
        date=seat.on,
        session=title(Kept(0, seat.name)),
        day=seat.on + _DAY,
    )
    return Reason("soreness_waits", text, Grade.COACH_PRACTICE, ("E38",))
