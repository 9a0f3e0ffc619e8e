"""A JSON profile becomes a profile, or all of its faults."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import strategies as st

from core.training.profile import Pain, Profile, Race, Run, RunType, Tier
from core.training.scripts.profile_json import FIELDS, read_profile

FRIDAY = date(2026, 11, 20)
LEAST: dict[str, Any] = {"age": 35, "running_months": 36, "runs": []}


def read(**changes: object) -> Profile:
    """The profile with these fields beside the least there must be."""
    found = read_profile({**LEAST, **changes}, FRIDAY)
    assert isinstance(found, Profile), found
    return found


def faults(**changes: object) -> tuple[str, ...]:
    """The faults of such a profile."""
    found = read_profile({**LEAST, **changes}, FRIDAY)
    assert isinstance(found, tuple)
    return found


WRONG: list[tuple[dict[str, object], str]] = [
    ({"age": 15}, "age: 15 - a whole number from 16 to 90"),
    ({"age": 91}, "age: 91 - a whole number from 16 to 90"),
    ({"age": True}, "age: true - a whole number from 16 to 90"),
    ({"age": "35"}, 'age: "35" - a whole number from 16 to 90'),
    ({"age": Decimal("35.0")}, "age: 35.0 - a whole number from 16 to 90"),
    ({"age": None}, "age: missing - a whole number from 16 to 90"),
    ({"running_months": 721}, "running_months: 721 - a whole number from 0 to 720"),
    ({"runs": None}, "runs: missing - a list of at most 14 runs"),
    ({"runs": [{"day": "mon", "type": "easy"}] * 15}, "runs: "),
    ({"runs": ["mon"]}, 'runs[0]: "mon" - an object in braces'),
    (
        {"runs": [{"day": "Tuesday", "type": "easy"}]},
        'runs[0].day: "Tuesday" - a day: mon, tue, wed, thu, fri, sat, sun',
    ),
    ({"runs": [{"type": "easy"}]}, "runs[0].day: missing - a day: mon, tue, wed, thu, fri, sat, sun"),
    ({"runs": [{"day": "tue", "type": "eazy"}]}, 'did you mean "easy"?'),
    ({"runs": [{"day": "tue", "type": "easy", "minutes": 0}]}, "runs[0].minutes: 0 - "),
    ({"runs": [{"day": "tue", "type": "easy", "fixed": 1}]}, "runs[0].fixed: 1 - true or false"),
    ({"runs": [{"day": "tue", "type": "easy", "pace": 5}]}, "runs[0].pace: unknown field - "),
    ({"runs": [{"day": "tue", "type": "easy"}] * 4}, 'runs[3].day: "tue" - at most 3 runs a day'),
    ({"runs": [{"day": "sun", "type": "long"}] * 2}, 'runs[1].type: "long" - one long run a day'),
    ({"runs": [{"day": "sun", "type": "race"}] * 2}, 'runs[1].type: "race" - one race run a day'),
    (
        {"runs": [{"day": "sun", "type": "race"}, {"day": "sun", "type": "long"}]},
        'runs[1].type: "long" - no quality or long run on the day of a race',
    ),
    (
        {"runs": [{"day": "sun", "type": "quality"}, {"day": "sun", "type": "race"}]},
        'runs[1].type: "race" - no quality or long run on the day of a race',
    ),
    ({"bar_mass": 0}, "bar_mass: 0 - a number from 10 to 25"),
    ({"body_mass": 20}, "body_mass: 20 - a number from 35 to 180"),
    ({"units": "stone"}, 'units: "stone" - one of kg, lb'),
    ({"body_mass": 34}, "body_mass: 34 - a number from 35 to 180"),
    ({"body_mass": 400, "units": "lb"}, "body_mass: 400 - a number from 77 to 397"),
    ({"body_mass": True}, "body_mass: true - a number from 35 to 180"),
    ({"strength_level": 3}, "strength_level: 3 - one of 0, 1, 2"),
    ({"strength_level": True}, "strength_level: true - one of 0, 1, 2"),
    ({"equipment": ["dumbell"]}, 'did you mean "dumbbell"?'),
    ({"equipment": "barbell"}, 'equipment: "barbell" - a list of at most 50 names'),
    ({"max_load": {"barbell": -1}}, "max_load.barbell: -1 - a number from 0.5 to 1000"),
    ({"max_load": {"barbel": 80}}, 'max_load.barbel: unknown field - did you mean "barbell"?'),
    ({"increment": {"barbell": 3}}, "increment.barbell: 3 - one of 1, 1.25, 2, 2.5, 5 kg"),
    ({"increment": {"barbell": True}}, "increment.barbell: true - one of 1, 1.25, 2, 2.5, 5 kg"),
    ({"bar_mass": 9}, "bar_mass: 9 - a number from 10 to 25"),
    ({"sessions_per_week": 4}, "sessions_per_week: 4 - one of 1, 2, 3"),
    ({"session_minutes": 0}, "session_minutes: 0 - a whole number from 1 to 1440"),
    (
        {"days_unavailable": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]},
        "at most six: a session needs a day",
    ),
    ({"days_avoid": [1]}, "days_avoid[0]: 1 - a day: mon, tue, wed, thu, fri, sat, sun"),
    ({"allow_easy_day": "yes"}, 'allow_easy_day: "yes" - true or false'),
    ({"start": "23.11.2026"}, 'start: "23.11.2026" - a date from 2000-01-01 to 2099-12-31'),
    ({"start": "20261123"}, 'start: "20261123" - a date'),
    ({"start": "2026-02-30"}, 'start: "2026-02-30" - a date'),
    ({"races": [{"distance": "hm"}]}, "races[0].date: missing - a date from 2026-11-23 to 2028-11-23"),
    ({"races": [{"date": "2026-11-22", "distance": "hm"}]}, 'races[0].date: "2026-11-22" - a date from'),
    ({"races": [{"date": "2028-11-24", "distance": "hm"}]}, 'races[0].date: "2028-11-24" - a date from'),
    ({"races": [{"date": "2027-02-14", "distance": "21k"}]}, 'races[0].distance: "21k" - one of 5k, 10k'),
    ({"races": [{"date": "2027-02-14", "distance": "hm", "priority": "a"}]}, "races[0].priority"),
    ({"pain": [{"area": "knee", "level": 3}]}, 'pain[0].area: "knee" - one of foot'),
    ({"pain": [{"area": "foot", "level": 11}]}, "pain[0].level: 11 - a whole number from 0 to 10"),
    ({"pain": [{"area": "foot", "level": 1}, {"area": "foot", "level": 2}]}, 'area: "foot" - each area once'),
    ({"screen": {"chest_pains": True}}, 'screen.chest_pains: unknown field - did you mean "chest_pain"?'),
    ({"screen": {"chest_pain": 1}}, "screen.chest_pain: 1 - true or false"),
    ({"screen": {"postpartum_weeks": 105}}, "screen.postpartum_weeks: 105 - a whole number from 0 to 104"),
    ({"screen": []}, "screen: [] - an object in braces"),
    ({"weeks": 0}, "weeks: 0 - a whole number from 1 to 104"),
    ({"long_min": 29}, "long_min: 29 - a whole number from 30 to 480"),
    ({"sesion_minutes": 30}, 'sesion_minutes: unknown field - did you mean "session_minutes"?'),
]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)


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
