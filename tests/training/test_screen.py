"""The screen of science.md 8.1."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from training.worked_weeks import cases

from core.training.profile import Screen
from core.training.safety.limit_effects import effects_of
from core.training.safety.limits import Limit
from core.training.safety.screen import decide

DAY = date(2026, 11, 20)


@pytest.mark.parametrize("case", cases("screen"), ids=lambda case: case["id"])
def test_numeric_case(case: dict[str, Any]) -> None:
    answers = dict(case["kwargs"]["a"])
    found = decide(answers.pop("age"), Screen(**answers))
    decision, _, limits = case["expect"].partition(":")
    assert found.decision == decision
    assert found.limits == tuple(Limit(limit) for limit in limits.split(",") if limit)


@pytest.mark.parametrize(
    "name", ["chest_pain", "faint", "unusual_breathless", "acute_injury_cannot_bear_weight"]
)
def test_blocked_whatever_else_and_whoever_cleared(name: str) -> None:
    screen = replace(Screen(heart_metabolic_kidney=True, cleared_on=DAY), **{name: True})
    assert decide(35, screen).decision == "blocked"


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("heart_metabolic_kidney", Limit.START_GENTLY),
        ("told_to_restrict", Limit.START_GENTLY),
        ("surgery_6m", Limit.START_GENTLY),
        ("bone_stress_12w_or_unhealed", Limit.BONE_STRESS),
        ("pregnant", Limit.PREGNANCY),
    ],
)
def test_clearance_and_what_stays_after_it(name: str, limit: Limit) -> None:
    asked = decide(35, replace(Screen(), **{name: True}))
    assert (asked.decision, asked.limits) == ("blocked_until_clearance", ())
    cleared = decide(35, replace(Screen(cleared_on=DAY), **{name: True}))
    assert (cleared.decision, cleared.limits) == ("clear_with_limits", (limit,))


@pytest.mark.parametrize(
    ("name", "limit"),
    [
        ("bp_med_or_high_bp", Limit.BLOOD_PRESSURE),
        ("osteoporosis", Limit.OSTEOPOROSIS),
        ("pelvic_symptoms", Limit.PELVIC_FLOOR),
        ("low_energy", Limit.LOW_ENERGY),
        ("other", Limit.LIGHT_ONLY),
    ],
)
def test_limits_without_clearance(name: str, limit: Limit) -> None:
    assert decide(35, replace(Screen(), **{name: True})).limits == (limit,)


@pytest.mark.parametrize(
    ("weeks", "expect"),
    [
        (0, "blocked"),
        (5, "blocked"),
        (6, Limit.NO_PLYO_NO_HEAVY),
        (11, Limit.NO_PLYO_NO_HEAVY),
        (12, Limit.AFTER_BIRTH_GRADED),
        (25, Limit.AFTER_BIRTH_GRADED),
        (26, "clear"),
    ],
)
def test_weeks_after_a_birth(weeks: int, expect: str) -> None:
    found = decide(33, Screen(postpartum_weeks=weeks))
    assert expect in (found.decision, *found.limits)


def test_limits_add_up_in_one_order() -> None:
    found = decide(17, Screen(other=True, osteoporosis=True))
    assert found.limits == (Limit.YOUTH, Limit.OSTEOPOROSIS, Limit.LIGHT_ONLY)
    assert [reason.code for reason in found.reasons] == [
        "limit_youth",
        "limit_osteoporosis",
        "limit_light_only",
    ]


@pytest.mark.parametrize("answer", [field.name for field in fields(Screen) if field.type == "bool"])
def test_every_yes_changes_the_outcome_and_says_why(answer: str) -> None:
    found = decide(35, replace(Screen(), **{answer: True}))
    assert found.decision != "clear"
    assert found.reasons


SEVERITY = ("clear", "clear_with_limits", "blocked_until_clearance", "blocked", "not_served_under_16")
answers = st.builds(
    Screen,
    **{field.name: st.booleans() for field in fields(Screen) if field.type == "bool"},
    postpartum_weeks=st.none() | st.integers(0, 60),
)


@given(st.integers(14, 90), answers, answers)
@settings(deadline=None, derandomize=True)
def test_the_most_severe_answer_wins(age: int, one: Screen, other: Screen) -> None:
    """Two runners' answers in one: as severe as the more severe of them."""
    weeks = [told.postpartum_weeks for told in (one, other) if told.postpartum_weeks is not None]
    flags = {
        f.name: getattr(one, f.name) or getattr(other, f.name) for f in fields(Screen) if f.type == "bool"
    }
    both = Screen(**flags, postpartum_weeks=min(weeks, default=None))
    severity = [SEVERITY.index(decide(age, screen).decision) for screen in (one, other, both)]
    assert severity[2] == max(severity[:2])


@pytest.mark.parametrize(("age", "decision"), [(15, "not_served_under_16"), (16, "clear_with_limits"),
    (17, "clear_with_limits"), (18, "clear")])  # fmt: skip
def test_the_age_of_16_and_of_18(age: int, decision: str) -> None:
    assert decide(age, Screen()).decision == decision
    assert decide(15, Screen(chest_pain=True, cleared_on=DAY)).decision == "not_served_under_16"


def test_who_is_pregnant_never_lies_flat_and_starts_nothing_heavy() -> None:
    """There is no field for the week, so what holds from week 16 on holds from the start."""
    effects = effects_of((Limit.PREGNANCY,), 35, 1)
    assert (effects.not_lying, effects.nothing_heavy, effects.level_zero, effects.rir_floor) == (
        True,
        True,
        True,
        4,
    )


def test_low_energy_and_what_is_not_interpreted_stay_light() -> None:
    for limit in (Limit.LOW_ENERGY, Limit.LIGHT_ONLY):
        assert effects_of((limit,), 35, 1).light_only
