"""Swaps, variety, substitutes, earned steps, the calf count (science.md 4.1 to 4.3, 7.3)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from profiles_strategy import TIERS
from training.course.course_driver import START, Life, lived, runner
from training.course.course_looks import WEEK, exercises, plain, slot

from core.training.journal import Swapped
from core.training.profile import Profile
from core.training.session import Prescription

BARBELL, LEG_PRESS, HALF = "sq_back_barbell", "sq_leg_press", "sq_half_barbell"
NOVICE_AT_HOME = runner(strength_level=0, equipment=TIERS["E0"], session_minutes=30)


def m1(life: Life, name: str = "A") -> Prescription:
    return slot(life.next(name), "m1")


@pytest.mark.parametrize("lasting", [False, True])
def test_a_swap_holds_once_or_to_the_end_of_the_block(lasting: bool) -> None:
    life = lived(5)
    seat = life.seat("A")
    assert seat is not None
    life.notes(Swapped(seat.id, BARBELL, LEG_PRESS, lasting))
    assert m1(life).exercise == LEG_PRESS
    life.lives_to(START + 6 * WEEK)
    assert m1(life).exercise == (LEG_PRESS if lasting else BARBELL)
    life.lives_to(START + 11 * WEEK)
    assert m1(life).exercise == (LEG_PRESS if lasting else BARBELL), "the last week of the block"
    life.lives_to(START + 12 * WEEK)
    assert m1(life).exercise == BARBELL


def test_a_swap_does_not_reach_the_weeks_before_it() -> None:
    life = lived(5)
    seat = life.seats(START + 6 * WEEK)[0]
    life.notes(Swapped(seat.id, BARBELL, LEG_PRESS, True))
    assert m1(life).exercise == BARBELL
    assert m1(life.goes_to(START + 6 * WEEK)).exercise == LEG_PRESS


def test_the_next_block_varies_the_small_lifts_and_the_one_after_returns() -> None:
    first, second, third = (exercises(lived(weeks).next("A")) for weeks in (9, 12, 24))
    assert first == third
    assert first[:4] == second[:4], "jumps of A, M1 and calf stay"
    assert not set(first[4:]) & set(second[4:])
    assert "new_block_variety" in lived(12).codes()


def test_after_two_reduces_in_a_row_a_substitute_takes_over_for_two_weeks() -> None:
    life = lived(8)
    life.does(sq_back_barbell="1 1 1")
    life.lives_to(START + 9 * WEEK)
    assert m1(life).load == 60, "once: only lighter"
    life.does(sq_back_barbell="1 1 1")
    life.lives_to(START + 10 * WEEK)
    assert m1(life).exercise == HALF
    life.lives_to(START + 11 * WEEK)
    assert m1(life).exercise == BARBELL, "the fourteenth day after the second reduce"


def test_a_deload_has_no_substitute_that_was_not_there_before() -> None:
    life = lived(5)
    life.does(sq_back_barbell="1 1 1 1")
    life.lives_to(START + 6 * WEEK)
    life.does(sq_back_barbell="1 1 1 1")
    life.lives_to(START + 7 * WEEK)
    assert life.phase() == "deload"
    assert (m1(life).exercise, m1(life).load is None) == (BARBELL, False)


@pytest.mark.parametrize(("reduces", "next_m1"), [(1, BARBELL), (2, HALF)])
def test_a_lift_that_stalled_twice_gives_way_in_the_next_block(reduces: int, next_m1: str) -> None:
    life = lived(8)
    for week in range(reduces):
        life.lives_to(START + (8 + week) * WEEK)
        life.does(sq_back_barbell="1 1 1")
    life.lives_to(START + 12 * WEEK)
    assert m1(life).exercise == next_m1
    life.lives_to(START + 16 * WEEK)
    assert m1(life).exercise == next_m1, "M1 stays for the block"


def test_a_lift_that_is_too_heavy_at_its_lightest_gives_way_to_its_regression() -> None:
    life = Life()
    life.does(sq_back_barbell="8 @20 rir 1")
    life.goes_to("Tue")
    assert m1(life).exercise == "sq_goblet"


@pytest.mark.parametrize(
    ("weeks", "exercise", "earned"),
    [
        (6, "un_split_squat_bw", False),
        (7, "un_split_squat_bw", False),  # earned, but a deload begins nothing new
        (8, "un_rfess_bw", True),
        (11, "un_rfess_bw", True),  # a deload that knows it
    ],
)
def test_a_harder_exercise_is_earned_by_two_sessions_at_the_top(
    weeks: int, exercise: str, earned: bool
) -> None:
    life = lived(weeks, NOVICE_AT_HOME)
    assert m1(life).exercise == exercise
    assert any("that step is earned" in text for text in life.reasons()) is earned


@pytest.mark.parametrize(
    ("count", "calf"),
    [(7, "ca_double_step"), (8, "ca_single_step"), (14, "ca_single_step"), (15, "ca_single_db")],
)
@pytest.mark.parametrize("level", [0, 1])
def test_the_calf_count_of_the_weaker_side_chooses_the_calf_lift(count: int, calf: str, level: int) -> None:
    profile: Profile = runner(equipment=TIERS["E2"], strength_level=level)
    life = lived(1, profile)
    life.counts_calves(count)
    assert slot(life.next("A"), "calf").exercise == calf


def test_the_last_calf_count_before_the_session_counts() -> None:
    life = lived(1, runner(equipment=TIERS["E2"]))
    life.counts_calves(15)
    assert slot(life.next("A"), "calf").exercise == "ca_single_db"
    life.goes_to("Tue").counts_calves(7)
    life.balances(20)
    assert slot(life.goes_to("Mon").next("A"), "calf").exercise == "ca_double_step"


def test_a_search_of_this_week_is_not_asked_for_twice() -> None:
    week = Life().course.week(START)
    again = Life().course.week(START, frozenset({BARBELL}))
    assert slot(week.sessions[0], "m1").find_load
    assert not slot(again.sessions[0], "m1").find_load
    assert slot(again.sessions[0], "m1").load is None
    assert slot(again.sessions[0], "calf").find_load
    assert Decimal(0) == sum(item.load or 0 for item in week.sessions[0].main.items)


def news(life: Life, name: str, week: int = 0) -> list[str]:
    """What the session of a letter says of a new block, this week or so many weeks ahead."""
    (made,) = [one for one in life.course.week(life.day + week * WEEK).sessions if one.name == name]
    return [plain(reason) for reason in made.reasons if reason.code == "new_block_variety"]


def test_a_runner_who_moved_up_a_level_gets_the_lifts_of_the_new_one() -> None:
    life = lived(12, runner(strength_level=0))
    assert life.course.place(life.day).level == 1
    assert "un_rfess_db" in exercises(life.next("B"))
    was = "A new block: Dumbbell rear-foot elevated split squat takes the place of Dumbbell split squat."
    assert was in news(life, "B")


def test_a_new_block_is_said_in_the_first_session_of_each_letter() -> None:
    life = lived(12)
    assert news(life, "A")
    assert news(life, "B")
    assert not news(life, "A", 1)
    assert not news(life, "B", 1)
    life.lives_to(life.day + WEEK)
    assert not news(life, "A")
    assert not news(life, "B")


def test_where_nothing_was_trained_a_new_block_takes_nobodys_place() -> None:
    before = lived(0)
    assert not news(before, "A", 12)
    assert exercises(before.course.week(START + 12 * WEEK).sessions[0]) == exercises(lived(12).next("A"))


def test_what_was_left_out_or_belongs_to_an_earlier_plan_was_not_trained() -> None:
    life = Life()
    life.does(without=("as_suitcase_carry", "un_sl_rdl_db"))
    kinds = [kind for _, kind, _ in life.course.trained_by_block[0]]
    assert kinds == ["m1", "hip", "jump", "jump"]
    later = Life(runner(start=START + WEEK))
    later.day, later.journal = START + WEEK, life.journal
    assert later.course.trained_by_block == {}


def test_b_repeats_no_jump_that_a_really_had_this_week() -> None:
    life = lived(5)
    seat = life.seat("A")
    assert seat is not None
    life.notes(Swapped(seat.id, "pl_pogo_low", "pl_rope_skip"))
    assert "pl_rope_skip" in exercises(life.next("B")), "A may still have another"
    assert "pl_rope_skip" in exercises(life.does())
    assert "pl_rope_skip" not in exercises(life.next("B"))
