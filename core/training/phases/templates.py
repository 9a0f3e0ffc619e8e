"""The block of a profile before anything has turned it aside (science.md 6.1)."""

from __future__ import annotations

from core.training.phases.follow import follow
from core.training.phases.letters import WEEKS_WITHOUT_RACE, template, weeks_to
from core.training.profile import Level, Profile
from core.training.races.windows import Distance
from core.training.safety.limits import Limit
from core.training.week import WeekPlace

__all__ = [
    "LIGHT_LIMITS",
    "WEEKS_WITHOUT_RACE",
    "Distance",
    "block",
    "first_level",
    "template",
    "weeks_to",
]

LIGHT_LIMITS = frozenset({Limit.LOW_ENERGY, Limit.LIGHT_ONLY})
_LEVEL_ZERO = frozenset({Limit.NO_PLYO_NO_HEAVY, Limit.AFTER_BIRTH_GRADED, Limit.PREGNANCY})


def block(profile: Profile, limits: tuple[Limit, ...] = ()) -> tuple[WeekPlace, ...]:
    """The weeks of the plan: the whole block, or the first `profile.weeks` and what follows it.

    The nearest A race chooses the template; without one the block has 12 weeks. After a race
    come the weeks of return, then the next block. A screen that allows light work only makes
    every week light.
    """
    weeks = profile.weeks
    if weeks is None:
        ahead = [race.date for race in profile.races if race.priority == "A" and race.date >= profile.start]
        weeks = weeks_to(profile.start, min(ahead)) if ahead else WEEKS_WITHOUT_RACE
    light = not LIGHT_LIMITS.isdisjoint(limits)
    return follow(profile.start, profile.races, first_level(profile, limits), (), weeks, light)


def first_level(profile: Profile, limits: tuple[Limit, ...] = ()) -> Level:
    """The strength level of the first block: as told, but 0 where the screen lets nothing be heavy (8.1)."""
    return 0 if _LEVEL_ZERO.intersection(limits) else profile.strength_level
