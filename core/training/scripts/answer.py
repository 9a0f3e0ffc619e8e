"""What a script is answered: the plan, where the runner stands in it, and what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from core.training.course.advice import advice_on
from core.training.course.course import Course
from core.training.course.seats import Seat
from core.training.course.weeks import WEEK, monday
from core.training.journal import Screened
from core.training.plan import length_reason, make_plan, weeks_of
from core.training.reasons import Reason
from core.training.safety.screen import decide
from core.training.scripts.asked_json import Asked
from core.training.scripts.journal_walk import SetAside, walk
from core.training.week import Plan

_WEEKS_AHEAD = 26
"""So far ahead the next session is looked for; behind a long pause there may be none."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The plan on `today`. `course` is None where the screen refuses one (8.1)."""

    plan: Plan
    today: date
    course: Course | None = None
    next: Seat | None = None
    advice: tuple[Reason, ...] = ()
    set_aside: tuple[SetAside, ...] = ()


def answer(asked: Asked) -> Answer:
    """The plan after the journal; where the screen refuses one, nothing follows from the journal."""
    profile, today = asked.profile, asked.today
    screened = decide(profile.age, profile.screen)
    decision = screened.decision
    if decision != "clear" and decision != "clear_with_limits":
        return Answer(make_plan(profile, (), today), today)
    walked = walk(profile, asked.journal)
    # Before its start the plan is as it will be on the eve of it.
    course = Course(profile, walked.entries, max(today, profile.start - timedelta(days=1)))
    ahead = next_open(course)
    screens = [entry.fact.on for entry in walked.entries if isinstance(entry.fact, Screened)]
    advice = advice_on(course, course.today, screened_on=max(screens, default=None))
    limits = tuple(limit.value for limit in screened.limits)
    plan = Plan(decision, limits, weeks_of(course), (*screened.reasons, length_reason(profile)))
    return Answer(plan, today, course, ahead, advice, walked.set_aside)


def next_open(course: Course) -> Seat | None:
    """The next session that is still to be done."""
    week = max(monday(course.today), course.profile.start)
    for _ in range(_WEEKS_AHEAD):
        for seat in course.seats(week):
            if seat.status == "open":
                return seat
        week += WEEK
    return None
