"""Increments, floors and "find your load" (`science.md` 2, 5.2, 7.1, 7.2)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st
from session_driver import runner

from core.training.choice.catalogue import catalogue
from core.training.loads.estimate import e1rm, guard_e1rm, pct, round_down, round_load, start_load
from core.training.loads.search import (
    carrier,
    increment_of,
    lightest_load,
    load_search,
    next_search_load,
    search_start,
)
from core.training.profile import Profile

UNKNOWN = runner(1, "E3")
KNOWN = replace(UNKNOWN, body_mass=Decimal(70))
POUNDS = replace(UNKNOWN, units="lb", body_mass=Decimal(154))

INCREMENTS = st.sampled_from([Decimal(1), Decimal("1.25"), Decimal(2), Decimal("2.5"), Decimal(5)])
LOADS = st.integers(1, 800).map(lambda half: Decimal(half) / 2)


def start(profile: Profile, name: str) -> Decimal:
    return search_start(profile, catalogue()[name])


def test_the_search_starts_at_the_empty_bar() -> None:
    assert start(KNOWN, "sq_back_barbell") == 20
    assert start(POUNDS, "hi_trap_bar_dl") == 45
    assert start(replace(KNOWN, bar_mass=Decimal(15)), "sq_back_barbell") == 15


def test_machines_start_at_a_quarter_of_the_body_the_leg_press_at_half() -> None:
    assert start(KNOWN, "ca_standing_machine") == 15
    assert start(KNOWN, "sq_leg_press") == 35
    assert start(KNOWN, "un_sl_leg_press") == 15
    assert start(POUNDS, "sq_leg_press") == 70


def test_dumbbells_start_at_a_tenth_and_the_pack_at_five() -> None:
    assert start(KNOWN, "sq_goblet") == 6
    assert start(POUNDS, "sq_goblet") == 15
    assert start(KNOWN, "sq_backpack") == 5
    assert start(POUNDS, "sq_backpack") == 10


def test_an_unknown_body_starts_with_the_lightest() -> None:
    assert start(UNKNOWN, "sq_goblet") == 2
    assert start(UNKNOWN, "sq_leg_press") == 5


def test_it_never_starts_above_what_is_there() -> None:
    small = replace(KNOWN, max_load=(("dumbbell", Decimal(4)),))
    assert start(small, "un_split_squat_db") == 4
    assert start(replace(KNOWN, max_load=(("dumbbell", Decimal(1)),)), "un_split_squat_db") == 2


def test_the_runners_own_steps_count() -> None:
    own = replace(KNOWN, increment=(("barbell", Decimal(5)), ("dumbbell", Decimal("2.5"))))
    assert increment_of(own, catalogue()["sq_back_barbell"]) == 5
    assert increment_of(own, catalogue()["hi_rdl_db"]) == Decimal("2.5")
    assert increment_of(own, catalogue()["hi_trap_bar_dl"]) == Decimal("2.5")
    assert increment_of(POUNDS, catalogue()["sq_backpack"]) == Decimal("2.5")
    assert lightest_load(own, catalogue()["hi_rdl_db"]) == Decimal("2.5")


def test_the_item_that_carries_the_load_is_one_the_runner_owns() -> None:
    kettle = replace(KNOWN, equipment=frozenset({"kettlebell"}))
    assert carrier(kettle, catalogue()["sq_goblet"]) == "kettlebell"
    assert carrier(KNOWN, catalogue()["ca_standing_machine"]) == "calf_machine"
    assert carrier(KNOWN, catalogue()["sq_bw"]) is None
    assert carrier(kettle, catalogue()["sq_back_barbell"]) is None


def test_a_search_goes_up_until_one_more_than_the_target_is_left() -> None:
    search = load_search(KNOWN, catalogue()["sq_back_barbell"], reps=10, target_rir=3)
    assert (search.start, search.reps, search.sets) == (Decimal(20), 10, 4)
    assert (search.stop_rir, search.most_reps) == (4, 12)
    assert next_search_load(Decimal(20), search.increment) == Decimal("22.5")
    assert next_search_load(Decimal(40), search.increment) == 45


def test_from_a_load_in_between_a_search_goes_on_with_the_next_one() -> None:
    assert next_search_load(Decimal(5), Decimal(2)) == 6


@given(LOADS, INCREMENTS)
def test_a_search_step_is_ten_to_twenty_percent_or_one_increment(load: Decimal, increment: Decimal) -> None:
    load = round_down(load, increment) or increment
    step = next_search_load(load, increment) - load
    assert step >= increment
    assert step == increment or step <= load * Decimal("0.2")
    assert step % increment == 0


def test_e1rm_and_percent_are_one_formula() -> None:
    made = e1rm(Decimal(90), 5, 2)
    assert made is not None
    assert round(made * pct(5, 2), 6) == 90
    assert e1rm(Decimal(100), 1, 0) == 100
    assert pct(0, 0) == 1
    assert e1rm(Decimal(100), 10, 2) == Decimal(100) / pct(10, 2)


def test_a_first_load_has_no_last_one_to_keep_to() -> None:
    assert start_load(Decimal(100), 5, 3, Decimal("2.5")) == Decimal("77.5")


def test_a_small_rise_of_e1rm_is_taken() -> None:
    assert guard_e1rm(Decimal(80), Decimal(88)) == ("accept", Decimal(88))


@given(LOADS, INCREMENTS)
def test_rounding_is_to_the_nearest_step(load: Decimal, increment: Decimal) -> None:
    made = round_load(load, increment)
    assert made % increment == 0
    assert abs(made - load) <= increment / 2
    assert round_down(load, increment) <= load
