"""Tiers of jumps are earned in sessions without pain, and amber pain costs one (science.md 7.7)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from training.adapting.jump_history import (
    EARNED,
    HIGH,
    HIGHER,
    LOW,
    MODERATE,
    RUNNER,
    codes,
    counted,
    gate,
    hurt,
    jumped,
    on,
    says,
)

from core.training import journal
from core.training.adapting.gate_needs import gate_needs
from core.training.adapting.jump_facts import Facts
from core.training.adapting.jump_steps import Steps
from core.training.adapting.squat_ratio import SquatRatios
from core.training.profile import Tier
from core.training.reasons import Grade


def test_a_new_runner_begins_at_the_tier_that_was_told() -> None:
    for told in Tier:
        first = gate(0, told=told)
        assert (first.tier, first.earned, first.first_at_tier) == (told, told, False)
        assert codes(first.reasons) == ["jumps_start"]
        assert first.contacts_most is None


@pytest.mark.parametrize(("day", "tier"), [(13, LOW), (14, MODERATE), (20, MODERATE)])
def test_moderate_opens_after_2_weeks_and_4_sessions_at_low(day: int, tier: Tier) -> None:
    assert gate(day, EARNED).tier is tier
    assert gate(day, EARNED[:3]).tier is LOW


@pytest.mark.parametrize(("day", "tier"), [(34, MODERATE), (35, HIGH), (40, HIGH)])
def test_high_opens_after_3_weeks_and_6_sessions_at_moderate(day: int, tier: Tier) -> None:
    assert gate(day, HIGHER).tier is tier
    assert gate(day, HIGHER[:-1]).tier is MODERATE


def test_the_first_session_at_a_new_tier_has_half_its_contacts_and_the_next_has_all() -> None:
    opened = gate(14, EARNED)
    assert opened.first_at_tier
    assert [opened.halves(tier) for tier in Tier] == [False, True, False]
    assert codes(opened.reasons) == ["jumps_earned", "jumps_half"]
    used = gate(17, EARNED + jumped(MODERATE, 14))
    assert (used.tier, used.first_at_tier, used.halves(MODERATE)) == (MODERATE, False, False)
    assert codes(used.reasons) == ["jumps_earned"]


def test_an_open_tier_waits_while_the_phase_has_lower_jumps() -> None:
    still_low = gate(28, EARNED + jumped(LOW, 14, 17, 21))
    assert (still_low.tier, still_low.first_at_tier) == (MODERATE, True)
    recounted = gate(28, EARNED + jumped(LOW, 14, 17, 21), tests=counted() + counted(calf=12, day=27))
    assert recounted.tier is LOW


def test_lower_jumps_at_an_earned_tier_count_for_nothing() -> None:
    sessions = EARNED + jumped(MODERATE, 14, 17, 21, 24, 28) + jumped(LOW, 31, 35)
    assert says(gate(37, sessions).failing) == ["Jump sessions at this step: 5 of 6."]


def test_the_last_test_counts_and_the_weaker_side() -> None:
    again = (*counted(), journal.Tested(on(9), "calf_raises", 14, 30))
    assert says(gate(14, EARNED, tests=again).failing) == ["Calf raises on the weaker leg: 14 of 15."]
    corrected = (*again, journal.Tested(on(9), "calf_raises", 15, 30))
    assert gate(14, EARNED, tests=corrected).tier is MODERATE


def test_later_facts_are_passed_over() -> None:
    assert gate(13, HIGHER, hurt(20, 4)) == gate(13, EARNED)
    late = (*counted(), journal.Tested(on(20), "calf_raises", 2, 2))
    assert gate(14, EARNED, tests=late).tier is MODERATE


def test_each_thing_that_moderate_needs_is_told_with_the_runners_number() -> None:
    closed = gate(5, EARNED[:2], tests=counted(12, 18))
    assert closed.ahead is MODERATE
    assert says(closed.failing) == [
        "Weeks at this step of jumps: 0 of 2.",
        "Jump sessions at this step: 2 of 4.",
        "Calf raises on the weaker leg: 12 of 15.",
        "Balance on the weaker leg: 18 of 20 s.",
    ]
    assert {reason.grade for reason in closed.failing} == {Grade.SAFETY_DEFAULT}


def test_what_was_never_counted_or_timed_is_asked_for() -> None:
    assert says(gate(14, EARNED, tests=()).failing) == [
        "Not counted yet: calf raises on one leg, 15 on each side.",
        "Not timed yet: balance on one leg, 20 s on each side.",
    ]


def test_pain_above_what_the_next_tier_allows_would_be_told_too() -> None:
    facts = Facts(counted(), (), False, SquatRatios(), None, RUNNER, 2)
    steps = Steps(LOW, LOW, since=on(0), sessions=4, worst=3)
    assert says(gate_needs(MODERATE, facts, steps, on(14))) == [
        "Highest pain at this step: 3 of 10; at most 2 is fine."
    ]


def test_under_6_months_of_running_no_tier_opens() -> None:
    new = replace(RUNNER, running_months=5)
    assert says(gate(14, EARNED, profile=new).failing) == ["Months of running: 5 of 6."]
    assert gate(14, EARNED, profile=replace(RUNNER, running_months=6)).tier is MODERATE


@pytest.mark.parametrize(
    ("facts", "code", "text"),
    [
        ({"level": 1}, "jump_gate_level", "High jumps come with the numbers for advanced lifters."),
        (
            {"squats": SquatRatios(Decimal("0.999"))},
            "jump_gate_squat",
            "Barbell squat to body weight: 0.99 of 1.",
        ),
        (
            {"squats": SquatRatios()},
            "jump_gate_squat",
            "Not known yet: a barbell squat of your body weight, or 8 rear-foot elevated split squats "
            "a side with half of it.",
        ),
        ({"injury_12m": True}, "jump_gate_injury", "A leg was injured in the last 12 months."),
        (
            {"injury_12m": None},
            "jump_gate_injury",
            "Not told yet: whether a leg was injured in the last 12 months.",
        ),
        (
            {"profile": replace(RUNNER, body_mass=None)},
            "jump_gate_body_mass",
            "High jumps stay closed while your body weight is not known.",
        ),
        (
            {"profile": replace(RUNNER, body_mass=Decimal("100.4"))},
            "jump_gate_body_mass",
            "Your body weight is 101 kg; high jumps end at 100 kg.",
        ),
        (
            {"profile": replace(RUNNER, body_mass=Decimal(221), units="lb")},
            "jump_gate_body_mass",
            "Your body weight is 221 lb; high jumps end at 220 lb.",
        ),
        (
            {"profile": replace(RUNNER, age=60)},
            "jump_gate_age",
            "High jumps are for ages 18 to 59; you are 60.",
        ),
        ({"tests": counted(19)}, "jump_gate_calf_raises", "Calf raises on the weaker leg: 19 of 20."),
    ],
)
def test_each_thing_that_high_needs_is_told(facts: dict[str, Any], code: str, text: str) -> None:
    closed = gate(35, HIGHER, **facts)
    assert (closed.tier, closed.ahead) == (MODERATE, HIGH)
    assert (codes(closed.failing), says(closed.failing)) == ([code], [text])


@pytest.mark.parametrize(
    ("split_squat", "tier"),
    [
        ((8, Decimal("17.5"), 2), HIGH),
        ((8, Decimal(35), 1), HIGH),
        ((7, Decimal(20), 2), MODERATE),
        ((12, Decimal(17), 2), MODERATE),
        (None, MODERATE),
    ],
)
def test_8_split_squats_with_half_the_body_mass_open_high(
    split_squat: tuple[int, Decimal, int] | None, tier: Tier
) -> None:
    assert gate(35, HIGHER, squats=SquatRatios(), split_squat=split_squat).tier is tier


def test_split_squats_say_nothing_while_the_body_mass_is_not_known() -> None:
    unknown = replace(RUNNER, body_mass=None)
    closed = gate(35, HIGHER, squats=SquatRatios(), split_squat=(9, Decimal(50), 2), profile=unknown)
    assert codes(closed.failing) == ["jump_gate_squat", "jump_gate_body_mass"]
