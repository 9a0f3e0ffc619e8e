"""Scenes of plans for people who differ: age, experience, minutes, kit, health, pain."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from bot.preview.planning import tour
from bot.preview.talk import Scene
from core.training.choice.areas import AREA_NAMES
from core.training.profile import Pain, Screen, Tier

NOTHING: frozenset[str] = frozenset()
DUMBBELLS = frozenset({"dumbbell", "step"})
BACKPACK = frozenset({"backpack", "step"})
RACK = frozenset({"barbell", "rack"})
_CLEARED = date(2026, 11, 20)

_RUNNERS: dict[str, tuple[int, dict[str, Any]]] = {
    "20 minutes": (6, {"session_minutes": 20}),
    "30 minutes": (6, {"session_minutes": 30}),
    "60 minutes": (6, {"session_minutes": 60}),
    "17 years old": (5, {"age": 17, "plyo_tier": Tier.HIGH}),
    "52 years old": (5, {"age": 52, "plyo_tier": Tier.HIGH}),
    "62 years old": (5, {"age": 62, "plyo_tier": Tier.HIGH}),
    "70 years old": (5, {"age": 70, "plyo_tier": Tier.HIGH}),
    "Level 0": (5, {"strength_level": 0}),
    "Level 2": (5, {"strength_level": 2}),
    "Running for 3 months": (1, {"running_months": 3}),
    "20 minutes at 66, nothing lifted before": (
        1,
        {"age": 66, "strength_level": 0, "session_minutes": 20, "sessions_per_week": 3},
    ),
    "30 minutes with a barbell": (
        2,
        {"session_minutes": 30, "strength_level": 2, "plyo_tier": Tier.HIGH, "equipment": RACK},
    ),
    "At home at 52, three a week": (
        5,
        {"age": 52, "sessions_per_week": 3, "strength_level": 2, "equipment": BACKPACK},
    ),
    "At home with dumbbells": (4, {"equipment": DUMBBELLS}),
    "At home with nothing": (4, {"equipment": NOTHING, "plyo_tier": Tier.MODERATE}),
    "At home with a backpack, pounds": (4, {"equipment": BACKPACK, "units": "lb"}),
    "A body mass and a top load": (
        1,
        {"body_mass": Decimal(70), "max_load": (("dumbbell", Decimal(12)),)},
    ),
}
_SCREENS = {
    "blood pressure": Screen(bp_med_or_high_bp=True),
    "osteoporosis": Screen(osteoporosis=True),
    "8 weeks after a birth": Screen(postpartum_weeks=8),
    "20 weeks after a birth": Screen(postpartum_weeks=20),
    "pelvic floor": Screen(pelvic_symptoms=True),
    "low energy": Screen(low_energy=True),
    "something else": Screen(other=True),
    "pregnant, cleared": Screen(pregnant=True, cleared_on=_CLEARED),
    "surgery, cleared": Screen(surgery_6m=True, cleared_on=_CLEARED),
    "bone stress, cleared": Screen(bone_stress_12w_or_unhealed=True, cleared_on=_CLEARED),
}


def _limits() -> Iterator[Scene]:
    for title, screen in _SCREENS.items():
        yield tour(f"Limited: {title}", 2, screen=screen)
    yield tour("Limited: osteoporosis at 70", 2, screen=Screen(osteoporosis=True), age=70)


def _pains() -> Iterator[Scene]:
    for area in AREA_NAMES:
        yield tour(f"Pain 4: {area}", 4, pain=(Pain(area, 4),))
    for area in ("foot", "knee_front", "low_back"):
        yield tour(f"Pain 7: {area}", 4, pain=(Pain(area, 7),))
    yield tour("Pain 4 at home: wrist", 1, pain=(Pain("wrist", 4),), equipment=NOTHING, session_minutes=60)
    both = (Pain("calf", 5), Pain("hip_front", 2))
    light = Screen(other=True)
    yield tour("Pain in two places, light, a backpack", 5, pain=both, equipment=BACKPACK, screen=light)
    everywhere = tuple(Pain(area, 3) for area in AREA_NAMES)
    yield tour("Pain 3 everywhere", 4, pain=everywhere)
    yield tour("Pain 3 everywhere, light", 4, pain=everywhere, screen=light)


def scenes() -> Iterator[Scene]:
    """All of them."""
    for title, (week, profile) in _RUNNERS.items():
        yield tour(title, week, **profile)
    yield from _limits()
    yield from _pains()
