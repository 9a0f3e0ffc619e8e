"""What age and the screen change (`science.md` 2.1, 8.1)."""

from __future__ import annotations

import pytest

from core.training.profile import Tier
from core.training.safety.limit_effects import effects_of
from core.training.safety.limits import Limit


@pytest.mark.parametrize(
    ("limit", "floor"),
    [
        (Limit.YOUTH, 3),
        (Limit.BLOOD_PRESSURE, 3),
        (Limit.OSTEOPOROSIS, 0),
        (Limit.NO_PLYO_NO_HEAVY, 5),
        (Limit.AFTER_BIRTH_GRADED, 4),
        (Limit.PELVIC_FLOOR, 4),
        (Limit.LOW_ENERGY, 0),
        (Limit.LIGHT_ONLY, 0),
        (Limit.PREGNANCY, 4),
        (Limit.START_GENTLY, 3),
        (Limit.BONE_STRESS, 3),
    ],
)
def test_each_limit_has_its_floor_of_rir(limit: Limit, floor: int) -> None:
    assert effects_of((limit,), 35, 1).rir_floor == floor


def test_the_highest_floor_holds() -> None:
    assert effects_of((Limit.BLOOD_PRESSURE, Limit.PELVIC_FLOOR), 70, 1).rir_floor == 4
    assert effects_of((), 65, 1).rir_floor == 2
    assert effects_of((), 64, 1).rir_floor == 0


def test_after_a_birth_the_floor_goes_after_4_weeks_and_jumps_come_after_2() -> None:
    floors = [effects_of((Limit.AFTER_BIRTH_GRADED,), 33, week).rir_floor for week in (4, 5)]
    jumps = [effects_of((Limit.AFTER_BIRTH_GRADED,), 33, week).no_jumps for week in (2, 3)]
    assert floors == [4, 0]
    assert jumps == [Limit.AFTER_BIRTH_GRADED, None]


@pytest.mark.parametrize(
    "limit", [Limit.NO_PLYO_NO_HEAVY, Limit.PELVIC_FLOOR, Limit.PREGNANCY, Limit.BONE_STRESS]
)
def test_no_jumps_under_these_limits(limit: Limit) -> None:
    assert effects_of((limit,), 35, 12).no_jumps is limit


def test_osteoporosis_rules_out_high_jumps_and_from_65_all() -> None:
    young, old = (effects_of((Limit.OSTEOPOROSIS,), age, 1) for age in (64, 65))
    assert (young.no_jumps, young.highest_tier) == (None, Tier.MODERATE)
    assert old.no_jumps is Limit.OSTEOPOROSIS
    assert young.no_loaded_hinge


def test_age_closes_the_high_tier_and_nordics() -> None:
    assert [effects_of((), age, 1).highest_tier for age in (17, 18, 59, 60)] == [
        Tier.MODERATE,
        Tier.HIGH,
        Tier.HIGH,
        Tier.MODERATE,
    ]
    assert [effects_of((), age, 1).nordic for age in (17, 18, 64, 65)] == [False, True, True, False]
    assert [effects_of((), age, 1).youth for age in (17, 18)] == [True, False]


def test_some_limits_change_the_kind_of_work() -> None:
    assert effects_of((Limit.PREGNANCY,), 35, 1).level_zero
    assert effects_of((Limit.PREGNANCY,), 35, 1).not_lying
    assert effects_of((Limit.AFTER_BIRTH_GRADED,), 35, 9).level_zero
    assert effects_of((Limit.NO_PLYO_NO_HEAVY,), 35, 1).bodyweight_only
    assert effects_of((Limit.LOW_ENERGY,), 35, 1).light_only
    assert effects_of((Limit.LIGHT_ONLY,), 35, 1).light_only
    assert not effects_of((Limit.BLOOD_PRESSURE,), 35, 1).level_zero
