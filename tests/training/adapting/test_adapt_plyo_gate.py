"""What must hold before jumps go a tier up, condition by condition (science.md 7.7)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.worked_weeks import cases

from core.training.adapting.jump_conditions import never_high
from core.training.adapting.jump_gates import lower, plyo_gate
from core.training.profile import Level, Tier

MODERATE: dict[str, Any] = {"weeks_at": 2, "sessions_at": 4, "max_pain": 2, "sl_calf": 15, "balance_s": 20}
HIGH: dict[str, Any] = {
    "weeks_at": 3,
    "sessions_at": 6,
    "max_pain": 1,
    "sl_calf": 20,
    "squat_ratio": Decimal(1),
}


def to_moderate(**facts: Any) -> tuple[str, ...]:
    return plyo_gate(Tier.MODERATE, **MODERATE | facts)


def to_high(**facts: Any) -> tuple[str, ...]:
    return plyo_gate(Tier.HIGH, **HIGH | facts)


@pytest.mark.parametrize("case", cases("plyo_gate"), ids=lambda case: case["id"])
def test_the_cases_of_the_science(case: dict[str, Any]) -> None:
    facts = dict(case["kwargs"])
    to = Tier(facts.pop("to"))
    if "squat_ratio" in facts:
        facts["squat_ratio"] = Decimal(str(facts["squat_ratio"]))
    assert (not plyo_gate(to, **facts)) is case["expect"]


def test_each_gate_opens_exactly_at_its_edge() -> None:
    assert to_moderate() == ()
    assert to_high() == ()


def test_low_jumps_need_no_gate() -> None:
    assert plyo_gate(Tier.LOW, weeks_at=0, sessions_at=0, max_pain=9, sl_calf=None) == ()


@pytest.mark.parametrize(
    ("facts", "failing"),
    [
        ({"weeks_at": 1}, "weeks"),
        ({"weeks_at": 0}, "weeks"),
        ({"sessions_at": 3}, "sessions"),
        ({"max_pain": 3}, "pain"),
        ({"sl_calf": 14}, "calf_raises"),
        ({"sl_calf": 0}, "calf_raises"),
        ({"balance_s": 19}, "balance"),
        ({"running_months": 5}, "running_months"),
    ],
)
def test_one_condition_closes_moderate(facts: dict[str, Any], failing: str) -> None:
    assert to_moderate(**facts) == (failing,)


@pytest.mark.parametrize(
    ("facts", "failing"),
    [
        ({"weeks_at": 2}, "weeks"),
        ({"sessions_at": 5}, "sessions"),
        ({"max_pain": 2}, "pain"),
        ({"sl_calf": 19}, "calf_raises"),
        ({"squat_ratio": Decimal("0.99")}, "squat"),
        ({"injury_12m": True}, "injury"),
        ({"body_mass_kg": Decimal("100.1")}, "body_mass"),
        ({"age": 17}, "age"),
        ({"age": 60}, "age"),
        ({"level": 1}, "level"),
        ({"level": 0}, "level"),
        ({"running_months": 5}, "running_months"),
    ],
)
def test_one_condition_closes_high(facts: dict[str, Any], failing: str) -> None:
    assert to_high(**facts) == (failing,)


@pytest.mark.parametrize(
    "facts", [{"body_mass_kg": Decimal(100)}, {"age": 18}, {"age": 59}, {"balance_s": None}]
)
def test_high_stays_open_at_the_edges_of_body_mass_and_age(facts: dict[str, Any]) -> None:
    assert to_high(**facts) == ()


def test_what_a_runner_never_told_closes_the_gate() -> None:
    assert to_moderate(sl_calf=None) == ("calf_raises",)
    assert to_moderate(balance_s=None) == ("balance",)
    assert to_high(sl_calf=None, injury_12m=None, body_mass_kg=None, squat_ratio=None) == (
        "calf_raises",
        "squat",
        "injury",
        "body_mass",
    )


@pytest.mark.parametrize(
    ("facts", "is_open"),
    [
        ({"half_squat_ratio": Decimal("1.25")}, True),
        ({"half_squat_ratio": Decimal("1.24")}, False),
        ({"split_squats": 8}, True),
        ({"split_squats": 7}, False),
        ({"squat_ratio": Decimal("0.8"), "split_squats": 9}, True),
        ({}, False),
    ],
)
def test_half_squats_or_split_squats_open_high_too(facts: dict[str, Any], is_open: bool) -> None:
    assert to_high(**{"squat_ratio": None} | facts) == (() if is_open else ("squat",))


@pytest.mark.parametrize(
    ("age", "mass", "level", "never"),
    [
        (18, None, 2, False),
        (59, "100", 2, False),
        (17, None, 2, True),
        (60, None, 2, True),
        (30, "100.01", 2, True),
        (30, None, 1, True),
    ],
)
def test_age_a_known_body_mass_and_the_tables_rule_high_out(
    age: int, mass: str | None, level: Level, never: bool
) -> None:
    assert never_high(age, None if mass is None else Decimal(mass), level) is never


def test_a_tier_goes_down_to_low_and_no_further() -> None:
    assert [lower(Tier.HIGH, down) for down in (0, 1, 2)] == [Tier.HIGH, Tier.MODERATE, Tier.LOW]
    assert [lower(Tier.MODERATE, down) for down in (1, 2)] == [Tier.LOW, Tier.LOW]
    assert lower(Tier.LOW, 1) is Tier.LOW


@given(st.integers(0, 6), st.integers(0, 12), st.integers(10, 30), st.integers(0, 4))
def test_who_may_jump_high_could_jump_moderately(weeks: int, sessions: int, calf: int, pain: int) -> None:
    facts: dict[str, Any] = {"weeks_at": weeks, "sessions_at": sessions, "sl_calf": calf, "max_pain": pain}
    if not to_high(**facts):
        assert not to_moderate(**facts)
