"""The traffic light of one session and its next morning (`science.md` 8.2)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from training.worked_weeks import cases

from core.training.rules import rules
from core.training.safety.traffic import pain_rules, traffic

levels = st.integers(0, 10)
ORDER = ("green", "amber", "red")


@pytest.mark.parametrize("case", cases("traffic"), ids=lambda case: case["id"])
def test_numeric_case(case: dict[str, Any]) -> None:
    assert traffic(*case.get("args", ()), **case.get("kwargs", {})) == case["expect"]


@pytest.mark.parametrize(("during", "morning", "before"), [(0, 0, 0), (2, 0, None), (2, 2, 2), (1, 1, 2)])
def test_green_up_to_2_and_no_worse_next_morning(during: int, morning: int, before: int | None) -> None:
    assert traffic(during, morning, before) == "green"


@pytest.mark.parametrize(
    ("during", "morning", "before"), [(3, 0, 0), (5, 5, 5), (2, 3, 2), (0, 1, 0), (0, 1, None), (2, 5, 4)]
)
def test_amber_from_3_to_5_or_one_worse_next_morning(during: int, morning: int, before: int | None) -> None:
    assert traffic(during, morning, before) == "amber"


@pytest.mark.parametrize(("during", "morning"), [(6, 0), (10, 10), (0, 6)])
def test_red_above_5_in_work_or_in_the_morning(during: int, morning: int) -> None:
    assert traffic(during, morning, 10) == "red"


@pytest.mark.parametrize("flag", ["night", "limp", "bone"])
@pytest.mark.parametrize("level", [0, 1, 5])
def test_red_at_any_number_at_night_with_a_limp_and_on_a_bone(flag: str, level: int) -> None:
    flags: dict[str, Any] = {flag: True}
    assert traffic(level, level, level, **flags) == "red"


def test_red_when_it_has_been_rising_for_7_days() -> None:
    assert [traffic(2, 2, 2, rising_days=days) for days in (0, 6, 7, 8)] == ["green", "green", "red", "red"]


@given(levels, levels, levels, st.booleans(), st.integers(0, 14))
@settings(deadline=None, derandomize=True)
def test_worse_never_looks_better(during: int, morning: int, before: int, flag: bool, rising: int) -> None:
    now = traffic(during, morning, before, night=flag, rising_days=rising)
    for worse in (
        traffic(min(10, during + 1), morning, before, night=flag, rising_days=rising),
        traffic(during, min(10, morning + 1), before, night=flag, rising_days=rising),
        traffic(during, morning, before, night=True, rising_days=rising),
        traffic(during, morning, before, night=flag, rising_days=rising + 1),
    ):
        assert ORDER.index(worse) >= ORDER.index(now)


def test_the_numbers_fit_those_of_the_filters() -> None:
    assert (pain_rules().amber_from, pain_rules().red_above, pain_rules().red_level) == (3, 5, 6)
    assert pain_rules().amber_load_percent == 80
    assert rules()["amber_sets"] == -1
