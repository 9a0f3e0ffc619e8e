"""The next block has other second lifts, small lifts and jumps; M1 and calf stay (`science.md` 4.2)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, product
from typing import Any

import pytest
from profiles_strategy import TIERS

from core.training.choice.catalogue import pool
from core.training.choice.changes import Changes
from core.training.choice.jumps import JumpRules, choose_jumps
from core.training.choice.main_lifts import Letter
from core.training.choice.next_block import freshest, priority_within
from core.training.choice.reach import Reach
from core.training.choice.week_lifts import Lifts, week_lifts
from core.training.profile import Tier
from core.training.session import Phase

NO_NORDIC: frozenset[Letter] = frozenset()
GYM = Reach(1, TIERS["E3"])
PHASES = (Phase.ADAPTATION, Phase.HEAVY, Phase.POWER, Phase.MAINTENANCE)


def week(block: int, reach: Reach = GYM, phase: Phase = Phase.HEAVY, **more: Any) -> dict[Letter, Lifts]:
    return week_lifts(reach, phase, NO_NORDIC, Changes(block=block, **more))


def m2(letter: Letter, block: int, reach: Reach = GYM, **more: Any) -> str:
    lift = week(block, reach, **more)[letter].m2
    assert lift is not None
    return lift.id


def small(letter: Letter, kind: str, block: int, reach: Reach = GYM) -> str:
    (only,) = [one.id for one in week(block, reach)[letter].assistance if one.subcategory == kind]
    return only


def jumps(letter: Letter, block: int, level: Any = 1, phase: Phase = Phase.HEAVY) -> list[str]:
    rules = JumpRules(Reach(level, TIERS["E3"]), level, Tier.HIGH, phase, phase, block=block)
    return [jump.id for jump in choose_jumps(letter, rules)]


def test_without_changes_it_is_the_first_block() -> None:
    assert week(0) == week_lifts(GYM, Phase.HEAVY, NO_NORDIC)


def test_the_second_lift_is_another_and_returns_in_the_block_after() -> None:
    assert [m2("A", block) for block in range(3)] == ["un_sl_rdl_db", "un_staggered_rdl_db", "un_sl_rdl_db"]
    assert [m2("B", block) for block in range(3)] == ["un_rfess_db", "un_split_squat_db", "un_rfess_db"]


@pytest.mark.parametrize(("level", "kit", "phase"), [*product((0, 1, 2), TIERS, PHASES)])
def test_the_main_lift_and_the_calf_stay(level: Any, kit: str, phase: Phase) -> None:
    reach = Reach(level, TIERS[kit])
    first = week(0, reach, phase, third=True)
    for block in (1, 2, 3):
        later = week(block, reach, phase, third=True)
        assert all(later[letter].m1 == first[letter].m1 for letter in first)
        assert all(later[letter].calf == first[letter].calf for letter in first)


def test_core_and_hip_work_are_others_too() -> None:
    assert [small("A", "core", block) for block in range(2)] == ["as_suitcase_carry", "as_pallof"]
    assert [small("B", "core", block) for block in range(2)] == ["as_side_plank_lift", "as_long_lever_plank"]
    assert [small("A", "hip", block) for block in range(2)] == ["as_leg_curl", "as_slider_curl"]


def test_upper_body_and_foot_stay() -> None:
    assert small("A", "upper", 0) == small("A", "upper", 1)
    assert small("B", "foot", 0) == small("B", "foot", 1)


def test_hip_work_keeps_its_target() -> None:
    """The slider curl is the only hamstring work of this home, and the hip takes no other in its place."""
    home = Reach(1, TIERS["E2"])
    assert [small("A", "hip", block, home) for block in range(2)] == ["as_slider_curl", "as_slider_curl"]


def test_20_below_the_best_is_near_enough_and_21_is_not() -> None:
    hips = pool("unilateral", "hip")
    assert {one.id: one.priority for one in hips}["un_sl_rdl_db"] == 80
    assert {one.id: one.priority for one in hips}["un_sl_rdl_backpack"] == 80 - priority_within() == 60
    used = frozenset({"un_sl_rdl_db", "un_staggered_rdl_db"})
    found = freshest(GYM, hips, (), used)
    assert found is not None
    assert found.id == "un_sl_rdl_backpack"
    further = tuple(replace(one, priority=59) if one.id == "un_sl_rdl_backpack" else one for one in hips)
    assert freshest(GYM, further, (), used) == hips[0]


def test_the_best_stays_where_nothing_near_it_is_left() -> None:
    # Without a pack three sessions have used every hinge on one leg that is near the dumbbell lift.
    bare = Reach(1, TIERS["E3"] - {"backpack"})
    assert [m2("A", block, bare, third=True) for block in range(2)] == ["un_sl_rdl_db", "un_sl_rdl_db"]


def test_with_a_third_session_its_lifts_count_as_used() -> None:
    assert m2("A", 1, third=False) == "un_staggered_rdl_db"
    assert m2("C", 0, third=True) == "un_staggered_rdl_db"
    assert m2("A", 1, third=True) == "un_sl_rdl_backpack"


def test_where_nothing_is_allowed_nothing_is_chosen() -> None:
    sore = Reach(1, TIERS["E3"], (("shoulder", 3), ("hip_side", 3), ("low_back", 3), ("wrist", 3)))
    assert freshest(sore, pool("assistance", "core")[:2], (), frozenset()) is None


def test_b_jumps_otherwise_and_a_does_not() -> None:
    assert [jumps("B", block) for block in range(3)] == [
        ["pl_broad_jump", "pl_sl_pogo"],
        ["pl_a_skip", "pl_pogo_low"],
        ["pl_broad_jump", "pl_sl_pogo"],
    ]
    assert jumps("A", 0) == jumps("A", 1) == jumps("A", 2)
    assert jumps("C", 0) == jumps("C", 1)


def test_in_power_the_other_hop_is_on_one_leg_too() -> None:
    assert jumps("B", 0, phase=Phase.POWER)[0] == "pl_sl_hop_stick"
    assert jumps("B", 1, phase=Phase.POWER)[0] == "pl_skater_hop"


@pytest.mark.parametrize("level", [0, 1, 2])
def test_b_still_repeats_no_jump_of_a(level: int) -> None:
    for block in range(4):
        assert not set(jumps("A", block, level)) & set(jumps("B", block, level))


@pytest.mark.parametrize(("level", "kit", "phase"), [*product((0, 1, 2), TIERS, PHASES)])
def test_an_exercise_comes_back_only_where_nothing_else_is_near(level: Any, kit: str, phase: Phase) -> None:
    reach = Reach(level, TIERS[kit])
    for before, now in pairwise(week(block, reach, phase, third=True) for block in range(4)):
        used = {one.id for lifts in before.values() for one in everything(lifts)}
        for letter in ("A", "B", "C"):
            lift = now[letter].m2
            assert lift is not None
            mains = {one.id for lifts in now.values() for one in (lifts.m1, lifts.m2) if one}
            near = [
                one.id
                for one in pool(lift.category, lift.subcategory)
                if reach.allows(one)
                and one.id not in used | mains
                and one.priority >= lift.priority - priority_within()
            ]
            assert lift.id not in used or not near


def everything(lifts: Lifts) -> list[Any]:
    return [one for one in (lifts.m1, lifts.calf, lifts.m2, *lifts.assistance) if one is not None]
