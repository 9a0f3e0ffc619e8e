"""The strength level is derived, the lower when unsure, and never falls in a new block (science.md 2)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.text.translator import translator
from core.training.adapting.squat_ratio import SquatRatios, squat_ratios
from core.training.adapting.strength_level import level_after, level_of
from core.training.profile import Level
from core.training.reasons import Grade

YEAR: tuple[Any, ...] = (12, Decimal("1.5"), Decimal(1))


@pytest.mark.parametrize(
    ("sessions", "loaded", "level"),
    [(0, True, 0), (11, True, 0), (12, True, 1), (30, True, 1), (12, False, 0), (30, False, 0)],
)
def test_12_sessions_in_12_weeks_and_loaded_lifts_make_level_1(
    sessions: int, loaded: bool, level: Level
) -> None:
    assert level_of(sessions, loaded) == level


@pytest.mark.parametrize(
    ("months", "rate", "ratio", "level"),
    [
        (12, "1.5", "1.0", 2),
        (40, "3", "1.6", 2),
        (Decimal("11.9"), "1.5", "1.0", 1),
        (12, "1.49", "1.0", 1),
        (12, "1.5", "0.99", 1),
        (12, "1.5", None, 1),
    ],
)
def test_a_year_at_one_and_a_half_a_week_and_a_squat_of_the_body_mass_make_level_2(
    months: Decimal | int, rate: str, ratio: str | None, level: Level
) -> None:
    squat = None if ratio is None else Decimal(ratio)
    assert level_of(18, True, months, Decimal(rate), squat) == level


def test_level_2_builds_on_level_1() -> None:
    assert level_of(11, True, *YEAR) == 0
    assert level_of(12, False, *YEAR) == 0


def test_what_the_onboarding_asks_is_enough_for_level_1() -> None:
    assert [level_of(sessions, loaded) for sessions in (0, 12, 24) for loaded in (False, True)] == [
        0,
        0,
        0,
        1,
        0,
        1,
    ]


@pytest.mark.parametrize(
    ("told", "sessions", "lifts", "more", "level", "code"),
    [
        (0, 11, (True, True), YEAR, 0, "level_kept"),
        (0, 12, (True, True), (3, Decimal(2), None), 1, "level_raised"),
        (0, 12, (True, False), YEAR, 0, "level_kept"),
        (0, 12, (False, True), YEAR, 0, "level_kept"),
        (0, 20, (True, True), YEAR, 2, "level_raised"),
        (1, 20, (True, True), YEAR, 2, "level_raised"),
        (1, 0, (False, False), (0, Decimal(0), None), 1, "level_kept"),
        (1, 20, (True, True), (11, Decimal(2), Decimal(2)), 1, "level_kept"),
        (2, 20, (True, True), YEAR, 2, "level_kept"),
        (2, 0, (False, False), (0, Decimal(0), None), 2, "level_kept"),
    ],
)
def test_a_new_block_may_raise_the_level_and_never_lowers_it(
    told: Level, sessions: int, lifts: tuple[bool, bool], more: tuple[Any, ...], level: Level, code: str
) -> None:
    found, reason = level_after(told, sessions, *lifts, *more)
    assert (found, reason.code, reason.grade) == (level, code, Grade.COACH_PRACTICE)


@pytest.mark.parametrize(
    ("told", "more", "says"),
    [
        (
            1,
            (3, Decimal(2), None),
            "21 sessions in the last 12 weeks: the new block keeps your strength level.",
        ),
        (
            0,
            (3, Decimal(2), None),
            "21 sessions in the last 12 weeks, squat and hinge with load: "
            "the new block uses the numbers for trained lifters.",
        ),
        (
            1,
            (14, Decimal("1.87"), Decimal("1.129")),
            "14 months with 1.8 sessions a week and a squat of 1.12 times your body weight: "
            "the new block uses the numbers for advanced lifters.",
        ),
    ],
)
def test_the_reason_tells_what_the_level_rests_on(told: Level, more: tuple[Any, ...], says: str) -> None:
    _, reason = level_after(told, 21, True, True, *more)
    assert translator("en").plain(reason.text) == says


@given(
    st.sampled_from((0, 1, 2)),
    st.integers(0, 40),
    st.booleans(),
    st.booleans(),
    st.integers(0, 60),
    st.decimals(0, 4, places=2),
    st.none() | st.decimals("0.3", "2.5", places=2),
)
def test_no_block_has_a_lower_level_than_was_told(
    told: Level, sessions: int, squats: bool, hinges: bool, months: int, rate: Decimal, ratio: Decimal | None
) -> None:
    level, _ = level_after(told, sessions, squats, hinges, months, rate, ratio)
    assert level == max(told, level_of(sessions, squats and hinges, months, rate, ratio))


def test_only_barbell_squats_compare_with_the_body_mass() -> None:
    estimates = (
        ("sq_front_barbell", Decimal(63)),
        ("sq_back_barbell", Decimal(70)),
        ("sq_back_barbell", Decimal(77)),
        ("sq_half_barbell", Decimal(84)),
        ("sq_half_barbell", Decimal(91)),
        ("sq_leg_press", Decimal(200)),
        ("sq_goblet", Decimal(150)),
    )
    assert squat_ratios(estimates, Decimal(70)) == SquatRatios(Decimal("1.1"), Decimal("1.3"))
    assert squat_ratios(estimates[:1], Decimal(70)) == SquatRatios(Decimal("0.9"), None)
    assert squat_ratios(estimates[3:4], Decimal(70)) == SquatRatios(None, Decimal("1.2"))
    assert squat_ratios(estimates[5:], Decimal(70)) == SquatRatios()
    assert squat_ratios(estimates, None) == SquatRatios()
