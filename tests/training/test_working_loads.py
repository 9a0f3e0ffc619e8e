"""The load of a lift after its search (science.md 7.1, 7.2, 5.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from session_driver import session

from core.training.journal import Found, SessionId
from core.training.loads.search import LoadSearch
from core.training.loads.working import (
    in_units,
    loaded,
    search_ends_at,
    search_of,
    without_search,
)
from core.training.profile import Profile, Run, RunType, Units
from core.training.rules import data
from core.training.session import Prescription, Session

NAME = SessionId(1, date(2026, 11, 23), "A")
GYM = frozenset(data("exercises.yaml")["equipment_tiers"]["E3"])
PROFILE = Profile(
    35, 36, (Run(1, RunType.EASY),), date(2026, 11, 23), equipment=GYM, strength_level=1, session_minutes=45
)


def lift(week: Session, name: str) -> Prescription:
    (found,) = [item for item in week.main.items if item.exercise == name]
    return found


def found(exercise: str, load: str, reps: int, rir: int, unit: Units = "kg") -> Found:
    return Found(NAME, exercise, Decimal(load), unit, reps, rir)


@pytest.mark.parametrize(
    ("load", "unit", "wanted", "made"),
    [("100", "kg", "lb", "220.46"), ("220.46", "lb", "kg", "100"), ("60", "kg", "kg", "60")],
)
def test_loads_are_converted_without_rounding(load: str, unit: Units, wanted: Units, made: str) -> None:
    assert in_units(Decimal(load), unit, wanted) == Decimal(made)


@pytest.mark.parametrize(
    ("load", "reps", "rir", "next_load"),
    [
        ("60", 9, 3, "60"),  # e1RM 84, 8 reps with 3 left: 61.46, down to 60
        ("60", 8, 1, "55"),  # harder than wanted: the estimate says less
        ("40", 8, 4, "40"),
        ("20", 10, 2, "20"),  # never below the empty bar
    ],
)
def test_a_lift_with_a_share_of_1rm_starts_from_its_estimate(
    load: str, reps: int, rir: int, next_load: str
) -> None:
    week = loaded(session("A", 1, "E3", 45, "adapt"), PROFILE, [found("sq_back_barbell", load, reps, rir)])
    squat = lift(week, "sq_back_barbell")
    assert squat.load == Decimal(next_load)
    assert not squat.find_load


def test_too_far_from_failure_the_search_goes_on_from_there() -> None:
    week = loaded(session("A", 1, "E3", 45, "adapt"), PROFILE, [found("sq_back_barbell", "40", 9, 6)])
    assert lift(week, "sq_back_barbell").load == Decimal(40)
    assert lift(week, "sq_back_barbell").find_load


def test_a_lift_that_carries_the_body_keeps_the_load_that_was_found() -> None:
    week = loaded(session("A", 1, "E3", 45, "adapt"), PROFILE, [found("un_sl_rdl_db", "17", 9, 4)])
    assert lift(week, "un_sl_rdl_db").load == Decimal(16)
    assert not lift(week, "un_sl_rdl_db").find_load
    again = loaded(session("A", 1, "E3", 45, "adapt"), PROFILE, [found("un_sl_rdl_db", "6", 10, 8)])
    assert lift(again, "un_sl_rdl_db").find_load


def test_no_load_is_above_what_is_owned() -> None:
    owned = replace(PROFILE, max_load=(("dumbbell", Decimal(12)),))
    week = loaded(session("A", 1, "E3", 45, "adapt"), owned, [found("un_sl_rdl_db", "20", 9, 3)])
    assert lift(week, "un_sl_rdl_db").load == Decimal(12)


def test_pounds_told_are_kilograms_after_a_change_of_units() -> None:
    told = [found("un_sl_rdl_db", "44", 9, 3, "lb")]
    week = loaded(session("A", 1, "E3", 45, "adapt"), PROFILE, told)
    assert lift(week, "un_sl_rdl_db").load == Decimal(20)


@pytest.mark.parametrize("level", [0, 1, 2])
def test_the_search_of_a_main_lift_ends_where_its_load_can_be_estimated(level: int) -> None:
    for name in ("A", "B"):
        week = session(name, level, "E3", 45, "adapt")
        for item in week.main.items:
            if not item.find_load:
                continue
            search: LoadSearch = search_of(item, PROFILE)
            left = search_ends_at(item, search)
            assert left >= (item.rir or 0), "never closer to the limit than the work sets"
            if item.percent_1rm is not None:
                assert search.reps + left <= 12
                assert search.reps >= item.reps[0]


def test_a_week_in_which_nothing_is_new_has_no_search() -> None:
    week = session("A", 1, "E3", 45, "deload")
    assert any(item.find_load for item in week.main.items)
    assert not any(item.find_load for item in without_search(week).main.items)
