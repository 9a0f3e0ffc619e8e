"""A week after changes, for the tests of the choice."""

from __future__ import annotations

from typing import Any

from profiles_strategy import TIERS

from core.training.choice.catalogue import ASSUMED_ITEMS
from core.training.choice.changes import Changes
from core.training.choice.main_lifts import Letter
from core.training.choice.reach import Reach
from core.training.choice.week_lifts import Lifts, week_lifts
from core.training.session import Phase

GYM = Reach(1, TIERS["E3"])
HOME = Reach(0, TIERS["E1"])
BARE = Reach(0, ASSUMED_ITEMS)


def week(
    reach: Reach, phase: Phase = Phase.HEAVY, nordic: frozenset[Letter] = frozenset(), **changes: Any
) -> dict[Letter, Lifts]:
    return week_lifts(reach, phase, nordic, Changes(**changes))


def m1(letter: Letter, reach: Reach, **changes: Any) -> str | None:
    lift = week(reach, **changes)[letter].m1
    return lift.id if lift else None


def m2(letter: Letter, reach: Reach, **changes: Any) -> str | None:
    lift = week(reach, **changes)[letter].m2
    return lift.id if lift else None


def small(letter: Letter, reach: Reach, **changes: Any) -> list[str]:
    return [one.id for one in week(reach, **changes)[letter].assistance]


def pain(reach: Reach, **areas: int) -> Reach:
    return Reach(reach.level, reach.owned, tuple(sorted(areas.items())))
