"""What a race still asks of a day: jumps a tier down, full sessions that wait (`science.md` 6.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING

from core.training.course.weeks import monday
from core.training.journal import Completed
from core.training.placement.letters import LETTERS
from core.training.profile import Race
from core.training.races.return_to_work import first_full_day, jumps_down_until, return_gate
from core.training.reasons import Reason
from core.training.safety.soreness import soreness_on
from core.training.session import Kind

if TYPE_CHECKING:
    from core.training.course.course import Course


@dataclass(frozen=True, slots=True)
class RaceReturn:
    """`jumps_down`: the race after which jumps are one tier lower. `waits`: why full sessions wait."""

    jumps_down: Race | None = None
    waits: Reason | None = None


NO_RETURN = RaceReturn()


def race_return(course: Course, day: date) -> RaceReturn:
    """What the last A or B race before a day asks of it."""
    over = [race for race in course.weeks.races(monday(day)) if race.priority != "C" and race.date < day]
    if not over:
        return NO_RETURN
    race = max(over, key=attrgetter("date"))
    if day < first_full_day(race):
        return NO_RETURN
    lower, waits = day <= jumps_down_until(race), _waits(course, race, day)
    return RaceReturn(race if lower else None, waits) if lower or waits is not None else NO_RETURN


def _waits(course: Course, race: Race, day: date) -> Reason | None:
    """The gate on top of the days holds until a full session was done since the race, however late."""
    for done in reversed(course.log.trained):
        if done.on <= race.date:
            break
        if done.on < day and _was_full(course, done):
            return None
    amber = any(area.light != "green" for area in course.body.pain(day).areas)
    return return_gate(race, soreness_on(day, course.log.felts), amber)


def _was_full(course: Course, done: Completed) -> bool:
    """By the card that was done: one that was made light keeps its letter."""
    card = course.log.cards.get(done.session)
    return done.session.name in LETTERS if card is None else card.kind is Kind.FULL
