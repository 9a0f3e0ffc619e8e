"""Which phase a week belongs to: templates by the weeks to a race, or a block without one (science.md 6.1).

Letters: A adaptation, H heavy, P power, D deload, T taper, M maintenance, L light only, - nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice
from typing import Literal

from core.training.profile import Level, Profile, Race
from core.training.rules import data, rules
from core.training.safety.limits import Limit
from core.training.session import Phase
from core.training.week import WeekPlace

Distance = Literal["5k", "10k", "hm", "marathon", "ultra"]

WEEKS_WITHOUT_RACE = 12
LONGEST_TEMPLATE = 16
CHAINED_BLOCK = 8
_LONGEST_SHORT_TEMPLATE = 7
LIGHT_LIMITS = frozenset({Limit.LOW_ENERGY, Limit.LIGHT_ONLY})
_LEVEL_ZERO = frozenset({Limit.NO_PLYO_NO_HEAVY, Limit.AFTER_BIRTH_GRADED, Limit.PREGNANCY})

PHASES = {
    "A": Phase.ADAPTATION,
    "H": Phase.HEAVY,
    "P": Phase.POWER,
    "D": Phase.DELOAD,
    "T": Phase.TAPER,
    "M": Phase.MAINTENANCE,
    "L": Phase.LIGHT,
    "-": Phase.NONE,
}


def block(profile: Profile, limits: tuple[Limit, ...] = ()) -> tuple[WeekPlace, ...]:
    """The weeks of the plan: the whole block, or the first `profile.weeks` and what follows it.

    The nearest A race chooses the template; without one the block has 12 weeks. After a race
    come the weeks of return, then the next block. A screen that allows light work only makes
    every week light.
    """
    races = tuple(race for race in profile.races if race.priority == "A" and race.date >= profile.start)
    level: Level = 0 if _LEVEL_ZERO.intersection(limits) else profile.strength_level
    return _places(profile.start, races, level, profile.weeks, not LIGHT_LIMITS.isdisjoint(limits))


def template(weeks: int, level: Level, distance: Distance | None, lifting: bool) -> tuple[str, ...]:
    """The letters of `weeks` weeks, a chain of blocks where there are more than 16.

    Race week is the last letter; without a `distance` the last letter is D. `lifting`: the
    runner is lifting now, which plans of 1 to 7 weeks ask for.
    """
    if weeks > LONGEST_TEMPLATE:
        # A block that leads to no race yet has no long taper, whatever the distance.
        first = _column(CHAINED_BLOCK, level, False, lifting)[:-1] + "D"
        return (first, *template(weeks - CHAINED_BLOCK, level, distance, lifting))
    letters = _column(weeks, level, distance in ("marathon", "ultra"), lifting)
    return (letters if distance else letters[:-1] + "D",)


def _column(weeks: int, level: Level, long_race: bool, lifting: bool) -> str:
    novice = level == 0 or (weeks <= _LONGEST_SHORT_TEMPLATE and not lifting)
    name = ("marathon_" if long_race else "") + ("novice" if novice else "lifting")
    return str(data("templates.yaml")[name][weeks])


@lru_cache(maxsize=4096)
def _places(
    start: date, races: tuple[Race, ...], level: Level, weeks: int | None, light: bool
) -> tuple[WeekPlace, ...]:
    blocks = _blocks(start, sorted(races, key=lambda race: race.date), level)
    if weeks is None:
        weeks = weeks_to(start, min(race.date for race in races)) if races else WEEKS_WITHOUT_RACE
    every = (place for letters, monday in blocks for place in _week_places(letters, monday, light))
    return tuple(islice(every, weeks))


def _blocks(start: date, races: list[Race], level: Level) -> Iterator[tuple[str, date]]:
    """Blocks of letters with their first Monday, without end."""
    monday = start
    returning = ""
    for race in races:
        weeks = weeks_to(monday, race.date)
        if weeks < 1:
            # Two races in one week: the longer return counts.
            returning = max(returning, _return_from(race), key=len)
            continue
        parts = [returning[:weeks]] if returning else []
        if weeks > len(returning):
            parts += template(weeks - len(returning), level, race.distance, level > 0)
        for letters in parts:
            yield letters, monday
            monday += timedelta(weeks=len(letters))
        returning = _return_from(race)
    if returning:
        yield returning, monday
        monday += timedelta(weeks=len(returning))
    while True:
        (letters,) = template(WEEKS_WITHOUT_RACE, level, None, level > 0)
        yield letters, monday
        monday += timedelta(weeks=len(letters))


def _return_from(race: Race) -> str:
    """The weeks after a race until 6.4 allows a full session: nothing in the first, then light."""
    days = int(rules()["recovery_days"][race.distance]["full"])
    weeks = -(-(days - 1) // 7)
    return "-" + "L" * (weeks - 1)


def weeks_to(monday: date, race: date) -> int:
    """Weeks from the week of `monday` to the week of the race, both counted; 0 or less when it is over."""
    return (race - monday).days // 7 + 1


def _week_places(letters: str, monday: date, light: bool) -> Iterator[WeekPlace]:
    phases = tuple(PHASES[letter] for letter in letters)
    if light:
        phases = tuple(phase if phase is Phase.NONE else Phase.LIGHT for phase in phases)
    total = Counter(phases)
    so_far: Counter[Phase] = Counter()
    for number, phase in enumerate(phases, 1):
        so_far[phase] += 1
        start = monday + timedelta(weeks=number - 1)
        yield WeekPlace(start, number, phase, so_far[phase], total[phase], phases)
