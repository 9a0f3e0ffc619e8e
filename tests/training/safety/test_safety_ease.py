"""Soreness, readiness and sleep (`science.md` 7.3, 8.3)."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from training.safety.pain_story import day, text
from training.worked_weeks import cases

from core.training.journal import Felt
from core.training.reasons import Grade
from core.training.safety.ease import NO_EASE, Ease, ease_on
from core.training.safety.readiness import readiness_reason, readiness_rule
from core.training.safety.soreness import soreness_reason, soreness_rule

LESS = Ease(main_sets=-1, no_high=True)
TIRED = Ease(m1_sets=-1, rir=1)


def felt(number: int, **told: Any) -> Felt:
    return Felt(day(number), **told)


def plain(ease: Ease) -> Ease:
    """An ease without its reasons."""
    return Ease(ease.m1_sets, ease.main_sets, ease.rir, ease.no_high)


@pytest.mark.parametrize("case", cases("soreness_rule"), ids=lambda case: case["id"])
def test_numeric_case(case: dict[str, Any]) -> None:
    assert soreness_rule(*case["args"]) == case["expect"]


@pytest.mark.parametrize(
    ("level", "rule", "code"),
    [
        (0, "as_planned", None),
        (4, "as_planned", None),
        (5, "minus_one_set_no_high_plyo", "soreness_set_less"),
        (6, "minus_one_set_no_high_plyo", "soreness_set_less"),
        (7, "postpone_or_light", "soreness_light"),
        (10, "postpone_or_light", "soreness_light"),
    ],
)
def test_soreness_by_its_level(level: int, rule: str, code: str | None) -> None:
    assert soreness_rule(level) == rule
    why = soreness_reason(level)
    if code is None:
        assert why is None
    else:
        assert why is not None
        assert (why.code, why.grade) == (code, Grade.COACH_PRACTICE)
        assert f"Soreness {level} of 10" in text(why)


@pytest.mark.parametrize(
    ("readiness", "nights", "eased"),
    [
        (1, 0, True),
        (2, 0, True),
        (3, 0, False),
        (4, 1, False),
        (5, 0, False),
        (None, 0, False),
        (None, 1, False),
        (None, 2, True),
        (5, 2, True),
        (5, 3, True),
    ],
)
def test_readiness_of_1_or_2_and_two_bad_nights_ease(readiness: int | None, nights: int, eased: bool) -> None:
    assert readiness_rule(readiness, nights) is eased
    assert (readiness_reason(readiness, nights) is not None) is eased


def test_the_reason_tells_what_was_told() -> None:
    low, nights = readiness_reason(2, 3), readiness_reason(4, 3)
    assert low is not None
    assert nights is not None
    assert text(low).startswith("Readiness 2 of 5:")
    assert text(nights).startswith("3 bad nights in a row:")


def test_nothing_told_eases_nothing() -> None:
    assert ease_on(day(0), ()) is NO_EASE
    assert not NO_EASE.eased
    assert ease_on(day(0), (felt(0, soreness=4, readiness=5, bad_sleep=False),)) is NO_EASE


def test_soreness_counts_on_its_day_and_the_day_after() -> None:
    told = (felt(0, soreness=5),)
    assert [plain(ease_on(day(on), told)) for on in (-1, 0, 1, 2)] == [NO_EASE, LESS, LESS, NO_EASE]
    assert ease_on(day(0), told).eased


def test_todays_soreness_comes_before_yesterdays_and_the_last_told_counts() -> None:
    assert ease_on(day(1), (felt(1, soreness=2), felt(0, soreness=8))) is NO_EASE
    assert ease_on(day(0), (felt(0, soreness=8), felt(0, soreness=3), felt(0, readiness=4))) is NO_EASE


def test_soreness_from_7_makes_what_cannot_wait_a_light_session() -> None:
    found = ease_on(day(0), (felt(0, soreness=7, readiness=1),))
    assert found.light
    assert found.why_light is not None
    assert text(found.why_light) == "Soreness 7 of 10, so this is a light session."
    assert [why.code for why in found.reasons] == ["readiness_low"]
    assert plain(found) == Ease(m1_sets=-1, rir=1, no_high=True)


def test_what_has_waited_a_day_for_soreness_is_eased_by_what_is_told_then_only() -> None:
    told = (felt(0, soreness=8),)
    assert ease_on(day(1), told).light
    assert ease_on(day(1), told, waited=True) is NO_EASE
    assert plain(ease_on(day(1), (*told, felt(1, soreness=5)), waited=True)) == LESS


def test_readiness_counts_only_on_its_day() -> None:
    told = (felt(0, readiness=2),)
    assert [plain(ease_on(day(on), told)) for on in (0, 1)] == [TIRED, NO_EASE]
    assert ease_on(day(0), (felt(0, readiness=2), felt(0, readiness=3))) is NO_EASE


def test_two_bad_nights_in_a_row_up_to_this_morning_ease() -> None:
    nights = (felt(0, bad_sleep=True), felt(1, bad_sleep=True))
    assert [plain(ease_on(day(on), nights)) for on in (0, 1, 2)] == [NO_EASE, TIRED, NO_EASE]
    assert ease_on(day(2), (felt(0, bad_sleep=True), felt(2, bad_sleep=True))) is NO_EASE
    assert ease_on(day(1), (*nights, felt(1, bad_sleep=False))) is NO_EASE


def test_both_add_up_and_say_why() -> None:
    found = ease_on(day(0), (felt(0, soreness=6, readiness=1),))
    assert plain(found) == Ease(m1_sets=-1, main_sets=-1, rir=1, no_high=True)
    assert [why.code for why in found.reasons] == ["soreness_set_less", "readiness_low"]


@settings(deadline=None, derandomize=True)
@given(st.lists(st.builds(Felt, on=st.integers(0, 3).map(day), soreness=st.none() | st.integers(0, 10),
    readiness=st.none() | st.integers(1, 5), bad_sleep=st.none() | st.booleans())).map(tuple))  # fmt: skip
def test_how_somebody_feels_never_adds_work(felts: tuple[Felt, ...]) -> None:
    found = ease_on(day(3), felts)
    assert found.m1_sets in (0, -1)
    assert found.main_sets in (0, -1)
    assert found.rir in (0, 1)
    assert bool(found.reasons or found.why_light) == found.eased
