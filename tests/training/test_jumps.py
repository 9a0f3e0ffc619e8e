"""Which jumps a session has (`science.md` 4.1 jumps)."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from profiles_strategy import TIERS

from core.training.choice.jumps import JumpRules, choose_jumps
from core.training.choice.main_lifts import Letter
from core.training.choice.reach import Reach
from core.training.profile import Level, Tier
from core.training.session import Phase


def rules(
    level: Level = 1,
    phase: Phase = Phase.HEAVY,
    gate: Tier = Tier.HIGH,
    more: frozenset[str] = frozenset(),
    kit: str = "E3",
    origin: Phase | None = None,
) -> JumpRules:
    return JumpRules(Reach(level, TIERS[kit] | more), level, gate, phase, origin or phase)


def ids(letter: Letter, of: JumpRules) -> list[str]:
    return [jump.id for jump in choose_jumps(letter, of)]


RUNWAY = frozenset({"runway"})


def test_a_springs_then_jumps_high() -> None:
    assert ids("A", rules()) == ["pl_pogo_high", "pl_cmj"]


def test_a_novice_learns_to_land() -> None:
    assert ids("A", rules(0, Phase.ADAPTATION)) == ["pl_pogo_low", "pl_step_off_stick"]
    assert ids("A", rules(0, Phase.HEAVY)) == ["pl_pogo_low", "pl_box_jump"]
    assert ids("A", rules(0, Phase.HEAVY, kit="E0")) == ["pl_pogo_low", "pl_snap_down"]


def test_a_deload_after_adaptation_keeps_the_landing() -> None:
    assert ids("A", rules(0, Phase.DELOAD, origin=Phase.ADAPTATION)) == ["pl_pogo_low", "pl_step_off_stick"]


def test_the_runners_own_tier_is_a_ceiling() -> None:
    assert ids("A", rules(2, gate=Tier.LOW)) == ["pl_pogo_low", "pl_box_jump"]


def test_c_is_as_a_but_low() -> None:
    assert ids("C", rules(2, Phase.POWER)) == ["pl_pogo_low", "pl_box_jump"]


def test_b_goes_far_or_sideways_then_springs() -> None:
    assert ids("B", rules()) == ["pl_broad_jump", "pl_sl_pogo"]
    assert ids("B", rules(gate=Tier.LOW)) == ["pl_a_skip", "pl_rope_skip"]
    back = replace(rules(), reach=Reach(1, TIERS["E3"], (("hamstring", 2), ("low_back", 3))))
    assert ids("B", back) == ["pl_sl_pogo", "pl_a_skip"]


def test_b_jumps_high_where_no_room_to_go_far_is_left() -> None:
    thigh = replace(rules(gate=Tier.LOW), reach=Reach(1, TIERS["E3"], (("hamstring", 3),)))
    assert ids("B", thigh) == ["pl_step_off_stick", "pl_rope_skip"]


def test_in_power_b_hops_on_one_leg_when_moderate_is_the_highest() -> None:
    assert ids("B", rules(1, Phase.POWER)) == ["pl_sl_hop_stick", "pl_pogo_low"]
    assert ids("B", rules(1, Phase.POWER, more=RUNWAY))[0] == "pl_power_skip"
    assert ids("B", rules(2, Phase.POWER, gate=Tier.MODERATE))[0] == "pl_sl_hop_stick"
    assert ids("B", rules(0, Phase.POWER))[0] != "pl_sl_hop_stick"


def test_in_power_b_goes_far_on_two_legs_if_one_leg_may_not() -> None:
    sore = replace(rules(1, Phase.POWER), reach=Reach(1, TIERS["E3"], (("knee_side", 3),)))
    assert ids("B", sore) == ["pl_broad_jump", "pl_sl_pogo"]


def test_one_high_jump_a_session_and_it_comes_first() -> None:
    assert ids("A", rules(2, Phase.POWER)) == ["pl_drop_jump", "pl_cmj"]
    assert ids("B", rules(2, Phase.POWER)) == ["pl_hurdle_hop", "pl_broad_jump"]
    assert ids("B", rules(2, Phase.POWER, more=RUNWAY)) == ["pl_alt_bound", "pl_pogo_high"]


def test_a_runner_of_under_six_months_only_lands() -> None:
    new = replace(rules(0), landings_only=True)
    assert ids("A", new) == ["pl_step_off_stick", "pl_snap_down"]
    assert set(ids("B", new)) == {"pl_step_off_stick", "pl_snap_down"}


def test_without_a_second_kind_there_is_one_jump() -> None:
    one = replace(rules(0, kit="E0"), landings_only=True)
    assert ids("A", one) == ["pl_snap_down"]


def test_where_no_jump_is_allowed_there_is_none() -> None:
    sore = replace(rules(), reach=Reach(1, TIERS["E3"], (("foot", 3),)))
    assert ids("A", sore) == []


PHASES = [Phase.ADAPTATION, Phase.HEAVY, Phase.POWER, Phase.DELOAD, Phase.TAPER, Phase.MAINTENANCE]


@pytest.mark.parametrize(
    ("level", "kit", "phase", "more"), [*product((0, 1, 2), TIERS, PHASES, (frozenset(), RUNWAY))]
)
def test_a_week_of_jumps(level: Level, kit: str, phase: Phase, more: frozenset[str]) -> None:
    of = rules(level, phase, kit=kit, more=more)
    assert not set(ids("A", of)) & set(ids("B", of))
    for letter in ("A", "B", "C"):
        jumps = choose_jumps(letter, of)  # type: ignore[arg-type]
        ranks = [[Tier.LOW, Tier.MODERATE, Tier.HIGH].index(jump.tier or Tier.HIGH) for jump in jumps]
        assert len(jumps) == 2
        assert ranks == sorted(ranks, reverse=True)
        assert ranks.count(2) <= 1
        assert sum(jump.single_leg_hop for jump in jumps) <= 1
        assert more >= RUNWAY or not any(RUNWAY in jump.equipment for jump in jumps)
