"""Every question of the screen, three cases each (`science.md` 8.1)."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from training.worked_weeks import SCIENCE

from core.training.profile import Screen
from core.training.safety.limits import Limit
from core.training.safety.screen import decide

DAY = date(2026, 11, 20)

EACH_QUESTION: list[tuple[int, dict[str, Any], str, tuple[Limit, ...]]] = [
    (1, {"heart_metabolic_kidney": True}, "blocked_until_clearance", ()),
    (1, {"heart_metabolic_kidney": True, "chest_pain": True}, "blocked", ()),
    (1, {"heart_metabolic_kidney": True, "cleared_on": DAY}, "clear_with_limits", (Limit.START_GENTLY,)),
    (2, {"chest_pain": True}, "blocked", ()),
    (2, {"chest_pain": True, "cleared_on": DAY}, "blocked", ()),
    (2, {"chest_pain": True, "pregnant": True}, "blocked", ()),
    (3, {"faint": True}, "blocked", ()),
    (3, {"faint": True, "cleared_on": DAY}, "blocked", ()),
    (3, {"faint": True, "osteoporosis": True}, "blocked", ()),
    (4, {"unusual_breathless": True}, "blocked", ()),
    (4, {"unusual_breathless": True, "cleared_on": DAY}, "blocked", ()),
    (4, {"unusual_breathless": True, "told_to_restrict": True}, "blocked", ()),
    (5, {"told_to_restrict": True}, "blocked_until_clearance", ()),
    (5, {"surgery_6m": True}, "blocked_until_clearance", ()),
    (5, {"surgery_6m": True, "cleared_on": DAY}, "clear_with_limits", (Limit.START_GENTLY,)),
    (6, {"bp_med_or_high_bp": True}, "clear_with_limits", (Limit.BLOOD_PRESSURE,)),
    # Not under control is told as a condition of the blood vessels as well (core/coach/answers.py).
    (6, {"bp_med_or_high_bp": True, "heart_metabolic_kidney": True}, "blocked_until_clearance", ()),
    (
        6,
        {"bp_med_or_high_bp": True, "heart_metabolic_kidney": True, "cleared_on": DAY},
        "clear_with_limits",
        (Limit.BLOOD_PRESSURE, Limit.START_GENTLY),
    ),
    (7, {"bone_stress_12w_or_unhealed": True}, "blocked_until_clearance", ()),
    (7, {"osteoporosis": True}, "clear_with_limits", (Limit.OSTEOPOROSIS,)),
    (
        7,
        {"bone_stress_12w_or_unhealed": True, "osteoporosis": True, "cleared_on": DAY},
        "clear_with_limits",
        (Limit.OSTEOPOROSIS, Limit.BONE_STRESS),
    ),
    (8, {"acute_injury_cannot_bear_weight": True}, "blocked", ()),
    (8, {"acute_injury_cannot_bear_weight": True, "cleared_on": DAY}, "blocked", ()),
    (8, {"acute_injury_cannot_bear_weight": True, "surgery_6m": True}, "blocked", ()),
    (9, {"pregnant": True}, "blocked_until_clearance", ()),
    (9, {"pregnant": True, "cleared_on": DAY}, "clear_with_limits", (Limit.PREGNANCY,)),
    (9, {"postpartum_weeks": 5, "cleared_on": DAY}, "blocked", ()),
    (
        9,
        {"postpartum_weeks": 12, "pelvic_symptoms": True},
        "clear_with_limits",
        (Limit.AFTER_BIRTH_GRADED, Limit.PELVIC_FLOOR),
    ),
    (10, {"pelvic_symptoms": True}, "clear_with_limits", (Limit.PELVIC_FLOOR,)),
    (
        10,
        {"pelvic_symptoms": True, "postpartum_weeks": 6},
        "clear_with_limits",
        (Limit.NO_PLYO_NO_HEAVY, Limit.PELVIC_FLOOR),
    ),
    (10, {"pelvic_symptoms": True, "surgery_6m": True}, "blocked_until_clearance", ()),
    (11, {"low_energy": True}, "clear_with_limits", (Limit.LOW_ENERGY,)),
    (11, {"low_energy": True, "other": True}, "clear_with_limits", (Limit.LOW_ENERGY, Limit.LIGHT_ONLY)),
    (11, {"low_energy": True, "bone_stress_12w_or_unhealed": True}, "blocked_until_clearance", ()),
    (12, {"other": True}, "clear_with_limits", (Limit.LIGHT_ONLY,)),
    (12, {"other": True, "heart_metabolic_kidney": True}, "blocked_until_clearance", ()),
    (12, {"other": True, "acute_injury_cannot_bear_weight": True}, "blocked", ()),
]


@pytest.mark.parametrize(
    ("answers", "outcome", "limits"),
    [case[1:] for case in EACH_QUESTION],
    ids=[f"{question}-{'+'.join(answers)}" for question, answers, _, _ in EACH_QUESTION],
)
def test_each_question(answers: dict[str, Any], outcome: str, limits: tuple[Limit, ...]) -> None:
    found = decide(35, Screen(**answers))
    assert (found.decision, found.limits) == (outcome, limits)
    assert found.reasons


def test_each_question_of_the_science_has_three_cases() -> None:
    asked = SCIENCE.read_text("utf-8").split("### 8.1")[1].split("Outcomes:")[0]
    numbers = [int(number) for number in re.findall(r"^(\d+)\. ", asked, re.MULTILINE)]
    tested = [question for question, *_ in EACH_QUESTION]
    assert numbers == list(range(1, 13))
    assert all(tested.count(number) >= 3 for number in numbers)
