"""Which session of the plan an entry of a script means, and what speaks against what it tells of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time

from core.text import Message, say
from core.training.choice.catalogue import catalogue
from core.training.course.course import Course
from core.training.course.offers import moves_for
from core.training.course.seats import Seat
from core.training.course.weeks import monday
from core.training.journal import Entry, Moved, Swapped
from core.training.scripts.journal_told import SessionFact

_OVER = frozenset({"done", "skipped"})


def meant(course: Course, letter: str, planned: date | None, still_open: bool = False) -> Seat | Message:
    """The session of that letter in the week of `planned`, else of the course's day, nearest to that day.

    `still_open`: one that was let go does not count either. The text says why there is none.
    """
    on = course.today
    week = monday(planned or on)
    if min(week, on) < course.profile.start:
        return say("The plan begins on {date}.", date=course.profile.start)
    of_letter = [seat for seat in course.seats(week) if seat.name == letter]
    seats = [seat for seat in of_letter if planned in (None, seat.id.planned)]
    if not seats:
        if planned is not None:
            return say("No session {letter} is planned for {date}.", letter=letter, date=planned)
        return say("No session {letter} is planned in the week of {date}.", letter=letter, date=week)
    over = _OVER if still_open else frozenset({"done"})
    left = [seat for seat in seats if seat.status not in over]
    if not left:
        return say("Session {letter} of {date} was logged before.", letter=letter, date=seats[-1].id.planned)
    return min(left, key=lambda seat: (abs(seat.on - on), seat.on))


def why_not(course: Course, seat: Seat, fact: SessionFact, entries: Iterable[Entry]) -> Message | None:
    """Why a session may not be moved there, or an exercise not be swapped so; None where it may."""
    match fact:
        case Moved(to=to):
            days = dict(moves_for(course, seat))
            if to not in days:
                return say("Session {letter} can move within its week only.", letter=seat.name)
            against = days[to]
            return None if against is None else against.text
        case Swapped(out=out, into=into):
            if out not in {item.exercise for item in course.session(seat).items}:
                return say(
                    "{exercise} is not in session {letter} of {date}.",
                    exercise=catalogue()[out].name,
                    letter=seat.name,
                    date=seat.on,
                )
            swapped = Entry(0, datetime.combine(course.today, time(12, tzinfo=UTC)), fact)
            after = Course(course.profile, (*entries, swapped), course.today)
            if into in {item.exercise for item in after.session(seat).items}:
                return None
            return say(
                "{into} cannot take the place of {out} in session {letter} of {date}.",
                into=catalogue()[into].name,
                out=catalogue()[out].name,
                letter=seat.name,
                date=seat.on,
            )
        case _:
            return None
