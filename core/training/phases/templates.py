"""The block of a profile before anything has turned it aside (science.md 6.1)."""

from __future__ import annotations

from core.training.phases.follow import follow
from core.training.phases.letters import chain_rule, template, weeks_to
from core.training.profile import Level, Profile
from core.training.races.windows import Distance
from core.training.safety.limit_effects import LEVEL_ZERO, LIGHT_ONLY
from core.training.safety.limits import Limit
from core.training.week import WeekPlace

__all__ = [
    "Distance",
    "block",
    "first_level",
    "template",
    "weeks_to",
]


def block(profile: Profile, limits: tuple[Limit, ...] = ()) -> tuple[WeekPlace, ...]:
    """The weeks of the plan: the whole block, or the first `profile.weeks` and what follows it.

    The nearest A race chooses the template; without one the block has 12 weeks. After a race
    come the weeks of return, then the next block. A screen that allows light work only makes
    every week light.
    """
    weeks = profile.weeks
    if weeks is None:
        ahead = [race.date for race in profile.races if race.priority == "A" and race.date >= profile.start]
        weeks = weeks_to(profile.start, min(ahead)) if ahead else chain_rule("weeks_without_race")
    light = not LIGHT_ONLY.isdisjoint(limits)
    return follow(profile.start, profile.races, first_level(profile, limits), (), weeks, light)


def first_level(profile: Profile, limits: tuple[Limit, ...] = ()) -> Level:
    """The strength level of the first block: as told, but 0 where the screen lets nothing be heavy (8.1)."""
    return 0 if LEVEL_ZERO.intersection(limits) else profile.strength_level
