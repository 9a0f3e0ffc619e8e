"""Other kit for some days and back, and shorter sessions (science.md 4.2, 5.1, 7.4)."""

from __future__ import annotations

import pytest
from profiles_strategy import TIERS
from training.course.course_driver import Life, lived, runner
from training.course.course_looks import WEEK, exercises, lift, plain, slot

from core.training.journal import Shortened
from core.training.session import Prescription

BARBELL, LEG_PRESS, HALF = "sq_back_barbell", "sq_leg_press", "sq_half_barbell"
NOVICE_AT_HOME = runner(strength_level=0, equipment=TIERS["E0"], session_minutes=30)


def m1(life: Life, name: str = "A") -> Prescription:
    return slot(life.next(name), "m1")


def test_away_the_session_is_made_of_what_there_is_and_back_it_is_the_usual_one() -> None:
    life = lived(5)
    usual = exercises(life.next("B"))
    life.away(TIERS["E0"], 3)
    assert m1(life).exercise == "un_rfess_bw"
    assert exercises(life.next("B")) == usual, "Thursday is the fourth day"


def test_away_each_lift_says_what_it_stands_in_for() -> None:
    life = lived(12)
    life.away(TIERS["E0"], 3)
    said = life.reasons()
    now, was = "Rear-foot elevated split squat", "Barbell back squat"
    assert f"With what you have there, {now} takes the place of {was}." in said
    assert not {"new_block_variety", "home_more_contacts"} & life.codes()
    usual = {reason.code for reason in life.next("B").reasons}
    assert "other_kit" not in usual
    assert "new_block_variety" in usual, "the first B of the block, with the usual kit"


def test_other_kit_brings_no_more_contacts_than_usual() -> None:
    gym, home = lived(5), lived(5, runner(equipment=TIERS["E1"]))
    usual, more = gym.next("A").plyometric.budget, home.next("A").plyometric.budget
    assert usual < more
    gym.away(TIERS["E1"], 3)
    home.away(TIERS["E3"], 3)
    assert gym.next("A").plyometric.budget == home.next("A").plyometric.budget == usual


@pytest.mark.parametrize(("days", "there"), [(3, True), (4, False)])
def test_the_last_day_away_is_still_away(days: int, there: bool) -> None:
    life = lived(5)
    life.away(TIERS["E0"], days)
    assert (m1(life, "B").exercise == "hi_trap_bar_dl") is there


def test_one_day_at_home_is_told_over_a_longer_journey() -> None:
    life = lived(5)
    life.away(TIERS["E2"], 7)
    life.away(TIERS["E0"], 1)
    assert m1(life).exercise == "un_rfess_bw"
    assert m1(life, "B").exercise == "hi_rdl_db"


def test_a_new_exercise_away_is_searched_for() -> None:
    life = lived(5)
    life.away(TIERS["E2"], 7)
    assert all(item.find_load for item in life.next("B").main.items[:1])


@pytest.mark.parametrize(
    ("weeks", "days", "percent"), [(1, 14, 90), (2, 21, 85), (3, 28, 80), (4, 35, 80), (6, 49, 80)]
)
def test_a_lift_returns_lighter_by_the_days_since_it_was_done(weeks: int, days: int, percent: int) -> None:
    life = lived(5)
    life.away(TIERS["E2"], 7 * weeks)
    life.lives_to(life.day + weeks * WEEK)
    squat = m1(life)
    assert (squat.exercise, squat.find_load) == (BARBELL, False)
    (why,) = [
        plain(one) for one in life.next("A").reasons if one.code == "load_away" and one.about == BARBELL
    ]
    assert f"after {days} days without it: {percent} %" in why


def test_after_56_days_without_it_a_lift_is_searched_again() -> None:
    life = lived(5)
    life.away(TIERS["E2"], 49)
    life.lives_to(life.day + 7 * WEEK)
    assert life.course.tracks(life.day).away_days(lift(BARBELL), "m1", "A") == 56
    assert (m1(life).load, m1(life).find_load) == (None, True)


def test_the_load_after_a_return_goes_on_from_what_was_lifted_then() -> None:
    life = lived(5)
    life.away(TIERS["E2"], 7)
    life.lives_to(life.day + WEEK)
    back = slot(life.does(), "m1").load
    assert life.goes_to("Tue").track(BARBELL).load == back


@pytest.mark.parametrize("minutes", [20, 30, 45])
def test_a_session_is_shortened_this_once(minutes: int) -> None:
    life = lived(5)
    seat = life.seat("A")
    assert seat is not None
    life.notes(Shortened(seat.id, minutes))  # type: ignore[arg-type]
    assert life.next("A").minutes <= minutes
    assert life.next("B").minutes > 30
    assert ("un_sl_rdl_db" in exercises(life.next("A"))) is (minutes > 20)


def test_a_lift_that_was_left_out_of_a_light_day_comes_back_as_it_was() -> None:
    life = lived(5).goes_to("Thu")
    planned = m1(life, "B").load
    life.goes_to("2026-12-30").feels(soreness=7)
    assert life.goes_to("Thu").does().kind.value == "light"
    life.goes_to("Mon").does()
    life.goes_to("Thu")
    assert m1(life, "B").load == planned, "a light day costs no more than a skipped one"
