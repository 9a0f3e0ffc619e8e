"""What a swap offers (`science.md` 4.1, swaps) and how swapped jumps are placed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from profiles_strategy import TIERS

from core.training.choice.catalogue import ASSUMED_ITEMS, catalogue
from core.training.choice.jumps import JumpRules, choose_jumps
from core.training.choice.main_lifts import Letter
from core.training.choice.reach import Reach
from core.training.choice.swaps import swap_choices
from core.training.profile import Tier
from core.training.session import Phase

GYM = Reach(1, TIERS["E3"])
EXPERT = Reach(2, TIERS["E3"])


def offered(
    name: str, reach: Reach = EXPERT, beside: tuple[str, ...] = (), highest: Tier = Tier.LOW
) -> list[str]:
    return [one.id for one in swap_choices(catalogue()[name], reach, (name, *beside), highest)]


def jumps(letter: Letter, *swapped: tuple[str, str], level: Any = 1, **more: Any) -> list[str]:
    rules = JumpRules(Reach(level, TIERS["E3"]), level, Tier.HIGH, Phase.HEAVY, Phase.HEAVY, swapped=swapped)
    return [jump.id for jump in choose_jumps(letter, replace(rules, **more))]


def test_substitutes_come_before_regressions() -> None:
    assert offered("sq_back_barbell") == ["sq_half_barbell", "sq_front_barbell", "sq_goblet", "sq_leg_press"]


def test_the_level_the_equipment_and_the_pain_filter() -> None:
    assert offered("sq_back_barbell", GYM) == ["sq_half_barbell", "sq_goblet", "sq_leg_press"]
    no_press = Reach(1, TIERS["E3"] - {"leg_press"})
    assert offered("sq_back_barbell", no_press) == ["sq_half_barbell", "sq_goblet"]
    sore = Reach(1, TIERS["E3"], (("low_back", 3),))
    assert offered("sq_back_barbell", sore) == ["sq_goblet", "sq_leg_press"]
    assert offered("sq_back_barbell", Reach(1, TIERS["E3"], (("low_back", 2),))) == [
        "sq_half_barbell",
        "sq_goblet",
        "sq_leg_press",
    ]


def test_nothing_of_the_session_is_offered() -> None:
    assert offered("sq_back_barbell", beside=("sq_half_barbell", "sq_goblet")) == [
        "sq_front_barbell",
        "sq_leg_press",
    ]


def test_the_swing_may_come_in_for_the_hinge_it_could_be_swapped_for() -> None:
    assert offered("hi_rdl_db", GYM)[-1] == "hi_kb_swing"
    assert "hi_kb_swing" not in offered("hi_rdl_db", Reach(0, TIERS["E3"]))
    assert "hi_kb_swing" not in offered("hi_trap_bar_dl", GYM)


def test_where_nothing_fits_nothing_is_offered() -> None:
    assert offered("as_short_foot", Reach(0, ASSUMED_ITEMS), beside=("as_toe_press",)) == []
    assert offered("hi_wall_hinge", Reach(0, ASSUMED_ITEMS, not_lying=True)) == []


@pytest.mark.parametrize(
    ("highest", "choices"),
    [
        (Tier.LOW, ["pl_box_jump"]),
        (Tier.MODERATE, ["pl_box_jump", "pl_squat_jump"]),
        (Tier.HIGH, ["pl_box_jump", "pl_squat_jump"]),
    ],
)
def test_jumps_are_offered_up_to_the_gate(highest: Tier, choices: list[str]) -> None:
    assert offered("pl_cmj", highest=highest) == choices


def test_a_high_jump_needs_the_gate_to_be_open() -> None:
    assert offered("pl_drop_jump", highest=Tier.HIGH)[0] == "pl_hurdle_hop"
    assert "pl_hurdle_hop" not in offered("pl_drop_jump", highest=Tier.MODERATE)


def test_no_second_high_jump_and_no_second_hop_on_one_leg() -> None:
    assert "pl_hurdle_hop" not in offered("pl_drop_jump", beside=("pl_alt_bound",), highest=Tier.HIGH)
    runway = Reach(2, TIERS["E3"] | {"runway"})
    hops = offered("pl_sl_hop_forward", runway, ("pl_skater_hop",), Tier.HIGH)
    assert not any(catalogue()[name].single_leg_hop for name in hops)


def test_a_swapped_jump_stands_in_its_place() -> None:
    assert jumps("A") == ["pl_pogo_high", "pl_cmj"]
    assert jumps("A", ("pl_cmj", "pl_squat_jump")) == ["pl_pogo_high", "pl_squat_jump"]
    assert jumps("A", ("pl_pogo_high", "pl_rope_skip")) == ["pl_cmj", "pl_rope_skip"]


def test_a_swapped_jump_keeps_to_the_tier_of_the_day() -> None:
    swapped = ("pl_cmj", "pl_squat_jump")
    assert jumps("A", swapped, phase=Phase.DELOAD) == jumps("A", phase=Phase.DELOAD)
    high = ("pl_cmj", "pl_drop_jump")
    assert jumps("A", high) == ["pl_pogo_high", "pl_cmj"]


def test_a_swapped_jump_keeps_to_pain_to_landings_and_to_the_other_jump() -> None:
    sore = Reach(1, TIERS["E3"], (("hamstring", 3),))
    assert jumps("A", ("pl_cmj", "pl_broad_jump"), reach=sore) == ["pl_pogo_high", "pl_cmj"]
    assert jumps("A", ("pl_cmj", "pl_pogo_high")) == ["pl_pogo_high", "pl_cmj"]
    landings = jumps("A", ("pl_snap_down", "pl_pogo_low"), level=0, landings_only=True)
    assert landings == ["pl_step_off_stick", "pl_snap_down"]
    learnt = jumps("A", ("pl_box_jump", "pl_snap_down"), level=0)
    assert learnt == ["pl_pogo_low", "pl_snap_down"]
