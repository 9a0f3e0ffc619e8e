"""A profile in JSON that is wrong: each fault by its field, with what is allowed (science.md 2)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.profile_read import FRIDAY, LEAST, faults, read

from core.training.scripts.profile_json import FIELDS, read_profile

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


@pytest.mark.parametrize(("changes", "fault"), WRONG, ids=lambda value: str(value)[:60])
def test_one_wrong_field_is_one_line(changes: dict[str, object], fault: str) -> None:
    (found,) = faults(**changes)
    assert fault in found
    assert "\n" not in found


@pytest.mark.parametrize(
    "kinds",
    [
        ("easy", "easy", "strides"),
        ("quality", "quality", "easy"),
        ("quality", "long"),
        ("race", "easy", "recovery"),
    ],
)
def test_runs_that_can_be_on_one_day_are_read(kinds: tuple[str, ...]) -> None:
    runs = [{"day": "sat", "type": kind} for kind in kinds]
    assert [run.type for run in read(runs=runs).runs] == list(kinds)
    assert read(runs=[{"day": "sat", "type": "long"}, {"day": "sun", "type": "long"}]).runs


def test_all_faults_are_told_at_once() -> None:
    assert len(faults(age=200, units="g", sessions_per_week=9, hobby="golf")) == 4


def test_a_value_that_could_act_on_a_terminal_is_shown_as_json() -> None:
    (found,) = faults(units="\x1b[31m" + "x" * 100)
    assert found.startswith('units: "\\u001b[31mxxx')
    assert len(found) < 100
    (name,) = faults(**{"\x1b[2J": 1})
    assert "\x1b" not in name


def test_a_value_nested_too_deeply_is_told() -> None:
    nested: list[object] = []
    for _ in range(100_000):
        nested = [nested]
    (found,) = faults(units=nested)
    assert found.startswith("units: nested too deeply")


@pytest.mark.parametrize("value", [None, [], "x", 3, True])
def test_a_profile_is_an_object(value: object) -> None:
    assert read_profile(value, FRIDAY) == ("profile: not an object - one JSON object in braces",)


@given(st.dictionaries(st.sampled_from(FIELDS), json_values))
def test_nonsense_is_told_and_never_raised(values: dict[str, object]) -> None:
    found = read_profile({**LEAST, **values}, FRIDAY)
    if isinstance(found, tuple):
        assert found
        assert all(": " in fault and " - " in fault and "\n" not in fault for fault in found)
