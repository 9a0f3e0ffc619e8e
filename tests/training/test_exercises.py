"""The catalogue agrees with the list and the table of `science.md` 4."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from profiles_strategy import EQUIPMENT, PAIN_AREAS
from training.worked_weeks import SCIENCE

from core.training.choice.areas import AREA_NAMES, LEG_AREAS
from core.training.choice.catalogue import Load, catalogue, pool
from core.training.choice.kit import KitTier, arms_limit_the_squat, kit_tier
from core.training.session import Unit

PAGE = SCIENCE.read_text("utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if re.match(r"\| `\w+` \|", line) and line.count("|") == 10
]
UNITS = {"reps": Unit.REPS, "s": Unit.SECONDS, "contacts": Unit.CONTACTS}


def test_the_classes_have_as_many_exercises_as_the_page_counts() -> None:
    sentence = next(line for line in PAGE.splitlines() if line.startswith("`exercises.yaml`: 118 exercises"))
    counted = Counter(f"{one.category}/{one.subcategory}" for one in catalogue().values())
    named = dict(re.findall(r"(\w+/\w+) (\d+)", sentence))
    assert {kind: str(number) for kind, number in counted.items()} == named
    assert counted.total() == 118


def test_the_table_has_every_exercise() -> None:
    assert [row[0].strip("`") for row in ROWS] == list(catalogue())


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_of_the_table_is_in_the_catalogue(row: list[str]) -> None:
    key, name, kind, level, needs, side, load, dose, tier = row
    exercise = catalogue()[key.strip("`")]
    number, unit = dose.split()
    assert exercise.name.id == name
    assert f"{exercise.category}/{exercise.subcategory}" == kind
    assert exercise.level_min == int(level)
    assert exercise.unilateral == (side == "yes")
    assert exercise.sides == (2 if side else 1)
    assert exercise.load.value == load
    assert (exercise.dose, exercise.unit) == (int(number), UNITS[unit])
    assert (exercise.tier.value if exercise.tier else "") == tier
    items = [frozenset(part.split("+")) for part in needs.split(" or ")]
    assert list(exercise.equipment) == ([frozenset()] if needs == "nothing" else items)


def test_everything_an_exercise_names_exists() -> None:
    for exercise in catalogue().values():
        assert {*exercise.regressions, *exercise.progressions, *exercise.substitutes} <= set(catalogue())
        assert set(exercise.pain_limits) <= set(PAIN_AREAS)
        assert {item for items in exercise.equipment for item in items} <= set(EQUIPMENT)
        assert exercise.hands in ((1, 2) if exercise.load is Load.DUMBBELL else (None,))
        assert exercise.cues
        assert exercise.fault.id


def test_an_area_without_its_own_limit_lets_pain_of_2_pass() -> None:
    assert dict(catalogue()["sq_bw"].pain_limits) == {"knee_front": 2, "hip_front": 2}
    assert catalogue()["sq_wall_iso"].pain_limits["knee_front"] == 5
    assert all(
        set(one.pain_limits.values()) == {0}
        for one in catalogue().values()
        if one.tier and one.tier.value == "high"
    )


def test_a_pool_has_the_highest_priority_first_and_ties_by_id() -> None:
    ids = [one.id for one in pool("assistance", "upper")]
    assert ids[:4] == ["as_db_row", "as_pull_up", "as_db_press", "as_band_row"]
    assert ids[4] == "as_push_up"
    assert len(pool("calf")) == 15


def test_the_swing_comes_in_by_a_swap_only() -> None:
    assert "hi_kb_swing" in catalogue()
    assert "hi_kb_swing" not in {one.id for one in pool("hinge")}


def test_only_hops_on_one_leg_above_the_low_tier_count_as_such() -> None:
    assert catalogue()["pl_sl_pogo"].single_leg_hop
    assert not catalogue()["pl_a_skip"].single_leg_hop
    assert not catalogue()["pl_cmj"].single_leg_hop
    assert not catalogue()["un_split_squat_bw"].single_leg_hop


def test_every_area_has_a_name() -> None:
    assert set(AREA_NAMES) == set(PAIN_AREAS)
    assert set(PAIN_AREAS) > LEG_AREAS


@pytest.mark.parametrize(
    ("owned", "tier"),
    [
        ({"wall", "chair", "bench", "runway", "anchor"}, KitTier.E0),
        ({"step"}, KitTier.E1),
        ({"rope", "kettlebell"}, KitTier.E2),
        ({"dumbbell", "smith_machine"}, KitTier.E3),
        ({"trap_bar"}, KitTier.E3),
    ],
)
def test_the_tier_is_the_highest_that_applies(owned: set[str], tier: KitTier) -> None:
    assert kit_tier(frozenset(owned)) is tier
    assert tier.home == (tier in (KitTier.E0, KitTier.E1))


def test_arms_limit_the_squat_without_rack_or_leg_press() -> None:
    assert arms_limit_the_squat(frozenset({"dumbbell", "barbell"}))
    assert not arms_limit_the_squat(frozenset({"dumbbell", "barbell", "rack"}))
    assert not arms_limit_the_squat(frozenset({"kettlebell", "leg_press"}))
    assert not arms_limit_the_squat(frozenset({"barbell"}))
