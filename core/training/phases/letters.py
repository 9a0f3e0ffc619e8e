"""The letters of the weeks to a race, and of a block without one (science.md 6.1).

Letters: A adaptation, H heavy, P power, D deload, T taper, M maintenance, L light only, - nothing.
"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache

from core.training.profile import Level
from core.training.races.windows import Distance
from core.training.rules import data
from core.training.session import Phase

LOADING = "AHP"
"""Phases in which the training load goes up, in their order."""

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


@lru_cache(maxsize=1024)
def template(weeks: int, level: Level, distance: Distance | None, lifting: bool) -> tuple[str, ...]:
    """The letters of `weeks` weeks, a chain of blocks where there are more than 16.

    Race week is the last letter; without a `distance` the last letter is D. `lifting`: the
    runner is lifting now, which plans of 1 to 7 weeks ask for.
    """
    if weeks > chain_rule("longest_template"):
        block = chain_rule("chained_block")
        # A block that leads to no race yet has no long taper, whatever the distance.
        first = _column(block, level, False, lifting)[:-1] + "D"
        return (first, *template(weeks - block, level, distance, lifting))
    letters = _column(weeks, level, distance is not None and taper_weeks(distance) > 1, lifting)
    return (letters if distance else letters[:-1] + "D",)


def _column(weeks: int, level: Level, long_race: bool, lifting: bool) -> str:
    novice = level == 0 or (weeks <= chain_rule("longest_short_template") and not lifting)
    name = ("marathon_" if long_race else "") + ("novice" if novice else "lifting")
    return str(data("templates.yaml")[name][weeks])


def season_letters(weeks: int, distance: Distance) -> str:
    """Maintenance with the taper of the race at its end: the weeks between two races of a season (6.2)."""
    taper = min(weeks, taper_weeks(distance))
    return "M" * (weeks - taper) + "T" * taper


@cache
def taper_weeks(distance: Distance) -> int:
    """How many weeks of taper lead to a race, race week included."""
    weeks: int = data("templates.yaml")["chain"]["taper_weeks"][distance]
    return weeks


@cache
def chain_rule(name: str) -> int:
    """A constant of the chain of weeks, of `data/templates.yaml`."""
    number: int = data("templates.yaml")["chain"][name]
    return number


def weeks_to(monday: date, race: date) -> int:
    """Weeks from the week of `monday` to the week of the race, both counted; 0 or less when it is over."""
    return (race - monday).days // 7 + 1
