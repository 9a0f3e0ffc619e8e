"""What holds for the choice of any runner in any block after any changes (`science.md` 4)."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from profiles_strategy import ASSUMED, PAIN_AREAS, equipment

from core.training.choice.catalogue import Exercise, catalogue, pool
from core.training.choice.changes import Cause, Changes
from core.training.choice.jumps import JumpRules, choose_jumps
from core.training.choice.main_lifts import LETTERS
from core.training.choice.reach import Reach
from core.training.choice.swaps import swap_choices
from core.training.choice.week_lifts import NORDIC, Lifts, week_lifts
from core.training.profile import Tier
from core.training.session import Phase

PHASES = (Phase.ADAPTATION, Phase.HEAVY, Phase.POWER, Phase.MAINTENANCE)
TIERS = (Tier.LOW, Tier.MODERATE, Tier.HIGH)
LIFTS = tuple(name for name, one in catalogue().items() if one.tier is None and one.category != "warmup")
JUMPS = tuple(name for name, one in catalogue().items() if one.tier is not None)

pains = st.dictionaries(st.sampled_from(PAIN_AREAS), st.integers(1, 10), max_size=3).map(
    lambda found: tuple(sorted(found.items()))
)
reaches = st.builds(
    Reach,
    level=st.sampled_from((0, 1, 2)),
    owned=equipment.map(lambda kit: kit | ASSUMED),
    pains=st.just(()) | pains,
    bodyweight_only=st.booleans(),
    no_loaded_hinge=st.booleans(),
    not_lying=st.booleans(),
)
some_lifts = st.frozensets(st.sampled_from(LIFTS), max_size=40)
PROGRESSIONS = tuple((name, into) for name in LIFTS for into in catalogue()[name].progressions)
changes = st.builds(
    Changes,
    block=st.integers(0, 4),
    stalled=some_lifts,
    resting=some_lifts,
    too_heavy=some_lifts,
    earned=st.lists(st.sampled_from(PROGRESSIONS), max_size=30).map(tuple),
    calf_count=st.none() | st.integers(0, 20),
    third=st.booleans(),
)
swaps = st.lists(st.tuples(st.sampled_from(LIFTS), st.sampled_from(LIFTS)), max_size=8).map(tuple)
nordics = st.frozensets(st.sampled_from(LETTERS))


def chosen(lifts: Lifts) -> list[Exercise]:
    return [one for one in (lifts.m1, lifts.calf, lifts.m2, *lifts.assistance) if one is not None]


@given(reaches, st.sampled_from(PHASES), nordics, changes, swaps)
def test_pain_equipment_and_level_hold_after_any_change(
    reach: Reach, phase: Phase, nordic: Any, told: Changes, swapped: Any
) -> None:
    told = Changes(told.block, told.stalled, told.resting, told.earned, swapped, told.too_heavy)
    for letter, lifts in week_lifts(reach, phase, nordic, told).items():
        for one in chosen(lifts):
            assert reach.spared(one)
            assert any(items <= reach.owned for items in one.equipment)
            above = one.tier is None and (one.load.light or one.category == "calf")
            assert one.level_min <= reach.level + above
            assert one.id != NORDIC or letter in nordic


@given(reaches, st.sampled_from(PHASES), nordics, changes)
def test_only_an_earned_step_or_a_count_goes_above_the_level(
    reach: Reach, phase: Phase, nordic: Any, told: Changes
) -> None:
    for lifts in week_lifts(reach, phase, nordic, told).values():
        earned = {step.into.id for step in lifts.steps if step.cause is Cause.EARNED}
        for one in chosen(lifts):
            counted = one.category == "calf" and told.calf_count is not None and told.calf_count >= 15
            assert one.level_min <= reach.level or one.id in earned or counted


@given(reaches, st.sampled_from(PHASES), nordics, changes)
def test_no_main_lift_comes_twice_while_another_is_left(
    reach: Reach, phase: Phase, nordic: Any, told: Changes
) -> None:
    week = week_lifts(reach, phase, nordic, told)
    mains = [one for lifts in week.values() for one in (lifts.m1, lifts.m2) if one is not None]
    left = {step.out.id for lifts in week.values() for step in lifts.steps}
    for one in mains:
        if sum(other.id == one.id for other in mains) > 1:
            same = pool(one.category, one.subcategory)
            taken = {other.id for other in mains} | left
            assert not any(reach.allows(other) and other.id not in taken for other in same)


@given(reaches, st.sampled_from(PHASES), nordics, changes, swaps)
def test_a_session_has_no_lift_twice_by_a_change(
    reach: Reach, phase: Phase, nordic: Any, told: Changes, swapped: Any
) -> None:
    told = Changes(told.block, told.stalled, told.resting, told.earned, swapped, told.too_heavy)
    usual = week_lifts(reach, phase, nordic, Changes(block=told.block))
    for letter, lifts in week_lifts(reach, phase, nordic, told).items():
        ids = [one.id for one in chosen(lifts)]
        before = [one.id for one in chosen(usual[letter])]
        assert len(ids) == len(before)
        assert len(set(ids)) >= len(set(before))


@given(reaches, st.sampled_from(PHASES), nordics, changes)
def test_the_steps_lead_to_what_is_shown(reach: Reach, phase: Phase, nordic: Any, told: Changes) -> None:
    for lifts in week_lifts(reach, phase, nordic, told).values():
        shown = {one.id for one in chosen(lifts)}
        passed = {step.out.id for step in lifts.steps}
        assert all(step.into.id in shown | passed for step in lifts.steps)


@given(reaches, reaches, st.sampled_from(PHASES), st.integers(0, 3))
def test_back_with_the_usual_kit_the_usual_exercises_are_back(
    usual: Reach, away: Reach, phase: Phase, block: int
) -> None:
    told = Changes(block=block)
    before = week_lifts(usual, phase, frozenset(), told)
    for lifts in week_lifts(away, phase, frozenset(), told).values():
        assert all(any(items <= away.owned for items in one.equipment) for one in chosen(lifts))
    week_lifts.cache_clear()
    assert week_lifts(usual, phase, frozenset(), told) == before


@given(
    reaches,
    st.sampled_from(LIFTS + JUMPS),
    st.sampled_from(TIERS),
    st.frozensets(st.sampled_from(LIFTS + JUMPS), max_size=10),
)
def test_a_swap_offers_only_what_may_be_done(reach: Reach, name: str, highest: Tier, beside: Any) -> None:
    for one in swap_choices(catalogue()[name], reach, beside | {name}, highest):
        assert reach.allows(one)
        assert one.id not in beside | {name}
        assert one.tier is None or TIERS.index(one.tier) <= TIERS.index(highest)


jump_swaps = st.lists(st.tuples(st.sampled_from(JUMPS), st.sampled_from(JUMPS)), max_size=8).map(tuple)


@given(
    reaches,
    st.sampled_from(TIERS),
    st.sampled_from((*PHASES, Phase.DELOAD, Phase.TAPER)),
    st.integers(0, 4),
    jump_swaps,
)
def test_jumps_keep_to_gate_pain_and_pairs_in_any_block(
    reach: Reach, gate: Tier, phase: Phase, block: int, swapped: Any
) -> None:
    rules = JumpRules(reach, reach.level, gate, phase, phase, block=block, swapped=swapped)
    for letter in LETTERS:
        jumps = choose_jumps(letter, rules)
        assert len({jump.id for jump in jumps}) == len(jumps) <= 2
        assert all(reach.allows(jump) for jump in jumps)
        assert all(jump.tier and TIERS.index(jump.tier) <= TIERS.index(gate) for jump in jumps)
        assert sum(jump.tier is Tier.HIGH for jump in jumps) <= 1
        assert sum(jump.single_leg_hop for jump in jumps) <= 1
