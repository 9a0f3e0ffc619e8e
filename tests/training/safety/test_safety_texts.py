"""The texts of safety are those of the science, word for word (`science.md` 8.1, 8.2, 8.4)."""

from __future__ import annotations

import re

import pytest
from training.worked_weeks import SCIENCE

from core.dialogue.onboarding.body import FOCAL
from core.text import Message
from core.training.choice.areas import AREA_NAMES
from core.training.safety import texts
from core.training.safety.limit_reasons import limit_reason
from core.training.safety.limits import Limit
from core.training.safety.texts import (
    CLEARANCE,
    CRISIS,
    EMERGENCY,
    SEE_A_DOCTOR,
    SEE_A_DOCTOR_OTHER,
    SEE_A_DOCTOR_TODAY,
)

TOLD = SCIENCE.read_text("utf-8")
SECTION_8 = TOLD.split("## 8. Safety")[1].split("## 9.")[0]


def test_the_text_of_clearance() -> None:
    assert re.search(r'^Text for clearance: "(.*)"$', SECTION_8, re.MULTILINE)[1] == CLEARANCE.id  # type: ignore[index]


def test_the_two_texts_of_8_4_in_their_order() -> None:
    quoted = re.findall(r'^> "(.*)"$', SECTION_8, re.MULTILINE)
    assert quoted == [EMERGENCY.id, SEE_A_DOCTOR.id]


def test_today_differs_from_within_days_in_that_alone() -> None:
    assert SEE_A_DOCTOR_TODAY.id == SEE_A_DOCTOR.id.replace("in the next few days", "today")


def test_pain_on_a_bone_is_asked_for_where_the_science_asks() -> None:
    row = next(line for line in SECTION_8.splitlines() if "`focal bone` question" in line)
    where = row.split("is asked for ")[1].split(":")[0]
    assert set(where.split(", ")) == set(FOCAL)
    assert set(AREA_NAMES) >= set(FOCAL)


@pytest.mark.parametrize("text", [CRISIS, SEE_A_DOCTOR, SEE_A_DOCTOR_OTHER, SEE_A_DOCTOR_TODAY])
def test_a_text_of_safety_promises_nothing_and_asks_nobody_to_try(text: Message) -> None:
    assert "!" not in text.id
    assert not re.search(r"\b(hop|jump|try)\b", text.id)


def test_the_text_of_a_crisis_has_local_help_and_no_number_on_weight() -> None:
    assert "local crisis line" in CRISIS.id
    assert not re.search(r"\b(kg|lb|weight|calories|BMI)\b", CRISIS.id)


def test_every_limit_has_its_words() -> None:
    for limit in Limit:
        why = limit_reason(limit)
        assert why.code == f"limit_{limit.value}"
        assert why.text.id
    assert "see a doctor" in limit_reason(Limit.LOW_ENERGY).text.id
    assert "pelvic-health physiotherapist" in limit_reason(Limit.PELVIC_FLOOR).text.id
    assert "pelvic-health check first" in limit_reason(Limit.AFTER_BIRTH_GRADED).text.id
    assert "not under control" in limit_reason(Limit.BLOOD_PRESSURE).text.id


def test_every_text_of_the_module_is_a_message() -> None:
    names = [name for name in vars(texts) if name.isupper()]
    assert all(isinstance(getattr(texts, name), Message) for name in names)
    assert {"BLOCKED", "BLOCKED_INJURY", "BLOCKED_AFTER_BIRTH", "UNDER_16"} <= set(names)
