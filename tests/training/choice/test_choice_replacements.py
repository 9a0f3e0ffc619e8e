"""Lifts that stalled, rest or are too heavy (`science.md` 4.2, 7.2, 7.3)."""

from __future__ import annotations

from profiles_strategy import TIERS
from training.choice.changed_week import BARE, GYM, HOME, m1, m2, pain, small, week

from core.training.choice.catalogue import ASSUMED_ITEMS
from core.training.choice.changes import Cause
from core.training.choice.reach import Reach
from core.training.session import Phase

# Stalled: the first allowed substitute of M1.


def test_a_stalled_main_lift_gives_way_to_its_first_substitute() -> None:
    assert m1("A", GYM, stalled=frozenset({"sq_back_barbell"})) == "sq_half_barbell"
    assert m1("B", GYM, stalled=frozenset({"hi_trap_bar_dl"})) == "hi_rdl_bb"


def test_a_substitute_that_stalled_too_is_passed_over() -> None:
    expert = Reach(2, TIERS["E3"])
    both = frozenset({"sq_back_barbell", "sq_half_barbell"})
    assert m1("A", expert, stalled=both) == "sq_front_barbell"
    assert m1("A", GYM, stalled=both) == "sq_back_barbell"


def test_pain_passes_over_a_substitute() -> None:
    sore = pain(Reach(2, TIERS["E3"]), hamstring_high=3)
    assert m1("B", sore, stalled=frozenset({"hi_trap_bar_dl"})) == "hi_hip_thrust_bb"


def test_the_usual_lift_stays_where_no_substitute_fits() -> None:
    assert m1("A", HOME, stalled=frozenset({"un_split_squat_backpack"})) == "un_step_up_bw"
    dumbbells = Reach(1, TIERS["E2"])
    assert m1("A", dumbbells, stalled=frozenset({"un_rfess_db"})) == "un_rfess_db"


def test_stalls_count_for_the_main_lift_only() -> None:
    assert m2("B", GYM, stalled=frozenset({"un_rfess_db"})) == "un_rfess_db"


# Resting: the substitute in any slot.


def test_two_reduces_in_a_row_bring_the_substitute_in_any_slot() -> None:
    assert m1("A", GYM, resting=frozenset({"sq_back_barbell"})) == "sq_half_barbell"
    assert m2("B", Reach(2, TIERS["E3"]), resting=frozenset({"un_rfess_db"})) == "un_split_squat_bb"
    assert small("A", GYM, resting=frozenset({"as_suitcase_carry"}))[0] == "as_side_plank"


def test_a_lift_without_a_substitute_stays() -> None:
    assert m2("A", GYM, resting=frozenset({"un_sl_rdl_db"})) == "un_sl_rdl_db"


def test_the_third_session_makes_way_for_a_substitute_and_takes_no_resting_lift() -> None:
    expert = Reach(2, TIERS["E3"])
    assert m1("C", expert) == "un_split_squat_bb"
    assert m1("C", expert, resting=frozenset({"un_rfess_db"})) == "un_split_squat_db"


def test_the_third_session_repeats_a_lift_when_no_other_is_left() -> None:
    sore = Reach(0, ASSUMED_ITEMS, (("hamstring", 3),), not_lying=True)
    changed = week(sore, Phase.HEAVY, swapped=(("as_side_plank", "as_dead_bug"),))
    assert changed["A"].m2 == changed["C"].m2


# Too heavy: the first allowed regression.


def test_a_load_below_the_lightest_brings_the_regression() -> None:
    assert m1("A", GYM, too_heavy=frozenset({"sq_back_barbell"})) == "sq_goblet"
    assert m2("B", Reach(1, TIERS["E2"]), too_heavy=frozenset({"un_split_squat_db"})) == "un_split_squat_bw"


def test_regressions_follow_each_other() -> None:
    both = frozenset({"sq_back_barbell", "sq_goblet"})
    assert m1("A", GYM, too_heavy=both) == "sq_leg_press"
    assert m1("A", Reach(1, TIERS["E3"] - {"leg_press"}), too_heavy=both) == "sq_bw"


def test_a_lift_without_a_regression_stays() -> None:
    assert m1("A", Reach(0, TIERS["E3"]), too_heavy=frozenset({"sq_leg_press"})) == "sq_leg_press"


def test_what_is_too_heavy_is_not_earned_again() -> None:
    # The progression was earned once; since then it proved too heavy.
    earned = (("un_split_squat_bw", "un_rfess_bw"),)
    assert m1("A", BARE, earned=earned) == "un_rfess_bw"
    assert m1("A", BARE, earned=earned, too_heavy=frozenset({"un_rfess_bw"})) == "un_split_squat_bw"


# What is kept for the reasons.


def test_each_step_is_kept_with_its_cause() -> None:
    lifts = week(
        GYM,
        block=1,
        last_block=(("A", "core", "as_suitcase_carry"), ("B", "core", "as_side_plank_lift")),
        first_of_letter=True,
        stalled=frozenset({"sq_back_barbell"}),
        swapped=(("as_pallof", "as_dead_bug"),),
    )["A"]
    steps = [(step.out.id, step.into.id, step.cause) for step in lifts.steps]
    assert ("sq_back_barbell", "sq_half_barbell", Cause.STALLED) in steps
    assert ("as_suitcase_carry", "as_pallof", Cause.NEW_BLOCK) in steps
    assert ("as_pallof", "as_dead_bug", Cause.SWAPPED) in steps


def test_a_first_block_without_changes_has_no_steps() -> None:
    assert all(lifts.steps == () for lifts in week(GYM).values())
