"""Calf and assistance of a week (`science.md` 4.1, 4.2)."""

from __future__ import annotations

import pytest
from profiles_strategy import TIERS

from core.training.choice.areas import LEG_AREAS
from core.training.choice.catalogue import ASSUMED_ITEMS
from core.training.choice.main_lifts import Letter
from core.training.choice.reach import Reach
from core.training.choice.week_lifts import calf, calf_hold, hip_assistance, week_lifts
from core.training.session import Phase

NO_NORDIC: frozenset[Letter] = frozenset()
GYM = Reach(1, TIERS["E3"])
BARE = Reach(0, ASSUMED_ITEMS)


def assistance(
    letter: Letter, reach: Reach, phase: Phase, nordic: frozenset[Letter] = NO_NORDIC
) -> list[str]:
    return [exercise.id for exercise in week_lifts(reach, phase, nordic)[letter].assistance]


def test_a_has_core_hip_upper_b_core_hip_foot_c_core_foot_hip() -> None:
    kinds = {
        letter: [exercise.subcategory for exercise in lifts.assistance]
        for letter, lifts in week_lifts(GYM, Phase.HEAVY, NO_NORDIC).items()
    }
    assert kinds == {
        "A": ["core", "hip", "upper"],
        "B": ["core", "hip", "foot"],
        "C": ["core", "foot", "hip"],
    }


def test_one_lift_that_is_left_for_both_places_is_done_once() -> None:
    hurting = Reach(2, ASSUMED_ITEMS, (("knee_front", 4), ("low_back", 5)))
    lifts = week_lifts(hurting, Phase.HEAVY, NO_NORDIC)["B"]
    assert lifts.m1 is not None
    assert (lifts.m1.id, lifts.m2) == ("un_sl_hip_thrust", None)


@pytest.mark.parametrize("phase", [Phase.ADAPTATION, Phase.HEAVY, Phase.POWER, Phase.MAINTENANCE])
@pytest.mark.parametrize("kit", TIERS)
@pytest.mark.parametrize("level", [0, 1, 2])
def test_b_shares_no_assistance_with_a(level: int, kit: str, phase: Phase) -> None:
    reach = Reach(level, TIERS[kit])  # type: ignore[arg-type]
    assert not set(assistance("A", reach, phase)) & set(assistance("B", reach, phase))


@pytest.mark.parametrize(
    ("phase", "exercise"),
    [
        (Phase.ADAPTATION, "as_miniband_walk"),
        (Phase.HEAVY, "as_copenhagen_short"),
        (Phase.POWER, "as_miniband_walk"),
        (Phase.MAINTENANCE, "as_copenhagen_short"),
    ],
)
def test_the_hip_work_of_b_follows_the_phase(phase: Phase, exercise: str) -> None:
    assert assistance("B", GYM, phase)[1] == exercise


def test_the_hip_work_of_b_takes_the_other_target_on_pain() -> None:
    sore = Reach(1, TIERS["E3"], (("groin", 4),))
    assert assistance("B", sore, Phase.HEAVY)[1] == "as_miniband_walk"


def test_a_takes_any_hip_work_without_a_hamstring_exercise() -> None:
    assert assistance("A", BARE, Phase.HEAVY)[1] == "as_copenhagen_short"
    assert assistance("B", BARE, Phase.HEAVY)[1] == "as_adductor_squeeze"


def test_nordic_lowering_comes_where_it_is_allowed_and_best() -> None:
    home = Reach(1, TIERS["E2"])
    assert assistance("A", home, Phase.HEAVY)[1] == "as_slider_curl"
    assert assistance("A", home, Phase.HEAVY, frozenset({"A"}))[1] == "as_nordic"


def test_hip_work_repeats_only_when_nothing_else_is_left() -> None:
    one = Reach(0, ASSUMED_ITEMS, (("groin", 4),))
    assert hip_assistance(("groin",), one, nordic=False, taken={"as_side_lying_abd"}) is not None
    all_sore = Reach(0, ASSUMED_ITEMS, (("groin", 4), ("hip_side", 4)))
    assert hip_assistance(("groin",), all_sore, nordic=False, taken=()) is None


def test_the_calf_of_b_is_worked_bent() -> None:
    kinds = {letter: calf(letter, GYM) for letter in ("A", "B", "C")}  # type: ignore[arg-type]
    assert [one.subcategory for one in kinds.values() if one] == ["straight", "bent", "straight"]


def test_knee_pain_straightens_the_calf_work_of_b() -> None:
    sore = calf("B", Reach(0, ASSUMED_ITEMS, (("knee_front", 3),)))
    assert sore is not None
    assert sore.id == "ca_single_floor"


def test_two_leg_raises_stay_longest_and_then_nothing_does() -> None:
    sore = calf("A", Reach(0, ASSUMED_ITEMS, (("achilles", 5),)))
    assert sore is not None
    assert sore.id == "ca_double_floor"
    assert calf("B", Reach(0, ASSUMED_ITEMS, (("achilles", 6),))) is None
    assert calf_hold(Reach(0, ASSUMED_ITEMS, (("achilles", 6),))) is None


def test_pain_of_4_in_foot_or_calf_empties_the_slot_whatever_an_exercise_allows() -> None:
    assert calf("B", Reach(1, TIERS["E3"], (("foot", 4),))) is None
    assert calf_hold(Reach(0, ASSUMED_ITEMS, (("calf", 4),))) is None


def test_pain_in_every_leg_lift_leaves_the_small_lifts_of_the_upper_body() -> None:
    sore = Reach(0, ASSUMED_ITEMS, tuple((area, 10) for area in sorted(LEG_AREAS | {"low_back"})))
    lifts = week_lifts(sore, Phase.HEAVY, NO_NORDIC)["A"]
    assert lifts.m2 is None
    assert [one.subcategory for one in lifts.assistance] == ["core", "upper"]
