"""Builds one session as the cases of `science.md` name it: session, level, kit tier, minutes, phase."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import Any

from profiles_strategy import TIERS

from core.text.translator import translator
from core.training.profile import Pain, Profile, Run, RunType, Tier
from core.training.reasons import Reason
from core.training.recipes.draft import Work
from core.training.recipes.sessions import full_session, light_session
from core.training.recipes.week_context import NOTHING_AROUND, Around, week_context
from core.training.safety.limits import Limit
from core.training.session import Phase, Session
from core.training.tables import Slot
from core.training.week import Placement, WeekPlace

MONDAY = date(2026, 11, 23)
PHASES = {
    "adapt": Phase.ADAPTATION,
    "heavy": Phase.HEAVY,
    "power": Phase.POWER,
    "deload": Phase.DELOAD,
    "taper": Phase.TAPER,
    "maint": Phase.MAINTENANCE,
}
ALL_SEEN: frozenset[str] = frozenset()


class FirstLoads:
    """A runner without a journal: a load is searched for at the first exposure of a main lift (5.2).

    `met`: exercises whose load was searched for before.
    """

    def __init__(self, met: Container[str] = ()) -> None:
        self._met = met

    def give(self, work: Work, slot: Slot | None) -> tuple[Reason, ...]:
        """A search, or the first time's numbers as they are."""
        new = slot is not None and work.exercise.load.external and work.exercise.id not in self._met
        work.given = replace(work.asked(slot), find_load=True) if new else None
        return ()


def place_of(phase: Phase, number: int = 4, of: int = 4) -> WeekPlace:
    """The first week of a phase, late enough in its block for Nordics and after no other phase."""
    before = (Phase.LIGHT,) * (number - 1)
    return WeekPlace(MONDAY, number, phase, 1, of, (*before, phase))


def placed(letter: str, day: int = 0, after_run: bool = False) -> Placement:
    """One session, full or light, on a day."""
    after = (day,) if after_run else ()
    if letter == "L":
        return Placement((), (), (day,), after, (), (), (), ())
    name: Any = letter
    return Placement((day,), (name,), (), after, (), (), (), ())


@cache
def runner(level: int = 1, kit: str = "E3", minutes: int = 45, **pain: int) -> Profile:
    """A runner of 30 with open gates, and pain by area."""
    known: Any = {"strength_level": level, "session_minutes": minutes}
    return Profile(
        age=30,
        running_months=36,
        runs=(Run(2, RunType.QUALITY), Run(6, RunType.LONG)),
        start=MONDAY,
        plyo_tier=Tier.HIGH,
        equipment=TIERS[kit],
        pain=tuple(Pain(area, number) for area, number in pain.items()),
        **known,
    )


def session(
    letter: str, level: int = 1, kit: str = "E3", minutes: int = 45, phase: str = "heavy", **pain: int
) -> Session:
    """The session of a case."""
    return session_for(runner(level, kit, minutes, **pain), letter, PHASES[phase])


def session_for(profile: Profile, letter: str = "A", phase: Phase = Phase.HEAVY, **more: Any) -> Session:
    """The one session of a week; `more` are fields of the profile to change."""
    limits = more.pop("limits", ())
    place = more.pop("place", None) or place_of(phase)
    (only,) = sessions_of_week(replace(profile, **more), limits, place, placed(letter), ALL_SEEN)
    return only


def sessions_of_week(
    profile: Profile,
    limits: tuple[Limit, ...],
    place: WeekPlace,
    placement: Placement,
    seen: frozenset[str] = frozenset(),
    around: Around = NOTHING_AROUND,
) -> tuple[Session, ...]:
    """The sessions of a placed week for a runner without a journal, who met the exercises in `seen`."""
    if place.phase is Phase.NONE:
        return ()
    context = week_context(profile, limits, place, around=around)
    all_light = place.phase is Phase.LIGHT or context.effects.light_only
    letters: Any = {} if all_light else dict(zip(placement.full, placement.names, strict=True))
    nordic = frozenset(letter for day, letter in letters.items() if context.nordic_on(day))
    met = set(seen)
    made = []
    for day in sorted({*placement.full, *placement.light}):
        after_run = day in placement.after_run
        if day in letters:
            one = full_session(context, letters[day], day, after_run, nordic, FirstLoads(met))
        else:
            one = light_session(context, day, after_run, FirstLoads(met))
        met.update(item.exercise for item in one.items)
        made.append(one)
    return tuple(made)


TWO = Placement((0, 3), ("A", "B"), (), (3,), (), (), (), ())
LETTERS = {"A": Phase.ADAPTATION, "H": Phase.HEAVY, "P": Phase.POWER, "D": Phase.DELOAD, "T": Phase.TAPER}
LETTERS |= {"M": Phase.MAINTENANCE, "L": Phase.LIGHT, "-": Phase.NONE}


def week_of(template: str, number: int) -> WeekPlace:
    phases = tuple(LETTERS[letter] for letter in template)
    mine = [index for index, phase in enumerate(phases, 1) if phase is phases[number - 1]]
    start = MONDAY + timedelta(weeks=number - 1)
    return WeekPlace(start, number, phases[number - 1], mine.index(number) + 1, len(mine), phases)


def week(
    profile: Profile, place: WeekPlace, placement: Placement = TWO, *limits: Limit, seen: Any = frozenset()
) -> tuple[Session, ...]:
    return sessions_of_week(profile, limits, place, placement, seen)


def ids(made: Session) -> list[str]:
    return [item.exercise for item in made.items]


def codes(made: Session) -> list[str]:
    return [reason.code for reason in made.reasons]


def reason(made: Session, code: str) -> Reason:
    (found,) = [one for one in made.reasons if one.code == code]
    return found


def text(of: Reason) -> str:
    return translator("en").plain(of.text)


def main(made: Session) -> dict[str | None, str]:
    return {item.slot: item.exercise for item in made.main.items}
