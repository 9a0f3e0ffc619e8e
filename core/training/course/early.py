"""Whether a deload is to come before its time, from what the journal tells of a week (`science.md` 6.2)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.training.choice.catalogue import catalogue
from core.training.phases.early_deload import bring_forward
from core.training.reasons import Reason
from core.training.session import Phase
from core.training.week import WeekPlace

if TYPE_CHECKING:
    from core.training.course.course import Course

_LOADING = frozenset({Phase.ADAPTATION, Phase.HEAVY, Phase.POWER})


def early_deload(course: Course, place: WeekPlace) -> Reason | None:
    """Why this week is to be a deload; None in a week that does not load, or while nothing speaks for it."""
    log, on = course.log, place.start
    if place.phase not in _LOADING or not (log.felts or log.hurts):
        return None
    felts = [fact for fact in log.felts if fact.on < on]
    soreness = tuple((fact.on, fact.soreness) for fact in felts if fact.soreness is not None)
    nights = tuple(fact.on for fact in felts if fact.bad_sleep)
    yesterday = on - timedelta(days=1)
    ambers = course.body.ambers(yesterday)

    def with_reduces(reduces: tuple[date, ...]) -> Reason | None:
        age, loaded = course.profile.age, _weeks_loaded(place)
        return bring_forward(soreness, reduces, nights, ambers, on, age, loaded)

    # Following every lift costs more than all the rest: only where two reduces would decide.
    if with_reduces((yesterday, yesterday)) is None:
        return None
    return with_reduces(()) or with_reduces(_reduces(course, on))


def _reduces(course: Course, on: date) -> tuple[date, ...]:
    """The days on which a lift was reduced (7.3)."""
    tracks = course.tracks(on)
    days: list[date] = []
    for name, times in course.log.lifts.items():
        slots = [item.slot for done, _, item, *_ in times if done.on < on]
        track = tracks.of(catalogue()[name], slots[-1]) if slots else None
        days += track.reduced_on if track is not None else ()
    return tuple(sorted(days))


def _weeks_loaded(place: WeekPlace) -> int:
    """Loading weeks in a row before this one and in its block."""
    number = 0
    for phase in reversed(place.phases[: place.number - 1]):
        if phase not in _LOADING:
            break
        number += 1
    return number
