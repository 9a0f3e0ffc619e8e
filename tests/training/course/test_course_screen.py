"""Limits of the screen over weeks, young and old, units, levels (science.md 2.1, 7.1, 7.2, 8.1)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from training.course.course_driver import START, Life, lived, runner
from training.course.course_looks import DAY, WEEK, lift, plain, slot

from core.training.plan import make_plan
from core.training.profile import Profile, Screen, Tier

LB = runner(units="lb", body_mass=Decimal(154))


def screened(**answers: Any) -> Profile:
    return runner(screen=Screen(**answers))


def born(weeks: int) -> Profile:
    return screened(postpartum_weeks=weeks)


@pytest.mark.parametrize(
    ("week", "limits"),
    [
        (3, ["no_plyo_no_heavy"]),
        (4, ["after_birth_graded"]),
        (17, ["after_birth_graded"]),
        (18, []),
    ],
)
def test_the_weeks_after_a_birth_go_on_with_the_plan(week: int, limits: list[str]) -> None:
    assert [limit.value for limit in Life(born(8)).course.limits(START + week * WEEK)] == limits


def test_the_weeks_after_a_birth_count_from_the_day_they_were_told_on() -> None:
    later = screened(postpartum_weeks=8, postpartum_on=START + 2 * WEEK)
    assert [limit.value for limit in Life(later).course.limits(START + 5 * WEEK)] == ["no_plyo_no_heavy"]
    assert [limit.value for limit in Life(later).course.limits(START + 6 * WEEK)] == ["after_birth_graded"]


@pytest.mark.parametrize(("week", "jumps"), [(3, False), (4, False), (5, False), (6, True), (11, True)])
def test_after_a_birth_jumps_come_after_two_weeks_of_graded_work(week: int, jumps: bool) -> None:
    assert bool(lived(week, born(8)).next("A").plyometric.items) is jumps


@pytest.mark.parametrize(("week", "least"), [(3, 5), (4, 4), (6, 4), (8, 3)])
def test_after_a_birth_the_reserve_comes_down_step_by_step(week: int, least: int) -> None:
    assert slot(lived(week, born(8)).next("A"), "m1").rir == least


def test_before_12_weeks_nothing_is_heavy_and_nothing_has_a_load() -> None:
    life = lived(2, born(8))
    assert [item.load for item in life.next().main.items] == [None] * 3
    assert not any(item.find_load for item in life.next().main.items)
    heavy = Life(screened(postpartum_weeks=6))
    assert {heavy.course.place(START + week * WEEK).phase.value for week in range(6)} == {
        "adaptation",
        "deload",
    }


def test_the_count_earns_no_step_while_the_level_is_held_down() -> None:
    life = lived(5, born(8))
    life.counts_calves(20)
    assert slot(life.next("A"), "calf").exercise == "ca_standing_machine"
    home = lived(5, replace(born(8), equipment=frozenset({"backpack", "step"})))
    home.counts_calves(20)
    assert slot(home.next("A"), "calf").exercise == "ca_single_step"


@pytest.mark.parametrize(
    ("answers", "least", "jumps"),
    [
        ({"pelvic_symptoms": True}, 4, False),
        ({"bp_med_or_high_bp": True}, 3, True),
        ({"surgery_6m": True, "cleared_on": START}, 3, True),
        ({"bone_stress_12w_or_unhealed": True, "cleared_on": START}, 3, False),
        ({"osteoporosis": True}, 2, True),
    ],
)
def test_a_limit_holds_in_every_week(answers: dict[str, Any], least: int, jumps: bool) -> None:
    for week in (0, 4, 8, 14):
        session = lived(week, screened(**answers)).next("A")
        assert all(item.rir is not None and item.rir >= least for item in session.main.items[:1])
        assert bool(session.plyometric.items) is jumps


def test_pregnancy_keeps_adaptation_where_it_would_be_heavy() -> None:
    life = lived(5, screened(pregnant=True, cleared_on=START))
    assert life.phase() == "adaptation"
    assert slot(life.next(), "m1").rir == 4


@pytest.mark.parametrize("answer", ["low_energy", "other"])
def test_a_light_plan_is_light_for_ever(answer: str) -> None:
    life = lived(5, screened(**{answer: True}))
    assert (life.phase(), life.week()) == ("light", "Mon L, Fri L")
    assert life.course.place(START + 30 * WEEK).phase.value == "light"


@pytest.mark.parametrize(
    ("age", "least", "reps"), [(17, 3, (6, 8)), (18, 1, (3, 4)), (64, 1, (3, 4)), (65, 2, (3, 4))]
)
def test_the_young_and_the_old_keep_more_in_reserve(age: int, least: int, reps: tuple[int, int]) -> None:
    m1 = slot(lived(5, runner(age=age, strength_level=2)).next("A"), "m1")
    assert (m1.rir, m1.reps) == (least, reps)


def test_the_young_never_lift_above_85_percent() -> None:
    life = lived(8, runner(age=17, strength_level=2))
    track = life.course.tracks(life.day).of(lift("sq_back_barbell"), "m1")
    assert track is not None
    assert track.e1rm is not None
    assert track.load is not None
    assert track.load <= track.e1rm * Decimal("0.85")


@pytest.mark.parametrize(("age", "share"), [(49, 1), (50, Decimal("0.75"))])
def test_from_50_on_contacts_are_three_quarters(age: int, share: Decimal) -> None:
    young = lived(5, runner(plyo_tier=Tier.MODERATE)).next("A").plyometric.budget
    assert lived(5, runner(age=age, plyo_tier=Tier.MODERATE)).next("A").plyometric.budget <= young * share


@pytest.mark.parametrize(
    ("exercise", "kilos", "pounds"),
    [("sq_back_barbell", "65", 145), ("ca_standing_machine", "60", 130), ("un_sl_rdl_db", "20", 45)],
)
def test_who_changes_to_pounds_lifts_the_same_weight(exercise: str, kilos: str, pounds: int) -> None:
    life = lived(5)
    other = lived(5)
    other.profile = LB
    assert life.load(exercise) == Decimal(kilos)
    assert other.goes_to(other.day).load(exercise) == pounds


def test_a_journal_in_both_units_reads_the_same_in_each() -> None:
    life = lived(5)
    life.profile = LB
    life.goes_to(life.day).does(sq_back_barbell="5 5 5 5 @145 rir 2")
    assert life.goes_to("Tue").load("sq_back_barbell") == 150
    life.profile = runner()
    assert life.goes_to(life.day + DAY).load("sq_back_barbell") == 70, "65.8 kg and 5 % on the grid of 2.5"


def test_what_was_found_in_kilos_is_a_load_in_pounds() -> None:
    life = lived(1)
    life.profile = LB
    assert life.goes_to(life.day).load("sq_back_barbell") == 130
    life.does(effort="right")
    assert life.goes_to("Tue").next("A").units == "lb"


def test_a_lift_told_without_a_load_is_that_of_the_card() -> None:
    life = lived(5, runner(equipment=frozenset({"wall", "chair"}), session_minutes=30))
    life.does(un_rfess_bw="8 8 8")
    life.profile = replace(life.profile, units="lb")
    assert life.goes_to("Thu").next("A").main.items[0].load is None


def test_a_clear_screen_has_a_plan_and_a_refused_one_has_none() -> None:
    assert make_plan(screened(chest_pain=True)).weeks == ()
    assert make_plan(born(8)).limits == ("no_plyo_no_heavy",)
    with pytest.raises(ValueError, match="at the age of 15"):
        make_plan(runner(age=15))
    assert plain(make_plan(runner()).reasons[-1])
