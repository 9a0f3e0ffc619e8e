"""A week placed anew: the plan changed around what was done, or a letter went twice (`science.md` 3.6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.training.course.away import away_days
from core.training.course.placing import sessions_asked
from core.training.course.seats import name_of, named
from core.training.course.weeks import WEEK, monday
from core.training.placement.letters import LETTERS, Dropped, Letter, swapped_names, why_swapped
from core.training.placement.place import wishes_of
from core.training.placement.within_week import Kept, replan, replan_light
from core.training.session import Phase
from core.training.week import Placement

if TYPE_CHECKING:
    from core.training.course.course import Course

_SUNDAY, _WEEK_DAYS = 6, 7
_NOTHING: frozenset[str] = frozenset()


def replanned(course: Course, week: date) -> Placement:
    """The placement of a week after a change of its running, or after two weeks that dropped a letter."""
    base, place = course.base(week), course.place(week)
    phase, dropped = place.phase, _dropped_before(course, week)
    swap = why_swapped(dropped)
    swapped = () if swap is None else (swap,)
    if swapped:
        base = replace(base, names=swapped_names(base.names, dropped), reasons=(*base.reasons, *swapped))
    start = None if phase is Phase.NONE else _changed_from(course, week, base)
    if start is None:
        return base
    wishes, span, kept = wishes_of(course.profile), course.span(week), _kept(course, week, start)
    gone = _gone(course, week, base, start)
    asked = sessions_asked(course.profile, phase) - len(gone)
    if phase is Phase.LIGHT:
        found = replan_light(span, wishes, asked, kept, start)
    else:
        letters = tuple(letter for letter in _letters(base, asked + len(gone)) if letter not in gone)
        found = replan(
            span, wishes, asked, place.number, kept, start, course.last_full(week), letters or None
        )
    # The days are others; what the phase is, what turned the chain and which letters changed is not.
    return replace(found, reasons=(base.reasons[0], *place.why, *swapped, *found.reasons))


def _changed_from(course: Course, week: date, base: Placement) -> int | None:
    """The day 0 to 6 from which a week is placed anew; None where it stands as the plan has it.

    Its running changed, or something was done where the plan, as it is known by now, has nothing.
    """
    log, starts = course.log, []
    change = log.runs.get(week)
    if change is not None:
        starts.append((change.on - week).days)
    planned = {(week + timedelta(days=day), name) for day, name in named(base)}
    for one in log.trained:
        name = one.session
        if week <= name.planned < week + WEEK and (name.planned, name.name) not in planned:
            starts.append((one.on - week).days + 1)
    return max(0, min(_SUNDAY, max(starts))) if starts else None


def _gone(course: Course, week: date, base: Placement, today: int) -> frozenset[str]:
    """The sessions that were let go, or missed before the running changed: they are not placed again."""
    log = course.log
    skipped = {name.name for name in log.skipped if week <= name.planned < week + WEEK}
    done = {name.name for name in log.done if week <= name.planned < week + WEEK}
    moved = {
        name.name: (move.to - week).days
        for name, move in log.moved.items()
        if week <= name.planned < week + WEEK
    }
    missed = {name for day, name in named(base) if moved.get(name, day) < today and name not in done}
    return frozenset(skipped | missed)


def _letters(base: Placement, asked: int) -> tuple[Letter, ...]:
    """The letters of the week, as many as may be placed."""
    more = tuple(letter for letter in LETTERS if letter not in base.names)
    return (*base.names, *more)[: max(asked, len(base.names))]


def _kept(course: Course, week: date, start: int) -> tuple[Kept, ...]:
    """What stays where it is: sessions done this week, and those moved by hand to a day from `start` on."""
    log = course.log
    done = [
        Kept((one.on - week).days, name_of(one.session))
        for one in log.trained
        if week <= one.on < week + WEEK
    ]
    moved = [
        Kept((one.to - week).days, name_of(one.session))
        for one in log.moved.values()
        if start <= (one.to - week).days < _WEEK_DAYS
        and one.to != one.session.planned
        and one.session not in log.done
        and one.session not in log.skipped
    ]
    return (*done, *moved)


def _dropped_before(course: Course, week: date) -> Dropped:
    """The letters that were let go in each of the two weeks before; none while a week is not over."""
    first, second = week - 2 * WEEK, week - WEEK
    if first < course.profile.start or week > monday(course.today):
        return _NOTHING, _NOTHING
    if _all_done(course, first) or _all_done(course, second):
        return _NOTHING, _NOTHING
    return _dropped(course, first), _dropped(course, second)


def _all_done(course: Course, week: date) -> bool:
    """As many sessions as were asked for, so that no letter was dropped: the quick look."""
    done = sum(week <= one.planned < week + WEEK for one in course.log.done)
    return done >= course.profile.sessions_per_week


def _dropped(course: Course, week: date) -> frozenset[str]:
    # A pause and an illness take sessions out: nobody dropped them.
    if away_days(course.log, course.body, week):
        return _NOTHING
    done = {name.name for name in course.log.done if week <= name.planned < week + WEEK}
    if not done:
        # A week without any session is time off, not a letter that was let go (7.4).
        return _NOTHING
    return frozenset(name for name in course.base(week).names if name not in done)
