"""The main lifts of a week: homes, pain and variety (`science.md` 4.1, 4.2)."""

from __future__ import annotations

from itertools import product

import pytest
from profiles_strategy import PAIN_AREAS, TIERS

from core.training.choice.catalogue import ASSUMED_ITEMS, Exercise
from core.training.choice.main_lifts import main_lifts
from core.training.choice.reach import Reach
from core.training.profile import Level

BARE = ASSUMED_ITEMS


def reach(level: Level, owned: frozenset[str], **pain: int) -> Reach:
    return Reach(level, owned | ASSUMED_ITEMS, tuple(sorted(pain.items())))


def ids(of: Reach, adaptation: bool = False) -> dict[str, str | None]:
    """ "A m1" and so on to the id of the lift."""
    return {
        f"{letter} {slot}": lift.id if lift else None
        for (letter, slot), lift in main_lifts(of, adaptation).items()
    }


def kind(lift: Exercise | None) -> str:
    return f"{lift.category}/{lift.subcategory}" if lift else "none"


def test_a_gym_has_the_best_lift_of_each_pattern_none_twice() -> None:
    lifts = ids(reach(1, TIERS["E3"]))
    assert lifts == {
        "A m1": "sq_back_barbell",
        "B m1": "hi_trap_bar_dl",
        "A m2": "un_sl_rdl_db",
        "B m2": "un_rfess_db",
        "C m1": "un_split_squat_db",
        "C m2": "un_staggered_rdl_db",
    }


@pytest.mark.parametrize(("level", "kit", "adaptation"), [*product((0, 1, 2), TIERS, (False, True))])
def test_no_lift_comes_twice_in_a_week(level: Level, kit: str, adaptation: bool) -> None:
    lifts = list(ids(reach(level, TIERS[kit]), adaptation).values())
    assert len(set(lifts)) == 6


def test_a_lift_comes_twice_when_no_other_is_left() -> None:
    # On the back is out, the hamstring hurts: one hinge on one leg is left.
    lifts = ids(Reach(0, BARE, (("hamstring", 3),), not_lying=True))
    assert (lifts["A m2"], lifts["C m2"]) == ("un_sl_rdl_bw", "un_sl_rdl_bw")


def test_a_home_novice_squats_in_adaptation_and_uses_one_leg_after() -> None:
    novice = reach(0, TIERS["E1"])
    assert (ids(novice, True)["A m1"], ids(novice, True)["B m1"]) == ("sq_backpack", "hi_rdl_backpack")
    assert (ids(novice)["A m1"], ids(novice)["B m1"]) == ("un_split_squat_backpack", "un_sl_hip_thrust")


def test_from_level_1_a_home_uses_one_leg_from_the_start() -> None:
    lifts = main_lifts(reach(1, TIERS["E0"]), adaptation=True)
    assert kind(lifts["A", "m1"]) == "unilateral/knee"
    assert kind(lifts["B", "m1"]) == "unilateral/hip"


def test_dumbbells_alone_keep_the_hinge_and_leave_the_squat_from_level_1() -> None:
    assert ids(reach(1, TIERS["E2"]), True)["A m1"] == "un_rfess_db"
    assert ids(reach(1, TIERS["E2"]), True)["B m1"] == "hi_rdl_db"
    assert ids(reach(0, TIERS["E2"]))["A m1"] == "sq_goblet"


def test_a_bar_without_a_rack_cannot_load_the_squat() -> None:
    lifts = ids(reach(1, frozenset({"barbell"})))
    assert (lifts["A m1"], lifts["B m1"]) == ("un_rfess_bw", "hi_rdl_bb")


def test_a_leg_press_alone_cannot_load_the_hinge() -> None:
    lifts = ids(reach(1, frozenset({"leg_press"})))
    assert (lifts["A m1"], lifts["B m1"]) == ("sq_leg_press", "un_sl_hip_thrust")


def test_knee_pain_turns_the_squat_into_a_hinge() -> None:
    lifts = ids(reach(1, TIERS["E3"], knee_front=3))
    assert (lifts["A m1"], lifts["B m1"], lifts["B m2"]) == (
        "hi_rdl_bb",
        "hi_hip_thrust_bb",
        "un_staggered_rdl_db",
    )


def test_back_pain_turns_the_hinge_into_a_squat_or_a_lift_on_one_leg() -> None:
    assert ids(reach(1, TIERS["E2"], low_back=3))["B m1"] == "sq_goblet"
    gym = ids(reach(0, TIERS["E3"] - {"leg_press"}, low_back=3, wrist=3))
    assert gym["B m1"] == "un_split_squat_db"


def test_pain_elsewhere_changes_nothing() -> None:
    assert ids(reach(1, TIERS["E1"], neck=5)) == ids(reach(1, TIERS["E1"]))


def test_only_pain_changes_the_pattern() -> None:
    """The third session of a home has no pack lift left for the knee, and stays with the knee."""
    assert ids(reach(1, TIERS["E1"]))["C m1"] == "un_rfess_bw"


def test_without_anything_loaded_the_own_pattern_stays() -> None:
    assert ids(reach(0, BARE, knee_front=3), True)["A m1"] == "sq_box_bw"


def test_an_empty_pattern_takes_bodyweight_of_the_next() -> None:
    lifts = ids(reach(0, BARE, knee_front=6), True)
    assert (lifts["A m1"], lifts["B m1"]) == ("hi_bridge_walkout", "hi_glute_bridge")
    assert lifts["B m2"] == "un_sl_rdl_bw"


def test_where_nothing_is_left_the_slot_is_empty() -> None:
    pains = tuple((area, 10) for area in sorted(PAIN_AREAS))
    lifts = main_lifts(Reach(0, frozenset(), pains, not_lying=True), adaptation=True)
    assert lifts["A", "m1"] is None
    assert kind(lifts["A", "m2"]) == "none"


def test_pain_in_every_single_leg_lift_leads_to_hip_assistance() -> None:
    lifts = main_lifts(reach(0, BARE, knee_front=3, hamstring=3, low_back=3), adaptation=True)
    assert kind(lifts["A", "m2"]) == "assistance/hip"


def test_osteoporosis_loads_the_knee_instead_of_the_hinge() -> None:
    careful = Reach(1, TIERS["E3"], no_loaded_hinge=True)
    lifts = ids(careful)
    assert (lifts["A m1"], lifts["B m1"]) == ("sq_back_barbell", "sq_half_barbell")
    assert lifts["A m2"] == "un_sl_hip_thrust"


def test_bodyweight_only_loads_nothing() -> None:
    lifts = main_lifts(Reach(0, TIERS["E3"], bodyweight_only=True), adaptation=False)
    assert not any(lift.load.external for lift in lifts.values() if lift)
    assert None not in lifts.values()
