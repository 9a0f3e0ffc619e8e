"""Jump gates: steps back after pain, new tiers, and what the next one needs (science.md 7.7)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.adapting.jump_history import (
    EARNED,
    HIGH,
    HIGHER,
    LOW,
    MODERATE,
    RUNNER,
    codes,
    gate,
    histories,
    hurt,
    jumped,
    says,
    spells,
)

from core.training.adapting.jump_gates import JumpDay, PainDay
from core.training.profile import Tier


@pytest.mark.parametrize("area", ["foot", "ankle", "achilles", "calf", "shin", "knee_front", "knee_side"])
def test_amber_pain_from_foot_to_knee_costs_a_tier(area: str) -> None:
    dropped = gate(25, HIGHER[:7], hurt(22, 3, area))
    assert (dropped.tier, dropped.earned, dropped.first_at_tier) == (LOW, MODERATE, False)


def test_what_a_drop_rests_on_and_what_it_needs_is_told() -> None:
    dropped = gate(25, HIGHER[:7], hurt(22, 4, "shin"))
    assert says(dropped.reasons) == ["Pain 4 of 10 (shin) on Tue 15 Dec: jumps are one step lower."]
    assert says(dropped.failing) == ["Jump sessions without pain: 0 of 2."]
    assert dropped.ahead is MODERATE


@pytest.mark.parametrize(
    "pain", [hurt(22, 2), hurt(22, 1, light="green"), hurt(22, 5, "hip_side"), hurt(22, 5, "low_back")]
)
def test_green_pain_and_pain_elsewhere_cost_none(pain: PainDay) -> None:
    assert gate(25, HIGHER[:7], pain).tier is MODERATE


def test_amber_by_the_next_morning_and_red_cost_one_too() -> None:
    assert gate(25, HIGHER[:7], hurt(22, 1, light="amber")).tier is LOW
    assert gate(25, HIGHER[:7], hurt(22, 8)).tier is LOW


def test_a_spell_of_pain_costs_one_tier_however_often_it_is_told() -> None:
    high = HIGHER + jumped(HIGH, 35)
    dropped = gate(40, high, hurt(36, 4), hurt(37, 3), hurt(38, 4, "foot"))
    assert (dropped.tier, dropped.earned) == (MODERATE, HIGH)


def test_pain_after_another_jump_session_costs_the_next() -> None:
    high = HIGHER + jumped(HIGH, 35) + jumped(MODERATE, 42)
    assert gate(45, high, hurt(36, 4), hurt(43, 3)).tier is LOW


def test_two_painless_sessions_bring_the_tier_back_at_half_the_contacts() -> None:
    sessions, pain = HIGHER[:7] + jumped(LOW, 28, 31), hurt(22, 4)
    assert gate(29, sessions, pain).tier is LOW
    back = gate(33, sessions, pain)
    assert (back.tier, back.earned, back.first_at_tier) == (MODERATE, MODERATE, True)
    assert codes(back.reasons) == ["jumps_back", "jumps_half"]
    assert says(back.reasons)[0] == (
        "Jump sessions without pain since the pain on Tue 15 Dec (calf): 2. "
        "Jumps are back at the step before."
    )
    assert not gate(36, sessions + jumped(MODERATE, 35), pain).first_at_tier


@pytest.mark.parametrize("day", [31, 32])
def test_a_session_with_pain_that_day_or_the_next_morning_is_not_painless(day: int) -> None:
    sessions = HIGHER[:7] + jumped(LOW, 28, 31)
    assert gate(33, sessions, hurt(22, 4), hurt(day, 1)).tier is LOW
    assert gate(33, sessions, hurt(22, 4), hurt(33, 1)).tier is MODERATE


def test_amber_on_the_way_back_begins_the_way_anew() -> None:
    sessions, pains = HIGHER[:7] + jumped(LOW, 28, 31), (hurt(22, 4), hurt(30, 3))
    assert says(gate(33, sessions, *pains).failing) == ["Jump sessions without pain: 1 of 2."]
    assert gate(40, sessions + jumped(LOW, 38), *pains).tier is MODERATE


def test_two_tiers_come_back_one_after_the_other() -> None:
    high = HIGHER + jumped(HIGH, 35) + jumped(MODERATE, 42)
    pains = (hurt(36, 4), hurt(43, 3))
    two = high + jumped(LOW, 49, 52)
    assert (gate(55, two, *pains).tier, gate(55, two, *pains).earned) == (MODERATE, HIGH)
    four = two + jumped(MODERATE, 56, 59)
    assert gate(61, four, *pains).tier is HIGH


def test_pain_at_low_begins_the_count_anew_and_says_so() -> None:
    closed = gate(16, (*EARNED, *jumped(LOW, 14)), hurt(11, 3))
    assert closed.tier is closed.earned is LOW
    assert says(closed.failing) == [
        "Weeks at this step of jumps: 0 of 2.",
        "Jump sessions at this step: 1 of 4.",
        "Pain 3 of 10 (calf) on Fri 4 Dec: the count began anew.",
    ]
    assert gate(28, (*EARNED, *jumped(LOW, 14, 17, 21, 24)), hurt(11, 3)).tier is MODERATE


def test_pain_of_2_stops_the_way_to_high_but_not_to_moderate() -> None:
    assert gate(14, EARNED, hurt(8, 2)).tier is MODERATE
    stopped = gate(35, HIGHER, hurt(18, 2))
    assert (stopped.tier, codes(stopped.failing)) == (
        MODERATE,
        ["jump_gate_weeks", "jump_gate_sessions", "jump_gate_restart"],
    )
    assert gate(35, HIGHER, hurt(18, 1)).tier is HIGH


def test_pain_at_the_highest_tier_below_amber_changes_nothing() -> None:
    high = HIGHER + jumped(HIGH, 35, 38)
    free = gate(42, high, hurt(39, 2))
    assert (free.tier, free.ahead, free.failing) == (HIGH, None, ())


def test_red_pain_in_a_leg_keeps_high_closed_for_12_months() -> None:
    pain = hurt(-1, 7, "hamstring")
    assert codes(gate(35, HIGHER, pain).failing) == ["jump_gate_injury"]
    assert gate(35, HIGHER, hurt(-340, 7, "hamstring")).tier is HIGH
    assert gate(35, HIGHER, hurt(-1, 7, "shoulder")).tier is HIGH


def test_what_is_known_only_today_cannot_soften_an_old_drop() -> None:
    at_moderate = HIGHER + jumped(MODERATE, 35)
    assert gate(40, at_moderate, hurt(37, 4)).tier is LOW


def test_the_step_up_tells_what_earned_it() -> None:
    assert says(gate(14, EARNED, hurt(8, 1)).reasons) == [
        "One step up in jumps. At the step before: 4 sessions, 2 weeks, highest pain 1 of 10.",
        "The first session at a new step of jumps has half the contacts.",
    ]


def test_contacts_grow_by_at_most_25_over_the_last_loading_week() -> None:
    week = (*jumped(LOW, 0, contacts=30), *jumped(LOW, 3, contacts=36))
    assert gate(6, week).contacts_most is None
    assert gate(7, week).contacts_most == 61
    deload = jumped(LOW, 7, 10, contacts=24, loading=False)
    assert gate(14, week + deload).contacts_most == 61
    assert gate(16, week + deload + jumped(LOW, 14, contacts=50)).contacts_most == 61
    assert gate(21, week + deload + jumped(LOW, 14, contacts=50)).contacts_most == 75


@given(histories, spells, st.integers(0, 90), st.sampled_from(Tier))
def test_no_tier_above_the_earned_one_and_high_only_when_all_holds(
    jumps: tuple[JumpDay, ...], pains: tuple[PainDay, ...], day: int, told: Tier
) -> None:
    found = gate(day, jumps, *pains, told=told)
    order = list(Tier)
    assert order.index(found.tier) <= order.index(found.earned)
    assert (found.tier is HIGH) == (found.ahead is None)
    assert bool(found.failing) == (found.ahead is not None)
    untested = gate(day, jumps, *pains, told=told, tests=())
    assert order.index(untested.earned) <= order.index(told)


def test_a_told_high_tier_is_moderate_where_high_is_ruled_out() -> None:
    assert gate(0, told=HIGH, profile=replace(RUNNER, age=60)).tier is MODERATE
    assert gate(0, told=HIGH, level=1).tier is MODERATE
    assert gate(0, told=HIGH, profile=replace(RUNNER, body_mass=None)).tier is HIGH


@pytest.mark.parametrize("units", ["kg", "lb"])
def test_100_kg_is_not_too_heavy_in_either_unit(units: Any) -> None:
    mass = Decimal(100) if units == "kg" else Decimal("220.46")
    assert gate(35, HIGHER, profile=replace(RUNNER, body_mass=mass, units=units)).tier is HIGH
