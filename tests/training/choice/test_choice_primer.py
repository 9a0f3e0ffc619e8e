"""The race-week primer: easy pulse, mobility, known jumps, a known lift moved fast (`science.md` 3.4)."""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import product
from typing import Any

import pytest
from profiles_strategy import TIERS
from session_driver import MONDAY, runner

from core.text.translator import translator
from core.training.choice.catalogue import catalogue
from core.training.choice.week_lifts import week_lifts
from core.training.profile import Profile, Tier
from core.training.reasons import Grade
from core.training.recipes.draft import Draft
from core.training.recipes.primer_session import (
    KIND_PRIMER,
    PRIMER_NO_JUMPS,
    PRIMER_NO_LIFT,
    PRIMER_NO_SMALL_LIFTS,
    draft_primer,
)
from core.training.recipes.timing import estimate_s
from core.training.recipes.week_context import week_context
from core.training.safety.limits import Limit
from core.training.session import Phase
from core.training.week import WeekPlace

KNOWN = frozenset(catalogue())
RACE_WEEK = WeekPlace(MONDAY, 5, Phase.TAPER, 1, 1, (*(Phase.HEAVY,) * 4, Phase.TAPER))


def primer(
    profile: Profile,
    familiar: frozenset[str] = KNOWN,
    *limits: Limit,
    with_jumps: bool = True,
    place: WeekPlace = RACE_WEEK,
) -> tuple[Draft, int]:
    context = week_context(profile, limits, place)
    lifts = week_lifts(context.reach, context.origin, frozenset())
    return draft_primer(context, lifts, familiar, with_jumps)


def lift(profile: Profile, familiar: frozenset[str] = KNOWN, *limits: Limit) -> str | None:
    work = primer(profile, familiar, *limits)[0].m1
    return None if work is None else work.exercise.id


def jump(profile: Profile, familiar: frozenset[str] = KNOWN) -> str | None:
    works = primer(profile, familiar)[0].jumps
    return works[0].exercise.id if works else None


def test_it_holds_two_sets_of_five_jumps_and_two_of_three_fast_squats() -> None:
    draft, contacts = primer(runner())
    (jumps,) = draft.jumps
    assert (jumps.exercise.id, jumps.sets, jumps.reps) == ("pl_pogo_high", 2, (5, 5))
    assert contacts == jumps.contacts == 10
    assert draft.m1 is not None
    assert (draft.m1.exercise.id, draft.m1.sets, draft.m1.reps) == ("sq_back_barbell", 2, (3, 3))
    assert draft.m1.percent == 65


def test_it_has_no_calf_work_no_second_lift_and_no_small_lifts() -> None:
    draft, _ = primer(runner())
    assert (draft.calf, draft.m2, draft.assistance) == (None, None, [])


@pytest.mark.parametrize(("age", "drills"), [(49, 2), (50, 3), (70, 3)])
def test_it_warms_up_with_an_easy_pulse_and_mobility(age: int, drills: int) -> None:
    draft, _ = primer(replace(runner(), age=age))
    kinds = [catalogue()[item.exercise].subcategory for item in draft.warm_up]
    assert kinds == ["pulse", *["mobility"] * drills]
    assert draft.warm_up[0].reps == (120, 120)
    assert draft.warm_up_s == 240


@pytest.mark.parametrize(
    ("level", "kit", "age", "minutes"), [*product((0, 1, 2), TIERS, (17, 30, 66), (20, 60))]
)
def test_it_takes_at_most_15_minutes(level: int, kit: str, age: int, minutes: int) -> None:
    profile = replace(runner(level, kit, minutes), age=age)
    for place in (RACE_WEEK, replace(RACE_WEEK, phase=Phase.MAINTENANCE)):
        assert math.ceil(estimate_s(primer(profile, place=place)[0]) / 60) <= 15


def test_with_a_bar_it_takes_at_least_10_minutes() -> None:
    assert estimate_s(primer(runner())[0]) >= 600


# Nothing new.


def test_an_unknown_lift_gives_way_to_the_known_hinge_and_then_to_none() -> None:
    assert lift(runner(), frozenset({"hi_trap_bar_dl"})) == "hi_trap_bar_dl"
    assert lift(runner(), frozenset({"pl_pogo_low"})) is None


def test_a_home_without_loads_has_no_lift_and_dumbbells_have_the_hinge() -> None:
    assert lift(runner(1, "E0")) is None
    assert lift(runner(1, "E1")) is None
    assert lift(runner(1, "E2")) == "hi_rdl_db"


def test_a_pack_has_no_percent() -> None:
    adapting = replace(RACE_WEEK, phases=(*(Phase.ADAPTATION,) * 4, Phase.TAPER))
    work = primer(runner(0, "E1"), place=adapting)[0].m1
    assert work is not None
    assert (work.exercise.id, work.percent) == ("sq_backpack", None)


def test_only_a_familiar_low_or_moderate_jump_off_both_legs_comes() -> None:
    assert jump(runner(2), frozenset({"pl_drop_jump", "pl_pogo_low"})) == "pl_pogo_low"
    assert jump(runner(2), frozenset({"pl_drop_jump"})) is None
    assert jump(runner(), frozenset({"pl_sl_pogo", "pl_cmj"})) == "pl_cmj"
    assert jump(runner(), frozenset()) is None


def test_the_gate_and_the_taper_hold() -> None:
    assert jump(replace(runner(), plyo_tier=Tier.LOW)) == "pl_pogo_low"
    assert jump(runner(0)) == "pl_pogo_low"
    assert jump(runner(2)) == "pl_pogo_high"


def test_a_new_runner_only_lands() -> None:
    assert jump(replace(runner(0), running_months=5, plyo_tier=Tier.LOW)) == "pl_step_off_stick"
    assert jump(replace(runner(0), running_months=6, plyo_tier=Tier.LOW)) == "pl_pogo_low"


# Pain and limits.


def test_without_jumps_there_are_no_contacts() -> None:
    draft, contacts = primer(runner(), with_jumps=False)
    assert (draft.jumps, contacts) == ([], 0)


def test_pain_takes_the_jump_and_changes_the_lift() -> None:
    assert jump(runner(knee_front=3)) is None
    assert lift(runner(knee_front=3)) == "hi_rdl_bb"
    assert lift(runner(knee_front=2)) == "sq_back_barbell"


def test_red_pain_takes_the_lift() -> None:
    assert lift(runner(low_back=6)) is None
    assert lift(runner(low_back=5)) == "sq_leg_press"


@pytest.mark.parametrize("limit", [Limit.PREGNANCY, Limit.LOW_ENERGY, Limit.LIGHT_ONLY])
def test_where_nothing_heavy_is_allowed_there_is_no_lift(limit: Limit) -> None:
    assert lift(runner(), KNOWN, limit) is None


@pytest.mark.parametrize(("age", "reps"), [(16, (6, 6)), (17, (6, 6)), (18, (3, 3))])
def test_at_16_and_17_no_set_has_fewer_than_six(age: int, reps: tuple[int, int]) -> None:
    work = primer(replace(runner(), age=age))[0].m1
    assert work is not None
    assert work.reps == reps


def test_its_texts_say_what_it_is() -> None:
    said: Any = [
        translator("en").plain(one.text)
        for one in (KIND_PRIMER, PRIMER_NO_JUMPS, PRIMER_NO_LIFT, PRIMER_NO_SMALL_LIFTS)
    ]
    assert "optional" in said[0]
    assert all("new" in text for text in said[1:3])
    assert "calf" in said[3]
    assert KIND_PRIMER.grade is Grade.COACH_PRACTICE
