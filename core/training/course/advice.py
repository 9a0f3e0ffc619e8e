"""What a runner is advised on a day, from all that the journal tells (`science.md` 2, 3.6, 7.5, 8.2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from core.training.adapting.adherence import adherence_advice, advice, counts_as_done
from core.training.course.course import Course
from core.training.course.gaps import last_trained
from core.training.course.log import Log
from core.training.course.offers import offer_for
from core.training.course.seats import Seat
from core.training.course.third import third_on
from core.training.course.weeks import WEEK, monday
from core.training.journal import Completed
from core.training.reasons import Reason
from core.training.rules import data
from core.training.safety.rescreen import screen_due

TO_BE_SEEN = frozenset(
    {"see_a_doctor_today", "see_a_doctor", "pain_red_twice", "pain_bone_unseen", "pain_worth_showing"}
)
"""The reasons of 8.2 that send the runner to somebody."""

_PLANNED = frozenset({"done", "skipped", "missed"})
"""What counts as planned: a pause and an illness take sessions out (7.5)."""


def advice_on(
    course: Course, day: date, *, screened_on: date | None = None, flagged: bool = False
) -> tuple[Reason, ...]:
    """Everything advised on a day, the most pressing first; empty where there is nothing to say.

    `screened_on`: when the health questions were answered last, the start of the plan where not told.
    `flagged`: something of 8.4 was told since.
    """
    start = course.profile.start
    seen = [reason for reason in course.body.pain(day).reasons if reason.code in TO_BE_SEEN]
    days_off = max(0, (day - last_trained(start, course.log)).days)
    screen = screen_due(screened_on or start, day, flagged, days_off)
    first = day - data("adapting.yaml")["adherence"]["window_weeks"] * WEEK
    seats = [seat for seat in _between(course, first, day) if _planned(seat)] if first >= start else []
    done = sum(seat.status == "done" and _counts(course.log, course.log.done[seat.id]) for seat in seats)
    full = _too_full(course, day, done, len(seats)) if first >= start else None
    lacks = third_on(course, day, Fraction(done, len(seats)) if seats else None, first)
    found = (*seen, screen, *_offers(course, day), full, *lacks)
    return tuple(reason for reason in found if reason is not None)


def _offers(course: Course, day: date) -> Iterator[Reason]:
    """Another day for each session of the day's week that was missed, or that it is let go (3.6)."""
    week = monday(day)
    if week < course.profile.start:
        return
    taken: set[date] = set()
    for seat in course.seats(week):
        if seat.status == "missed":
            to, why = offer_for(course, seat)
            # Each is offered as if it were alone; of two for one day the earlier one has it.
            if to is None or to not in taken:
                yield why
            if to is not None:
                taken.add(to)


def _too_full(course: Course, day: date, done: int, planned: int) -> Reason | None:
    """The advice of 7.5, from the sessions of the last weeks."""
    profile, weeks = course.profile, (day - course.profile.start) // WEEK
    asked = profile.sessions_per_week
    code = adherence_advice(asked, done, planned, weeks)
    refused = [fact.on for fact in course.log.declined if fact.advice == code and fact.on <= day]
    return advice(
        asked,
        done,
        planned,
        weeks,
        declined_on=max(refused, default=None),
        on=day,
        minutes=profile.session_minutes,
    )


def _planned(seat: Seat) -> bool:
    """A primer is optional, so one that was not done was not asked for (3.4)."""
    return seat.status in _PLANNED and (seat.name != "P" or seat.status == "done")


def _between(course: Course, first: date, end: date) -> Iterator[Seat]:
    """The sessions from a day on to the day before `end`."""
    week = monday(first)
    while week < end:
        yield from (seat for seat in course.seats(week) if first <= seat.on < end)
        week += WEEK


def _counts(log: Log, done: Completed) -> bool:
    """At least half of the sets were done, as far as they were told (7.5).

    Of a session that was done in part the lifts that were told count; where none was, all but those
    that were left out.
    """
    card = log.cards.get(done.session)
    if card is None:
        return True
    items = (*card.main.items, *card.assistance.items)
    lifted, found = log.lifted.get(done.session, {}), log.found.get(done.session, {})
    some = done.extent == "partial" and bool(lifted or found)
    sets = 0
    for item in items:
        if item.exercise in lifted:
            sets += min(len(lifted[item.exercise].sets), item.sets)
        elif item.exercise in found or not (some or item.exercise in done.without):
            sets += item.sets
    return counts_as_done(sets, sum(item.sets for item in items))
