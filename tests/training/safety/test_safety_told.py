"""What is said of pain when few or many areas hurt (science.md 8.2)."""

from __future__ import annotations

from datetime import date

import pytest

from core.text.translator import translator
from core.training.choice.areas import AREA_NAMES
from core.training.profile import Pain
from core.training.safety.pain import PAINLESS, pain_on
from core.training.safety.pain_told import told_of

DAY = date(2026, 11, 23)


def hurts(level: int, number: int) -> list[str]:
    pains = tuple(Pain(area, level) for area in list(AREA_NAMES)[:number])
    return [reason.code for reason in told_of(pain_on(DAY, pains, (), (), DAY))]


def test_nothing_is_said_where_nothing_hurts() -> None:
    assert told_of(PAINLESS) == ()


@pytest.mark.parametrize("number", [1, 3])
def test_up_to_three_areas_are_told_one_by_one(number: int) -> None:
    assert hurts(3, number).count("pain_amber_level") == number


def test_four_areas_are_told_together() -> None:
    assert "pain_amber_level" not in hurts(3, 4)
    assert hurts(3, 4).count("pain_many") == 1
    pains = tuple(Pain(area, 3) for area in list(AREA_NAMES)[:4])
    text = translator("en").plain(told_of(pain_on(DAY, pains, (), (), DAY))[0].text)
    assert "Achilles tendon, ankle, calf, foot" in text


def test_red_is_always_told_area_by_area() -> None:
    assert hurts(7, 5).count("pain_red_level") == 5


def test_what_lasts_is_worth_showing_once_for_all() -> None:
    pains = tuple(Pain(area, 3) for area in list(AREA_NAMES)[:5])
    later = date(2026, 12, 14)
    codes = [reason.code for reason in told_of(pain_on(later, pains, (), (), DAY))]
    assert codes.count("pain_worth_showing") == 1
