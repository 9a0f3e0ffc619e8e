"""What the runner owns, and what that means for the recipes (`science.md` section 2)."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

_TIER_ITEMS = (
    ("E3", frozenset({"barbell", "trap_bar", "leg_press", "smith_machine"})),
    ("E2", frozenset({"dumbbell", "kettlebell"})),
    ("E1", frozenset({"step", "backpack", "band", "miniband", "slider", "rope"})),
)


class KitTier(StrEnum):
    """The highest class of equipment that applies. Only the recipe tables look at it."""

    E0 = "E0"
    E1 = "E1"
    E2 = "E2"
    E3 = "E3"

    @property
    def home(self) -> bool:
        """E0 and E1: two legs cannot be loaded."""
        return self in (KitTier.E0, KitTier.E1)


@lru_cache(maxsize=1024)
def kit_tier(owned: frozenset[str]) -> KitTier:
    """The tier of a set of items."""
    for tier, items in _TIER_ITEMS:
        if owned & items:
            return KitTier(tier)
    return KitTier.E0


def arms_limit_the_squat(owned: frozenset[str]) -> bool:
    """Dumbbell or kettlebell, but neither barbell with rack nor leg press (4.1, homes)."""
    return (
        bool(owned & {"dumbbell", "kettlebell"})
        and not {"barbell", "rack"} <= owned
        and "leg_press" not in owned
    )
