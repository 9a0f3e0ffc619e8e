"""Earned steps and the swaps of the runner (`science.md` 4.1, 7.3)."""

from __future__ import annotations

import pytest
from profiles_strategy import TIERS
from training.choice.changed_week import BARE, GYM, HOME, m1, m2, pain, small, week

from core.training.choice.catalogue import ASSUMED_ITEMS, catalogue
from core.training.choice.changes import swaps_now
from core.training.choice.reach import Reach
from core.training.session import Phase

# Earned: one level above, but not with a bar or a jump.


def test_an_earned_step_may_be_one_level_above_the_runner() -> None:
    assert m1("A", HOME, earned=(("un_split_squat_backpack", "un_rfess_backpack"),)) == "un_rfess_backpack"
    core = small("A", BARE, earned=(("as_side_plank", "as_side_plank_lift"),))
    assert core[0] == "as_side_plank_lift"


def test_two_levels_above_are_too_many() -> None:
    earned = (("as_copenhagen_short", "as_copenhagen_long"),)
    assert "as_copenhagen_long" not in small("A", BARE, earned=earned)
    assert "as_copenhagen_long" in small("B", GYM, earned=earned)


@pytest.mark.parametrize(
    ("out", "into"),
    [("sq_leg_press", "sq_back_barbell"), ("hi_rdl_db", "hi_rdl_bb"), ("un_split_squat_db", "un_rfess_db")],
)
def test_barbell_and_dumbbell_lifts_keep_to_the_level(out: str, into: str) -> None:
    for letter in ("A", "B", "C"):
        lifts = week(Reach(0, TIERS["E3"]), earned=((out, into),))[letter]
        assert into not in {one.id for one in (lifts.m1, lifts.m2) if one}


def test_jumps_are_never_earned_above_the_level() -> None:
    assert not Reach(0, ASSUMED_ITEMS).allows_earned(catalogue()["pl_pogo_high"])
    assert Reach(1, ASSUMED_ITEMS).allows_earned(catalogue()["pl_pogo_high"])


def test_earned_steps_chain() -> None:
    earned = (("un_sl_rdl_bw", "un_sl_rdl_backpack"), ("un_sl_rdl_backpack", "un_sl_rdl_db"))
    assert m2("A", HOME, earned=earned[:1]) == "un_sl_rdl_backpack"
    assert m2("A", HOME, earned=earned) == "un_sl_rdl_backpack"
    planks = (("as_dead_bug", "as_front_plank"), ("as_front_plank", "as_long_lever_plank"))
    assert small("B", BARE, earned=planks)[0] == "as_long_lever_plank"


def test_an_earned_step_needs_its_equipment_and_no_pain() -> None:
    earned = (("un_split_squat_bw", "un_split_squat_backpack"),)
    assert m1("A", BARE, earned=earned) == "un_split_squat_bw"
    planks = (("as_side_plank", "as_side_plank_lift"),)
    assert small("A", pain(BARE, hip_side=3), earned=planks)[0] == "as_side_plank"
    assert small("A", pain(BARE, hip_side=2), earned=planks)[0] == "as_side_plank_lift"


def test_a_step_that_the_week_already_holds_is_not_taken() -> None:
    # A has the pack already; B's lift may follow once A has moved on.
    second = ("un_split_squat_bw", "un_split_squat_backpack")
    first = ("un_split_squat_backpack", "un_rfess_backpack")
    assert m2("B", HOME, earned=(second,)) == "un_split_squat_bw"
    assert m2("B", HOME, earned=(second, first)) == "un_split_squat_backpack"


def test_a_third_session_follows_in_what_it_shares_with_the_first() -> None:
    earned = (("as_side_plank", "as_side_plank_lift"), ("ca_single_floor", "ca_single_step"))
    changed = week(Reach(0, ASSUMED_ITEMS), earned=earned)
    assert changed["A"].assistance[0] == changed["C"].assistance[0]
    stepped = week(Reach(0, TIERS["E1"]), earned=(("ca_single_step", "ca_single_backpack"),))
    assert stepped["A"].calf == stepped["C"].calf
    assert stepped["A"].calf is not None
    assert stepped["A"].calf.id == "ca_single_backpack"


def test_nordic_lowering_is_earned_only_where_its_weeks_allow_it() -> None:
    home = Reach(1, TIERS["E1"])
    earned = (("as_slider_curl", "as_nordic"),)
    assert "as_nordic" not in small("A", home, earned=earned)
    swapped = (("as_slider_curl", "as_nordic"),)
    assert "as_nordic" not in small("A", home, swapped=swapped)
    # Where they are allowed 4.1 takes them itself, so another hamstring exercise must have stood here.
    gym = week(GYM, Phase.HEAVY, frozenset({"A"}), earned=(("as_leg_curl", "as_nordic"),))
    assert gym["A"].assistance[1].id == "as_nordic"


# Swaps of the runner.


def test_the_runners_swap_stands_wherever_the_exercise_was() -> None:
    assert m1("A", GYM, swapped=(("sq_back_barbell", "sq_front_barbell"),)) == "sq_back_barbell"
    assert m1("A", GYM, swapped=(("sq_back_barbell", "sq_goblet"),)) == "sq_goblet"
    assert m1("B", GYM, swapped=(("hi_trap_bar_dl", "hi_kb_swing"),)) == "hi_kb_swing"


def test_a_swap_that_hurts_or_cannot_be_done_is_not_made() -> None:
    swapped = (("as_suitcase_carry", "as_side_plank"),)
    assert small("A", pain(GYM, low_back=3), swapped=swapped)[0] != "as_side_plank"
    assert m1("A", pain(GYM, wrist=3), swapped=(("sq_back_barbell", "sq_goblet"),)) == "sq_back_barbell"


def test_a_swap_into_what_the_session_holds_is_not_made() -> None:
    assert m1("A", GYM, swapped=(("sq_back_barbell", "un_sl_rdl_db"),)) == "sq_back_barbell"


def test_the_third_session_makes_way_for_a_swap() -> None:
    usual = m1("C", GYM)
    assert usual == "un_split_squat_db"
    swapped = (("un_rfess_db", "un_split_squat_db"),)
    assert m2("B", GYM, swapped=swapped) == "un_split_squat_db"
    assert m1("C", GYM, swapped=swapped) == "un_step_up_db"


def test_a_swap_goes_before_every_other_cause() -> None:
    chosen = m1(
        "A",
        GYM,
        swapped=(("sq_back_barbell", "sq_leg_press"),),
        stalled=frozenset({"sq_back_barbell"}),
    )
    assert chosen == "sq_leg_press"


def test_a_swapped_lift_goes_on_from_there() -> None:
    swapped, earned = (("as_side_plank", "as_front_plank"),), (("as_front_plank", "as_long_lever_plank"),)
    assert small("A", BARE, swapped=swapped, earned=earned)[0] == "as_long_lever_plank"


@pytest.mark.parametrize(
    ("told", "now"),
    [
        ((), {}),
        ((("a", "b"),), {"a": "b"}),
        ((("a", "b"), ("b", "a")), {}),
        ((("a", "b"), ("b", "c")), {"a": "c", "b": "c"}),
        ((("a", "b"), ("a", "c")), {"a": "c"}),
        ((("a", "b"), ("b", "a"), ("a", "c")), {"a": "c"}),
    ],
)
def test_the_last_swap_counts_and_a_swap_back_ends_it(
    told: tuple[tuple[str, str], ...], now: dict[str, str]
) -> None:
    assert swaps_now(told) == now
