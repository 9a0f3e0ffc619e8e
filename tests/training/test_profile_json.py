"""A JSON profile becomes a profile, or all of its faults."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from training.profile_read import LEAST, read

from core.training.profile import Pain, Profile, Race, Run, RunType, Tier
from core.training.scripts.profile_json import FIELDS, read_profile


def test_the_defaults_of_section_2() -> None:
    assert read() == Profile(
        age=35,
        running_months=36,
        runs=(),
        start=date(2026, 11, 23),
        equipment=frozenset({"wall", "chair"}),
        session_minutes=30,
    )


def test_every_field_is_read() -> None:
    found = read(
        start="2026-11-25",
        units="lb",
        sex="female",
        body_mass=Decimal("140.5"),
        strength_level=2,
        plyo_tier="high",
        runs=[
            {"day": "sun", "type": "long", "minutes": 120, "time": "am", "fixed": True},
            {"day": "sun", "type": "easy"},
        ],
        equipment=["barbell", "rack"],
        max_load={"barbell": 200},
        increment={"barbell": Decimal("2.5")},
        bar_mass=45,
        sessions_per_week=3,
        session_minutes=59,
        days_unavailable=["mon"],
        days_preferred=["tue", "tue"],
        days_avoid=["wed"],
        allow_key_day_double=False,
        allow_easy_day=False,
        races=[{"date": "2027-02-14", "distance": "hm"}],
        pain=[{"area": "knee_front", "level": 3, "since": "2026-11-20"}],
        screen={"postpartum_weeks": 30, "other": True, "cleared_on": "2026-11-01"},
        weeks=8,
        long_min=150,
    )
    assert found.start == date(2026, 11, 23)
    assert found.runs == (Run(6, RunType.LONG, 120, "am", True), Run(6, RunType.EASY))
    assert found.max_load == (("barbell", Decimal(200)),)
    assert found.increment == (("barbell", Decimal("2.5")),)
    assert (found.body_mass, found.bar_mass, found.units) == (Decimal("140.5"), Decimal(45), "lb")
    assert (found.sessions_per_week, found.session_minutes, found.weeks) == (3, 45, 8)
    assert (found.days_unavailable, found.days_preferred, found.days_avoid) == ({0}, {1}, {2})
    assert not found.allow_key_day_double
    assert not found.allow_easy_day
    assert found.races == (Race(date(2027, 2, 14), "hm", "A"),)
    assert found.pain == (Pain("knee_front", 3, date(2026, 11, 20)),)
    assert found.screen.postpartum_weeks == 30
    assert found.screen.cleared_on == date(2026, 11, 1)
    assert (found.plyo_tier, found.sex, found.long_min) == (Tier.HIGH, "female", 150)


def test_null_is_missing() -> None:
    assert read(**{name: None for name in FIELDS if name not in LEAST}) == read()


@pytest.mark.parametrize(
    ("asked", "given"), [(1, 20), (19, 20), (20, 20), (29, 20), (44, 30), (60, 60), (90, 60)]
)
def test_other_minutes_take_the_next_lower_length(asked: int, given: int) -> None:
    assert read(session_minutes=asked).session_minutes == given


@pytest.mark.parametrize(
    ("equipment", "minutes"), [([], 30), (["dumbbell"], 30), (["leg_press"], 45), (["barbell"], 45)]
)
def test_minutes_follow_the_equipment_where_none_are_said(equipment: list[str], minutes: int) -> None:
    assert read(equipment=equipment).session_minutes == minutes


@pytest.mark.parametrize(("today", "monday"), [(23, 30), (24, 30), (29, 30), (30, 37)])
def test_a_missing_start_is_the_next_monday(today: int, monday: int) -> None:
    found = read_profile(LEAST, date.fromordinal(date(2026, 11, 1).toordinal() + today - 1))
    assert isinstance(found, Profile)
    assert found.start.toordinal() == date(2026, 11, 1).toordinal() + monday - 1


def test_a_new_runner_starts_at_the_lowest_jumps() -> None:
    assert read(running_months=5, plyo_tier="high").plyo_tier is Tier.LOW
    assert read(running_months=6, plyo_tier="high").plyo_tier is Tier.HIGH
