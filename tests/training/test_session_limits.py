"""What age, screen and jump gates do to a session (`science.md` 2.1, 5.2, 7.7, 8.1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from session_driver import (
    MONDAY,
    codes,
    ids,
    placed,
    runner,
    session,
    session_for,
    sessions_of_week,
    week,
    week_of,
)

from core.training.choice.catalogue import catalogue
from core.training.profile import Race, Run, RunType, Tier
from core.training.recipes.week_context import Around
from core.training.safety.limits import Limit
from core.training.session import Phase, Session

HOME = replace(runner(1, "E2", 60), runs=(Run(6, RunType.LONG),))
"""Without a leg-curl machine the Nordic lowering is the best hamstring exercise."""


def nordic_week(
    number: int, since: int | None, day: int = 0, template: str = "AHHHHHHDPP", **more: Any
) -> Session:
    """The session of a week of a runner whose first Nordics were in week `since`, on its Thursday."""
    first = None if since is None else MONDAY + timedelta(weeks=since - 1, days=3)
    ahead = more.pop("runs_ahead", None)
    around = Around(nordic_since=first, runs_ahead=ahead)
    profile = replace(HOME, **more)
    (made,) = sessions_of_week(profile, (), week_of(template, number), placed("A", day), around=around)
    return made


def nordic_on(
    day: int, number: int, since: int | None = None, template: str = "AHHHHHHDPP", **more: Any
) -> bool:
    return "as_nordic" in ids(nordic_week(number, since, day, template, **more))


def test_nordics_come_in_the_4th_week_and_in_no_adaptation_deload_or_taper() -> None:
    template = "AHHHHHDPPMAT"
    assert [n for n in range(1, 13) if nordic_on(0, n, template=template)] == [4, 5, 6, 8, 9, 10]


def test_nordics_keep_72_hours_to_a_key_run_in_their_first_3_weeks() -> None:
    far, everywhere = [0, 1, 2, 3, 6], [0, 1, 2, 3, 4, 5, 6]
    assert [day for day in range(7) if nordic_on(day, 4)] == far
    assert [day for day in range(7) if nordic_on(day, 6, since=4)] == far
    assert [day for day in range(7) if nordic_on(day, 7, since=4)] == everywhere
    assert [day for day in range(7) if nordic_on(day, 7)] == far, "never done yet"
    race = (Race(MONDAY + timedelta(weeks=4, days=1), "10k"),)
    assert not nordic_on(6, 4, races=race)


def test_an_evening_session_is_60_hours_before_a_morning_run() -> None:
    morning = (Run(6, RunType.LONG, time="am"),)
    assert [day for day in range(7) if nordic_on(day, 4, runs=morning)] == [0, 1, 2, 6]
    assert nordic_on(3, 4, runs=(Run(6, RunType.LONG, time="pm"),))


def test_nordics_look_at_the_running_of_the_next_week() -> None:
    assert not nordic_on(6, 4, runs_ahead=(Run(1, RunType.QUALITY),))
    assert nordic_on(6, 4, runs=(Run(1, RunType.QUALITY),), runs_ahead=())


def test_nordics_begin_with_3_repetitions() -> None:
    weeks = ((4, None), (6, 4), (7, 4), (9, None))
    reps = [
        {item.exercise: item.reps for item in nordic_week(number, since).items}["as_nordic"]
        for number, since in weeks
    ]
    assert reps == [(3, 3), (3, 3), (4, 4), (3, 3)]


@pytest.mark.parametrize(("age", "there"), [(17, False), (18, True), (64, True), (65, False)])
def test_nordics_are_for_18_to_64(age: int, there: bool) -> None:
    assert nordic_on(0, 5, age=age) == there


def test_youth_leaves_3_and_does_6_or_more() -> None:
    young = session_for(runner(2, "E3", 60), "A", Phase.POWER, age=17, limits=(Limit.YOUTH,))
    assert all(item.rir >= 3 for item in young.items if item.rir is not None)
    assert all(item.reps[0] >= 6 for item in (*young.main.items, *young.assistance.items))
    assert Tier.HIGH not in {item.tier for item in young.plyometric.items}
    pull_up = runner(1, "E3", 60)
    made = session_for(pull_up, age=17, equipment=frozenset({"pullup_bar"}))
    assert made.assistance.items[-1].reps == (6, 8)


def test_from_50_contacts_fall_and_a_drill_comes() -> None:
    young, older = (session_for(runner(), age=age) for age in (49, 50))
    assert (young.plyometric.budget, older.plyometric.budget) == (60, 44)
    assert len(older.warm_up.items) == len(young.warm_up.items) + 1
    assert "age_contacts" in codes(older)


def test_from_60_no_high_jumps_and_from_65_two_in_reserve() -> None:
    made = [session_for(runner(2), "A", age=age) for age in (59, 60, 65)]
    assert [one.plyometric.items[0].exercise for one in made] == [
        "pl_drop_jump",
        "pl_pogo_high",
        "pl_pogo_high",
    ]
    assert ["age_no_high_jumps" in codes(one) for one in made] == [False, True, True]
    assert [one.main.items[0].rir for one in made] == [1, 1, 2]
    assert "age_rir" in codes(made[2])


@pytest.mark.parametrize(
    ("units", "mass", "high"), [("kg", 100, True), ("kg", 101, False), ("lb", 220, True), ("lb", 221, False)]
)
def test_above_100_kg_there_are_no_high_jumps(units: Any, mass: int, high: bool) -> None:
    made = session_for(runner(2), units=units, body_mass=Decimal(mass))
    assert (made.plyometric.items[0].tier is Tier.HIGH) == high


def test_osteoporosis_has_no_high_jumps_and_no_loaded_hinge() -> None:
    for letter in "ABC":
        made = session_for(runner(2, "E3", 60), letter, limits=(Limit.OSTEOPOROSIS,))
        assert Tier.HIGH not in {item.tier for item in made.plyometric.items}
        for item in made.main.items:
            exercise = catalogue()[item.exercise]
            hinge = exercise.category == "hinge" or exercise.subcategory == "hip"
            assert not (hinge and exercise.load.external)


def test_pregnancy_is_level_0_with_4_left_nothing_heavy_and_not_on_the_back() -> None:
    made = session_for(runner(2, "E0", 60), "B", Phase.HEAVY, limits=(Limit.PREGNANCY,))
    assert made.phase is Phase.HEAVY
    assert made.main.items[0].rir == 4
    assert made.main.items[0].sets == 2
    assert made.plyometric.empty is not None
    assert made.plyometric.empty.code == "limit_pregnancy"
    assert not {"hi_glute_bridge", "hi_bridge_walkout", "un_sl_glute_bridge", "as_dead_bug"} & set(ids(made))


def test_6_weeks_after_a_birth_there_is_bodyweight_only() -> None:
    made = session_for(runner(2, "E3", 45), "A", limits=(Limit.NO_PLYO_NO_HEAVY,))
    assert not any(catalogue()[name].load.external for name in ids(made))
    assert min(item.rir for item in made.items if item.rir is not None) == 5
    assert made.plyometric.items == ()


def test_12_weeks_after_a_birth_jumps_come_in_the_third_week() -> None:
    made = [week(runner(2), week_of("AAADHHHT", n), placed("A"), Limit.AFTER_BIRTH_GRADED)[0] for n in (2, 3)]
    assert [one.plyometric.contacts > 0 for one in made] == [False, True]
    assert made[1].main.items[0].exercise == "sq_leg_press"


def test_a_new_runner_only_lands() -> None:
    made = session_for(runner(2), running_months=5, plyo_tier=Tier.LOW)
    assert {catalogue()[item.exercise].subcategory for item in made.plyometric.items} == {"landing"}
    assert made.plyometric.contacts <= made.plyometric.budget == 20
    assert "landings_only" in codes(made)


def test_where_half_a_set_does_not_fit_the_other_jump_stays() -> None:
    made = session_for(runner(0, "E0", 20), "C", Phase.ADAPTATION, age=55)
    assert made.plyometric.budget == 2
    assert made.plyometric.empty is not None
    assert made.plyometric.empty.code == "too_few_contacts"
    little = session_for(runner(0, "E0", 20), "C", Phase.DELOAD, age=55)
    assert [item.exercise for item in little.plyometric.items] == ["pl_snap_down"]


@pytest.mark.parametrize(
    ("area", "level", "there"),
    [
        ("shin", 2, True),
        ("shin", 3, False),
        ("low_back", 5, True),
        ("low_back", 6, False),
        ("pelvic_floor", 1, False),
        ("shoulder", 10, True),
    ],
)
def test_pain_of_the_leg_or_pelvic_floor_stops_jumps(area: str, level: int, there: bool) -> None:
    made = session("A", **{area: level})
    assert bool(made.plyometric.items) == there
    if not there:
        assert made.plyometric.empty is not None
        assert made.plyometric.empty.code == ("pain_red" if level > 5 else "no_jumps_pain")
        assert made.plyometric.budget == 0
