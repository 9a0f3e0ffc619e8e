"""Which exercises a runner may do: level, equipment, pain and limits (`science.md` 4.1)."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from functools import cache

from core.training.choice.catalogue import Exercise, Load
from core.training.profile import Level
from core.training.rules import data
from core.training.safety.traffic import pain_rules

_CALF_AREAS = ("foot", "calf")

LYING_ON_THE_BACK = frozenset(
    {"hi_glute_bridge", "hi_bridge_walkout", "un_sl_glute_bridge", "as_dead_bug", "wu_bridge_march"}
)


@dataclass(frozen=True, slots=True)
class Reach:
    """The filters of 4.1 for one runner. `pains` are areas with their pain above 0, sorted."""

    level: Level
    owned: frozenset[str]
    pains: tuple[tuple[str, int], ...] = ()
    bodyweight_only: bool = False
    no_loaded_hinge: bool = False
    not_lying: bool = False

    def able(self, exercise: Exercise) -> bool:
        """Level and equipment allow it."""
        return exercise.level_min <= self.level and self.has_kit_for(exercise)

    def has_kit_for(self, exercise: Exercise) -> bool:
        """One of its sets of equipment is owned."""
        owned = self.owned
        return any(items <= owned for items in exercise.equipment)

    def spared(self, exercise: Exercise) -> bool:
        """Neither pain nor a limit of the screen speaks against it."""
        for area, level in self.pains:
            limit = exercise.pain_limits.get(area)
            if limit is not None and level > limit:
                return False
        if self.bodyweight_only and exercise.load is not Load.BODYWEIGHT:
            return False
        if self.no_loaded_hinge and loads_the_hinge(exercise):
            return False
        return not (self.not_lying and exercise.id in LYING_ON_THE_BACK)

    def allows(self, exercise: Exercise) -> bool:
        """Every filter of 4.1 but the jumps' own."""
        return self.able(exercise) and self.spared(exercise)

    def allows_earned(self, exercise: Exercise) -> bool:
        """As `allows`, but an earned exercise without a bar may be one level above (4.1)."""
        spare = 0
        if exercise.tier is None and (exercise.load.light or exercise.category == "calf"):
            spare = levels_above()
        known = exercise.level_min <= self.level + spare
        return known and self.has_kit_for(exercise) and self.spared(exercise)

    def best(self, candidates: Iterable[Exercise], taken: Container[str] = ()) -> Exercise | None:
        """The first allowed candidate that is not taken; a taken one when no other is left."""
        second = None
        for exercise in candidates:
            if self.allows(exercise):
                if exercise.id not in taken:
                    return exercise
                second = second or exercise
        return second

    def stays_by_limit(self, exercise: Exercise) -> bool:
        """It is kept only by its `pain_limit`, so it loses a set (4.2, 8.2)."""
        if not self.pains:
            return False
        amber = pain_rules().amber_from
        return any(level >= amber and area in exercise.pain_limits for area, level in self.pains)

    def pain_against(self, exercise: Exercise) -> tuple[str, int] | None:
        """The area that rules an exercise out, with its pain."""
        for area, level in self.pains:
            limit = exercise.pain_limits.get(area)
            if limit is not None and level > limit:
                return area, level
        return None

    @property
    def calf_stopper(self) -> tuple[str, int] | None:
        """Pain in foot or calf that empties the calf slot, whatever an exercise allows (4.2)."""
        stops_at = data("choice.yaml")["calf_slot"]["empty_from_pain"]
        return next((pain for pain in self.pains if pain[0] in _CALF_AREAS and pain[1] >= stops_at), None)

    @property
    def without_pain(self) -> Reach:
        """The same runner on a day without pain."""
        return replace(self, pains=())


@cache
def levels_above() -> int:
    """How many levels above the runner an earned progression may be."""
    number: int = data("choice.yaml")["earned"]["levels_above"]
    return number


def loads_the_hinge(exercise: Exercise) -> bool:
    """A hinge, on two legs or one, with any load: what osteoporosis rules out (8.1)."""
    hinge = exercise.category == "hinge" or (exercise.category, exercise.subcategory) == ("unilateral", "hip")
    return hinge and exercise.load is not Load.BODYWEIGHT
