"""The catalogue of `data/exercises.yaml` as values (`science.md` 4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from core.text import Message
from core.training.profile import Level, Tier
from core.training.rules import data
from core.training.session import Unit

ASSUMED_ITEMS = frozenset({"wall", "chair"})
"""What every home has (section 2)."""

SWAP_ONLY = frozenset({"hi_kb_swing"})
"""Lifts whose note says that only the runner may bring them in, by a swap."""

_STANDING = frozenset({"ca_standing_machine"})
"""Calf raises on two legs in which the body is lifted too; the others sit or lie."""

_UNITS = {"reps": Unit.REPS, "time": Unit.SECONDS, "contacts": Unit.CONTACTS}


class Load(StrEnum):
    """What makes a lift heavy."""

    BODYWEIGHT = "bodyweight"
    BAND = "band"
    BACKPACK = "backpack"
    DUMBBELL = "dumbbell"
    MACHINE = "machine"
    BARBELL = "barbell"

    @property
    def external(self) -> bool:
        """Can be counted in kilograms or pounds, so it can be heavy (4.2)."""
        return self not in (Load.BODYWEIGHT, Load.BAND)

    @property
    def light(self) -> bool:
        """Unloaded, band or backpack: the repetition ranges of 5.2 for light loads."""
        return self in (Load.BODYWEIGHT, Load.BAND, Load.BACKPACK)


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise. `dose` is repetitions, seconds or contacts a set, per side where `unilateral`.

    `equipment` are alternatives, each a set of items that are all needed. `pain_limits`
    gives for each area that speaks against it the highest pain at which it may stay (4.1).
    """

    id: str
    name: Message
    category: str
    subcategory: str
    target: Literal["hamstring", "groin", "hip_side", "hip_flexor"] | None
    equipment: tuple[frozenset[str], ...]
    level_min: Level
    unilateral: bool
    load: Load
    hands: Literal[1, 2] | None
    unit: Unit
    dose: int
    seconds_per_unit: float
    setup_s: int
    priority: int
    tier: Tier | None
    contacts_per_rep: int
    cues: tuple[Message, ...]
    fault: Message
    note: Message | None
    regressions: tuple[str, ...]
    progressions: tuple[str, ...]
    substitutes: tuple[str, ...]
    pain_limits: Mapping[str, int]

    @property
    def sides(self) -> int:
        """2 where a set is done on each side."""
        return 2 if self.unilateral else 1

    @property
    def carries_body(self) -> bool:
        """The body is most of what is lifted, so the load says little about the effort (7.1)."""
        on_one_leg = self.unilateral and self.load is Load.DUMBBELL and self.category != "assistance"
        return on_one_leg or self.load is Load.BACKPACK or self.id in _STANDING

    @property
    def single_leg_hop(self) -> bool:
        """A jump on one leg; low-tier skips do not count (4.1, jumps)."""
        return self.unilateral and self.tier is not None and self.tier is not Tier.LOW


def exercise_name(text: str) -> Message:
    """The name of an exercise; its text stands in the data and is extracted from there."""
    return Message(text)


@cache
def catalogue() -> Mapping[str, Exercise]:
    """Every exercise by its id, in the order of the file."""
    return MappingProxyType({entry["id"]: _exercise(entry) for entry in data("exercises.yaml")["exercises"]})


@cache
def pool(category: str, *subcategories: str) -> tuple[Exercise, ...]:
    """The candidates of a slot before any filter: highest priority first, ties by id (4.1)."""
    found = (
        exercise
        for exercise in catalogue().values()
        if exercise.category == category
        and (not subcategories or exercise.subcategory in subcategories)
        and exercise.id not in SWAP_ONLY
    )
    return tuple(sorted(found, key=lambda exercise: (-exercise.priority, exercise.id)))


def _exercise(entry: Mapping[str, Any]) -> Exercise:
    exceptions = entry.get("pain_limit") or {}
    return Exercise(
        id=entry["id"],
        name=exercise_name(entry["name"]),
        category=entry["category"],
        subcategory=entry["subcategory"],
        target=entry.get("target"),
        equipment=tuple(frozenset(items) for items in entry["equipment"]),
        level_min=entry["level_min"],
        unilateral=entry["unilateral"],
        load=Load(entry["load_type"]),
        hands=entry.get("hands"),
        unit=_UNITS[entry["rep_style"]],
        dose=entry["default_dose"],
        seconds_per_unit=entry["seconds_per_unit"],
        setup_s=entry["setup_s"],
        priority=entry["priority"],
        tier=Tier(entry["plyo_tier"]) if entry["plyo_tier"] else None,
        contacts_per_rep=entry["contacts_per_rep"],
        cues=tuple(Message(cue) for cue in entry["cues"]),
        fault=Message(entry["common_fault"]),
        note=Message(entry["note"]) if entry.get("note") else None,
        regressions=tuple(entry["regressions"]),
        progressions=tuple(entry["progressions"]),
        substitutes=tuple(entry["substitutes"]),
        pain_limits=MappingProxyType({area: exceptions.get(area, 2) for area in entry["contraindications"]}),
    )
