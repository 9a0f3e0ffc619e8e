"""What a runner can make a lift heavier with (2, 4.1, 7.2)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from profiles_strategy import TIERS
from training.progression.lifting import GYM, kg, runner

from core.training.choice.catalogue import catalogue
from core.training.loads.said import load_said
from core.training.progression.lift_kit import LiftKit, lift_kit


def kit_of(name: str, **profile: Any) -> LiftKit:
    return lift_kit(runner(**profile), catalogue()[name])


def loads(*numbers: str) -> tuple[Decimal, ...]:
    return tuple(Decimal(number) for number in numbers)


def test_a_bar_and_its_plates() -> None:
    kit = kit_of("sq_back_barbell", max_load=kg(("barbell", "100")), bar_mass=Decimal(15))
    assert (kit.increment, kit.lightest, kit.most, kit.start) == loads("2.5", "15", "100", "15")
    assert (kit.units, kit.level, kit.youth) == ("kg", 1, False)


def test_a_lift_without_a_load_has_no_steps() -> None:
    kit = kit_of("sq_bw")
    assert (kit.increment, kit.lightest, kit.most) == (*loads("0", "0"), None)


def test_what_is_needed_may_be_out_of_reach() -> None:
    kit = kit_of("sq_back_barbell", kit=TIERS["E0"])
    assert (kit.increment, kit.lightest, kit.most) == (*loads("2.5", "20"), None)
    assert kit_of("sq_goblet", kit=TIERS["E0"]).start == 6


def test_only_owned_progressions_can_be_earned() -> None:
    assert kit_of("sq_bw", kit=TIERS["E1"]).harder == ("sq_backpack",)
    assert kit_of("sq_bw", kit=frozenset({"dumbbell"})).harder == ("sq_goblet",)
    assert kit_of("sq_bw", kit=TIERS["E0"]).harder == ()


def test_one_level_above_is_earned_but_never_with_a_bar() -> None:
    assert kit_of("un_split_squat_bw", level=0, kit=TIERS["E0"]).harder == ("un_rfess_bw",)
    assert kit_of("ca_single_step", level=0, kit=GYM).harder[:2] == ("ca_single_backpack", "ca_single_db")
    assert kit_of("hi_rdl_db", level=0).harder == ("un_staggered_rdl_db",)
    assert kit_of("as_copenhagen_short", level=0).harder == ()
    assert kit_of("as_copenhagen_short", level=1).harder == ("as_copenhagen_long",)


def test_nordics_have_their_ages() -> None:
    assert [kit_of("as_slider_curl", age=age).harder for age in (17, 18, 64, 65)] == [
        (),
        ("as_nordic",),
        ("as_nordic",),
        (),
    ]


def test_one_leg_is_harder_at_the_same_load() -> None:
    assert kit_of("sq_leg_press").one_leg == "un_sl_leg_press"
    assert kit_of("un_sl_leg_press").one_leg is None
    assert kit_of("sq_back_barbell").one_leg is None


def test_sixteen_and_seventeen_are_young() -> None:
    assert [kit_of("sq_goblet", age=age).youth for age in (16, 17, 18)] == [True, True, False]


def test_a_load_is_said_in_its_unit_without_a_tail() -> None:
    assert load_said(Decimal("82.5"), "kg").values == (("load", Decimal("82.5")),)
    assert load_said(Decimal("45.359237"), "kg").values == (("load", Decimal("45.4")),)
    assert load_said(Decimal(185), "lb").id == "{load} lb"
