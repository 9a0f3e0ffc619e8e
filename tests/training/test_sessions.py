"""The sessions of a week and of a block, and the reasons they give."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from session_driver import (
    PHASES,
    TWO,
    codes,
    ids,
    main,
    place_of,
    reason,
    runner,
    session,
    session_for,
    text,
    week,
    week_of,
)

from core.training.choice.areas import AREA_NAMES
from core.training.choice.catalogue import catalogue
from core.training.profile import Pain
from core.training.reasons import Grade
from core.training.recipes.week_context import origin_of, week_context
from core.training.safety.limits import Limit
from core.training.session import Kind, Phase
from core.training.week import Placement


def test_sessions_come_by_date_with_their_letters() -> None:
    made = week(runner(), week_of("AAADHHHDPPPT", 5))
    assert [(one.date, one.name, one.after_run) for one in made] == [
        (date(2026, 12, 21), "A", False),
        (date(2026, 12, 24), "B", True),
    ]
    assert {one.kind for one in made} == {Kind.FULL}
    assert {one.phase for one in made} == {Phase.HEAVY}


def test_a_light_day_stands_between_full_ones() -> None:
    mixed = Placement((0,), ("A",), (3,), (), (), (), (), ())
    assert [one.name for one in week(runner(), week_of("AAAD", 1), mixed)] == ["A", "L"]


def test_a_light_week_has_light_sessions_and_an_empty_one_none() -> None:
    assert [one.kind for one in week(runner(), week_of("LL-", 1))] == [Kind.LIGHT, Kind.LIGHT]
    assert week(runner(), week_of("LL-", 3)) == ()


@pytest.mark.parametrize("limit", [Limit.LOW_ENERGY, Limit.LIGHT_ONLY])
def test_a_limit_to_light_work_makes_every_session_light(limit: Limit) -> None:
    made = week(runner(), week_of("AAAD", 1), TWO, limit)
    assert [one.name for one in made] == ["L", "L"]
    assert f"limit_{limit.value}" in codes(made[0])


def test_a_load_is_looked_for_once_and_only_where_there_is_one() -> None:
    three = Placement((0, 2, 4), ("A", "B", "C"), (), (), (), (), (), ())
    place = week_of("AAADHHHDPPPT", 5)
    first, second, third = week(runner(), place, three, seen=frozenset({"sq_back_barbell"}))
    find = {item.exercise: item.find_load for one in (first, second) for item in one.items}
    assert not find["sq_back_barbell"]
    assert find["ca_standing_machine"]
    assert not find["pl_pogo_high"]
    assert not {item.exercise: item.find_load for item in third.items}["ca_standing_machine"]
    assert "find_load" in codes(first)
    known = frozenset(item for one in (first, second, third) for item in ids(one))
    assert "find_load" not in codes(week(runner(), place, three, seen=known)[0])


def test_a_first_exposure_keeps_the_sets_of_the_recipe() -> None:
    new, old = (
        week(runner(), week_of("AAAD", 1), seen=seen)[0] for seen in (frozenset(), frozenset(catalogue()))
    )
    assert [item.sets for item in new.items] == [item.sets for item in old.items]


def test_main_lifts_and_calf_stay_for_the_whole_block() -> None:
    template = "AAADHHHDPPPT"
    choices = {tuple(main(one).items()) for n in range(1, 13) for one in week(runner(), week_of(template, n))}
    assert len(choices) == 2


@pytest.mark.parametrize(
    ("template", "number", "origin"),
    [
        ("AAADHHHDPPPT", 4, Phase.ADAPTATION),
        ("AAADHHHDPPPT", 8, Phase.HEAVY),
        ("AAADHHHDPPPT", 12, Phase.POWER),
        ("AAADHHHDPPPT", 6, Phase.HEAVY),
        ("MTT", 3, Phase.MAINTENANCE),
        ("T", 1, Phase.HEAVY),
    ],
)
def test_deload_and_taper_have_the_exercises_of_the_phase_before(
    template: str, number: int, origin: Phase
) -> None:
    assert origin_of(week_of(template, number)) is origin


def test_a_home_novice_still_squats_in_the_deload_after_adaptation() -> None:
    novice = runner(0, "E1", 30)
    lifts = [main(week(novice, week_of("AAADHHHDPPPT", n))[0])["m1"] for n in (3, 4, 5, 8)]
    assert lifts == ["sq_backpack", "sq_backpack", "un_split_squat_backpack", "un_split_squat_backpack"]


def test_the_hip_work_of_b_stays_in_the_deload() -> None:
    small = [ids(week(runner(), week_of("AAADHHHDPPPT", n))[1])[-1] for n in (3, 4, 7, 8, 9, 12)]
    assert small == ["as_miniband_walk"] * 2 + ["as_copenhagen_short"] * 2 + ["as_miniband_walk"] * 2


def test_a_full_session_gives_its_phase_effort_contacts_calf_and_cuts() -> None:
    made = session("A")
    assert codes(made)[:4] == ["phase_heavy", "effort_by_rir", "contacts", "calf_association"]
    assert text(reason(made, "phase_heavy")) == (
        "Heavy weeks: the load goes up and the repetitions go down. Leave 2 in reserve in the main lift."
    )
    assert text(reason(made, "contacts")).startswith("Ground contacts: 60 of at most 60, in week 1 of 4")
    assert text(reason(made, "fit_ladder")) == (
        "To fit 45 minutes: main lift and calf in turn, fewer small lifts."
    )
    assert reason(made, "calf_association").grade is Grade.ASSOCIATION


def test_only_loads_of_80_percent_are_called_heavy() -> None:
    assert reason(session("A", 1, "E3"), "phase_heavy").evidence == ("E01", "E06")
    for level, kit in ((0, "E3"), (1, "E2"), (1, "E0")):
        made = reason(session("A", level, kit), "phase_heavy")
        assert made.grade is Grade.COACH_PRACTICE
        assert "Heavy" not in text(made)


@pytest.mark.parametrize("phase", PHASES)
def test_every_phase_has_its_reason(phase: str) -> None:
    assert f"phase_{PHASES[phase].value}" in codes(session("A", phase=phase))


def test_a_held_main_lift_is_not_counted_in_repetitions() -> None:
    made = session_for(runner(0, "E0"), "A", Phase.ADAPTATION, pain=(Pain("knee_front", 5),))
    assert main(made)["m1"] == "sq_wall_iso"
    assert "reserve" not in text(reason(made, "phase_adaptation"))


def test_a_home_without_weights_is_told_plainly() -> None:
    made = session("A", 1, "E0")
    assert "home_no_weights" in codes(made)
    assert "home_more_contacts" in codes(made)
    assert "home_more_contacts" not in codes(session("A", 0, "E0"))
    assert "home_no_weights" not in codes(session("A", 1, "E2"))


def test_short_sessions_say_why_there_is_no_assistance() -> None:
    made = session("A", minutes=30).assistance.empty
    assert made is not None
    assert made.code == "short_session"


def test_a_session_that_lost_all_assistance_to_time_says_so() -> None:
    kit = frozenset({"backpack", "hurdle"})
    made = session_for(runner(2), "A", Phase.POWER, equipment=kit)
    assert made.assistance.empty is not None
    assert made.assistance.empty.code == "no_time_for_assistance"


def test_the_context_of_a_runner_is_the_same_without_pain() -> None:
    sore, calm = (week_context(one, (), place_of(Phase.HEAVY)) for one in (runner(shin=3), runner()))
    assert replace(sore.without_pain, profile=calm.profile) == calm


@pytest.mark.parametrize("area", AREA_NAMES)
def test_a_reason_names_the_area_that_hurts(area: str) -> None:
    made = session("A", **{area: 6})
    names = [dict(one.text.values).get("area") for one in made.reasons]
    changed = [name for name in names if name is not None]
    assert set(changed) <= {AREA_NAMES[area]}
    assert changed or area in {"wrist", "neck", "pelvic_floor", "knee_side", "shoulder"}
