"""A week placed anew: its running changed, or a letter was let go two weeks running (`science.md` 3.6)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.training.course.away import is_paused
from core.training.course.placing import sessions_asked
from core.training.course.seats import name_of
from core.training.course.weeks import WEEK, monday
from core.training.placement.letters import LETTERS, Dropped, Letter, swapped_names, why_swapped
from core.training.placement.place import wishes_of
from core.training.placement.within_week import Kept, replan, replan_light
from core.training.session import Phase
from core.training.week import Placement

if TYPE_CHECKING:
    from core.training.course.course import Course

_SUNDAY = 6
_NOTHING: frozenset[str] = frozenset()


def replanned(course: Course, week: date) -> Placement:
    """The placement of a week after a change of its running, or after two weeks that dropped a letter."""
    base, phase = course.base(week), course.place(week).phase
    dropped = _dropped_before(course, week)
    why = why_swapped(dropped)
    if why is not None:
        base = replace(base, names=swapped_names(base.names, dropped), reasons=(*base.reasons, why))
    change = course.log.runs.get(week)
    if change is None or phase is Phase.NONE:
        return base
    wishes, span = wishes_of(course.profile), course.span(week)
    kept = _kept(course, week)
    today = max(0, min(_SUNDAY, (change.on - week).days))
    gone = [name for name in course.log.skipped if week <= name.planned < week + WEEK]
    asked = sessions_asked(course.profile, phase) - len(gone)
    if phase is Phase.LIGHT:
        found = replan_light(span, wishes, asked, kept, today)
    else:
        letters = tuple(
            letter for letter in _letters(base, asked) if letter not in {name.name for name in gone}
        )
        number = course.place(week).number
        found = replan(span, wishes, asked, number, kept, today, course.last_full(week), letters or None)
    return replace(found, reasons=(base.reasons[0], *found.reasons))


def _letters(base: Placement, asked: int) -> tuple[Letter, ...]:
    """The letters of the week, as many as may be placed."""
    more = tuple(letter for letter in LETTERS if letter not in base.names)
    return (*base.names, *more)[: max(asked, len(base.names))]


def _kept(course: Course, week: date) -> tuple[Kept, ...]:
    """What stays where it is: sessions that were done this week, and those moved by hand."""
    log = course.log
    done = [
        Kept((one.on - week).days, name_of(one.session))
        for one in log.trained
        if week <= one.on < week + WEEK
    ]
    moved = [
        Kept((one.to - week).days, name_of(one.session))
        for one in log.moved.values()
        if week <= one.to < week + WEEK and one.session not in log.done and one.session not in log.skipped
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
    days = (week + timedelta(days=day) for day in range(7))
    if course.log.pauses and any(is_paused(course.log, day) for day in days):
        return _NOTHING
    done = {name.name for name in course.log.done if week <= name.planned < week + WEEK}
    return frozenset(name for name in course.base(week).names if name not in done)
