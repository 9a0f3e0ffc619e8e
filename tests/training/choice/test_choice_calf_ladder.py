"""The calf ladder follows the runner's count of single-leg raises (`science.md` 4.3)."""

from __future__ import annotations

from typing import Any

import pytest
from profiles_strategy import TIERS

from core.training.choice.calf_ladder import Rung, rung_of, rung_of_count
from core.training.choice.catalogue import ASSUMED_ITEMS, catalogue
from core.training.choice.changes import Changes
from core.training.choice.main_lifts import Letter
from core.training.choice.reach import Reach
from core.training.choice.week_lifts import calf, week_lifts
from core.training.session import Phase

STEP = ASSUMED_ITEMS | {"step"}
PACK = STEP | {"backpack"}
DUMBBELLS = PACK | {"dumbbell"}


def straight(count: int | None, owned: frozenset[str], level: Any = 0, **pain: int) -> str | None:
    return chosen("A", count, owned, level, **pain)


def bent(count: int | None, owned: frozenset[str], level: Any = 0, **pain: int) -> str | None:
    return chosen("B", count, owned, level, **pain)


def chosen(letter: Letter, count: int | None, owned: frozenset[str], level: Any, **pain: int) -> str | None:
    found = calf(letter, Reach(level, owned, tuple(sorted(pain.items()))), count)
    return None if found is None else found.id


@pytest.mark.parametrize(
    ("count", "rung"),
    [(0, Rung.TWO_LEGS), (7, Rung.TWO_LEGS), (8, Rung.ONE_LEG), (14, Rung.ONE_LEG), (15, Rung.LOADED)],
)
def test_8_and_15_raises_are_the_steps_of_the_ladder(count: int, rung: Rung) -> None:
    assert rung_of_count(count) is rung
    assert rung_of_count(40) is Rung.LOADED


@pytest.mark.parametrize(
    ("count", "bare", "step", "pack", "dumbbells"),
    [
        (7, "ca_double_floor", "ca_double_step", "ca_double_step", "ca_double_step"),
        (8, "ca_single_floor", "ca_single_step", "ca_single_step", "ca_single_step"),
        (14, "ca_single_floor", "ca_single_step", "ca_single_step", "ca_single_step"),
        (15, "ca_single_floor", "ca_single_step", "ca_single_backpack", "ca_single_db"),
    ],
)
@pytest.mark.parametrize("level", [0, 1, 2])
def test_the_straight_knee_by_count_and_kit_at_any_level(
    level: int, count: int, bare: str, step: str, pack: str, dumbbells: str
) -> None:
    assert straight(count, ASSUMED_ITEMS, level) == bare
    assert straight(count, STEP, level) == step
    assert straight(count, PACK, level) == pack
    assert straight(count, DUMBBELLS, level) == dumbbells


@pytest.mark.parametrize(
    ("count", "bare", "pack"),
    [
        (7, "ca_bent_wall_double", "ca_bent_wall_double"),
        (8, "ca_bent_single", "ca_bent_single"),
        (14, "ca_bent_single", "ca_bent_single"),
        (15, "ca_bent_single", "ca_bent_backpack"),
    ],
)
def test_the_bent_knee_by_count_and_kit(count: int, bare: str, pack: str) -> None:
    assert bent(count, ASSUMED_ITEMS) == bare
    assert bent(count, PACK) == pack


@pytest.mark.parametrize("count", [None, 0, 10, 15])
def test_machines_and_the_seated_raise_need_no_count(count: int | None) -> None:
    assert straight(count, TIERS["E3"]) == "ca_standing_machine"
    assert bent(count, TIERS["E3"]) == "ca_seated_machine"
    assert bent(count, DUMBBELLS) == "ca_seated_db"


def test_without_a_count_the_level_alone_decides() -> None:
    assert straight(None, PACK, 0) == "ca_single_step"
    assert straight(None, PACK, 1) == "ca_single_backpack"


def test_pain_leads_down_from_what_the_count_allows() -> None:
    assert straight(15, PACK, achilles=5) == "ca_double_floor"
    assert bent(15, PACK, knee_front=3) == "ca_single_backpack"
    assert straight(15, PACK, calf=4) is None


def test_a_load_is_kept_from_a_runner_who_may_only_use_the_own_body() -> None:
    found = calf("A", Reach(0, PACK, bodyweight_only=True), 15)
    assert found is catalogue()["ca_single_step"]


def test_only_raises_that_need_a_count_are_on_the_ladder() -> None:
    on = {name: rung_of(one) for name, one in catalogue().items() if one.category == "calf"}
    assert {name for name, rung in on.items() if rung is None} == {
        "ca_leg_press_calf",
        "ca_standing_machine",
        "ca_seated_db",
        "ca_seated_machine",
        "ca_iso_double",
        "ca_iso_single",
    }


def test_the_count_stands_above_an_earned_step() -> None:
    earned = (("ca_single_step", "ca_single_backpack"),)

    def shown(count: int | None) -> str | None:
        changes = Changes(calf_count=count, earned=earned)
        lift = week_lifts(Reach(0, PACK), Phase.HEAVY, frozenset(), changes)["A"].calf
        return None if lift is None else lift.id

    assert shown(14) == "ca_single_step"
    assert shown(None) == "ca_single_backpack"
    assert shown(15) == "ca_single_backpack"
