"""The runner's sessions, derived from the profile and the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from core.coach.courses import Courses
from core.coach.placing import profile_for
from core.coach.state import RunnerState
from core.training.course.course import Course
from core.training.course.log import runs_in
from core.training.course.weeks import WEEK, monday
from core.training.journal import Began, Entry, SessionId, counting
from core.training.profile import Profile
from core.training.session import Session
from core.training.week import Week

__all__ = ["WEEK", "Planned", "monday"]

Status = Literal["open", "done", "skipped"]
HORIZON = 520 * WEEK
"""As far ahead as anybody is told a week: a button may name any date."""
_STATUS: dict[str, Status] = {"open": "open", "missed": "open", "done": "done", "skipped": "skipped"}
_COURSES = Courses()


@dataclass(frozen=True, slots=True)
class Planned:
    """A session with its name for ever and what became of it."""

    id: SessionId
    session: Session
    status: Status


def began(state: RunnerState) -> Entry | None:
    """The entry with which the current training block began."""
    entries = [entry for entry in counting(state.journal) if isinstance(entry.fact, Began)]
    return entries[-1] if entries else None


def course_of(state: RunnerState, day: date) -> Course | None:
    """The plan as it stands in this turn, made for the week of a date; None without a plan."""
    profile = profile_for(state, monday(day))
    if profile is None:
        return None
    entry = began(state)
    block = entry.fact.block if entry and isinstance(entry.fact, Began) else 0
    today = profile.start if state.today is None else state.today
    return _COURSES.of(profile, state.journal, today, block)


def profile_in(state: RunnerState, day: date) -> Profile | None:
    """The profile with the running and the races of the week of a date, as they were changed since."""
    course = course_of(state, day)
    if course is None:
        return None
    week = monday(day)
    runs = runs_in(course.log, course.profile.runs, week)
    return replace(course.profile, runs=runs, races=course.weeks.races(week))


def week_at(state: RunnerState, day: date) -> Week | None:
    """The week of the plan that holds a date; None before the block, years after it or without a plan."""
    if state.profile is None or not state.profile.start <= day < state.profile.start + HORIZON:
        return None
    course = course_of(state, day)
    return course.week(monday(day)) if course else None


def each_planned(state: RunnerState, first: date, last: date) -> Iterator[Planned]:
    """The sessions planned from `first` to `last`, by date, each made when it is asked for.

    None where training is paused.
    """
    if state.profile is None or began(state) is None:
        return
    start = max(monday(first), state.profile.start)
    while start <= min(last, state.profile.start + HORIZON):
        course = course_of(state, start)
        for seat in course.seats(start) if course else ():
            if course is not None and first <= seat.on <= last and seat.status != "paused":
                yield Planned(seat.id, course.session(seat), _STATUS[seat.status])
        start += WEEK


def planned(state: RunnerState, first: date, last: date) -> tuple[Planned, ...]:
    """All of them."""
    return tuple(each_planned(state, first, last))


def planned_on(state: RunnerState, day: date) -> Planned | None:
    """The session of a date."""
    return next(each_planned(state, day, day), None)


def next_planned(state: RunnerState, first: date) -> Planned | None:
    """The first open session from a date on, in the three weeks ahead."""
    ahead = each_planned(state, first, first + 3 * WEEK)
    return next((one for one in ahead if one.status == "open"), None)


def planned_as(state: RunnerState, name: SessionId) -> Planned | None:
    """The session of a name, while the plan still has it in its week, on whatever day."""
    if week_at(state, name.planned) is None:
        return None
    week = monday(name.planned)
    return next((one for one in planned(state, week, week + timedelta(days=6)) if one.id == name), None)
